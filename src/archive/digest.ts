import { createHash } from 'node:crypto';
import type { Source } from '../formats/format.ts';
import { piecesOf } from '../formats/pieces.ts';

/** The SHA-256 of what a source holds, in lower-case hexadecimal. It is read in pieces. */
export async function sha256Of(source: Source): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(source)) hash.update(piece);
  return hash.digest('hex');
}

export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
