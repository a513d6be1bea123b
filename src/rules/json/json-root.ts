import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'json-root',
  target: 'file',
  severity: 'error',
  summary: 'The root of a JSON file is an object',
  why: 'Settings, manifests and languages are looked up by key, which a list or a single value does not have. Put the content in “{…}”.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements, and the client plugin API guide' },
  messages: {
    invalid: (detail: string) => detail,
  },
  check(asset, { report }) {
    const fault = decodeFault(asset, 'root', 'json');
    if (fault) report('invalid', [fault.message], { location: fault.location });
  },
});
