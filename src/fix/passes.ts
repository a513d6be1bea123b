import type { Transcoded, Transcoding } from '../formats/transcoding.ts';
import { transcode } from './transcode.ts';

/** How a file was encoded anew. */
export interface Pass {
  /** The file before it was encoded anew for the first time. */
  readonly bytes: Uint8Array;
  readonly works: readonly Transcoding[];
}

/**
 * The files that a run encodes anew. Whatever is asked of a file later is done to what it was before the first time, in
 * one pass with what was asked until then: so it is rounded once, and a JPEG loses once.
 */
export class Passes {
  readonly #kept = new Map<string, Pass>();

  /** `present` gives the file’s bytes, for the first time. */
  async run(
    name: string,
    works: readonly Transcoding[],
    present: () => Promise<Uint8Array>,
  ): Promise<{ readonly pass: Pass; readonly result: Transcoded }> {
    const before = this.#kept.get(name) ?? { bytes: await present(), works: [] };
    const pass = { bytes: before.bytes, works: [...before.works, ...works] };
    return { pass, result: await transcode(pass.bytes, pass.works) };
  }

  /** Notes which files have changed, and how those that were encoded anew. */
  keep(changed: Iterable<string>, passes: ReadonlyMap<string, Pass>): void {
    for (const name of changed) this.#kept.delete(name);
    for (const [name, pass] of passes) this.#kept.set(name, pass);
  }
}
