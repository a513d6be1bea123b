import { entries, keyLocation, member, nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { keysOf } from '../../pexip/keys.ts';
import { ELEMENT_KEYS, ELEMENT_TYPES, elementKeys } from '../../pexip/theme-elements.ts';
import { baseThemeLists } from '../../reading/base-theme-lists.ts';
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
  certainSeverity: 'warning',
  summary: 'Every element has a known type, and keys that are known for it',
  why: 'The platform may ignore an element or a key that it does not know. The vendor’s lists are not known in full here, so the name may be right all the same. With the Base theme of your own node (“brandgate learn”) the list is closed, and this is a warning.',
  evidence: { kind: 'O', source: 'Elements in the Pexip docs and in public themes' },
  messages: {
    type: (type: string, suggestion: string) =>
      `“${type}” is not a known type of element: they are “icon”, “text” and “pin_digits”.${suggestion}`,
    key: (key: string, suggestion: string) => `“${key}” is not a known key of an element.${suggestion}`,
    noType: (type: string, suggestion: string) =>
      `The Base theme has no element of type “${type}”.${suggestion}`,
    noKey: (key: string, suggestion: string) =>
      `No element of the Base theme has a key “${key}”.${suggestion}`,
    other: (key: string, type: string) => `“${key}” is not a known key of an element of type “${type}”.`,
  },
  check(json, { report, pkg }) {
    for (const { key, known, suggestion, location } of unknownThemeKeys(json, pkg, ID)) {
      const certain = known.isClosed;
      report(certain ? 'noKey' : 'key', () => [shortened(key), suggestion()], { location, certain });
    }
    const lists = baseThemeLists(pkg.baseTheme?.theme);
    const certain = lists.elementTypes !== undefined;
    const types = [...new Set([...ELEMENT_TYPES, ...(lists.elementTypes ?? [])])];
    const everywhere = new Set([...keysOf(ELEMENT_KEYS), ...lists.elementKeys()]);
    for (const { type, node } of splashElements(json)) {
      const written = member(node, 'type');
      if (!types.includes(type) && written)
        report(certain ? 'noType' : 'type', [shortened(type), didYouMean(type, types)], {
          location: nodeLocation(json, written),
          certain,
        });
      const known = new Set([...keysOf(elementKeys(type)), ...lists.elementKeys(type)]);
      for (const one of entries(node)) {
        if (!everywhere.has(one.key) || known.has(one.key)) continue;
        report('other', [one.key, shortened(type)], { location: keyLocation(json, one), certain });
      }
    }
  },
});
