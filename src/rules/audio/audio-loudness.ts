import { LOUDNESS_TOLERANCE, loudnessesOf, loudnessReferences } from '../../reading/prompt-loudness.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';
import { promptOf } from './as-prompt.ts';

const REFERENCES = {
  base: 'the same prompt of the base',
  option: 'the option “lufs”',
  median: 'the median of this package’s prompts',
} as const;

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
    const { original = pkg } = pkg;
    const referenceOf = loudnessReferences(pkg, options.lufs);
    const firstReferenceOf = loudnessReferences(original, options.lufs);
    for (const [name, found] of loudnessesOf(pkg)) {
      const reference = referenceOf(name);
      // What was mended moves the median: all are brought to what it was before the first fix.
      const aim = firstReferenceOf(name) ?? reference;
      const isOff = (from: number) => Math.abs(found - from) > LOUDNESS_TOLERANCE;
      if (!reference || !aim || !(isOff(reference.value) || isOff(aim.value))) continue;
      const { value: expected, from } = reference;
      const values = [expected.toFixed(1), REFERENCES[from], found.toFixed(1)] as const;
      const [asset, wav] = [pkg.asset(name), pkg.value(name, 'wav')];
      const fix = asset && wav ? promptOf(asset, wav, { loudness: aim.value }) : {};
      report('unexpected', [...values], { asset, ...fix });
    }
  },
});
