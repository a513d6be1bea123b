/** Far above what a small input needs, and far below what an endless loop or a quadratic reader takes. */
export const PROCESSOR_LIMIT_IN_MILLISECONDS = 30_000;

/** The processor time that `run` costs this process, in milliseconds: other tests beside it do not count. */
export async function processorTimeOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  return process.cpuUsage(start).user / 1000;
}

/** Runs `run`, and fails when it costs more processor time than {@link PROCESSOR_LIMIT_IN_MILLISECONDS}. */
export async function expectBounded(run: () => unknown): Promise<void> {
  expect(await processorTimeOf(run)).toBeLessThan(PROCESSOR_LIMIT_IN_MILLISECONDS);
}
