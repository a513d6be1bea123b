import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { within } from '../files/within.ts';
import { GitProblem } from './git-problem.ts';

/** Where a repository's parts really lie; all absolute. */
export interface Repository {
  /** The top of the working tree. */
  readonly top: string;
  /** What is this working tree's own: HEAD and index. */
  readonly gitDir: string;
  /** What all its working trees share: objects, references, configuration. */
  readonly commonDir: string;
}

const LONGEST_POINTER_IN_BYTES = 10_000;

/** The directory above or at `directory` that holds `.git`. A directory is never taken for a bare repository. */
export function repositoryOf(directory: string): string | undefined {
  for (let current = directory; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (current === dirname(current)) return undefined;
  }
}

/** The repository that a directory lies in; undefined when it lies in none. Throws a GitProblem when it is no sound one. */
export function findRepository(directory: string): Repository | undefined {
  const holder = repositoryOf(realpathSync.native(directory));
  if (holder === undefined) return undefined;
  const entry = join(holder, '.git');
  const isFile = lstatSync(realpathSync.native(entry)).isFile();
  const gitDir = real(isFile ? resolve(holder, pointer(entry, /^gitdir: (.+?)\r?\n?$/s)) : entry, entry);
  // Git never checks out a `.git`, so such a detour was unpacked or made by somebody who wants to be read.
  const detour = lstatSync(entry).isSymbolicLink() || isFile;
  if (detour && isInside(holder, gitDir))
    throw new GitProblem(
      'The repository’s “.git” leads to a directory of the project itself, which is not read as one.',
    );
  const shared = join(gitDir, 'commondir');
  const commonDir = existsSync(shared)
    ? real(resolve(gitDir, pointer(shared, /^(.+?)\r?\n?$/s)), shared)
    : gitDir;
  for (const path of [join(gitDir, 'HEAD'), join(commonDir, 'objects'), join(commonDir, 'refs')])
    if (!isThere(path)) throw new GitProblem('The directory “.git” is no complete repository.');
  return { top: holder, gitDir, commonDir };
}

/** Whether a path is a directory or lies in it. */
export const isInside = (directory: string, path: string): boolean => within(directory, path) !== undefined;

/** An old HEAD may be a link to a branch that does not exist yet. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function pointer(file: string, form: RegExp): string {
  const stat = lstatSync(realpathSync.native(file));
  const text = stat.isFile() && stat.size <= LONGEST_POINTER_IN_BYTES ? readFileSync(file, 'utf8') : '';
  const path = form.exec(text)?.[1];
  if (path === undefined || path.includes('\0') || isNetworkPath(path))
    throw new GitProblem('The file “.git” does not say where the repository is.');
  return path;
}

/** To open such a path can hand the user's password hash to another machine. */
export const isNetworkPath = (path: string): boolean => /^[\\/]{2}/.test(path);

function real(path: string, from: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    throw new GitProblem(
      `The repository’s “${from.endsWith('.git') ? '.git' : 'commondir'}” leads to nothing.`,
    );
  }
}
