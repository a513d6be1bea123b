import { member } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { baseName } from '../../reading/paths.ts';
import { menuItemsOf, nodePlace, pluginsOf, registeredBy, sourceOf } from '../../reading/plugins.ts';
import { registeredFunction } from '../../reading/registrations.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

/** Keys that a suggestion is looked for among, so that a hostile plugin can't make it slow. */
const MOST_CANDIDATES = 200;

export default rule({
  id: 'plugin-action',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'Every action of a plugin’s menu is registered and is a function',
  why: 'A click on the menu item calls what the plugin registered under the name of its “action”. Where nothing is registered there, the click fails. Capital and small letters are different.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    missing: (action: string, source: string, suggestion: string) =>
      `The action “${action}” is not registered by “${source}”.${suggestion}`,
    other: (action: string, source: string) =>
      `Expected the action “${action}” to be a function of “${source}”, found something else.`,
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      const source = sourceOf(pkg, plugin);
      const registration = registeredBy(source);
      if (!source || !registration) continue;
      const keys = [...registration.keys.keys()].slice(0, MOST_CANDIDATES);
      for (const { item } of menuItemsOf(plugin)) {
        const action = member(item, 'action');
        if (action?.type !== 'string') continue;
        const { verdict } = registeredFunction(registration, action.value, source.scopes);
        const [name, file] = [shortened(action.value), baseName(source.asset.name)];
        if (verdict === 'missing') {
          const suggestion = didYouMean(action.value, keys);
          report('missing', [name, file, suggestion], nodePlace(plugin, action));
        } else if (verdict === 'other') report('other', [name, file], nodePlace(plugin, action));
      }
    }
  },
});
