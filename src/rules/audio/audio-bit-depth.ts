import { PROMPT_FORMAT } from '../../pexip/prompts.ts';
import { rule } from '../rule.ts';
import { promptOf } from './as-prompt.ts';
import { fieldOffset } from './format-fields.ts';

export default rule({
  id: 'audio-bit-depth',
  target: 'wav',
  kinds: ['theme'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'Audio has 16 bits per sample',
  why: 'Prompts of another depth are refused when the theme is uploaded. Export the prompt as signed 16-bit PCM.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    unexpected: (expected: number, found: number) => `Expected ${expected} bits per sample, found ${found}.`,
  },
  check(wav, { report, asset }) {
    const { fmt } = wav;
    // The depth of other encodings means something else; audio-encoding speaks about those.
    if (!fmt?.isWhole || fmt.encoding !== 'PCM' || fmt.bitsPerSample === PROMPT_FORMAT.bitsPerSample) return;
    const location = { offset: fieldOffset(fmt, 'bitsPerSample') };
    report('unexpected', [PROMPT_FORMAT.bitsPerSample, fmt.bitsPerSample], {
      location,
      ...promptOf(asset, wav),
    });
  },
});
