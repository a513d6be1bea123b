import type { Pixels } from './pixels.ts';

/** A picture for each size in pixels. */
export type Sizes = ReadonlyMap<number, Pixels>;

/** The sizes of a Windows icon. */
export const ICO_EDGES = [16, 32, 48] as const;
/** The types of a macOS icon and their sizes in pixels, in the order of iconutil; ic11 to ic14 and ic10 are double ones. */
export const ICNS_TYPES = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

const DIRECTORY = 6;
const ENTRY = 16;
const BITMAP_HEADER = 40;

/** A Windows icon; layouts as in `image/ico.ts`. Its pictures are bitmaps, which programs of every age read. */
export function icoOf(sizes: Sizes): Uint8Array {
  const bitmaps = ICO_EDGES.map((edge) => ({ edge, bytes: iconBitmap(picked(sizes, edge)) }));
  const bytes = new Uint8Array(bitmaps.reduce((sum, bitmap) => sum + ENTRY + bitmap.bytes.length, DIRECTORY));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, bitmaps.length, true);
  let offset = DIRECTORY + bitmaps.length * ENTRY;
  for (const [index, bitmap] of bitmaps.entries()) {
    const at = DIRECTORY + index * ENTRY;
    bytes.set([bitmap.edge, bitmap.edge], at);
    view.setUint16(at + 4, 1, true);
    view.setUint16(at + 6, 32, true);
    view.setUint32(at + 8, bitmap.bytes.length, true);
    view.setUint32(at + 12, offset, true);
    bytes.set(bitmap.bytes, offset);
    offset += bitmap.bytes.length;
  }
  return bytes;
}

/** Blue, green, red and opacity from the bottom up, then a mask of a bit for each pixel that is clear. */
function iconBitmap({ width, height, data }: Pixels): Uint8Array {
  const maskRow = Math.ceil(width / 32) * 4;
  const maskAt = BITMAP_HEADER + width * height * 4;
  const bytes = new Uint8Array(maskAt + maskRow * height);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, BITMAP_HEADER, true);
  view.setInt32(4, width, true);
  view.setInt32(8, height * 2, true);
  view.setUint16(12, 1, true);
  view.setUint16(14, 32, true);
  view.setUint32(20, width * height * 4, true);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const from = ((height - 1 - row) * width + column) * 4;
      const color = [data[from + 2]!, data[from + 1]!, data[from]!, data[from + 3]!];
      bytes.set(color, BITMAP_HEADER + (row * width + column) * 4);
      if (data[from + 3] === 0) bytes[maskAt + row * maskRow + (column >> 3)]! |= 0x80 >> (column & 7);
    }
  return bytes;
}

/** A macOS icon; layout as in `image/icns.ts`. Its pictures are PNG files. */
export function icnsOf(pngOf: (edge: number) => Uint8Array): Uint8Array {
  const elements = ICNS_TYPES.map(([type, edge]) => ({ type, png: pngOf(edge) }));
  const bytes = new Uint8Array(elements.reduce((sum, { png }) => sum + 8 + png.length, 8));
  const view = new DataView(bytes.buffer);
  const name = (text: string, at: number) =>
    bytes.set(
      Array.from(text, (character) => character.charCodeAt(0)),
      at,
    );
  name('icns', 0);
  view.setUint32(4, bytes.length);
  let at = 8;
  for (const { type, png } of elements) {
    name(type, at);
    view.setUint32(at + 4, 8 + png.length);
    bytes.set(png, at + 8);
    at += 8 + png.length;
  }
  return bytes;
}

/** The picture of a size that is there. */
export function picked(sizes: Sizes, edge: number): Pixels {
  const pixels = sizes.get(edge);
  if (!pixels) throw new Error(`There is no picture of ${edge} pixels.`);
  return pixels;
}
