import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'json-syntax',
  target: 'file',
  severity: 'error',
  summary: 'JSON files are strict JSON',
  why: 'One missing comma or quote makes the whole file unreadable: the theme is refused, or the client ignores its branding. Mend the place that the message names; an editor that knows JSON shows such faults while typing.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements, and RFC 8259' },
  messages: {
    invalid: (detail: string) => detail,
  },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'syntax', 'json');
    if (fault) report('invalid', [fault.message], { location: fault.location });
  },
});
