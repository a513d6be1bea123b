/**
 * Loudness after ITU-R BS.1770-4: K-weighting, 400 ms blocks that overlap by 75 %, an absolute and a relative gate.
 * Powers are mean squares where a full-scale square wave has 1.
 */

/** The K-weighting filter for one sampling rate: a high shelf (b, a), then a high pass whose numerator is 1, -2, 1. */
export interface KWeighting {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
  readonly c1: number;
  readonly c2: number;
}

/**
 * The filter for a rate in Hz. BS.1770 tabulates 48 kHz only; the analogue prototypes behind its table (a shelf of
 * 4 dB at 1682 Hz, a high pass at 38 Hz) are turned into coefficients for any rate by the bilinear transform.
 */
export function kWeighting(sampleRate: number): KWeighting {
  const shelf = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const shelfQ = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const shelfScale = 1 + shelf / shelfQ + shelf * shelf;
  const pass = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const passQ = 0.5003270373238773;
  const passScale = 1 + pass / passQ + pass * pass;
  return {
    b0: (high + (band * shelf) / shelfQ + shelf * shelf) / shelfScale,
    b1: (2 * (shelf * shelf - high)) / shelfScale,
    b2: (high - (band * shelf) / shelfQ + shelf * shelf) / shelfScale,
    a1: (2 * (shelf * shelf - 1)) / shelfScale,
    a2: (1 - shelf / shelfQ + shelf * shelf) / shelfScale,
    c1: (2 * (pass * pass - 1)) / passScale,
    c2: (1 - pass / passQ + pass * pass) / passScale,
  };
}

/** What one channel carries from one call of `measure` to the next. Values are in units of a 16-bit sample. */
export interface ChannelState {
  /** The last two inputs, the last two outputs of the shelf, the last two outputs; of each the later one first. */
  readonly memory: Float64Array;
  /** The sum of the squared, weighted samples, in units of a 16-bit sample; `measure` adds to it. */
  energy: number;
  /** The extremes so far. */
  min: number;
  max: number;
}

/** A channel before its first sample, which the filter takes for one that always had the level `offset` (its DC part). */
export function channelState(offset = 0): ChannelState {
  const memory = Float64Array.of(offset, offset, offset, offset, 0, 0);
  return { memory, energy: 0, min: 32767, max: -32768 };
}

/** Below this the filter's memory is set to 0, so that silence never leads to slow subnormal arithmetic. */
const NEGLIGIBLE = 1e-9;

/**
 * Weighs the samples at `start`, `start + stride`, … before `end` and adds them to the channel's energy and extremes.
 * Both filters are in direct form I: one multiplication and one subtraction wait for the output before, which makes it
 * the fastest of the forms here.
 */
export function measure(
  filter: KWeighting,
  state: ChannelState,
  samples: Int16Array,
  start: number,
  end: number,
  stride: number,
): void {
  const { b0, b1, b2, a1, a2, c1, c2 } = filter;
  const memory = state.memory;
  let x1 = memory[0]!;
  let x2 = memory[1]!;
  let y1 = memory[2]!;
  let y2 = memory[3]!;
  let z1 = memory[4]!;
  let z2 = memory[5]!;
  let difference = y1 - y2;
  // Summing goes on where it stopped, so that the result doesn't depend on how the samples were cut.
  let { energy, min, max } = state;
  // Two a turn: values that one leaves to the next need not be moved, which halves the time.
  for (let index = start; index < end; index += 2 * stride) {
    const x = samples[index]!;
    if (x > max) max = x;
    if (x < min) min = x;
    const y = b0 * x + b1 * x1 + b2 * x2 - a2 * y2 - a1 * y1;
    const step = y - y1;
    const z = step - difference - c2 * z2 - c1 * z1;
    energy += z * z;
    const next = index + stride;
    if (next >= end) {
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      z2 = z1;
      z1 = z;
      break;
    }
    const nextX = samples[next]!;
    if (nextX > max) max = nextX;
    if (nextX < min) min = nextX;
    const nextY = b0 * nextX + b1 * x + b2 * x1 - a2 * y1 - a1 * y;
    const nextStep = nextY - y;
    const nextZ = nextStep - step - c2 * z1 - c1 * z;
    energy += nextZ * nextZ;
    x2 = x;
    x1 = nextX;
    y2 = y;
    y1 = nextY;
    difference = nextStep;
    z2 = z;
    z1 = nextZ;
  }
  memory[0] = x1;
  memory[1] = x2;
  memory[2] = settled(y1);
  memory[3] = settled(y2);
  memory[4] = settled(z1);
  memory[5] = settled(z2);
  state.energy = energy;
  state.min = min;
  state.max = max;
}

function settled(value: number): number {
  return Math.abs(value) < NEGLIGIBLE ? 0 : value;
}

/** The loudness in LUFS of a K-weighted power (all channels, each times its weight); -Infinity for 0. */
export function loudnessOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

/** What each channel's power counts in the sum; a low-frequency channel counts nothing. */
export function channelWeights(channels: number): readonly number[] {
  if (channels === 5) return [1, 1, 1, 1.41, 1.41];
  if (channels === 6) return [1, 1, 1, 0, 1.41, 1.41];
  return Array.from({ length: channels }, () => 1);
}

/** The two gates over the powers of successive 100 ms. Its memory has a bound, whatever the duration. */
export interface Gate {
  /** Takes the K-weighted power of the next whole 100 ms. */
  add(power: number): void;
  /** The integrated loudness in LUFS; undefined when no block of 400 ms is louder than -70 LUFS. */
  integrated(): number | undefined;
}

const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;
const CELLS_PER_UNIT = 100;
/** 8 channels at full scale reach +12 LUFS. */
const LAST_CELL = (15 - ABSOLUTE_GATE) * CELLS_PER_UNIT - 1;

/**
 * Makes a gate. Blocks are counted in cells of 0.01 LU with the exact sum of their powers, so that only blocks within
 * 0.01 LU of the relative threshold may fall on its wrong side.
 */
export function createGate(): Gate {
  const cells = new Map<number, { sum: number; count: number }>();
  const last = new Float64Array(4);
  let taken = 0;
  return {
    add(power) {
      last[taken++ % 4] = power;
      if (taken < 4) return;
      const block = (last[0]! + last[1]! + last[2]! + last[3]!) / 4;
      const loudness = loudnessOf(block);
      if (!(loudness > ABSOLUTE_GATE)) return;
      const index = Math.min(cellOf(loudness), LAST_CELL);
      const cell = cells.get(index);
      if (cell) {
        cell.sum += block;
        cell.count++;
      } else cells.set(index, { sum: block, count: 1 });
    },
    integrated() {
      if (cells.size === 0) return undefined;
      // The quietest first, so that the sum does not depend on their order in time.
      const sorted = [...cells].sort(([one], [other]) => one - other);
      const meanFrom = (first: number): number => {
        const loud = sorted.filter(([index]) => index >= first);
        const sum = loud.reduce((total, [, cell]) => total + cell.sum, 0);
        return sum / loud.reduce((total, [, cell]) => total + cell.count, 0);
      };
      return loudnessOf(meanFrom(cellOf(loudnessOf(meanFrom(0)) + RELATIVE_GATE)));
    },
  };
}

function cellOf(loudness: number): number {
  return Math.floor((loudness - ABSOLUTE_GATE) * CELLS_PER_UNIT);
}
