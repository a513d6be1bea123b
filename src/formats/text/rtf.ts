import type { Decoded, Location } from '../format.ts';
import { positions } from './position.ts';

/** What an RTF file's outline says. Its text is not read. */
export interface Rtf {
  /** Whether the file begins with `{\rtf`. */
  readonly begins: boolean;
  /** What is wrong with the nesting of its groups; absent when it is whole. */
  readonly fault?: RtfFault;
}
export interface RtfFault {
  /** `unclosed`: the group at `location` has no end. `stray`: a closing brace without a group. `binary`: `\bin` data beyond the end. */
  readonly kind: 'unclosed' | 'stray' | 'binary';
  /** One sentence, with a capital and a full stop. */
  readonly message: string;
  readonly location: Location;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const SIGNATURE = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** Digits of a `\bin` length that are read; more can't fit into a file. */
const MOST_DIGITS = 12;

/**
 * Reads the groups of an RTF file (RTF specification 1.9.1): `{` and `}` nest, `\{` and `\}` are text, and the bytes of
 * `\binN` are skipped. Anything is a value here: the rule decides.
 */
export function decodeRtf(bytes: Uint8Array): Decoded<Rtf> {
  const begins = SIGNATURE.every((byte, index) => bytes[index] === byte);
  const fault = begins ? groupFault(bytes) : undefined;
  return { ok: true, value: fault === undefined ? { begins } : { begins, fault } };
}

function groupFault(bytes: Uint8Array): RtfFault | undefined {
  const open: number[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const byte = bytes[offset];
    if (byte === BACKSLASH) {
      const word = controlWord(bytes, offset);
      if (word.end > bytes.length)
        return fault('binary', 'The file ends inside of embedded binary data: it is cut off.', bytes, offset);
      offset = word.end;
      continue;
    }
    if (byte === OPEN) open.push(offset);
    if (byte === CLOSE && open.pop() === undefined)
      return fault('stray', 'A closing brace “}” has no opening one.', bytes, offset);
    offset++;
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const count = open.length === 1 ? 'The group that begins here is' : `${open.length} groups are`;
  return fault('unclosed', `${count} not closed: a “}” is missing, or the file is cut off.`, bytes, last);
}

/** Where what begins with the backslash at `offset` ends; beyond the file when `\bin` data is missing. */
function controlWord(bytes: Uint8Array, offset: number): { end: number } {
  let end = offset + 1;
  while (isLetter(bytes[end])) end++;
  if (end === offset + 1) return { end: Math.min(offset + 2, bytes.length) };
  const binary =
    end === offset + 4 && bytes[end - 3] === 0x62 && bytes[end - 2] === 0x69 && bytes[end - 1] === 0x6e;
  const negative = bytes[end] === 0x2d;
  if (negative) end++;
  let parameter = 0;
  for (let digits = 0; digits < MOST_DIGITS && isDigit(bytes[end]); digits++)
    parameter = parameter * 10 + ((bytes[end++] ?? 0) - 0x30);
  if (bytes[end] === 0x20) end++;
  return { end: binary && !negative ? end + parameter : end };
}

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function fault(kind: RtfFault['kind'], message: string, bytes: Uint8Array, offset: number): RtfFault {
  const { line, column } = positions(new TextDecoder('latin1').decode(bytes))(offset);
  return { kind, message, location: { line, column, offset } as Location };
}
