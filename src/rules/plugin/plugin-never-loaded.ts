import { member } from '../../formats/json/json.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { nodePlace, pluginsOf } from '../../reading/plugins.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-never-loaded',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'No plugin is off from the start while users can’t switch it on',
  why: 'A plugin with “enabled”: false in settings.json is not loaded until a user switches it on, which “allowUnload”: false in its package file forbids: nobody can ever use it. Change one of the two, or take the plugin out.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    never: () =>
      'This plugin is never loaded: “enabled” is false here, and “allowUnload” is false in its package file.',
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      const allowUnload = member(plugin.root, 'allowUnload');
      if (allowUnload?.type !== 'boolean' || allowUnload.value) continue;
      for (const { settings, entry } of plugin.listed) {
        const enabled = member(entry, 'enabled');
        if (enabled?.type === 'boolean' && !enabled.value) report('never', [], nodePlace(settings, enabled));
      }
    }
  },
});
