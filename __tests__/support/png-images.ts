import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/formats/image/crc32.ts';
import type { Bytes } from './bytes.ts';
import { ascii, big32, join } from './bytes.ts';

export interface PngOptions {
  /** In pixels; 16 when absent. */
  readonly width?: number;
  /** In pixels; 16 when absent. */
  readonly height?: number;
  /** RGB with alpha (transparent) rather than RGB. */
  readonly alpha?: boolean;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha; default by `alpha`. */
  readonly colorType?: 0 | 2 | 3 | 4 | 6;
  /** Bits per channel; 8 when absent. */
  readonly bitDepth?: 1 | 2 | 4 | 8 | 16;
  /** Adds a `tRNS` chunk. */
  readonly transparency?: boolean;
  readonly interlaced?: boolean;
  readonly animated?: boolean;
  /** Appended behind `IEND`. */
  readonly trailing?: Uint8Array;
}

const PNG_CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
export const PNG_SIGNATURE_BYTES = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** One chunk with its checksum. */
export function pngChunk(name: string, content: Bytes = []): Uint8Array {
  const body = join(ascii(name), content);
  return join(big32(content.length), body, big32(crc32(body)));
}

export function png(options: PngOptions = {}): Uint8Array {
  const { width = 16, height = 16, bitDepth = 8, interlaced = false } = options;
  const colorType = options.colorType ?? (options.alpha === true ? 6 : 2);
  const header = [...big32(width), ...big32(height), bitDepth, colorType, 0, 0, interlaced ? 1 : 0];
  const bitsPerPixel = bitDepth * PNG_CHANNELS[colorType];
  const transparency = { 0: [0, 0], 2: [0, 0, 0, 0, 0, 0], 3: [0], 4: [], 6: [] }[colorType];
  return join(
    PNG_SIGNATURE_BYTES,
    pngChunk('IHDR', header),
    options.animated === true
      ? join(pngChunk('acTL', [...big32(1), ...big32(0)]), frameControl(width, height))
      : [],
    colorType === 3 ? pngChunk('PLTE', [0, 0, 0, 255, 255, 255]) : [],
    options.transparency === true ? pngChunk('tRNS', transparency) : [],
    pngChunk('IDAT', deflateSync(new Uint8Array(pngRawSize(width, height, bitsPerPixel, interlaced)))),
    pngChunk('IEND'),
    options.trailing ?? [],
  );
}

function frameControl(width: number, height: number): Uint8Array {
  return pngChunk('fcTL', [
    ...big32(0),
    ...big32(width),
    ...big32(height),
    ...big32(0),
    ...big32(0),
    0,
    1,
    0,
    10,
    0,
    0,
  ]);
}

/** Rows with their filter byte, in each of the passes: first column, first row, steps. */
function pngRawSize(width: number, height: number, bitsPerPixel: number, interlaced: boolean): number {
  const passes = interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]];
  let size = 0;
  for (const [left = 0, top = 0, right = 1, down = 1] of passes) {
    const columns = Math.max(0, Math.ceil((width - left) / right));
    const rows = Math.max(0, Math.ceil((height - top) / down));
    if (columns > 0) size += rows * (1 + Math.ceil((columns * bitsPerPixel) / 8));
  }
  return size;
}
