/** Brings a local git repository and pull requests to the test server. */
import { execFileSync } from 'node:child_process';
import { commitAt } from './git.ts';
import type { GitHubServer, Json } from './github-server.ts';

interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}
type Objects = ReadonlyMap<string, GitObject>;

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
  const objects = objectsIn(directory);
  const sha = commitAt(directory, `refs/heads/${branch}`);
  for (const commit of commitsUpTo(sha, objects))
    if (isNew(server, commit)) await pushCommit(server, base, objects, commit);
  const known = await server.send('GET', `${base}/matching-refs/heads/${branch}`);
  if (known.some(({ ref }: Json) => ref === `refs/heads/${branch}`)) {
    await server.send('PATCH', `${base}/refs/heads/${branch}`, { sha, force: true });
  } else {
    await server.send('POST', `${base}/refs`, { ref: `refs/heads/${branch}`, sha });
  }
  return sha;
}

/** Everything that a repository holds: git is started once. */
function objectsIn(directory: string): Objects {
  const all = ['cat-file', '--batch', '--batch-all-objects', '--buffer', '--unordered'];
  const printed = execFileSync('git', ['-C', directory, ...all], { maxBuffer: 2 ** 28 });
  const objects = new Map<string, GitObject>();
  for (let at = 0; at < printed.length; ) {
    const start = printed.indexOf('\n', at) + 1;
    const [id = '', type = '', size] = printed.toString('latin1', at, start - 1).split(' ');
    at = start + Number(size) + 1;
    objects.set(id, { type, bytes: printed.subarray(start, at - 1) });
  }
  return objects;
}

const bytesOf = (objects: Objects, id: string): Buffer => (objects.get(id) as GitObject).bytes;

/** The headers of a commit, each with its values, and its message. */
function commitOf(objects: Objects, id: string): { headers: Map<string, string[]>; message: string } {
  const text = bytesOf(objects, id).toString();
  const end = text.indexOf('\n\n');
  const headers = new Map<string, string[]>();
  for (const line of text.slice(0, end).split('\n')) {
    const [, name = '', value = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return { headers, message: text.slice(end + 2) };
}

/** A commit and all before it, parents first. */
function commitsUpTo(id: string, objects: Objects, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  for (const parent of commitOf(objects, id).headers.get('parent') ?? []) commitsUpTo(parent, objects, found);
  return found.add(id);
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'commit';
  readonly sha: string;
}

/** The files of a tree and of those below it. */
function filesOf(id: string, objects: Objects, prefix = ''): Entry[] {
  const tree = bytesOf(objects, id);
  const files: Entry[] = [];
  for (let at = 0; at < tree.length; ) {
    const end = tree.indexOf(0, at);
    const [, mode = '', name] = /^(\d+) (.*)$/s.exec(tree.toString('utf8', at, end)) ?? [];
    const sha = tree.toString('hex', end + 1, end + 21);
    const path = `${prefix}${name}`;
    if (mode === '40000') files.push(...filesOf(sha, objects, `${path}/`));
    else files.push({ path, mode, type: mode === '160000' ? 'commit' : 'blob', sha });
    at = end + 21;
  }
  return files;
}

async function pushCommit(
  server: GitHubServer,
  base: string,
  objects: Objects,
  commit: string,
): Promise<void> {
  const { headers, message } = commitOf(objects, commit);
  const tree = filesOf(headers.get('tree')?.[0] as string, objects);
  for (const { type, sha } of tree) {
    if (type !== 'blob' || !isNew(server, sha)) continue;
    const content = bytesOf(objects, sha).toString('base64');
    await server.send('POST', `${base}/blobs`, { content, encoding: 'base64' });
  }
  const root = await server.send('POST', `${base}/trees`, { tree });
  const made = await server.send('POST', `${base}/commits`, {
    message,
    tree: root.sha,
    parents: headers.get('parent') ?? [],
    author: personOf(headers.get('author')?.[0] as string),
    committer: personOf(headers.get('committer')?.[0] as string),
  });
  if (made.sha !== commit) throw new Error(`The server calls commit ${commit} ${made.sha}.`);
}

/** `Ada <ada@example.org> 1700000000 +0100` */
function personOf(text: string): Json {
  const [, name, email, seconds, sign, hours, minutes] = /^(.*) <(.*)> (\d+) ([+-])(\d\d)(\d\d)$/.exec(
    text,
  ) as RegExpExecArray;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const local = new Date((Number(seconds) + offset) * 1000).toISOString().slice(0, 19);
  return { name, email, date: `${local}${sign}${hours}:${minutes}` };
}

/** Opens a pull request between two branches that were pushed. */
export function openPull(server: GitHubServer, head: string, base: string): Promise<Json> {
  return server.send('POST', `/repos/${server.owner}/${server.repo}/pulls`, {
    title: `Merge ${head}`,
    head,
    base,
  });
}
