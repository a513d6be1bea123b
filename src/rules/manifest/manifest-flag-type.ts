import { entries, nodeLocation } from '../../formats/json/json.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { FLAG_NAME } from '../../pexip/webapp2.ts';
import { manifestOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'manifest-flag-type',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'The manifest’s is…Branded flags are true or false',
  why: 'The flags tell the web app what was customised. The text "false" counts as true in JavaScript, and the text "true" is not the value that the web app compares with: write true or false without quotes, or leave the flag out, which means false.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    type: (flag: string, found: string) => `Expected true or false for “${flag}”, found ${found}.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    for (const { key, value } of entries(json.root)) {
      if (!FLAG_NAME.test(key) || value.type === 'boolean') continue;
      report('type', [key, valueInWords(value)], { asset, location: nodeLocation(json, value) });
    }
  },
});
