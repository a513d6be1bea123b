import { member, plain } from '../../formats/json/json.ts';
import { describeType, hasType } from '../../pexip/keys.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { PLUGIN_PACKAGE_KEYS } from '../../pexip/webapp2-plugins.ts';
import { gapPlace, nodePlace, pluginsOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

export default rule({
  id: 'plugin-fields',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin’s package file has every field that the web app needs, with its type',
  why: 'The web app takes the plugin’s name, its source, and who may use it from the package file, and a plugin with a field missing may not appear at all. “version” is a number or a text that is not empty, “allowUnload” is true or false without quotes, and “platforms” and “participantRoles” are lists of texts.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    missing: (key: string, type: string) => `The plugin has no “${key}”: expected ${type}.`,
    type: (key: string, type: string, found: string) => `Expected ${type} for “${key}”, found ${found}.`,
    item: (key: string, found: string) => `Expected only strings in “${key}”, found ${found}.`,
    version: () => 'Expected a number or a text as “version”, found an empty text.',
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      for (const { key, type, required } of PLUGIN_PACKAGE_KEYS) {
        if (!required) continue;
        const value = member(plugin.root, key);
        if (!value) report('missing', [key, describeType(type)], gapPlace(plugin, plugin.root));
        else if (type === 'string-list' && value.type === 'array') {
          for (const item of value.items)
            if (item.type !== 'string') report('item', [key, valueInWords(item)], nodePlace(plugin, item));
        } else if (!hasType(plain(value), type))
          report('type', [key, describeType(type), valueInWords(value)], nodePlace(plugin, value));
        else if (key === 'version' && value.type === 'string' && value.value.trim() === '')
          report('version', [], nodePlace(plugin, value));
      }
    }
  },
});
