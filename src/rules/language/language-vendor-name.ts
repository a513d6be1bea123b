import { VENDOR_NAME } from '../../pexip/webapp1-tokens.ts';
import { comparedLanguages } from '../../reading/languages.ts';
import { pieceLocation } from '../../reading/variables.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'language-vendor-name',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'info',
  summary: 'No text names the vendor',
  why: 'The vendor’s own texts name Pexip in several places. In a branded client they should name the brand, so look through them all when texts are changed.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    named: (token: string, name: string) => `The text of “${token}” still says “${name}”.`,
  },
  check(pkg, { report }) {
    for (const { language, texts } of comparedLanguages(pkg)) {
      for (const { token, text, member } of texts) {
        const name = VENDOR_NAME.exec(text)?.[0];
        if (name === undefined) continue;
        report('named', [token, name], {
          asset: language.asset,
          location: pieceLocation(language.json, member, name),
        });
      }
    }
  },
});
