/** The landing pages of web apps: which images they show, by what the package says. */

import { parseCssColor } from '../formats/css/color.ts';
import type { Color } from '../formats/image/color.ts';
import { at, type Json } from '../formats/json/json.ts';
import { referenceKind } from '../formats/text/references.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { BRAND_IMAGES } from '../pexip/webapp1-styles.ts';
import { WEBAPP2_ROOTS } from '../pexip/webapp2-files.ts';
import { WEBAPP3_FILES } from '../pexip/webapp3.ts';
import { assetOfUrl, imagesOfClass, THEME_DIRECTORY } from './brand-styles.ts';
import { configurationRoot } from './client-settings.ts';
import { directoryOf } from './paths.ts';
import { manifestOf } from './webapp3-manifest.ts';

/** One landing page; what the package does not say is undefined. */
export interface WebPage {
  /** Tells pages of one package apart: the name of a webapp1 theme, else ''. */
  readonly name: string;
  readonly title: string | undefined;
  readonly favicon: DecodedAsset | undefined;
  readonly background: DecodedAsset | undefined;
  readonly backgroundColor: Color | undefined;
  readonly logo: DecodedAsset | undefined;
  readonly card: DecodedAsset | undefined;
}

/** The landing pages of a package: one, but for webapp1 and the desktop client one a theme. */
export function webPages(pkg: DecodedPackage): readonly WebPage[] {
  switch (pkg.kind) {
    case 'webapp1':
    case 'desktop':
      return themePages(pkg);
    case 'webapp2':
      return [webapp2Page(pkg)].filter(isBranded);
    case 'webapp3':
      return [webapp3Page(pkg)].filter(isBranded);
    default:
      return [];
  }
}

function isBranded({ favicon, background, backgroundColor, logo, card }: WebPage): boolean {
  return [favicon, background, backgroundColor, logo, card].some((part) => part !== undefined);
}

const EMPTY = { title: undefined, backgroundColor: undefined, logo: undefined, card: undefined };

function themePages(pkg: DecodedPackage): readonly WebPage[] {
  const favicon = pkg.asset(`${configurationRoot(pkg)}favicon.png`);
  const directories = new Set(pkg.assets.map(({ name }) => directoryOf(name)));
  const themes = [...directories].filter((directory) => THEME_DIRECTORY.test(directory));
  const pages = themes.map((directory): WebPage => {
    const image = (className: string) => {
      const stylesheet = pkg.asset(`${directory}brand.css`);
      const css = stylesheet && pkg.value(stylesheet.name, 'css');
      const [named] = stylesheet && css ? imagesOfClass(pkg, stylesheet, css, className) : [];
      const usual = BRAND_IMAGES.find((row) => row.className === className)?.file;
      return pkg.asset(named ?? `${directory}${usual}`);
    };
    const name = directory.slice(0, -1).split('/').at(-1) ?? '';
    return { ...EMPTY, name, favicon, background: image('brand-background'), logo: image('brand-logo') };
  });
  return (pages.length > 0 ? pages : [{ ...EMPTY, name: '', favicon, background: undefined }]).filter(
    isBranded,
  );
}

function webapp2Page(pkg: DecodedPackage): WebPage {
  const file = (...names: readonly string[]) =>
    WEBAPP2_ROOTS.flatMap((root) => names.flatMap((name) => pkg.asset(root + name) ?? []))[0];
  const favicon = file('favicon-32x32.png', 'favicon-16x16.png', 'favicon.png', 'favicon.ico');
  return { ...EMPTY, name: '', favicon, background: file('background.jpg') };
}

function webapp3Page(pkg: DecodedPackage): WebPage {
  const json = manifestOf(pkg)?.json;
  const text = (...path: readonly string[]) => textAt(json, ...path);
  const image = (...path: readonly string[]) => {
    const address = text(...path);
    const isFile = address !== undefined && referenceKind(address) === 'relative';
    return isFile ? pkg.asset(assetOfUrl(WEBAPP3_FILES.manifest, address)) : undefined;
  };
  const color = text('backgroundColor');
  return {
    name: '',
    title: text('appTitle') ?? text('brandName'),
    favicon: image('favicon', 'href'),
    background: image('images', 'jumbotron') ?? image('images', 'background'),
    backgroundColor: color === undefined ? undefined : parseCssColor(color),
    logo: image('images', 'logo'),
    card: image('images', 'card'),
  };
}

function textAt(json: Json | undefined, ...path: readonly string[]): string | undefined {
  const node = json && at(json, ...path);
  return node?.type === 'string' ? node.value : undefined;
}
