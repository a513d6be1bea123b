import { rule } from '../rule.ts';

export default rule({
  id: 'audio-silent',
  target: 'wav',
  kinds: ['theme'],
  needs: 'samples',
  severity: 'warning',
  summary: 'Audio is not silent throughout',
  why: 'A prompt of nothing but silence is mostly a failed export, and leaves callers without the instruction. If the prompt is meant to be silent, ignore this finding with a reason.',
  evidence: { kind: 'H', source: 'Samples below -70 dBFS, which nobody hears' },
  messages: {
    silent: (seconds: string) => `Expected sound, found ${seconds} s of silence.`,
  },
  check({ samples }, { report }) {
    if (samples?.isSilent) report('silent', [samples.durationInSeconds.toFixed(1)]);
  },
});
