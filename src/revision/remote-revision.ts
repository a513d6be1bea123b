import type { RemoteRepository } from '../model/revision.ts';
import { type FoundRevision, git } from './git.ts';

/** The base revision through the server: its tree is compared with the index, so no file is read. */
export async function remoteRevision(
  root: string,
  base: string,
  head: string,
  remote: RemoteRepository,
): Promise<FoundRevision> {
  const [prefix, index] = await Promise.all([
    git(root, ['rev-parse', '--show-prefix']),
    git(root, ['ls-files', '--stage', '-z', '--', '.']),
  ]);
  if (prefix === undefined || index === undefined)
    return { available: false, reason: 'The project is not in a git repository.' };
  const commit = await remote.mergeBase(base, head);
  const tree = await remote.tree(commit);
  if (!tree) return { available: false, reason: 'The base revision has more files than the server lists.' };
  const top = prefix.replace(/\n$/, '');
  const then = new Map(
    [...tree].flatMap(([path, id]) => (path.startsWith(top) ? [[path.slice(top.length), id]] : [])),
  );
  const now = indexed(index);
  const changed = new Set<string>(await uncommitted(root));
  for (const [path, id] of now) if (then.get(path) !== id) changed.add(path);
  for (const path of then.keys()) if (!now.has(path)) changed.add(path);
  return {
    available: true,
    revision: {
      changed,
      read: async (path) => {
        const id = then.get(path);
        return id === undefined ? undefined : remote.blob(id);
      },
    },
  };
}

/** `<mode> <id> <stage>\t<path>` by path. */
function indexed(listing: string): Map<string, string> {
  return new Map(
    listing.split('\0').flatMap((line) => {
      const [, id, path] = /^(?!160000)\d+ ([0-9a-f]+) \d\t(.*)$/s.exec(line) ?? [];
      return id && path ? [[path, id]] : [];
    }),
  );
}

async function uncommitted(root: string): Promise<string[]> {
  const listings = await Promise.all([
    git(root, ['diff', '--name-only', '--no-ext-diff', '--no-textconv', '--relative', '-z', '--', '.']),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  return listings.flatMap((listing) => (listing ?? '').split('\0')).filter((path) => path !== '');
}
