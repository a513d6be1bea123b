import type { Source } from '../format.ts';
import { copied } from '../joined.ts';
import { createEnvelope, type Envelope } from './envelope.ts';
import {
  type ChannelState,
  channelState,
  channelWeights,
  createGate,
  kWeighting,
  loudnessOf,
  measure,
} from './loudness.ts';

/** What the samples of a WAV say. Levels count a full-scale sample as 1 (0 dBFS). */
export interface Samples {
  readonly durationInSeconds: number;
  /** The highest absolute sample, 0 to 1. */
  readonly peak: number;
  /** No sample is above -70 dBFS. */
  readonly isSilent: boolean;
  /** Time before the first sound, in steps of 10 ms; the whole duration when there is none. */
  readonly leadingSilenceInSeconds: number;
  /** Time behind the last sound, likewise. */
  readonly trailingSilenceInSeconds: number;
  readonly clippedRuns: ClippedRuns;
  /** In LUFS (ITU-R BS.1770-4); undefined when less than 0.4 s lies between the silence at both ends. */
  readonly integratedLoudness: number | undefined;
  /** For a picture; present when asked for. */
  readonly envelope?: Envelope;
}

/** Runs of three or more equal samples at full scale (32767 or -32768) in one channel. */
export interface ClippedRuns {
  readonly count: number;
  /** Where the first few runs start. */
  readonly positionsInSeconds: readonly number[];
  /** In samples; 0 when there is no run. */
  readonly longest: number;
}

/** Where 16-bit little-endian samples lie, channels interleaved. */
export interface SampleLayout {
  /** Of the first sample, in bytes. */
  readonly offset: number;
  /** Samples of each channel. */
  readonly frames: number;
  readonly channels: number;
  /** In Hz. */
  readonly sampleRate: number;
}

export interface SamplesWanted {
  readonly envelope?: boolean;
  /** Where blocks are read to. */
  readonly room?: Uint8Array;
}

const BLOCK_IN_BYTES = 512 * 1024;
const FULL_SCALE = 32768;
const SILENT_PEAK = FULL_SCALE * 10 ** (-70 / 20);
const WINDOWS_PER_SECOND = 100;
const WINDOWS_PER_GATE_STEP = 10;
const CLIPPED_RUN = 3;
const POSITIONS_KEPT = 5;
const SHORTEST_JUDGED_IN_SECONDS = 0.4;

/** Reads the samples once, block by block, in fixed memory. Rejects only as `source` does. */
export async function readSamples(
  source: Source,
  layout: SampleLayout,
  wanted: SamplesWanted = {},
): Promise<Samples> {
  const bytesPerFrame = layout.channels * 2;
  const blockInBytes = Math.max(1, Math.floor(BLOCK_IN_BYTES / bytesPerFrame)) * bytesPerFrame;
  const meter = createMeter(layout, wanted.envelope === true);
  const end = layout.offset + layout.frames * bytesPerFrame;
  for (let offset = layout.offset; offset < end; ) {
    const bytes = await source.read(offset, Math.min(blockInBytes, end - offset), wanted.room);
    const wholeFrames = Math.floor(Math.min(bytes.length, end - offset) / bytesPerFrame);
    if (wholeFrames === 0) break;
    meter.add(samplesOf(bytes, wholeFrames * layout.channels));
    offset += wholeFrames * bytesPerFrame;
  }
  return meter.result();
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** A view where alignment and the machine's byte order allow it, else a copy. */
function samplesOf(bytes: Uint8Array, length: number): Int16Array {
  if (isLittleEndian) {
    const aligned = bytes.byteOffset % 2 === 0 ? bytes : copied(bytes);
    return new Int16Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, length);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, length * 2);
  return Int16Array.from({ length }, (_, index) => view.getInt16(index * 2, true));
}

interface Meter {
  /** Takes the next whole frames. */
  add(samples: Int16Array): void;
  result(): Samples;
}

/** Everything is measured in windows of 10 ms, of which ten are one step of the loudness gate. */
function createMeter(layout: SampleLayout, withEnvelope: boolean): Meter {
  const { channels, sampleRate } = layout;
  const filter = kWeighting(sampleRate);
  const weights = channelWeights(channels);
  const gate = createGate();
  const extent = createExtent();
  const windowCount = Math.ceil((layout.frames * WINDOWS_PER_SECOND) / sampleRate);
  const envelope = withEnvelope ? createEnvelope(windowCount) : undefined;
  const clipping = createClipping(channels, sampleRate, (frame) =>
    envelope?.clip(Math.floor((frame * WINDOWS_PER_SECOND) / sampleRate)),
  );
  let states: ChannelState[] | undefined;
  let window = 0;
  let windowStart = 0;
  let frames = 0;
  let gatePower = 0;
  let peak = 0;

  const endOfWindow = (): number => Math.floor(((window + 1) * sampleRate) / WINDOWS_PER_SECOND);
  const closeWindow = (channelStates: readonly ChannelState[]): void => {
    let energy = 0;
    let min = 32767;
    let max = -32768;
    for (let channel = 0; channel < channels; channel++) {
      const state = channelStates[channel]!;
      energy += state.energy * (weights[channel] ?? 1);
      min = Math.min(min, state.min);
      max = Math.max(max, state.max);
      state.energy = 0;
      state.min = 32767;
      state.max = -32768;
    }
    const power = energy / (frames - windowStart) / FULL_SCALE ** 2;
    peak = Math.max(peak, max, -min);
    envelope?.add(window, min, max);
    extent.add(window, loudnessOf(power));
    gatePower += power;
    window++;
    windowStart = frames;
    if (window % WINDOWS_PER_GATE_STEP !== 0) return;
    gate.add(gatePower / WINDOWS_PER_GATE_STEP);
    gatePower = 0;
  };

  return {
    add(samples) {
      states ??= firstStates(samples, channels, endOfWindow());
      const frameCount = samples.length / channels;
      for (let frame = 0; frame < frameCount; ) {
        const taken = Math.min(frameCount - frame, endOfWindow() - frames);
        const start = frame * channels;
        const end = (frame + taken) * channels;
        for (let channel = 0; channel < channels; channel++)
          measure(filter, states[channel]!, samples, start + channel, end, channels);
        if (states.some(touchesFullScale)) clipping.scan(samples, start, end, frames);
        else clipping.reset();
        frame += taken;
        frames += taken;
        if (frames === endOfWindow()) closeWindow(states);
      }
    },
    result() {
      // An unfinished step of the gate is left out, as BS.1770 asks.
      if (states !== undefined && frames > windowStart) closeWindow(states);
      const durationInSeconds = frames / sampleRate;
      const isSilent = peak <= SILENT_PEAK;
      const silence = isSilent ? undefined : extent.silence(durationInSeconds);
      const leading = silence?.leading ?? durationInSeconds;
      const trailing = silence?.trailing ?? durationInSeconds;
      const isJudged = durationInSeconds - leading - trailing >= SHORTEST_JUDGED_IN_SECONDS - 1e-9;
      return {
        durationInSeconds,
        peak: peak / FULL_SCALE,
        isSilent,
        leadingSilenceInSeconds: leading,
        trailingSilenceInSeconds: trailing,
        clippedRuns: clipping.result(),
        integratedLoudness: isJudged ? gate.integrated() : undefined,
        ...(envelope ? { envelope: envelope.result() } : {}),
      };
    },
  };
}

function touchesFullScale(state: ChannelState): boolean {
  return state.max === 32767 || state.min === -32768;
}

/** Starts each channel at the mean of its first window, so that a constant offset is no sound. */
function firstStates(samples: Int16Array, channels: number, windowFrames: number): ChannelState[] {
  const frames = Math.min(windowFrames, samples.length / channels);
  return Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let frame = 0; frame < frames; frame++) sum += samples[frame * channels + channel]!;
    return channelState(sum / frames);
  });
}

/** Finds clipped runs; a window without a full-scale sample ends every run. */
function createClipping(channels: number, sampleRate: number, onRun: (frame: number) => void) {
  const lengths = new Float64Array(channels);
  const values = new Int16Array(channels);
  const positions: number[] = [];
  let count = 0;
  let longest = 0;
  return {
    scan(samples: Int16Array, start: number, end: number, firstFrame: number): void {
      for (let index = start; index < end; index++) {
        const channel = (index - start) % channels;
        const value = samples[index]!;
        const isFull = value === 32767 || value === -32768;
        const length = !isFull ? 0 : value === values[channel] ? lengths[channel]! + 1 : 1;
        lengths[channel] = length;
        values[channel] = value;
        if (length < CLIPPED_RUN) continue;
        longest = Math.max(longest, length);
        if (length > CLIPPED_RUN) continue;
        count++;
        const frame = firstFrame + Math.floor((index - start) / channels) - (CLIPPED_RUN - 1);
        onRun(frame);
        if (positions.length < POSITIONS_KEPT) positions.push(frame / sampleRate);
      }
    },
    reset(): void {
      lengths.fill(0);
    },
    result(): ClippedRuns {
      return { count, positionsInSeconds: positions, longest };
    },
  };
}

const LOWEST_LEVEL = -80;
const HIGHEST_LEVEL = 15;
const SILENCE_LEVEL = -50;
const SILENCE_FLOOR = -70;
const SILENCE_BELOW_LOUDEST = 30;

/**
 * Finds where the sound starts and ends. Sound is a window of 10 ms with a K-weighted level of at least -50 LUFS:
 * room noise, hum and faint clicks stay below it. In a very quiet
 * recording it is 30 LU below the loudest window, but never less than -70 LUFS. As the loudest window is known only at
 * the end, the first and last window of every level are kept.
 */
function createExtent() {
  const levels = HIGHEST_LEVEL - LOWEST_LEVEL + 1;
  const first = new Float64Array(levels).fill(-1);
  const last = new Float64Array(levels).fill(-1);
  let loudest = -1;
  return {
    add(window: number, loudness: number): void {
      if (!(loudness >= LOWEST_LEVEL)) return;
      const level = Math.min(Math.floor(loudness), HIGHEST_LEVEL) - LOWEST_LEVEL;
      last[level] = window;
      while (loudest < level) first[++loudest] = window;
    },
    /** In seconds; undefined when no window is loud enough. */
    silence(durationInSeconds: number): { leading: number; trailing: number } | undefined {
      const relative = loudest + LOWEST_LEVEL - SILENCE_BELOW_LOUDEST;
      const threshold = Math.max(SILENCE_FLOOR, Math.min(SILENCE_LEVEL, relative)) - LOWEST_LEVEL;
      if (loudest < threshold) return undefined;
      const lastWindow = last.subarray(threshold).reduce((a, b) => Math.max(a, b), -1);
      return {
        leading: first[threshold]! / WINDOWS_PER_SECOND,
        trailing: Math.max(0, durationInSeconds - (lastWindow + 1) / WINDOWS_PER_SECOND),
      };
    },
  };
}
