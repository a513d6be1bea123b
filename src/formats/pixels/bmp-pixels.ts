import type { Bmp } from '../image/bmp.ts';
import { Refusal } from '../refusal.ts';
import { viewOf } from '../structure.ts';
import type { Pixels } from './pixels.ts';
import { pixelsRefusal } from './refusals.ts';

/*
 * The pixels of a BMP (its headers: `image/bmp.ts`). Palette colours are blue, green, red and, but for OS/2 1.x, a byte
 * more. Rows mostly come from the bottom to the top, each filled up to 4 bytes. Packed pixels (RLE) are pairs:
 *
 *     n c     n pixels of colour c (of RLE4 the two halves of c in turn)
 *     0 0     the row ends          0 2 x y  go on x to the right and y up
 *     0 1     the picture ends      0 n      n pixels follow (3 and more), filled up to 2 bytes
 */
const FILE_HEADER_SIZE = 14;
const WINDOWS_SIZE = 40;
const OS2_V1_SIZE = 12;
const OPAQUE = 255;

/** Decodes a BMP whose structure was judged. Throws a `Refusal` for kinds that nothing reads. */
export function bmpPixels(bytes: Uint8Array, bmp: Bmp): Pixels {
  const { width, height, bitsPerPixel, compression } = bmp;
  const refusal = pixelsRefusal(bmp);
  if (refusal !== undefined) throw new Refusal(refusal);
  const data = new Uint8ClampedArray(width * height * 4).fill(OPAQUE);
  const rowOf = (row: number) => (bmp.topDown ? row : height - 1 - row);
  const put = (column: number, row: number, color: readonly number[]) => {
    if (column < width && row < height) data.set(color, (rowOf(row) * width + column) * 4);
  };
  if (compression === 'rle8' || compression === 'rle4') {
    data.fill(0);
    for (let at = 3; at < data.length; at += 4) data[at] = OPAQUE;
    unpack(bytes, bmp, put);
  } else if (compression === 'none' || compression === 'bitfields') {
    const colorAt = bitsPerPixel <= 8 ? indexed(bytes, bmp) : direct(bytes, bmp);
    const stride = Math.ceil((width * bitsPerPixel) / 32) * 4;
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        put(column, row, colorAt(bmp.pixelsOffset + row * stride, column));
  } else throw new Refusal(`there is no decoder for ${compression} coding here.`);
  return { width, height, data };
}

type ColorAt = (rowOffset: number, column: number) => readonly number[];

function indexed(bytes: Uint8Array, bmp: Bmp): ColorAt {
  const colors = palette(bytes, bmp);
  const { bitsPerPixel: bits } = bmp;
  const perByte = 8 / bits;
  return (row, column) => {
    const shift = 8 - bits * ((column % perByte) + 1);
    const byte = bytes[row + Math.floor(column / perByte)] ?? 0;
    return colors[(byte >> shift) & (2 ** bits - 1)] ?? [0, 0, 0];
  };
}

function direct(bytes: Uint8Array, bmp: Bmp): ColorAt {
  const { bitsPerPixel } = bmp;
  if (bitsPerPixel === 24)
    return (row, column) => {
      const at = row + column * 3;
      return [bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0];
    };
  const view = viewOf(bytes);
  const masks = masksOf(view, bmp).map(channel);
  const width = bitsPerPixel / 8;
  return (row, column) => {
    const at = row + column * width;
    const value = width === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
    return masks.map((read) => read(value));
  };
}

/** Red, green and blue. */
function masksOf(view: DataView, { compression, bitsPerPixel }: Bmp): readonly number[] {
  if (compression === 'bitfields') {
    const at = FILE_HEADER_SIZE + WINDOWS_SIZE;
    return [0, 4, 8].map((offset) => view.getUint32(at + offset, true));
  }
  return bitsPerPixel === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff];
}

/** Reads the bits of a mask as 0 to 255. */
function channel(mask: number): (value: number) => number {
  if (mask === 0) return () => 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return (value) => ((((value & mask) >>> shift) / most) * 255 + 0.5) | 0;
}

function palette(bytes: Uint8Array, { headerSize, bitsPerPixel, pixelsOffset }: Bmp): number[][] {
  const size = headerSize === OS2_V1_SIZE ? 3 : 4;
  const start = FILE_HEADER_SIZE + headerSize;
  const count = Math.min(2 ** bitsPerPixel, Math.floor((pixelsOffset - start) / size));
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = start + index * size;
    return [bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0];
  });
}

/** Every step takes two bytes at least, and a run of 255 pixels at most. */
function unpack(
  bytes: Uint8Array,
  bmp: Bmp,
  put: (column: number, row: number, color: readonly number[]) => void,
): void {
  const colors = palette(bytes, bmp);
  const isNibble = bmp.compression === 'rle4';
  const color = (index: number) => colors[index] ?? [0, 0, 0];
  let [column, row, at] = [0, 0, bmp.pixelsOffset];
  while (at + 1 < bytes.length && row < bmp.height) {
    const [count = 0, value = 0] = bytes.subarray(at, at + 2);
    at += 2;
    if (count > 0) {
      const pair = isNibble ? [value >> 4, value & 15] : [value, value];
      for (let index = 0; index < count; index++) put(column++, row, color(pair[index % 2] ?? 0));
    } else if (value === 0) [column, row] = [0, row + 1];
    else if (value === 1) return;
    else if (value === 2) {
      column += bytes[at] ?? 0;
      row += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      for (let index = 0; index < value; index++) {
        const byte = bytes[at + (isNibble ? index >> 1 : index)] ?? 0;
        put(column++, row, color(isNibble ? (index % 2 === 0 ? byte >> 4 : byte & 15) : byte));
      }
      const length = isNibble ? (value + 1) >> 1 : value;
      at += length + (length % 2);
    }
  }
}

/** A plain BMP of 24 bits with the header of Windows 3, and the density of `old`. */
export function bmpOf({ width, height, data }: Pixels, old?: Uint8Array): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const offset = FILE_HEADER_SIZE + WINDOWS_SIZE;
  const bytes = new Uint8Array(offset + stride * height);
  const view = viewOf(bytes);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, offset, true);
  view.setUint32(14, WINDOWS_SIZE, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  view.setUint32(34, stride * height, true);
  // Pixels per metre stand at the same place in every Windows header.
  if (old && viewOf(old).getUint32(14, true) >= WINDOWS_SIZE) bytes.set(old.subarray(38, 46), 38);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const from = ((height - 1 - row) * width + column) * 4;
      bytes.set([data[from + 2]!, data[from + 1]!, data[from]!], offset + row * stride + column * 3);
    }
  return bytes;
}
