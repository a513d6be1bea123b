import { nodeLocation } from '../../formats/json/json.ts';
import {
  comparedLanguages,
  isTranslatable,
  isUntranslated,
  SHORTEST_TRANSLATED_TEXT,
} from '../../reading/languages.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'language-untranslated',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'info',
  summary: 'Fewer than half of a language’s longer texts are those of the reference language',
  why: 'Short words may well be the same in two languages, whole phrases are not: the file is probably a copy that was not translated, or only in part. Two files of one language (en-us and en-gb) are not compared.',
  evidence: { kind: 'H', source: 'Equal texts of 12 characters or more are seldom translations' },
  messages: {
    untranslated: (same: number, total: number, length: number, reference: string) =>
      `${same} of ${total} texts of ${length} characters or more are the same as in “${reference}”.`,
  },
  check(pkg, { report }) {
    for (const { language, reference, isReference, texts } of comparedLanguages(pkg)) {
      if (isReference || languageCode(language.label) === languageCode(reference.label)) continue;
      const total = texts.filter(isTranslatable).length;
      const same = texts.filter(isUntranslated);
      const [first] = same;
      if (first === undefined || same.length * 2 < total) continue;
      report('untranslated', [same.length, total, SHORTEST_TRANSLATED_TEXT, reference.label], {
        asset: language.asset,
        location: nodeLocation(language.json, first.member.value),
      });
    }
  },
});

/** `en` of `en-us.json` and `en_GB.json`. */
function languageCode(label: string): string {
  return (/^[^-_.]*/.exec(label)?.[0] ?? label).toLowerCase();
}
