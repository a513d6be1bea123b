import { amplified } from '../../formats/wav/resample.ts';
import type { DecodedPackage } from '../../model/package.ts';
import type { Fix } from '../../model/rule.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';

const TOLERANCE = 6;
const FEWEST_FOR_MEDIAN = 3;
const HIGHEST_PEAK = 0.98;

export default rule({
  id: 'audio-loudness',
  target: 'package',
  kinds: ['theme'],
  needs: 'samples',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'Prompts are about as loud as the others',
  why: 'Callers hear your prompts among the platform’s own ones; a much louder one startles, a much quieter one is missed. Adjust its level to the reference. The option “lufs” sets one for the whole package.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements, measured after ITU-R BS.1770' },
  messages: {
    unexpected: (expected: string, reference: string, found: string) =>
      `Expected about ${expected} LUFS (${reference}), found ${found} LUFS.`,
  },
  options: {
    lufs: option.number({
      default: 0,
      minimum: -70,
      maximum: 0,
      unit: 'LUFS',
      says: 'How loud prompts should be; with 0 the median of the package’s prompts counts',
    }),
  },
  check(pkg, { report, options }) {
    const prompts = loudnessOf(pkg);
    const base = loudnessOf(pkg.base);
    const median = prompts.size < FEWEST_FOR_MEDIAN ? undefined : medianOf([...prompts.values()]);
    for (const [name, found] of prompts) {
      const [reference, expected] = base.has(name)
        ? ['the same prompt of the base', base.get(name)]
        : options.lufs !== 0
          ? ['the option “lufs”', options.lufs]
          : ['the median of this package’s prompts', median];
      if (expected === undefined || Math.abs(found - expected) <= TOLERANCE) continue;
      const values = [expected.toFixed(1), reference, found.toFixed(1)] as const;
      const fix = isRoom(pkg, name, expected - found) ? amplify(name, expected - found) : undefined;
      report('unexpected', [...values], { asset: pkg.asset(name), fix });
    }
  },
});

/** Whether a prompt stays below full scale with that many decibels more. */
function isRoom(pkg: DecodedPackage, name: string, decibels: number): boolean {
  return (pkg.value(name, 'wav')?.samples?.peak ?? 1) * 10 ** (decibels / 20) < HIGHEST_PEAK;
}

function amplify(name: string, decibels: number): () => Fix {
  return () => [{ type: 'transform', name, transform: (bytes) => amplified(bytes, decibels) }];
}

/** The integrated loudness of every prompt that is long enough to have one, in LUFS. */
function loudnessOf(pkg: DecodedPackage | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { name, format } of pkg?.assets ?? []) {
    const loudness = format === 'wav' ? pkg?.value(name, 'wav')?.samples?.integratedLoudness : undefined;
    if (loudness !== undefined) found.set(name, loudness);
  }
  return found;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
