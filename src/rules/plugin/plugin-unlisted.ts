import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { pluginsOf } from '../../reading/plugins.ts';
import { besideManifest, settingsOf } from '../../reading/webapp2-documents.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-unlisted',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'warning',
  summary: 'Every plugin of the package is listed in settings.json',
  why: 'The web app knows only the plugins that settings.json lists under “plugins”; any other is shipped, but never appears. Add it with its “id”, “srcURL” and “enabled”, or leave it out of the package.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    unlisted: () => 'No entry of “plugins” in “settings.json” names this plugin, so it never appears.',
    noSettings: () => 'There is no “settings.json” that could name this plugin, so it never appears.',
  },
  check(pkg, { report }) {
    const settings = settingsOf(pkg);
    const isThere = besideManifest(pkg, 'settings.json') !== undefined;
    // Nobody knows what settings that can’t be read list.
    if (isThere && !settings) return;
    for (const { asset, listed } of pluginsOf(pkg))
      if (listed.length === 0) report(isThere ? 'unlisted' : 'noSettings', [], { asset });
  },
});
