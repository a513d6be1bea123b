/** What becomes of a release when the network or the server fails. */
import { type ActionRun, loud, runAction, useWarmAction } from '../support/action.ts';
import { theme, useWorkspaces, type Workspace, workspace } from '../support/action-workspace.ts';
import { type Fault, type GitHubServer, startGitHub } from '../support/github-server.ts';

useWarmAction();
useWorkspaces();

const REPO = '/repos/acme/brands';
let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
afterEach(async () => {
  server.clear();
  Object.assign(server.settings, { immutableReleases: false });
  for (const { id } of await server.releases()) await server.send('DELETE', `${REPO}/releases/${id}`);
});

const publish = ({ path }: Workspace): Promise<ActionRun> => {
  const event = { name: 'push', payload: {}, ref: 'refs/tags/v1.0.0' };
  return runAction({ workspace: path, event, server, inputs: { 'archive-name': '{name}.zip' } });
};
const uploads = () =>
  server.requests.flatMap(({ method, path }) =>
    method === 'POST' ? (/name=(.*)/.exec(path)?.[1] ?? []) : [],
  );
const NAMES = ['SHA256SUMS', 'acme.zip', 'brandgate-report.html', 'brandgate-report.json'];
async function expectReleased(run: ActionRun): Promise<void> {
  const releases = await server.releases();
  expect(releases).toMatchObject([{ tag_name: 'v1.0.0', draft: false }]);
  const assets = await server.assets(releases[0].id);
  expect(assets.map(({ name, state }) => [name, state])).toEqual(NAMES.map((name) => [name, 'uploaded']));
  for (const { name, bytes } of assets) expect(bytes).toEqual(run.files.get(name));
}

test.each<[string, Fault]>([
  ['a connection that breaks in mid-upload', { path: /name=acme\.zip/, reset: 'middle' }],
  ['an answer that is lost', { path: /name=acme\.zip/, reset: 'after' }],
  ['a gateway error', { path: /name=acme\.zip/, status: 502, headers: { 'retry-after': '0' } }],
  ['a copy with another content', { path: /name=acme\.zip/, corrupt: 'flip' }],
  ['a rate limit', { method: 'POST', status: 429, headers: { 'retry-after': '1' } }],
])('%s is survived', async (_, fault) => {
  server.fault(fault);
  const run = await publish(workspace(theme('acme')));
  expect([run.code, run.outputs.result, loud(run)]).toEqual([0, 'success', []]);
  await expectReleased(run);
});

test('a permanent fault leaves a draft, says so, and the next run finishes it', async () => {
  const repository = workspace(theme('acme'));
  server.fault({ path: /name=SHA256SUMS/, status: 503, times: 99, headers: { 'retry-after': '0' } });
  const run = await publish(repository);
  expect([run.code, run.outputs.result]).toEqual([1, 'error']);
  expect(loud(run)).toEqual([
    {
      name: 'error',
      properties: { title: 'Brandgate' },
      data: expect.stringMatching(
        /^Could not upload SHA256SUMS \(503: .*\nNothing is published: .*Run the job again/s,
      ),
    },
  ]);
  expect(run.summary).toContain('Could not upload SHA256SUMS');
  expect(run.outputs).toMatchObject({
    errors: '0',
    'report-json': 'brandgate-out/brandgate-report.json',
    'release-url': '',
  });
  expect(JSON.parse(run.outputs.archives!)).toMatchObject([{ name: 'acme.zip' }]);
  const [draft] = await server.releases();
  expect(draft).toMatchObject({ tag_name: 'v1.0.0', draft: true });

  server.clear();
  const next = await publish(repository);
  expect([next.code, next.outputs.result, next.outputs['release-id']]).toEqual([
    0,
    'success',
    String(draft.id),
  ]);
  expect(uploads()).toEqual(['SHA256SUMS']);
  await expectReleased(next);
});

test('the rest of a broken upload is taken away', async () => {
  const repository = workspace(theme('acme'));
  server.fault({ path: /name=acme\.zip/, reset: 'middle' });
  server.fault({ method: 'GET', path: /\/assets/, status: 500, times: 99, headers: { 'retry-after': '0' } });
  expect((await publish(repository)).code).toBe(1);
  server.clear();
  const run = await publish(repository);
  expect(run.code).toBe(0);
  await expectReleased(run);
});

test('another content replaces the old one on a mutable release', async () => {
  const repository = workspace(theme('acme'));
  await publish(repository);
  repository.commit({ 'acme/themeconfig.json': '{ "theme_version": 2 }\n' });
  server.clear();
  const run = await publish(repository);
  expect([run.code, run.outputs.result]).toEqual([0, 'success']);
  await expectReleased(run);
  expect(uploads().every((name) => name.startsWith('brandgate-part-'))).toBe(true);
});

test('another content for an immutable release is an error that asks for a new version', async () => {
  server.settings.immutableReleases = true;
  const repository = workspace(theme('acme'));
  const first = await publish(repository);
  await expectReleased(first);
  server.clear();
  const same = await publish(repository);
  expect([same.code, same.outputs, uploads()]).toEqual([0, first.outputs, []]);

  repository.commit({ 'acme/themeconfig.json': '{ "theme_version": 2 }\n' });
  server.clear();
  const other = await publish(repository);
  expect([other.code, other.outputs.result]).toEqual([1, 'error']);
  expect(loud(other)).toHaveLength(1);
  expect(loud(other)[0]!.data).toMatch(/immutable.*- acme\.zip has another content.*new version.*new tag/s);
  expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
  await expectReleased(first);
});

describe('a run that is killed at any request is finished by the next one', () => {
  /** Kills the run while its request of this number is under way; false when it ended before. */
  async function killedAt(repository: Workspace, number: number): Promise<boolean> {
    const killer = new AbortController();
    // Every other request is done by the server all the same.
    const reset = number % 2 === 0 ? { reset: 'before' as const } : {};
    server.fault({ at: number, delayInMilliseconds: 250, ...reset });
    const timer = setInterval(() => {
      if (server.requests.length >= number) killer.abort();
    }, 5);
    const event = { name: 'push', payload: {}, ref: 'refs/tags/v1.0.0' };
    const inputs = { 'archive-name': '{name}.zip' };
    const run = await runAction({ workspace: repository.path, event, server, inputs, signal: killer.signal });
    clearInterval(timer);
    if (run.code !== null) return false;
    // The server ends what it began.
    await new Promise((done) => setTimeout(done, 300));
    return true;
  }

  // Every request is met in `publish/github-faults.test.ts`; here it is the whole program that dies.
  test.each([
    ['nothing', 4],
    ['another content', 5],
  ])(
    'with %s before',
    async (before, step) => {
      const repository = workspace(theme('acme'));
      let number = 1;
      for (; ; number += step) {
        for (const { id } of await server.releases()) await server.send('DELETE', `${REPO}/releases/${id}`);
        if (before !== 'nothing') {
          repository.commit({ 'acme/themeconfig.json': `{ "theme_version": 2 }${'\n'.repeat(number)}` });
          await publish(repository);
          repository.commit(theme('acme'));
        }
        server.clear();
        if (!(await killedAt(repository, number))) break;
        server.clear();
        const next = await publish(repository);
        expect([number, next.code, next.outputs.result]).toEqual([number, 0, 'success']);
        await expectReleased(next);
        server.clear();
        await publish(repository);
        expect([number, uploads()]).toEqual([number, []]);
      }
      expect(number).toBeGreaterThan(8);
    },
    180_000,
  );
});
