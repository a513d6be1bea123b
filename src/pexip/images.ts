/** How large images should be: by package, file and rule. */

import type { Kind } from '../model/package.ts';
import type { Source } from './source.ts';
import { DESKTOP_PAGE, THEME_PAGE, WEBAPP2_ZIP } from './source.ts';
import { CANVAS } from './theme-screens.ts';
import { IMAGE_KEYS } from './webapp3.ts';

/** What one image should be. */
export interface ImageFact {
  /** The rule that judges it. */
  readonly rule: string;
  readonly kinds: readonly Kind[];
  /** The file, relative to the package's root. */
  readonly file: RegExp;
  /** Set where a size is right; the first is the one to aim at. */
  readonly sizes?: readonly ImageSize[];
  /** How far off each side may be, as a part of it: 0.25 is a quarter; 0 where the size is exact. */
  readonly tolerance: number;
  /** Width and height are equal. */
  readonly square?: true;
  /** It lies over something else, so that it should have an alpha channel. */
  readonly transparent?: true;
  readonly source: Source;
}
/** In pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Images that are known by their name; those of webapp3 are known by their key, see `IMAGE_KEYS`. */
export const IMAGE_FACTS: readonly ImageFact[] = [
  {
    rule: 'image-background-size',
    kinds: ['theme'],
    file: /^background[^/]*\.jpg$/,
    sizes: [{ width: CANVAS.widthInPixels, height: CANVAS.heightInPixels }],
    tolerance: 0,
    source: THEME_PAGE,
  },
  {
    rule: 'image-favicon-size',
    kinds: ['webapp1', 'desktop'],
    file: /^(?:package\/configuration\/)?favicon\.png$/,
    sizes: [{ width: 16, height: 16 }],
    tolerance: 0,
    source: DESKTOP_PAGE,
  },
  {
    rule: 'image-brand-size',
    kinds: ['webapp1', 'desktop'],
    file: /^(?:package\/configuration\/)?themes\/[^/]+\/background\.jpg$/,
    sizes: [{ width: 2000, height: 1400 }],
    tolerance: 0.25,
    source: DESKTOP_PAGE,
  },
  {
    rule: 'image-brand-size',
    kinds: ['webapp1', 'desktop'],
    file: /^(?:package\/configuration\/)?themes\/[^/]+\/logo\.png$/,
    sizes: [{ width: 200, height: 100 }],
    tolerance: 0.25,
    transparent: true,
    source: DESKTOP_PAGE,
  },
  {
    rule: 'image-avatar-square',
    kinds: ['webapp1', 'desktop'],
    file: /^(?:package\/configuration\/)?(?:.+\/)?conference-avatar\.(?:jpe?g|png)$/,
    tolerance: 0,
    square: true,
    source: DESKTOP_PAGE,
  },
  {
    rule: 'image-watermark-size',
    kinds: ['webapp2'],
    file: /^(?:branding\/)?watermark_icon\.png$/,
    sizes: [{ width: 200, height: 100 }],
    tolerance: 0,
    transparent: true,
    source: WEBAPP2_ZIP,
  },
  {
    rule: 'image-installer-size',
    kinds: ['desktop'],
    file: /^windows\/wixui-banner\.bmp$/,
    sizes: [{ width: 493, height: 58 }],
    tolerance: 0,
    source: DESKTOP_PAGE,
  },
  {
    rule: 'image-installer-size',
    kinds: ['desktop'],
    file: /^windows\/wixui-dialog\.bmp$/,
    sizes: [{ width: 493, height: 312 }],
    tolerance: 0,
    source: DESKTOP_PAGE,
  },
];

/** Pixels to which the client scales the conference's avatar. */
export const AVATAR_SIZE_IN_PIXELS = 40;

/** Colour channels that a theme's backgrounds have: red, green and blue. */
export const BACKGROUND_COMPONENTS = { count: 3, source: THEME_PAGE } as const;

/**
 * A size in a file name: `-32x32.png`, `_192x192@2x.png`, `-16x16-registered.png`. One digit is no size: layouts are
 * called 2x2 and screens 16x9 (or 16x10).
 */
export const SIZE_IN_NAME = /(?:^|[-_./])(?!16x10(?!\d))(\d{2,5})x(\d{2,5})(?:@([23])x)?(?=[-_.][^/]*$)/;

/** What a file of a package should be by that rule. */
export function imageFact(rule: string, kind: Kind, file: string): ImageFact | undefined {
  return IMAGE_FACTS.find((fact) => fact.rule === rule && fact.kinds.includes(kind) && fact.file.test(file));
}

/** Whether a theme's file, by its name, is a background. */
export function isThemeBackground(file: string): boolean {
  return imageFact('image-background-size', 'theme', file) !== undefined;
}

/** The sizes that an image of webapp3 should have, by its key in `images`; [] where none is known. */
export function webImageSizes(key: string): readonly ImageSize[] {
  const sizes = IMAGE_KEYS.find((image) => image.key === key)?.sizesInPixels ?? [];
  return sizes.map(([width, height]) => ({ width, height }));
}

/** Whether a size is one of those that are right for the image, within its tolerance. */
export function hasRightSize(fact: ImageFact, width: number, height: number): boolean {
  if (fact.square && width !== height) return false;
  return (
    fact.sizes === undefined ||
    fact.sizes.some(
      (size) => isNear(width, size.width, fact.tolerance) && isNear(height, size.height, fact.tolerance),
    )
  );
}

function isNear(actual: number, wanted: number, tolerance: number): boolean {
  return Math.abs(actual - wanted) <= wanted * tolerance;
}
