import { decode, encode, initSync } from '@jsquash/png/codec/pkg/squoosh_png.js';
import codecBytes from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import type { Png } from '../image/png.ts';
import { joined } from '../joined.ts';
import { Refusal } from '../refusal.ts';
import { nameAt, viewOf } from '../structure.ts';
import type { Pixels } from './pixels.ts';
import { pixelsRefusal } from './refusals.ts';

const SIGNATURE_SIZE = 8;
/** Length, name and checksum. */
const CHUNK_FRAME = 12;
/** What the pixels are read from; other chunks may unpack to anything. */
const PIXEL_CHUNKS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** A chunk of a PNG, with its frame. */
export interface PngChunk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Decodes a PNG whose structure was judged. Throws a `Refusal` for pixels that are damaged, or too many. */
export function pngPixels(bytes: Uint8Array, png: Png): Pixels {
  const { width, height } = png;
  const refusal = pixelsRefusal(png);
  if (refusal !== undefined) throw new Refusal(refusal);
  initSync(codecBytes);
  // Texts and profiles may unpack to anything, and are not asked for.
  const chunks = chunksOf(bytes).filter(({ name }) => PIXEL_CHUNKS.has(name));
  const plain = joined([bytes.subarray(0, SIGNATURE_SIZE), ...chunks.map((chunk) => chunk.bytes)]);
  try {
    const { data } = decode(plain);
    if (data.length === width * height * 4) return { width, height, data };
  } catch {
    // The decoder names no reason.
  }
  throw new Refusal('its pixels are damaged.');
}

/** Encodes pixels as a PNG, with what else is said of them. */
export function pngOf({ width, height, data }: Pixels, notes: readonly PngChunk[] = []): Uint8Array {
  initSync(codecBytes);
  const fresh = encode(new Uint8Array(data.buffer, data.byteOffset, data.length), width, height, 8);
  const [header, ...rest] = chunksOf(fresh);
  const parts = [header, ...notes, ...rest].flatMap((chunk) => (chunk ? [chunk.bytes] : []));
  return joined([fresh.subarray(0, SIGNATURE_SIZE), ...parts]);
}

/** The chunks of a PNG whose structure was judged. */
export function chunksOf(bytes: Uint8Array): PngChunk[] {
  const view = viewOf(bytes);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE_SIZE; at + CHUNK_FRAME <= bytes.length; ) {
    const end = at + CHUNK_FRAME + view.getUint32(at);
    const name = nameAt(bytes, at + 4, 4);
    if (end > bytes.length) break;
    chunks.push({ name, bytes: bytes.subarray(at, end) });
    if (name === 'IEND') break;
    at = end;
  }
  return chunks;
}
