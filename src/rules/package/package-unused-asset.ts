import type { DecodedPackage } from '../../model/package.ts';
import { extensionOf, isLitter } from '../../pexip/litter.ts';
import { PLUGIN_DIRECTORY, WEBAPP2_ROOTS } from '../../pexip/webapp2-files.ts';
import { isKnownFile } from '../../reading/known-files.ts';
import { isUnusedBackground } from '../../reading/named-backgrounds.ts';
import { referencesOf } from '../../reading/references.ts';
import { mediumOf } from '../../reading/sizes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'package-unused-asset',
  target: 'package',
  kinds: ['theme', 'webapp2'],
  severity: 'warning',
  summary: 'Every asset that only matters when something refers to it is referred to',
  why: 'A background that no screen names is never shown, and a plugin’s picture or script that nothing loads is never seen. Refer to the file, or delete it.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements, and the client plugin API guide' },
  messages: {
    background: () => 'No screen of themeconfig.json names this background, so it is never shown.',
    plugin: () => 'No file of the package refers to this one, so it is never loaded.',
  },
  check(pkg, { report }) {
    const message = pkg.kind === 'theme' ? 'background' : 'plugin';
    for (const asset of pkg.assets) {
      if (asset.symlink || isLitter(asset.name)) continue;
      const unused =
        pkg.kind === 'theme' ? isUnusedBackground(pkg, asset.name) : isUnusedInPlugin(pkg, asset.name);
      if (unused) report(message, [], { asset });
    }
  },
});

function isUnusedInPlugin(pkg: DecodedPackage, name: string): boolean {
  const isPluginFile = WEBAPP2_ROOTS.some((root) => name.startsWith(root + PLUGIN_DIRECTORY));
  if (!isPluginFile || !isLoadable(pkg, name) || !isKnownFile(pkg, name)) return false;
  const references = referencesOf(pkg);
  return references.isComplete && !references.mentions(name) && !references.mayBuild(name);
}

/** Images, icons, stylesheets and scripts. */
function isLoadable(pkg: DecodedPackage, name: string): boolean {
  const format = pkg.asset(name)?.format ?? 'binary';
  return mediumOf(format, name) === 'image' || ['css', 'js', 'mjs'].includes(extensionOf(name));
}
