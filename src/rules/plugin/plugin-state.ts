import type { AnyNode } from 'acorn';
import { isFunctionNode } from '../../formats/javascript/scopes.ts';
import { isPlainValue, possibleValues } from '../../formats/javascript/values.ts';
import { type JsonObject, member } from '../../formats/json/json.ts';
import { REGISTER_KEYS } from '../../pexip/plugin-api.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { baseName } from '../../reading/paths.ts';
import {
  menuItemsOf,
  nodePlace,
  type PluginSource,
  pluginsOf,
  registeredBy,
  sourceOf,
} from '../../reading/plugins.ts';
import { rule } from '../rule.ts';

const { state: key } = REGISTER_KEYS;

export default rule({
  id: 'plugin-state',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'A menu item without an icon or a label has a state that sets them',
  why: 'Where a menu item has no icon or label, or null, the plugin’s source must set it: with a state made by PEX.pluginAPI.createNewState and registered as “state$”. Otherwise the button stays without one.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    missing: (what: string, source: string) =>
      `This menu item has no ${what}, and “${source}” registers no “${key}” that could set it.`,
    other: (what: string, source: string) =>
      `This menu item has no ${what}, and the “${key}” of “${source}” is not made by “createNewState”.`,
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      const source = sourceOf(pkg, plugin);
      const registration = registeredBy(source);
      if (!source || !registration) continue;
      const values = registration.keys.get(key);
      if (values && !values.every((value) => value && isSurelyNoState(value, source))) continue;
      for (const { item } of menuItemsOf(plugin)) {
        const what = ['icon', 'label'].filter((one) => isUnset(item, one)).join(' and no ');
        if (what === '') continue;
        const node = member(item, 'icon')?.type === 'null' ? member(item, 'icon') : member(item, 'label');
        const place = nodePlace(plugin, node?.type === 'null' ? node : item);
        report(values ? 'other' : 'missing', [what, baseName(source.asset.name)], place);
      }
    }
  },
});

function isUnset(item: JsonObject, key: string): boolean {
  const value = member(item, key);
  return value === undefined || value.type === 'null';
}

function isSurelyNoState(node: AnyNode, { scopes }: PluginSource): boolean {
  return possibleValues(node, scopes).every(
    (value) => value !== undefined && (isFunctionNode(value) || isPlainValue(value, scopes)),
  );
}
