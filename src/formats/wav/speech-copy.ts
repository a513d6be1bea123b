/** Small copies of sounds, to be listened to in a page: telephone coding at 16 kHz, a sixth of the original. */

import type { Source } from '../format.ts';
import { isRefusal } from '../refusal.ts';
import { readSound, type SoundSize, soundSize } from './sound.ts';
import { decodeWav } from './wav.ts';

/** In Hz; one byte a sample. */
const COPY_RATE = 16_000;
const HEADER_IN_BYTES = 58;
/** The chunk that says how long ADPCM is stands before the sound, in so many bytes. */
const HEAD_IN_BYTES = 4096;
const FULL_SCALE = 32_768;
/** ITU-R G.711, for samples of 16 bits. */
const BIAS = 132;
const CLIP = 32_635;

/**
 * A mono µ-law WAV (format 7) of any audio that `readSound` knows; undefined for what it does not, and where the copy
 * would be longer than so many bytes.
 */
export async function speechCopy(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array | undefined> {
  const sound = await orRefused(() => readSound(bytes));
  if (!sound) return undefined;
  const { samples, sampleRate } = sound;
  if (sizeInBytes({ frames: samples.length, sampleRate }) > mostBytes) return undefined;
  return muLawWav(thinned(samples, sampleRate));
}

/**
 * How long the copy of a WAV is in bytes, by its header; undefined for one that has none, and 0 for other files, of which
 * only the whole tells. Rejects as `source` does.
 */
export async function copyLength(source: Source): Promise<number | undefined> {
  const decoded = await decodeWav(source, { samples: false });
  if (!decoded.ok) return 0;
  const head = await source.read(0, Math.min(HEAD_IN_BYTES, source.size));
  const size = await orRefused(() => soundSize(decoded.value, head));
  return size && sizeInBytes(size);
}

/** Undefined for what can’t be read. */
async function orRefused<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Of a copy. */
function sizeInBytes(size: SoundSize): number {
  const samples = samplesAtCopyRate(size);
  return HEADER_IN_BYTES + samples + (samples % 2);
}

const samplesAtCopyRate = ({ frames, sampleRate }: SoundSize): number =>
  Math.max(1, Math.floor(frames / (sampleRate / COPY_RATE)));

/** Zero crossings of the filter at each side: enough for speech, and ten times faster than what a fix takes. */
const CROSSINGS = 5;
/** Places between two samples that the filter is computed for. */
const PHASES = 64;

/** Samples at the copy's rate, by a short sinc under a Hann window. */
function thinned(samples: Float32Array, from: number): Float32Array {
  const ratio = from / COPY_RATE;
  const band = Math.min(1, 1 / ratio);
  const reach = Math.ceil(CROSSINGS / band);
  const phases = Array.from({ length: PHASES }, (_, phase) => weightsAt(phase / PHASES, band, reach));
  const result = new Float32Array(samplesAtCopyRate({ frames: samples.length, sampleRate: from }));
  // With silence at both ends, so that no sample is looked for where there is none.
  const padded = new Float32Array(samples.length + 2 * reach);
  padded.set(samples, reach - 1);
  for (let index = 0; index < result.length; index++) {
    const position = index * ratio;
    const start = Math.floor(position);
    const weights = phases[Math.floor((position - start) * PHASES)] as Float32Array;
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap++) sum += padded[start + tap]! * weights[tap]!;
    result[index] = sum;
  }
  return result;
}

/** What the samples around a place between two of them weigh; together 1. */
function weightsAt(fraction: number, band: number, reach: number): Float32Array {
  const weights = Float32Array.from({ length: 2 * reach }, (_, tap) => {
    const x = (tap - reach + 1 - fraction) * band;
    if (Math.abs(x) >= CROSSINGS) return 0;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / CROSSINGS));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/*
 *      0  'RIFF', uint32 size, 'WAVE'
 *     12  'fmt ', 18: tag 7, 1 channel, rate, bytes per second, block align 1, 8 bits, 0 more
 *     38  'fact', 4: samples          50  'data', size, samples
 */
function muLawWav(samples: Float32Array): Uint8Array {
  const { length } = samples;
  const bytes = new Uint8Array(sizeInBytes({ frames: length, sampleRate: COPY_RATE }));
  const view = new DataView(bytes.buffer);
  const word = (offset: number, text: string) =>
    bytes.set(
      [...text].map((character) => character.charCodeAt(0)),
      offset,
    );
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 18, true);
  view.setUint16(20, 7, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, COPY_RATE, true);
  view.setUint32(28, COPY_RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(38, 'fact');
  view.setUint32(42, 4, true);
  view.setUint32(46, length, true);
  word(50, 'data');
  view.setUint32(54, length, true);
  for (let index = 0; index < length; index++)
    bytes[HEADER_IN_BYTES + index] = muLaw((samples[index] ?? 0) * FULL_SCALE);
  return bytes;
}

/** A sample as sign, exponent and mantissa, all bits inverted. */
function muLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(Math.round(sample)), CLIP) + BIAS;
  const exponent = 31 - Math.clz32(magnitude) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
