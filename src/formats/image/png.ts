import type { Decoded, DecodeError } from '../format.ts';
import { nameAt, startsWith, structureError, viewOf } from '../structure.ts';
import { crc32 } from './crc32.ts';

/**
 * PNG (W3C, third edition; ISO/IEC 15948). Numbers are big-endian. After a signature of 8 bytes come chunks.
 *
 *     chunk   length 4 (of the content), name 4 (ASCII letters), content, CRC-32 4 (of name and content)
 *     IHDR    width 4, height 4, bit depth 1, colour type 1, compression 1, filter 1, interlace 1; the first chunk
 *     PLTE    3 bytes a colour, at most 256; must stand before the pixels of colour type 3
 *     tRNS    transparency of colour types 0, 2 and 3
 *     acTL    before the pixels: the image is animated
 *     IDAT    pixels, one chunk or several in a row
 *     IEND    empty; what follows is not part of the image
 *
 * A name with a capital first letter is critical: who doesn't know it can't show the image.
 */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The signature has both kinds of line ends, to show when they were converted (PNG specification, section 5.2). */
const CONVERTED: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0d, 0x0a, 0x1a],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0d, 0x0a],
];
const LENGTH_SIZE = 4;
const NAME_SIZE = 4;
const CRC_SIZE = 4;
const HEADER_SIZE = 13;
const LARGEST_NUMBER = 0x7fffffff;
const COLOR_SIZE = 3;
const MOST_COLORS = 256;
const COLOR_PALETTE = 3;
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** Not in any standard: written by Xcode for iPhones, and read by nothing else. */
const APPLE_CHUNK = 'CgBI';

/** Channels and legal bit depths of each colour type. */
const COLOR_TYPES: ReadonlyMap<number, { readonly channels: number; readonly depths: readonly number[] }> =
  new Map([
    [0, { channels: 1, depths: [1, 2, 4, 8, 16] }],
    [2, { channels: 3, depths: [8, 16] }],
    [COLOR_PALETTE, { channels: 1, depths: [1, 2, 4, 8] }],
    [4, { channels: 2, depths: [8, 16] }],
    [6, { channels: 4, depths: [8, 16] }],
  ]);
const ALPHA_COLOR_TYPES = new Set([4, 6]);

/** What a PNG says of itself. */
export interface Png {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** Bits per channel, or per palette index. */
  readonly bitDepth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colorType: number;
  /** Bits a pixel takes, all channels together. */
  readonly bitsPerPixel: number;
  /** Whether pixels can be transparent: an alpha channel, or a `tRNS` chunk. */
  readonly hasAlpha: boolean;
  readonly interlaced: boolean;
  readonly animated: boolean;
}

/** `start` of the chunk and `content`, in bytes from the start of the file; `length` of the content. */
interface Chunk {
  readonly name: string;
  readonly start: number;
  readonly content: number;
  readonly length: number;
}

/** Which chunks came by, as far as order matters. */
interface Progress {
  previous: string;
  hasPalette: boolean;
  hasTransparency: boolean;
  hasPixels: boolean;
  animated: boolean;
}

/**
 * Reads the structure of a PNG: every chunk with its checksum up to `IEND`. Pixels are not unpacked, and bytes behind
 * `IEND` are ignored. Gives a `structure` error when a chunk is missing, damaged, misplaced or cut off.
 */
export function decodePng(bytes: Uint8Array): Decoded<Png> {
  if (CONVERTED.some((beginning) => startsWith(bytes, beginning)))
    return structureError(
      'The PNG is damaged: its line ends were converted, as git does where an attribute calls a picture text.',
      0,
    );
  if (!startsWith(bytes, PNG_SIGNATURE)) return structureError('The file does not begin like a PNG.', 0);
  const view = viewOf(bytes);
  const first = readChunk(bytes, view, PNG_SIGNATURE.length);
  if ('ok' in first) return first;
  const headerError = checkHeader(view, first);
  if (headerError !== undefined) return headerError;
  const colorType = view.getUint8(first.content + 9);
  const progress: Progress = {
    previous: first.name,
    hasPalette: false,
    hasTransparency: false,
    hasPixels: false,
    animated: false,
  };
  for (let chunk = first; chunk.name !== 'IEND'; ) {
    const next = readChunk(bytes, view, chunk.content + chunk.length + CRC_SIZE);
    if ('ok' in next) return next;
    const error = takeChunk(progress, next, colorType);
    if (error !== undefined) return error;
    chunk = next;
  }
  return { ok: true, value: describe(view, first.content, progress) };
}

/** The chunk at `offset`, once its name, length and checksum are known to be right. */
function readChunk(bytes: Uint8Array, view: DataView, offset: number): Chunk | DecodeError {
  const content = offset + LENGTH_SIZE + NAME_SIZE;
  if (content > bytes.length) return structureError('The PNG is cut off: it has no end chunk.', bytes.length);
  const name = nameAt(bytes, offset + LENGTH_SIZE, NAME_SIZE);
  if (!/^[A-Za-z]{4}$/.test(name)) {
    return structureError(
      'The PNG is damaged: where a chunk should begin are bytes that make no sense.',
      offset,
    );
  }
  const length = view.getUint32(offset);
  if (content + length + CRC_SIZE > bytes.length) {
    return structureError(
      `The PNG is cut off or damaged: its “${name}” chunk is longer than the file.`,
      offset,
    );
  }
  const end = content + length;
  if (crc32(bytes, offset + LENGTH_SIZE, end) !== view.getUint32(end)) {
    return structureError(`The PNG is damaged: the checksum of its “${name}” chunk is wrong.`, offset);
  }
  return { name, start: offset, content, length };
}

function checkHeader(view: DataView, chunk: Chunk): DecodeError | undefined {
  const { content } = chunk;
  if (chunk.name === APPLE_CHUNK) {
    return structureError(
      'The PNG was packed for iPhones (CgBI) and cannot be shown elsewhere.',
      chunk.start,
    );
  }
  if (chunk.name !== 'IHDR' || chunk.length !== HEADER_SIZE) {
    return structureError('The PNG is damaged: it does not begin with its header.', chunk.start);
  }
  const [width, height] = [view.getUint32(content), view.getUint32(content + 4)];
  if (width === 0 || height === 0 || width > LARGEST_NUMBER || height > LARGEST_NUMBER) {
    return structureError(`The PNG says that it is ${width}x${height} pixels.`, content);
  }
  const [depth, colorType] = [view.getUint8(content + 8), view.getUint8(content + 9)];
  if (COLOR_TYPES.get(colorType)?.depths.includes(depth) !== true) {
    return structureError(
      `The PNG’s colours are of no known kind (type ${colorType}, ${depth} bits).`,
      content + 8,
    );
  }
  const methods = [view.getUint8(content + 10), view.getUint8(content + 11), view.getUint8(content + 12)];
  if (methods[0] !== 0 || methods[1] !== 0 || methods[2]! > 1) {
    return structureError('The PNG’s pixels are packed in no known way.', content + 10);
  }
  return undefined;
}

/** Notes a chunk, and says what is wrong with its place or size. */
function takeChunk(progress: Progress, chunk: Chunk, colorType: number): DecodeError | undefined {
  const { name, start, length } = chunk;
  if (isCritical(name) && (name === 'IHDR' || !CRITICAL.has(name))) {
    return structureError(`The PNG has a chunk “${name}” that does not belong there.`, start);
  }
  if (name === 'PLTE') {
    if (length === 0 || length % COLOR_SIZE !== 0 || length > MOST_COLORS * COLOR_SIZE) {
      return structureError('The PNG is damaged: its palette has a wrong length.', start);
    }
    progress.hasPalette = true;
  } else if (name === 'tRNS') progress.hasTransparency = true;
  else if (name === 'acTL' && !progress.hasPixels) progress.animated = true;
  else if (name === 'IDAT') {
    if (progress.hasPixels && progress.previous !== 'IDAT') {
      return structureError('The PNG is damaged: its pixels are torn apart by another chunk.', start);
    }
    if (colorType === COLOR_PALETTE && !progress.hasPalette) {
      return structureError('The PNG is damaged: its palette is missing.', start);
    }
    progress.hasPixels = true;
  } else if (name === 'IEND' && !progress.hasPixels) {
    return structureError('The PNG is damaged: it has no pixels.', start);
  }
  progress.previous = name;
  return undefined;
}

function isCritical(name: string): boolean {
  return name.charAt(0) <= 'Z';
}

function describe(view: DataView, content: number, progress: Progress): Png {
  const bitDepth = view.getUint8(content + 8);
  const colorType = view.getUint8(content + 9);
  return {
    width: view.getUint32(content),
    height: view.getUint32(content + 4),
    bitDepth,
    colorType,
    bitsPerPixel: bitDepth * (COLOR_TYPES.get(colorType)?.channels ?? 1),
    hasAlpha: ALPHA_COLOR_TYPES.has(colorType) || progress.hasTransparency,
    interlaced: view.getUint8(content + 12) === 1,
    animated: progress.animated,
  };
}
