import type { Source } from '../../../src/formats/format.ts';
import { readSound, sourceOf } from '../../../src/formats/wav/sound.ts';
import { copyLength, speechCopy } from '../../../src/formats/wav/speech-copy.ts';
import { decodeWav } from '../../../src/formats/wav/wav.ts';
import { sine, wav } from '../../support/wav.ts';

/** How far a copy is from a sine of that frequency and amplitude, in decibels below it. */
async function errorOf(copy: Uint8Array | undefined, frequency: number, amplitude: number): Promise<number> {
  const sound = copy && (await readSound(copy));
  if (!sound) throw new Error('There is no copy.');
  let [signal, error] = [0, 0];
  // Its ends are left out, where the filter meets silence.
  for (let index = 200; index < sound.samples.length - 200; index++) {
    const wanted = amplitude * Math.sin((2 * Math.PI * frequency * index) / sound.sampleRate);
    signal += wanted ** 2;
    error += ((sound.samples[index] ?? 0) - wanted) ** 2;
  }
  return 10 * Math.log10(error / signal);
}

test('is a mono µ-law WAV of 16 kHz, a sixth of the original', async () => {
  const original = wav({ seconds: 3 });
  const copy = await speechCopy(original, 1e6);
  const decoded = await decodeWav(sourceOf(copy ?? new Uint8Array()), { samples: false });
  if (!decoded.ok) throw new Error(decoded.message);
  const { fmt, data, riff } = decoded.value;
  expect([fmt?.encoding, fmt?.sampleRate, fmt?.channels, fmt?.bitsPerSample]).toEqual([
    'µ-law',
    16_000,
    1,
    8,
  ]);
  expect(data?.declaredSize).toBe(48_000);
  expect(riff.trailingBytes).toBe(0);
  expect(original.length / (copy?.length ?? 0)).toBeGreaterThan(5.9);
});

test.each([48_000, 44_100, 8000])('sounds like the original of %i Hz', async (sampleRate) => {
  const copy = await speechCopy(wav({ seconds: 1, sampleRate, samples: sine(440, -12) }), 1e6);
  // µ-law alone leaves about -38 dB.
  expect(await errorOf(copy, 440, 10 ** (-12 / 20))).toBeLessThan(-30);
});

test('holds nothing of what lies above its band', async () => {
  const copy = await speechCopy(wav({ seconds: 1, samples: sine(15_000, -12) }), 1e6);
  const sound = await readSound(copy ?? new Uint8Array());
  const peak = (sound?.samples ?? new Float32Array())
    .slice(200, -200)
    .reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  expect(peak).toBeLessThan(0.01);
});

test('there is none of what is no sound, was cut off, or would be too long', async () => {
  expect(await speechCopy(new Uint8Array(100), 1e6)).toBeUndefined();
  const original = wav({ seconds: 1 });
  expect(await speechCopy(original.slice(0, 5000), 1e6)).toBeUndefined();
  expect(await speechCopy(original, 16_000)).toBeUndefined();
});

test.each([
  ['48 kHz', wav({ seconds: 1.001 })],
  ['an odd number of samples', wav({ samples: new Float32Array(48_003) })],
  ['a single sample', wav({ samples: [0.5] })],
  ['stereo of 44.1 kHz', wav({ seconds: 1, sampleRate: 44_100, channels: 2 })],
  ['24 bits of 96 kHz', wav({ seconds: 0.3, sampleRate: 96_000, bits: 24 })],
  ['8 kHz, which becomes longer', wav({ seconds: 1, sampleRate: 8000, bits: 8 })],
])('how long it is, is known by the header: %s', async (_, original) => {
  const head: Source = {
    size: original.length,
    read: async (offset, length) => original.subarray(offset, Math.min(offset + length, offset + 4096)),
  };
  const copy = await speechCopy(original, 1e6);
  expect(await copyLength(head)).toBe(copy?.length);
});

test('that there is none, is known by the header; what is no WAV may be another sound', async () => {
  const lengthOf = (bytes: Uint8Array) => copyLength(sourceOf(bytes));
  expect(await lengthOf(wav({ seconds: 1 }).slice(0, 5000))).toBeUndefined();
  expect(await lengthOf(wav({ formatTag: 0x55 }))).toBeUndefined();
  expect(await lengthOf(wav({ channels: 0, data: new Uint8Array(100) }))).toBeUndefined();
  expect(await lengthOf(wav({ without: 'data' }))).toBeUndefined();
  expect(await lengthOf(new Uint8Array(100))).toBe(0);
});
