import { homedir } from 'node:os';
import { join } from 'node:path';
import { differingContents, type Suspect } from './content.ts';
import { GitProblem } from './git-problem.ts';
import type { GitSession } from './git-session.ts';

/**
 * Paths below the session's directory, relative to the repository's top, that differ between a commit and the working
 * tree, new files that git does not ignore included; without a commit, what differs from the index.
 */
export async function differingPaths(git: GitSession, commit: string | undefined): Promise<Set<string>> {
  const [raw, { others, unwatched }] = await Promise.all([rawDifferences(git, commit), listing(git)]);
  const changed = new Set<string>(others);
  const suspects: Suspect[] = [...unwatched];
  const parts = raw.split('\0');
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const path = parts[index + 1] as string;
    const [, before, after, id = '', now = '', status] =
      /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) (\w)/.exec(parts[index] as string) ?? [];
    // Nothing but a file whose time or size is not the index's has to be read.
    if (status === 'M' && before === after && before !== '160000' && /^0+$/.test(now))
      suspects.push({ path, id });
    else changed.add(path);
  }
  for (const path of await differingContents(git, suspects)) changed.add(path);
  return changed;
}

/** `:100644 100644 <id> <id or zeros> M` and the path, each ended by NUL. */
async function rawDifferences(git: GitSession, commit: string | undefined): Promise<string> {
  const form = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
  // Git would start itself inside of a submodule, on that one's configuration, to look for changes there.
  const options = [...form, '--ignore-submodules=dirty'];
  const command = commit === undefined ? ['diff-files', ...options] : ['diff-index', ...options, commit];
  return listed(await git.text(...command, '--', ...scopeOf(git)));
}

/** What git does not track, and what it was told to take for unchanged (`assume-unchanged`, `skip-worktree`). */
async function listing(git: GitSession): Promise<{ others: string[]; unwatched: Suspect[] }> {
  const untracked = ['ls-files', '--others', '--exclude-standard', '-z'];
  const rows = paths(listed(await git.text(...untracked, '--stage', '-v', '--', ...scopeOf(git))));
  const first = untrackedIn(rows.flatMap((row) => (row.startsWith('? ') ? [row.slice('? '.length)] : [])));
  const unwatched = rows.flatMap((row) => {
    const [, id, path] = /^[a-zS] (?!160000)\d+ ([0-9a-f]+) 0\t(.*)$/s.exec(row) ?? [];
    return id === undefined || path === undefined ? [] : [{ path, id }];
  });
  if (first.length === 0) return { others: first, unwatched };
  // What the user ignores everywhere is looked up only when it matters.
  const file = (await git.userSettings('core.excludesFile', 'path')).at(-1) ?? usersIgnoreFile();
  const excluded = await git.text('-c', `core.excludesFile=${file}`, ...untracked, '--', ...scopeOf(git));
  return { others: excluded === undefined ? first : untrackedIn(paths(excluded)), unwatched };
}

/** A repository of its own is one path, with a slash at its end. */
const untrackedIn = (rows: readonly string[]): string[] => rows.map((path) => path.replace(/\/$/, ''));

/** Where git looks when the setting is absent. */
const usersIgnoreFile = () =>
  join(process.env.XDG_CONFIG_HOME ?? join(process.env.HOME ?? homedir(), '.config'), 'git/ignore');

const paths = (output: string): string[] => output.split('\0').filter((path) => path !== '');

const scopeOf = ({ prefix }: GitSession): string[] => (prefix === '' ? [] : [prefix.slice(0, -1)]);

function listed(output: string | undefined): string {
  if (output === undefined) throw new GitProblem('The changes of the working tree could not be listed.');
  return output;
}
