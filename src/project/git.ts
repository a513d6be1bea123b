import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** The revision that a change is compared with. */
export interface Revision {
  /** Paths relative to the project root that differ from it. */
  readonly changed: ReadonlySet<string>;
  /** A file's text at that revision; undefined when it isn't there. */
  read(path: string): Promise<string | undefined>;
}
export type FoundRevision =
  | { readonly available: true; readonly revision: Revision }
  | { readonly available: false; readonly reason: string };

const LARGEST_BLOB_IN_BYTES = 16_000_000;
/** Nothing that a repository's own configuration could make git execute. */
const SAFE = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'diff.external=',
  '-c',
  'core.quotePath=false',
];

/** The directory above or at `directory` that holds `.git`. */
export function repositoryOf(directory: string): string | undefined {
  for (let current = directory; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (current === dirname(current)) return undefined;
  }
}

/**
 * The merge base with `ref`, or with the upstream or default branch. Outside git and in a shallow clone without it
 * there is none; in a full clone a `ref` that does not exist is a UsageError.
 */
export async function baseRevision(root: string, ref: string | undefined): Promise<FoundRevision> {
  if (repositoryOf(root) === undefined) return none('The project is not in a git repository.');
  const head = await git(root, ['rev-parse', '--verify', '-q', 'HEAD^{commit}']);
  if (head === undefined) return none('The repository has no commit yet, or git is not installed.');
  const commit = await mergeBase(root, ref);
  if (commit !== undefined) return { available: true, revision: await localRevision(root, commit) };
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true';
  if (
    ref !== undefined &&
    !shallow &&
    (await git(root, ['rev-parse', '--verify', '-q', `${ref}^{commit}`])) === undefined
  ) {
    throw new UsageError(`The base revision “${ref}” does not exist in this repository.`);
  }
  const what =
    ref === undefined ? 'No base revision' : `The base revision “${ref}” has no common ancestor that`;
  return none(`${what} is available${shallow ? ' in this shallow clone' : ''}.`);
}

function none(reason: string): FoundRevision {
  return { available: false, reason };
}

async function mergeBase(root: string, ref: string | undefined): Promise<string | undefined> {
  const candidates =
    ref === undefined
      ? ['@{upstream}', 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']
      : [ref];
  for (const candidate of candidates) {
    if (candidate.startsWith('-')) throw new UsageError(`“${candidate}” is no revision.`);
    const commit = await git(root, ['merge-base', 'HEAD', candidate]);
    if (commit !== undefined) return commit.trim();
  }
  return undefined;
}

/** What differs between a commit and the working tree, new files included. */
async function localRevision(root: string, commit: string): Promise<Revision> {
  const [diff, untracked] = await Promise.all([
    git(root, [
      'diff',
      '--name-only',
      '--no-ext-diff',
      '--no-textconv',
      '--no-renames',
      '--relative',
      '-z',
      commit,
      '--',
      '.',
    ]),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  const changed = new Set(
    [...(diff ?? '').split('\0'), ...(untracked ?? '').split('\0')].filter((path) => path !== ''),
  );
  return { changed, read: (path) => git(root, ['cat-file', 'blob', `${commit}:./${path}`]) };
}

/** What a git command prints, or undefined when it fails. */
export function git(directory: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', directory, ...SAFE, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BLOB_IN_BYTES) child.kill();
      else chunks.push(chunk);
    });
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : undefined));
  });
}
