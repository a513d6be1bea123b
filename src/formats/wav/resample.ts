/** Zero crossings of the filter at each side; with the window below the stop band lies at about -90 dB. */
const CROSSINGS = 32;
/** Points of the filter's table between two zero crossings; what lies between them is interpolated. */
const STEPS = 512;
const KAISER_BETA = 9;
/** How much of the narrower band is kept; the rest is the filter's slope. */
const PASS_BAND = 0.94;

/**
 * Samples at another rate (in Hz), by a windowed sinc. Below the narrower band the error is under -80 dB; what lies
 * above it is taken away. Beyond its ends the sound counts as silent.
 */
export function resampled(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const weightsAt = interpolator(Math.min(1, to / from) * PASS_BAND, to / greatestCommonDivisor(from, to));
  const result = new Float32Array(Math.max(1, Math.round((samples.length * to) / from)));
  const { length } = samples;
  for (let index = 0; index < result.length; index++) {
    const position = index * from;
    const before = Math.floor(position / to);
    const weights = weightsAt((position - before * to) / to);
    let at = before - weights.length / 2 + 1;
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap++, at++) {
      if (at >= 0 && at < length) sum += samples[at]! * weights[tap]!;
    }
    result[index] = sum;
  }
  return result;
}

/** Ratios with more places between two samples are computed place by place. */
const MOST_PHASES = 2048;

/** Gives what the samples around a place between two of them weigh; as many lie before it as behind it. */
export function interpolator(band: number, phases: number): (fraction: number) => Float64Array {
  const filter = filterTable();
  const reach = Math.ceil(CROSSINGS / band);
  const end = CROSSINGS * STEPS;
  const fill = (weights: Float64Array, fraction: number): Float64Array => {
    for (let tap = 0; tap < weights.length; tap++) {
      const distance = tap - reach + 1 - fraction;
      const position = (distance < 0 ? -distance : distance) * band * STEPS;
      const step = position | 0;
      const low = position < end ? filter[step]! : 0;
      const high = position < end ? filter[step + 1]! : 0;
      weights[tap] = (low + (high - low) * (position - step)) * band;
    }
    return weights;
  };
  if (phases > MOST_PHASES) {
    const weights = new Float64Array(2 * reach);
    return (fraction) => fill(weights, fraction);
  }
  const known = new Map<number, Float64Array>();
  return (fraction) => {
    const found = known.get(fraction) ?? fill(new Float64Array(2 * reach), fraction);
    known.set(fraction, found);
    return found;
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

let filterKept: Float64Array | undefined;

/** Half of a sinc under a Kaiser window, from its middle outwards, with zeros behind its end; made once. */
function filterTable(): Float64Array {
  if (filterKept !== undefined) return filterKept;
  const table = new Float64Array(CROSSINGS * STEPS + 2);
  for (let step = 0; step <= CROSSINGS * STEPS; step++) {
    const x = step / STEPS;
    const window =
      bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (x / CROSSINGS) ** 2))) / bessel(KAISER_BETA);
    table[step] = (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  filterKept = table;
  return table;
}

/** The modified Bessel function of order 0. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 50 && term > sum * 1e-12; n++) {
    term *= (x / (2 * n)) ** 2;
    sum += term;
  }
  return sum;
}
