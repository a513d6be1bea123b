import { PROMPT_FORMAT } from '../../pexip/prompts.ts';
import { rule } from '../rule.ts';
import { promptOf } from './as-prompt.ts';
import { fieldOffset } from './format-fields.ts';

export default rule({
  id: 'audio-channels',
  target: 'wav',
  kinds: ['theme'],
  severity: 'error',
  fix: 'unsafe',
  summary: 'Audio is mono',
  why: 'Prompts with two or more channels are refused when the theme is uploaded. Mix the prompt down to one channel and export it again.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    unexpected: (found: number) =>
      `Expected 1 channel (mono), found ${found}${found === 2 ? ' (stereo)' : ''}.`,
  },
  check(wav, { report, asset }) {
    const { fmt } = wav;
    if (!fmt?.isWhole || fmt.channels === PROMPT_FORMAT.channels) return;
    report('unexpected', [fmt.channels], {
      location: { offset: fieldOffset(fmt, 'channels') },
      ...promptOf(asset, wav),
    });
  },
});
