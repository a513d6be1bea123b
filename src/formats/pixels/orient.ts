import type { Pixels } from './pixels.ts';

/** Turns and mirrors pixels as an EXIF orientation asks (TIFF 6.0, tag 274): 1 to 8. */
export function upright({ width, height, data }: Pixels, orientation: number): Pixels {
  if (orientation === 1) return { width, height, data };
  const isSwapped = orientation >= 5;
  const [newWidth, newHeight] = isSwapped ? [height, width] : [width, height];
  const source = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const target = new Uint32Array(width * height);
  const right = width - 1;
  const bottom = height - 1;
  for (let y = 0, at = 0; y < newHeight; y++)
    for (let x = 0; x < newWidth; x++, at++) {
      const [column, row] = isSwapped ? [y, x] : [x, y];
      const fromColumn = MIRRORED_COLUMNS.has(orientation) ? right - column : column;
      const fromRow = MIRRORED_ROWS.has(orientation) ? bottom - row : row;
      target[at] = source[fromRow * width + fromColumn]!;
    }
  return { width: newWidth, height: newHeight, data: new Uint8ClampedArray(target.buffer) };
}

/** The orientations for which the stored picture is read from right to left, and from the bottom to the top. */
const MIRRORED_COLUMNS: ReadonlySet<number> = new Set([2, 3, 7, 8]);
const MIRRORED_ROWS: ReadonlySet<number> = new Set([3, 4, 6, 7]);
