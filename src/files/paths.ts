import { UsageError } from '../model/usage-error.ts';

/** A path as reports write it: POSIX, without `.` parts or slashes at its ends; the root is ''. */
function normalise(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** A path of the config as a normalised one; leaving the project, also for git’s own files, is a UsageError that names `where`. */
export function projectPath(path: string, where: string): string {
  if (
    path.startsWith('/') ||
    /^[A-Za-z]:/.test(path) ||
    path.includes('\\') ||
    path.split('/').some((part) => part === '..' || /^\.git$/i.test(part))
  ) {
    throw new UsageError(`${where}: “${path}” must be a path inside the project, with forward slashes.`);
  }
  return normalise(path);
}

export function join(...parts: string[]): string {
  let path = '';
  for (const part of parts) if (part !== '') path = path === '' ? part : `${path}/${part}`;
  return path;
}

/** A reference from a directory, with `.` and `..` resolved; undefined when it leaves the root. */
export function resolvePath(directory: string, reference: string): string | undefined {
  const parts = directory === '' ? [] : directory.split('/');
  for (const part of reference.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function directoryName(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a path is a directory or lies below it; everything lies below the root. */
export const isWithin = (path: string, directory: string): boolean =>
  directory === '' || path === directory || path.startsWith(`${directory}/`);
