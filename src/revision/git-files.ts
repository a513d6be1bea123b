import type { ProjectFiles } from '../model/files.ts';
import type { TreeEntry } from '../model/revision.ts';
import { type GitSession, withGit } from './git-session.ts';
import { treeFiles } from './tree-files.ts';

/** The tree of a project at a git revision; undefined when there is no such revision. Nothing is checked out. */
export async function gitFiles(root: string, revision: string): Promise<ProjectFiles | undefined> {
  if (revision.startsWith('-')) return undefined;
  const entries = await withGit(root, (git) => entriesAt(git, revision));
  return entries && treeFiles(entries, (id) => blobOf(root, id));
}

async function entriesAt(git: GitSession, revision: string): Promise<TreeEntry[] | undefined> {
  const { prefix } = git;
  const commit = (await git.text('rev-parse', '--verify', '-q', `${revision}^{commit}`))?.trim();
  if (commit === undefined) return undefined;
  const scope = prefix === '' ? [] : ['--', prefix];
  const listing = await git.text('ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...scope);
  return listing?.split('\0').flatMap((line): TreeEntry[] => {
    const [, mode, id, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined) return [];
    return [{ path: path.slice(prefix.length), id, size: Number(size), symlink: mode === '120000' }];
  });
}

/** A blob's content; undefined when the clone has it not. */
export const blobOf = (root: string, id: string): Promise<Uint8Array | undefined> =>
  withGit(root, (git) => git.bytes('cat-file', 'blob', id));
