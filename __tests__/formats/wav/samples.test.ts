import type { Source } from '../../../src/formats/format.ts';
import type { Samples } from '../../../src/formats/wav/samples.ts';
import { decodeWav } from '../../../src/formats/wav/wav.ts';
import { sine, type WavOptions, wav } from '../../support/wav.ts';
import { decoded, ODD } from '../../support/wav-checks.ts';

async function samplesOf(options: WavOptions): Promise<Samples> {
  const { samples } = await decoded(wav(options), true);
  if (samples === undefined) throw new Error('no samples');
  return samples;
}

describe('samples', () => {
  test('are measured', async () => {
    const samples = await samplesOf({ seconds: 2 });
    expect(samples).toMatchObject({
      durationInSeconds: 2,
      isSilent: false,
      leadingSilenceInSeconds: 0,
      trailingSilenceInSeconds: 0,
    });
    expect(samples.peak).toBeCloseTo(0.1, 4);
    expect(samples.integratedLoudness).toBeCloseTo(-23, 1);
    expect(samples.clippedRuns).toEqual({ count: 0, positionsInSeconds: [], longest: 0 });
    expect(samples.envelope).toBeUndefined();
  });

  test('are not read unless wanted', async () => {
    expect((await decoded(wav(), false)).samples).toBeUndefined();
    expect((await decoded(wav(), true)).samples).toBeDefined();
  });

  test.each<WavOptions>([
    { bits: 24 },
    { formatTag: 3 },
    { channels: 9 },
    { channels: 0 },
    { sampleRate: 1000 },
    { without: 'data' },
    { without: 'fmt' },
    { data: new Uint8Array(1) },
  ])('are not read of %j', async (options) => {
    expect((await decoded(wav({ data: new Uint8Array(100), ...options }), true)).samples).toBeUndefined();
  });

  test('are read of EXTENSIBLE PCM and of several channels', async () => {
    expect((await decoded(wav({ extensible: true }), true)).samples).toBeDefined();
    expect((await decoded(wav({ channels: 8 }), true)).samples).toBeDefined();
  });

  test('know how long the silence at both ends is', async () => {
    const tone = sine(440, -20);
    const samples = await samplesOf({ seconds: 4, samples: (t) => (t >= 2 && t < 3.5 ? tone(t) : 0) });
    expect(samples.leadingSilenceInSeconds).toBeCloseTo(2, 2);
    expect(samples.trailingSilenceInSeconds).toBeCloseTo(0.5, 1);
    expect(samples.integratedLoudness).toBeDefined();
  });

  test.each<[name: string, silence: (seconds: number) => number]>([
    ['room noise', (t) => 0.001 * Math.sin(t * t * 1e6)],
    ['a constant offset', () => 0.05],
    ['mains hum', sine(50, -52)],
    ['a click', (t) => (Math.abs(t - 1) < 1e-5 ? 0.02 : 0)],
  ])('take %s for silence', async (_name, silence) => {
    const tone = sine(440, -20);
    const samples = await samplesOf({
      seconds: 4,
      samples: (t) => silence(t) + (t >= 2 && t < 3 ? tone(t) : 0),
    });
    expect(samples.leadingSilenceInSeconds).toBeCloseTo(2, 1);
  });

  test('take a quiet recording for sound', async () => {
    const samples = await samplesOf({ seconds: 2, samples: (t) => (t < 1 ? 0 : sine(997, -55)(t)) });
    expect(samples.leadingSilenceInSeconds).toBeCloseTo(1, 2);
    expect(samples.integratedLoudness).toBeCloseTo(-58.5, 0);
  });

  test('are silent up to -70 dBFS', async () => {
    const silent = await samplesOf({ seconds: 1, samples: sine(440, -70.1) });
    expect(silent).toMatchObject({ isSilent: true, leadingSilenceInSeconds: 1, trailingSilenceInSeconds: 1 });
    expect(silent.integratedLoudness).toBeUndefined();
    expect((await samplesOf({ seconds: 1, samples: sine(440, -60) })).isSilent).toBe(false);
    expect((await samplesOf({ seconds: 1, samples: () => 0 })).isSilent).toBe(true);
  });

  test('have a loudness from 0.4 s of sound on', async () => {
    const loudness = async (length: number): Promise<number | undefined> =>
      (await samplesOf({ seconds: 2, samples: (t) => (t >= 1 && t < 1 + length ? sine(997, -20)(t) : 0) }))
        .integratedLoudness;
    expect(await loudness(0.35)).toBeUndefined();
    expect(await loudness(0.45)).toBeDefined();
    expect((await samplesOf({ seconds: 0.3 })).integratedLoudness).toBeUndefined();
    expect((await samplesOf({ seconds: 0.4 })).integratedLoudness).toBeCloseTo(-23, 1);
  });

  test('list runs of three equal samples at full scale', async () => {
    const values = new Float64Array(48000);
    values.fill(1, 100, 102);
    values.fill(1, 4800, 4803);
    values.fill(-1, 9599, 9610);
    values.set([1, -1, 1, -1, 1, -1], 12000);
    const { clippedRuns, peak } = await samplesOf({ samples: values });
    expect(clippedRuns).toEqual({ count: 2, positionsInSeconds: [0.1, 9599 / 48000], longest: 11 });
    expect(peak).toBe(1);
  });

  test('do not join full-scale samples that lie apart', async () => {
    const values = new Float64Array(4800);
    // The end of one stretch of 10 ms and the start of the next but one.
    values.fill(1, 478, 480);
    values.fill(1, 960, 962);
    expect((await samplesOf({ samples: values })).clippedRuns.count).toBe(0);
    values.fill(1, 480, 481);
    expect((await samplesOf({ samples: values })).clippedRuns).toMatchObject({ count: 1, longest: 3 });
  });

  test('list runs channel by channel, and only the first few places', async () => {
    const stereo = new Float64Array(4800);
    for (const frame of [10, 11, 12]) stereo[frame * 2 + 1] = 1;
    expect((await samplesOf({ channels: 2, samples: stereo })).clippedRuns).toMatchObject({
      count: 1,
      positionsInSeconds: [10 / 48000],
    });
    stereo.fill(0);
    stereo.set([1, 1, 1, 1], 20);
    expect((await samplesOf({ channels: 2, samples: stereo })).clippedRuns.count).toBe(0);
    const many = Float64Array.from({ length: 48000 }, (_, i) => (i % 10 < 3 ? 1 : 0));
    const { count, positionsInSeconds } = (await samplesOf({ samples: many })).clippedRuns;
    expect([count, positionsInSeconds.length]).toEqual([4800, 5]);
  });

  test('are the same whatever the blocks, the alignment and the chunks in front', async () => {
    const noise = Int16Array.from({ length: 400_000 }, (_, i) => ((i * 7919) % 20011) - 10000);
    // Across the border of the blocks of 512 KiB.
    noise.fill(32767, 262_142, 262_147);
    const data = new Uint8Array(noise.buffer);
    const whole = (await decoded(wav({ data }), true)).samples;
    expect(whole?.clippedRuns).toEqual({ count: 1, positionsInSeconds: [262_142 / 48000], longest: 5 });
    const moved = (await decoded(wav({ data, before: [ODD.subarray(0, 11)] }), true)).samples;
    expect(moved).toEqual(whole);
    const bytes = wav({ data });
    const short: Source = {
      size: bytes.length,
      read: async (offset, length) => bytes.slice(offset, offset + Math.min(length, 9999)),
    };
    const shortly = await decodeWav(short, { samples: true });
    expect(shortly.ok && shortly.value.samples).toEqual(whole);
  });

  test('are read in memory of a fixed size', async () => {
    const bytes = wav({ data: new Uint8Array(3_000_000) });
    let largest = 0;
    const source: Source = {
      size: bytes.length,
      async read(offset, length) {
        largest = Math.max(largest, length);
        return bytes.subarray(offset, offset + length);
      },
    };
    await decodeWav(source, { samples: true });
    expect(largest).toBe(512 * 1024);
  });

  test('of a truncated file are those that are there', async () => {
    const { samples } = await decoded(wav({ seconds: 1, dataSize: 0xffffffff }), true);
    expect(samples?.durationInSeconds).toBe(1);
    const source: Source = {
      size: 1e9,
      read: async (offset, length) => wav({ dataSize: 9e8 }).slice(offset, offset + length),
    };
    const ended = await decodeWav(source, { samples: true });
    expect(ended.ok && ended.value.samples?.durationInSeconds).toBe(0.1);
  });
});
