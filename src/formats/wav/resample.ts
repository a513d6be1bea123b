import type { Edit } from '../format.ts';
import { readSound, sourceOf } from './sound.ts';
import { decodeWav, type Wav } from './wav.ts';

/** Zero crossings of the filter at each side; with the window below the stop band lies at about -90 dB. */
const CROSSINGS = 32;
/** Points of the filter's table between two zero crossings; what lies between them is interpolated. */
const STEPS = 512;
const KAISER_BETA = 9;
/** How much of the narrower band is kept; the rest is the filter's slope. */
const PASS_BAND = 0.94;
/** 7 minutes at 48 kHz, which take 80 MB. */
const MOST_SAMPLES = 20_000_000;
const FULL_SCALE = 32_768;
const HEADER_IN_BYTES = 44;

/**
 * Makes a mono WAV of 16 bits and that rate (in Hz) from audio of another encoding, depth, number of channels, rate or
 * container, see `readSound`. Gives the same bytes back where that can't be done. Other chunks than the audio are lost.
 */
export async function convertedToWav(bytes: Uint8Array, sampleRate: number): Promise<Uint8Array> {
  const sound = await readSound(bytes);
  if (sound === undefined || sound.samples.length * (sampleRate / sound.sampleRate) > MOST_SAMPLES)
    return bytes;
  return plainWav(resampled(sound.samples, sound.sampleRate, sampleRate), sampleRate);
}

/**
 * Samples at another rate (in Hz), by a windowed sinc. Below the narrower band the error is under -80 dB; what lies
 * above it is taken away. Beyond its ends the sound counts as silent.
 */
export function resampled(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const weightsAt = interpolator(Math.min(1, to / from) * PASS_BAND, to / greatestCommonDivisor(from, to));
  const result = new Float32Array(Math.max(1, Math.round((samples.length * to) / from)));
  const { length } = samples;
  for (let index = 0; index < result.length; index++) {
    const position = index * from;
    const before = Math.floor(position / to);
    const weights = weightsAt((position - before * to) / to);
    let at = before - weights.length / 2 + 1;
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap++, at++) {
      if (at >= 0 && at < length) sum += samples[at]! * weights[tap]!;
    }
    result[index] = sum;
  }
  return result;
}

/** Ratios with more places between two samples are computed place by place. */
const MOST_PHASES = 2048;

/** Gives what the samples around a place between two of them weigh; as many lie before it as behind it. */
function interpolator(band: number, phases: number): (fraction: number) => Float64Array {
  const filter = filterTable();
  const reach = Math.ceil(CROSSINGS / band);
  const end = CROSSINGS * STEPS;
  const fill = (weights: Float64Array, fraction: number): Float64Array => {
    for (let tap = 0; tap < weights.length; tap++) {
      const distance = tap - reach + 1 - fraction;
      const position = (distance < 0 ? -distance : distance) * band * STEPS;
      const step = position | 0;
      const low = position < end ? filter[step]! : 0;
      const high = position < end ? filter[step + 1]! : 0;
      weights[tap] = (low + (high - low) * (position - step)) * band;
    }
    return weights;
  };
  if (phases > MOST_PHASES) {
    const weights = new Float64Array(2 * reach);
    return (fraction) => fill(weights, fraction);
  }
  const known = new Map<number, Float64Array>();
  return (fraction) => {
    const found = known.get(fraction) ?? fill(new Float64Array(2 * reach), fraction);
    known.set(fraction, found);
    return found;
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

let filterKept: Float64Array | undefined;

/** Half of a sinc under a Kaiser window, from its middle outwards, with zeros behind its end; made once. */
function filterTable(): Float64Array {
  if (filterKept !== undefined) return filterKept;
  const table = new Float64Array(CROSSINGS * STEPS + 2);
  for (let step = 0; step <= CROSSINGS * STEPS; step++) {
    const x = step / STEPS;
    const window =
      bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (x / CROSSINGS) ** 2))) / bessel(KAISER_BETA);
    table[step] = (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  filterKept = table;
  return table;
}

/** The modified Bessel function of order 0. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 50 && term > sum * 1e-12; n++) {
    term *= (x / (2 * n)) ** 2;
    sum += term;
  }
  return sum;
}

/** A mono WAV of 16 bits with the plainest header; samples beyond full scale turn the whole down. */
export function plainWav(samples: Float32Array, sampleRate: number): Uint8Array {
  let peak = 1;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  const bytes = new Uint8Array(HEADER_IN_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  bytes.set([...'RIFF....WAVEfmt ....'].map((character) => character.charCodeAt(0)));
  view.setUint32(4, bytes.length - 8, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  bytes.set([0x64, 0x61, 0x74, 0x61], 36);
  view.setUint32(40, samples.length * 2, true);
  for (const [index, sample] of samples.entries()) {
    view.setInt16(HEADER_IN_BYTES + index * 2, clamped((sample / peak) * FULL_SCALE), true);
  }
  return bytes;
}

/** A 16-bit PCM WAV with another level; gives the same bytes back where it is none. Everything but the samples stays. */
export async function amplified(bytes: Uint8Array, decibels: number): Promise<Uint8Array> {
  const decoded = await decodeWav(sourceOf(bytes), { samples: false });
  const { fmt, data } = decoded.ok ? decoded.value : {};
  if (!data || fmt?.encoding !== 'PCM' || fmt.bitsPerSample !== 16) return bytes;
  const result = bytes.slice();
  const view = new DataView(result.buffer);
  const factor = 10 ** (decibels / 20);
  const end = data.offset + data.availableSize - 1;
  for (let offset = data.offset; offset < end; offset += 2) {
    view.setInt16(offset, clamped(view.getInt16(offset, true) * factor), true);
  }
  return result;
}

function clamped(value: number): number {
  return Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, Math.round(value)));
}

/** Puts that many seconds of silence before the sound, or takes them away when they are negative. Whole PCM files only. */
export function leadingSilenceEdits(wav: Wav, seconds: number): readonly Edit[] {
  const { fmt, data, riff } = wav;
  if (
    fmt?.encoding !== 'PCM' ||
    fmt.bitsPerSample !== 16 ||
    !data ||
    data.availableSize !== data.declaredSize
  )
    return [];
  const change = Math.round(seconds * fmt.sampleRate) * fmt.channels * 2;
  if (change === 0 || -change >= data.declaredSize) return [];
  const insert = new Uint8Array(Math.max(0, change));
  return [
    sizeEdit(4, riff.fittingSize + change),
    sizeEdit(data.offset - 4, data.declaredSize + change),
    { unit: 'byte', offset: data.offset, length: Math.max(0, -change), insert },
  ];
}

function sizeEdit(offset: number, size: number): Edit {
  const insert = new Uint8Array(4);
  new DataView(insert.buffer).setUint32(0, size, true);
  return { unit: 'byte', offset, length: 4, insert };
}
