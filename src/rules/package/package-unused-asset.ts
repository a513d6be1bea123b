import { once } from '../../formats/once.ts';
import { nearest } from '../../formats/text/spelling.ts';
import type { DecodedPackage } from '../../model/package.ts';
import { extensionOf, isLitter } from '../../pexip/litter.ts';
import { BACKGROUND_PREFIX, BASE_BACKGROUNDS } from '../../pexip/theme-screens.ts';
import { PLUGIN_DIRECTORY, WEBAPP2_ROOTS } from '../../pexip/webapp2-files.ts';
import { effectiveFile, levels } from '../../reading/hierarchy.ts';
import { isKnownFile } from '../../reading/known-files.ts';
import { baseName } from '../../reading/paths.ts';
import { pinningsOf, reservedImages } from '../../reading/pinning.ts';
import { referencesOf } from '../../reading/references.ts';
import { hidesReferences } from '../../reading/screens.ts';
import { mediumOf } from '../../reading/sizes.ts';
import { textsIn } from '../../reading/texts.ts';
import { rule } from '../rule.ts';

/** Backgrounds that are named and not there, among which a slip is looked for. */
const MOST_SLIPS = 20;

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

/** A screen of this theme, of one below it or of one that stands on it can name a background; where one can’t be read, nobody knows. */
function isUnusedBackground(pkg: DecodedPackage, name: string): boolean {
  if (
    pkg.isBase ||
    !/^background[^/]*\.jpg$/.test(name) ||
    BASE_BACKGROUNDS.some(({ file }) => file === name) ||
    pkg.baseTheme?.theme.asset(name)
  )
    return false;
  for (let theme: DecodedPackage | undefined = pkg; theme; theme = theme.base) {
    const config = theme.value('themeconfig.json', 'json');
    if (!config && (theme === pkg || theme.asset('themeconfig.json'))) return false;
    if (config && hidesReferences(config)) return false;
    if (mayName(theme, name) || isReserved(theme, name)) return false;
  }
  return true;
}

/** Whether the settings name a background, or else one that is not there and is written nearly so. */
function mayName(theme: DecodedPackage, name: string): boolean {
  const { named, missing } = backgroundsIn(theme);
  return named.has(name.toLowerCase()) || nearest(name, missing) !== undefined;
}

/** The last part of every text of a theme’s settings that may be the path of a background, in lower case. */
const backgroundsIn = once((theme: DecodedPackage) => {
  const settings = theme.value('themeconfig.json', 'json');
  const texts = settings ? [...textsIn(settings.root)] : [];
  const named = new Set(
    texts.map((text) => baseName(text).toLowerCase()).filter((text) => text.startsWith(BACKGROUND_PREFIX)),
  );
  const themes = levels(theme);
  const missing = [...named].filter((name) => effectiveFile(themes, name) === undefined);
  return { named, missing: missing.slice(0, MOST_SLIPS) };
});

/** Whether a slot of a pinning configuration shows the picture while it is free. */
function isReserved(theme: DecodedPackage, name: string): boolean {
  return pinningsOf(theme).some(({ json }) => reservedImages(json).some((image) => image.name === name));
}

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
