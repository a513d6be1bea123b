import type { FormatValues, PictureSize } from '../model/package.ts';

/** The size of a drawing that says none. */
const UNKNOWN_SIZE = 100;
/** What browsers take a drawing without a size for, and no icon is larger. */
const LARGEST_SIZE = 4000;

/** The size of a drawing in pixels, as it says itself, by its view box, or a guess. */
export function drawingSize({ width, height, viewBox }: FormatValues['svg']): PictureSize {
  const [across, down] = [inPixels(width), inPixels(height)];
  const ratio =
    viewBox && viewBox.width > 0 && viewBox.height > 0 ? viewBox.height / viewBox.width : undefined;
  if (across !== undefined) return bounded(across, down ?? across * (ratio ?? 1));
  if (down !== undefined) return bounded(down / (ratio ?? 1), down);
  return ratio !== undefined && viewBox
    ? bounded(viewBox.width, viewBox.height)
    : bounded(UNKNOWN_SIZE, UNKNOWN_SIZE);
}

/** CSS pixels in a unit. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function inPixels(length: FormatValues['svg']['width']): number | undefined {
  const unit = length && UNITS[length.unit];
  return length && unit !== undefined && length.value > 0 ? length.value * unit : undefined;
}

function bounded(width: number, height: number) {
  const within = (value: number) => Math.min(Math.max(value, 1), LARGEST_SIZE);
  return { width: within(width), height: within(height) };
}
