/**
 * Node’s zlib on the page, as far as archives are made and opened with it: a deflater that gives the same bytes, and an
 * inflater that stops at a ceiling.
 */

import { Transform } from '@jspm/core/nodelibs/stream';
import { Deflate, Inflate } from 'pako';

type Done = (error: Error | null, bytes?: Uint8Array) => void;

/** As Node’s: a stream of bytes in, of deflated bytes without a header out. */
export class DeflateRaw extends Transform {
  readonly #deflate: Deflate;

  constructor({ level = 6, chunkSize = 16_384 }: { level?: number; chunkSize?: number } = {}) {
    super();
    this.#deflate = new Deflate({ raw: true, level, chunkSize });
    this.#deflate.onData = (piece: Uint8Array) => {
      this.push(Buffer.from(piece));
    };
  }

  override _transform(chunk: Uint8Array, _encoding: string, done: Done): void {
    this.#deflate.push(chunk, false);
    done(null);
  }

  override _flush(done: Done): void {
    this.#deflate.push(new Uint8Array(0), true);
    done(null);
  }
}

/** As Node’s: a stream of deflated bytes without a header in, of bytes out. */
export class InflateRaw extends Transform {
  readonly #inflate: Inflate;

  constructor({ chunkSize = 16_384 }: { chunkSize?: number } = {}) {
    super();
    this.#inflate = new Inflate({ raw: true, chunkSize });
    this.#inflate.onData = (piece: Uint8Array) => {
      this.push(Buffer.from(piece));
    };
  }

  override _transform(chunk: Uint8Array, _encoding: string, done: Done): void {
    // What follows the end is no part of it.
    if (!this.#inflate.ended) this.#inflate.push(chunk, false);
    done(this.#inflate.err ? new Error('The bytes cannot be unpacked.') : null);
  }

  override _flush(done: Done): void {
    done(this.#inflate.ended ? null : new Error('The bytes end too early.'));
  }
}

export const createInflateRaw = (options?: { chunkSize?: number }) => new InflateRaw(options);
export const createDeflateRaw = (options?: { level?: number; chunkSize?: number }) => new DeflateRaw(options);
export const constants = {};
export default { constants };
export const crc32 = undefined;

export function inflateRaw(
  packed: Uint8Array,
  { maxOutputLength, chunkSize }: { maxOutputLength: number; chunkSize: number },
  done: Done,
): void {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ raw: true, chunkSize });
  inflate.onData = (piece: Uint8Array) => {
    length += piece.length;
    if (length > maxOutputLength) throw new TooLarge();
    pieces.push(piece);
  };
  try {
    inflate.push(packed, true);
  } catch (error) {
    done(error as Error);
    return;
  }
  if (inflate.err || !inflate.ended) done(new Error('The bytes cannot be unpacked.'));
  else done(null, Buffer.concat(pieces, length));
}

class TooLarge extends Error {
  readonly code = 'ERR_BUFFER_TOO_LARGE';
}
