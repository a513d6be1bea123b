import type { Format } from './format.ts';
import { FORMATS } from './formats.ts';

/** How many bytes of a file's beginning are enough for the functions here. */
export const HEAD_IN_BYTES = 4096;

/**
 * Types that bytes at fixed places give away: the name, then pairs of an offset and what stands there. Text is ASCII,
 * numbers are single bytes. The first row that fits counts.
 */
const MAGIC: readonly (readonly [name: string, ...signature: (number | string | readonly number[])[]])[] = [
  ['PNG', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', 0, [0xff, 0xd8, 0xff]],
  ['GIF', 0, 'GIF87a'],
  ['GIF', 0, 'GIF89a'],
  ['WebP', 0, 'RIFF', 8, 'WEBP'],
  ['WAV', 0, 'RIFF', 8, 'WAVE'],
  ['WAV', 0, 'RIFX', 8, 'WAVE'],
  ['WAV', 0, 'RF64', 8, 'WAVE'],
  ['AVI', 0, 'RIFF', 8, 'AVI '],
  ['AIFF', 0, 'FORM', 8, 'AIF'],
  ['TIFF', 0, 'II', 2, [0x2a, 0]],
  ['TIFF', 0, 'MM', 2, [0, 0x2a]],
  ['ICNS', 0, 'icns', 4, [0]],
  ['PSD', 0, '8BPS'],
  ['XCF', 0, 'gimp xcf '],
  ['JPEG XL', 0, [0, 0, 0, 12], 4, 'JXL '],
  ['JPEG XL', 0, [0xff, 0x0a]],
  ['JPEG 2000', 0, [0, 0, 0, 12], 4, 'jP  '],
  ['JPEG 2000', 0, [0xff, 0x4f, 0xff, 0x51]],
  ['WMF', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
  ['EMF', 0, [1, 0, 0, 0], 40, ' EMF'],
  ['PDF', 0, '%PDF-'],
  ['PostScript', 0, '%!PS-Adobe'],
  ['PostScript', 0, [0xc5, 0xd0, 0xd3, 0xc6]],
  ['RTF', 0, '{\\rtf'],
  ['ZIP', 0, 'PK', 2, [3, 4]],
  ['ZIP', 0, 'PK', 2, [5, 6]],
  ['gzip', 0, [0x1f, 0x8b, 8]],
  ['RAR', 0, 'Rar!', 4, [0x1a, 7]],
  ['7z', 0, '7z', 2, [0xbc, 0xaf, 0x27, 0x1c]],
  ['bzip2', 0, 'BZh', 4, '1AY&SY'],
  ['XZ', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['Zstandard', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['tar', 257, 'ustar'],
  ['OGG', 0, 'OggS', 4, [0]],
  ['FLAC', 0, 'fLaC', 4, [0]],
  ['MIDI', 0, 'MThd', 4, [0, 0, 0, 6]],
  ['Matroska or WebM', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['OLE document', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['WOFF', 0, 'wOFF', 4, [0, 1, 0, 0]],
  ['WOFF', 0, 'wOFFOTTO'],
  ['WOFF2', 0, 'wOF2', 4, [0, 1, 0, 0]],
  ['WOFF2', 0, 'wOF2OTTO'],
  ['OpenType', 0, 'OTTO', 4, [0]],
  ['ELF', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['Mach-O', 0, [0xcf, 0xfa, 0xed, 0xfe]],
];

/** The same with the byte that each begins with; -1 where it is further on that the bytes say it. */
const SIGNATURES = MAGIC.map(([name, ...signature]) => {
  const [offset, bytes = ''] = signature;
  const first =
    typeof bytes === 'string' ? bytes.charCodeAt(0) : typeof bytes === 'number' ? bytes : bytes[0];
  return { name, signature, first: offset === 0 ? first : -1 };
});

/** What the bytes of a file really are, by the head of the file (4 KiB are enough); undefined when that is not known. */
export function trueType(head: Uint8Array): string | undefined {
  const row = SIGNATURES.find(
    ({ first, signature }) => (first === head[0] || first === -1) && fits(head, signature),
  );
  return row?.name ?? looserType(head) ?? markupType(head);
}

const TEXT_FORMATS: readonly Format[] = ['json', 'javascript', 'css', 'svg', 'html'];
const MARKUP: readonly string[] = ['SVG', 'HTML', 'XML'];

/**
 * The name of what a file really is when that is not what `format` asks for. Undefined when it is, and for what other
 * rules judge: audio, empty files, LFS pointers, RTF, and text in a wrong encoding or syntax.
 */
export function typeMismatch(format: Format, head: Uint8Array, size: number): string | undefined {
  if (head.length === 0 || isLfsPointer(head, size)) return undefined;
  const { magic } = FORMATS[format];
  if (magic !== undefined) {
    if (startsWith(head, magic)) return undefined;
    return trueType(head) ?? (isText(head) ? 'plain text' : 'unknown data');
  }
  if (!TEXT_FORMATS.includes(format)) return undefined;
  const type = trueType(head);
  return type === undefined || MARKUP.includes(type) ? undefined : type;
}

/** The pointer’s first line, and that of the name that Git LFS had at first. */
const LFS_SPECIFICATIONS = [
  'version https://git-lfs.github.com/spec/',
  'version https://hawser.github.com/spec/',
];
/** Git LFS takes no larger file for a pointer. */
const LFS_MAX_BYTES = 1024;

/** How to get the file that a pointer stands for. */
export const LFS_REMEDY = 'Check out with LFS: “lfs: true” for actions/checkout, or “git lfs pull”.';

/** Whether a file is a Git LFS pointer (the pointer specification of Git LFS), which stands in for the real one. */
export function isLfsPointer(head: Uint8Array, size: number): boolean {
  return size <= LFS_MAX_BYTES && LFS_SPECIFICATIONS.some((line) => holdsAt(head, 0, line));
}

/** Types of which a few bytes are too little to be sure, as text may begin with them. */
function looserType(head: Uint8Array): string | undefined {
  if (isBmp(head)) return 'BMP';
  if (holdsAt(head, 4, 'ftyp')) return mediaType(head);
  // An icon directory: its type, at least one picture, and a reserved byte in the first one's entry.
  if (holdsAt(head, 0, [0, 0, 1, 0]) && head[4] !== 0 && head[9] === 0) return 'ICO';
  if (holdsAt(head, 0, [0, 0, 2, 0]) && head[4] !== 0 && head[9] === 0) return 'CUR';
  if (holdsAt(head, 0, [0, 1, 0, 0]) && head[4] === 0 && head[5] !== 0) return 'TrueType';
  if (holdsAt(head, 0, 'ID3') && (head[3] ?? 255) < 10 && (head[6] ?? 255) < 128) return 'MP3';
  if (isMpegAudio(head)) return 'MP3';
  if (holdsAt(head, 0, [0xff, 0xf1]) || holdsAt(head, 0, [0xff, 0xf9])) return 'AAC';
  return holdsAt(head, 0, 'MZ') && head.subarray(0, 64).includes(0) ? 'EXE' : undefined;
}

/** 'BM', four reserved bytes of zero, and one of the known lengths of the header that follows. */
function isBmp(head: Uint8Array): boolean {
  const known = [12, 16, 40, 52, 56, 64, 108, 124].includes(head[14] ?? 0);
  return known && holdsAt(head, 0, 'BM') && holdsAt(head, 6, [0, 0, 0, 0]) && holdsAt(head, 15, [0, 0, 0]);
}

/** The header of an MPEG layer III frame; a UTF-16 byte order mark (FF FE) is none. */
function isMpegAudio(head: Uint8Array): boolean {
  const [sync = 0, kind = 0, rates = 0xff] = head;
  const layer3 = (kind & 0xe6) === 0xe2 && (kind & 0x18) !== 8;
  return sync === 0xff && layer3 && rates >> 4 !== 15 && rates >> 4 !== 0 && (rates & 0x0c) !== 0x0c;
}

/** The ISO base media file format, by its major and its compatible brands. */
function mediaType(head: Uint8Array): string {
  const length = Math.min((head[2] ?? 0) * 256 + (head[3] ?? 0), head.length, 256);
  const brands: string[] = [];
  for (let offset = 8; offset + 4 <= Math.max(length, 12); offset += 4) brands.push(ascii(head, offset, 4));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'AVIF';
  if (brands.some((brand) => /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand))) return 'HEIC';
  return brands[0] === 'qt  ' ? 'QuickTime' : 'MP4';
}

/** Markup, by its first tag behind a byte order mark, white space, an XML declaration and comments. */
function markupType(head: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(head.subarray(0, HEAD_IN_BYTES)).trimStart();
  if (!text.startsWith('<')) return undefined;
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text)) return 'HTML';
  if (/<(?:[\w-]{1,30}:)?svg[\s>]/.test(text)) return 'SVG';
  if (/<html[\s>]/i.test(text)) return 'HTML';
  return /^<(?:\?xml|!DOCTYPE)\s/.test(text) ? 'XML' : undefined;
}

/** Whether the head is UTF-8 without control characters; its last character may be cut off. */
function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function fits(head: Uint8Array, signature: readonly (number | string | readonly number[])[]): boolean {
  for (let i = 0; i + 1 < signature.length; i += 2) {
    const offset = signature[i];
    const expected = signature[i + 1];
    if (typeof offset !== 'number' || expected === undefined || typeof expected === 'number') return false;
    if (!holdsAt(head, offset, expected)) return false;
  }
  return true;
}

/** Whether a head begins so, or ends within the signature without contradicting it: cut off, but of that type. */
function startsWith(head: Uint8Array, signature: string | readonly number[]): boolean {
  return holdsAt(head, 0, signature.slice(0, head.length));
}

function holdsAt(head: Uint8Array, offset: number, expected: string | readonly number[]): boolean {
  for (let i = 0; i < expected.length; i++) {
    const byte = typeof expected === 'string' ? expected.charCodeAt(i) : expected[i];
    if (head[offset + i] !== byte) return false;
  }
  return true;
}

function ascii(head: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...head.subarray(offset, offset + length));
}
