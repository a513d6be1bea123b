import * as zlib from 'node:zlib';
import { crc32 as portableCrc32 } from '../formats/image/crc32.ts';
import { type Directory, damaged, ZipFault } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const STORED = 0;
const PIECE_IN_BYTES = 256 * 1024;

/** Goes on from the CRC of what comes before. Node before 20.15 has none of its own. */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  zlib.crc32 ?? ((bytes, before) => portableCrc32(bytes, 0, bytes.length, before));

/**
 * An entry that is too large to be held: it is unpacked from its start on as far as it is read. Reading what lies behind begins
 * anew.
 */
export class Unpacking {
  readonly #begin: () => AsyncGenerator<Uint8Array>;
  #pieces: AsyncGenerator<Uint8Array> | undefined;
  #piece: Uint8Array = new Uint8Array(0);
  /** Of the piece, in the entry. */
  #start = 0;

  /** `verified` is called when it was read to its end, and all of it is as the directory states. */
  constructor(directory: Directory, entry: ZipEntry, verified: () => void) {
    this.#begin = () => judgedPieces(directory, entry, verified);
  }

  /** Exactly `length` bytes, which the entry must have; one read after the other. Rejects with a `ZipFault`. */
  async read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array> {
    const bytes = room && length <= room.length ? room.subarray(0, length) : new Uint8Array(length);
    if (offset < this.#start) await this.close();
    let filled = 0;
    while (filled < length) {
      const at = offset + filled - this.#start;
      const part = this.#piece.subarray(at, at + length - filled);
      bytes.set(part, filled);
      filled += part.length;
      if (filled < length) await this.#next();
    }
    return bytes;
  }

  async close(): Promise<void> {
    const pieces = this.#pieces;
    this.#pieces = undefined;
    this.#piece = new Uint8Array(0);
    this.#start = 0;
    await pieces?.return(undefined);
  }

  async #next(): Promise<void> {
    this.#pieces ??= this.#begin();
    const { value } = await this.#pieces.next().catch(async (error: unknown) => {
      await this.close();
      throw error;
    });
    this.#start += this.#piece.length;
    this.#piece = value as Uint8Array;
  }
}

/** Rejects with a `ZipFault` where an entry is not what its directory states; of that, nothing is the last piece. */
export async function* judgedPieces(
  directory: Directory,
  entry: ZipEntry,
  verified = () => {},
): AsyncGenerator<Uint8Array> {
  let last: Uint8Array | undefined;
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === STORED ? packed(directory, entry) : inflated(directory, entry)) {
    size += piece.length;
    if (size > entry.size) throw damaged(entry, `it unpacks to more than ${entry.size} bytes`);
    crc = crc32(piece, crc);
    if (last) yield last;
    last = piece;
  }
  judgeWhole(entry, size, crc);
  verified();
  if (last) yield last;
}

async function* packed(directory: Directory, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { compressedSize } = entry;
  for (let offset = 0; offset < compressedSize; offset += PIECE_IN_BYTES)
    yield await directory.packed(entry, offset, Math.min(PIECE_IN_BYTES, compressedSize - offset));
}

async function* inflated(directory: Directory, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const inflater = zlib.createInflateRaw({ chunkSize: PIECE_IN_BYTES });
  // Nobody waits for it: a piece that can’t be unpacked is never done with.
  feed(directory, entry, inflater).catch((error: Error) => {
    inflater.destroy(error);
  });
  try {
    for await (const piece of inflater as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    throw error instanceof ZipFault ? error : damaged(entry, 'its bytes cannot be unpacked');
  } finally {
    inflater.destroy();
  }
}

async function feed(directory: Directory, entry: ZipEntry, inflater: zlib.InflateRaw): Promise<void> {
  for await (const piece of packed(directory, entry))
    await new Promise<void>((resolve, reject) => {
      // The next one is wanted when somebody has taken what comes of this one.
      inflater.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  inflater.end();
}

/** Whether an entry unpacks to the size and the CRC-32 that the directory states; else a `ZipFault`. */
export function judgeWhole(entry: ZipEntry, size: number, crc: number): void {
  if (size !== entry.size) throw damaged(entry, `it unpacks to ${size} bytes instead of ${entry.size}`);
  if (crc !== entry.crc32) throw damaged(entry, 'its checksum (CRC-32) does not match');
}
