import type { DecodedAsset } from '../model/package.ts';
import type { Limits } from '../model/project.ts';
import { KeptBases } from './kept-bases.ts';

/** Files up to this size that are read to their end are read at once, into one place. */
export const ROOM_IN_BYTES = 524_288;

export interface DecodeOptions {
  readonly limits: Limits;
  /** Whether a rule asks for the samples of WAV files. */
  readonly samples: boolean;
  /** Whether these samples are outlined, too, for a picture. */
  readonly envelopes?: boolean;
  /** Whether each asset gets the digest of its content. */
  readonly digests?: boolean;
  /** Decoded before, by the same name and size: what `fix` hands over for files that it did not touch. */
  readonly known?: ReadonlyMap<string, DecodedAsset>;
  /** Awaited before each asset is read, so that others go on meanwhile. */
  readonly pause?: () => Promise<void> | undefined;
  /** Where files are read to, one after the other, of `ROOM_IN_BYTES`; no decoded value holds on to it. */
  readonly room?: Uint8Array;
  /** Bases that were decoded before; several packages can stand on one. */
  readonly bases?: KeptBases;
}

/** For packages that are decoded one after the other: they share what is kept of bases, and where files are read to. */
export const forOneRun = (options: DecodeOptions): DecodeOptions => ({
  ...options,
  bases: new KeptBases(options.limits),
  room: new Uint8Array(ROOM_IN_BYTES),
});
