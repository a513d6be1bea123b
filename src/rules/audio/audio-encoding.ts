import { rule } from '../rule.ts';
import { promptOf } from './as-prompt.ts';
import { fieldOffset } from './format-fields.ts';

export default rule({
  id: 'audio-encoding',
  target: 'wav',
  kinds: ['theme'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'Audio is PCM',
  why: 'Prompts in floating point, A-law, ADPCM or MP3 are refused when the theme is uploaded. Export the prompt as signed 16-bit PCM.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    unexpected: (found: string) => `Expected PCM, found ${found}.`,
  },
  check(wav, { report, asset }) {
    const { fmt } = wav;
    if (!fmt?.isWhole || fmt.encoding === 'PCM') return;
    report('unexpected', [fmt.encoding], {
      location: { offset: fieldOffset(fmt, 'formatTag') },
      ...promptOf(asset, wav),
    });
  },
});
