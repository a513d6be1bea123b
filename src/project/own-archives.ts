import { SUMS_NAME, sumsIn } from '../files/checksums.ts';
import { join } from '../files/paths.ts';
import type { Entry, Files } from '../model/files.ts';
import { RESULT_NAME } from './output-directories.ts';

/** A larger one is judged like any ZIP: it would have to be held in memory to be compared. */
const LARGEST_ARCHIVE_IN_BYTES = 256_000_000;

/**
 * The ZIPs of a directory that `build` or `publish` wrote there, to the last bit as its SHA256SUMS says: they are results,
 * not packages to check. Only archives are passed over, never a directory, and the run names them, so that nothing which
 * would be shipped can hide.
 */
export async function ownArchives(
  files: Files,
  directory: string,
  entries: readonly Entry[],
): Promise<ReadonlySet<string>> {
  const listed = entries.filter(({ type }) => type === 'file');
  const isThere = (wanted: string) => listed.some(({ name }) => name === wanted);
  if (!isThere(SUMS_NAME) || !isThere(RESULT_NAME)) return new Set();
  const there = new Map(listed.map((entry) => [entry.name, entry]));
  const own = new Set<string>();
  for (const [name, sha256] of (await sumsIn(files, directory)) ?? []) {
    const entry = there.get(name);
    if (!entry || !/\.zip$/i.test(name)) continue;
    if ((await sha256Of(files, join(directory, name), entry.size)) === sha256) own.add(name);
  }
  return own;
}

/** Undefined for a file that can't be read, which is nobody's result. */
async function sha256Of(files: Files, path: string, size: number): Promise<string | undefined> {
  if (size > LARGEST_ARCHIVE_IN_BYTES) return undefined;
  const bytes = await files.read(path, 0, size).catch(() => undefined);
  if (!bytes) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
