/** webapp3: the palette, and where colours stand in the manifest. */

import type { Source } from './source.ts';
import { WEBAPP3_COMPONENTS, WEBAPP3_LOADER, WEBAPP3_MANIFESTS } from './source.ts';

/** Shades of the palette, from light to dark; each colour of `colorPalette` is one of them, in this order. */
export const PALETTE_SHADES: readonly number[] = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950];

/** How a colour of the palette is written. */
export const HEX_COLOR = /^\s*#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\s*$/;
/** What a palette looks like. */
// biome-ignore format: a palette is read as a row
export const EXAMPLE_PALETTE = [
  '#eef2f6', '#d5dfe9', '#b0c3d6', '#84a1be', '#5b80a6', '#3f668f', '#315275', '#26415e', '#1d3249', '#142435', '#0c1722',
];

/** Where the app puts text, in a shade of the palette or in white, on a shade. */
export interface ColorPair {
  readonly text: number | 'white';
  readonly ground: number;
  /** What is drawn so, in words. */
  readonly where: string;
  readonly source: Source;
}
export const COLOR_PAIRS: readonly ColorPair[] = [
  { text: 50, ground: 700, where: 'buttons of the light design', source: WEBAPP3_COMPONENTS },
  {
    text: 50,
    ground: 600,
    where: 'buttons of the light design under the pointer',
    source: WEBAPP3_COMPONENTS,
  },
  { text: 'white', ground: 500, where: 'buttons of the dark design', source: WEBAPP3_COMPONENTS },
  // As much as 600 on white: links of the light design.
  {
    text: 'white',
    ground: 600,
    where: 'buttons of the dark design under the pointer, links of the light design on white',
    source: WEBAPP3_COMPONENTS,
  },
];

/** Where the manifest holds a colour that the web app hands to CSS as it is. */
export const COLOR_PLACES: readonly { readonly path: readonly string[]; readonly source: Source }[] = [
  { path: ['backgroundColor'], source: WEBAPP3_LOADER },
  { path: ['meta', 'baseColor'], source: WEBAPP3_MANIFESTS },
  { path: ['colorPalette', '*'], source: WEBAPP3_LOADER },
];
