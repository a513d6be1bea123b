import { join } from '../files/paths.ts';
import type { Entry, Files } from '../model/files.ts';

const LARGEST_SUMS_IN_BYTES = 1_000_000;

/**
 * The ZIPs of a directory that `build` or `publish` wrote there, by what its SHA256SUMS lists: they are results, not
 * packages to check. Only archives are passed over, never a directory, so that nothing which would be shipped can hide.
 */
export async function ownArchives(
  files: Files,
  directory: string,
  entries: readonly Entry[],
): Promise<ReadonlySet<string>> {
  const names = new Set(entries.flatMap(({ name, type }) => (type === 'file' ? [name] : [])));
  if (!names.has('SHA256SUMS') || !names.has('brandgate-report.json')) return new Set();
  const sums = new TextDecoder().decode(
    await files.read(join(directory, 'SHA256SUMS'), 0, LARGEST_SUMS_IN_BYTES),
  );
  const listed = sums.split('\n').flatMap((line) => /^[0-9a-f]{64} {2}(.+\.zip)$/i.exec(line)?.[1] ?? []);
  return new Set(listed.filter((name) => names.has(name)));
}
