import loadDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import decoderBytes from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import type { Jpeg } from '../image/jpeg.ts';
import { Refusal } from '../refusal.ts';
import { inkPixels, withGreyProfile } from './icc.ts';
import type { Pixels } from './pixels.ts';
import { jpegRefusal, pixelsRefusal } from './refusals.ts';

/** A decoded JPEG, and what is to be said of it. */
export interface DecodedJpeg {
  /** In sRGB, or in the RGB of its own profile; as stored, before the orientation turns them. */
  readonly pixels: Pixels;
  readonly remarks: readonly string[];
}

/**
 * Decodes the pixels of a JPEG: those of one or three components with mozjpeg, those of four with the decoder of pdf.js,
 * which gives them as ink. Throws a `Refusal` for what neither reads, and for pixels that are damaged.
 */
export async function decodePixels(
  bytes: Uint8Array,
  jpeg: Jpeg,
  profile: Uint8Array | undefined,
): Promise<DecodedJpeg> {
  const { width, height, components, color } = jpeg;
  const refusal = jpegRefusal(jpeg) ?? pixelsRefusal(jpeg);
  if (refusal !== undefined) throw new Refusal(refusal);
  if (components === 4) {
    const { decodeInk } = await import('./ink-decoder.ts');
    const ink = decodeInk(bytes, width, height, color === 'ycck');
    return inkPixels(ink, width, height, profile);
  }
  const pixels = await decodeLight(bytes);
  return components === 1 && profile ? withGreyProfile(pixels, profile) : { pixels, remarks: [] };
}

async function decodeLight(bytes: Uint8Array): Promise<Pixels> {
  let complaint = '';
  const options = {
    noInitialRun: true,
    wasmBinary: decoderBytes,
    print: () => undefined,
    printErr: (line: string) => {
      complaint ||= line;
    },
  };
  const { decode } = await loadDecoder(options);
  const damaged = () => new Refusal(`its pixels are damaged${complaint && ` (${plain(complaint)})`}.`);
  let image: ReturnType<typeof decode>;
  try {
    image = decode(bytes, false);
  } catch {
    throw damaged();
  }
  if (!image || complaint !== '') throw damaged();
  const { width, height, data } = image;
  return { width, height, data: data.slice() };
}

/** The decoder’s word, without what could harm a terminal. */
const plain = (text: string): string => text.replace(/[^\x20-\x7e]/g, '').slice(0, 80);
