import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../src/formats/format.ts';
import {
  channelState,
  createGate,
  kWeighting,
  loudnessOf,
  measure,
} from '../../../src/formats/wav/loudness.ts';
import { readSamples, type Samples } from '../../../src/formats/wav/samples.ts';
import { decodeWav } from '../../../src/formats/wav/wav.ts';

const CORPUS = '../shared/corpus';
// Global objects are slow to reach in jest's sandbox.
const { round, sin, PI } = Math;
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

/** Stretches of a 1 kHz sine, each with one level (dBFS, peak) per channel. */
type Stretch = readonly [seconds: number, levels: readonly number[]];

function tone(stretches: readonly Stretch[], sampleRate: number): Int16Array {
  const channels = stretches[0]?.[1].length ?? 1;
  const lengths = stretches.map(([seconds]) => Math.round(seconds * sampleRate));
  const samples = new Int16Array(lengths.reduce((a, b) => a + b, 0) * channels);
  // 1000 Hz repeats itself after a second at any rate.
  const wave = Float64Array.from({ length: sampleRate }, (_, i) => sin((2 * PI * 1000 * i) / sampleRate));
  let start = 0;
  for (const [index, [, levels]] of stretches.entries()) {
    const end = start + (lengths[index] ?? 0);
    for (let channel = 0; channel < channels; channel++) {
      const amplitude = 32767 * 10 ** ((levels[channel] ?? 0) / 20);
      for (let frame = start; frame < end; frame++) {
        samples[frame * channels + channel] = round(amplitude * wave[frame % sampleRate]!);
      }
    }
    start = end;
  }
  return samples;
}

function memory(bytes: Uint8Array): Source {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

function analyse(samples: Int16Array, channels: number, sampleRate: number): Promise<Samples> {
  const layout = { offset: 0, frames: samples.length / channels, channels, sampleRate };
  return readSamples(memory(new Uint8Array(samples.buffer)), layout);
}

async function loudness(stretches: readonly Stretch[], sampleRate = 48000): Promise<number | undefined> {
  const channels = stretches[0]?.[1].length ?? 1;
  return (await analyse(tone(stretches, sampleRate), channels, sampleRate)).integratedLoudness;
}

describe('kWeighting', () => {
  test('gives the coefficients that BS.1770 tabulates for 48 kHz', () => {
    const filter = kWeighting(48000);
    expect(filter.b0).toBeCloseTo(1.53512485958697, 10);
    expect(filter.b1).toBeCloseTo(-2.69169618940638, 10);
    expect(filter.b2).toBeCloseTo(1.19839281085285, 10);
    expect(filter.a1).toBeCloseTo(-1.69065929318241, 10);
    expect(filter.a2).toBeCloseTo(0.73248077421585, 10);
    expect(filter.c1).toBeCloseTo(-1.99004745483398, 10);
    expect(filter.c2).toBeCloseTo(0.99007225036621, 10);
  });

  test.each([8000, 11025, 44100, 48000, 96000, 384000])('weighs 997 Hz alike at %i Hz', (sampleRate) => {
    const frames = sampleRate * 2;
    const samples = Int16Array.from({ length: frames }, (_, i) =>
      round(32767 * sin((2 * PI * 997 * i) / sampleRate)),
    );
    const state = channelState();
    measure(kWeighting(sampleRate), state, samples, 0, frames, 1);
    expect(loudnessOf(state.energy / frames / 32768 ** 2)).toBeCloseTo(-3.01, 1);
  });
});

// EBU Tech 3341, table 1: what a meter must show, within 0.1 LU.
describe('the signals of EBU Tech 3341', () => {
  const same = (decibels: number): number[] => [decibels, decibels];
  test.each<[name: string, stretches: Stretch[], expected: number]>([
    ['1', [[20, same(-23)]], -23],
    ['2', [[20, same(-33)]], -33],
    [
      '3',
      [
        [10, same(-36)],
        [60, same(-23)],
        [10, same(-36)],
      ],
      -23,
    ],
    [
      '4',
      [
        [10, same(-72)],
        [10, same(-36)],
        [60, same(-23)],
        [10, same(-36)],
        [10, same(-72)],
      ],
      -23,
    ],
    [
      '5',
      [
        [20, same(-26)],
        [20.1, same(-20)],
        [20, same(-26)],
      ],
      -23,
    ],
    ['6 (5.0 channels)', [[20, [-28, -28, -24, -30, -30]]], -23],
    ['6 (5.1 channels)', [[5, [-28, -28, -24, 0, -30, -30]]], -23],
    ['1 in mono', [[5, [-23]]], -26],
  ])('%s', async (_name, stretches, expected) => {
    const found = await loudness(stretches);
    expect(found).toBeDefined();
    expect(Math.abs(found! - expected)).toBeLessThan(0.1);
  });

  test.each([8000, 11025, 22050, 44100, 96000])('1 in mono at %i Hz', async (sampleRate) => {
    expect(Math.abs((await loudness([[2, [-23]]], sampleRate))! + 26)).toBeLessThan(0.1);
  });
});

describe('createGate', () => {
  const power = (lufs: number): number => 10 ** ((lufs + 0.691) / 10);

  test('says nothing before 400 ms have passed', () => {
    const gate = createGate();
    for (let step = 0; step < 3; step++) gate.add(power(-20));
    expect(gate.integrated()).toBeUndefined();
    gate.add(power(-20));
    expect(gate.integrated()).toBeCloseTo(-20, 6);
  });

  test('leaves out blocks below -70 LUFS and blocks 10 LU below the rest', () => {
    const gate = createGate();
    for (let step = 0; step < 100; step++) gate.add(power(-20));
    for (let step = 0; step < 100; step++) gate.add(power(-35));
    for (let step = 0; step < 1000; step++) gate.add(power(-71));
    // Three blocks lie across each border; the ones to -35 pass the gate as they hold loud parts.
    expect(gate.integrated()).toBeGreaterThan(-20.1);
    expect(gate.integrated()).toBeLessThan(-20);
  });

  test('agrees with the gates computed from the list of blocks', () => {
    const gate = createGate();
    const steps = Array.from({ length: 500 }, (_, i) => power(-40 + 25 * Math.sin(i * i * 0.001)));
    for (const step of steps) gate.add(step);
    const blocks = steps.slice(3).map((_, i) => steps.slice(i, i + 4).reduce((a, b) => a + b) / 4);
    const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const threshold = loudnessOf(mean(blocks.filter((block) => loudnessOf(block) > -70))) - 10;
    const expected = loudnessOf(mean(blocks.filter((block) => loudnessOf(block) > threshold)));
    expect(Math.abs(gate.integrated()! - expected)).toBeLessThan(0.01);
  });

  test('survives what is no number', () => {
    const gate = createGate();
    for (const value of [0, Number.NaN, Number.POSITIVE_INFINITY, 0, 0, 0, 0]) gate.add(value);
    expect(() => gate.integrated()).not.toThrow();
  });
});

describe('measure', () => {
  test('comes to rest in silence, without subnormal numbers', () => {
    const state = channelState();
    const filter = kWeighting(48000);
    measure(
      filter,
      state,
      Int16Array.from({ length: 480 }, (_, i) => (i % 7) * 4000),
      0,
      480,
      1,
    );
    const silence = new Int16Array(480);
    for (let call = 0; call < 100; call++) measure(filter, state, silence, 0, 480, 1);
    expect([...state.memory]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('takes a constant offset for silence when it starts from it', () => {
    const state = channelState(5000);
    measure(kWeighting(48000), state, new Int16Array(4800).fill(5000), 0, 4800, 1);
    expect(loudnessOf(state.energy / 4800 / 32768 ** 2)).toBeLessThan(-100);
  });
});

(hasFfmpeg && existsSync(CORPUS) ? describe : describe.skip)('beside ffmpeg', () => {
  const files = existsSync(CORPUS)
    ? (readdirSync(join(CORPUS, 'wav'), { recursive: true }) as string[]).filter((name) =>
        name.endsWith('.wav'),
      )
    : [];

  test('integrated loudness agrees on every corpus file that both can weigh', async () => {
    let compared = 0;
    const differing: string[] = [];
    for (const name of files) {
      const path = join(CORPUS, 'wav', name);
      const decoded = await decodeWav(memory(new Uint8Array(readFileSync(path))), { samples: true });
      const ours = decoded.ok ? decoded.value.samples?.integratedLoudness : undefined;
      if (ours === undefined) continue;
      const theirs = ffmpegLoudness(path);
      if (theirs === undefined) continue;
      compared++;
      if (Math.abs(ours - theirs) > 0.2) differing.push(`${name}: ${ours} beside ${theirs}`);
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  });
});

function ffmpegLoudness(path: string): number | undefined {
  const script = 'ffmpeg -hide_banner -nostdin -i "$0" -filter_complex ebur128 -f null - 2>&1';
  const output = execFileSync('sh', ['-c', `${script} || true`, path], { encoding: 'utf8' });
  const match = /I:\s+(-?[\d.]+) LUFS/.exec(output.slice(output.lastIndexOf('Summary:')));
  const value = Number(match?.[1]);
  // -70 is what it prints when it has weighed nothing.
  return match && value > -70 ? value : undefined;
}
