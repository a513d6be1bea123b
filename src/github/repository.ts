import type { RemoteRepository, TreeEntry } from '../model/revision.ts';
import type { GitHubClient } from './client.ts';
import { pagesOf } from './pages.ts';
import { UnreadableAnswer } from './retry.ts';

/** A repository on a server that is asked when something must be known of it. */
export interface RepositoryServer {
  readonly owner: string;
  readonly repo: string;
  /** The same client each time. */
  connect(): Promise<GitHubClient>;
}

/** A repository on GitHub as a source of revisions and of whole trees. */
export interface GitHubRepository extends RemoteRepository {
  /** The commit that a branch, a tag or an id stands for. */
  commit(ref: string): Promise<string>;
  /** Every file of a commit with its size; undefined when there are too many to list. */
  entries(commit: string): Promise<readonly TreeEntry[] | undefined>;
  bytes(id: string): Promise<Uint8Array>;
}

/** Commits do not change, so each tree is asked for once. */
export function remoteRepository(client: GitHubClient, owner: string, repo: string): GitHubRepository {
  const { api } = client;
  const trees = new Map<string, Promise<readonly TreeEntry[] | undefined>>();
  const bases = new Map<string, Promise<string>>();
  const listed = async (commit: string): Promise<TreeEntry[] | undefined> => {
    const { data } = await api.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' });
    if (!Array.isArray(data?.tree)) throw unlike('a tree');
    if (data.truncated) return undefined;
    return data.tree.flatMap(({ path, sha, type, size, mode }) =>
      (type === 'blob' || type === 'commit') && path && sha
        ? [
            {
              path,
              id: sha,
              size: size ?? 0,
              symlink: mode === '120000',
              ...(type === 'commit' ? { submodule: true as const } : {}),
            },
          ]
        : [],
    );
  };
  const compared = async (basehead: string): Promise<string> => {
    const { data } = await api.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
    return shaOf(data?.merge_base_commit);
  };
  const bytes = async (id: string) => {
    const { data } = await api.rest.git.getBlob({ owner, repo, file_sha: id });
    if (typeof data?.content !== 'string') throw unlike('a file');
    return new Uint8Array(Buffer.from(data.content, 'base64'));
  };
  const all = (commit: string) => once(trees, commit, listed);
  return {
    bytes,
    entries: async (commit) => (await all(commit))?.filter(({ submodule }) => !submodule),
    async commit(ref) {
      return shaOf((await api.rest.repos.getCommit({ owner, repo, ref })).data);
    },
    mergeBase: (base, head) => once(bases, `${base}...${head}`, compared),
    async tree(commit) {
      const files = await all(commit);
      return files && new Map(files.map(({ path, id }) => [path, id]));
    },
    blob: async (id) => Buffer.from(await bytes(id)).toString('utf8'),
  };
}

/** A proxy, or a server in trouble, may answer with anything. */
const unlike = (what: string): UnreadableAnswer =>
  new UnreadableAnswer(`the answer does not describe ${what}`);

function shaOf(commit: { readonly sha?: unknown } | undefined): string {
  if (typeof commit?.sha !== 'string') throw unlike('a commit');
  return commit.sha;
}

/** What was found out before; a failure is not kept. */
function once<T>(known: Map<string, Promise<T>>, key: string, find: (key: string) => Promise<T>): Promise<T> {
  const found = known.get(key) ?? find(key);
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

/**
 * The tag of the newest published release; of the newest one before the release of `until` where that exists, so that
 * publishing an older tag again compares with the same release as the first time. `fits` says which tags count.
 */
export async function newestReleaseTag(
  client: GitHubClient,
  owner: string,
  repo: string,
  until: string | undefined,
  fits: (tag: string) => boolean = () => true,
): Promise<string | undefined> {
  let newest: string | undefined;
  let passed = until === undefined;
  for await (const page of pagesOf(client.api.rest.repos.listReleases, { owner, repo }, 'releases')) {
    for (const { draft, tag_name: tag } of page) {
      if (tag === until) {
        passed = true;
        newest = undefined;
      } else if (!draft && fits(tag)) newest ??= tag;
      if (passed && newest !== undefined) return newest;
    }
  }
  return newest;
}

/** The tags of all published releases, newest first. */
export async function releaseTags(client: GitHubClient, owner: string, repo: string): Promise<string[]> {
  const tags: string[] = [];
  for await (const page of pagesOf(client.api.rest.repos.listReleases, { owner, repo }, 'releases'))
    tags.push(...page.flatMap(({ draft, tag_name: tag }) => (draft ? [] : [tag])));
  return tags;
}
