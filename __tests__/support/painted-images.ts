import { deflateSync } from 'node:zlib';
import { ascii, big16, big32, join } from './bytes.ts';
import { jpegSegment } from './jpeg-images.ts';
import { PNG_SIGNATURE_BYTES, pngChunk } from './png-images.ts';

// Global objects are slow to reach in jest's sandbox.
const { abs, floor, log2, max, min, round } = Math;

/** Red, green and blue, 0 to 255; of a PNG alpha, too. */
export type Paint = readonly number[];

/** A PNG of 8-bit RGBA whose pixels are painted one by one. */
export function paintedPng(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => Paint,
): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0, alpha = 255] = colorAt(x, y);
      rows.set([red, green, blue, alpha], y * (1 + width * 4) + 1 + x * 4);
    }
  }
  return join(
    PNG_SIGNATURE_BYTES,
    pngChunk('IHDR', [...big32(width), ...big32(height), 8, 6, 0, 0, 0]),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND'),
  );
}

/** A baseline JPEG of 3 components whose blocks of 8x8 pixels have one colour each: that of their middle. */
export function paintedJpeg(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => Paint,
): Uint8Array {
  const components = [1, 2, 3].flatMap((id) => [id, 0x11, 0]);
  return join(
    [0xff, 0xd8],
    jpegSegment(0xe0, ascii('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    jpegSegment(0xdb, [0], new Array<number>(64).fill(8)),
    jpegSegment(0xc0, [8], big16(height), big16(width), [3], components),
    // The sizes 0 to 8 of a difference, as codes of four bits; then no further coefficient, as the one bit 0.
    jpegSegment(0xc4, [0x00, 0, 0, 0, 9, ...new Array<number>(12).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    jpegSegment(0xc4, [0x10, 1, ...new Array<number>(15).fill(0), 0]),
    jpegSegment(0xda, [3], [1, 0, 2, 0, 3, 0], [0, 63], [0]),
    blocks(width, height, colorAt),
    [0xff, 0xd9],
  );
}

function blocks(width: number, height: number, colorAt: (x: number, y: number) => Paint): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) {
      held = (held << 1) | ((value >> bit) & 1);
      if (++bits < 8) continue;
      bytes.push(held);
      if (held === 0xff) bytes.push(0);
      held = 0;
      bits = 0;
    }
  };
  const before = [0, 0, 0];
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      for (const [index, level] of levels(colorAt(x + 4, y + 4)).entries()) {
        const difference = level - (before[index] ?? 0);
        before[index] = level;
        const size = difference === 0 ? 0 : floor(log2(abs(difference))) + 1;
        put(size, 4);
        put(difference < 0 ? difference + 2 ** size - 1 : difference, size);
        put(0, 1);
      }
    }
  }
  while (bits !== 0) put(1, 1);
  return Uint8Array.from(bytes);
}

/** Brightness and two colour differences, -128 to 127. */
function levels([red = 0, green = 0, blue = 0]: Paint): number[] {
  const exact = [
    0.299 * red + 0.587 * green + 0.114 * blue - 128,
    -0.168736 * red - 0.331264 * green + 0.5 * blue,
    0.5 * red - 0.418688 * green - 0.081312 * blue,
  ];
  return exact.map((value) => min(max(round(value), -128), 127));
}
