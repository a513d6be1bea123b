import { entries, type JsonNode, nodeLocation } from '../../formats/json.ts';
import { secretIn } from '../../formats/secrets.ts';
import { rule } from '../rule.ts';
import { shortened } from '../theme/words.ts';

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
      const what = node.type === 'string' ? secretIn(name, node.value) : undefined;
      if (what !== undefined)
        report('secret', [shortened(name), what], { location: nodeLocation(json, node) });
    };
    search(json.root, '');
  },
});
