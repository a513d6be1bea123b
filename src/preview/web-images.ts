/** Images of web apps and desktop clients in their frames, and every other image of a package as it is. */

import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { AVATAR_SIZE_IN_PIXELS } from '../pexip/images.ts';
import { themeFile } from '../pexip/theme-files.ts';
import { effectiveSetting, levels } from '../reading/hierarchy.ts';
import { baseName } from '../reading/paths.ts';
import { type WebPage, webPages } from '../reading/web-pages.ts';
import { hex } from './colors.ts';
import { fileInWords } from './file-words.ts';
import { browserBar, checkerboard, fitted, PAGE, videoGround } from './frames.ts';
import { isIcon } from './icons.ts';
import { mediaOf } from './media.ts';
import { group, type Media, type Picture, rectangleShape, type Shape } from './picture.ts';
import { listed, pathSlug, slug, written } from './words.ts';

const MOST_IMAGES = 300;
const VIDEO = { width: 1280, height: 720 } as const;
/** The largest frame of an image that has no frame of its own. */
const PLAIN = { width: 640, height: 360 } as const;
const PADDING = 16;

/** Landing pages, favicons, watermarks, avatars, and what else there is. */
export function imagePictures(pkg: DecodedPackage): readonly Picture[] {
  const pages = webPages(pkg).map((page) => pagePicture(pkg, page));
  const onPages = new Set(pages.flatMap(({ media }) => media.map(({ path }) => path)));
  const single = pkg.assets.slice(0, MOST_IMAGES * 10).flatMap((asset) => {
    const media = mediaOf(asset);
    if (!media || isIcon(pkg, asset) || isBackground(pkg, asset)) return [];
    const picture = framed(pkg, asset, media);
    return picture ?? (onPages.has(asset.path) ? [] : plainPicture(pkg, asset, media));
  });
  return [...pages, ...single.slice(0, MOST_IMAGES)];
}

/** Splash screens show these. */
function isBackground({ kind }: DecodedPackage, { name }: DecodedAsset): boolean {
  return kind === 'theme' && themeFile(name)?.role === 'background';
}

function framed(pkg: DecodedPackage, asset: DecodedAsset, media: Media): Picture | undefined {
  const file = baseName(asset.name);
  if (/^favicon[^/]*\.(?:png|ico)$/.test(file)) return faviconPicture(pkg, asset, media);
  if (/(?:^|_)watermark/.test(file)) return watermarkPicture(pkg, asset, media);
  return /avatar/.test(file) ? avatarPicture(pkg, asset, media) : undefined;
}

interface Drawn {
  readonly about: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly assumed?: string;
}

function pictureOf(pkg: DecodedPackage, asset: DecodedAsset, media: Media, drawn: Drawn): Picture {
  const key = `image/${pathSlug(asset.name)}`;
  return {
    id: `${pkg.name}/${key}`,
    key,
    kind: 'image',
    title: written(asset.name, 120),
    package: pkg.name,
    twins: [],
    subjects: [{ path: asset.path }],
    media: [media],
    notes: [`${Math.round(media.width)}x${Math.round(media.height)} pixels.`],
    assumed: undefined,
    ...drawn,
  };
}

function pagePicture(pkg: DecodedPackage, page: WebPage): Picture {
  const key = page.name === '' ? 'image/page' : `image/page-${slug(page.name)}`;
  const [favicon, background, logo, card] = [page.favicon, page.background, page.logo, page.card].map(
    mediaOf,
  );
  const files = [page.favicon, page.background, page.logo, page.card].flatMap((asset) => asset ?? []);
  const media = [favicon, background, logo, card].flatMap((one) => one ?? []);
  return {
    id: `${pkg.name}/${key}`,
    key,
    kind: 'image',
    title: page.name === '' ? 'Landing page' : `Landing page of ${written(page.name, 60)}`,
    about:
      files.length === 0
        ? 'The page that callers see first.'
        : `With ${listed([...new Set(files.map(({ name }) => written(baseName(name), 60)))])}.`,
    package: pkg.name,
    twins: [],
    subjects: files.map(({ path }) => ({ path })),
    width: PAGE.width,
    height: PAGE.height,
    shapes: pageShapes(pkg, page, { favicon, background, logo, card }),
    media: [...new Map(media.map((one) => [one.path, one])).values()],
    notes: files.flatMap((asset) => (mediaOf(asset) ? [] : [`${written(asset.name, 60)} can’t be shown.`])),
    assumed: 'Assumed: where the page puts logo, card and form, and their sizes.',
  };
}

type PageMedia = Readonly<Record<'favicon' | 'background' | 'logo' | 'card', Media | undefined>>;

function pageShapes(
  pkg: DecodedPackage,
  page: WebPage,
  { favicon, background, logo, card }: PageMedia,
): readonly Shape[] {
  const body = { x: 0, y: PAGE.bar, width: PAGE.width, height: PAGE.height - PAGE.bar };
  const ground = page.backgroundColor ? hex(page.backgroundColor) : '#e9edf2';
  const hasLogoAside = pkg.kind === 'webapp3';
  const form = { x: PAGE.width / 2 - 190, y: 300, width: 380, height: 250 };
  const logoFrame = hasLogoAside
    ? { x: 40, y: PAGE.bar + 28, width: 168, height: 80 }
    : { x: PAGE.width / 2 - 160, y: 150, width: 320, height: 130 };
  const field = (y: number, fill: string, width: number) =>
    rectangleShape({ x: form.x + 40, y: form.y + y, width, height: 44 }, { fill, radius: 8 });
  return [
    group(
      ['exact'],
      rectangleShape(body, { fill: ground }),
      ...(background ? [{ type: 'image', media: background.path, box: body, fit: 'cover' } as const] : []),
    ),
    group(
      ['assumed'],
      rectangleShape(form, { fill: '#ffffff', fillOpacity: 0.94, radius: 14 }),
      ...(card
        ? [{ type: 'image', media: card.path, box: { ...form, height: 110 }, fit: 'cover' } as const]
        : [field(46, '#e9edf2', 300)]),
      field(130, '#e9edf2', 300),
      field(188, '#9aa8b8', 140),
      ...(logo
        ? [{ type: 'image', media: logo.path, box: fitted(logo, logoFrame), fit: 'contain' } as const]
        : []),
    ),
    browserBar(PAGE.width, page.title ?? pkg.name, favicon),
  ];
}

function faviconPicture(pkg: DecodedPackage, asset: DecodedAsset, media: Media): Picture {
  // It fits on a phone, so that the icon has its sizes there, too.
  const width = 328;
  const at = (x: number, size: number, ground: string): readonly Shape[] => [
    rectangleShape({ x, y: 92, width: 64, height: 64 }, { fill: ground, radius: 8 }),
    {
      type: 'text',
      text: `${size} px`,
      x: x + 32,
      y: 174,
      size: 12,
      anchor: 'middle',
      paint: { fill: '#1f2733' },
    },
    {
      type: 'image',
      media: media.path,
      box: { x: x + 32 - size / 2, y: 124 - size / 2, width: size, height: size },
      fit: 'contain',
    },
  ];
  return pictureOf(pkg, asset, media, {
    about: 'In a tab at 16 pixels, and at 16 and 32 on light and dark.',
    width,
    height: 188,
    shapes: [
      group(['exact'], rectangleShape({ x: 0, y: 0, width, height: 188 }, { fill: '#c9d2dc' })),
      browserBar(width, pkg.name, media),
      group(
        ['exact'],
        ...at(12, 16, '#ffffff'),
        ...at(92, 32, '#ffffff'),
        ...at(172, 16, '#202124'),
        ...at(252, 32, '#202124'),
      ),
    ],
  });
}

function watermarkPicture(pkg: DecodedPackage, asset: DecodedAsset, media: Media): Picture {
  const off = pkg.kind === 'theme' ? switchedOff(pkg, asset.name) : undefined;
  const scale = VIDEO.width / 1920;
  const box = fitted(media, { x: 0, y: 0, width: 400, height: 240 });
  const [width, height] = [box.width * scale, box.height * scale];
  const place = { x: VIDEO.width - width - 32, y: 32, width, height };
  return pictureOf(pkg, asset, media, {
    about: off === undefined ? 'Over the main speaker’s video.' : `Not shown: “${off}” switches it off.`,
    ...VIDEO,
    shapes: [
      videoGround(VIDEO.width, VIDEO.height),
      group(
        ['assumed'],
        { type: 'image', media: media.path, box: place, fit: 'contain' },
        group(['assumption'], rectangleShape(place, { stroke: '#ffd166', strokeWidth: 2, dash: [8, 6] })),
      ),
    ],
    assumed: 'Assumed: the corner, and the size on a screen of 1920x1080.',
  });
}

/** The setting that keeps a theme's watermark from being shown, if one does. */
function switchedOff(pkg: DecodedPackage, name: string): string | undefined {
  const key = /mute/.test(name) ? 'disable_watermark_mute_icon' : 'disable_watermark_icon';
  return effectiveSetting(levels(pkg), key)?.value === true ? key : undefined;
}

function avatarPicture(pkg: DecodedPackage, asset: DecodedAsset, media: Media): Picture {
  const size = AVATAR_SIZE_IN_PIXELS;
  const image = (x: number, y: number, side: number): Shape => ({
    type: 'image',
    media: media.path,
    box: { x, y, width: side, height: side },
    fit: 'cover',
    round: true,
  });
  return pictureOf(pkg, asset, media, {
    about: `Round, at ${size} pixels and enlarged.`,
    width: 400,
    height: 160,
    shapes: [
      group(
        ['exact'],
        rectangleShape({ x: 0, y: 0, width: 400, height: 160 }, { fill: '#e9edf2' }),
        image(40, 80 - size / 2, size),
      ),
      group(['assumed'], image(140, 20, 120)),
    ],
  });
}

function plainPicture(pkg: DecodedPackage, asset: DecodedAsset, media: Media): Picture {
  const box = fitted(media, { x: PADDING, y: PADDING, ...PLAIN });
  const placed = { ...box, x: PADDING, y: PADDING };
  const [width, height] = [Math.max(box.width + 2 * PADDING, 320), box.height + 2 * PADDING];
  return pictureOf(pkg, asset, media, {
    about: fileInWords(pkg, asset.name) ?? 'an image',
    width,
    height,
    shapes: [
      group(
        ['exact'],
        rectangleShape({ x: 0, y: 0, width, height }, { fill: '#f3f5f8' }),
        ...checkerboard(placed),
      ),
      group(['exact'], { type: 'image', media: media.path, box: placed, fit: 'contain' }),
    ],
  });
}
