import { nodeLocation } from '../../formats/json/json.ts';
import { translationsOf } from '../../reading/translations.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { type Counterpart, counterparts, usual } from './counterparts.ts';

export default rule({
  id: 'webapp3-translation-variable',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'warning',
  summary: 'A text of webapp3 has the variables that the same text has in the other languages',
  why: 'The web app fills in a variable by its exact name, which is not to be translated: “{{brandName}}” stays “{{brandName}}” in every language. Of any other name users see nothing, or the braces. Of a text with plural forms, all forms are looked at together.',
  evidence: { kind: 'H', source: 'Consistency of a text across languages' },
  messages: {
    instead: (key: string, found: string, language: string, expected: string) =>
      `“${key}” has ${found} where the language “${language}” has ${expected}.`,
    missing: (key: string, language: string, expected: string) =>
      `“${key}” lacks ${expected}, which it has in the language “${language}”.`,
    extra: (key: string, found: string, language: string) =>
      `“${key}” has ${found}, which it does not have in the language “${language}”.`,
  },
  check(pkg, { report }) {
    for (const [key, texts] of counterparts(translationsOf(pkg).files)) {
      const right = usual(texts, pkg.baseLanguage ?? 'en');
      const language = right?.languages[0] ?? '';
      for (const text of right ? texts : []) {
        const { file, node } = text;
        const missing = without(right, text);
        const extra = without(text, right);
        const where = { asset: file.asset, location: nodeLocation(file.json, node) };
        const name = shortened(key);
        if (missing && extra) report('instead', [name, extra, language, missing], where);
        else if (missing) report('missing', [name, language, missing], where);
        else if (extra) report('extra', [name, extra, language], where);
      }
    }
  },
});

/** The variables that one text has and another lacks, in words; '' when there are none. */
function without(one: Counterpart | undefined, other: Counterpart | undefined): string {
  const names = [...(one?.variables ?? [])].filter((name) => !other?.variables.has(name));
  return names.map((name) => `“{{${shortened(name)}}}”`).join(' and ');
}
