import type { Source } from '../format.ts';
import { Refusal } from '../refusal.ts';
import { adpcmFrames, readAdpcm } from './adpcm.ts';
import { type SoundLayout, sampleReader } from './sample-reader.ts';
import { otherContainer, otherLayout, type SoundChunk, wavLayout } from './sound-layout.ts';
import { notesOf } from './sound-notes.ts';
import { decodeWav, type Wav } from './wav.ts';

/** Audio mixed down to one channel, as samples from -1 to 1 (floating point sources may go beyond). */
export interface Sound {
  /** In Hz. */
  readonly sampleRate: number;
  readonly samples: Float32Array;
  /** As chunks of RIFF: who made it, of what, under which right. */
  readonly notes: readonly Uint8Array[];
  /** What the file is, where it is no WAV: `RIFX, 44100 Hz, 2 channels`. */
  readonly was?: string;
}

/** How long a sound is. */
export interface SoundSize {
  /** Samples of each channel. */
  readonly frames: number;
  /** In Hz. */
  readonly sampleRate: number;
}

/** 14 minutes at 48 kHz, which take 160 MB. */
const MOST_FRAMES = 40_000_000;

/**
 * Reads PCM of any depth, floating point, A-law, µ-law and ADPCM in WAV, RIFX, RF64, AIFF and AIFF-C. Throws a
 * `Refusal` for anything else, and for what was cut off.
 */
export async function readSound(bytes: Uint8Array): Promise<Sound> {
  const decoded = await decodeWav(sourceOf(bytes), { samples: false });
  if (decoded.ok) {
    const layout = wavLayout(decoded.value, bytes);
    return {
      ...mixed(bytes, layout),
      notes: notesOf(bytes, chunksOf(decoded.value, bytes), {
        littleEndian: true,
        all: isPlain(decoded.value),
      }),
    };
  }
  const other = otherContainer(bytes);
  if (!other) throw new Refusal('it is no audio that can be read.');
  const layout = otherLayout(bytes, other);
  const sound = mixed(bytes, layout);
  return {
    ...sound,
    notes: notesOf(bytes, other.chunks, { ...other, all: false }),
    was: `${other.name}, ${layout.sampleRate} Hz, ${layout.channels} channel${layout.channels === 1 ? '' : 's'}`,
  };
}

/** How long the sound of a WAV is, by its first bytes. Throws a `Refusal` as `readSound` does. */
export function soundSize(wav: Wav, head: Uint8Array): SoundSize {
  const layout = wavLayout(wav, head);
  return { frames: framesOf(layout), sampleRate: layout.sampleRate };
}

/** Whether the samples keep their places when it is encoded anew. */
const isPlain = ({ fmt }: Wav): boolean =>
  fmt?.encoding === 'PCM' && fmt.bitsPerSample === 16 && fmt.channels === 1 && fmt.sampleRate === 48_000;

function chunksOf({ chunks }: Wav, bytes: Uint8Array): SoundChunk[] {
  return chunks.map(({ id, offset, size }) => ({
    id,
    offset: offset + 8,
    declared: size,
    length: Math.min(size, bytes.length - offset - 8),
  }));
}

/** Random access to bytes in memory. */
export function sourceOf(bytes: Uint8Array): Source {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

/** The mean of the channels. */
function mixed(bytes: Uint8Array, layout: SoundLayout): Pick<Sound, 'sampleRate' | 'samples'> {
  const { channels, sampleRate, width } = layout;
  const frames = framesOf(layout);
  const samples = new Float32Array(frames);
  const mean = (sum: number): number => {
    // What is finite in 64 bits may not be in 32.
    const value = Math.fround(sum / channels);
    return Number.isFinite(value) ? value : 0;
  };
  if (isAdpcm(layout)) {
    let at = 0;
    readAdpcm(bytes, layout, (values) => {
      if (at < frames) samples[at++] = mean(values.reduce((sum, value) => sum + value, 0));
    });
    return { sampleRate, samples };
  }
  const read = sampleReader(bytes, layout);
  for (let frame = 0, offset = layout.offset; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++, offset += width) sum += read(offset);
    samples[frame] = mean(sum);
  }
  return { sampleRate, samples };
}

const isAdpcm = ({ encoding }: SoundLayout): boolean => encoding.endsWith('adpcm');

/** Samples of each channel. Throws a `Refusal` where there are none, or more than are encoded anew. */
function framesOf(layout: SoundLayout): number {
  const held = isAdpcm(layout)
    ? adpcmFrames(layout)
    : Math.floor(layout.length / (layout.width * layout.channels));
  const frames = Math.min(held, layout.frames ?? held);
  if (frames < 1) throw new Refusal('it holds not even one sample.');
  if (frames > MOST_FRAMES)
    throw new Refusal(`it has ${frames} samples, and at most ${MOST_FRAMES} are encoded anew.`);
  return frames;
}
