/**
 * CRC-32 as PNG and ZIP use it: reflected polynomial 0xEDB88320, start and end inverted (ISO 3309).
 *
 * Sixteen tables of 256 entries let one step take 16 bytes: table k holds the CRC of a byte followed by k zero bytes.
 */
const POLYNOMIAL = 0xedb88320;
const STRIDE = 16;
const TABLE_SIZE = 256;

const tables = makeTables();

function makeTables(): Int32Array {
  const result = new Int32Array(STRIDE * TABLE_SIZE);
  for (let byte = 0; byte < TABLE_SIZE; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    result[byte] = crc;
  }
  for (let index = TABLE_SIZE; index < result.length; index++) {
    const previous = result[index - TABLE_SIZE]!;
    result[index] = (previous >>> 8) ^ result[previous & 0xff]!;
  }
  return result;
}

/** The CRC-32 of `bytes[start..end)` behind bytes that have the CRC-32 `before`, as an unsigned number. */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length, before = 0): number {
  const table = tables;
  const stop = Math.min(end, bytes.length);
  let crc = ~before;
  let at = start;
  for (; at + STRIDE <= stop; at += STRIDE) {
    crc =
      table[0xf00 | ((crc ^ bytes[at]!) & 0xff)]! ^
      table[0xe00 | (((crc >>> 8) ^ bytes[at + 1]!) & 0xff)]! ^
      table[0xd00 | (((crc >>> 16) ^ bytes[at + 2]!) & 0xff)]! ^
      table[0xc00 | ((crc >>> 24) ^ bytes[at + 3]!)]! ^
      table[0xb00 | bytes[at + 4]!]! ^
      table[0xa00 | bytes[at + 5]!]! ^
      table[0x900 | bytes[at + 6]!]! ^
      table[0x800 | bytes[at + 7]!]! ^
      table[0x700 | bytes[at + 8]!]! ^
      table[0x600 | bytes[at + 9]!]! ^
      table[0x500 | bytes[at + 10]!]! ^
      table[0x400 | bytes[at + 11]!]! ^
      table[0x300 | bytes[at + 12]!]! ^
      table[0x200 | bytes[at + 13]!]! ^
      table[0x100 | bytes[at + 14]!]! ^
      table[bytes[at + 15]!]!;
  }
  for (; at < stop; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
