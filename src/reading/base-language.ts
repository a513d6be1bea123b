import type { Asset, Package } from '../model/package.ts';
import { CONFIGURATION_ROOT } from '../pexip/webapp1-files.ts';
import { BUILT_IN_LANGUAGE } from '../pexip/webapp1-setting.ts';

/** The file of the language that the config calls the base, in whatever case; undefined when the package has none. */
export function baseLanguageAsset(pkg: Package): Asset | undefined {
  const wanted = pkg.baseLanguage === undefined ? undefined : languageName(pkg.baseLanguage);
  return wanted === undefined
    ? undefined
    : languageAssets(pkg).find(({ name }) => languageName(name) === wanted);
}

/** The languages to choose from, where the one that the config calls the base is none; undefined when all is well. */
export function missedBaseLanguage(pkg: Package): readonly string[] | undefined {
  if (pkg.baseLanguage === undefined || pkg.fault !== undefined) return undefined;
  if (pkg.kind !== 'webapp1' && pkg.kind !== 'desktop') return undefined;
  const isBuiltIn = languageName(pkg.baseLanguage) === languageName(BUILT_IN_LANGUAGE);
  if (isBuiltIn || baseLanguageAsset(pkg)) return undefined;
  return languageAssets(pkg).map(({ name }) => languageName(name));
}

function languageAssets({ kind, assets }: Package): readonly Asset[] {
  if (kind !== 'webapp1' && kind !== 'desktop') return [];
  const folder = `${CONFIGURATION_ROOT[kind]}languages/`;
  return assets.filter(
    ({ name }) =>
      name.startsWith(folder) && /\.json$/i.test(name) && !name.slice(folder.length).includes('/'),
  );
}

/** `en-us` of `configuration/languages/En-US.json`. */
function languageName(path: string): string {
  return path
    .trim()
    .replace(/^.*\//s, '')
    .replace(/\.json$/i, '')
    .toLowerCase();
}
