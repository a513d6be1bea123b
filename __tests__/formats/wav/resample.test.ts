import { resampled } from '../../../src/formats/wav/resample.ts';

/** The largest distance between two rows of samples, without the filter's run-in and run-out. */
function error(found: ArrayLike<number>, expected: (index: number) => number, margin: number): number {
  let largest = 0;
  for (let index = margin; index < found.length - margin; index++)
    largest = Math.max(largest, Math.abs((found[index] ?? 0) - expected(index)));
  return largest;
}

describe('resampled', () => {
  const tone = (rate: number, frequency: number, seconds = 0.2) =>
    Float32Array.from({ length: Math.round(rate * seconds) }, (_, index) =>
      Math.sin((2 * Math.PI * frequency * index) / rate),
    );
  test.each([
    [44_100, 997],
    [44_100, 15_000],
    [22_050, 8_000],
    [8_000, 3_000],
    [96_000, 997],
    [96_000, 20_000],
    [47_999, 997],
    [1234, 300],
  ])('%i Hz: a tone of %i Hz stays what it is', (rate, frequency) => {
    const found = resampled(tone(rate, frequency), rate, 48_000);
    expect(found).toHaveLength(Math.round((Math.round(rate * 0.2) * 48_000) / rate));
    const margin = Math.ceil((40 * 48_000) / Math.min(rate, 48_000));
    expect(
      error(found, (index) => Math.sin((2 * Math.PI * frequency * index) / 48_000), margin),
    ).toBeLessThan(1e-3);
  });
  test('what 48 kHz can’t hold is taken away', () => {
    const found = resampled(tone(96_000, 30_000), 96_000, 48_000);
    expect(error(found, () => 0, 100)).toBeLessThan(1e-3);
  });
  test('the same rate changes nothing', () => {
    const samples = tone(48_000, 997);
    expect(resampled(samples, 48_000, 48_000)).toBe(samples);
  });
});
