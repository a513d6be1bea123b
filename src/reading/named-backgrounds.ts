/** Backgrounds that the settings of a theme name, or nearly so. */

import { once } from '../formats/once.ts';
import { isMissed } from '../formats/text/spelling.ts';
import type { DecodedPackage } from '../model/package.ts';
import { BACKGROUND_PREFIX, BASE_BACKGROUNDS } from '../pexip/theme-screens.ts';
import { effectiveFile, levels } from './hierarchy.ts';
import { baseName } from './paths.ts';
import { pinningsOf, reservedImages } from './pinning.ts';
import { hidesBackgrounds } from './screens.ts';
import { textsIn } from './texts.ts';

/**
 * Whether a theme has a background that nothing names. A screen of this theme, of one below it or of one that stands on it
 * can; where one can’t be read, nobody knows.
 */
export function isUnusedBackground(pkg: DecodedPackage, name: string): boolean {
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
    if (config && hidesBackgrounds(config)) return false;
    if (mayName(theme, name) || isReserved(theme, name)) return false;
  }
  return true;
}

/** Whether the settings name a background, or else one that is not there and is written nearly so. */
function mayName(theme: DecodedPackage, name: string): boolean {
  const { named, missing } = backgroundsIn(theme);
  return named.has(name.toLowerCase()) || isMissed(name, missing);
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
  return { named, missing };
});

/** Whether a slot of a pinning configuration shows the picture while it is free. */
function isReserved(theme: DecodedPackage, name: string): boolean {
  return pinningsOf(theme).some(({ json }) => reservedImages(json).some((image) => image.name === name));
}
