import type { ProjectFiles } from '../model/files.ts';
import type { TreeEntry } from '../model/revision.ts';
import { git, gitBytes } from './git.ts';
import { treeFiles } from './tree-files.ts';

/** The tree of a project at a git revision; undefined when there is no such revision. Nothing is checked out. */
export async function gitFiles(root: string, revision: string): Promise<ProjectFiles | undefined> {
  if (revision.startsWith('-')) return undefined;
  const commit = (await git(root, ['rev-parse', '--verify', '-q', `${revision}^{commit}`]))?.trim();
  const prefix = (await git(root, ['rev-parse', '--show-prefix']))?.replace(/\n$/, '');
  if (commit === undefined || prefix === undefined) return undefined;
  const scope = prefix === '' ? [] : ['--', prefix];
  const listing = await git(root, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...scope]);
  if (listing === undefined) return undefined;
  const entries = listing.split('\0').flatMap((line): TreeEntry[] => {
    const [, mode, id, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined) return [];
    return [{ path: path.slice(prefix.length), id, size: Number(size), symlink: mode === '120000' }];
  });
  return treeFiles(entries, (id) => gitBytes(root, ['cat-file', 'blob', id]));
}
