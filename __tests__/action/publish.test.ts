/** Releases, from a pushed tag or a release event, on a real server. */
import { createHash } from 'node:crypto';
import { type ActionOptions, type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import {
  theme,
  useWorkspaces,
  type Workspace,
  webapp2,
  workspace,
  wrongPrompt,
} from '../support/action-workspace.ts';
import { pushBranch } from '../support/github-git.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';

useWarmAction();
useWorkspaces();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
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

const brands = () => workspace({ ...theme('themes/acme'), ...webapp2('client') });
const tagged = (tag: string) => ({
  name: 'push',
  payload: { before: '0'.repeat(40) },
  ref: `refs/tags/${tag}`,
});
const publish = ({ path }: Workspace, tag = 'v1.2.0', options: Partial<ActionOptions> = {}) =>
  runAction({ workspace: path, event: tagged(tag), server, ...options });
const writes = () => server.requests.filter(({ method }) => method !== 'GET');
const lines = () =>
  writes().map(({ method, path }) => `${method} ${path.replace(/\d+/g, 'N').replace(/^\/api\/uploads/, '')}`);
const only = ({ annotations }: ActionRun) => {
  const errors = annotations.filter(({ name }) => name !== 'notice');
  expect(errors).toHaveLength(1);
  return errors[0]!;
};

/** The one release and its assets, with the check that they are the files of the run to the last byte. */
async function released(run: ActionRun) {
  const [release, ...others] = await server.releases();
  expect(others).toEqual([]);
  const assets = await server.assets(release.id);
  for (const { name, bytes, digest } of assets) {
    expect(bytes).toEqual(run.files.get(name));
    expect(digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  }
  return { ...release, names: assets.map(({ name }) => name) };
}

test('a pushed tag: draft, uploads, verification, publication; the same again writes nothing', async () => {
  const repository = brands();
  const run = await publish(repository);
  expect([run.code, run.outputs.result]).toEqual([0, 'success']);
  expect(run.annotations).toMatchObject([
    { name: 'notice', data: expect.stringContaining('Nothing was compared') },
  ]);
  const names = [
    'SHANSUMS',
    'acme-N.N.N.zip',
    'brandgate-report.html',
    'brandgate-report.json',
    'client-N.N.N.zip',
  ];
  const [first, ...rest] = lines();
  expect([first, rest.pop()]).toEqual([`POST ${REPO}/releases`, `PATCH ${REPO}/releases/N`]);
  expect(rest.sort()).toEqual(names.map((name) => `POST ${REPO}/releases/N/assets?name=${name}`));
  // Between the last upload and the publication the server is asked what it has.
  expect(server.requests.at(-2)).toMatchObject({ method: 'GET', path: expect.stringMatching(/\/assets\?/) });
  const [created] = writes();
  expect(JSON.parse(String(created!.body))).toMatchObject({
    tag_name: 'v1.2.0',
    target_commitish: repository.git('rev-parse', 'HEAD'),
    draft: true,
  });
  const release = await released(run);
  expect(release).toMatchObject({
    draft: false,
    prerelease: false,
    tag_name: 'v1.2.0',
    name: 'v1.2.0',
    names: [
      'SHA256SUMS',
      'acme-1.2.0.zip',
      'brandgate-report.html',
      'brandgate-report.json',
      'client-1.2.0.zip',
    ],
  });
  expect(release.body).toContain('✅ Brandgate: ready to ship');
  expect(release.body).toContain('| `acme-1.2.0.zip` | 1 |');
  expect(run.outputs).toMatchObject({ 'release-url': release.html_url, 'release-id': String(release.id) });
  expect(run.log).toContain(`Published 2 archives: ${release.html_url}.`);
  expect(run.summary).toContain('### 📦 Archives');

  server.clear();
  const again = await publish(repository);
  expect([again.code, again.outputs, writes()]).toEqual([0, run.outputs, []]);
  expect(again.log).toContain(
    `Nothing changed: the release holds 2 archives of this run already: ${release.html_url}.`,
  );
});

test('an older tag that is run again is compared with the same release, and writes nothing', async () => {
  const repository = brands();
  for (const tag of ['v1.0.0', 'v1.1.0', 'v1.2.0']) {
    const commit = repository.commit({ 'themes/acme/icon_a.svg': `${SVG}<!-- ${tag} -->\n` });
    repository.git('tag', tag);
    const run = await publish(repository, tag, { event: { ...tagged(tag), sha: commit } });
    expect([run.code, run.outputs['changed-packages']]).toEqual([
      0,
      tag === 'v1.0.0' ? '["acme","client"]' : '["acme"]',
    ]);
  }
  server.clear();
  repository.git('checkout', '-q', 'v1.1.0');
  const again = await publish(repository, 'v1.1.0');
  expect([again.code, writes()]).toEqual([0, []]);
});

test.each(['full', 'shallow'])(
  'the notes say what changed since the release before, in a %s clone',
  async (kind) => {
    const repository = brands();
    const main = () => pushBranch(server, repository.path, 'main');
    for (const tag of ['v1.0.0', 'v1.1.0']) {
      const commit = repository.commit({ 'themes/acme/icon_a.svg': `${SVG}<!-- ${kind} ${tag} -->\n` });
      repository.git('tag', '-f', tag);
      await main();
      // The server knows a tag that was pushed.
      await server
        .send('POST', `${REPO}/git/refs`, { ref: `refs/tags/${tag}`, sha: commit })
        .catch(() => server.send('PATCH', `${REPO}/git/refs/tags/${tag}`, { sha: commit, force: true }));
      const clone = kind === 'full' || tag === 'v1.0.0' ? repository : repository.shallowClone();
      const run = await publish(clone, tag, { event: { ...tagged(tag), sha: commit } });
      expect(run.code).toBe(0);
    }
    const [newest, first] = await server.releases();
    expect(first.body).not.toContain('What changed');
    expect(newest.body).toContain(
      '### What changed\n\n**`acme`** (theme)\n\n- Icon `icon_a.svg`: formatting or comments only',
    );
    expect(newest.body).not.toContain('**`client`**');
    server.clear();
    await publish(repository, 'v1.1.0');
    expect(writes()).toEqual([]);
  },
);

test('a tag with a slash', async () => {
  const run = await publish(brands(), 'spring/v2');
  expect(run.code).toBe(0);
  expect(await released(run)).toMatchObject({
    tag_name: 'spring/v2',
    names: [
      'SHA256SUMS',
      'acme-spring-v2.zip',
      'brandgate-report.html',
      'brandgate-report.json',
      'client-spring-v2.zip',
    ],
  });
});

test('a tag of one package releases that package, and is compared with the same package’s release before', async () => {
  const repository = brands();
  // Broken, and no part of the release.
  repository.commit({ 'client/webapp2/settings.json': '{' });
  const steps = ['acme/v1.0.0', 'acme/v1.1.0'];
  for (const tag of steps) {
    const commit = repository.commit({ 'themes/acme/icon_a.svg': `${SVG}<!-- ${tag} -->\n` });
    repository.git('tag', tag);
    const run = await publish(repository, tag, { event: { ...tagged(tag), sha: commit } });
    expect([run.code, run.outputs['changed-packages']]).toEqual([0, '["acme"]']);
    expect(JSON.parse(run.outputs.archives!).map(({ name }: { name: string }) => name)).toEqual([
      `acme-${tag.slice(6)}.zip`,
    ]);
    // Another line’s release in between is not what it is compared with.
    if (tag === steps[0]) {
      repository.git('tag', 'v9.0.0');
      await server.send('POST', `${REPO}/releases`, { tag_name: 'v9.0.0', draft: false });
      repository.commit({ 'themes/acme/icon_b.svg': `${SVG}\n` });
    }
  }
  const releases = await server.releases();
  const newest = releases.find(({ tag_name: tag }) => tag === steps[1])!;
  expect(newest.body).toContain('icon_a.svg');
  expect(newest.body).toContain('icon_b.svg');
});

test.each(['unpublished', 'deleted'])(
  'a release that was %s is left alone, whatever the token may',
  async (action) => {
    const payload = { action, release: { id: 1, tag_name: 'v1' } };
    const event = { name: 'release', payload, ref: 'refs/tags/v1' };
    for (const inputs of [{}, { mode: 'publish' }]) {
      const run = await runAction({
        workspace: brands().path,
        event,
        server,
        token: server.readToken,
        inputs,
      });
      expect([run.code, run.outputs.result, run.outputs['release-id'], run.annotations]).toEqual([
        0,
        'success',
        '',
        [],
      ]);
      expect(run.log.trim()).toBe(`Nothing to do: the release was ${action}.`);
      expect(server.requests).toEqual([]);
    }
  },
);

test.each(['released', 'prereleased', 'created', 'edited'])(
  'a release that was %s is filled',
  async (action) => {
    const made = await server.send('POST', `${REPO}/releases`, { tag_name: 'v5', draft: false });
    const event = { name: 'release', payload: { action, release: made }, ref: 'refs/tags/v5' };
    const run = await runAction({ workspace: brands().path, event, server });
    expect([run.code, run.outputs['release-id']]).toEqual([0, String(made.id)]);
  },
);

test('tag, release-name, prerelease and draft', async () => {
  const inputs = {
    mode: 'publish',
    tag: 'v3',
    'release-name': 'The third',
    prerelease: 'true',
    draft: 'true',
  };
  const run = await runAction({
    workspace: brands().path,
    event: { name: 'workflow_dispatch' },
    server,
    inputs,
  });
  expect(run.code).toBe(0);
  expect(await released(run)).toMatchObject({
    tag_name: 'v3',
    name: 'The third',
    prerelease: true,
    draft: true,
  });
  expect(run.log).toContain('Drafted 2 archives');
  expect(run.outputs['release-id']).not.toBe('');
});

test('what is published already is not said to be drafted', async () => {
  const repository = brands();
  await publish(repository, 'v1');
  repository.write({ 'themes/acme/icon_a.svg': SVG });
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'More');
  repository.git('tag', '-f', 'v1');
  const run = await publish(repository, 'v1', { inputs: { draft: 'true' } });
  expect([run.code, (await released(run)).draft]).toEqual([0, false]);
  expect(run.log).toContain('Published 1 archive, 1 were there already');
});

test('a dry run says what it would do and writes nothing', async () => {
  const repository = brands();
  const run = await publish(repository, 'v1', { inputs: { 'dry-run': 'true' } });
  expect([run.code, run.outputs.result, run.outputs['release-url'], writes()]).toEqual([
    0,
    'success',
    '',
    [],
  ]);
  for (const name of ['acme-1.zip', 'client-1.zip', 'SHA256SUMS'])
    expect(run.log).toContain(`Would upload ${name}`);
  expect(run.log).toContain('Would publish 2 archives: v1.');
});

test('a release event fills that release and keeps its notes', async () => {
  const notes = { name: 'Spring', body: 'Written by hand.' };
  const made = await server.send('POST', `${REPO}/releases`, { tag_name: 'v4', ...notes, draft: false });
  const event = { name: 'release', payload: { action: 'published', release: made }, ref: 'refs/tags/v4' };
  const run = await runAction({ workspace: brands().path, event, server });
  expect(run.code).toBe(0);
  expect(await released(run)).toMatchObject({ id: made.id, ...notes, draft: false });
  expect(run.outputs['release-id']).toBe(String(made.id));
});

test('an adopted draft loses the archive of a package that is gone, and keeps what a person added', async () => {
  const made = await server.send('POST', `${REPO}/releases`, { tag_name: 'v1.2.0', draft: true });
  const uploads = made.upload_url.slice(server.url.length).split('{')[0];
  for (const name of ['gone-1.2.0.zip', 'by-hand.pdf'])
    await server.send('POST', `${uploads}?name=${name}`, Buffer.from('x'));
  const run = await publish(brands());
  expect(run.code).toBe(0);
  const names = (await server.assets(made.id)).map(({ name }) => name);
  expect(names).toContain('by-hand.pdf');
  expect(names).not.toContain('gone-1.2.0.zip');
  expect(run.log).toContain('Kept what else is in the release: by-hand.pdf.');
});

describe('nothing is published', () => {
  test('when one package has errors', async () => {
    const prompts = Array.from({ length: 12 }, (_, n) => [
      `themes/acme/p-${n}_48kHz_mono.wav`,
      wrongPrompt(),
    ]);
    const repository = workspace({
      ...theme('themes/acme'),
      ...webapp2('client'),
      ...Object.fromEntries(prompts),
    });
    const run = await publish(repository);
    expect([run.code, run.outputs.result, run.outputs.errors, writes()]).toEqual([1, 'failure', '12', []]);
    const errors = run.annotations.filter(({ name }) => name === 'error');
    // All that GitHub shows, the last one among them.
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)!.data).toBe('Nothing was published: a release takes all packages or none.');
    expect(run.log).toMatch(/3 findings not annotated|\d\d findings not annotated/);
    expect(run.summary).toContain('Nothing was published');
  });

  test('when more has errors than GitHub shows, and the refusal is among the ten all the same', async () => {
    const icons = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`themes/acme/icon_${n}.svg`, '<svg']),
    );
    const repository = workspace({ ...theme('themes/acme'), ...icons });
    const run = await publish(repository, 'v1.2.0', { inputs: { 'fail-on': 'never' } });
    expect([run.code, run.outputs.result, writes()]).toEqual([1, 'failure', []]);
    const errors = run.annotations.filter(({ name }) => name === 'error').map(({ data }) => data);
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)).toContain('Nothing was published');
  });

  test('when the workspace holds what no commit does', async () => {
    const repository = brands();
    repository.write({ 'themes/acme/icon_a.svg': SVG });
    const run = await publish(repository);
    expect([run.code, run.outputs.result, writes()]).toEqual([1, 'error', []]);
    expect(only(run).data).toContain('“acme” holds changes that are in no commit');
    expect(JSON.parse(run.outputs.archives!)[0].name).toBe('acme-1.2.0-dirty.zip');
    // One voice: what failed is not followed by an all-clear.
    expect(run.summary).not.toContain('ready to ship');
    expect(run.summary).not.toContain('Next steps');
  });

  test('under a tag that git would refuse', async () => {
    const run = await publish(brands(), 'v1', { inputs: { tag: 'v1..2' } });
    expect([run.code, run.outputs.result, server.requests]).toEqual([1, 'error', []]);
    expect(only(run).data).toContain('“v1..2” can’t be the name of a tag');
  });

  test.each([
    [{ mode: 'publish' }, 'refs/heads/main', 'There is no tag to publish'],
    [{ token: '' }, 'refs/tags/v1', 'The input “token” is empty'],
  ])('with %j on %s, and it says why', async (inputs, ref, message) => {
    const event = { ...tagged('v1'), ref };
    const run = await publish(brands(), 'v1', { event, inputs: inputs as Record<string, string> });
    expect([run.code, run.outputs.result, writes()]).toEqual([1, 'error', []]);
    expect(only(run).data).toContain(message);
    expect(run.summary).toContain(message);
    // What was built is there all the same.
    expect(JSON.parse(run.outputs.archives!)).toHaveLength(2);
  });

  test('when the server’s tag stands for another commit than the one that is checked out', async () => {
    const repository = brands();
    const first = repository.git('rev-parse', 'HEAD');
    await pushBranch(server, repository.path, 'main');
    await server.send('POST', `${REPO}/git/refs`, { ref: 'refs/tags/v8.0.0', sha: first });
    const built = repository.commit({ 'themes/acme/icon_a.svg': `${SVG}\n` });
    // The event still names the commit of the tag.
    const run = await publish(repository, 'v8.0.0', { event: { ...tagged('v8.0.0'), sha: first } });
    expect([run.code, run.outputs.result, writes()]).toEqual([1, 'error', []]);
    expect(only(run).data).toContain(
      `stands for the commit ${first.slice(0, 12)}, but ${built.slice(0, 12)} was built`,
    );
  });

  test('when the server answers otherwise than it does', async () => {
    const answer = {
      id: 1,
      tag_name: 'v1',
      draft: false,
      upload_url: 'https://x/{?name}',
      html_url: 'https://x/',
    };
    server.fault({ method: 'PATCH', path: /\/releases\/\d+$/, status: 200, body: answer });
    const run = await publish(brands(), 'v1');
    expect([run.code, run.outputs.result, run.outputs['release-url']]).toEqual([1, 'error', '']);
    expect(only(run)).toMatchObject({
      properties: { title: 'Brandgate' },
      data: expect.stringContaining('answered with the release 1 '),
    });
  });

  test('with a reading token, and it prints the permission', async () => {
    const run = await publish(brands(), 'v1', { token: server.readToken });
    expect([run.code, run.outputs.result]).toEqual([1, 'error']);
    expect(only(run).data).toContain('permissions:\n  contents: write');
    expect(run.summary).toContain('\npermissions:\n  contents: write\n');
    expect(await server.releases()).toEqual([]);
    const check = await runAction({
      workspace: brands().path,
      event: { name: 'pull_request' },
      server,
      token: server.readToken,
    });
    expect([check.code, check.outputs.result]).toEqual([0, 'success']);
    expect(check.annotations).toMatchObject([
      { name: 'notice', data: expect.stringContaining('Nothing was compared') },
    ]);
  });
});
