import { remastered } from '../../../src/formats/wav/remaster.ts';
import { resampled } from '../../../src/formats/wav/resample.ts';
import { truePeak } from '../../../src/formats/wav/true-peak.ts';
import { sine, wav } from '../../support/wav.ts';

// Global objects are slow to reach in jest's sandbox.
const { cos, hypot, log10, PI, round, sin, sqrt } = Math;
const RATE = 48_000;

/** What is left of a sound without its part at that frequency: its level and that of the part, in decibels of an amplitude. */
function apart(sound: ArrayLike<number>, frequency: number, margin = 600) {
  let [a, b, energy] = [0, 0, 0];
  // Half a second holds whole periods of an even frequency, so sine and cosine don't lean on each other.
  const count = RATE / 2;
  for (let index = 0; index < count; index++) {
    const value = sound[margin + index] ?? 0;
    const phase = (2 * PI * frequency * index) / RATE;
    a += value * sin(phase);
    b += value * cos(phase);
    energy += value * value;
  }
  const amplitude = (2 * hypot(a, b)) / count;
  const rest = sqrt(Math.max(1e-30, (2 * energy) / count - amplitude ** 2));
  return { tone: 20 * log10(amplitude), rest: 20 * log10(rest) };
}

/** A second of a tone of full amplitude. */
const tone = (rate: number, frequency: number) =>
  Float32Array.from({ length: rate }, (_, index) => sin((2 * PI * frequency * index) / rate));

/** The samples of a plain WAV, from -1 to 1. */
const samplesOf = (bytes: Uint8Array): Float32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset + 44);
  return Float32Array.from(
    { length: Math.floor(view.byteLength / 2) },
    (_, index) => view.getInt16(index * 2, true) / 32_768,
  );
};

const RATES = [8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 88_200, 96_000, 192_000];
const edgeOf = (rate: number) => Math.min(0.4 * rate, 18_000);

test.each([
  ...RATES.map((sampleRate) => ({ sampleRate, bits: 24 })),
  { sampleRate: 44_100, bits: 16 },
  { sampleRate: 48_000, bits: 24 },
  { sampleRate: 44_100, bits: 24, channels: 2 },
])('1 kHz at -1 dBFS has at most -88 dB of distortion and noise: %j', async (options) => {
  const source = wav({ seconds: 1, samples: sine(1000, -1), ...options });
  const { bytes } = await remastered(source, { medium: 'sound', sampleRate: RATE });
  const { tone: level, rest } = apart(samplesOf(bytes), 1000);
  expect(level).toBeCloseTo(-1, 2);
  expect(rest - level).toBeLessThan(-88);
});

test.each(RATES)('from %i Hz the pass band is flat within 0.1 dB', (rate) => {
  for (const share of [0.05, 0.25, 0.5, 0.75, 0.9, 1]) {
    const frequency = round((edgeOf(rate) * share) / 10) * 10;
    const level = apart(resampled(tone(rate, frequency), rate, RATE), frequency).tone;
    expect(Math.abs(level)).toBeLessThan(0.1);
  }
});

test.each(RATES)('from %i Hz images of the pass band lie 80 dB below it', (rate) => {
  for (const share of [0.5, 0.9, 1]) {
    const frequency = round((edgeOf(rate) * share) / 10) * 10;
    const { rest, tone: level } = apart(resampled(tone(rate, frequency), rate, RATE), frequency);
    expect(rest - level).toBeLessThan(-80);
  }
});

test.each([88_200, 96_000, 192_000])('from %i Hz nothing folds back into the pass band', (rate) => {
  for (const frequency of [30_000, 36_000, 40_000, 44_000]) {
    const found = resampled(tone(rate, frequency), rate, RATE).subarray(600, -600);
    const peak = found.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(20 * log10(peak)).toBeLessThan(-80);
  }
});

test('the true peak lies between the samples', () => {
  // A quarter of the rate, sampled beside its peaks.
  const sound = Float32Array.from({ length: 4800 }, (_, index) => sin((PI / 2) * index + PI / 4));
  const settled = sound.map((sample, index) => sample * Math.min(1, index / 500, (4799 - index) / 500));
  expect(20 * log10(truePeak(settled))).toBeCloseTo(0, 1);
  expect(truePeak(new Float32Array(10))).toBe(0);
});

describe('bits', () => {
  test('are not touched where none are lost', async () => {
    const both = (at: number) => sine(997, -20)(at);
    const { bytes } = await remastered(wav({ channels: 2, samples: both }), {
      medium: 'sound',
      sampleRate: RATE,
    });
    expect(bytes).toEqual(wav({ samples: both }));
  });
  test('that are lost become an even noise of the same bytes on every run', async () => {
    const quiet = wav({ seconds: 1, bits: 24, samples: sine(1000, -96) });
    const once = await remastered(quiet, { medium: 'sound', sampleRate: RATE });
    const twice = await remastered(quiet, { medium: 'sound', sampleRate: RATE });
    expect(twice.bytes).toEqual(once.bytes);
    // Rounded without noise, the tone of half a step would be a square wave or nothing.
    const { tone: level } = apart(samplesOf(once.bytes), 1000);
    expect(Math.abs(level + 96)).toBeLessThan(1);
  });
});
