import { nameAt, viewOf } from '../structure.ts';

/*
 * Photoshop's notes are resources one behind the other, each filled up to an even length:
 *
 *     8BIM, number 2, its name (a length of one byte before it, both even together), size 4, content
 *
 * That of number 0x0404 is IPTC: 0x1C, record 1, field 1, size 2 and the content, again and again.
 */
const SIGNATURE = '8BIM';
const IPTC = 0x0404;
const RESOLUTION = 0x03ed;
const MARK = 0x1c;
const FIELD_HEAD = 5;
/** A field longer than this has a size of another form, which nobody writes. */
const LONGEST_FIELD = 0x7fff;
/** Of record 2: the places that a picture is about or was taken at, from the town to the country. */
const PLACES: ReadonlySet<number> = new Set([26, 27, 90, 92, 95, 100, 101]);

/**
 * The resolution, and of IPTC (author, copyright, caption) all but places; other resources may hold anything, EXIF and
 * old previews among it. Undefined where nothing of that is there, or where it can't be read.
 */
export function cleanPhotoshop(content: Uint8Array): Uint8Array | undefined {
  const view = viewOf(content);
  const kept: number[] = [];
  for (let at = 0; at + 12 <= content.length && nameAt(content, at, 4) === SIGNATURE; ) {
    const start = at + 6 + even(1 + (content[at + 6] ?? 0));
    if (start + 4 > content.length) break;
    const number = view.getUint16(at + 4);
    const size = view.getUint32(start);
    const end = start + 4 + size;
    if (end > content.length) break;
    const data = content.subarray(start + 4, end);
    const cleaned = number === IPTC ? withoutPlaces(data) : number === RESOLUTION ? data : undefined;
    if (cleaned) kept.push(...resource(number, cleaned));
    at = start + 4 + even(size);
  }
  return kept.length === 0 ? undefined : Uint8Array.from(kept);
}

/** Undefined where a field can't be told from the next, or nothing but places was there. */
function withoutPlaces(data: Uint8Array): Uint8Array | undefined {
  const view = viewOf(data);
  const kept: number[] = [];
  let at = 0;
  for (; at + FIELD_HEAD <= data.length && data[at] === MARK; ) {
    const size = view.getUint16(at + 3);
    const end = at + FIELD_HEAD + size;
    if (size > LONGEST_FIELD || end > data.length) return undefined;
    if (data[at + 1] !== 2 || !PLACES.has(data[at + 2] ?? 0)) kept.push(...data.subarray(at, end));
    at = end;
  }
  // Zeros may fill the end.
  const isRead = data.subarray(at).every((byte) => byte === 0);
  return isRead && kept.length > 0 ? Uint8Array.from(kept) : undefined;
}

function resource(number: number, data: Uint8Array): number[] {
  const size = [data.length >>> 24, data.length >>> 16, data.length >>> 8, data.length];
  const bytes = [0x38, 0x42, 0x49, 0x4d, number >> 8, number, 0, 0, ...size, ...data];
  return (data.length % 2 === 0 ? bytes : [...bytes, 0]).map((byte) => byte & 0xff);
}

const even = (length: number): number => length + (length % 2);
