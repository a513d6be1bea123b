import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { harmlessConfig, readGitConfig, type Setting, settingOf } from './git-config.ts';
import { GitProblem } from './git-problem.ts';
import { type References, readReferences } from './refs.ts';
import { isNetworkPath, type Repository } from './repository.ts';

/** What git is told of a repository: read once, without git. */
export interface Snapshot {
  readonly repository: Repository;
  readonly settings: readonly Setting[];
  /** Undefined where only git can read them (reftable). */
  readonly references: References | undefined;
  /** The commits at which a shallow clone ends, one a line; undefined in a full clone. */
  readonly shallow: string | undefined;
}

const LARGEST_CONFIG_IN_BYTES = 1_000_000;
const LARGEST_LIST_IN_BYTES = 20_000_000;
const MOST_ALTERNATES = 100;

export function snapshotOf(repository: Repository): Snapshot {
  const { commonDir } = repository;
  const settings = readGitConfig(textOf(join(commonDir, 'config'), LARGEST_CONFIG_IN_BYTES) ?? '');
  rejectNetworkObjects(join(commonDir, 'objects'));
  const tables = settingOf(settings, 'extensions', 'refstorage') === 'reftable';
  const shallow = textOf(join(commonDir, 'shallow'), LARGEST_LIST_IN_BYTES);
  return {
    repository,
    settings,
    references: tables ? undefined : readReferences(repository),
    shallow: shallow === '' ? undefined : shallow,
  };
}

/**
 * Writes a git directory of our own outside the project: the references and the few settings that are known to start
 * nothing. Git then never opens the repository's configuration, hooks, attributes, grafts or modules; it reads only its
 * index and its objects where they are. Gives the directory, to be removed by the caller.
 */
export function makeGitDir({ repository, settings, references, shallow }: Snapshot): string {
  const { gitDir, commonDir } = repository;
  const own = mkdtempSync(join(tmpdir(), 'brandgate-git-'));
  try {
    for (const name of ['objects', 'refs', 'info']) mkdirSync(join(own, name));
    const write = (name: string, text: string) => writeFileSync(join(own, name), text);
    write('config', harmlessConfig(settings));
    // It stands for the configuration of the user and of the machine.
    write('no-config', '');
    if (shallow !== undefined) write('shallow', shallow);
    write('info/exclude', textOf(join(commonDir, 'info/exclude'), LARGEST_CONFIG_IN_BYTES) ?? '');
    if (references) {
      const { head, ids } = references;
      write('HEAD', head.startsWith('refs/') ? `ref: ${head}\n` : `${head}\n`);
      write('packed-refs', [...ids].map(([name, id]) => `${id} ${name}\n`).join(''));
    } else {
      if (gitDir !== commonDir) throw new GitProblem('A linked working tree with a reftable is not read.');
      write('HEAD', 'ref: refs/heads/.invalid\n');
      copyAll(join(commonDir, 'reftable'), join(own, 'reftable'), /^(?:tables\.list|[\w-]+\.ref)$/);
    }
    // A split index is completed by a file beside HEAD.
    copyAll(gitDir, own, /^sharedindex\.[0-9a-f]+$/);
    return own;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    throw error;
  }
}

function copyAll(from: string, to: string, names: RegExp): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isFile() && names.test(entry.name)) copyFileSync(join(from, entry.name), join(to, entry.name));
}

/** A file's text; undefined when it is no file. */
function textOf(path: string, most: number): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  if (stat.size > most) throw new GitProblem('A file of the repository is too large to be read.');
  return readFileSync(path, 'utf8');
}

/** Objects may lie elsewhere on this machine (a clone that shares them), but not on another one. */
function rejectNetworkObjects(objects: string): void {
  const pending = [objects];
  const seen = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const text = textOf(join(next, 'info/alternates'), LARGEST_CONFIG_IN_BYTES) ?? '';
    for (const line of text.split('\n').filter((path) => path !== '' && !path.startsWith('#'))) {
      const path = line.replace(/^"(.*)"$/, '$1');
      if (isNetworkPath(path) || seen.size > MOST_ALTERNATES)
        throw new GitProblem('The repository borrows objects from places that are not read.');
      pending.push(resolve(next, path));
    }
  }
}
