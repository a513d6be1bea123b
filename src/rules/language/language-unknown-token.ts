import { keyLocation } from '../../formats/json/json.ts';
import { nearest } from '../../formats/text/spelling.ts';
import { isKnownToken, TOKENS } from '../../pexip/webapp1-tokens.ts';
import { bandwidthNames, comparedLanguages } from '../../reading/languages.ts';
import { rule } from '../rule.ts';

const MOST_SUGGESTIONS = 50;

export default rule({
  id: 'language-unknown-token',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'info',
  summary: 'Every token of the reference language is one that the client is known to use',
  why: 'Tokens must stay as they are in the vendor’s file; only texts may change. The list of known tokens is from a client of 2017, so a token of a later client is fine. In the other languages, language-extra-token speaks about tokens that the reference lacks.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    unknown: (token: string, suggestion: string) =>
      `“${token}” is not among the vendor’s known tokens.${suggestion}`,
  },
  check(pkg, { report }) {
    const bandwidths = bandwidthNames(pkg);
    for (const { language, isReference } of comparedLanguages(pkg)) {
      if (!isReference) continue;
      const unknown = [...language.tokens.values()].filter(
        ({ key }) => !isKnownToken(key) && !bandwidths.has(key),
      );
      const absent = [...TOKENS.keys()].filter((token) => !language.tokens.has(token));
      for (const [index, member] of unknown.entries()) {
        const meant = index < MOST_SUGGESTIONS ? nearest(member.key, absent) : undefined;
        report('unknown', [member.key, meant === undefined ? '' : ` Did you mean “${meant}”?`], {
          asset: language.asset,
          location: keyLocation(language.json, member),
        });
      }
    }
  },
});
