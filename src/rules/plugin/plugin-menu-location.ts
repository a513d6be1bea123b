import { entries, keyLocation, member } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { MENU_LOCATIONS } from '../../pexip/webapp2-plugins.ts';
import { pluginsOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const NAMES = MENU_LOCATIONS.map(({ key }) => key);
const PLACES = NAMES.map((name) => `“${name}”`)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

export default rule({
  id: 'plugin-menu-location',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin appears in at most one menu, and in one that the web app has',
  why: 'A plugin’s “menuItems” may name one place: “conference”, “toolbar” or “participants”. In any other, such as “sidebar”, its items never appear. A plugin without an item is fine. For items in two places make two plugins, each with its own id.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    unknown: (found: string, places: string, suggestion: string) =>
      `“${found}” is no place for menu items: expected ${places}.${suggestion}`,
    several: (found: string) => `Expected one place in “menuItems”, found ${found}.`,
  },
  check(pkg, { report }) {
    for (const { root, asset, json } of pluginsOf(pkg)) {
      const menus = entries(member(root, 'menuItems'));
      for (const menu of menus)
        if (!NAMES.includes(menu.key))
          report('unknown', [shortened(menu.key), PLACES, didYouMean(menu.key, NAMES)], {
            asset,
            location: keyLocation(json, menu),
          });
      const found = menus.filter(({ key }) => NAMES.includes(key));
      const [, second] = found;
      if (!second) continue;
      const names = found.map(({ key }) => `“${key}”`).join(' and ');
      report('several', [names], { asset, location: keyLocation(json, second) });
    }
  },
});
