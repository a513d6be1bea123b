import { PROMPT_FORMAT } from '../../pexip/prompts.ts';
import { rule } from '../rule.ts';
import { promptOf } from './as-prompt.ts';
import { fieldOffset } from './format-fields.ts';

export default rule({
  id: 'audio-sample-rate',
  target: 'wav',
  kinds: ['theme'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'Audio is sampled at 48000 Hz',
  why: 'Prompts with another rate are refused when the theme is uploaded. Resample the prompt to 48000 Hz and export it again.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    unexpected: (expected: number, found: number) => `Expected ${expected} Hz, found ${found} Hz.`,
  },
  check(wav, { report, asset }) {
    const { fmt } = wav;
    const expected = PROMPT_FORMAT.sampleRateInHertz;
    if (!fmt?.isWhole || fmt.sampleRate === expected) return;
    const location = { offset: fieldOffset(fmt, 'sampleRate') };
    report('unexpected', [expected, fmt.sampleRate], { location, ...promptOf(asset, wav) });
  },
});
