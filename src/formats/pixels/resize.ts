import { lightOfStored, storedOf } from './linear-light.ts';
import type { Pixels } from './pixels.ts';
import { scaleToCover } from './refusals.ts';

/** Lanczos with three lobes, the filter that most programs scale photographs with. */
const LOBES = 3;
const CHANNELS = 4;

/**
 * Scales a picture until it covers a size, and cuts off evenly what is too much. It is filtered in linear light, where
 * fine patterns keep their brightness, and with colours weighed by their opacity. Of the source, a row at a time is held
 * in linear light.
 */
export function covering(source: Pixels, width: number, height: number): Pixels {
  if (source.width === width && source.height === height) return source;
  const scale = scaleToCover(source, { width, height });
  const columns = weights(source.width, width, scale);
  const rows = weights(source.height, height, scale);
  const sums = new Float32Array(width * height * CHANNELS);
  const linear = new Float32Array(source.width * CHANNELS);
  const scaled = new Float32Array(width * CHANNELS);
  // Rows of the result that a row of the source adds to lie side by side, and move down with it.
  let first = 0;
  for (let y = 0; y < source.height; y++) {
    while (first < height && rows[first]!.start + rows[first]!.values.length <= y) first++;
    if (first === height) break;
    if (rows[first]!.start > y) continue;
    linearRow(source, y, linear);
    filterRow(linear, columns, scaled);
    for (let row = first; row < height && rows[row]!.start <= y; row++) {
      const { start, values } = rows[row]!;
      const weight = values[y - start] ?? 0;
      const at = row * width * CHANNELS;
      for (let index = 0; index < scaled.length; index++) sums[at + index]! += scaled[index]! * weight;
    }
  }
  return { width, height, data: storedPixels(sums) };
}

interface Weights {
  /** The first place in the source. */
  readonly start: number;
  /** They add up to 1. */
  readonly values: Float64Array;
}

/** What places of the source count in each place of the result, whose middle is the source’s middle. */
function weights(from: number, to: number, scale: number): Weights[] {
  const stretch = Math.max(1, 1 / scale);
  const reach = LOBES * stretch;
  const offset = (from - to / scale) / 2;
  return Array.from({ length: to }, (_, index) => {
    const center = offset + (index + 0.5) / scale - 0.5;
    const start = Math.max(0, Math.ceil(center - reach));
    const end = Math.min(from - 1, Math.floor(center + reach));
    const values = new Float64Array(Math.max(1, end - start + 1));
    let sum = 0;
    for (let place = start; place <= end; place++) {
      const value = lanczos((place - center) / stretch);
      values[place - start] = value;
      sum += value;
    }
    for (let place = 0; place < values.length; place++) values[place]! /= sum;
    return { start, values };
  });
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= LOBES) return 0;
  const angle = Math.PI * x;
  return (LOBES * Math.sin(angle) * Math.sin(angle / LOBES)) / (angle * angle);
}

function linearRow({ width, data }: Pixels, y: number, row: Float32Array): void {
  const light = lightOfStored;
  for (let at = 0, from = y * width * CHANNELS; at < row.length; at += CHANNELS, from += CHANNELS) {
    const alpha = data[from + 3]! / 255;
    row[at] = light[data[from]!]! * alpha;
    row[at + 1] = light[data[from + 1]!]! * alpha;
    row[at + 2] = light[data[from + 2]!]! * alpha;
    row[at + 3] = alpha;
  }
}

function filterRow(row: Float32Array, columns: readonly Weights[], result: Float32Array): void {
  for (let index = 0; index < columns.length; index++) {
    const { start, values } = columns[index]!;
    let red = 0;
    let green = 0;
    let blue = 0;
    let alpha = 0;
    for (let place = 0, at = start * CHANNELS; place < values.length; place++, at += CHANNELS) {
      const value = values[place]!;
      red += row[at]! * value;
      green += row[at + 1]! * value;
      blue += row[at + 2]! * value;
      alpha += row[at + 3]! * value;
    }
    const to = index * CHANNELS;
    result[to] = red;
    result[to + 1] = green;
    result[to + 2] = blue;
    result[to + 3] = alpha;
  }
}

function storedPixels(sums: Float32Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(sums.length);
  for (let at = 0; at < sums.length; at += CHANNELS) {
    const alpha = sums[at + 3]!;
    data[at + 3] = alpha * 255;
    if (data[at + 3] === 0) continue;
    data[at] = storedOf(sums[at]! / alpha);
    data[at + 1] = storedOf(sums[at + 1]! / alpha);
    data[at + 2] = storedOf(sums[at + 2]! / alpha);
  }
  return data;
}
