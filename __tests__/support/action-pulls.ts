/** Pull requests of a workspace on the test server, as events and as what stands in them. */
import type { EventOptions } from './action.ts';
import { type Tree, theme, type Workspace, workspace } from './action-workspace.ts';
import { openPull, pushBranch } from './github-git.ts';
import type { GitHubServer, Json } from './github-server.ts';

export interface Pull {
  readonly repository: Workspace;
  readonly number: number;
  /** The event of what is checked out now. */
  event(): EventOptions;
  /** The same from a fork. */
  forkEvent(): EventOptions;
  /** Commits on the branch and pushes it. */
  push(tree: Tree): Promise<string>;
  comments(): Promise<Json[]>;
  reviewComments(): Promise<Json[]>;
}

let opened = 0;

/** A pull request of one change over a first commit (a clean theme, when nothing else is given). */
export async function pullRequest(
  server: GitHubServer,
  change: Tree,
  first: Tree = theme('acme'),
): Promise<Pull> {
  const repository = workspace(first);
  const base = `base-${++opened}`;
  const topic = `topic-${opened}`;
  repository.git('branch', '-m', base);
  const baseSha = await pushBranch(server, repository.path, base);
  repository.git('checkout', '-q', '-b', topic);
  let head = repository.commit(change);
  await pushBranch(server, repository.path, topic);
  const { number } = await openPull(server, topic, base);
  const api = `/repos/${server.owner}/${server.repo}`;
  const all = async (path: string) => {
    const items: Json[] = [];
    for (let page = 1; ; page++) {
      const part: Json[] = await server.send('GET', `${api}${path}?per_page=100&page=${page}`);
      items.push(...part);
      if (part.length < 100) return items;
    }
  };
  const event = (owner: string): EventOptions => ({
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    payload: {
      number,
      pull_request: {
        number,
        base: { sha: baseSha, repo: { full_name: `${server.owner}/${server.repo}` } },
        head: { sha: head, repo: { full_name: `${owner}/${server.repo}` } },
      },
    },
  });
  return {
    repository,
    number,
    event: () => event(server.owner),
    forkEvent: () => event('stranger'),
    async push(tree) {
      head = repository.commit(tree);
      await pushBranch(server, repository.path, topic);
      return head;
    },
    comments: () => all(`/issues/${number}/comments`),
    reviewComments: () => all(`/pulls/${number}/comments`),
  };
}
