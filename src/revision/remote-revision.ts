import type { RemoteRepository } from '../model/revision.ts';
import { differingPaths } from './differing.ts';
import { type FoundRevision, relativeTo, unavailable } from './git.ts';
import { GitProblem } from './git-problem.ts';
import { withGit } from './git-session.ts';

/** The base revision through the server: its tree is compared with the index, so no file is read. */
export async function remoteRevision(
  root: string,
  base: string,
  head: string,
  remote: RemoteRepository,
): Promise<FoundRevision> {
  const local = await localState(root).catch(unavailable);
  if (local === undefined || 'reason' in local)
    return local ?? { available: false, reason: 'The project is not in a git repository.' };
  const { prefix, now, changed } = local;
  const commit = base === head ? base : await remote.mergeBase(base, head);
  const tree = await remote.tree(commit);
  if (!tree) return { available: false, reason: 'The base revision has more files than the server lists.' };
  const then = new Map(
    [...tree].flatMap(([path, id]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), id]] : [])),
  );
  for (const [path, id] of now) if (then.get(path) !== id) changed.add(path);
  for (const path of then.keys()) if (!now.has(path)) changed.add(path);
  return {
    available: true,
    revision: {
      commit,
      changed,
      read: async (path) => {
        const id = then.get(path);
        return id === undefined ? undefined : remote.blob(id);
      },
    },
  };
}

/** What the index holds below the root, and what differs from it. */
const localState = (root: string) =>
  withGit(root, async (git) => {
    const { prefix } = git;
    const scope = prefix === '' ? [] : [prefix.slice(0, -1)];
    const [index, changed] = await Promise.all([
      git.text('ls-files', '--stage', '-z', '--', ...scope),
      differingPaths(git, undefined),
    ]);
    if (index === undefined) throw new GitProblem('The index cannot be read.');
    return { prefix, now: indexed(index, prefix), changed: relativeTo(prefix, changed) };
  });

/** Ids by path, from lines such as `<mode> <id> <stage>\t<path>`. */
function indexed(listing: string, prefix: string): Map<string, string> {
  return new Map(
    listing.split('\0').flatMap((line) => {
      const [, id, path] = /^\d+ ([0-9a-f]+) \d\t(.*)$/s.exec(line) ?? [];
      return id && path?.startsWith(prefix) ? [[path.slice(prefix.length), id]] : [];
    }),
  );
}
