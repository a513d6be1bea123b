import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../model/usage-error.ts';

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

const LARGEST_TEXT_IN_BYTES = 64_000_000;
const LARGEST_BLOB_IN_BYTES = 500_000_000;
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
  '-c',
  'log.showSignature=false',
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
 * there is none; in a full clone a `ref` that does not exist is a UsageError. A shallow clone whose branch is its own
 * base says nothing about what changed.
 */
export async function baseRevision(root: string, ref: string | undefined): Promise<FoundRevision> {
  if (repositoryOf(root) === undefined) return none('The project is not in a git repository.');
  const head = await git(root, ['rev-parse', '--verify', '-q', 'HEAD^{commit}']);
  if (head === undefined) return none('The repository has no commit yet, or git is not installed.');
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true';
  const commit = shallow && ref === undefined ? undefined : await mergeBase(root, ref);
  if (commit !== undefined && !(shallow && commit === head.trim())) return localRevision(root, commit);
  if (shallow)
    return none(
      `No base revision is available in this shallow clone${ref === undefined ? '' : ` for “${ref}”`}.`,
    );
  if (ref === undefined) return none('No base revision is available.');
  if ((await git(root, ['rev-parse', '--verify', '-q', `${ref}^{commit}`])) === undefined)
    throw new UsageError(`The base revision “${ref}” does not exist in this repository.`);
  return none(`The base revision “${ref}” and the current one have no common ancestor.`);
}

function none(reason: string): FoundRevision & { available: false } {
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
async function localRevision(root: string, commit: string): Promise<FoundRevision> {
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
  if (diff === undefined || untracked === undefined)
    return none('The changes since the base revision could not be listed.');
  const changed = new Set([...diff.split('\0'), ...untracked.split('\0')].filter((path) => path !== ''));
  return {
    available: true,
    revision: { changed, read: (path) => git(root, ['cat-file', 'blob', `${commit}:./${path}`]) },
  };
}

/** What a git command prints, or undefined when it fails. */
export async function git(directory: string, args: readonly string[]): Promise<string | undefined> {
  const bytes = await gitBytes(directory, args, LARGEST_TEXT_IN_BYTES);
  return bytes && new TextDecoder().decode(bytes);
}

/** The same as bytes; more than `most` of them count as a failure. */
export function gitBytes(
  directory: string,
  args: readonly string[],
  most = LARGEST_BLOB_IN_BYTES,
): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', directory, ...SAFE, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) child.kill();
      else chunks.push(chunk);
    });
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined));
  });
}
