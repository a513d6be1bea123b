import { rule } from '../rule.ts';

export default rule({
  id: 'audio-clipping',
  target: 'wav',
  kinds: ['theme'],
  needs: 'samples',
  severity: 'warning',
  summary: 'Audio is not clipped',
  why: 'Three or more samples in a row at the highest level are a wave whose top was cut off, which is heard as crackling. Record or export the prompt at a lower level.',
  evidence: { kind: 'H', source: 'Runs of full-scale samples, as audio editors mark them' },
  messages: {
    clipped: (count: number, longest: number, seconds: string) =>
      `Found ${count === 1 ? 'a place' : `${count} places`} where the sound is clipped (up to ${longest} samples long), ${count === 1 ? '' : 'the first '}at ${seconds} s.`,
  },
  check({ samples }, { report }) {
    const { count, longest, positionsInSeconds } = samples?.clippedRuns ?? {
      count: 0,
      longest: 0,
      positionsInSeconds: [],
    };
    if (count > 0) report('clipped', [count, longest, (positionsInSeconds[0] ?? 0).toFixed(2)]);
  },
});
