import loadEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import encoderBytes from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
import { Refusal } from '../refusal.ts';
import type { Pixels } from './pixels.ts';

/** The first that is small enough, else the last. */
const QUALITIES = [97, 95, 93, 90] as const;
/** What asset-max-bytes calls large, with some room for metadata. */
const LARGE_IN_BYTES = 1_900_000;
/** Baseline, three components of 8 bits, colours as fine as brightness, the standard’s own quantisation tables. */
const OPTIONS = {
  baseline: true,
  arithmetic: false,
  progressive: false,
  optimize_coding: true,
  smoothing: 0,
  color_space: 3,
  quant_table: 0,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  auto_subsample: false,
  chroma_subsample: 1,
  separate_chroma_quality: false,
  chroma_quality: 97,
} as const;

/** Encodes pixels as a JPEG without metadata. Throws a `Refusal` where the encoder takes none of that size. */
export async function encodeJpeg(pixels: Pixels): Promise<Uint8Array> {
  const quiet = { print: () => undefined, printErr: () => undefined };
  const { encode } = await loadEncoder({ noInitialRun: true, wasmBinary: encoderBytes, ...quiet });
  const { width, height, data } = pixels;
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    const rgba = new Uint8Array(data.buffer, data.byteOffset, data.length);
    bytes = encodedBy(() => encode(rgba, width, height, { ...OPTIONS, quality }), width, height);
    if (bytes.length <= LARGE_IN_BYTES) break;
  }
  return bytes;
}

/** What the encoder throws is no error but a number or an object of its own: of pictures with a side above 65,500. */
function encodedBy(encode: () => Uint8Array | null, width: number, height: number): Uint8Array<ArrayBuffer> {
  try {
    const encoded = encode();
    if (encoded) return encoded.slice();
  } catch {
    // Said below.
  }
  throw new Refusal(`a JPEG of ${width}x${height} pixels can’t be encoded.`);
}
