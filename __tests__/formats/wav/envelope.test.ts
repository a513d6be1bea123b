import type { Envelope } from '../../../src/formats/wav/envelope.ts';
import { decodeWav } from '../../../src/formats/wav/wav.ts';
import { sine, type WavOptions, wav } from '../../support/wav.ts';
import { memory } from '../../support/wav-checks.ts';

async function envelopeOf(options: WavOptions): Promise<Envelope> {
  const decoded = await decodeWav(memory(wav(options)), { samples: true, envelope: true });
  const envelope = decoded.ok ? decoded.value.samples?.envelope : undefined;
  if (envelope === undefined) throw new Error('no envelope');
  return envelope;
}

test('a sound has 400 columns and 32 levels, a short one fewer', async () => {
  const long = await envelopeOf({ seconds: 8 });
  expect([long.columns.length, long.levels.length]).toEqual([400, 32]);
  expect(long.columns[0]).toEqual([-0.1, 0.1]);
  const short = await envelopeOf({ seconds: 0.05 });
  expect([short.columns.length, short.levels.length]).toEqual([5, 5]);
});

test('levels are peaks in dBFS, and silence is -96', async () => {
  const tone = sine(997, -12);
  const { levels } = await envelopeOf({ seconds: 4, samples: (t) => (t < 2 ? 0 : tone(t)) });
  expect(levels.slice(0, 16)).toEqual(Array(16).fill(-96));
  expect(levels.slice(16)).toEqual(Array(16).fill(-12));
});

test('clipped runs are counted where they begin', async () => {
  const { columns, clippedRuns } = await envelopeOf({
    seconds: 8,
    samples: (t) => (Math.floor(t * 48_000) % 48_000 < 5 && t >= 1 && t < 4 ? 1 : 0.1),
  });
  expect(clippedRuns).toHaveLength(columns.length);
  expect(clippedRuns.flatMap((count, column) => (count > 0 ? [[column, count]] : []))).toEqual([
    [50, 1],
    [100, 1],
    [150, 1],
  ]);
  expect((await envelopeOf({ seconds: 1 })).clippedRuns).toEqual([]);
});
