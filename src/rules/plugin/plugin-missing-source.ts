import { member } from '../../formats/json/json.ts';
import { shortReference } from '../../formats/text/references.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { nodePlace, pluginsOf } from '../../reading/plugins.ts';
import { assetAt, assetHint, targetOf } from '../../reading/targets.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-missing-source',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'The source that a plugin’s package file names is there',
  why: 'The web app loads the script that “srcURL” names, relative to the directory of the package file. Without it the plugin does nothing. Capital and small letters are different. A script that a build makes must be built before the package is checked.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    missing: (path: string, hint: string) => `There is no source “${path}” beside this file.${hint}`,
  },
  check(pkg, { report }) {
    for (const plugin of pluginsOf(pkg)) {
      const source = member(plugin.root, 'srcURL');
      const target = source?.type === 'string' ? targetOf(plugin.directory, source.value) : undefined;
      // Any other path is plugin-path's.
      if (source?.type !== 'string' || target?.type !== 'file' || assetAt(pkg, target.name)) continue;
      const values = [shortReference(source.value), assetHint(pkg, target.name)] as const;
      report('missing', [...values], nodePlace(plugin, source));
    }
  },
});
