import { decodeBmp } from '../image/bmp.ts';
import { decodeJpeg } from '../image/jpeg.ts';
import { decodePng } from '../image/png.ts';
import { Refusal } from '../refusal.ts';
import type { PictureWork, Transcoded } from '../transcoding.ts';
import { bmpOf, bmpPixels } from './bmp-pixels.ts';
import { decodePixels } from './jpeg-decoder.ts';
import { encodeJpeg } from './jpeg-encoder.ts';
import { readNotes, withNotes } from './jpeg-notes.ts';
import { upright } from './orient.ts';
import type { Pixels } from './pixels.ts';
import { pngNotes } from './png-notes.ts';
import { pngOf, pngPixels } from './png-pixels.ts';
import { isOfRgb } from './profile-space.ts';
import { sizeRefusal } from './refusals.ts';
import { covering } from './resize.ts';

const UPRIGHT = 1;
const UNREADABLE = 'it can’t be read.';

/**
 * Makes an upright picture of 8 bits a colour in RGB, of the size that is asked for. A JPEG is a baseline one without
 * chroma subsampling, a BMP has 24 bits. What the file says of itself is kept, but for the place where it was taken, and
 * a colour profile that is not of its colours any more. Throws a `Refusal` where that can’t be done.
 */
export async function repainted(bytes: Uint8Array, work: PictureWork): Promise<Transcoded> {
  if (work.format === 'jpeg') return repaintedJpeg(bytes, work);
  return work.format === 'png' ? repaintedPng(bytes, work) : repaintedBmp(bytes, work);
}

async function repaintedPng(bytes: Uint8Array, work: PictureWork): Promise<Transcoded> {
  const decoded = decodePng(bytes);
  if (!decoded.ok) throw new Refusal(UNREADABLE);
  const { value: png } = decoded;
  const pixels = fitted(pngPixels(bytes, png), work);
  return { bytes: pngOf(pixels, await pngNotes(bytes, png)), remarks: [] };
}

function repaintedBmp(bytes: Uint8Array, work: PictureWork): Transcoded {
  const decoded = decodeBmp(bytes);
  if (!decoded.ok) throw new Refusal(UNREADABLE);
  return { bytes: bmpOf(fitted(bmpPixels(bytes, decoded.value), work), bytes), remarks: [] };
}

async function repaintedJpeg(bytes: Uint8Array, work: PictureWork): Promise<Transcoded> {
  const decoded = decodeJpeg(bytes);
  if (!decoded.ok) throw new Refusal(UNREADABLE);
  const jpeg = decoded.value;
  const notes = readNotes(bytes);
  const { pixels, remarks } = await decodePixels(bytes, jpeg, notes.profile);
  const turned = upright(pixels, jpeg.orientation?.value ?? UPRIGHT);
  const fresh = await encodeJpeg(fitted(turned, work));
  // The profile of a picture in RGB still says which red is meant; others are of colours that are gone.
  const keepsProfile = jpeg.components === 3 && notes.profile !== undefined && isOfRgb(notes.profile);
  return { bytes: withNotes(fresh, notes, keepsProfile), remarks };
}

function fitted(pixels: Pixels, { size }: PictureWork): Pixels {
  if (!size) return pixels;
  const refusal = sizeRefusal(pixels, size);
  if (refusal !== undefined) throw new Refusal(refusal);
  return covering(pixels, size.width, size.height);
}
