/** WAV files: right ones of every kind, and damaged ones. */
import { ascii, chunk, concat, type WavOptions, wav } from '../__tests__/support/wav.ts';
import { damagedParts, RIFX_PARTS, WAV_PARTS } from './chunks.ts';
import { damagedBytes } from './damage.ts';
import type { Random } from './random.ts';

const MOST_SAMPLES = 4000;

/** A sound, right or wrong in what its header says, with chunks that come with real ones. */
export function sound(random: Random): Uint8Array {
  const bytes = wav(optionsOf(random));
  if (random.chance(0.35)) return bytes;
  return random.chance(0.8)
    ? damagedParts(random, bytes, bytes[3] === 0x58 ? RIFX_PARTS : WAV_PARTS)
    : damagedBytes(random, bytes);
}

function optionsOf(random: Random): WavOptions {
  const sampleRate = random.pick([48_000, 48_000, 44_100, 8000, 96_000, 1, 0, 4_294_967_295]);
  const bits = random.pick([16, 16, 16, 8, 24, 32, 64, 12, 20, 0, 1, 255]);
  const sane: WavOptions = {
    sampleRate,
    bits,
    channels: random.pick([1, 1, 1, 2, 6, 0, 255]),
    formatTag: random.pick([1, 1, 1, 3, 6, 7, 2, 0x11, 0x55, 0xfffe, 0]),
    seconds: random.pick([0, 1e-4, 0.01, 0.05]),
    samples: random.pick([
      () => 0,
      () => 1,
      () => -1,
      (at: number) => Math.sin(at * 6000),
      (at: number) => at % 1,
    ]),
    extensible: random.chance(0.2),
    trailing: random.chance(0.15) ? random.between(1, 9) : 0,
    dataFirst: random.chance(0.05),
    between: random.chance(0.3) ? extras(random) : [],
    after: random.chance(0.3) ? extras(random) : [],
  };
  // The builder makes real samples, which of such a rate or of no width would have no end or no place.
  const isWild =
    sampleRate > 96_000 || sampleRate < 8000 || ![8, 16, 24, 32].includes(bits) || sane.channels === 0;
  return {
    ...sane,
    ...(isWild ? { samples: new Float64Array(0), data: noise(random) } : {}),
    ...(random.chance(0.15) ? { container: random.pick(['RIFX', 'RF64', 'FORM', 'BW64']) } : {}),
    ...(random.chance(0.1) ? { validBits: random.between(0, 33), channelMask: random.below(2 ** 18) } : {}),
    ...(random.chance(0.1) ? { blockAlign: random.pick([0, 1, 3, 65_535]) } : {}),
    ...(random.chance(0.1) ? { byteRate: random.pick([0, 1, 2 ** 32 - 1]) } : {}),
    ...(random.chance(0.15) ? { riffSize: random.pick([0, 3, 36, 2 ** 31, 2 ** 32 - 1]) } : {}),
    ...(random.chance(0.15) ? { dataSize: random.pick([0, 1, 7, 2 ** 31 - 1, 2 ** 32 - 1]) } : {}),
    ...(random.chance(0.1) ? { fmtLength: random.pick([0, 14, 15, 16, 17, 18, 22, 40, 41, 200]) } : {}),
    ...(random.chance(0.05) ? { without: random.pick(['fmt', 'data'] as const) } : {}),
  };
}

const noise = (random: Random): Uint8Array =>
  Uint8Array.from(random.times(random.below(MOST_SAMPLES), () => random.below(256)));

function extras(random: Random): Uint8Array[] {
  const text = concat([ascii('INFOISFT'), Uint8Array.of(4, 0, 0, 0), ascii('abcd')]);
  return random.times(random.between(1, 3), () =>
    chunk(random.pick(WAV_PARTS.names), random.chance(0.5) ? text : noise(random).subarray(0, 61)),
  );
}
