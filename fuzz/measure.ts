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
const LEAST_RUNS = 3;
const MOST_RUNS = 12;
const ENOUGH_IN_MILLISECONDS = 300;
/** Below this the clock, the compiler and the collector of garbage are larger than what is measured. */
export const NOISE_IN_MILLISECONDS = 3;

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

/** The least milliseconds of several runs at each size; what is fast is run more often. Runs that compile don't count. */
export async function timesOf(load: Load): Promise<number[]> {
  await (await load.at(load.size * 2))();
  const least = TIMES.map(() => Number.POSITIVE_INFINITY);
  let spent = 0;
  for (let run = 0; run < LEAST_RUNS || (run < MOST_RUNS && spent < ENOUGH_IN_MILLISECONDS); run++)
    for (const [index, times] of TIMES.entries()) {
      const work = await load.at(load.size * times);
      const start = processorTime();
      await work();
      const time = processorTime() - start;
      least[index] = Math.min(least[index] ?? 0, time);
      spent += time;
    }
  return least;
}
