import { memoryFiles } from '../files/memory.ts';
import { copied, joined } from '../formats/joined.ts';
import type { ArchivePlace } from './place.ts';

/** Archives that are kept in memory: `kept` gets them by name. */
export function memoryPlace(kept: Map<string, Uint8Array>): ArchivePlace {
  return {
    prepare: () => undefined,
    async begin(name) {
      const pieces: Uint8Array[] = [];
      const files = memoryFiles({});
      return {
        files,
        file: name,
        // Whoever writes may use a piece again.
        write: async (chunk) => void pieces.push(copied(chunk)),
        close: async () => files.write(name, joined(pieces.splice(0))),
        async keep() {
          kept.set(name, await files.read(name));
          return name;
        },
        discard: async () => undefined,
      };
    },
  };
}
