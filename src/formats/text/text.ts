import type { Decoded, DecodeError } from '../format.ts';
import { type Locate, positions } from './position.ts';

/** A text file. */
export interface Text {
  /** Without the byte order mark. */
  readonly text: string;
  /** Whether the file begins with a UTF-8 byte order mark. */
  readonly bom: boolean;
  /** Offsets are UTF-16 code units of `text`. */
  readonly locate: Locate;
}

/** How many bytes are looked at to recognise UTF-16 without a byte order mark. */
const SAMPLE_IN_BYTES = 1024;

/** Bytes 0x80 to 0x9F in Windows-1252, a space for one it lacks. Node's TextDecoder takes that encoding for Latin-1. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Reads UTF-8 strictly (the Encoding Standard's fatal mode). Fails with `encoding`, which names the likely encoding. */
export function decodeText(bytes: Uint8Array): Decoded<Text> {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    return {
      ok: false,
      reason: 'encoding',
      message: `The file is in ${wide}, not in UTF-8: save it as UTF-8.`,
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { ok: true, value: { text, bom, locate: positions(text) } };
  } catch {
    return encodingError(bytes);
  }
}

/** UTF-16 or UTF-32, told by the byte order mark, or by every second byte being zero as in Western text. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32 LE' : 'UTF-16 LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16 BE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32 BE';
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  return wideWithoutMark(bytes.subarray(0, SAMPLE_IN_BYTES));
}

function wideWithoutMark(sample: Uint8Array): string | undefined {
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const quarter = sample.length / 4;
  if (sample.length % 4 === 0) {
    if (second + third + fourth > 2.9 * quarter && first < 0.1 * quarter) return 'UTF-32 LE';
    if (first + second + third > 2.9 * quarter && fourth < 0.1 * quarter) return 'UTF-32 BE';
  }
  const even = first + third;
  const odd = second + fourth;
  const half = sample.length / 2;
  if (odd > 0.4 * half && even < 0.1 * half) return 'UTF-16 LE';
  if (even > 0.4 * half && odd < 0.1 * half) return 'UTF-16 BE';
  return undefined;
}

/** Whether bytes that are no valid UTF-8 are no text in any encoding either. */
export function isNoText(bytes: Uint8Array): boolean {
  return looksBinary(bytes);
}

function encodingError(bytes: Uint8Array): DecodeError {
  const offset = invalidOffset(bytes);
  if (offset === undefined)
    return { ok: false, reason: 'encoding', message: 'The file is too large to be read as text.' };
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const location = { ...positions(before)(before.length), offset };
  return { ok: false, reason: 'encoding', message: invalidMessage(bytes, offset), location };
}

function invalidMessage(bytes: Uint8Array, offset: number): string {
  const byte = bytes[offset] ?? 0;
  const name = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  if (looksBinary(bytes)) return `The byte ${name} is not valid UTF-8: this is no text file.`;
  if (isCutOff(bytes, offset)) return 'The file ends in the middle of a character: it is cut off.';
  const character = byte < 0xa0 ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte);
  if (character === undefined || character === ' ')
    return `The byte ${name} is not valid UTF-8: save the file as UTF-8.`;
  return `The byte ${name} is not valid UTF-8; it would be “${character}” in Windows-1252 or Latin-1: save the file as UTF-8.`;
}

/** Whether nothing but the beginning of a character stands at the file's end. */
function isCutOff(bytes: Uint8Array, offset: number): boolean {
  const rest = bytes.length - offset;
  if (rest < 2 || rest >= sequenceLength(bytes[offset] ?? 0)) return false;
  return bytes.subarray(offset + 1).every((byte) => (byte & 0xc0) === 0x80);
}

/** Control characters that no text holds. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_IN_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  return controls > sample.length / 50;
}

/** In bytes, by the first byte of a character; 0 for a byte that can't begin one. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** The offset of the first character that is not well-formed UTF-8 (Unicode, table 3-7). */
function invalidOffset(bytes: Uint8Array): number | undefined {
  let offset = 0;
  while (offset < bytes.length) {
    const length = validLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return undefined;
}

function validLength(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] ?? 0;
  const length = sequenceLength(first);
  if (length < 2) return length;
  const second = bytes[offset + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (((bytes[offset + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
