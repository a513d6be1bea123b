/** The curve of sRGB (IEC 61966-2-1): what is stored, and the light that it stands for, both from dark to bright. */

/** The light (0 to 1) of each stored value (0 to 255). */
export const lightOfStored = Float32Array.from({ length: 256 }, (_, stored) => {
  const value = stored / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** The stored value (0 to 255, not rounded) of a light; light beyond 0 and 1 is cut off. */
export function storedOf(light: number): number {
  const value = Math.min(1, Math.max(0, light));
  return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
}
