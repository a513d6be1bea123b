import loadEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import encoderBytes from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
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

/** Encodes pixels as a JPEG without metadata. */
export async function encodeJpeg(pixels: Pixels): Promise<Uint8Array> {
  const quiet = { print: () => undefined, printErr: () => undefined };
  const { encode } = await loadEncoder({ noInitialRun: true, wasmBinary: encoderBytes, ...quiet });
  const { width, height, data } = pixels;
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    const rgba = new Uint8Array(data.buffer, data.byteOffset, data.length);
    const encoded = encode(rgba, width, height, { ...OPTIONS, quality });
    if (!encoded) throw new Error('The JPEG could not be encoded.');
    bytes = encoded.slice();
    if (bytes.length <= LARGE_IN_BYTES) break;
  }
  return bytes;
}
