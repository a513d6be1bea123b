import type { Decoded } from '../format.ts';
import { markedEncoding } from '../text/byte-order-mark.ts';
import { positions } from '../text/position.ts';
import { decodeText, type Text } from '../text/text.ts';

const DECLARATION = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']/;

/** XML says its own encoding, by a byte order mark or in its declaration; UTF-8 is the default (XML 1.0, section 4.3.3). */
export function decodeXmlText(bytes: Uint8Array): Decoded<Text> {
  const label =
    markedEncoding(bytes) ?? DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 300)))?.[1];
  if (label === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(label)) return decodeText(bytes);
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { ok: true, value: { text, bom: false, locate: positions(text) } };
  } catch {
    return decodeText(bytes);
  }
}
