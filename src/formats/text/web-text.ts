import type { DecodeError, Location } from '../format.ts';
import { markedEncoding } from './byte-order-mark.ts';
import { positions } from './position.ts';
import { decodeText, isNoText, type Text } from './text.ts';

/** A script, stylesheet or page as a browser reads it. */
export interface WebText extends Text {
  /** Why it is not what a browser should be given, when it can be read all the same. */
  readonly fault?: EncodingFault;
}
export interface EncodingFault {
  readonly message: string;
  readonly location?: Location | undefined;
}
/** What may name its own encoding at its beginning. */
export type WebFormat = 'script' | 'stylesheet' | 'page';

/** CSS Syntax Level 3, section 3.2: these very bytes, within the first 1024. */
const CHARSET = /^@charset "([^"]{1,100})";/;
/** HTML, section 13.2.3.2: within the first 1024 bytes. */
const META = /<meta\s[^>]{0,500}\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{1,100})/i;
const HEAD_IN_BYTES = 1024;

/**
 * Reads text as a browser does: by its byte order mark, by what a stylesheet or a page says of itself, else as UTF-8
 * with a replacement character for what is none. Fails with `encoding` where a browser reads nothing sensible: UTF-16
 * without a mark, or no text at all.
 */
export function decodeWebText(
  bytes: Uint8Array,
  format: WebFormat,
): { readonly ok: true; readonly value: WebText } | DecodeError {
  const marked = markedEncoding(bytes);
  const label = marked ?? declared(bytes, format);
  if (label !== undefined) {
    const value = textOf(bytes, label, marked !== undefined);
    if (value) return { ok: true, value };
  }
  const strict = decodeText(bytes);
  if (strict.ok || strict.location === undefined || isNoText(bytes)) return strict;
  const text = new TextDecoder('utf-8').decode(bytes);
  const fault = { message: strict.message, location: strict.location };
  return { ok: true, value: { text, bom: false, locate: positions(text), fault } };
}

/** The encoding that a stylesheet or a page says it is in; a mark of UTF-8 goes before. */
function declared(bytes: Uint8Array, format: WebFormat): string | undefined {
  if (format === 'script' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_IN_BYTES));
  const label = (format === 'page' ? META : CHARSET).exec(head)?.[1]?.trim().toLowerCase();
  // A text whose first letters were read byte by byte is not in UTF-16, whatever it says.
  return label === undefined || /^utf-?(?:8|16|32)/.test(label) ? undefined : label;
}

/** Undefined for an encoding that browsers don't know. */
function textOf(bytes: Uint8Array, label: string, isMarked: boolean): WebText | undefined {
  const decoder = decoderOf(label);
  if (decoder === undefined) return undefined;
  const text = decoder.decode(bytes);
  const value = { text, bom: false, locate: positions(text) };
  const name = decoder.encoding.toUpperCase();
  if (isMarked)
    return { ...value, fault: { message: `The file is in ${name}, not in UTF-8: save it as UTF-8.` } };
  const broken = text.indexOf('\ufffd');
  if (broken < 0) return value;
  const message = `The file says that it is in ${name}, but here is something else: save it as UTF-8.`;
  return { ...value, fault: { message, location: value.locate(broken, broken + 1) } };
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
