import { keyLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { WEBAPP3_TRANSLATION_KEYS } from '../../pexip/source.ts';
import { isKnownTranslation, knownTranslations } from '../../pexip/webapp3-translations.ts';
import { textsOf, translationsOf, withoutPlural } from '../../reading/translations.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const MOST_SUGGESTIONS = 50;

export default rule({
  id: 'webapp3-unknown-token',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'info',
  summary: 'Keys of webapp3 translations are known',
  why: 'A translation overrides the web app’s text of the same key, and one whose key no text has is never shown. The list of known keys lacks some of the web app’s: compare with your version.',
  evidence: { kind: 'O', source: WEBAPP3_TRANSLATION_KEYS.name },
  messages: {
    unknown: (key: string, suggestion: string) =>
      `“${key}” is not among the known texts of the web app.${suggestion}`,
  },
  check(pkg, { report }) {
    let reported = 0;
    for (const { asset, json } of translationsOf(pkg).files) {
      for (const { key, member, node } of textsOf(json.root)) {
        // What is no text is no name for one: webapp3-translation speaks of it.
        if (node.type !== 'string' || isKnownTranslation(key) || isKnownTranslation(withoutPlural(key)))
          continue;
        const suggestion = reported++ < MOST_SUGGESTIONS ? didYouMean(key, knownTranslations()) : '';
        report('unknown', [shortened(key), suggestion], { asset, location: keyLocation(json, member) });
      }
    }
  },
});
