import { EOI, readSegment, SOI } from '../image/jpeg-segments.ts';
import { joined } from '../joined.ts';
import { nameAt } from '../structure.ts';
import { cleanExif } from './exif-notes.ts';
import { cleanPhotoshop } from './photoshop-notes.ts';
import { cleanXmp } from './xmp-notes.ts';

/*
 * What a JPEG says of itself stands in segments before its pixels:
 *
 *     APP0   JFIF\0, version 2, unit of the density 1, density across 2, density down 2, size of a thumbnail 2
 *     APP1   Exif\0\0 and a small TIFF file; or http://ns.adobe.com/xap/1.0/\0 and XMP
 *     APP2   ICC_PROFILE\0, number of the part 1, parts 1, the part
 *     APP13  Photoshop 3.0\0 and what the press wants to know (IPTC): author, copyright, caption
 *     COM    a comment
 */
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;
const COM = 0xfe;
const SOS = 0xda;
const JFIF = 'JFIF\0';
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const PROFILE = 'ICC_PROFILE\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const LONGEST_CONTENT = 65_533;
const CLEANERS = [
  [APP1, EXIF, cleanExif],
  [APP1, XMP, cleanXmp],
  [APP13, PHOTOSHOP, cleanPhotoshop],
] as const;

export interface JpegNotes {
  /** The colour profile, put together. */
  readonly profile: Uint8Array | undefined;
  /** The density of JFIF: its unit and numbers, 5 bytes. */
  readonly density: Uint8Array | undefined;
  /** Whole segments to keep whatever becomes of the pixels: without the profile, and without places and turns. */
  readonly segments: readonly Uint8Array[];
}

/** Gathers what a JPEG says of itself. The structure must have been judged: `decodeJpeg` gave a value. */
export function readNotes(bytes: Uint8Array): JpegNotes {
  const segments: Uint8Array[] = [];
  const parts: Uint8Array[] = [];
  let density: Uint8Array | undefined;
  for (let offset = 2; offset < bytes.length; ) {
    const segment = readSegment(bytes, offset);
    if ('ok' in segment || segment.code === EOI || segment.code === SOS) break;
    const content = bytes.subarray(segment.content, segment.end);
    const begins = (name: string) => nameAt(content, 0, name.length) === name;
    if (segment.code === APP0 && begins(JFIF) && content.length >= 12) density ??= content.slice(7, 12);
    else if (segment.code === APP2 && begins(PROFILE)) parts.push(content);
    else {
      const kept = keptContent(segment.code, content, begins);
      if (kept && kept.length <= LONGEST_CONTENT) segments.push(segmentOf(segment.code, kept));
    }
    offset = segment.end;
  }
  return { profile: profileOf(parts), density, segments };
}

function keptContent(
  code: number,
  content: Uint8Array,
  begins: (name: string) => boolean,
): Uint8Array | undefined {
  if (code === COM) return content;
  for (const [at, name, clean] of CLEANERS) {
    if (code !== at) continue;
    const cleaned = begins(name) ? clean(content.subarray(name.length)) : undefined;
    if (cleaned) return named(name, cleaned);
  }
  return undefined;
}

/** The parts in their order; undefined where one is missing. */
function profileOf(parts: readonly Uint8Array[]): Uint8Array | undefined {
  const sorted = parts.toSorted((a, b) => (a[PROFILE.length] ?? 0) - (b[PROFILE.length] ?? 0));
  const isWhole = sorted.every(
    (part, index) => part[PROFILE.length] === index + 1 && part[PROFILE.length + 1] === sorted.length,
  );
  return sorted.length === 0 || !isWhole
    ? undefined
    : joined(sorted.map((part) => part.subarray(PROFILE.length + 2)));
}

/** Puts into a fresh JPEG what the old one said of itself; the profile only where `keepsProfile`. */
export function withNotes(fresh: Uint8Array, notes: JpegNotes, keepsProfile: boolean): Uint8Array {
  const first = readSegment(fresh, 2);
  const isJfif = !('ok' in first) && first.code === APP0 && nameAt(fresh, first.content, 5) === JFIF;
  const head = isJfif ? fresh.slice(0, first.end) : Uint8Array.of(0xff, SOI);
  const rest = fresh.subarray(head.length);
  if (isJfif && notes.density) head.set(notes.density, first.content + 7);
  const profile = keepsProfile && notes.profile ? profileSegments(notes.profile) : [];
  return joined([head, ...notes.segments, ...profile, rest]);
}

function profileSegments(profile: Uint8Array): Uint8Array[] {
  const longest = LONGEST_CONTENT - PROFILE.length - 2;
  const count = Math.ceil(profile.length / longest);
  return Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * longest, (index + 1) * longest);
    return segmentOf(APP2, named(PROFILE, joined([Uint8Array.of(index + 1, count), part])));
  });
}

function segmentOf(code: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, code, length >> 8, length & 0xff), content]);
}

function named(name: string, content: Uint8Array): Uint8Array {
  return joined([Uint8Array.from(name, (character) => character.charCodeAt(0)), content]);
}
