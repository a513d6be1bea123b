import type { RemoteRepository } from '../project/remote-revision.ts';
import type { GitHubClient } from '../publish/client.ts';

/** A repository on GitHub as a source of revisions. */
export function remoteRepository(client: GitHubClient, owner: string, repo: string): RemoteRepository {
  const { api } = client;
  return {
    async mergeBase(base, head) {
      const { data } = await api.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead: `${base}...${head}`,
        per_page: 1,
      });
      return data.merge_base_commit.sha;
    },
    async tree(commit) {
      const { data } = await api.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' });
      if (data.truncated) return undefined;
      return new Map(
        data.tree.flatMap(({ path, sha, type }) => (type === 'blob' && path && sha ? [[path, sha]] : [])),
      );
    },
    async blob(id) {
      const { data } = await api.rest.git.getBlob({ owner, repo, file_sha: id });
      return Buffer.from(data.content, 'base64').toString('utf8');
    },
  };
}

/**
 * The tag of the newest published release; of the newest one before the release of `until` where that exists, so that
 * publishing an older tag again compares with the same release as the first time.
 */
export async function newestReleaseTag(
  client: GitHubClient,
  owner: string,
  repo: string,
  until: string | undefined,
): Promise<string | undefined> {
  let newest: string | undefined;
  let passed = until === undefined;
  const { paginate, rest } = client.api;
  for await (const { data } of paginate.iterator(rest.repos.listReleases, { owner, repo, per_page: 100 })) {
    for (const { draft, tag_name: tag } of data) {
      if (tag === until) {
        passed = true;
        newest = undefined;
      } else if (!draft) newest ??= tag;
      if (passed && newest !== undefined) return newest;
    }
  }
  return newest;
}
