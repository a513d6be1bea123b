import { type JsonNode, member, plain } from '../../formats/json/json.ts';
import { describeType, hasType } from '../../pexip/keys.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { MENU_ITEM_KEYS, MENU_LOCATIONS } from '../../pexip/webapp2-plugins.ts';
import { gapPlace, nodePlace, pluginsOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'plugin-menu-item',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin’s menu is a list of objects, each with an action',
  why: 'Each item of a menu needs an “action”, the name of the function that it calls. “icon” and “label” are texts, or null where the plugin’s source sets them.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    menus: (found: string) => `Expected “menuItems” to be an object in “{…}”, found ${found}.`,
    list: (menu: string, found: string) => `Expected “${menu}” to be a list in “[…]”, found ${found}.`,
    item: (menu: string, found: string) =>
      `Expected an object in “{…}” for each item of “${menu}”, found ${found}.`,
    action: () => 'This menu item has no “action”: expected the name of a function.',
    type: (key: string, type: string, found: string) => `Expected ${type} for “${key}”, found ${found}.`,
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      const where = (node: JsonNode) => nodePlace(plugin, node);
      const menus = member(plugin.root, 'menuItems');
      if (menus && menus.type !== 'object' && menus.type !== 'null')
        report('menus', [valueInWords(menus)], where(menus));
      for (const { key: menu } of MENU_LOCATIONS) {
        const list = member(menus, menu);
        if (list && list.type !== 'array') report('list', [menu, valueInWords(list)], where(list));
        for (const item of list?.type === 'array' ? list.items : []) {
          if (item.type !== 'object') report('item', [menu, valueInWords(item)], where(item));
          for (const { key, type, required } of item.type === 'object' ? MENU_ITEM_KEYS : []) {
            const value = member(item, key);
            if (!value && required && item.type === 'object') report('action', [], gapPlace(plugin, item));
            if (value && !hasType(plain(value), type))
              report('type', [key, describeType(type), valueInWords(value)], where(value));
          }
        }
      }
    }
  },
});
