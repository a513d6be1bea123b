import type { GitHubRepository } from '../github/repository.ts';
import type { Files } from '../model/files.ts';
import type { Package } from '../model/package.ts';
import { UsageError } from '../model/usage-error.ts';
import { baseCommit, headOf } from './git.ts';
import { blobOf, gitFiles } from './git-files.ts';
import { withGit } from './git-session.ts';
import { remoteRevision } from './remote-revision.ts';
import { baseOf } from './revision.ts';
import { treeFiles } from './tree-files.ts';

/** An earlier version of the project, to say what changed since. */
export interface EarlierTree {
  readonly commit: string;
  readonly files: Files;
  /** Whether a package of today differs from it. */
  readonly differs: (pkg: Package) => Promise<boolean>;
}

/** More contents than this are not fetched from the server to say what changed. */
const MOST_FETCHED = 200;

/** The project's tree at the merge base with `ref`, from local objects where they are there, else from the server's. */
export async function treeAtBase(
  root: string,
  ref: string,
  head: string,
  remote: () => Promise<GitHubRepository | undefined>,
): Promise<Files | undefined> {
  const local = await withGit(root, async (git) => {
    const current = await headOf(git);
    const base = current === undefined ? undefined : await baseCommit(git, current, ref);
    // A shallow clone may call itself its own base.
    return git.shallow !== undefined && base === current ? undefined : base;
  });
  const here = local === undefined ? undefined : await gitFiles(root, local);
  if (here?.isWhole) return here;
  const server = await remote();
  if (!server) return here;
  return remoteTree(root, ref === head ? ref : await server.mergeBase(ref, head), server);
}

/** The project at a release's tag itself, wherever the tag lies. */
export async function treeAtTag(
  root: string,
  tag: string,
  remote: () => Promise<GitHubRepository | undefined>,
): Promise<EarlierTree | undefined> {
  const name = `refs/tags/${tag}`;
  const local = (
    await withGit(root, (git) => git.text('rev-parse', '-q', '--verify', `${name}^{commit}`))
  )?.trim();
  const here = local === undefined ? undefined : await gitFiles(root, local);
  const server = here?.isWhole ? undefined : await remote();
  const commit = local ?? (await server?.commit(name.slice('refs/'.length)));
  if (commit === undefined) return undefined;
  const files = server ? await remoteTree(root, commit, server) : here;
  if (!files) return undefined;
  const found = await remoteRevision(root, commit, commit, {
    mergeBase: async () => commit,
    tree: (id) => (server ? server.tree(id) : localTree(root, id)),
    blob: async (id) => (server ? server.blob(id) : new TextDecoder().decode(await blobOf(root, id))),
  });
  if (!found.available) return undefined;
  return {
    commit,
    files,
    differs: async (pkg) => {
      const base = await baseOf(pkg, found);
      return !base.available || base.changed;
    },
  };
}

async function localTree(root: string, commit: string): Promise<ReadonlyMap<string, string> | undefined> {
  const listing = await withGit(root, (git) => git.text('ls-tree', '-r', '-z', '--full-tree', commit));
  const rows = (listing ?? '').split('\0').flatMap((line) => {
    const [, id, path] = /^\d+ (?:blob|commit) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return id !== undefined && path !== undefined ? [[path, id] as const] : [];
  });
  return listing === undefined ? undefined : new Map(rows);
}

/** Contents that are in the clone, as most files did not change, are not fetched. */
async function remoteTree(
  root: string,
  commit: string,
  server: GitHubRepository,
): Promise<Files | undefined> {
  const prefix = await withGit(root, async (git) => git.prefix);
  const entries = await server.entries(commit);
  if (!entries || prefix === undefined) return undefined;
  const inside = entries.flatMap((entry) =>
    entry.path.startsWith(prefix) ? [{ ...entry, path: entry.path.slice(prefix.length) }] : [],
  );
  let fetched = 0;
  return treeFiles(inside, async (id) => {
    const local = await blobOf(root, id);
    if (local) return local;
    if (++fetched > MOST_FETCHED) throw new UsageError('Too much changed to be fetched from the server.');
    return server.bytes(id);
  });
}
