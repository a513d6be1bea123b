import type { Decoded, DecodeError } from '../format.ts';
import { nameAt, structureError, viewOf } from '../structure.ts';

/**
 * BMP (Windows, OS/2 1.x and 2.x). Numbers are little-endian.
 *
 *      0  2  "BM"
 *      2  4  size of the file: often wrong, used by no reader
 *     10  4  offset of the pixels
 *     14  -  header, which begins with its own size (4 bytes): 12 OS/2 1.x; 16 to 64 OS/2 2.x, except
 *            40 Windows 3, 52 and 56 Adobe, 108 Windows 95, 124 Windows 98
 *
 *     of 12 bytes:  4 width 2, 6 height 2, 8 planes 2, 10 bits per pixel 2
 *     longer:       4 width 4, 8 height 4 (negative: first row on top), 12 planes 2, 14 bits per pixel 2,
 *                   16 compression 4, 20 size of the pixels 4 (0 is fine when uncompressed), 32 colours in the palette 4
 *
 * Behind the header: bit masks, palette, pixels. Rows are padded to 4 bytes. The ICO reader shares the header.
 */
const FILE_HEADER_SIZE = 14;
const PIXELS_OFFSET_FIELD = 10;
const HEADER_SIZE_FIELD = 4;
const OS2_V1_SIZE = 12;
const OS2_V2_SMALLEST = 16;
const OS2_V2_SIZE = 64;
const WINDOWS_SIZES = new Set([40, 52, 56, 108, 124]);
const WINDOWS_3_SIZE = 40;
const MASKS_SIZE = 12;
const PALETTE_COLOR_SIZE = 4;
/** Images with more bits per pixel need no palette. */
const MOST_PALETTE_BITS = 8;
const BITS_PER_PIXEL = new Set([1, 2, 4, 8, 16, 24, 32]);
const ROW_ALIGNMENT_IN_BITS = 32;

export type BmpCompression = 'none' | 'rle8' | 'rle4' | 'bitfields' | 'huffman' | 'rle24';

/** By the number in the header. 4 to 6 of Windows (JPEG, PNG, masks with alpha) are for printers and Windows CE. */
const WINDOWS_COMPRESSIONS: readonly BmpCompression[] = ['none', 'rle8', 'rle4', 'bitfields'];
const OS2_COMPRESSIONS: readonly BmpCompression[] = ['none', 'rle8', 'rle4', 'huffman', 'rle24'];
const COMPRESSED_BITS: Readonly<Record<BmpCompression, readonly number[]>> = {
  none: [...BITS_PER_PIXEL],
  rle8: [8],
  rle4: [4],
  bitfields: [16, 32],
  huffman: [1],
  rle24: [24],
};

/** The header of a bitmap; a BMP file and each bitmap of an icon have one. */
export interface BitmapHeader {
  /** Size of this header in bytes, which tells its version. */
  readonly headerSize: number;
  /** Whether it is a Windows header rather than one of OS/2. */
  readonly windows: boolean;
  /** In pixels. */
  readonly width: number;
  /** In pixels, without its sign. */
  readonly height: number;
  /** Whether the first row is the topmost. */
  readonly topDown: boolean;
  readonly planes: number;
  readonly bitsPerPixel: number;
  readonly compression: BmpCompression;
  /** Size of the pixels as stated, in bytes; 0 when not stated. */
  readonly statedPixelBytes: number;
  /** Number of palette colours as stated; 0 when not stated. */
  readonly statedColors: number;
}

/** What a BMP says of itself. */
export interface Bmp extends BitmapHeader {
  /** Of the pixels, in bytes. */
  readonly pixelsOffset: number;
}

/**
 * Reads the headers of a BMP and checks that the file holds the palette and the pixels that they declare. The stated
 * file size is ignored, as readers do. Gives a `structure` error when a header is impossible or something is cut off.
 */
export function decodeBmp(bytes: Uint8Array): Decoded<Bmp> {
  if (nameAt(bytes, 0, 2) !== 'BM') return structureError('The file does not begin like a BMP.', 0);
  const header = readBitmapHeader(bytes, FILE_HEADER_SIZE, bytes.length);
  if ('ok' in header) return header;
  if (header.planes !== 1) {
    return structureError('The BMP’s header is damaged: a bitmap has one plane.', FILE_HEADER_SIZE);
  }
  const pixelsOffset = viewOf(bytes).getUint32(PIXELS_OFFSET_FIELD, true);
  const headerEnd = FILE_HEADER_SIZE + header.headerSize;
  if (pixelsOffset < headerEnd + statedPaletteBytes(header)) {
    return structureError('The BMP is damaged: its pixels begin inside its header.', PIXELS_OFFSET_FIELD);
  }
  const pixelsEnd = pixelsOffset + pixelBytes(header);
  if (pixelsEnd > bytes.length) {
    return structureError(
      `The BMP is cut off: it should have ${pixelsEnd} bytes, and has ${bytes.length}.`,
      bytes.length,
    );
  }
  return { ok: true, value: { ...header, pixelsOffset } };
}

/** The bitmap header at `offset`; nothing at or behind `end` is read. Gives a `structure` error when it is impossible. */
export function readBitmapHeader(bytes: Uint8Array, offset: number, end: number): BitmapHeader | DecodeError {
  const stop = Math.min(end, bytes.length);
  if (offset + HEADER_SIZE_FIELD > stop) {
    return structureError('The bitmap is cut off: it ends before its header.', stop);
  }
  const view = viewOf(bytes);
  const headerSize = view.getUint32(offset, true);
  if (!isHeaderSize(headerSize)) {
    return structureError(`The bitmap’s header is of no known version (${headerSize} bytes).`, offset);
  }
  if (offset + headerSize > stop)
    return structureError('The bitmap is cut off: it ends in its header.', stop);
  const fields = headerSize === OS2_V1_SIZE ? readShort(view, offset) : readLong(view, offset, headerSize);
  return checkFields(fields, headerSize, offset);
}

function isHeaderSize(size: number): boolean {
  const os2 = size === OS2_V1_SIZE || (size >= OS2_V2_SMALLEST && size <= OS2_V2_SIZE);
  return os2 || WINDOWS_SIZES.has(size);
}

/** The numbers of a header as they stand there. */
interface Fields {
  readonly width: number;
  readonly height: number;
  readonly planes: number;
  readonly bitsPerPixel: number;
  readonly compression: number;
  readonly pixelBytes: number;
  readonly colors: number;
}

function readShort(view: DataView, offset: number): Fields {
  return {
    width: view.getUint16(offset + 4, true),
    height: view.getUint16(offset + 6, true),
    planes: view.getUint16(offset + 8, true),
    bitsPerPixel: view.getUint16(offset + 10, true),
    compression: 0,
    pixelBytes: 0,
    colors: 0,
  };
}

/** OS/2 2.x headers may stop after any field: what lies behind is 0. */
function readLong(view: DataView, offset: number, headerSize: number): Fields {
  const optional = (field: number) => (field + 4 <= headerSize ? view.getUint32(offset + field, true) : 0);
  return {
    width: view.getInt32(offset + 4, true),
    height: view.getInt32(offset + 8, true),
    planes: view.getUint16(offset + 12, true),
    bitsPerPixel: view.getUint16(offset + 14, true),
    compression: optional(16),
    pixelBytes: optional(20),
    colors: optional(32),
  };
}

function checkFields(fields: Fields, headerSize: number, offset: number): BitmapHeader | DecodeError {
  const { width, height, bitsPerPixel, colors } = fields;
  if (width <= 0 || height === 0) {
    return structureError(`The bitmap says that it is ${width}x${height} pixels.`, offset + 4);
  }
  const windows = WINDOWS_SIZES.has(headerSize);
  const compression = (windows ? WINDOWS_COMPRESSIONS : OS2_COMPRESSIONS)[fields.compression];
  if (compression === undefined) {
    const method = `compression ${fields.compression}`;
    return structureError(
      `The bitmap’s pixels are stored in a way that programs can’t read (${method}).`,
      offset,
    );
  }
  if (!COMPRESSED_BITS[compression].includes(bitsPerPixel)) {
    return structureError(`The bitmap can’t have ${bitsPerPixel} bits per pixel.`, offset);
  }
  if (bitsPerPixel <= MOST_PALETTE_BITS && colors > 2 ** bitsPerPixel) {
    const most = 2 ** bitsPerPixel;
    return structureError(`The bitmap’s palette has ${colors} colours, where ${most} are the most.`, offset);
  }
  return {
    headerSize,
    windows,
    width,
    height: Math.abs(height),
    topDown: height < 0,
    planes: fields.planes,
    bitsPerPixel,
    compression,
    statedPixelBytes: fields.pixelBytes,
    statedColors: colors,
  };
}

/**
 * Size in bytes of the bit masks and the palette behind the header, as far as they are stated. Without a number of
 * colours a palette may be shorter than its bits allow, and with more than 8 bits a pixel it is only a hint.
 */
export function statedPaletteBytes(header: BitmapHeader): number {
  const { headerSize, compression, bitsPerPixel, statedColors } = header;
  const masks = headerSize === WINDOWS_3_SIZE && compression === 'bitfields' ? MASKS_SIZE : 0;
  return masks + (bitsPerPixel <= MOST_PALETTE_BITS ? statedColors * PALETTE_COLOR_SIZE : 0);
}

/** Size in bytes that the pixels must have at least: the last row needs no padding, packed pixels are as long as stated. */
export function pixelBytes(header: BitmapHeader): number {
  const { width, height, bitsPerPixel, compression } = header;
  if (compression !== 'none' && compression !== 'bitfields') return header.statedPixelBytes;
  const rowInBits = width * bitsPerPixel;
  const paddedRow = Math.ceil(rowInBits / ROW_ALIGNMENT_IN_BITS) * (ROW_ALIGNMENT_IN_BITS / 8);
  return paddedRow * (height - 1) + Math.ceil(rowInBits / 8);
}
