import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ArchivePlace } from '../archive/place.ts';
import { LARGEST_SUMS_IN_BYTES, readSums, SUMS_NAME } from '../files/checksums.ts';
import { diskFiles } from '../files/disk.ts';
import {
  type Guarded,
  makeDirectory,
  openDraft,
  removeLeftovers,
  removeSafely,
} from '../files/safe-writes.ts';

/** Archives in a directory (absolute, made when it is absent). In `guarded`, a link is the project's and leads nowhere. */
export function archiveDirectory(directory: string, guarded: Guarded): ArchivePlace {
  const inside = [...guarded, directory];
  return {
    // Only a file that an earlier build listed in the checksums beside it is ours to remove.
    prepare(stale) {
      makeDirectory(directory, guarded);
      removeLeftovers(directory, guarded);
      const own = listed(directory);
      for (const name of stale) if (own.has(name)) removeSafely(join(directory, name), inside);
    },
    async begin(name) {
      const target = join(directory, name);
      const draft = await openDraft(target, { guarded: inside, make: true });
      return {
        ...draft,
        files: diskFiles(dirname(draft.path)),
        file: basename(draft.path),
        async keep() {
          draft.keep();
          return target;
        },
      };
    },
  };
}

function listed(directory: string): ReadonlyMap<string, string> {
  const path = join(directory, SUMS_NAME);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > LARGEST_SUMS_IN_BYTES) return new Map();
  return readSums(readFileSync(path, 'utf8'));
}
