import { property, type Value } from '../../formats/javascript/literals.ts';
import { isPlaceholder, PLACEHOLDERS, SECRET_SETTINGS } from '../../pexip/webapp1-effects.ts';
import { SETTINGS_BLOCKS } from '../../pexip/webapp1-setting.ts';
import { clientSettings, textOf } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';

/** Ends of keys that customers give to secrets of their own. */
const SECRET_KEY =
  /(?:password|passwd|secret|credentials?|api_?key|private_?key|access_?token|auth_?token)$/i;
const DEEPEST = 8;

export default rule({
  id: 'settings-secret',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'No password or other secret stands in settings.js',
  why: 'Everybody who can load the client can read this file, and so can everybody who can read the repository. Use a TURN server that needs no fixed credentials, or one that limits what they allow.',
  evidence: { kind: 'S', source: 'The client’s files are served to everybody' },
  messages: {
    secret: (key: string) => `“${key}” holds a secret in clear text, which every user can read.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const { asset } = settings;
    const judged = new Set<Value>();
    for (const { block, key, member } of SECRET_SETTINGS) {
      const own = settings.own(block, key);
      const value = own && property(own, member);
      const text = textOf(value);
      if (value === undefined) continue;
      judged.add(value);
      const isExample = PLACEHOLDERS.some(
        (row) => row.key === key && row.member === member && isPlaceholder(row, text ?? ''),
      );
      if (text && !isExample)
        report('secret', [`${key}.${member}`], { asset, location: settings.locate(value) });
    }
    const search = (value: Value | undefined, path: string, depth: number): void => {
      if (value?.type !== 'object' || depth > DEEPEST) return;
      for (const [key, { value: found }] of value.properties) {
        const name = path === '' ? key : `${path}.${key}`;
        if (SECRET_KEY.test(key) && textOf(found) && !judged.has(found))
          report('secret', [name], { asset, location: settings.locate(found) });
        search(found, name, depth + 1);
      }
    };
    for (const block of SETTINGS_BLOCKS) search(settings.block(block), '', 0);
  },
});
