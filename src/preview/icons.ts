/** Icons and indicators at the sizes that the platform draws them in, over dark, middle and light video. */

import { over, parseHexColor } from '../formats/image/color.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { themeFile } from '../pexip/theme-files.ts';
import { INDICATOR } from '../pexip/theme-screens.ts';
import { decodedAs } from '../reading/pictures.ts';
import { BLACK, hex } from './colors.ts';
import { fileInWords } from './file-words.ts';
import { mediaOf } from './media.ts';
import { group, type Media, type Picture, rectangleShape, type Shape } from './picture.ts';
import { FAULT } from './screen-text.ts';
import { pathSlug, written } from './words.ts';

/** What video looks like behind an icon. */
export const VIDEO_GROUNDS = [
  { name: 'dark', color: '#0f1216' },
  { name: 'middle', color: '#6b7580' },
  { name: 'light', color: '#dde6ee' },
] as const;

/** All three fit on a phone, so that icons have their size there, too. */
const PANEL = { width: 106, height: 64, gap: 2, inset: 4 };
const WIDTH = VIDEO_GROUNDS.length * PANEL.width + (VIDEO_GROUNDS.length - 1) * PANEL.gap;
/** Where the icons stand in a panel: the middle of each. */
const MIDDLES = [14, 34, 73];
const MOST_ICONS = 400;

/** One sheet for each icon of the package, in the order of their names. */
export function iconPictures(pkg: DecodedPackage): readonly Picture[] {
  return pkg.assets
    .filter((asset) => isIcon(pkg, asset))
    .slice(0, MOST_ICONS)
    .map((asset) => iconPicture(pkg, asset));
}

/** Drawings, and what a theme shows of pixels beside its backgrounds and its watermarks. */
export function isIcon(pkg: DecodedPackage, { name, format }: DecodedAsset): boolean {
  if (pkg.kind === 'theme') {
    const role = themeFile(name)?.role;
    if (name.includes('/') || role === 'watermark') return false;
    return format === 'svg' || (format === 'png' && role === 'graphic');
  }
  return format === 'svg' && pkg.kind !== 'unknown';
}

function iconPicture(pkg: DecodedPackage, asset: DecodedAsset): Picture {
  const media = mediaOf(asset);
  const drawing = decodedAs(asset, 'svg');
  const key = `icon/${pathSlug(asset.name)}`;
  return {
    id: `${pkg.name}/${key}`,
    key,
    kind: 'icon',
    title: written(asset.name, 120),
    about: fileInWords(pkg, asset.name) ?? 'a drawing',
    package: pkg.name,
    twins: [],
    subjects: [{ path: asset.path }],
    width: WIDTH,
    height: PANEL.height,
    shapes: VIDEO_GROUNDS.flatMap(({ color }, index) => panel(color, index, media)),
    media: media ? [media] : [],
    notes: [
      ...(media
        ? [`${sizeText(media)}; shown at ${INDICATOR.sizesInPixels.join(', ')} pixels.`]
        : ['The file can’t be read.']),
      ...(drawing?.isSprite
        ? ['It holds symbols only, which others refer to: by itself it shows nothing.']
        : []),
    ],
    assumed: undefined,
  };
}

function sizeText({ width, height }: Media): string {
  const short = (value: number) => String(Math.round(value * 10) / 10);
  return `Its own size is ${short(width)}x${short(height)} pixels`;
}

/** The backdrop as it is seen over a ground. */
export function backdropOver(ground: string): string {
  const [backdrop, below] = [parseHexColor(INDICATOR.backdrop), parseHexColor(ground)];
  return hex(backdrop && below ? over(backdrop, below) : BLACK);
}

function panel(ground: string, index: number, media: Media | undefined): readonly Shape[] {
  const x = index * (PANEL.width + PANEL.gap);
  const { width, height, inset } = PANEL;
  const backdrop = { x: x + inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
  const icons = INDICATOR.sizesInPixels.map((size, place): Shape => {
    const box = {
      x: x + (MIDDLES[place] ?? 0) - size / 2,
      y: (height - size) / 2,
      width: size,
      height: size,
    };
    if (media) return { type: 'image', media: media.path, box, fit: 'contain' };
    return group(['fault'], rectangleShape(box, { stroke: FAULT, strokeWidth: 1.5, dash: [3, 2] }));
  });
  return [
    group(
      ['exact'],
      rectangleShape({ x, y: 0, width, height }, { fill: ground }),
      rectangleShape(backdrop, { fill: backdropOver(ground) }),
      ...icons,
    ),
  ];
}
