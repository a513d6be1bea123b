import { entries, keyLocation, member, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { keyFact } from '../../pexip/keys.ts';
import { ELEMENT_KEYS, ELEMENT_TYPES, elementKeys } from '../../pexip/theme-elements.ts';
import { splashElements } from '../../reading/screens.ts';
import { unknownThemeKeys } from '../../reading/unknown-theme-keys.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const ID = 'splash-unknown-element';

export default rule({
  id: ID,
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  summary: 'Every element has a known type, and keys that are known for it',
  why: 'The platform may ignore an element or a key that it does not know. The vendor’s lists are not known in full here, so the name may be right all the same.',
  evidence: { kind: 'O', source: 'Elements in the Pexip docs and in public themes' },
  messages: {
    type: (type: string, suggestion: string) =>
      `“${type}” is not a known type of element: they are “icon”, “text” and “pin_digits”.${suggestion}`,
    key: (key: string, suggestion: string) => `“${key}” is not a known key of an element.${suggestion}`,
    other: (key: string, type: string) => `“${key}” is not a known key of an element of type “${type}”.`,
  },
  check(json, { report }) {
    for (const { key, suggestion, location } of unknownThemeKeys(json, ID))
      report('key', [shortened(key), suggestion], { location });
    for (const { type, node } of splashElements(json)) {
      const written = member(node, 'type');
      if (!ELEMENT_TYPES.some((known) => known === type) && written)
        report('type', [shortened(type), didYouMean(type, ELEMENT_TYPES)], {
          location: nodeLocation(json, written),
        });
      const known = elementKeys(type);
      for (const one of entries(node)) {
        if (!keyFact(ELEMENT_KEYS, one.key) || keyFact(known, one.key)) continue;
        report('other', [one.key, shortened(type)], { location: keyLocation(json, one) });
      }
    }
  },
});
