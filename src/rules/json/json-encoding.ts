import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'json-encoding',
  target: 'file',
  severity: 'error',
  summary: 'JSON files are UTF-8',
  why: 'The platform reads JSON as UTF-8; in another encoding letters beyond ASCII turn into others, or the upload is refused. Windows Notepad is known for this: choose “UTF-8” when saving.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    invalid: (detail: string) => detail,
  },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'encoding', 'json');
    if (fault) report('invalid', [fault.message], { location: fault.location });
  },
});
