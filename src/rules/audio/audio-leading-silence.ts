import { LEADING_SILENCE, playsOnConnect } from '../../pexip/prompts.ts';
import { baseName } from '../../reading/paths.ts';
import { rule } from '../rule.ts';
import { promptOf } from './as-prompt.ts';

export default rule({
  id: 'audio-leading-silence',
  target: 'wav',
  kinds: ['theme'],
  needs: 'samples',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'Prompts that may play as soon as a call connects start with about 2 s of silence',
  why: 'Until the media of a call flows, callers don’t hear the beginning of such a prompt. The vendor advises about 2 seconds of silence in front of the words.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    unexpected: (expected: number, found: string) =>
      `Expected about ${expected} s of silence at the start, found ${found} s.`,
  },
  check(wav, { report, asset }) {
    const { samples } = wav;
    if (!samples || samples.isSilent || !playsOnConnect(baseName(asset.name))) return;
    const { minimum, maximum, recommended } = LEADING_SILENCE;
    const seconds = samples.leadingSilenceInSeconds;
    if (seconds >= minimum && seconds <= maximum) return;
    const fix = promptOf(asset, wav, { leadingSilence: recommended });
    report('unexpected', [recommended, seconds.toFixed(2)], fix);
  },
});
