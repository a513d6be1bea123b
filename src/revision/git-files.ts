import type { Files } from '../model/files.ts';
import type { TreeEntry } from '../model/revision.ts';
import { GitProblem } from './git-problem.ts';
import { type GitSession, withGit } from './git-session.ts';
import { treeFiles } from './tree-files.ts';

/** What is said where a shallow or partial clone lacks a content. */
export const NOT_IN_CLONE = 'The earlier content of a file is not in this clone.';

export interface GitFiles extends Files {
  /** Whether the clone has every content. A partial one may not; reading what it lacks is a GitProblem. */
  readonly isWhole: boolean;
}

/** The tree of a project at a git revision; undefined when there is no such revision. Nothing is checked out. */
export async function gitFiles(root: string, revision: string): Promise<GitFiles | undefined> {
  if (revision.startsWith('-')) return undefined;
  const found = await withGit(root, (git) => entriesAt(git, revision));
  if (!found) return undefined;
  const { entries, lacking } = found;
  const read = blobsAhead(root, entries);
  const content = async (id: string) => {
    if (lacking.has(id)) throw new GitProblem(NOT_IN_CLONE);
    return read(id);
  };
  return { ...treeFiles(entries, content), isWhole: lacking.size === 0 };
}

interface Listing {
  readonly entries: readonly TreeEntry[];
  /** The ids of contents that the clone lacks. */
  readonly lacking: ReadonlySet<string>;
}

async function entriesAt(git: GitSession, revision: string): Promise<Listing | undefined> {
  const { prefix } = git;
  const commit = (await git.text('rev-parse', '--verify', '-q', `${revision}^{commit}`))?.trim();
  if (commit === undefined) return undefined;
  const scope = prefix === '' ? [] : ['--', prefix];
  const listing = await git.text('ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...scope);
  if (listing === undefined) return undefined;
  const lacking = new Set<string>();
  const entries = listing.split('\0').flatMap((line): TreeEntry[] => {
    const [, mode, id, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+|BAD)\t(.*)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined) return [];
    if (size === 'BAD') lacking.add(id);
    // A size that is not known is not 0: an empty file is not read.
    const known = size === 'BAD' ? 1 : Number(size);
    return [{ path: path.slice(prefix.length), id, size: known, symlink: mode === '120000' }];
  });
  return { entries, lacking };
}

/** Files that are read together with one that is asked for: the next ones of its directory, up to these limits. */
const MOST_AHEAD = 256;
const MOST_BYTES_AHEAD = 8_000_000;

/** Contents by id. A package is read from its first file to its last, so what comes next is fetched by the same process. */
function blobsAhead(
  root: string,
  entries: readonly TreeEntry[],
): (id: string) => Promise<Uint8Array | undefined> {
  const places = new Map(entries.map(({ id }, index) => [id, index] as const).reverse());
  // Two at once: a reader may go to and fro between two directories.
  let ahead: readonly ReadonlyMap<string, Uint8Array>[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const read = async (id: string) => {
    const known = ahead.find((blobs) => blobs.has(id));
    if (known) return known.get(id);
    const ids = nextOf(entries, places.get(id) ?? 0);
    const blobs = (await withGit(root, (git) => git.blobs(ids))) ?? new Map<string, Uint8Array>();
    ahead = [blobs, ...ahead.slice(0, 1)];
    return blobs.get(id);
  };
  return (id) => {
    const found = turn.then(() => read(id));
    turn = found.catch(() => undefined);
    return found;
  };
}

function nextOf(entries: readonly TreeEntry[], start: number): string[] {
  const [first] = entries.slice(start, start + 1);
  if (!first) return [];
  const directory = first.path.slice(0, first.path.lastIndexOf('/') + 1);
  const ids = [first.id];
  let bytes = first.size;
  for (const { path, id, size } of entries.slice(start + 1, start + MOST_AHEAD)) {
    bytes += size;
    if (bytes > MOST_BYTES_AHEAD || !path.startsWith(directory)) break;
    ids.push(id);
  }
  return ids;
}

/** A blob's content; undefined when the clone has it not. */
export const blobOf = (root: string, id: string): Promise<Uint8Array | undefined> =>
  withGit(root, (git) => git.bytes('cat-file', 'blob', id));
