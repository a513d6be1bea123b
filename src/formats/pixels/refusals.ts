import type { Jpeg, JpegProcess } from '../image/jpeg.ts';

/** Above this the memory for pixels is not even asked for; four bytes each. */
const MOST_PIXELS = 50_000_000;
/** Beyond this a picture looks blurred, and a better one is needed. */
const MOST_ENLARGED = 1.5;
/** The coding of JPEGs that common decoders read, ours among them. */
export const READABLE_JPEG: { readonly processes: ReadonlySet<JpegProcess>; readonly bits: number } = {
  processes: new Set(['baseline', 'extended', 'progressive']),
  bits: 8,
};
const MOST_COMPONENTS = 4;
/** From here on an orientation changes width and height with each other. */
const FIRST_LYING = 5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Why a JPEG’s pixels can’t be decoded here, as a phrase; undefined where they can. */
export function jpegRefusal({ process, precision, components }: Jpeg): string | undefined {
  const isKnown = READABLE_JPEG.processes.has(process);
  if (!isKnown || precision !== READABLE_JPEG.bits) {
    const kind = isKnown ? `${precision} bits per colour` : `${process} coding`;
    return `there is no decoder for ${kind} here: export it as a baseline JPEG from an image editor.`;
  }
  return components > MOST_COMPONENTS || components === 2
    ? `it has ${components} components per pixel, whose colours nobody knows.`
    : undefined;
}

/** Why a picture has too many pixels. */
export function pixelsRefusal({ width, height }: Size): string | undefined {
  return width * height > MOST_PIXELS
    ? `it has ${width}x${height} pixels, and at most ${MOST_PIXELS} are encoded anew.`
    : undefined;
}

/** Why a picture can’t be brought to a size. */
export function sizeRefusal(from: Size, to: Size): string | undefined {
  const scale = scaleToCover(from, to);
  // Rounded up, so that what is too much reads as more than the limit.
  const times = (Math.ceil(scale * 100 - 1e-9) / 100).toFixed(2);
  return scale > MOST_ENLARGED
    ? `it has ${from.width}x${from.height} pixels and would be enlarged ${times} times, which blurs it (at most ${MOST_ENLARGED} times): export it with ${to.width}x${to.height} pixels.`
    : undefined;
}

/** By how much a picture is scaled to cover a size; above 1 it is enlarged. */
export const scaleToCover = (from: Size, to: Size): number =>
  Math.max(to.width / from.width, to.height / from.height);

/** The size that a picture has once it has been turned as its orientation asks. */
export const uprightSize = ({ width, height }: Size, orientation = 1): Size =>
  orientation >= FIRST_LYING ? { width: height, height: width } : { width, height };
