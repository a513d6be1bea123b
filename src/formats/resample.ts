import type { Edit } from '../model.ts';
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
  const filter = filterTable();
  const band = Math.min(1, to / from) * PASS_BAND;
  const reach = CROSSINGS / band;
  const result = new Float32Array(Math.max(1, Math.round((samples.length * to) / from)));
  for (let index = 0; index < result.length; index++) {
    const center = (index * from) / to;
    const last = Math.min(samples.length - 1, Math.floor(center + reach));
    let sum = 0;
    for (let at = Math.max(0, Math.ceil(center - reach)); at <= last; at++) {
      const position = Math.abs(center - at) * band * STEPS;
      const step = Math.floor(position);
      const low = filter[step]!;
      sum += samples[at]! * (low + (filter[step + 1]! - low) * (position - step));
    }
    result[index] = sum * band;
  }
  return result;
}

/** Half of a sinc under a Kaiser window, from its middle outwards, with zeros behind its end. */
function filterTable(): Float64Array {
  const table = new Float64Array(CROSSINGS * STEPS + 2);
  for (let step = 0; step <= CROSSINGS * STEPS; step++) {
    const x = step / STEPS;
    const window =
      bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (x / CROSSINGS) ** 2))) / bessel(KAISER_BETA);
    table[step] = (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
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
