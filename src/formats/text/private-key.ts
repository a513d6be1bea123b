import type { Location } from '../format.ts';
import { positions } from './position.ts';

/** The line before and the line behind a private key (RFC 7468, and OpenPGP's armour). */
const BOUNDARY = /-----(BEGIN|END) [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** What a script puts between the lines of a text: line breaks as escapes, `" + "`, `", "`, a backslash at a line's end. */
const BETWEEN_LINES = /(?:\\+[nrt])+|["'`]\s*[+,]\s*["'`]|\\(?=\s*\n)/g;
/** Headers of an encrypted key, or of OpenPGP's armour: `DEK-Info: AES-256-CBC,…`. */
const HEADER_LINE = /^[A-Za-z][A-Za-z-]*: .*$/gm;
const BASE64 = /^[A-Za-z0-9+/]+=*$/;
/** No line of base64 in a key is shorter, but for the last or the only one. */
const SHORTEST_LINE = 16;
/** What stands for a key in examples, where it is short. */
const EXAMPLE = /^[a-z]+$|[Kk][Ee][Yy]|base64|BASE64|data|DATA|here|HERE|secret|SECRET/;
/** No key is longer: RSA with 16,384 bits takes about 13,000. */
const LONGEST_KEY = 100_000;

/**
 * Where a private key begins in a text: its header, key material in base64, its footer, as a file has them, or as one
 * text of a script. A header alone is none: libraries that read keys contain it.
 */
export function privateKeyIn(text: string): Location | undefined {
  let header: RegExpExecArray | undefined;
  for (const match of text.matchAll(BOUNDARY)) {
    if (match[1] === 'BEGIN') {
      header = match;
      continue;
    }
    const from = header && header.index + header[0].length;
    if (header && from !== undefined && match.index - from <= LONGEST_KEY) {
      if (isKeyMaterial(text.slice(from, match.index)))
        return positions(text)(header.index, header.index + header[0].length);
    }
    header = undefined;
  }
  return undefined;
}

function isKeyMaterial(text: string): boolean {
  const lines = text.replace(BETWEEN_LINES, '\n').replace(HEADER_LINE, '').split(/\s+/);
  const material = lines.filter((line) => line !== '');
  // OpenPGP ends with a checksum such as `=aB3d`.
  if (/^=[A-Za-z0-9+/]{4}$/.test(material.at(-1) ?? '')) material.pop();
  const [first = ''] = material;
  const isLong = material.some((line) => line.length >= SHORTEST_LINE);
  const isShort = material.length === 1 && first.length >= 4 && !EXAMPLE.test(first);
  return (isLong || isShort) && material.every((line) => BASE64.test(line));
}
