import { amplified } from '../../formats/wav/resample.ts';
import type { DecodedPackage } from '../../model/package.ts';
import type { Fix } from '../../model/rule.ts';
import { LOUDNESS_TOLERANCE, loudnessesOf, loudnessReferences } from '../../reading/prompt-loudness.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';

const REFERENCES = {
  base: 'the same prompt of the base',
  option: 'the option “lufs”',
  median: 'the median of this package’s prompts',
} as const;

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
    const referenceOf = loudnessReferences(pkg, options.lufs);
    for (const [name, found] of loudnessesOf(pkg)) {
      const reference = referenceOf(name);
      if (!reference || Math.abs(found - reference.value) <= LOUDNESS_TOLERANCE) continue;
      const { value: expected, from } = reference;
      const values = [expected.toFixed(1), REFERENCES[from], found.toFixed(1)] as const;
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
