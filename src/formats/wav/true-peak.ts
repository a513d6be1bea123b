import { interpolator } from './resample.ts';

const OVERSAMPLING = 4;

/**
 * The highest level between the samples as well as at them (ITU-R BS.1770-4, annex 2: four times oversampled), where a
 * full-scale sample is 1. It is what a loudspeaker gets.
 */
export function truePeak(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  const weightsAt = interpolator(1, OVERSAMPLING);
  for (let phase = 1; phase < OVERSAMPLING; phase++) {
    const weights = weightsAt(phase / OVERSAMPLING);
    const reach = weights.length / 2;
    for (let index = 0; index < samples.length; index++) {
      let sum = 0;
      const first = Math.max(0, reach - 1 - index);
      const last = Math.min(weights.length, samples.length - index + reach - 1);
      for (let tap = first; tap < last; tap++) sum += samples[index - reach + 1 + tap]! * weights[tap]!;
      peak = Math.max(peak, Math.abs(sum));
    }
  }
  return peak;
}
