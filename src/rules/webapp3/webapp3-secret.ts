import { entries, type JsonNode, nodeLocation } from '../../formats/json/json.ts';
import { formOf, secretNamed } from '../../reading/secrets.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const LONGEST_JUDGED = 8192;
const PARAMETER = /[?&]([\w.-]{1,60})=([^&#\s]{1,300})/g;

export default rule({
  id: 'webapp3-secret',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'Nothing in the webapp3 manifest looks like a key, a token or a password',
  why: 'Everybody who can open the web app can read its manifest. Take the secret out and revoke it, as it stays in the history of the repository; let the plugin ask a server of yours instead.',
  evidence: { kind: 'S', source: 'The manifest is served to everybody' },
  messages: {
    secret: (key: string, what: string) => `“${key}” looks like ${what}, which every user can read.`,
  },
  check(json, { report }) {
    const search = (node: JsonNode, name: string): void => {
      if (node.type === 'array') for (const item of node.items) search(item, name);
      for (const { key, value } of entries(node)) search(value, key);
      if (node.type !== 'string') return;
      const text = node.value.slice(0, LONGEST_JUDGED);
      const what = formOf(text) ?? secretNamed(name, text) ?? inAddress(text);
      if (what !== undefined)
        report('secret', [shortened(name), what], { location: nodeLocation(json, node) });
    };
    search(json.root, '');
  },
});

/** What a parameter of an address looks like. */
function inAddress(text: string): string | undefined {
  if (/\s/.test(text)) return undefined;
  for (const [, name = '', value = ''] of text.matchAll(PARAMETER)) {
    const what = secretNamed(name, value);
    if (what !== undefined) return `an address with ${what}`;
  }
  return undefined;
}
