import type { Decoded, DecodeError, Format } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { markedEncoding } from '../formats/text/byte-order-mark.ts';
import { positions, sourceLine } from '../formats/text/position.ts';
import { decodeText } from '../formats/text/text.ts';
import { decodeWebText, type WebFormat } from '../formats/text/web-text.ts';
import type { DecodedAsset, FormatValues } from '../model/package.ts';

/** What a file's bytes say. */
export interface Content extends Pick<DecodedAsset, 'encodingFault' | 'taken'> {
  readonly decoded: Decoded<FormatValues[Format]>;
}

const WEB_FORMATS: Partial<Record<Format, WebFormat>> = {
  javascript: 'script',
  css: 'stylesheet',
  html: 'page',
};

/** Loaded when a package has such a file. */
const DECODERS = {
  css: async (text: string) => (await import('../formats/css/css.ts')).decodeCss(text),
  javascript: async (text: string) =>
    (await import('../formats/javascript/javascript.ts')).decodeJavaScript(text),
};

/** What a browser takes a file for; undefined for what is no script, stylesheet or page. */
export function webFormatOf(name: string): WebFormat | undefined {
  return WEB_FORMATS[formatOf(name)];
}

/** Decodes a script, stylesheet or page as a browser reads it, whatever its encoding is. */
export async function decodeWeb(format: Format, bytes: Uint8Array, web: WebFormat): Promise<Content> {
  const read = decodeWebText(bytes, web);
  const fault = read.ok ? read.value.fault : read;
  const told = fault ? { encodingFault: { message: fault.message, location: fault.location } } : {};
  if (format !== 'css' && format !== 'javascript')
    return { decoded: read.ok ? read : decodeAny(bytes), ...told };
  if (!read.ok) return { decoded: read };
  const { text } = read.value;
  const decoded = await DECODERS[format](text);
  if (decoded.ok) return { decoded, ...told };
  if (fault && failsAtReplacement(text, decoded))
    return { decoded: { ...decoded, reason: 'encoding', message: fault.message } };
  return { decoded };
}

/** Files that no rule parses may be in any encoding: each byte becomes one character where it is not UTF-8 and not marked. */
export function decodeAny(bytes: Uint8Array): Decoded<FormatValues['text']> {
  const strict = decodeText(bytes);
  if (strict.ok) return strict;
  const text = new TextDecoder(markedEncoding(bytes) ?? 'latin1').decode(bytes);
  return { ok: true, value: { text, bom: false, locate: positions(text) } };
}

/** Whether a script fails where a browser shows a replacement character. */
function failsAtReplacement(text: string, { location }: DecodeError): boolean {
  const { line, column } = location ?? {};
  if (line === undefined || column === undefined) return false;
  return sourceLine(text, line).charAt(column - 1) === '\ufffd';
}
