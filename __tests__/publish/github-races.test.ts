/** Two runs that publish the same tag end as one release, and what another run did is no missing permission. */
import { type FakeGitHub, startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import { invalid, json, notFound } from '../support/github-upstream.ts';

const TAG = 'v1.0.0';
const wanted = () => plan(TAG, [file('acme-1.0.zip', 'the theme'), file('SHA256SUMS', 'sums')]);
const YAML = 'permissions:\n  contents: write';

let server: FakeGitHub;
beforeAll(async () => {
  server = await startFake();
});
afterAll(() => server.close());
afterEach(() => {
  server.clear();
  server.stored.clear();
  server.tags.clear();
  server.settings.immutableReleases = false;
});

/** Holds the first requests of this kind back until there are two. */
function together(method: string, path: RegExp): void {
  let count = 0;
  let release: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.intercept(async (call) => {
    if (call.method !== method || !path.test(call.path) || count >= 2) return undefined;
    if (++count === 2) release();
    await both;
    return undefined;
  });
}
async function expectOne(): Promise<void> {
  const releases = await server.releases();
  expect(releases).toMatchObject([{ tag_name: TAG, draft: false }]);
  const assets = await server.assets(releases[0].id);
  expect(assets.map(({ name, state, bytes }) => [name, state, String(bytes)])).toEqual([
    ['SHA256SUMS', 'uploaded', 'sums'],
    ['acme-1.0.zip', 'uploaded', 'the theme'],
  ]);
}

test.each<[string, string, RegExp, boolean]>([
  ['look', 'GET', /\/releases\?/, false],
  ['create', 'POST', /\/releases$/, false],
  ['upload', 'POST', /name=acme/, false],
  ['publish', 'PATCH', /\/releases\/\d+$/, false],
  ['create an immutable one', 'POST', /\/releases$/, true],
  ['publish an immutable one', 'PATCH', /\/releases\/\d+$/, true],
])('two runs that %s at the same moment', async (_, method, path, immutable) => {
  server.settings.immutableReleases = immutable;
  together(method, path);
  const runs = await Promise.all([publish(server, wanted()), publish(server, wanted())]);
  expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(runs[0].published!.id).toBe(runs[1].published!.id);
  await expectOne();
});

test('the later of two adopts what the earlier one created', async () => {
  let isThere = false;
  server.intercept(({ method, path }) => {
    if (method !== 'POST' || !path.endsWith('/releases') || isThere) return undefined;
    isThere = true;
    server.add({ tag_name: TAG, draft: true, target_commitish: 'c'.repeat(40) });
    return undefined;
  });
  const run = await publish(server, wanted());
  expect(run.log).toContain(
    `Another run created the release of "${TAG}" at the same time; going on with that.`,
  );
  await expectOne();
});

test('a draft that another run deletes meanwhile is created again', async () => {
  let isGone = false;
  server.intercept(({ path }) => {
    if (!path.includes('name=SHA256SUMS') || isGone) return undefined;
    isGone = true;
    server.stored.clear();
    return undefined;
  });
  expect((await publish(server, wanted())).error).toBeUndefined();
  await expectOne();
});

test('an asset that another run takes away during a replacement', async () => {
  server.add({ tag_name: TAG }, { 'acme-1.0.zip': 'the old one', SHA256SUMS: 'sums' });
  let isGone = false;
  server.intercept(({ method, path }) => {
    if (method !== 'PATCH' || !path.includes('/assets/') || isGone) return undefined;
    isGone = true;
    const [release] = server.stored.values();
    release!.assets = release!.assets.filter(({ name }) => name !== 'acme-1.0.zip');
    return undefined;
  });
  expect((await publish(server, wanted())).error).toBeUndefined();
  expect((await server.assets([...server.stored.keys()][0]!)).map(({ name }) => name)).toEqual([
    'SHA256SUMS',
    'acme-1.0.zip',
  ]);
});

test('a name that is taken again and again is another run, no missing permission', async () => {
  server.intercept(({ path }) =>
    path.includes('name=SHA256SUMS') ? invalid('ReleaseAsset', 'already_exists', 'name') : undefined,
  );
  const { error } = await publish(server, wanted());
  expect(error?.message).toMatch(
    /^Could not upload SHA256SUMS: another run is publishing the same tag \(422/,
  );
  expect(error?.message).not.toContain('permission');
});

test('the release of an event that is gone', async () => {
  const { error } = await publish(server, { ...wanted(), releaseId: 999_999 });
  expect(error).toMatchObject({
    name: 'PublishError',
    message: expect.stringMatching(/^The release 999999 of "v1\.0\.0" is gone/),
  });
  expect(error?.message).not.toContain('permission');
});

describe('a missing permission is named when it is one', () => {
  const refuse = (method: string, path: RegExp, status: number, message: string) =>
    server.intercept((call) =>
      call.method === method && path.test(call.path) ? json(status, { message }) : undefined,
    );

  test('404 for a write to what can be read', async () => {
    server.intercept((call) => (call.path.includes('?name=') ? notFound() : undefined));
    const { error, waits } = await publish(server, wanted());
    expect(error?.message).toMatch(/^Could not upload acme-1\.0\.zip: /);
    expect(error?.message).toContain(YAML);
    expect(waits).toEqual([1000]);
  });

  test('404 for everything, also of a release event', async () => {
    server.intercept(() => notFound());
    for (const changes of [{}, { releaseId: 7 }])
      expect((await publish(server, { ...wanted(), ...changes })).error?.message).toContain(YAML);
  });

  test.each([
    [403, 'Resource not accessible by integration', true],
    [403, 'Must have admin rights to Repository.', true],
    [403, 'Repository was archived so is read-only.', false],
    [403, 'Resource protected by organization SAML enforcement.', false],
    [403, 'refusing to allow a GitHub App to create a workflow without `workflows` permission', false],
    [422, 'Validation Failed', false],
  ])('%i %s: %s', async (status, message, isPermission) => {
    refuse('POST', /\/releases$/, status, message);
    const { error } = await publish(server, wanted());
    expect(error).toMatchObject({ name: 'PublishError', message: expect.stringContaining(message) });
    expect(error!.message.includes(YAML)).toBe(isPermission);
  });
});
