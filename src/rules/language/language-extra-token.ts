import { keyLocation } from '../../formats/json/json.ts';
import { nearest } from '../../formats/text/spelling.ts';
import { comparedLanguages, missingTokens } from '../../reading/languages.ts';
import { rule } from '../rule.ts';

/** Looking for the nearest token takes time: only the first tokens of a file get a suggestion. */
const MOST_SUGGESTIONS = 50;
const MOST_CANDIDATES = 1000;

export default rule({
  id: 'language-extra-token',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'No language has a token that the reference language lacks',
  why: 'The client looks texts up by their tokens, so a misspelt, translated or outdated token shows nowhere. Correct or remove it, or add it to the reference language if it is wanted. Tokens that the vendor has are fine.',
  evidence: { kind: 'C', source: 'Brand teams that maintain several languages' },
  messages: {
    extra: (token: string, reference: string, suggestion: string) =>
      `“${token}” is neither in “${reference}” nor among the vendor’s tokens.${suggestion}`,
  },
  check(pkg, { report }) {
    for (const comparison of comparedLanguages(pkg)) {
      const { language, reference, extra } = comparison;
      if (extra.length === 0) continue;
      const candidates = missingTokens(comparison, MOST_CANDIDATES).map(({ token }) => token);
      for (const [index, member] of extra.entries()) {
        const meant = index < MOST_SUGGESTIONS ? nearest(member.key, candidates) : undefined;
        const suggestion = meant === undefined ? '' : ` Did you mean “${meant}”?`;
        report('extra', [member.key, reference.label, suggestion], {
          asset: language.asset,
          location: keyLocation(language.json, member),
        });
      }
    }
  },
});
