/** The colours of a package as swatches, each with the contrast that it has where it is used. */

import { parseCssColor } from '../formats/css/color.ts';
import { type Color, contrast, over } from '../formats/image/color.ts';
import { at } from '../formats/json/json.ts';
import { textWidth } from '../formats/text/font-metrics.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { PALETTE_SHADES } from '../pexip/webapp3-colors.ts';
import { deciding } from '../reading/brand-styles.ts';
import { manifestOf } from '../reading/webapp3-manifest.ts';
import { paletteOf } from '../rules/webapp3/palette.ts';
import { BLACK, hex, inkOn, ratioText, WHITE } from './colors.ts';
import { group, type Picture, rectangleShape, type Shape } from './picture.ts';
import { FAULT } from './screen-text.ts';
import type { Swatch } from './swatch.ts';
import { themeSwatches } from './theme-swatches.ts';
import { pathSlug, written } from './words.ts';

/** Two fit on a phone, so that what stands on them can be read there, too. */
const CARD = { width: 160, height: 108, swatch: 66 };
const GAP = 5;
const COLUMNS = 2;
const WIDTH = COLUMNS * CARD.width + (COLUMNS + 1) * GAP;
const MOST_SWATCHES = 96;
/** Of text on its ground, by WCAG 2.2. */
const LEAST_OF_TEXT = 4.5;

/** One picture for each file with colours: a theme's settings, stylesheets, the manifest of webapp3. */
export function palettePictures(pkg: DecodedPackage): readonly Picture[] {
  const sources = pkg.assets.flatMap((asset) => {
    const swatches = swatchesOf(pkg, asset);
    return swatches.length > 0 ? [{ asset, swatches }] : [];
  });
  return sources.map(({ asset, swatches }) => palettePicture(pkg, asset, swatches));
}

function swatchesOf(pkg: DecodedPackage, asset: DecodedAsset): readonly Swatch[] {
  if (pkg.kind === 'theme') return asset.name === 'themeconfig.json' ? themeSwatches(pkg) : [];
  if (pkg.kind === 'webapp3' && asset.name === manifestOf(pkg)?.asset.name) return manifestSwatches(pkg);
  const isStyle = asset.format === 'css' && pkg.kind !== 'unknown' && pkg.kind !== 'webapp3';
  return isStyle ? styleSwatches(pkg, asset) : [];
}

/** The shades of the palette, and the ground of the page on its ends. */
function manifestSwatches(pkg: DecodedPackage): readonly Swatch[] {
  const manifest = manifestOf(pkg);
  if (!manifest) return [];
  const shades = (paletteOf(manifest.json) ?? []).flatMap(({ color, text }, index): Swatch[] =>
    color ? [{ name: `shade ${PALETTE_SHADES[index] ?? index + 1}`, written: text, color }] : [],
  );
  const single = (name: string, ...path: string[]) => {
    const node = at(manifest.json, ...path);
    const color = node?.type === 'string' ? parseCssColor(node.value) : undefined;
    return node?.type === 'string' && color ? [{ name, written: node.value, color }] : [];
  };
  return [
    ...shades,
    ...single('background', 'backgroundColor'),
    ...single('base colour', 'meta', 'baseColor'),
  ];
}

/** The text colour of each rule on its ground; a ground or a text without the other alone. */
function styleSwatches(pkg: DecodedPackage, asset: DecodedAsset): readonly Swatch[] {
  const css = pkg.value(asset.name, 'css');
  return (css?.rules ?? []).flatMap((one): Swatch[] => {
    const name = one.selectors.map(({ text }) => text).join(', ');
    const [text, ground] = [deciding(one, 'color'), deciding(one, 'background', 'background-color')];
    const [ink, below] = [text && parseCssColor(text.value), ground && parseCssColor(ground.value)];
    if (text && ink && ground && below && below.alpha === 1)
      return [
        {
          name,
          written: text.value,
          color: ink,
          ground: { color: below, written: ground.value },
          least: LEAST_OF_TEXT,
        },
      ];
    return [
      ...(text && ink ? [{ name: `${name} (text)`, written: text.value, color: ink }] : []),
      ...(ground && below && below.alpha > 0 ? [{ name, written: ground.value, color: below }] : []),
    ];
  });
}

function palettePicture(pkg: DecodedPackage, asset: DecodedAsset, swatches: readonly Swatch[]): Picture {
  const shown = together(swatches).slice(0, MOST_SWATCHES);
  const left = together(swatches).length - shown.length;
  const key = `palette/${pathSlug(asset.name)}`;
  const low = shown.filter(isLow);
  const height = GAP + Math.ceil(shown.length / COLUMNS) * (CARD.height + GAP);
  return {
    id: `${pkg.name}/${key}`,
    key,
    kind: 'palette',
    title: written(asset.name, 120),
    about: 'The colours, each with its contrast.',
    package: pkg.name,
    twins: [],
    subjects: [{ path: asset.path }],
    width: WIDTH,
    height,
    shapes: [
      group(['exact'], rectangleShape({ x: 0, y: 0, width: WIDTH, height }, { fill: '#f3f5f8' })),
      ...shown.map((swatch, index) => card(swatch, index)),
    ],
    media: [],
    notes: [
      ...(low.length > 0
        ? [`${low.length} of ${shown.length} ${low.length === 1 ? 'is' : 'are'} hard to read.`]
        : []),
      ...(left > 0 ? [`${left} more are not shown.`] : []),
    ],
    assumed: undefined,
  };
}

/** Equal colours stand once, with all that they colour. */
function together(swatches: readonly Swatch[]): readonly Swatch[] {
  const found = new Map<string, Swatch & { readonly names: readonly string[] }>();
  for (const swatch of swatches) {
    const key = JSON.stringify([swatch.written, swatch.ground?.written, swatch.least]);
    const names = [...(found.get(key)?.names ?? []), swatch.name];
    found.set(key, { ...swatch, names });
  }
  return [...found.values()].map(({ names, ...swatch }) => ({
    ...swatch,
    name:
      names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', '),
  }));
}

function isLow({ color, ground, least }: Swatch): boolean {
  return ground !== undefined && least !== undefined && contrast(color, ground.color) < least;
}

function card(swatch: Swatch, index: number): Shape {
  const x = GAP + (index % COLUMNS) * (CARD.width + GAP);
  const y = GAP + Math.floor(index / COLUMNS) * (CARD.height + GAP);
  const { ground, name } = swatch;
  const value = ground
    ? `${written(swatch.written, 22)} on ${written(ground.written, 22)}`
    : written(swatch.written, 34);
  const low = isLow(swatch);
  const named = fitting(written(name, 60));
  const line = (text: string, top: number, size: number, fill: string, mono = false): Shape => ({
    type: 'text',
    text,
    x: x + 8,
    y: y + CARD.swatch + top,
    size,
    mono,
    paint: { fill },
  });
  return group(
    low ? ['exact', 'fault'] : ['exact'],
    rectangleShape({ x, y, width: CARD.width, height: CARD.height }, { fill: '#ffffff', radius: 8 }),
    ...(ground ? textSample(swatch, ground.color, x, y, low) : plainSample(swatch.color, x, y)),
    line(named, 17, sizeOf(named), '#1f2733'),
    line(cutTo(value, 24), 33, 10, '#52606f', true),
    rectangleShape(
      { x: x + 0.5, y: y + 0.5, width: CARD.width - 1, height: CARD.height - 1 },
      { stroke: low ? FAULT : '#d4dbe3', strokeWidth: low ? 2.5 : 1, radius: 8 },
    ),
  );
}

function textSample(
  { color, least }: Swatch,
  ground: Color,
  x: number,
  y: number,
  low: boolean,
): readonly Shape[] {
  const ink = hex(over(color, ground));
  const ratio = contrast(color, ground);
  const badge = hex(ground) === '#ffffff' ? '#f3f5f8' : '#ffffff';
  const words = `${ratioText(ratio)}${low && least !== undefined ? `, needs ${least}:1` : ''}`;
  const width = words.length > 8 ? 132 : 60;
  return [
    rectangleShape({ x, y, width: CARD.width, height: CARD.swatch }, { fill: hex(ground), radius: 8 }),
    { type: 'text', text: 'Aa', x: x + 8, y: y + 31, size: 28, paint: { fill: ink } },
    rectangleShape({ x: x + 8, y: y + 40, width, height: 20 }, { fill: badge, radius: 10 }),
    {
      type: 'text',
      text: words,
      x: x + 8 + width / 2,
      y: y + 54,
      size: 11.5,
      anchor: 'middle',
      weight: 700,
      paint: { fill: low ? '#b71c1c' : '#1f2733' },
    },
  ];
}

/** The colour itself, over white and black where it is see-through, with its contrast to both. */
function plainSample(color: Color, x: number, y: number): readonly Shape[] {
  const half = CARD.width / 2;
  const [onWhite, onBlack] = [over(color, WHITE), over(color, BLACK)];
  // Each in a line of its own, and on its own half.
  const text = (ground: Color, against: Color, isLeft: boolean, words: string): Shape => ({
    type: 'text',
    text: `${words} ${ratioText(contrast(ground, against))}`,
    x: isLeft ? x + 8 : x + CARD.width - 8,
    y: y + CARD.swatch - (isLeft ? 25 : 9),
    size: 11,
    anchor: isLeft ? 'start' : 'end',
    paint: { fill: inkOn(ground) },
  });
  return [
    rectangleShape({ x, y, width: CARD.width, height: CARD.swatch }, { fill: hex(onWhite), radius: 8 }),
    ...(color.alpha < 1
      ? [rectangleShape({ x: x + half, y, width: half, height: CARD.swatch }, { fill: hex(onBlack) })]
      : []),
    text(onWhite, WHITE, true, 'on white'),
    text(onBlack, BLACK, false, 'on black'),
  ];
}

const ROOM = CARD.width - 14;
const NAME_SIZES = { large: 12.5, small: 11 };

const sizeOf = (name: string): number =>
  textWidth(name, NAME_SIZES.large) > ROOM ? NAME_SIZES.small : NAME_SIZES.large;

/** As much of a name as a card has room for. */
function fitting(name: string): string {
  let cut = name;
  for (let most = [...name].length; textWidth(cut, NAME_SIZES.small) > ROOM && most > 1; most--)
    cut = cutTo(name, most - 1);
  return cut;
}

function cutTo(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
