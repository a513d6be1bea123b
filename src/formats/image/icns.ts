import type { Decoded, DecodeError } from '../format.ts';
import { nameAt, structureError, viewOf } from '../structure.ts';

/**
 * ICNS, the icon of macOS. Numbers are big-endian.
 *
 *     0  4  "icns"
 *     4  4  size of the file
 *     8  -  elements:  type 4, size 4 (counts these 8 bytes), content
 *
 * Content is packed RGB or ARGB, a mask, PNG or JPEG 2000, by type; some types hold no picture (`TOC `, `icnV`, `info`,
 * `name`, nested icons). Types and sizes as in Apple's IconStorage.h and what iconutil writes.
 */
const HEADER_SIZE = 8;
const ELEMENT_HEADER_SIZE = 8;
/** Far more than there are types. */
const MOST_ELEMENTS = 1024;

/** Edge in pixels of the picture of each type; `ic11` to `ic14` are doubled for dense screens, `icm` ones are 12 high. */
const IMAGE_SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'icm#': 16,
    icm4: 16,
    icm8: 16,
    'ics#': 16,
    ics4: 16,
    ics8: 16,
    is32: 16,
    icp4: 16,
    ic04: 16,
    icsb: 18,
    sb24: 24,
    ICON: 32,
    'ICN#': 32,
    icl4: 32,
    icl8: 32,
    il32: 32,
    icp5: 32,
    ic05: 32,
    ic11: 32,
    icsB: 36,
    'ich#': 48,
    ich4: 48,
    ich8: 48,
    ih32: 48,
    SB24: 48,
    icp6: 64,
    ic12: 64,
    it32: 128,
    ic07: 128,
    ic08: 256,
    ic13: 256,
    ic09: 512,
    ic14: 512,
    ic10: 1024,
  }),
);
const MASK_SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries({ s8mk: 16, l8mk: 32, h8mk: 48, t8mk: 128 }),
);

/** One element of an icon. */
export interface IcnsEntry {
  /** Four characters (U+0000 to U+00FF), as the file has them: escape them before they are shown. */
  readonly type: string;
  readonly holds: 'image' | 'mask' | 'other';
  /** Edge of the image or mask that its type stands for; undefined for any other element. */
  readonly sizeInPixels: number | undefined;
  /** Of the element with its header, in bytes. */
  readonly length: number;
}

/** What an ICNS file says of itself. */
export interface Icns {
  readonly entries: readonly IcnsEntry[];
}

/**
 * Reads the list of an icon's elements. Bytes behind the size that it states are ignored. Gives a `structure` error
 * when it has no elements, or one doesn't fit into it.
 */
export function decodeIcns(bytes: Uint8Array): Decoded<Icns> {
  if (nameAt(bytes, 0, 4) !== 'icns') return structureError('The file does not begin like an ICNS icon.', 0);
  if (bytes.length < HEADER_SIZE)
    return structureError('The icon is cut off: it ends in its header.', bytes.length);
  const view = viewOf(bytes);
  const stated = view.getUint32(4);
  if (stated > bytes.length) {
    return structureError(
      `The icon is cut off: it should have ${stated} bytes, and has ${bytes.length}.`,
      bytes.length,
    );
  }
  const entries: IcnsEntry[] = [];
  let offset = HEADER_SIZE;
  while (offset + ELEMENT_HEADER_SIZE <= stated) {
    const length = view.getUint32(offset + 4);
    const error = checkElement(entries.length, offset, length, stated);
    if (error !== undefined) return error;
    entries.push(describe(nameAt(bytes, offset, 4), length));
    offset += length;
  }
  if (entries.length === 0) return structureError('The icon has no images.', HEADER_SIZE);
  return { ok: true, value: { entries } };
}

function checkElement(count: number, offset: number, length: number, end: number): DecodeError | undefined {
  if (length < ELEMENT_HEADER_SIZE) {
    return structureError('The icon is damaged: one of its images has an impossible length.', offset + 4);
  }
  if (offset + length > end) {
    return structureError(
      'The icon is cut off or damaged: one of its images is longer than the file.',
      offset + 4,
    );
  }
  return count === MOST_ELEMENTS
    ? structureError(`The icon has more than ${MOST_ELEMENTS} images.`, offset)
    : undefined;
}

function describe(type: string, length: number): IcnsEntry {
  const image = IMAGE_SIZES.get(type);
  if (image !== undefined) return { type, holds: 'image', sizeInPixels: image, length };
  const mask = MASK_SIZES.get(type);
  return { type, holds: mask === undefined ? 'other' : 'mask', sizeInPixels: mask, length };
}
