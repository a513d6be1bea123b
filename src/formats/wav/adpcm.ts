import { viewOf } from '../structure.ts';
import type { SoundLayout } from './sample-reader.ts';

/*
 * ADPCM keeps 4 bits of each sample, the difference to a prediction. A file is a row of blocks that stand alone
 * (Multimedia Data Standards Update, 1994). Both give samples of 16 bits.
 *
 * IMA (Intel, DVI): for each channel
 *      0  int16   the first sample        2  uint8  index of the step        3  0
 *   then in turn 4 bytes of each channel, 8 samples, the lower half of a byte first.
 *
 * Microsoft: for each field all channels
 *      uint8 predictor, int16 step, int16 second sample, int16 first sample
 *   then a half byte of each channel in turn, the upper half first.
 */

/** Gives each frame to `frame` as one number a channel, from -1 to 1. Reads whole blocks and stops at the layout’s end. */
export function readAdpcm(
  bytes: Uint8Array,
  layout: SoundLayout,
  frame: (values: readonly number[]) => void,
): void {
  const { offset, length, blockAlign = 0, channels } = layout;
  const block = layout.encoding === 'ima-adpcm' ? imaBlock : microsoftBlock;
  const header = (layout.encoding === 'ima-adpcm' ? 4 : 7) * channels;
  if (blockAlign <= header) return;
  for (let at = offset; at + header < offset + length; at += blockAlign)
    block(bytes.subarray(at, Math.min(at + blockAlign, offset + length)), channels, frame);
}

/** How many frames so many bytes hold. */
export function adpcmFrames({ encoding, length, blockAlign = 0, channels }: SoundLayout): number {
  const isIma = encoding === 'ima-adpcm';
  const header = (isIma ? 4 : 7) * channels;
  if (blockAlign <= header) return 0;
  // Of IMA a group that was cut off gives nothing: which channel its bytes are of is not known.
  const behind = (size: number) =>
    isIma ? 1 + Math.floor(size / (4 * channels)) * 8 : 2 + Math.floor((size * 2) / channels);
  const inBytes = (block: number) => (block <= header ? 0 : behind(block - header));
  return Math.floor(length / blockAlign) * inBytes(blockAlign) + inBytes(length % blockAlign);
}

const FULL_SCALE = 32_768;
const clamp16 = (value: number): number => Math.max(-32_768, Math.min(32_767, value));

const IMA_INDEX = [-1, -1, -1, -1, 2, 4, 6, 8] as const;
/** The 89 steps of IMA: each about a tenth larger than the one before. */
const IMA_STEPS = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97,
  107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724,
  796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026,
  4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10_442, 11_487, 12_635, 13_899, 15_289, 16_818,
  18_500, 20_350, 22_385, 24_623, 27_086, 29_794, 32_767,
] as const;

function imaBlock(block: Uint8Array, channels: number, frame: (values: readonly number[]) => void): void {
  const view = viewOf(block);
  const values = new Array<number>(channels).fill(0);
  const states = values.map((_, channel) => ({
    sample: view.getInt16(channel * 4, true),
    index: Math.min(88, block[channel * 4 + 2] ?? 0),
  }));
  const give = (samples: readonly number[]) => frame(samples.map((sample) => sample / FULL_SCALE));
  give(states.map(({ sample }) => sample));
  const group = 4 * channels;
  for (let at = group; at + group <= block.length; at += group) {
    const decoded = states.map((state, channel) => {
      const start = at + channel * 4;
      return Array.from({ length: 8 }, (_, index) => {
        const byte = block[start + (index >> 1)] ?? 0;
        const code = index % 2 === 0 ? byte & 15 : byte >> 4;
        const step = IMA_STEPS[state.index] ?? 7;
        const difference =
          (step >> 3) + (code & 4 ? step : 0) + (code & 2 ? step >> 1 : 0) + (code & 1 ? step >> 2 : 0);
        state.sample = clamp16(state.sample + (code & 8 ? -difference : difference));
        state.index = Math.max(0, Math.min(88, state.index + (IMA_INDEX[code & 7] ?? 0)));
        return state.sample;
      });
    });
    for (let index = 0; index < 8; index++) give(decoded.map((samples) => samples[index] ?? 0));
  }
}

const MICROSOFT_COEFFICIENTS = [
  [256, 0],
  [512, -256],
  [0, 0],
  [192, 64],
  [240, 0],
  [460, -208],
  [392, -232],
] as const;
const MICROSOFT_ADAPTATION = [
  230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230,
] as const;

function microsoftBlock(
  block: Uint8Array,
  channels: number,
  frame: (values: readonly number[]) => void,
): void {
  const view = viewOf(block);
  const states = Array.from({ length: channels }, (_, channel) => ({
    coefficients: MICROSOFT_COEFFICIENTS[block[channel] ?? 0] ?? MICROSOFT_COEFFICIENTS[0],
    step: view.getInt16(channels + channel * 2, true),
    last: view.getInt16(channels * 3 + channel * 2, true),
    before: view.getInt16(channels * 5 + channel * 2, true),
  }));
  frame(states.map(({ before }) => before / FULL_SCALE));
  frame(states.map(({ last }) => last / FULL_SCALE));
  const codes = (block.length - 7 * channels) * 2;
  const values = new Array<number>(channels).fill(0);
  for (let index = 0; index < codes - (codes % channels); index++) {
    const byte = block[7 * channels + (index >> 1)] ?? 0;
    const code = index % 2 === 0 ? byte >> 4 : byte & 15;
    const channel = index % channels;
    const state = states[channel]!;
    const [first, second] = state.coefficients;
    const predicted = (state.last * first + state.before * second) >> 8;
    const sample = clamp16(predicted + (code > 7 ? code - 16 : code) * state.step);
    state.before = state.last;
    state.last = sample;
    state.step = Math.max(16, ((MICROSOFT_ADAPTATION[code] ?? 230) * state.step) >> 8);
    values[channel] = sample / FULL_SCALE;
    if (channel === channels - 1) frame(values);
  }
}
