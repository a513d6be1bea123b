/** What a change is compared with: local git objects, the server's, or nothing. */
import { type ActionOptions, type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import {
  COMMA,
  theme,
  useWorkspaces,
  type Workspace,
  webapp2,
  workspace,
} from '../support/action-workspace.ts';
import { pushBranch } from '../support/github-git.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';

useWarmAction();
useWorkspaces();

const ICON = 'brands/beta/icon_b.svg';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n';
let server: GitHubServer;
let repository: Workspace;
let base: string;
let shallow: Workspace;
beforeAll(async () => {
  server = await startGitHub();
  // Both packages are broken; the pull request touches only one of them.
  repository = workspace({
    ...theme('brands/acme'),
    ...theme('brands/beta'),
    ...webapp2('brands/client'),
    [ICON]: SVG,
  });
  base = repository.commit({ 'brands/beta/themeconfig.json': COMMA });
  repository.git('checkout', '-q', '-b', 'topic');
  repository.commit({
    ...webapp2('brands/client', '2'),
    'brands/acme/themeconfig.json': COMMA,
    'brands/client/webapp2/settings.json': '{}\n',
  });
  await pushBranch(server, repository.path, 'main');
  await pushBranch(server, repository.path, 'topic');
  shallow = repository.shallowClone();
});
afterAll(() => server.close());
afterEach(() => server.clear());

const pullRequest = () => {
  const payload = { pull_request: { base: { sha: base } } };
  return { name: 'pull_request', payload, ref: 'refs/pull/1/merge' };
};
const check = (
  { path }: Workspace,
  inputs: Record<string, string> = {},
  options: Partial<ActionOptions> = {},
) => {
  return runAction({
    workspace: path,
    event: pullRequest(),
    server,
    inputs: { 'only-changed': 'true', ...inputs },
    ...options,
  });
};
const errorFiles = ({ annotations }: ActionRun) =>
  annotations.filter(({ name }) => name === 'error').map(({ properties }) => properties.file);
const changed = ({ outputs }: ActionRun): string[] => JSON.parse(outputs['changed-packages']!);
const asked = () =>
  server.requests.map(({ path }) =>
    path.replace('/repos/acme/brands/', '').replace(/[?].*|[0-9a-f]{40}/g, ''),
  );

test('only-changed in a full clone needs no server', async () => {
  const run = await check(repository);
  expect([run.code, changed(run), errorFiles(run)]).toEqual([
    1,
    ['acme', 'client'],
    ['brands/acme/themeconfig.json'],
  ]);
  expect(server.requests).toEqual([]);
  // The summary still says how many packages there are.
  expect(run.summary).toContain('Inspected 2 of 3 packages');
  // One without a change or a finding is a number there.
  expect(run.summary).not.toContain('| `beta` |');
  expect(JSON.parse(run.outputs.packages!)).toMatchObject([
    { name: 'acme', changed: true, errors: 1 },
    { name: 'beta', changed: false, errors: 0 },
    { name: 'client', changed: true, errors: 0 },
  ]);
  const all = await check(repository, { 'only-changed': 'false' });
  expect(errorFiles(all)).toEqual(['brands/acme/themeconfig.json', 'brands/beta/themeconfig.json']);
});

test.each([{}, { path: 'brands' }])(
  'only-changed in a shallow clone asks the server (%j)',
  async (inputs) => {
    const run = await check(shallow, inputs as Record<string, string>);
    expect([run.code, changed(run), errorFiles(run)]).toEqual([
      1,
      ['acme', 'client'],
      ['brands/acme/themeconfig.json'],
    ]);
    expect(asked()).toEqual(['compare/...', 'git/trees/', ...asked().slice(2)]);
    expect(new Set(asked().slice(2))).toEqual(new Set(['git/blobs/']));
    expect(server.requests.every(({ method, status }) => method === 'GET' && status === 200)).toBe(true);
  },
);

test.each<[string, (clone: Workspace) => void]>([
  ['deleted and committed', ({ git }) => git('rm', '-q', ICON) + git('commit', '-q', '-m', 'Delete')],
  ['deleted', ({ write }) => write({ [ICON]: null })],
  ['new', ({ write }) => write({ 'brands/beta/icon_new.svg': SVG })],
  ['changed', ({ write }) => write({ [ICON]: `${SVG}\n` })],
])('a file of a shallow clone that is %s is a change', async (_, change) => {
  const clone = repository.shallowClone();
  change(clone);
  const run = await check(
    clone,
    {},
    { event: { ...pullRequest(), sha: repository.git('rev-parse', 'topic') } },
  );
  expect(changed(run)).toEqual(['acme', 'beta', 'client']);
  expect(asked()[0]).toBe('compare/...');
});

describe('base-ref', () => {
  test.each([
    ['full', 'topic', []],
    ['full', 'main', ['acme', 'client']],
    ['full', 'main~1', ['acme', 'beta', 'client']],
    ['shallow', 'main', ['acme', 'client']],
  ])('in a %s clone, %s', async (clone, ref, expected) => {
    const run = await check(clone === 'full' ? repository : shallow, { 'base-ref': ref });
    expect(changed(run)).toEqual(expected);
    expect(run.code).toBe(expected.length > 0 ? 1 : 0);
  });

  test('a name that neither the whole clone nor the server knows is an error', async () => {
    const run = await check(repository, { 'base-ref': 'mian' });
    expect([run.code, run.outputs.result]).toEqual([1, 'error']);
    expect(run.annotations.map(({ data }) => data)).toEqual([
      'The base revision “mian” does not exist in this repository.',
    ]);
  });
});

describe('without an answer everything is judged, and a notice says why', () => {
  const notices = ({ annotations }: ActionRun) =>
    annotations.filter(({ name }) => name === 'notice').map(({ data }) => data);
  const everything = ['brands/acme/themeconfig.json', 'brands/beta/themeconfig.json'];

  test.each([
    ['compare', /git\/trees|compare/],
    ['blobs', /git\/blobs/],
  ])('the server fails at %s', async (_, path) => {
    server.fault({ path, status: 503, times: 99, headers: { 'retry-after': '0' } });
    const run = await check(shallow);
    expect([run.outputs.result, run.code]).toEqual(['failure', 1]);
    expect(notices(run)).toEqual([
      expect.stringMatching(/^Every package is judged.*the server did not give it/),
    ]);
    expect(errorFiles(run)).toContain('brands/acme/themeconfig.json');
    if (path.test('compare')) expect(errorFiles(run)).toEqual(everything);
  });

  test('a token that may not read is told the permission', async () => {
    server.fault({
      path: /compare/,
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    const run = await check(shallow);
    expect(errorFiles(run)).toEqual(everything);
    expect(notices(run)).toEqual([expect.stringContaining('The token needs “contents: read”.')]);
  });

  test('a base that is gone, as after a force push', async () => {
    server.fault({ path: /compare/, status: 404, body: { message: 'Not Found' } });
    expect(notices(await check(shallow))).toEqual([
      expect.stringMatching(/It is gone, as after a force push, or the token lacks “contents: read”\.$/),
    ]);
  });

  test('a rate limit is no missing permission', async () => {
    const headers = { 'retry-after': '0' };
    server.fault({ path: /compare/, status: 403, times: 99, headers, body: { message: 'rate limit' } });
    expect(notices(await check(shallow))).toEqual([
      expect.stringMatching(/did not give it \(rate limit\)\.$/),
    ]);
  });

  test.each(['compare', 'git/trees', 'git/blobs'])('an answer that is none at %s', async (path) => {
    server.fault({ path: new RegExp(path), status: 200, body: {}, times: 99 });
    const run = await check(shallow);
    expect(run.outputs.result).toBe('failure');
    expect(notices(run)).toEqual([
      expect.stringMatching(/the answer does not describe a (commit|tree|file)/),
    ]);
  });

  test('an answer that is no list of releases', async () => {
    server.fault({ path: /releases[?]/, status: 200, body: {}, times: 99 });
    const before = repository.git('rev-parse', 'main~1');
    const push = (payload: object) =>
      runAction({
        workspace: repository.path,
        event: { name: 'push', payload },
        inputs: { mode: 'check' },
        server,
      });
    const run = await push({ before });
    expect([run.outputs.result, changed(run)]).toEqual(['failure', ['acme', 'beta', 'client']]);
    expect(run.summary).toContain(before.slice(0, 7));
    expect(notices(await push({}))).toEqual([
      expect.stringMatching(/^Nothing was compared.*The newest release/),
    ]);
  });

  test('no token, no server: skipped in a shallow clone, and a clean change still passes', async () => {
    const clean = workspace(theme('acme'));
    clean.commit({ 'acme/LICENSE': 'x' });
    const run = await check(clean.shallowClone(), { token: '' });
    // Nobody knows what changed, so nothing may be left out.
    expect([run.code, run.outputs.result, changed(run)]).toEqual([0, 'success', ['acme']]);
    expect(notices(run)).toEqual([expect.stringContaining('in this shallow clone')]);
  });

  test('outside git', async () => {
    const run = await check(repository, { path: 'brands' }, { env: { PATH: '/nonexistent' } });
    expect([run.outputs.result, errorFiles(run)]).toEqual(['failure', everything]);
    expect(notices(run)).toEqual([expect.stringContaining('Git is not installed')]);
  });
});

test('a push is compared with the newest release, else with the commit before', async () => {
  const before = repository.git('rev-parse', 'main~1');
  const push = { name: 'push', payload: { before }, ref: 'refs/heads/topic' };
  const first = await runAction({ workspace: repository.path, event: push, server });
  expect(changed(first)).toEqual(['acme', 'beta', 'client']);
  const release = await server.send('POST', '/repos/acme/brands/releases', {
    tag_name: 'main',
    draft: false,
  });
  const second = await runAction({ workspace: repository.path, event: push, server });
  expect(changed(second)).toEqual(['acme', 'client']);
  await server.send('DELETE', `/repos/acme/brands/releases/${release.id}`);
});

describe('unchanged packages with errors', () => {
  const ship = (name: string, ref: string) =>
    runAction({
      workspace: repository.path,
      event: { name, payload: {}, ref },
      inputs: {
        'only-changed': 'true',
        'base-ref': 'main',
        'archive-name': '{name}.zip',
        'out-dir': 'brandgate-out/fresh',
      },
      server,
    });
  beforeAll(() => repository.commit(theme('brands/acme')));

  test('are left out of a build, which they do not fail', async () => {
    const run = await ship('push', 'refs/heads/topic');
    expect([run.code, run.outputs.result, run.annotations]).toEqual([0, 'success', []]);
    expect([...run.files.keys()].filter((name) => name.endsWith('.zip'))).toEqual(['acme.zip', 'client.zip']);
    expect(run.log).toContain('Not built, because of errors that are not new: beta.');
  });

  test('keep a release from being published', async () => {
    const run = await ship('push', 'refs/tags/v1');
    expect([run.code, run.outputs.result]).toEqual([1, 'failure']);
    expect(run.annotations.map(({ data }) => data)).toEqual([
      expect.stringContaining('Nothing was published'),
    ]);
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('a brandingID that was not changed', () => {
  let stale: Workspace;
  beforeAll(async () => {
    repository.git('checkout', '-q', '-b', 'stale', 'main');
    repository.commit({ 'brands/client/webapp2/settings.json': '{}\n' });
    await pushBranch(server, repository.path, 'stale');
    stale = repository.shallowClone();
  });
  const gate = (clone: Workspace, inputs: Record<string, string> = {}) =>
    check(clone, { 'only-changed': 'false', packages: 'client', ...inputs });
  const finding = {
    name: 'error',
    properties: {
      title: 'manifest-branding-id-bumped',
      file: 'brands/client/webapp2/manifest.json',
      line: '2',
    },
    data: expect.stringContaining('is still 1'),
  };

  test('is found in a full clone and through the server', async () => {
    for (const clone of [repository, stale]) {
      const run = await gate(clone);
      expect([run.code, run.outputs.errors]).toEqual([1, '1']);
      expect(run.annotations).toMatchObject([finding]);
    }
  });

  test('is mended by the safe fix, and needs no change when a number is stamped', async () => {
    const fixed = await gate(repository.shallowClone(), { fix: 'safe' });
    // The verdict is the commit's, and the patch mends it.
    expect([fixed.code, fixed.outputs.fixed]).toEqual([1, '1']);
    expect(String(fixed.files.get('brandgate-fixes.patch'))).toContain('+  "brandingID": "2"');
    const stamped = await gate(stale, { 'branding-id': 'stamp' });
    expect([stamped.code, stamped.annotations]).toEqual([0, []]);
  });

  test('is not judged when the server fails, with the reason', async () => {
    server.fault({ path: /git\/blobs/, status: 503, times: 99, headers: { 'retry-after': '0' } });
    const run = await gate(stale);
    expect([run.code, run.outputs.result]).toEqual([0, 'success']);
    expect(run.summary).toMatch(/Not judged: `manifest-branding-id-bumped` in 1 package\. The base revision/);
    const { skipped } = JSON.parse(String(run.files.get('brandgate-report.json')));
    expect(skipped).toMatchObject([{ rule: 'manifest-branding-id-bumped', package: 'client' }]);
  });
});
