import type { Css, CssRule } from '../formats/css/css.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { directoryOf, resolved } from './paths.ts';

/** The stylesheet of a theme of webapp1 or the desktop client, below the package's root. */
export const BRAND_CSS: RegExp = /^(?:package\/configuration\/)?themes\/[^/]+\/brand\.css$/;
/** A directory of such a theme, with a slash at its end. */
export const THEME_DIRECTORY: RegExp = /^(?:package\/configuration\/)?themes\/[^/]+\/$/;

/** The asset name that a relative address of a stylesheet stands for; one that leaves the package begins with `../`. */
export function assetOfUrl(stylesheet: string, address: string): string {
  const path = address.trim().replace(/[?#].*$/s, '');
  return resolved(directoryOf(stylesheet), decoded(path));
}

/** The rules with a selector that has the class. */
export function rulesOfClass(css: Css, className: string): readonly CssRule[] {
  return css.rules.filter(({ selectors }) =>
    selectors.some(({ classes }) => classes.some(({ name }) => name === className)),
  );
}

/** The images of the package that the rules of a class refer to. */
export function imagesOfClass(
  pkg: DecodedPackage,
  stylesheet: DecodedAsset,
  css: Css,
  className: string,
): readonly string[] {
  return rulesOfClass(css, className)
    .flatMap(({ declarations }) => declarations.flatMap(({ urls }) => urls))
    .filter(({ kind }) => kind === 'relative')
    .map(({ value }) => assetOfUrl(stylesheet.name, value))
    .filter((name) => pkg.asset(name) !== undefined);
}

/** The declaration of these properties that counts within one block: the last one, important ones first. */
export function deciding(
  { declarations }: Pick<CssRule, 'declarations'>,
  ...properties: readonly string[]
): CssRule['declarations'][number] | undefined {
  const found = declarations.filter(({ property }) => properties.includes(property));
  return found.findLast(({ important }) => important) ?? found.at(-1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
