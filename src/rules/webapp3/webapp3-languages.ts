import type { Location } from '../../formats/format.ts';
import { at, entries, type Json, keyLocation, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'webapp3-languages',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'Languages of the webapp3 manifest are BCP 47 tags',
  why: 'The web app compares the languages of “availableLanguages” and “translations” with those of the browser, which are tags such as “en”, “nb” or “pt-BR”. It never finds one that is written otherwise, such as “en_US” or “English”.',
  evidence: { kind: 'O', source: WEBAPP3_LOADER.name },
  messages: {
    tag: (found: string, suggestion: string) =>
      `“${found}” is no language tag such as “en” or “pt-BR”.${suggestion}`,
  },
  check(json, { report }) {
    for (const { text, location } of languagesOf(json)) {
      if (isLanguageTag(text)) continue;
      const meant = text.trim().replace(/\..*$/s, '').replaceAll('_', '-');
      const suggestion = meant !== text && isLanguageTag(meant) ? ` Did you mean “${meant}”?` : '';
      report('tag', [shortened(text), suggestion], { location });
    }
  },
});

function languagesOf(json: Json): readonly { readonly text: string; readonly location: Location }[] {
  const list = at(json, 'availableLanguages');
  const items = list?.type === 'array' ? list.items : [];
  return [
    ...items.flatMap((node) =>
      node.type === 'string' ? [{ text: node.value, location: nodeLocation(json, node) }] : [],
    ),
    ...entries(at(json, 'translations')).map((one) => ({ text: one.key, location: keyLocation(json, one) })),
  ];
}

/** Languages that others extend, as “zh-yue” does: Intl knows the shorter “yue” alone. */
const EXTENDED = /^(ar|kok|lv|ms|sgn|sw|uz|zh)-[a-z]{3}(?=-|$)/i;

/** Whether it is well-formed (RFC 5646), with a language of two or three letters: no longer one is registered. */
function isLanguageTag(text: string): boolean {
  if (text.length > 100) return false;
  if (/^x(?:-[a-z0-9]{1,8})+$/i.test(text)) return true;
  if (!/^[a-z]{2,3}(?:-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text.replace(EXTENDED, '$1')).length === 1;
  } catch {
    return false;
  }
}
