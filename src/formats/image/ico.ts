import type { Decoded, DecodeError } from '../format.ts';
import { startsWith, structureError, viewOf } from '../structure.ts';
import { pixelBytes, readBitmapHeader, statedPaletteBytes } from './bmp.ts';
import { decodePng, PNG_SIGNATURE } from './png.ts';

/**
 * ICO and CUR. Numbers are little-endian.
 *
 *     0  2  0
 *     2  2  1 icon, 2 cursor
 *     4  2  number of images, then 16 bytes for each:
 *     0  1  width, 0 is 256      1  1  height, 0 is 256
 *     2  1  colours              3  1  0
 *     4  2  planes, or the cursor's hot spot
 *     6  2  bits per pixel, or the cursor's hot spot
 *     8  4  size of the image in bytes
 *    12  4  offset of the image
 *
 * An image is a whole PNG, or a BMP without its first 14 bytes whose height counts twice: the pixels and then a mask
 * of 1 bit per pixel. Programs believe the image, not the directory, about its size.
 */
const DIRECTORY_SIZE = 6;
const ENTRY_SIZE = 16;
const TYPE_ICON = 1;
const TYPE_CURSOR = 2;
/** Images may share bytes, but a file must not be read a thousand times because its directory says so. */
const MOST_READ_FACTOR = 4;

/** One image of an icon. */
export interface IcoEntry {
  /** In pixels, as the image itself says. */
  readonly width: number;
  /** In pixels, as the image itself says. */
  readonly height: number;
  readonly format: 'bmp' | 'png';
  /** As the image itself says, all channels together. */
  readonly bitsPerPixel: number;
  /** Of the image, in bytes from the start of the file. */
  readonly offset: number;
  /** Of the image, in bytes. */
  readonly size: number;
}

/** What an icon or a cursor says of itself. */
export interface Ico {
  readonly type: 'icon' | 'cursor';
  readonly entries: readonly IcoEntry[];
}

/**
 * Reads an icon or cursor and the structure of each image in it. Gives a `structure` error when there is no image, or
 * one lies outside the file or is damaged.
 */
export function decodeIco(bytes: Uint8Array): Decoded<Ico> {
  if (bytes.length < DIRECTORY_SIZE)
    return structureError('The icon is cut off: it ends in its header.', bytes.length);
  const view = viewOf(bytes);
  const type = view.getUint16(2, true);
  if (view.getUint16(0, true) !== 0 || (type !== TYPE_ICON && type !== TYPE_CURSOR)) {
    return structureError('The file does not begin like an icon.', 0);
  }
  const count = view.getUint16(4, true);
  if (count === 0) return structureError('The icon has no images.', 4);
  if (DIRECTORY_SIZE + count * ENTRY_SIZE > bytes.length) {
    return structureError('The icon is cut off: it ends in its list of images.', bytes.length);
  }
  const entries: IcoEntry[] = [];
  let bytesRead = 0;
  for (let index = 0; index < count; index++) {
    const field = DIRECTORY_SIZE + index * ENTRY_SIZE;
    const size = view.getUint32(field + 8, true);
    const offset = view.getUint32(field + 12, true);
    if (offset + size > bytes.length) {
      return structureError(`The icon is cut off: its image ${index + 1} lies outside the file.`, field + 8);
    }
    bytesRead += size;
    if (bytesRead > bytes.length * MOST_READ_FACTOR) {
      return structureError('The icon is damaged: its images lie on top of each other.', field);
    }
    const entry = readImage(bytes, offset, size);
    if ('ok' in entry) return within(entry, index);
    entries.push(entry);
  }
  return { ok: true, value: { type: type === TYPE_ICON ? 'icon' : 'cursor', entries } };
}

/** The error of an image, told as one of the icon. */
function within(error: DecodeError, index: number): DecodeError {
  const cause = error.message.replace(/^The/, 'the');
  return { ...error, message: `Image ${index + 1} of the icon is unreadable: ${cause}` };
}

function readImage(bytes: Uint8Array, offset: number, size: number): IcoEntry | DecodeError {
  return startsWith(bytes, PNG_SIGNATURE, offset)
    ? readPng(bytes, offset, size)
    : readBitmap(bytes, offset, size);
}

function readPng(bytes: Uint8Array, offset: number, size: number): IcoEntry | DecodeError {
  const decoded = decodePng(bytes.subarray(offset, offset + size));
  if (!decoded.ok) return { ...decoded, location: { offset: offset + (decoded.location?.offset ?? 0) } };
  const { width, height, bitsPerPixel } = decoded.value;
  return { width, height, format: 'png', bitsPerPixel, offset, size };
}

function readBitmap(bytes: Uint8Array, offset: number, size: number): IcoEntry | DecodeError {
  const header = readBitmapHeader(bytes, offset, offset + size);
  if ('ok' in header) return header;
  const height = Math.floor(header.height / 2);
  if (height === 0) return structureError('The bitmap says that it is 0 pixels high.', offset + 8);
  // The mask is not asked for: with 32 bits per pixel many programs leave it out.
  const needed = header.headerSize + statedPaletteBytes(header) + pixelBytes({ ...header, height });
  if (needed > size) return structureError('The bitmap is cut off: it ends in its pixels.', offset);
  return { width: header.width, height, format: 'bmp', bitsPerPixel: header.bitsPerPixel, offset, size };
}
