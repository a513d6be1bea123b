import type { JsonNode } from '../../formats/json/json.ts';
import { nodePlace, placeIn, pluginsOf, sourcesOf } from '../../reading/plugins.ts';
import { formOf, secretNamed, secretsOf } from '../../reading/secrets.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-secret',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'No plugin holds a key, a token or a password',
  why: 'Whoever opens the web app can read a plugin’s source, and with it every secret in there. Let a service of your own hold the secret and call that. A secret that was shipped or committed must be taken for stolen: revoke it.',
  evidence: { kind: 'S', source: 'Published credentials (CWE-798)' },
  messages: {
    secret: (what: string) => `This looks like ${what}, which everybody who opens the web app can read.`,
  },
  check(pkg, { report }) {
    for (const source of sourcesOf(pkg))
      for (const { what, node } of secretsOf(source)) report('secret', [what], placeIn(source, node));
    for (const plugin of pluginsOf(pkg)) {
      for (const { name, node } of textsIn(plugin.root)) {
        const what = formOf(node.value) ?? secretNamed(name, node.value);
        if (what !== undefined) report('secret', [what], nodePlace(plugin, node));
      }
    }
  },
});

type Text = Extract<JsonNode, { type: 'string' }>;

/** Every text of a package file, with the key that it lies under. */
function* textsIn(node: JsonNode, name = ''): Generator<{ readonly name: string; readonly node: Text }> {
  if (node.type === 'string') yield { name, node };
  else if (node.type === 'array') for (const item of node.items) yield* textsIn(item, name);
  else if (node.type === 'object') for (const { key, value } of node.members) yield* textsIn(value, key);
}
