import { at, type JsonNode, keyLocation, member, nodeLocation, plain } from '../../formats/json/json.ts';
import { describeType, hasType } from '../../pexip/keys.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { LISTED_PLUGIN_KEYS } from '../../pexip/webapp2-plugins.ts';
import { settingsOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'webapp2-plugins-shape',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'The plugins of settings.json are a list of objects with id, srcURL and enabled',
  why: 'The web app needs all three to load a plugin: “id” and “srcURL” as texts, and “enabled”, which says whether the plugin is loaded from the start, as true or false without quotes. A fault in one entry can keep every plugin from appearing.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    list: (found: string) => `Expected “plugins” to be a list in “[…]”, found ${found}.`,
    entry: (found: string) => `Expected an object in “{…}” for each plugin, found ${found}.`,
    missing: (key: string, type: string) => `This plugin has no “${key}”: expected ${type}.`,
    type: (key: string, type: string, found: string) => `Expected ${type} for “${key}”, found ${found}.`,
  },
  check(pkg, { report }) {
    const settings = settingsOf(pkg);
    const plugins = settings && at(settings.json, 'plugins');
    if (!settings || !plugins) return;
    const { asset, json } = settings;
    const where = (node: JsonNode) => ({ asset, location: nodeLocation(json, node) });
    if (plugins.type !== 'array') return report('list', [valueInWords(plugins)], where(plugins));
    for (const item of plugins.items) {
      if (item.type !== 'object') {
        report('entry', [valueInWords(item)], where(item));
        continue;
      }
      for (const { key, type } of LISTED_PLUGIN_KEYS) {
        const value = member(item, key);
        if (!value) {
          const [first] = item.members;
          const location = first ? keyLocation(json, first) : nodeLocation(json, item);
          report('missing', [key, describeType(type)], { asset, location });
        } else if (!hasType(plain(value), type)) {
          report('type', [key, describeType(type), valueInWords(value)], where(value));
        }
      }
    }
  },
});
