/** Damage that knows nothing of a format but whether it is text. */
import type { Random } from './random.ts';
import { EDGE_NUMBERS, word } from './words.ts';

const TOKENS = /\s+|[\p{L}\p{N}_$-]+|[^\p{L}\p{N}_$\s-]/gu;
const MOST_TIMES = 40;

/** The text with some of its tokens gone, doubled, moved or replaced, by words of the platform among others. */
export function damagedText(random: Random, text: string, words: readonly string[]): string {
  const tokens = text.match(TOKENS) ?? [];
  for (let count = random.between(1, 6); count > 0; count--) damageTokens(random, tokens, words);
  return tokens.join('');
}

function damageTokens(random: Random, tokens: string[], words: readonly string[]): void {
  const at = random.below(tokens.length + 1);
  const some = random.between(1, random.chance(0.8) ? 4 : 60);
  random.choose<unknown>(
    () => tokens.splice(at, some),
    () => tokens.splice(at, 1, word(random, words)),
    () => tokens.splice(at, 0, word(random, words)),
    () => tokens.splice(at, 0, ...tokens.slice(at, at + some)),
    () => tokens.splice(random.below(tokens.length + 1), 0, ...tokens.splice(at, some)),
    () => tokens.splice(at, 1, (tokens[at] ?? '').repeat(random.between(2, MOST_TIMES))),
    () => tokens.splice(at, 1, String(random.pick(EDGE_NUMBERS))),
    () => tokens.splice(at, 0, random.pick([...'{}[]()<>"\'`,;:=/\\*&#%!?|-\n\t'])),
  );
}

/** Text as bytes: as it should be, mostly; sometimes in another encoding, with other line ends, cut or with a NUL. */
export function encoded(random: Random, text: string): Uint8Array {
  const plain = (value: string) => new TextEncoder().encode(value);
  if (random.chance(0.75)) return plain(text);
  return random.choose(
    () => plain(`\ufeff${text}`),
    () => plain(text.replaceAll('\n', '\r\n')),
    () => plain(text.replaceAll('\n', '\r')),
    () => plain(text.replaceAll('"', '“')),
    () => plain(`${text}\0`),
    () => wide(text, true),
    () => wide(text, false),
    () => Uint8Array.from(text, (character) => (character.codePointAt(0) ?? 0) & 0xff),
    () => damagedBytes(random, plain(text)),
    () => plain(text).subarray(0, random.below(text.length + 1)),
  );
}

/** UTF-16 with its byte order mark. */
function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (const [index, unit] of [
    0xfeff,
    ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  ].entries())
    view.setUint16(index * 2, unit, littleEndian);
  return new Uint8Array(view.buffer);
}

/** The bytes with some changed, gone, doubled or added. */
export function damagedBytes(random: Random, bytes: Uint8Array): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let count = random.between(1, 4); count > 0; count--) {
    const at = random.below(result.length + 1);
    const end = Math.min(result.length, at + random.between(1, random.chance(0.8) ? 8 : 400));
    result = random.choose<Uint8Array>(
      () => changed(result, at, [random.below(256)]),
      () => changed(result, at, numberBytes(random)),
      () => result.slice(0, at),
      () => spliced(result, at, end, []),
      () => spliced(result, at, at, result.subarray(at, end)),
      () =>
        spliced(
          result,
          at,
          at,
          random.times(random.between(1, 16), () => random.below(256)),
        ),
    );
  }
  return result;
}

/** An edge number as an integer of one to four bytes. */
export function numberBytes(
  random: Random,
  length = random.pick([1, 2, 4]),
  littleEndian = random.chance(0.5),
): number[] {
  const value = Math.trunc(random.pick(EDGE_NUMBERS));
  const bytes = random.times(length, (index) => Math.floor(Math.abs(value) / 256 ** index) % 256);
  return littleEndian ? bytes : bytes.reverse();
}

/** The same length, with other bytes from `at` on. */
export function changed(bytes: Uint8Array, at: number, other: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(other.slice(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
  return copy;
}

function spliced(bytes: Uint8Array, from: number, to: number, between: ArrayLike<number>): Uint8Array {
  const result = new Uint8Array(bytes.length - (to - from) + between.length);
  result.set(bytes.subarray(0, from));
  result.set(between, from);
  result.set(bytes.subarray(to), from + between.length);
  return result;
}
