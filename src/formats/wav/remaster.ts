import { Refusal } from '../refusal.ts';
import type { SoundWork, Transcoded } from '../transcoding.ts';
import { quantized } from './quantize.ts';
import { resampled } from './resample.ts';
import type { Samples } from './samples.ts';
import { readSound, sourceOf } from './sound.ts';
import { truePeak } from './true-peak.ts';
import { decodeWav } from './wav.ts';

/** 7 minutes at 48 kHz, which take 80 MB. */
const MOST_SAMPLES = 20_000_000;
/** In dBTP. A tenth below what is asked for, since meters differ by as much. */
const HIGHEST_TRUE_PEAK = -1.1;
/** Changes that nobody hears are not made; so what was made louder as far as possible is left alone the next time. */
const SMALLEST_GAIN_IN_DECIBELS = 0.1;
const DATA_OFFSET = 44;

/**
 * Makes a mono WAV of 16-bit PCM, with the rate, loudness and leading silence that are asked for, of any sound that
 * `readSound` reads. What the file says of itself (LIST and the like) is kept. Throws a `Refusal` where that can’t be
 * done.
 */
export async function remastered(bytes: Uint8Array, work: SoundWork): Promise<Transcoded> {
  const { samples, sampleRate, notes, was } = await readSound(bytes);
  if (samples.length * (work.sampleRate / sampleRate) > MOST_SAMPLES)
    throw new Refusal(`it is longer than the ${MOST_SAMPLES} samples that are encoded anew.`);
  const remarks: string[] = [];
  let sound = withinFullScale(resampled(samples, sampleRate, work.sampleRate), remarks);
  if (work.leadingSilence !== undefined)
    sound = withSilence(sound, work.leadingSilence, await measured(sound, work.sampleRate), work.sampleRate);
  let partial = false;
  if (work.loudness !== undefined) {
    const gain = await gainFor(sound, work.sampleRate, work.loudness);
    sound = amplified(sound, gain.decibels);
    partial = gain.wanted - gain.decibels > SMALLEST_GAIN_IN_DECIBELS;
    if (partial)
      remarks.push(
        `its peaks allow ${gain.decibels.toFixed(1)} of the ${gain.wanted.toFixed(1)} dB that it lacks`,
      );
  }
  return {
    bytes: plainWav(quantized(sound), work.sampleRate, notes),
    remarks,
    ...(was === undefined ? {} : { was }),
    ...(partial ? { partial } : {}),
  };
}

/** Turns a sound down that is louder than a file can hold: sources in floating point, and filters, go beyond. */
function withinFullScale(sound: Float32Array, remarks: string[]): Float32Array {
  let peak = 1;
  for (const sample of sound) peak = Math.max(peak, Math.abs(sample));
  if (peak === 1) return sound;
  const decibels = 20 * Math.log10(peak);
  if (decibels >= SMALLEST_GAIN_IN_DECIBELS)
    remarks.push(`turned down by ${decibels.toFixed(1)} dB so that nothing clips`);
  return sound.map((sample) => sample / peak);
}

function amplified(sound: Float32Array, decibels: number): Float32Array {
  const factor = 10 ** (decibels / 20);
  return sound.map((sample) => sample * factor);
}

async function measured(sound: Float32Array, sampleRate: number): Promise<Samples | undefined> {
  const decoded = await decodeWav(sourceOf(plainWav(quantized(sound), sampleRate, [])), { samples: true });
  return decoded.ok ? decoded.value.samples : undefined;
}

/** Puts silence before the sound, or takes away what is too much. */
function withSilence(
  sound: Float32Array,
  seconds: number,
  found: Samples | undefined,
  sampleRate: number,
): Float32Array {
  if (!found || found.isSilent) throw new Refusal('it holds no sound.');
  const more = Math.round((seconds - found.leadingSilenceInSeconds) * sampleRate);
  if (more <= 0) return sound.subarray(-more);
  const longer = new Float32Array(sound.length + more);
  longer.set(sound, more);
  return longer;
}

/** In decibels: what brings a sound to a loudness (in LUFS), and as much of it as its peaks allow. */
async function gainFor(
  sound: Float32Array,
  sampleRate: number,
  loudness: number,
): Promise<{ readonly wanted: number; readonly decibels: number }> {
  const found = (await measured(sound, sampleRate))?.integratedLoudness;
  if (found === undefined) throw new Refusal('it is too short or too quiet for its loudness to be measured.');
  const room = HIGHEST_TRUE_PEAK - 20 * Math.log10(truePeak(sound));
  let wanted = loudness - found;
  // What the meter’s gate leaves out depends on the level: a second look after a large step.
  if (wanted > 0 && wanted <= room) {
    const now = (await measured(amplified(sound, wanted), sampleRate))?.integratedLoudness;
    if (now !== undefined) wanted += loudness - now;
  }
  const decibels = wanted <= 0 ? wanted : Math.min(wanted, room);
  if (wanted > 0 && decibels < SMALLEST_GAIN_IN_DECIBELS)
    throw new Refusal(
      `its true peak is ${(HIGHEST_TRUE_PEAK - room).toFixed(1)} dBTP already: it would clip. Compress its peaks in an audio editor.`,
    );
  return { wanted, decibels };
}

/** A mono WAV with the plainest header, and what it says of itself behind the sound. */
function plainWav(samples: Int16Array, sampleRate: number, notes: readonly Uint8Array[]): Uint8Array {
  const dataSize = samples.length * 2;
  const size = notes.reduce((sum, { length }) => sum + length, DATA_OFFSET + dataSize);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set([...'RIFF....WAVEfmt ....'].map((character) => character.charCodeAt(0)));
  view.setUint32(4, size - 8, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  bytes.set([0x64, 0x61, 0x74, 0x61], 36);
  view.setUint32(40, dataSize, true);
  for (let index = 0; index < samples.length; index++)
    view.setInt16(DATA_OFFSET + index * 2, samples[index]!, true);
  let at = DATA_OFFSET + dataSize;
  for (const note of notes) {
    bytes.set(note, at);
    at += note.length;
  }
  return bytes;
}
