import { decodeFault } from '../decode-faults.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'asset-empty',
  target: 'file',
  severity: 'error',
  summary: 'No file is empty',
  why: 'An empty file is the rest of a failed export or copy, and replaces the platform’s own file with nothing. Export it again, or delete it. Empty stylesheets are fine.',
  evidence: { kind: 'F', source: 'No image, audio or JSON format allows 0 bytes' },
  messages: {
    empty: () => 'The file has 0 bytes.',
  },
  check(asset, { report }) {
    if (decodeFault(asset, 'empty')) report('empty', []);
  },
});
