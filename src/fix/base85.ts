/** The digits of git's base 85, which differs from others' in its alphabet and in its lines. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
/** A line holds at most so many bytes, and begins with a letter for their number: A to Z, then a to z. */
const MOST_BYTES_IN_LINE = 52;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Bytes as lines of a binary patch: four bytes, the first one highest, are five digits; the last group is filled up with zeros. */
export function base85Lines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += MOST_BYTES_IN_LINE) {
    const part = bytes.subarray(start, start + MOST_BYTES_IN_LINE);
    let line = LETTERS[part.length - 1] as string;
    for (let index = 0; index < part.length; index += 4) line += group(part, index);
    lines.push(`${line}\n`);
  }
  return lines.join('');
}

function group(bytes: Uint8Array, start: number): string {
  let value = 0;
  for (let index = start; index < start + 4; index++) value = value * 256 + (bytes[index] ?? 0);
  let digits = '';
  for (let count = 0; count < 5; count++) {
    digits = DIGITS[value % 85] + digits;
    value = Math.floor(value / 85);
  }
  return digits;
}
