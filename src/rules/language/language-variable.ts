import { comparedLanguages } from '../../reading/languages.ts';
import { pieceLocation } from '../../reading/variables.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'language-variable',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Every variable of a text is one that the client fills in',
  why: 'The client replaces “{{displayName}}” and the like by their values. A variable that was translated, misspelt or invented is shown as it is, or as nothing. A variable may be removed from a text, but not changed.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    unknown: (name: string, token: string, suggestion: string) =>
      `“{{${name}}}” is no variable of “${token}”.${suggestion}`,
  },
  check(pkg, { report }) {
    for (const { language, texts } of comparedLanguages(pkg)) {
      for (const { token, member, faults } of texts) {
        for (const { name, meant } of faults.unknown) {
          const suggestion = meant === undefined ? '' : ` Did you mean “{{${meant}}}”?`;
          report('unknown', [name, token, suggestion], {
            asset: language.asset,
            location: pieceLocation(language.json, member, `{{${name}}}`),
          });
        }
      }
    }
  },
});
