const FULL_SCALE = 32_768;

/**
 * Rounds samples (-1 to 1) to 16 bits. Where that loses anything, noise of a triangular distribution (TPDF, 2 steps
 * wide) is added first, so that what is lost becomes an even hiss instead of distortion. The noise is the same on every
 * run.
 */
export function quantized(samples: Float32Array): Int16Array {
  const isExact = samples.every((sample) => Number.isInteger(sample * FULL_SCALE));
  const noise = isExact ? () => 0 : triangularNoise();
  return Int16Array.from(samples, (sample) => {
    const rounded = Math.round(sample * FULL_SCALE + noise());
    return Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, rounded));
  });
}

const SEED = 0x9e3779b9;

/** The sum of two even distributions from -0.5 to 0.5, made by Marsaglia’s xorshift of 32 bits. */
function triangularNoise(): () => number {
  let state = SEED;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return () => next() + next() - 1;
}
