import type { DecodeError } from '../format.ts';
import { structureError } from '../structure.ts';

/**
 * The frame of a JPEG file (ITU-T T.81, annex B). Numbers are big-endian. Behind the start marker FF D8 come segments;
 * any number of FF may stand before a marker's own.
 *
 *     segment      FF, marker code, length (2 bytes, counts itself), content
 *     standalone   FF, marker code: restart markers D0 to D7, TEM
 *     coded data   behind an SOS segment; in it FF 00 is a byte FF, and restart markers may stand
 *     EOI          FF D9, the end of the picture
 */
export const SOI = 0xd8;
export const EOI = 0xd9;
const TEM = 0x01;
const FIRST_RESTART = 0xd0;
const LAST_RESTART = 0xd7;
/** Lower codes are reserved and stand in no file. */
const FIRST_SEGMENT = 0xc0;
const LENGTH_SIZE = 2;

/** Offsets in bytes: `start` of the marker, content from `content` to `end`. EOI and standalone markers have no content. */
export interface Segment {
  readonly code: number;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** The segment at `offset`, which lies within the file. Gives a `structure` error when no whole segment is there. */
export function readSegment(bytes: Uint8Array, offset: number): Segment | DecodeError {
  let at = offset;
  while (bytes[at] === 0xff) at++;
  const code = bytes[at];
  if (code === undefined) return cutOff(bytes);
  const known = code === TEM || (code >= FIRST_SEGMENT && code !== SOI);
  if (at === offset || !known) {
    return structureError('The JPEG is damaged: it has bytes that belong to none of its parts.', offset);
  }
  const content = at + 1;
  if (code === EOI || isStandalone(code)) return { code, start: at - 1, content, end: content };
  if (content + LENGTH_SIZE > bytes.length) return cutOff(bytes);
  const length = (bytes[content]! << 8) | bytes[content + 1]!;
  if (length < LENGTH_SIZE) {
    return structureError('The JPEG is damaged: one of its parts has an impossible length.', content);
  }
  if (content + length > bytes.length) return cutOff(bytes);
  return { code, start: at - 1, content: content + LENGTH_SIZE, end: content + length };
}

/** The offset of the marker that ends the coded data at `start`, or the file's size. */
export function endOfScan(bytes: Uint8Array, start: number, jpegLs: boolean): number {
  let at = start;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    while (bytes[at] === 0xff) at++;
    const code = bytes[at];
    if (code === undefined) return bytes.length;
    // JPEG-LS stuffs one bit instead of one byte (T.87, A.1).
    const isData = code === 0 || (jpegLs && code < 0x80);
    if (!isData && !isRestart(code)) return at - 1;
    at++;
  }
}

function isRestart(code: number): boolean {
  return code >= FIRST_RESTART && code <= LAST_RESTART;
}

function isStandalone(code: number): boolean {
  return code === TEM || isRestart(code);
}

function cutOff(bytes: Uint8Array): DecodeError {
  return structureError('The JPEG is cut off: it has no end marker.', bytes.length);
}
