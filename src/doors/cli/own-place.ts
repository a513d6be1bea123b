import { existsSync, lstatSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Whether nobody but the user can have put something there: the directory, or what is there of those above it, is theirs,
 * others can't write to it, and it is no part of the current directory or of a repository, which may be strangers'.
 */
export function isOwnPlace(directory: string, here: string = process.cwd()): boolean {
  let nearest: Stats | undefined;
  for (let path = directory; ; path = dirname(path)) {
    if (path === here || existsSync(join(path, '.git'))) return false;
    nearest ??= lstatSync(path, { throwIfNoEntry: false });
    if (path === dirname(path)) break;
  }
  return nearest?.isDirectory() === true && isOwnFile(nearest);
}

/** Whether a file is the user's, and nobody else's to write. Never where the system does not say whose a file is. */
export const isOwnFile = ({ uid, mode }: Stats): boolean =>
  uid === process.geteuid?.() && (mode & 0o022) === 0;
