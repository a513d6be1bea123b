/** The test server is itself tested: what it does wrong would be believed of GitHub. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeGitHub, startFake } from '../support/github-fake.ts';
import { openPull, pushBranch } from '../support/github-git.ts';
import { type GitHubServer, type Json, startGitHub } from '../support/github-server.ts';

const REPO = '/repos/acme/brands';
let server: GitHubServer;
let fake: FakeGitHub;
let directory: string;
beforeAll(async () => {
  server = await startGitHub();
  fake = await startFake();
  directory = mkdtempSync(join(tmpdir(), 'brandgate-git-'));
});
afterAll(async () => {
  await server.close();
  await fake.close();
  rmSync(directory, { recursive: true, force: true });
});
afterEach(() => server.clear());

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', directory, ...identity, ...args], { encoding: 'utf8' }).trim();
}
function commit(files: Record<string, string | Buffer>, message: string): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(directory, name, '..'), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  git('add', '-A');
  git('commit', '-q', '-m', message);
}
const fetchJson = (path: string, init?: RequestInit) => fetchFrom(server, path, init);
const fetchFrom = async (server: GitHubServer, path: string, init: RequestInit = {}) => {
  const headers = { authorization: `token ${server.token}`, 'content-type': 'application/json' };
  const response = await fetch(`${server.url}${path}`, { headers, ...init });
  return {
    status: response.status,
    link: response.headers.get('link'),
    data: (await response.json()) as Json,
  };
};

test('git: commits keep their ids; trees, blobs, comparison and files of a pull request', async () => {
  git('init', '-q', '-b', 'trunk');
  commit(
    { 'themes/a/themeconfig.json': '{"a":1}\n', 'themes/a/x.wav': Buffer.from([0, 255, 1, 254]) },
    'First\n\nBody.',
  );
  git('checkout', '-q', '-b', 'topic');
  commit({ 'themes/a/themeconfig.json': '{"a":2}\n', 'neu ä.json': '{}' }, 'Second');
  const [base, head] = [
    await pushBranch(server, directory, 'trunk'),
    await pushBranch(server, directory, 'topic'),
  ];
  expect([base, head]).toEqual([git('rev-parse', 'trunk'), git('rev-parse', 'topic')]);

  const tree = (await fetchJson(`${REPO}/git/trees/${base}?recursive=1`)).data;
  const blob = tree.tree.find(({ path }: Json) => path === 'themes/a/x.wav');
  expect(tree).toMatchObject({ truncated: false, sha: git('rev-parse', 'trunk^{tree}') });
  const { content, encoding } = (await fetchJson(`${REPO}/git/blobs/${blob.sha}`)).data;
  expect([encoding, Buffer.from(content, 'base64')]).toEqual(['base64', Buffer.from([0, 255, 1, 254])]);

  const comparison = (await fetchJson(`${REPO}/compare/${base}...${head}`)).data;
  expect(comparison).toMatchObject({ status: 'ahead', merge_base_commit: { sha: base } });

  const pull = await openPull(server, 'topic', 'trunk');
  expect(pull).toMatchObject({ head: { sha: head }, base: { sha: base } });
  const files = await fetchJson(`${REPO}/pulls/${pull.number}/files?per_page=1`);
  expect(files.data).toMatchObject([{ filename: 'neu ä.json', status: 'added' }]);
  expect(files.link).toContain('rel="next"');
});

test('comments: created, listed by page with links to here, updated; file comments on a pull request', async () => {
  const { number } = await openPull(server, 'topic', 'trunk');
  for (let n = 0; n < 3; n++)
    await server.send('POST', `${REPO}/issues/${number}/comments`, { body: `comment ${n}` });
  const page = await fetchJson(`${REPO}/issues/${number}/comments?per_page=2`);
  expect(page.data).toHaveLength(2);
  expect(page.link).toContain(
    `<${server.url}${REPO}/issues/${number}/comments?per_page=2&page=2>; rel="next"`,
  );
  await server.send('PATCH', `${REPO}/issues/comments/${page.data[0].id}`, { body: 'changed' });
  expect((await fetchJson(`${REPO}/issues/${number}/comments`)).data[0].body).toBe('changed');

  const body = {
    body: 'wrong',
    path: 'themes/a/x.wav',
    commit_id: git('rev-parse', 'topic'),
    subject_type: 'file',
  };
  const comment = await server.send('POST', `${REPO}/pulls/${number}/comments`, body);
  expect(comment).toMatchObject({ path: 'themes/a/x.wav', subject_type: 'file' });
  await server.send('DELETE', `${REPO}/pulls/comments/${comment.id}`);
  expect((await fetchJson(`${REPO}/pulls/${number}/comments`)).data).toEqual([]);
});

test.each([
  ['in front of the emulator', () => server],
  ['in this process', () => fake],
] as const)('releases behave as documented: the server %s', async (_, serverOf) => {
  const server = serverOf();
  const fetchJson = (path: string, init?: RequestInit) => fetchFrom(server, path, init);
  const draft = { tag_name: 'v9', draft: true };
  const [one, two] = [
    await server.send('POST', `${REPO}/releases`, draft),
    await server.send('POST', `${REPO}/releases`, draft),
  ];
  expect(two.id).not.toBe(one.id);
  expect((await fetchJson(`${REPO}/releases/tags/v9`)).status).toBe(404);
  const upload = (name: string) =>
    server.send(
      'POST',
      `${one.upload_url.replace(server.url, '').split('{')[0]}?name=${name}`,
      Buffer.from('x'),
    );
  const asset = await upload('a.zip');
  expect(asset).toMatchObject({ state: 'uploaded', size: 1, digest: expect.stringMatching(/^sha256:2d71/) });
  await expect(upload('a.zip')).rejects.toThrow(/422 .*already_exists/);
  const other = await upload('b.zip');
  await expect(
    server.send('PATCH', `${REPO}/releases/assets/${other.id}`, { name: 'a.zip' }),
  ).rejects.toThrow(/already_exists/);
  await expect(
    server.send('POST', `${REPO}/releases/${one.id}/assets?name=c`, Buffer.from('x')),
  ).rejects.toThrow('404');

  await server.send('PATCH', `${REPO}/releases/${one.id}`, { draft: false });
  expect((await fetchJson(`${REPO}/releases/tags/v9`)).data).toMatchObject({
    id: one.id,
    tag_name: 'v9',
    immutable: false,
  });
  await expect(server.send('PATCH', `${REPO}/releases/${two.id}`, { draft: false })).rejects.toThrow(
    /already_exists/,
  );
  server.makeImmutable(one.id);
  await expect(upload('c.zip')).rejects.toThrow(/immutable/);
  await expect(server.send('DELETE', `${REPO}/releases/assets/${asset.id}`)).rejects.toThrow(/immutable/);
  const headers = { authorization: `token ${server.readToken}` };
  expect((await fetchJson(`${REPO}/releases`, { headers })).data.map(({ id }: Json) => id)).toEqual([one.id]);
  expect((await fetchJson(`${REPO}/releases`, { method: 'POST', headers })).status).toBe(403);
});

test('faults hit the request that was named, and requests are recorded', async () => {
  server.fault({ at: 2, status: 418, headers: { 'retry-after': '1' } });
  server.fault({ path: /meta/, reset: 'before' });
  expect((await fetchJson(REPO)).status).toBe(200);
  expect((await fetchJson(REPO)).status).toBe(418);
  await expect(fetchJson('/meta')).rejects.toThrow();
  server.fault({ truncate: true });
  await expect(fetchJson(REPO)).rejects.toThrow();
  expect(server.requests.map(({ number, method, path, status }) => [number, method, path, status])).toEqual([
    [1, 'GET', REPO, 200],
    [2, 'GET', REPO, 418],
    [3, 'GET', '/meta', 0],
    [4, 'GET', REPO, 200],
  ]);
});
