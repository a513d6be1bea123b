const LETTERS = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 0x3d;
/** The letter of the lowest 6 bits of a number. */
const letter = (bits: number) => LETTERS[bits & 63] as number;

/** Bytes as base64 (RFC 4648, with padding), wherever it runs. */
export function base64(bytes: Uint8Array): string {
  const { length } = bytes;
  const text = new Uint8Array(Math.ceil(length / 3) * 4);
  for (let from = 0, to = 0; from < length; from += 3, to += 4) {
    // A byte behind the end counts as 0.
    const bits =
      ((bytes[from] as number) << 16) | ((bytes[from + 1] as number) << 8) | (bytes[from + 2] as number);
    text[to] = letter(bits >> 18);
    text[to + 1] = letter(bits >> 12);
    text[to + 2] = letter(bits >> 6);
    text[to + 3] = letter(bits);
  }
  const missing = (3 - (length % 3)) % 3;
  text.fill(PADDING, text.length - missing);
  return new TextDecoder().decode(text);
}
