/** The surroundings that web images are shown in: a browser's tab, a page, video, an even ground. */

import { group, type Media, rectangleShape, type Shape } from './picture.ts';
import type { Rectangle } from './svg.ts';
import { written } from './words.ts';

export const PAGE = { width: 1280, height: 720, bar: 76 } as const;

/** The top of a browser's window: a tab with the icon at 16 pixels and a title, an address. */
export function browserBar(width: number, title: string, favicon: Media | undefined, isDark = false): Shape {
  const [strip, tab, field, ink] = isDark
    ? ['#202124', '#35363a', '#202124', '#e8eaed']
    : ['#dee3ea', '#ffffff', '#eef1f5', '#1f2733'];
  const icon = { x: 22, y: 13, width: 16, height: 16 };
  return group(
    ['exact'],
    rectangleShape({ x: 0, y: 0, width, height: 40 }, { fill: strip }),
    { type: 'path', data: 'M8 40V14q0-8 8-8h208q8 0 8 8v26z', paint: { fill: tab } },
    rectangleShape({ x: 0, y: 40, width, height: PAGE.bar - 40 }, { fill: tab }),
    rectangleShape(
      { x: 96, y: 46, width: Math.max(width - 150, 60), height: 24 },
      { fill: field, radius: 12 },
    ),
    favicon
      ? { type: 'image', media: favicon.path, box: icon, fit: 'contain' }
      : rectangleShape(icon, { stroke: ink, strokeWidth: 1.5, dash: [3, 2], opacity: 0.5 }),
    { type: 'text', text: written(title, 24), x: 46, y: 26, size: 13, paint: { fill: ink } },
  );
}

/** What stands for a video: a person before a wall, in greys. */
export function videoGround(width: number, height: number): Shape {
  const middle = width / 2;
  const n = Math.round;
  return group(
    ['assumed'],
    rectangleShape({ x: 0, y: 0, width, height }, { fill: '#6b7580' }),
    rectangleShape({ x: 0, y: height * 0.72, width, height: height * 0.28 }, { fill: '#59626c' }),
    { type: 'circle', x: middle, y: height * 0.4, radius: height * 0.15, paint: { fill: '#8b96a2' } },
    {
      type: 'path',
      data: `M${n(middle - height * 0.3)} ${height}a${n(height * 0.3)} ${n(height * 0.38)} 0 0 1 ${n(height * 0.6)} 0z`,
      paint: { fill: '#8b96a2' },
    },
  );
}

/** Squares of two greys, on which see-through parts are seen. */
export function checkerboard({ x, y, width, height }: Rectangle, step = 16): readonly Shape[] {
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const squares: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = row % 2; column < columns; column += 2) {
      const [left, top] = [column * step, row * step];
      const [across, down] = [Math.min(step, width - left), Math.min(step, height - top)];
      squares.push(`M${x + left} ${y + top}h${across}v${down}h${-across}z`);
    }
  }
  return [
    rectangleShape({ x, y, width, height }, { fill: '#ffffff' }),
    { type: 'path', data: squares.join(''), paint: { fill: '#dfe4ea' } },
  ];
}

/** The largest frame of a shape within another, in its middle; nothing is enlarged beyond its own size. */
export function fitted(
  { width, height }: { readonly width: number; readonly height: number },
  into: Rectangle,
): Rectangle {
  const scale = Math.min(into.width / width, into.height / height, 1);
  const [across, down] = [width * scale, height * scale];
  return {
    x: into.x + (into.width - across) / 2,
    y: into.y + (into.height - down) / 2,
    width: across,
    height: down,
  };
}
