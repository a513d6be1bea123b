import { comparedLanguages, missingTokens } from '../../reading/languages.ts';
import { rule } from '../rule.ts';
import { excerpt } from '../words.ts';
import { insertToken, placeOfMissing } from './insert-token.ts';

/** A hostile package can lack millions: when so many are found, the rest is only counted. */
const MOST_FINDINGS = 50_000;

export default rule({
  id: 'language-missing-token',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'Every language has every token of the reference language',
  why: 'Where a language lacks a token, its users see the built-in English text, or the bare token. Add the token with a translation; the finding lies beside the place where it belongs. The unsafe fix copies the reference text, which then still has to be translated. The reference is the configuration’s “base-language”, else the default language of settings.js, else en-us.json, else the file with most tokens.',
  evidence: { kind: 'C', source: 'Brand teams that maintain several languages' },
  messages: {
    missing: (language: string, token: string, reference: string, text: string) =>
      `“${language}” lacks the token “${token}”, which “${reference}” has with the text “${text}”.`,
    missingValue: (language: string, token: string, reference: string) =>
      `“${language}” lacks the token “${token}”, which “${reference}” has.`,
    more: (language: string, count: number, reference: string) =>
      `“${language}” lacks ${count} more tokens of “${reference}”.`,
  },
  check(pkg, { report }) {
    let most = MOST_FINDINGS;
    for (const comparison of comparedLanguages(pkg)) {
      const { language, reference } = comparison;
      const { asset } = language;
      const missing = missingTokens(comparison, most);
      most -= missing.length;
      const uncounted = comparison.missing - missing.length;
      if (uncounted > 0) report('more', [language.label, uncounted, reference.label], { asset });
      for (const [index, one] of missing.entries()) {
        const location = placeOfMissing(language, one);
        const { value } = one.member;
        if (value.type !== 'string') {
          report('missingValue', [language.label, one.token, reference.label], { asset, location });
          continue;
        }
        report('missing', [language.label, one.token, reference.label, excerpt(value.value)], {
          asset,
          location,
          fix: () => [
            {
              type: 'edit',
              name: asset.name,
              edits: [insertToken(language, one, value.value, index === 0)],
            },
          ],
        });
      }
    }
  },
});
