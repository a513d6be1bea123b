import { member } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { PLUGIN_ENUMS } from '../../pexip/webapp2-plugins.ts';
import { nodePlace, pluginsOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'plugin-enum',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'A plugin’s platforms and roles are known, and there is at least one of each',
  why: 'The web app offers a plugin only on the platforms and to the roles that its package file lists. The platforms are “web”, “electron” (the desktop client), “ios” and “android”, the roles “chair” (hosts) and “guest”; anything else, or an empty list, means that nobody there can use the plugin.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    unknown: (key: string, value: string, allowed: string, suggestion: string) =>
      `Expected ${allowed} in “${key}”, found “${value}”.${suggestion}`,
    empty: (key: string, allowed: string) => `Expected at least one of ${allowed} in “${key}”, found none.`,
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      for (const { key, allowed } of PLUGIN_ENUMS) {
        const list = member(plugin.root, key);
        if (list?.type !== 'array') continue;
        const words = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
        if (list.items.length === 0) report('empty', [key, words], nodePlace(plugin, list));
        for (const item of list.items) {
          if (item.type !== 'string' || allowed.includes(item.value)) continue;
          const suggestion = didYouMean(item.value, allowed);
          report('unknown', [key, shortened(item.value), words, suggestion], nodePlace(plugin, item));
        }
      }
    }
  },
});
