/** What a picture needs of a sound: its outline, so small that it can be kept whatever the duration. */

/** The outline of a sound. Stretches are of equal length and follow each other from start to end. */
export interface Envelope {
  /** The lowest and the highest sample (-1 to 1) of up to 400 stretches. */
  readonly columns: readonly (readonly [min: number, max: number])[];
  /** How many clipped runs begin in each of these stretches; empty when there is none. */
  readonly clippedRuns: readonly number[];
  /** The peak of up to 32 stretches in dBFS, not below -96. */
  readonly levels: readonly number[];
}

const COLUMNS = 400;
const LEVELS = 32;
const FULL_SCALE = 32768;
const LOWEST_LEVEL = -96;

/** Gathers an outline from windows of 10 ms, of which there are so many. */
export function createEnvelope(windows: number) {
  const columns = createExtremes(Math.min(windows, COLUMNS), windows);
  const levels = createExtremes(Math.min(windows, LEVELS), windows);
  const clipped = new Float64Array(Math.min(windows, COLUMNS));
  return {
    /** Takes the extremes of a window, in units of a 16-bit sample. */
    add(window: number, min: number, max: number): void {
      columns.add(window, min, max);
      levels.add(window, min, max);
    },
    /** A clipped run begins in the window. */
    clip(window: number): void {
      const column = Math.min(Math.floor((window * clipped.length) / windows), clipped.length - 1);
      clipped[column] = (clipped[column] ?? 0) + 1;
    },
    result(): Envelope {
      return {
        columns: columns.result().map(([min, max]) => [level(min), level(max)] as const),
        clippedRuns: clipped.some((count) => count > 0) ? [...clipped] : [],
        levels: levels.result().map(([min, max]) => decibels(Math.max(max, -min))),
      };
    },
  };
}

function createExtremes(count: number, windows: number) {
  const mins = new Int16Array(count).fill(32767);
  const maxs = new Int16Array(count).fill(-32768);
  return {
    add(window: number, min: number, max: number): void {
      const index = Math.floor((window * count) / windows);
      if (min < mins[index]!) mins[index] = min;
      if (max > maxs[index]!) maxs[index] = max;
    },
    result(): (readonly [number, number])[] {
      return Array.from(mins, (min, index) => [min, maxs[index]!] as const).filter(
        ([min, max]) => min <= max,
      );
    },
  };
}

/** Four digits are more than a picture shows. */
function level(sample: number): number {
  return Math.round((sample / FULL_SCALE) * 1e4) / 1e4;
}

function decibels(peak: number): number {
  const exact = peak <= 0 ? LOWEST_LEVEL : 20 * Math.log10(peak / FULL_SCALE);
  return Math.round(Math.max(exact, LOWEST_LEVEL) * 10) / 10;
}
