import { nameAt, viewOf } from '../structure.ts';

/**
 * EXIF 2.3 is a small TIFF file inside the picture. Offsets count from its first byte.
 *
 *     0  2  "II" little-endian or "MM" big-endian
 *     2  2  42
 *     4  4  offset of the first directory
 *
 *     directory:  2 bytes  number of fields, then fields of 12 bytes:
 *     0  2  tag (0x0112 is the orientation)
 *     2  2  type: 1 and 6 are 8-bit numbers, 3 and 8 16-bit ones, 4 and 9 32-bit ones (the latter of each signed)
 *     4  4  number of values
 *     8  4  the value itself when it is as short as this one, left-aligned
 */
const TIFF_HEADER_SIZE = 8;
const TIFF_MAGIC = 42;
const FIELD_SIZE = 12;
const TAG_ORIENTATION = 0x0112;
/** TIFF 6.0 asks for a 16-bit number; cameras write others, and viewers heed them all. In bytes. */
const INTEGER_SIZES: ReadonlyMap<number, 1 | 2 | 4> = new Map([
  [1, 1],
  [3, 2],
  [4, 4],
  [6, 1],
  [8, 2],
  [9, 4],
]);
const UPRIGHT = 1;
const LAST_ORIENTATION = 8;

/** How a viewer has to turn or mirror the pixels before it shows them. */
export interface Orientation {
  /** 1 is upright, 2 to 8 are turned or mirrored (TIFF 6.0, tag 274). */
  readonly value: number;
  /** Of the value, in bytes from the start of the file. */
  readonly offset: number;
}

/**
 * The orientation in the first directory of the TIFF data `bytes[start..end)`. Undefined when there is none, when it
 * is not one of the eight that are defined, or when the data is broken: viewers then show the pixels as they are.
 */
export function readOrientation(bytes: Uint8Array, start: number, end: number): Orientation | undefined {
  const stop = Math.min(end, bytes.length);
  if (start + TIFF_HEADER_SIZE > stop) return undefined;
  const order = nameAt(bytes, start, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const little = order === 'II';
  const view = viewOf(bytes);
  if (view.getUint16(start + 2, little) !== TIFF_MAGIC) return undefined;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > stop) return undefined;
  const fields = view.getUint16(directory, little);
  for (let index = 0; index < fields; index++) {
    const field = directory + 2 + index * FIELD_SIZE;
    if (field + FIELD_SIZE > stop) return undefined;
    if (view.getUint16(field, little) !== TAG_ORIENTATION) continue;
    const size = INTEGER_SIZES.get(view.getUint16(field + 2, little));
    if (size === undefined || view.getUint32(field + 4, little) !== 1) return undefined;
    const offset = field + 8;
    const value = integerAt(view, offset, size, little);
    return value < UPRIGHT || value > LAST_ORIENTATION ? undefined : { value, offset };
  }
  return undefined;
}

function integerAt(view: DataView, offset: number, size: 1 | 2 | 4, little: boolean): number {
  if (size === 1) return view.getUint8(offset);
  return size === 2 ? view.getUint16(offset, little) : view.getUint32(offset, little);
}
