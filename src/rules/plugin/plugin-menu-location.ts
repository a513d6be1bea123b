import { entries, keyLocation, member } from '../../formats/json/json.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { MENU_LOCATIONS } from '../../pexip/webapp2.ts';
import { pluginsOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-menu-location',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin appears in at most one menu',
  why: 'A plugin’s “menuItems” may name one place: “conference”, “toolbar” or “participants”. A plugin without an item is fine. For items in two places make two plugins, each with its own id.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    several: (found: string) => `Expected one place in “menuItems”, found ${found}.`,
  },
  check(pkg, { report }) {
    for (const { root, asset, json } of pluginsOf(pkg)) {
      const menus = entries(member(root, 'menuItems'));
      const found = menus.filter(({ key }) => MENU_LOCATIONS.some((place) => place.key === key));
      const [, second] = found;
      if (!second) continue;
      const names = found.map(({ key }) => `“${key}”`).join(' and ');
      report('several', [names], { asset, location: keyLocation(json, second) });
    }
  },
});
