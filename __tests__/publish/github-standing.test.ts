/** What is published is what this run built, and a success is what stands on the server. */
import { type FakeGitHub, startFake } from '../support/github-fake.ts';
import type { StoredRelease } from '../support/github-fake-releases.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import type { Json } from '../support/github-server.ts';
import { json } from '../support/github-upstream.ts';

const TAG = 'v1.0.0';
const BUILT = 'c'.repeat(40);
const files = () => [file('acme-1.0.zip', 'the theme'), file('SHA256SUMS', 'sums')];
const wanted = () => plan(TAG, files());

let server: FakeGitHub;
beforeAll(async () => {
  server = await startFake();
});
afterAll(() => server.close());
afterEach(() => {
  server.clear();
  server.stored.clear();
  server.tags.clear();
  Object.assign(server.settings, { digests: true, immutableReleases: false });
});

const draft = (assets: Record<string, string> = {}) => server.add({ tag_name: TAG, draft: true }, assets);
const names = async (id: number) => (await server.assets(id)).map(({ name }) => name);
const writes = () => server.requests.filter(({ method }) => method !== 'GET');
const isPublishing = (call: { method: string; body: Buffer }) =>
  call.method === 'PATCH' && String(call.body).includes('"draft":false');

describe('an adopted draft', () => {
  test('loses what another build made, and keeps and names the rest', async () => {
    const { id } = draft({
      'gone-1.0.zip': 'a package that is gone',
      'ACME.ZIP': 'x',
      'brandgate-report.html': 'an old report',
      'acme-1.0.zip': 'the theme',
      'by-hand.pdf': 'pdf',
    });
    const run = await publish(server, wanted());
    expect(run.error).toBeUndefined();
    expect(await names(id)).toEqual(['SHA256SUMS', 'acme-1.0.zip', 'by-hand.pdf']);
    expect(run.published).toMatchObject({ id, kept: ['acme-1.0.zip'], others: ['by-hand.pdf'] });
    expect(run.log).toContain('Remove gone-1.0.zip, since this run did not build it.');
    expect(run.log).toContain('Kept what else is in the release: by-hand.pdf.');
    // Nothing was public while the old archive was still there.
    const removal = writes().findIndex(({ method }) => method === 'DELETE');
    expect(removal).toBeLessThan(writes().findIndex(isPublishing));
  });

  test('is only described in a dry run', async () => {
    const { id } = draft({ 'gone-1.0.zip': 'x' });
    const run = await publish(server, { ...wanted(), dryRun: true });
    expect(run.log).toContain('Would remove gone-1.0.zip, since this run did not build it.');
    expect([writes(), await names(id)]).toEqual([[], ['gone-1.0.zip']]);
  });

  test('of a run that failed is not published with its archive', async () => {
    server.fault({ path: /name=SHA256SUMS/, status: 503, times: 99 });
    await publish(server, plan(TAG, [file('old.zip', 'x'), ...files()]));
    server.clear();
    const run = await publish(server, wanted());
    expect(await names(run.published!.id!)).toEqual(['SHA256SUMS', 'acme-1.0.zip']);
  });

  test('a published release keeps its archives: they are its readers’', async () => {
    const { id } = server.add({ tag_name: TAG }, { 'older.zip': 'x' });
    const run = await publish(server, wanted());
    expect(run.published!.others).toEqual(['older.zip']);
    expect(await names(id)).toContain('older.zip');
  });
});

describe('an answer that is 200 is no success yet', () => {
  test.each<[string, Json, RegExp]>([
    ['the draft stays a draft', {}, /is not what was published:\n- it is still a draft/],
    ['another release', { id: 999_999, draft: false }, /answered with the release 999999/],
    ['another tag', { tag_name: 'v6.6.6', draft: false }, /of "v6\.6\.6"/],
  ])('%s', async (_, changes, message) => {
    server.intercept((call) => {
      if (!isPublishing(call)) return undefined;
      const [release] = server.stored.values();
      return json(200, { ...server.shown(release!), ...changes });
    });
    const run = await publish(server, wanted());
    expect(run.published).toBeUndefined();
    expect(run.error).toMatchObject({ name: 'PublishError', message: expect.stringMatching(message) });
  });

  test('the same from a release that a server reads wrongly', async () => {
    let isOut = false;
    server.intercept((call) => {
      isOut ||= isPublishing(call);
      if (!isOut || !/GET .*releases\/\d+$/.test(`${call.method} ${call.path}`)) return undefined;
      const [release] = server.stored.values();
      return json(200, { ...server.shown(release!), tag_name: 'v6.6.6' });
    });
    expect((await publish(server, wanted())).error?.message).toMatch(/- its tag is "v6\.6\.6"/);
  });

  test('a server that shows the old state for a moment is given time', async () => {
    let left = 0;
    server.intercept((call) => {
      if (isPublishing(call)) left = 2;
      if (call.method !== 'GET' || !/releases\/\d+$/.test(call.path) || left-- <= 0) return undefined;
      const [release] = server.stored.values();
      return json(200, { ...server.shown(release!), draft: true });
    });
    const run = await publish(server, wanted());
    expect([run.error, run.waits]).toEqual([undefined, [1000, 2000]]);
  });

  test('a second run after that finds everything in place', async () => {
    server.intercept((call) =>
      isPublishing(call) ? json(200, server.shown([...server.stored.values()][0]!)) : undefined,
    );
    expect((await publish(server, wanted())).error).toBeDefined();
    server.clear();
    expect((await publish(server, wanted())).published!.kept).toHaveLength(2);
    server.clear();
    await publish(server, wanted());
    expect(writes()).toEqual([]);
  });
});

describe('what changes behind the last look is found by the one after publishing', () => {
  test.each<[string, (assets: Json[]) => Json[], RegExp]>([
    ['an asset that vanishes', (assets) => assets.slice(1), /- acme-1\.0\.zip is missing/],
    [
      'another size',
      (assets) => assets.map((asset) => ({ ...asset, bytes: Buffer.from('x') })),
      /- the server holds 1 bytes/,
    ],
    [
      'another content',
      (assets) => assets.map((asset) => ({ ...asset, bytes: Buffer.from('THE THEME') })),
      /SHA-256 of acme-1\.0\.zip is/,
    ],
    [
      'another state',
      (assets) => assets.map((asset) => ({ ...asset, state: 'starter' })),
      /in the state "starter"/,
    ],
    [
      'an archive of nobody',
      (assets) => [...assets, { id: 777, name: 'evil.zip', state: 'uploaded', bytes: Buffer.from('x') }],
      /- evil\.zip is there, which this run did not build/,
    ],
  ])('%s', async (_, change, message) => {
    server.intercept((call) => {
      if (!isPublishing(call)) return undefined;
      const [release] = server.stored.values();
      release!.assets = change(release!.assets) as StoredRelease['assets'];
      return undefined;
    });
    const run = await publish(server, wanted());
    expect(run.error).toMatchObject({ name: 'PublishError', message: expect.stringMatching(message) });
    expect(run.log).not.toContain(`Published the release of "${TAG}".`);
  });
});

describe('the tag', () => {
  const other = 'd'.repeat(40);

  test('that stands for another commit ends the run before anything is written', async () => {
    server.tags.set(TAG, other);
    draft();
    const run = await publish(server, wanted());
    expect(run.error).toMatchObject({
      name: 'PublishError',
      message: `On the server the tag "${TAG}" stands for the commit ${other.slice(0, 12)}, but ${BUILT.slice(0, 12)} was built.\nCheck out the tag and build that, or publish under a new tag.`,
    });
    expect(writes()).toEqual([]);
  });

  test('also of a published release and of a release event', async () => {
    server.tags.set(TAG, other);
    const { id } = server.add({ tag_name: TAG });
    for (const changes of [{}, { releaseId: id }, { dryRun: true }])
      expect((await publish(server, { ...wanted(), ...changes })).error?.message).toContain(
        'but cccccccccccc was built',
      );
  });

  test('that stands for the commit is fine, and one that is not there is made at it', async () => {
    const { id } = draft();
    expect((await publish(server, wanted())).error).toBeUndefined();
    expect(server.stored.get(id)).toMatchObject({ target_commitish: BUILT, draft: false });
    expect(server.tags.get(TAG)).toBe(BUILT);
    expect((await publish(server, wanted())).error).toBeUndefined();
  });

  test.each([
    ['while files are uploaded', (call: Json) => /name=SHA256SUMS/.test(call.path), true],
    ['while it is published', isPublishing, false],
  ])('that moves %s', async (_, when, isDraft) => {
    server.intercept((call) => {
      if (when(call)) server.tags.set(TAG, other);
      return undefined;
    });
    const run = await publish(server, wanted());
    expect(run.error?.message).toContain(`stands for the commit ${other.slice(0, 12)}`);
    expect((await server.releases(TAG))[0].draft).toBe(isDraft);
  });

  test('with a slash; and a server without commits', async () => {
    server.tags.set('acme/v2', BUILT);
    expect((await publish(server, plan('acme/v2', files()))).error).toBeUndefined();
    server.fault({ path: /commits/, status: 409, times: 99, body: { message: 'Git Repository is empty.' } });
    expect((await publish(server, wanted())).error).toBeUndefined();
  });
});
