/** Pictures as SVG: within a page, or as a file of its own with its media and its caption. */

import { capitalised, captionStrip } from './caption.ts';
import type { ImageShape, Media, Paint, Picture, Shape, Tag, TextShape } from './picture.ts';
import { element, escapeXml, round } from './svg.ts';

/** No picture has more shapes; the rest is left out. */
const MOST_SHAPES = 4000;

/** Set in the font whose widths are known, or one like it. */
const FONT = "'Liberation Sans', Arimo, Arial, Helvetica, sans-serif";
const MONO = "'Liberation Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace";

export interface RenderOptions {
  /** The id of the `<image>` that a page (or the file) has for a media file; undefined when it has none. */
  readonly idOf: (path: string) => string | undefined;
  /** Which answer to where offsets start is shown; `both` writes both, for a page that switches between them by class. */
  readonly origin?: 'top' | 'middle' | 'both';
}

/** The shapes of a picture, without an `svg` around them. */
function renderShapes(picture: Picture, options: RenderOptions): string {
  const media = new Map(picture.media.map((one) => [one.path, one]));
  let left = MOST_SHAPES;
  const draw = (shape: Shape): string => {
    if (left-- <= 0) return '';
    switch (shape.type) {
      case 'group':
        return isShown(shape.tags, options.origin ?? 'top')
          ? element('g', groupAttributes(shape.tags, options.origin), shape.shapes.map(draw).join(''))
          : '';
      case 'rectangle':
        return element('rect', { ...shape.box, rx: shape.paint.radius, ...painted(shape.paint) });
      case 'circle':
        return element('circle', { cx: shape.x, cy: shape.y, r: shape.radius, ...painted(shape.paint) });
      case 'path':
        return element('path', { d: shape.data, ...painted(shape.paint) });
      case 'text':
        return text(shape);
      case 'image':
        return image(shape, media.get(shape.media), options.idOf(shape.media));
    }
  };
  return picture.shapes.map(draw).join('\n');
}

/** A picture as an `svg` element of a page, whose caption is the page's. */
export function renderPicture(picture: Picture, options: RenderOptions): string {
  const { width, height } = picture;
  const attributes = {
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    // Its own size, for what is not to be enlarged; styles say the rest.
    width,
    height,
    role: 'img',
    class: `picture ${picture.kind}`,
  };
  return element('svg', attributes, `${headOf(picture)}\n${renderShapes(picture, options)}`);
}

/** A picture as a file: media embedded, where `bytesOf` has them, and the caption in a strip below. */
export function renderFile(
  picture: Picture,
  base64Of: (path: string) => string | undefined,
  origin: 'top' | 'middle' = 'top',
): string {
  const ids = new Map(picture.media.map(({ path }, index) => [path, `media-${index + 1}`]));
  const embedded = picture.media.flatMap((media) => {
    const data = base64Of(media.path);
    return data === undefined ? [] : [mediaImage(media, ids.get(media.path) ?? '', data)];
  });
  const known = new Set(
    picture.media.filter(({ path }) => base64Of(path) !== undefined).map(({ path }) => path),
  );
  const caption = captionStrip(picture);
  const height = picture.height + caption.height;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${round(picture.width)} ${round(height)}`,
    width: picture.width,
    height,
    role: 'img',
  };
  const clip = { width: picture.width, height: picture.height, overflow: 'hidden' };
  const shapes = renderShapes(picture, {
    idOf: (path) => (known.has(path) ? ids.get(path) : undefined),
    origin,
  });
  const parts = [
    headOf(picture),
    element('svg', clip, `\n${shapes}\n`),
    renderShapes({ ...picture, shapes: caption.shapes }, { idOf: () => undefined }),
    // Last, so that a reader that draws while it loads is not held up.
    ...(embedded.length > 0 ? [element('defs', {}, embedded.join('\n'))] : []),
  ];
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

/** A media file as the one `<image>` that every picture refers to: never inline, so that nothing in it runs or loads. */
export function mediaImage({ type, width, height }: Media, id: string, base64: string): string {
  const href = `data:${type};base64,${base64}`;
  return element('image', { id, width, height, preserveAspectRatio: 'none', href });
}

function headOf(picture: Picture): string {
  const names = [picture.title, ...picture.twins.map(({ title }) => title)].join(', ');
  const said = [picture.about, ...picture.notes, ...(picture.assumed ? [picture.assumed] : [])];
  const words = said
    .filter((text) => text !== '')
    .map((text) => capitalised(/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');
  return `<title>${escapeXml(names)}</title><desc>${escapeXml(words)}</desc>`;
}

function isShown(tags: readonly Tag[], origin: 'top' | 'middle' | 'both'): boolean {
  if (origin === 'both') return true;
  return !tags.includes(origin === 'top' ? 'from-middle' : 'from-top');
}

/** Presentation attributes, which the styles of a page overrule. */
function groupAttributes(tags: readonly Tag[], origin: RenderOptions['origin']) {
  const isHidden = origin === 'both' && tags.includes('from-middle');
  return { class: tags.join(' '), display: isHidden ? 'none' : undefined };
}

function painted({ fill, fillOpacity, stroke, strokeWidth, dash, opacity }: Paint) {
  return {
    fill: fill ?? 'none',
    'fill-opacity': fillOpacity,
    stroke,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash?.map(round).join(' '),
    opacity,
  };
}

function text({ text: content, x, y, size, anchor, weight, mono, length, paint }: TextShape): string {
  const attributes = {
    x,
    y,
    'font-size': size,
    'font-family': mono ? MONO : FONT,
    'font-weight': weight,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    textLength: length,
    lengthAdjust: length === undefined ? undefined : 'spacingAndGlyphs',
    'xml:space': /^\s|\s$|\s\s/.test(content) ? 'preserve' : undefined,
    direction: 'ltr',
    ...painted(paint),
  };
  return element('text', attributes, escapeXml(content));
}

/** Through a nested `svg`, as `use` can't change the size of an image. */
function image(shape: ImageShape, media: Media | undefined, id: string | undefined): string {
  const { box, fit, opacity, round: isRound } = shape;
  if (!media || id === undefined) return placeholder(shape);
  const frame = {
    ...box,
    viewBox: `0 0 ${round(media.width)} ${round(media.height)}`,
    preserveAspectRatio: fit === 'cover' ? 'xMidYMid slice' : 'xMidYMid meet',
    opacity,
    'clip-path': isRound ? 'circle(50%)' : undefined,
  };
  return element('svg', frame, element('use', { href: `#${id}` }));
}

/** What stands where a file is not shown, as it is too large or can't be read. */
function placeholder({ box }: ImageShape): string {
  const { x, y, width, height } = box;
  const paint = painted({ fill: '#3a4450', stroke: '#8796a5', strokeWidth: 2, dash: [8, 6] });
  const cross = `M${round(x)} ${round(y)}l${round(width)} ${round(height)}M${round(x + width)} ${round(y)}l${round(-width)} ${round(height)}`;
  return element(
    'g',
    { class: 'missing' },
    `${element('rect', { ...box, ...paint })}${element('path', { d: cross, ...paint })}`,
  );
}
