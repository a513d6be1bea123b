import type { Decoded } from '../../src/formats/format.ts';
import { PROCESSOR_LIMIT_IN_MILLISECONDS } from './processor.ts';

/** Every beginning of `bytes`, from none of them to all but one. */
export function* truncations(bytes: Uint8Array): Generator<Uint8Array> {
  for (let length = 0; length < bytes.length; length++) yield bytes.slice(0, length);
}

/** `count` copies of `bytes` with one to four bytes changed; the same ones for the same `seed`. */
export function* flips(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const next = randomNumbers(seed);
  for (let index = 0; index < count; index++) {
    const copy = bytes.slice();
    const changes = 1 + Math.floor(next() * 4);
    for (let change = 0; change < changes; change++) {
      copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
    }
    yield copy;
  }
}

/** Decodes each; fails when one throws, is neither a value nor a well-formed structure error, or when all take too long. */
export function expectTotal<T>(
  decode: (bytes: Uint8Array) => Decoded<T>,
  inputs: Iterable<Uint8Array>,
): readonly Decoded<T>[] {
  const start = process.cpuUsage();
  const results: Decoded<T>[] = [];
  for (const input of inputs) {
    const result = decode(input);
    if (!result.ok) {
      expect(result.reason).toBe('structure');
      expect(result.message).toMatch(/^[A-Z].*\.$/);
      expect(result.location?.offset).toBeLessThanOrEqual(input.length);
    }
    results.push(result);
  }
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(PROCESSOR_LIMIT_IN_MILLISECONDS);
  return results;
}

/** Numbers from 0 to 1, by the generator mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
