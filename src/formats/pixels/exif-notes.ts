import { copied } from '../joined.ts';
import { nameAt, viewOf } from '../structure.ts';

/*
 * EXIF is a small TIFF file (see `image/exif.ts`). Its first directory speaks of the picture and may refer to two more
 * (camera, place); the offset of a second one, of the thumbnail, stands behind it.
 */
const ORIENTATION = 0x0112;
const CAMERA = 0x8769;
const PLACE = 0x8825;
const FIELD = 12;
const MOST_FIELDS = 512;
/** How many bytes a value of each type takes, by the type’s number. */
const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
const INLINE = 4;

/**
 * EXIF without the orientation (the pixels have been turned), without the place and without the thumbnail, which shows
 * the old picture; their bytes are gone, everything else stays where it is. Undefined where it can’t be read: then
 * nobody can tell what is in it.
 */
export function cleanExif(content: Uint8Array): Uint8Array | undefined {
  const bytes = copied(content);
  const order = nameAt(bytes, 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
  const tiff: Tiff = { bytes, view: viewOf(bytes), little: order === 'II' };
  const first = tiff.view.getUint32(4, tiff.little);
  const count = fieldsAt(tiff, first);
  if (count === undefined) return undefined;
  const place = find(tiff, first, PLACE);
  if (place !== undefined) erase(tiff, tiff.view.getUint32(place + 8, tiff.little));
  const behind = first + 2 + count * FIELD;
  const thumbnail = behind + 4 <= bytes.length ? tiff.view.getUint32(behind, tiff.little) : 0;
  if (thumbnail > 0) {
    // The thumbnail’s own bytes mostly end the file; what refers to them is gone.
    eraseThumbnail(tiff, thumbnail);
    tiff.view.setUint32(behind, 0, tiff.little);
  }
  remove(tiff, first, PLACE);
  remove(tiff, first, ORIENTATION);
  const camera = find(tiff, first, CAMERA);
  if (camera !== undefined) remove(tiff, tiff.view.getUint32(camera + 8, tiff.little), PLACE);
  return bytes;
}

interface Tiff {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly little: boolean;
}

/** How many fields the directory there has; undefined where no whole one is. */
function fieldsAt({ bytes, view, little }: Tiff, directory: number): number | undefined {
  if (directory < 8 || directory + 2 > bytes.length) return undefined;
  const count = view.getUint16(directory, little);
  return count > MOST_FIELDS || directory + 2 + count * FIELD > bytes.length ? undefined : count;
}

/** The offset of a field. */
function find(tiff: Tiff, directory: number, tag: number): number | undefined {
  const count = fieldsAt(tiff, directory) ?? 0;
  for (let at = directory + 2; at < directory + 2 + count * FIELD; at += FIELD)
    if (tiff.view.getUint16(at, tiff.little) === tag) return at;
  return undefined;
}

/** Takes fields of that tag out; what follows moves up, and zeros fill the end. */
function remove(tiff: Tiff, directory: number, tag: number): void {
  for (let at = find(tiff, directory, tag); at !== undefined; at = find(tiff, directory, tag)) {
    const count = fieldsAt(tiff, directory) ?? 0;
    const end = Math.min(tiff.bytes.length, directory + 2 + count * FIELD + 4);
    tiff.bytes.copyWithin(at, at + FIELD, end);
    tiff.bytes.fill(0, end - FIELD, end);
    tiff.view.setUint16(directory, count - 1, tiff.little);
  }
}

/** Overwrites a directory and the values that lie outside of it. */
function erase(tiff: Tiff, directory: number): void {
  const count = fieldsAt(tiff, directory);
  if (count === undefined) return;
  for (let at = directory + 2; at < directory + 2 + count * FIELD; at += FIELD) {
    const size =
      (TYPE_SIZES[tiff.view.getUint16(at + 2, tiff.little)] ?? 0) * tiff.view.getUint32(at + 4, tiff.little);
    const value = tiff.view.getUint32(at + 8, tiff.little);
    if (size > INLINE && value >= 8) tiff.bytes.fill(0, value, Math.min(tiff.bytes.length, value + size));
  }
  tiff.bytes.fill(0, directory, Math.min(tiff.bytes.length, directory + 2 + count * FIELD + 4));
}

const THUMBNAIL_OFFSET = 0x0201;
const THUMBNAIL_LENGTH = 0x0202;

function eraseThumbnail(tiff: Tiff, directory: number): void {
  const [offset, length] = [THUMBNAIL_OFFSET, THUMBNAIL_LENGTH].map((tag) => {
    const at = find(tiff, directory, tag);
    return at === undefined ? 0 : tiff.view.getUint32(at + 8, tiff.little);
  });
  if (offset && length && offset >= 8)
    tiff.bytes.fill(0, offset, Math.min(tiff.bytes.length, offset + length));
  erase(tiff, directory);
}
