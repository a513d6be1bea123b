/** What lies behind and over the elements of a splash screen. */

import { over } from '../formats/image/color.ts';
import { CANVAS } from '../pexip/theme-screens.ts';
import type { Ground } from '../reading/screen-contents.ts';
import { BLACK, hex } from './colors.ts';
import { mediaOf } from './media.ts';
import { group, rectangleShape, type Shape } from './picture.ts';
import { FAULT } from './screen-text.ts';
import { written } from './words.ts';

const { widthInPixels: WIDTH, heightInPixels: HEIGHT, cropInPixels: CROP } = CANVAS;
const WHOLE = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
const HATCH_GROUND = '#2a323c';
const HATCH_STEP = 60;
/** Between two helper lines, in pixels; a guess. */
const HELPER_STEP = 120;

/** The background: a file, a colour, or a hatched ground with the name of what is not known or not there. */
export function groundShapes(ground: Ground): readonly Shape[] {
  if (ground.type === 'no-color') return [hatched(`“${written(ground.written, 40)}” is no colour`, true)];
  if (ground.type === 'color')
    return [group(['exact'], rectangleShape(WHOLE, { fill: hex(over(ground.color, BLACK)) }))];
  if (ground.type === 'file') {
    const media = mediaOf(ground.asset);
    if (!media) return [hatched(`${written(ground.name, 60)} can’t be shown`, true)];
    // Black, as a picture with holes has nothing behind it.
    const behind = rectangleShape(WHOLE, { fill: '#000000' });
    return [group(['exact'], behind, { type: 'image', media: media.path, box: WHOLE, fit: 'cover' })];
  }
  const name = written(ground.name, 60);
  return ground.type === 'base-theme'
    ? [hatched(`${name} of the Base theme`, false)]
    : [hatched(`no ${name}`, true)];
}

/** A grid over the background, as `helper_lines` shows one. */
export function helperLines(): Shape {
  const down = steps(WIDTH).map((x) => `M${x} 0V${HEIGHT}`);
  const across = steps(HEIGHT).map((y) => `M0 ${y}H${WIDTH}`);
  const paint = { stroke: '#39d0ff', strokeWidth: 2, opacity: 0.7 };
  return group(['assumed'], { type: 'path', data: [...down, ...across].join(''), paint });
}

/** What an endpoint of 4:3 cuts off, about. */
export function cropShapes(): Shape {
  const side = (x: number) =>
    rectangleShape({ ...WHOLE, x, width: CROP }, { fill: '#000000', fillOpacity: 0.42 });
  const line = (x: number): Shape => ({
    type: 'path',
    data: `M${x} 0V${HEIGHT}`,
    paint: { stroke: '#ffffff', strokeWidth: 2, dash: [12, 10], opacity: 0.6 },
  });
  const label = {
    text: 'cut at 4:3, about',
    x: CROP / 2,
    y: HEIGHT - 24,
    size: 24,
    anchor: 'middle',
  } as const;
  return group(['crop', 'assumed'], side(0), side(WIDTH - CROP), line(CROP), line(WIDTH - CROP), {
    type: 'text',
    ...label,
    paint: { fill: '#ffffff', opacity: 0.75 },
  });
}

/** What stands for the Base theme's own elements where nothing is known of them. */
export function unknownElements(withDigits: boolean): Shape {
  const paint = {
    stroke: '#ffffff',
    strokeWidth: 3,
    dash: [12, 10],
    radius: 14,
    opacity: 0.65,
    fill: '#000000',
    fillOpacity: 0.5,
  };
  const box = { x: 560, y: 430, width: 800, height: withDigits ? 230 : 150 };
  const words = withDigits ? 'icon, text and PIN digits' : 'icon and text';
  const line = (text: string, y: number): Shape => ({
    type: 'text',
    text,
    x: WIDTH / 2,
    y: box.y + y,
    size: 40,
    anchor: 'middle',
    paint: { fill: '#ffffff', opacity: 0.9 },
  });
  const middle = box.height / 2;
  return group(
    ['ghost', 'assumed'],
    rectangleShape(box, paint),
    line(words, middle - 8),
    line('of the Base theme', middle + 42),
  );
}

function hatched(label: string, isFault: boolean): Shape {
  const lines = steps(WIDTH + HEIGHT, HATCH_STEP).map((x) => `M${x} 0L${x - HEIGHT} ${HEIGHT}`);
  const paint = { stroke: isFault ? FAULT : '#4a5663', strokeWidth: 3, opacity: isFault ? 0.5 : 1 };
  return group(
    isFault ? ['fault'] : ['ghost', 'exact'],
    rectangleShape(WHOLE, { fill: HATCH_GROUND }),
    { type: 'path', data: lines.join(''), paint },
    {
      type: 'text',
      text: label,
      x: WIDTH / 2,
      y: HEIGHT - 60,
      size: 40,
      anchor: 'middle',
      paint: { fill: isFault ? '#ff8a80' : '#c6d0da' },
    },
  );
}

function steps(end: number, step = HELPER_STEP): readonly number[] {
  return Array.from({ length: Math.ceil(end / step) - 1 }, (_, index) => (index + 1) * step);
}
