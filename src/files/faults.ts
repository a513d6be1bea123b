/** What systems refuse, in words. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isUsageError } from '../model/usage-error.ts';

export const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its directory does not exist',
  ENOTDIR: 'something on the way there is no directory',
  EISDIR: 'there is a directory of that name',
  EEXIST: 'there is something of that name already',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long for this disk',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program uses it',
  EIO: 'the disk does not answer',
};
/** Of a file that was to be read. */
const READING: Readonly<Record<string, string>> = {
  ...REASONS,
  ENOENT: 'it does not exist',
  EISDIR: 'it is a directory',
  ENOTDIR: 'it, or something on the way there, is no directory',
  ELOOP: 'it is a symbolic link, and those are not followed',
};
/** Why a file can’t be read, in words. */
export const readingFault = ({ code = '' }: { readonly code?: string }): string =>
  READING[code] ?? 'the file is damaged';

const WRITES = [
  'mkdir',
  'mkdtemp',
  'write',
  'rename',
  'unlink',
  'rmdir',
  'symlink',
  'copyfile',
  'fsync',
  'ftruncate',
];

/**
 * What a door says of an error. An error that has a sentence of its own, and a refusal of the system (missing, no
 * permission, read-only, full), are told in a sentence; anything else is a fault of ours, told with its stack.
 */
export function toldOf(error: unknown): { readonly known: boolean; readonly text: string } {
  if (!isError(error)) return { known: false, text: String(error) };
  if (isUsageError(error) || error.name === 'PublishError') return { known: true, text: error.message };
  const { code = '', path, syscall = '' } = error as NodeJS.ErrnoException;
  const writes = WRITES.includes(syscall);
  const reason = (writes ? REASONS : READING)[code];
  if (reason === undefined) return { known: false, text: error.stack ?? error.message };
  const verb = writes ? 'written' : 'read';
  return {
    known: true,
    text:
      path === undefined
        ? `A file can’t be ${verb}: ${reason}.`
        : `“${shown(path)}” can’t be ${verb}: ${reason}.`,
  };
}

/** An error of any realm: those of the system are not always instances of this one’s class. */
const isError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'name' in error && 'message' in error;

/** As a user would type it. */
export function shown(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  const outside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return outside ? path : inside;
}
