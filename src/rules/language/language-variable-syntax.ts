import { comparedLanguages } from '../../reading/languages.ts';
import { pieceLocation } from '../../reading/variables.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'language-variable-syntax',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Braces in texts are double and come in pairs',
  why: 'A variable is its name between two opening and two closing braces, such as “{{displayName}}”. With a brace too few or too many, users see the braces in place of the value.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    braces: (piece: string, token: string) =>
      `“${piece}” in the text of “${token}” is no variable: those stand between “{{” and “}}”.`,
  },
  check(pkg, { report }) {
    for (const { language, texts } of comparedLanguages(pkg)) {
      for (const { token, member, faults } of texts) {
        for (const piece of faults.braces) {
          report('braces', [piece, token], {
            asset: language.asset,
            location: pieceLocation(language.json, member, piece),
          });
        }
      }
    }
  },
});
