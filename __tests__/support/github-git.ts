/** Brings a local git repository and pull requests to the test server. */
import { execFileSync } from 'node:child_process';
import type { GitHubServer, Json } from './github-server.ts';

function git(directory: string, ...args: string[]): Buffer {
  return execFileSync('git', ['-C', directory, ...args], { maxBuffer: 2 ** 28 });
}

/** The ids of the commits and blobs that a server has been given: a second branch brings only what is new. */
const given = new WeakMap<GitHubServer, Set<string>>();

/** Whether the server is given this for the first time. */
function isNew(server: GitHubServer, id: string): boolean {
  const ids = given.get(server) ?? new Set();
  given.set(server, ids);
  return ids.size < ids.add(id).size;
}

/**
 * Copies a local branch with all its commits; ids stay the same, since the server computes them as git does. Gives the
 * id of the newest commit.
 */
export async function pushBranch(server: GitHubServer, directory: string, branch: string): Promise<string> {
  const base = `/repos/${server.owner}/${server.repo}/git`;
  const commits = git(directory, 'rev-list', '--reverse', '--topo-order', branch)
    .toString()
    .trim()
    .split('\n');
  for (const commit of commits) if (isNew(server, commit)) await pushCommit(server, base, directory, commit);
  const sha = commits.at(-1)!;
  const known = await server.send('GET', `${base}/matching-refs/heads/${branch}`);
  if (known.some(({ ref }: Json) => ref === `refs/heads/${branch}`)) {
    await server.send('PATCH', `${base}/refs/heads/${branch}`, { sha, force: true });
  } else {
    await server.send('POST', `${base}/refs`, { ref: `refs/heads/${branch}`, sha });
  }
  return sha;
}

async function pushCommit(
  server: GitHubServer,
  base: string,
  directory: string,
  commit: string,
): Promise<void> {
  const tree = [];
  const rows = git(directory, 'ls-tree', '-r', '-z', commit).toString().split('\0').filter(Boolean);
  for (const row of rows) {
    const [, mode, type, sha, path] = /^(\d+) (\w+) (\w+)\t([\s\S]+)$/.exec(row)!;
    if (isNew(server, sha!)) {
      const content = git(directory, 'cat-file', 'blob', sha!).toString('base64');
      await server.send('POST', `${base}/blobs`, { content, encoding: 'base64' });
    }
    tree.push({ path, mode, type, sha });
  }
  const root = await server.send('POST', `${base}/trees`, { tree });
  const fields = ['%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');
  const [parents, an, ae, ad, cn, ce, cd, body] = git(directory, 'show', '-s', `--format=${fields}`, commit)
    .toString()
    .split('\0');
  const made = await server.send('POST', `${base}/commits`, {
    message: body!.replace(/\n+$/, '\n'),
    tree: root.sha,
    parents: parents === '' ? [] : parents!.split(' '),
    author: { name: an, email: ae, date: ad },
    committer: { name: cn, email: ce, date: cd },
  });
  if (made.sha !== commit) throw new Error(`The server calls commit ${commit} ${made.sha}.`);
}

/** Opens a pull request between two branches that were pushed. */
export function openPull(server: GitHubServer, head: string, base: string): Promise<Json> {
  return server.send('POST', `/repos/${server.owner}/${server.repo}/pulls`, {
    title: `Merge ${head}`,
    head,
    base,
  });
}
