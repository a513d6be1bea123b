import { realpathSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { batchedBlobs } from './git-batch.ts';
import { GitProblem } from './git-problem.ts';
import { findGit, type GitCall, runGit } from './git-program.ts';
import { makeGitDir, type Snapshot, snapshotOf } from './own-git-dir.ts';
import { rejectForeign } from './owner.ts';
import { findRepository } from './repository.ts';

const LARGEST_TEXT_IN_BYTES = 64_000_000;
const LARGEST_BLOB_IN_BYTES = 500_000_000;
const LIMIT_IN_MILLISECONDS = 60_000;

export interface GitOptions {
  /** Where git is looked for; PATH when absent. */
  readonly searchPath?: string;
  /** Milliseconds until a command is ended. */
  readonly limit?: number;
  /** More text than this many bytes is a GitProblem. */
  readonly mostText?: number;
}

/** Git on the repository that a directory lies in. Every command rejects with a GitProblem when git cannot be asked. */
export interface GitSession extends Snapshot {
  /** Where the directory lies below the repository's top, with a slash at its end, or ''. */
  readonly prefix: string;
  /** What a command prints, or undefined when it fails. Paths are relative to the repository's top. */
  text(...args: string[]): Promise<string | undefined>;
  bytes(...args: string[]): Promise<Uint8Array | undefined>;
  /** The contents of blobs by their ids, read by one process; those that the clone lacks are left out. */
  blobs(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The values of one of the user's own settings, which no repository can set. */
  userSettings(name: string, type?: 'path'): Promise<string[]>;
}

/**
 * Lets `use` ask git about the repository that a directory lies in; undefined outside of one. The repository is read as
 * it is now. Rejects with a GitProblem when it cannot be read.
 */
export async function withGit<T>(
  directory: string,
  use: (git: GitSession) => Promise<T>,
  options: GitOptions = {},
): Promise<T | undefined> {
  const root = realpathSync.native(directory);
  const repository = readable(() => findRepository(root));
  if (!repository) return undefined;
  const program = findGit(options.searchPath ?? process.env.PATH ?? '', repository.top);
  if (program === undefined) throw new GitProblem('Git is not installed, or only in the project itself.');
  const snapshot = readable(() => snapshotOf(repository));
  const home = readable(() => makeGitDir(snapshot));
  try {
    const session = sessionOf(snapshot, root, {
      program,
      home,
      limit: options.limit ?? LIMIT_IN_MILLISECONDS,
      mostText: options.mostText ?? LARGEST_TEXT_IN_BYTES,
    });
    await rejectForeign(repository, () => session.userSettings('safe.directory', 'path'));
    return await use(session);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function sessionOf(
  snapshot: Snapshot,
  root: string,
  { mostText, ...call }: Required<Omit<GitOptions, 'searchPath'>> & Pick<GitCall, 'program' | 'home'>,
): GitSession {
  const { top, gitDir, commonDir } = snapshot.repository;
  const inside = relative(top, root).split(sep).join('/');
  const place = [`--git-dir=${call.home}`, `--work-tree=${top}`];
  const variables = {
    GIT_OBJECT_DIRECTORY: join(commonDir, 'objects'),
    GIT_INDEX_FILE: join(gitDir, 'index'),
  };
  const bytes = (args: readonly string[], most: number, input?: string) =>
    runGit({
      ...call,
      arguments: [...place, ...args],
      variables,
      most,
      ...(input === undefined ? {} : { input }),
    });
  const decode = (output: Uint8Array | undefined) => output && new TextDecoder().decode(output);
  return {
    ...snapshot,
    prefix: inside === '' ? '' : `${inside}/`,
    text: async (...args) => decode(await bytes(args, mostText)),
    bytes: (...args) => bytes(args, LARGEST_BLOB_IN_BYTES),
    async blobs(ids) {
      const asked = ids.map((id) => `${id}\n`).join('');
      const output = await bytes(['cat-file', '--batch'], LARGEST_BLOB_IN_BYTES, asked);
      return output ? batchedBlobs(output) : new Map();
    },
    async userSettings(name, type) {
      const form = type === undefined ? [] : [`--type=${type}`];
      const output = await runGit({
        ...call,
        arguments: [`--git-dir=${call.home}`, 'config', '-z', '--get-all', ...form, name],
        variables: userConfiguration(process.env),
        most: mostText,
      });
      return (decode(output) ?? '').split('\0').slice(0, -1);
    },
  };
}

/** Where the user's own settings are read from. Reading a configuration starts nothing. */
function userConfiguration(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const { HOME = homedir(), XDG_CONFIG_HOME } = environment;
  return {
    HOME,
    XDG_CONFIG_HOME: XDG_CONFIG_HOME ?? join(HOME, '.config'),
    GIT_CONFIG_NOSYSTEM: environment.GIT_CONFIG_NOSYSTEM ?? '0',
    GIT_CONFIG_GLOBAL: environment.GIT_CONFIG_GLOBAL,
    GIT_CONFIG_SYSTEM: environment.GIT_CONFIG_SYSTEM,
  };
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    throw code === undefined ? error : new GitProblem(`The repository cannot be read (${code}).`);
  }
}
