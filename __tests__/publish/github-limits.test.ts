import { startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import type { GitHubServer } from '../support/github-server.ts';

let server: GitHubServer;
beforeAll(async () => {
  server = await startFake();
});
afterAll(() => server.close());
afterEach(() => {
  server.clear();
  Object.assign(server.settings, { immutableReleases: false, showImmutable: true });
});

let tags = 0;
/** A tag that no other test uses. */
const nextTag = () => `v1.${tags++}.0`;
const files = () => [
  file('theme-1.0.zip', 'the theme'),
  file('SHA256SUMS', 'sums'),
  file('report.json', '{"a":1}'),
];
const writes = () => server.requests.filter(({ method }) => method !== 'GET');

describe('a release event', () => {
  const create = (tag: string, texts: object) =>
    server.send('POST', '/repos/acme/brands/releases', { tag_name: tag, draft: false, ...texts });

  test('keeps title and notes that a person wrote', async () => {
    const tag = nextTag();
    const { id } = await create(tag, { name: 'Autumn', body: 'By hand.', prerelease: true });
    const run = await publish(server, plan(tag, files(), { releaseId: id }));
    expect(run.published).toMatchObject({ id, uploaded: ['theme-1.0.zip', 'SHA256SUMS', 'report.json'] });
    expect((await server.releases(tag))[0]).toMatchObject({
      name: 'Autumn',
      body: 'By hand.',
      prerelease: true,
    });
    expect(writes().every(({ method }) => method === 'POST')).toBe(true);
  });

  test('fills notes that are empty', async () => {
    const tag = nextTag();
    const { id } = await create(tag, { name: '', body: '' });
    await publish(server, plan(tag, files(), { releaseId: id }));
    expect((await server.releases(tag))[0]).toMatchObject({
      name: `Brands ${tag}`,
      body: `# ${tag}\n\nThree packages.`,
    });
  });

  test('a release that is gone is an error, not a new one', async () => {
    const run = await publish(server, plan(nextTag(), files(), { releaseId: 999_999 }));
    expect(run.error?.message).toContain('404');
    expect(writes()).toEqual([]);
  });
});

describe('an immutable release', () => {
  async function immutable(): Promise<string> {
    const tag = nextTag();
    server.settings.immutableReleases = true;
    await publish(server, plan(tag, files()));
    server.clear();
    return tag;
  }

  test('with the same files is fine', async () => {
    const run = await publish(server, plan(await immutable(), files()));
    expect(run.error).toBeUndefined();
    expect(writes()).toEqual([]);
  });

  test('with another content asks for a new version', async () => {
    const tag = await immutable();
    const run = await publish(
      server,
      plan(tag, [file('theme-1.0.zip', 'a new theme'), file('new.zip', 'new')]),
    );
    expect(run.error?.message).toBe(
      [
        `The release of "${tag}" is immutable and does not match:`,
        '- theme-1.0.zip has another content.',
        '- new.zip is missing.',
        'Give the package a new version and publish it under a new tag: an immutable release cannot be changed, and its tag cannot be used again.',
      ].join('\n'),
    );
    expect(writes()).toEqual([]);
  });

  test('that does not say so gives the same advice when it refuses', async () => {
    server.settings.showImmutable = false;
    const run = await publish(server, plan(await immutable(), [file('new.zip', 'new')]));
    expect(run.error?.message).toMatch(/immutable[\s\S]*new version/);
  });

  test('of a release event can take no files at all', async () => {
    const tag = nextTag();
    server.settings.immutableReleases = true;
    const { id } = await server.send('POST', '/repos/acme/brands/releases', { tag_name: tag, draft: false });
    const run = await publish(server, plan(tag, files(), { releaseId: id }));
    expect(run.error?.message).toMatch(
      /theme-1\.0\.zip is missing[\s\S]*from a pushed tag rather than on a release event/,
    );
  });

  test('still gets new notes', async () => {
    const tag = await immutable();
    const run = await publish(server, plan(tag, files(), { notes: 'Better notes.', prerelease: true }));
    expect(run.error).toBeUndefined();
    expect((await server.releases(tag))[0]).toMatchObject({ body: 'Better notes.', prerelease: false });
  });
});

describe('names and sizes that the server would not take', () => {
  test.each([
    ['ünï.zip', 'x', /ünï\.zip/],
    ['a b.zip', 'x', /a b\.zip/],
    ['../a.zip', 'x', /can't be the name/],
    [`brandgate-part-${'0'.repeat(16)}-a.zip`, 'x', /can't be the name/],
    ['empty.zip', '', /empty/],
  ])('%s', async (name, text, message) => {
    const run = await publish(server, plan(nextTag(), [file(name, text)]));
    expect(run.error?.message).toMatch(message);
    expect(server.requests).toEqual([]);
  });

  test('a name twice, and a thousand and one files', async () => {
    const twice = await publish(server, plan(nextTag(), [file('a.zip', 'x'), file('a.zip', 'y')]));
    expect(twice.error?.message).toContain('Two files');
    const many = Array.from({ length: 1001 }, (_, n) => file(`f${n}`, 'x'));
    expect((await publish(server, plan(nextTag(), many))).error?.message).toContain('at most 1000');
  });

  test('a file that changed since it was built', async () => {
    const changed = { ...file('a.zip', 'built'), read: async () => new TextEncoder().encode('BUILT') };
    const tag = nextTag();
    const run = await publish(server, plan(tag, [changed]));
    expect(run.error?.message).toContain('a.zip changed after it was built');
    expect(await server.releases(tag)).toMatchObject([{ draft: true, assets: [] }]);
  });
});
