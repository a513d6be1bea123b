/** ZIPs: right ones, and those whose headers lie. */
import { type Frame, type Part, zip64Extra, zipOf } from '../__tests__/support/zip.ts';
import { damagedBytes } from './damage.ts';
import type { Tree } from './projects.ts';
import type { Random } from './random.ts';
import { EDGE_NUMBERS, HOSTILE_NAMES } from './words.ts';

const size = (random: Random): number => Math.abs(Math.trunc(random.pick(EDGE_NUMBERS))) % 2 ** 32;

/** One lie of an entry, or of the frame around all. */
function lie(random: Random): Partial<Part> {
  return random.choose<Partial<Part>>(
    () => ({ flags: random.pick([1, 8, 0x40, 0x800, 0xffff]) }),
    () => ({ crc32: size(random) }),
    () => ({ size: size(random) }),
    () => ({ compressedSize: size(random) }),
    () => ({ offset: size(random) }),
    () => ({ method: random.pick([1, 8, 9, 12, 14, 99, 65_535]) }),
    () => ({ mode: random.pick([0o120777, 0o040755, 0o060644, 0xffff]) }),
    () => ({ ghost: true }),
    () => ({ name: random.pick(['../x', '/x', 'a\\b', 'a//b', './a', '', 'x/', ...HOSTILE_NAMES]) }),
    () => ({ name: Uint8Array.from(random.times(5, () => random.below(256))) }),
    () => ({ extra: random.chance(0.5) ? zip64Extra(size(random)) : new Uint8Array(random.below(9)) }),
    () => ({ local: { name: 'other', ...(random.chance(0.5) ? { size: size(random) } : {}) } }),
    () => ({ local: { flags: 8, size: 0, compressedSize: 0, crc32: 0 } }),
    () => ({ behind: new Uint8Array(random.below(30)) }),
  );
}

function frame(random: Random): Frame {
  return random.choose<Frame>(
    () => ({}),
    () => ({ comment: new Uint8Array(random.below(300)) }),
    () => ({ trailing: new Uint8Array(random.below(30)) }),
    () => ({ count: random.below(70_000) }),
    () => ({ zip64: true }),
    () => ({ disk: 1 }),
  );
}

/** A tree as a ZIP. Without `lies` it is an honest one. */
export function archive(random: Random, tree: Tree, lies = true): Uint8Array {
  const parts: Part[] = [...tree].map(([name, data]) => ({ name, data, method: random.pick([0, 8]) }));
  if (!lies) return zipOf(parts);
  for (let count = random.below(4); count > 0; count--) {
    const at = random.below(Math.max(1, parts.length));
    const part = parts[at] ?? { name: 'x' };
    random.choose<unknown>(
      () => parts.splice(at, 1, { ...part, ...lie(random) }),
      () => parts.splice(at, 0, { ...part, ...lie(random) }),
      () => parts.splice(at, 1),
    );
  }
  const bytes = zipOf(parts, frame(random));
  return random.chance(0.3) ? damagedBytes(random, bytes) : bytes;
}
