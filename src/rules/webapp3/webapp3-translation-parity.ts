import { keyLocation, nodeLocation } from '../../formats/json/json.ts';
import { type Translation, textsOf, translationsOf, withoutPlural } from '../../reading/translations.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const MOST_NAMED = 5;

export default rule({
  id: 'webapp3-translation-parity',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'info',
  summary: 'A text that is overridden in one language is overridden in all',
  why: 'Translations of webapp3 override single texts of the web app. Where a language lacks an override that another one has, its users see the vendor’s text there, which may be fine or forgotten.',
  evidence: { kind: 'H', source: 'Consistency of a brand across languages' },
  messages: {
    missing: (count: number, keys: string) =>
      count === 1
        ? `1 text that another language overrides is not overridden here: ${keys}.`
        : `${count} texts that other languages override are not overridden here: ${keys}.`,
  },
  check(pkg, { report }) {
    const { files, isComplete } = translationsOf(pkg);
    if (!isComplete || files.some(({ json }) => json.root.type !== 'object')) return;
    const keysOf = ({ json }: Translation) =>
      new Set(textsOf(json.root).map(({ key }) => withoutPlural(key)));
    const sets = files.map((file) => ({ ...file, keys: keysOf(file) }));
    const all = new Set(sets.flatMap(({ keys }) => [...keys]));
    for (const { asset, json, keys } of sets) {
      const missing = [...all].filter((key) => !keys.has(key));
      if (missing.length === 0) continue;
      const named = missing.slice(0, MOST_NAMED).map((key) => `“${shortened(key)}”`);
      const more = missing.length > MOST_NAMED ? [...named, '…'] : named;
      const [first] = json.root.type === 'object' ? json.root.members : [];
      const location = first ? keyLocation(json, first) : nodeLocation(json, json.root);
      report('missing', [missing.length, more.join(', ')], { asset, location });
    }
  },
});
