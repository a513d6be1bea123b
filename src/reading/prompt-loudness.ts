/** How loud the prompts of a theme are, and how loud they should be. */

import { once } from '../formats/once.ts';
import type { DecodedPackage } from '../model/package.ts';

/** So far a prompt's loudness may be from its reference, in LU. */
export const LOUDNESS_TOLERANCE = 6;

const FEWEST_FOR_MEDIAN = 3;

/** What a prompt's loudness is compared with. */
export interface LoudnessReference {
  /** In LUFS. */
  readonly value: number;
  readonly from: 'base' | 'option' | 'median';
}

/** The integrated loudness of every prompt that is long enough to have one, in LUFS. */
export const loudnessesOf = once((pkg: DecodedPackage): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { name, format } of pkg.assets) {
    const loudness = format === 'wav' ? pkg.value(name, 'wav')?.samples?.integratedLoudness : undefined;
    if (loudness !== undefined) found.set(name, loudness);
  }
  return found;
});

/** Gives the reference of a prompt: the same prompt of the base, or `lufs` (0: none), or the median of the package's prompts. */
export function loudnessReferences(
  pkg: DecodedPackage,
  lufs = 0,
): (name: string) => LoudnessReference | undefined {
  const prompts = loudnessesOf(pkg);
  const base = pkg.base && loudnessesOf(pkg.base);
  const median = prompts.size < FEWEST_FOR_MEDIAN ? undefined : medianOf([...prompts.values()]);
  return (name) => {
    const inBase = base?.get(name);
    if (inBase !== undefined) return { value: inBase, from: 'base' };
    if (lufs !== 0) return { value: lufs, from: 'option' };
    return median === undefined ? undefined : { value: median, from: 'median' };
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
