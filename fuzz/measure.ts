/** How processor time grows with size. */

/** What is measured: its name, and its work at a size. */
export interface Load {
  readonly name: string;
  /** What the work is about, at 1 time the size. */
  readonly size: number;
  /** Makes the work of that size; only what is returned is measured. */
  at(size: number): Promise<() => unknown>;
}

export const TIMES = [1, 2, 4, 8];
export const LARGEST_TIMES = 8;
const LEAST_RUNS = 3;
const MOST_RUNS = 12;
const ENOUGH_IN_MILLISECONDS = 300;
/** Below this the clock, the compiler and the collector of garbage are larger than what is measured. */
export const NOISE_IN_MILLISECONDS = 3;
/** What takes less at its largest size is made larger, as far as that goes. */
const LONG_IN_MILLISECONDS = 40;
const MOST_DOUBLINGS = 6;
/** What takes longer to be made is not made larger. */
const LONGEST_MAKING_IN_MILLISECONDS = 1000;
/** What grows faster is to be mended. */
export const LARGEST_EXPONENT = 1.2;
/** A busy machine and the collector are unfair to one size: what looks steep is looked at again, so often. */
const MOST_LOOKS = 4;

export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The slope of the times in a double logarithmic picture: 1 grows with the size, 2 with its square. */
export function exponent(milliseconds: readonly number[]): number {
  const points = milliseconds.map(
    (time, index) => [Math.log2(TIMES[index] ?? 1), Math.log2(Math.max(time, 0.01))] as const,
  );
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** Whether the time at the largest size is more than noise. */
export const isLong = (milliseconds: readonly number[]): boolean =>
  (milliseconds[TIMES.length - 1] ?? 0) >= NOISE_IN_MILLISECONDS;

/** How something grows. */
export interface Growth {
  /** At 1 time the size. */
  readonly size: number;
  /** The least of several runs, at each of {@link TIMES}. */
  readonly milliseconds: readonly number[];
}

/**
 * The growth of what takes so many milliseconds at a size (undefined where it can't be made so large). Small work is first
 * made larger, so that noise does not decide.
 */
export async function growthOf(
  size: number,
  timeAt: (size: number) => Promise<number | undefined>,
): Promise<Growth | undefined> {
  let [chosen, time] = [size, await leastOf(2, () => timeAt(size * LARGEST_TIMES))];
  if (time === undefined) return undefined;
  for (let doubled = 0; doubled < MOST_DOUBLINGS && time < LONG_IN_MILLISECONDS; doubled++) {
    const start = processorTime();
    const larger = await leastOf(2, () => timeAt(chosen * 2 * LARGEST_TIMES));
    if (larger === undefined) break;
    [chosen, time] = [chosen * 2, larger];
    if (processorTime() - start - 2 * larger > 2 * LONGEST_MAKING_IN_MILLISECONDS) break;
  }
  let least = await leastAt(chosen, timeAt);
  for (let look = 1; look < MOST_LOOKS && isLong(least) && exponent(least) > LARGEST_EXPONENT; look++)
    least = minima(least, await leastAt(chosen, timeAt));
  return { size: chosen, milliseconds: least };
}

/** The growth of the work of a load. */
export function growthOfLoad(load: Load): Promise<Growth | undefined> {
  return growthOf(load.size, async (size) => {
    const work = await load.at(size).catch(() => undefined);
    if (!work) return undefined;
    collect();
    const start = processorTime();
    await work();
    return processorTime() - start;
  });
}

/** Frees what earlier work left behind, where the process allows it: it would be charged to what comes next. */
export function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** What is fast is run more often. */
async function leastAt(
  size: number,
  timeAt: (size: number) => Promise<number | undefined>,
): Promise<number[]> {
  let least = TIMES.map(() => Number.POSITIVE_INFINITY);
  let spent = 0;
  for (let run = 0; run < LEAST_RUNS || (run < MOST_RUNS && spent < ENOUGH_IN_MILLISECONDS); run++) {
    const times: number[] = [];
    for (const factor of TIMES) times.push((await timeAt(size * factor)) ?? 0);
    least = minima(least, times);
    spent += times.reduce((sum, time) => sum + time, 0);
  }
  return least;
}

async function leastOf(runs: number, time: () => Promise<number | undefined>): Promise<number | undefined> {
  let least: number | undefined;
  for (let run = 0; run < runs; run++) {
    const once = await time();
    if (once !== undefined) least = Math.min(least ?? once, once);
  }
  return least;
}

const minima = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((time, index) => Math.min(time, other[index] ?? time));
