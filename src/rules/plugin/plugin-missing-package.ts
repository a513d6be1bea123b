import { member } from '../../formats/json/json.ts';
import { shortReference } from '../../formats/text/references.ts';
import { PLUGIN_GUIDE } from '../../pexip/source.ts';
import { webapp2Root } from '../../reading/plugin-packages.ts';
import { listedOf, nodePlace } from '../../reading/plugins.ts';
import { assetAt, assetHint, targetOf } from '../../reading/targets.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'plugin-missing-package',
  target: 'package',
  kinds: ['webapp2'],
  severity: 'error',
  summary: 'Each srcURL in settings.json is a plugin’s package file within the branding package',
  why: 'The web app loads a plugin from the package file that settings.json names, relative to the directory of settings.json. A plugin whose package file is missing never appears. Capital and small letters are different.',
  evidence: { kind: 'V', source: PLUGIN_GUIDE.name },
  messages: {
    missing: (path: string, hint: string) => `There is no package file “${path}” in the package.${hint}`,
    kind: (path: string) => `Expected a plugin’s package file in JSON, found “${path}”.`,
  },
  check(pkg, { report }) {
    for (const { settings, entry } of listedOf(pkg)) {
      const source = member(entry, 'srcURL');
      const target = source?.type === 'string' ? targetOf(webapp2Root(pkg), source.value) : undefined;
      // Any other path is plugin-path's.
      if (source?.type !== 'string' || target?.type !== 'file') continue;
      const asset = assetAt(pkg, target.name);
      const path = shortReference(source.value);
      if (!asset) report('missing', [path, assetHint(pkg, target.name)], nodePlace(settings, source));
      else if (asset.format !== 'json') report('kind', [path], nodePlace(settings, source));
    }
  },
});
