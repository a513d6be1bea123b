import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Guarded, makeDirectory, removeLeftovers, removeSafely } from '../files/safe-writes.ts';
import { SUMS_NAME } from './write-reports.ts';

const LARGEST_SUMS_IN_BYTES = 10_000_000;

/**
 * Removes what an interrupted build left, and older archives of packages that are not built this time. Only a file that
 * an earlier build listed in the checksums beside it is ours to remove.
 */
export function clean(
  { directory, guarded }: { readonly directory: string; readonly guarded: Guarded },
  stale: readonly string[],
): void {
  const inside = [...guarded, directory];
  makeDirectory(directory, guarded);
  removeLeftovers(directory, guarded);
  const own = listed(directory);
  for (const name of stale) if (own.has(name)) removeSafely(join(directory, name), inside);
}

function listed(directory: string): ReadonlySet<string> {
  const path = join(directory, SUMS_NAME);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > LARGEST_SUMS_IN_BYTES) return new Set();
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Set(lines.flatMap((line) => /^[0-9a-f]{64} [ *](.+)$/.exec(line)?.[1] ?? []));
}
