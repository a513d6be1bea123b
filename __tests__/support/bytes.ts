/** Text of ASCII characters as bytes. */
export const ascii = (text: string) => new TextEncoder().encode(text);

/** Unsigned numbers as bytes, high byte first (`big`) or last (`little`). */
export const big16 = (value: number) => [(value >>> 8) & 0xff, value & 0xff];
export const big32 = (value: number) => [...big16(value >>> 16), ...big16(value)];
export const little16 = (value: number) => big16(value).reverse();
export const little32 = (value: number) => big32(value).reverse();

/** Anything that is a row of bytes. */
export type Bytes = ArrayLike<number> & Iterable<number>;

/** The parts one after the other. */
export function join(...parts: readonly Bytes[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
