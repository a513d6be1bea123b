import type { Source } from './format.ts';

/** What is larger is read in pieces, never held as a whole. */
export const LARGEST_HELD_IN_BYTES = 16_000_000;
const PIECE_IN_BYTES = 1024 * 1024;

/** The bytes of a source from its start to its end; fewer when it became shorter. */
export async function* piecesOf(source: Source): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < source.size; ) {
    const piece = await source.read(offset, Math.min(PIECE_IN_BYTES, source.size - offset));
    if (piece.length === 0) return;
    yield piece;
    offset += piece.length;
  }
}
