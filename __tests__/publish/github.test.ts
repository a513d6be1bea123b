import type { ReleasePlan } from '../../src/model/release.ts';
import { startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import type { GitHubServer, Json } from '../support/github-server.ts';

let server: GitHubServer;
beforeAll(async () => {
  server = await startFake();
});
afterAll(() => server.close());
afterEach(() => {
  server.clear();
  Object.assign(server.settings, { digests: true, immutableReleases: false, showImmutable: true });
});

let tags = 0;
/** A tag that no other test uses. */
const nextTag = () => `v1.${tags++}.0`;
const files = () => [
  file('theme-1.0.zip', 'the theme'),
  file('SHA256SUMS', 'sums'),
  file('report.json', '{"a":1}'),
];

/** Methods and paths without the repository, with numbers replaced. */
function traffic(): string[] {
  return server.requests.map(({ method, path }) =>
    `${method} ${path}`.replace('/repos/acme/brands', '').replace(/\d{1,6}(?=\/assets|$)/g, 'N'),
  );
}
const writes = () => server.requests.filter(({ method }) => method !== 'GET');

/** The releases of a tag as far as they matter to a reader. */
async function state(tag: string): Promise<Json[]> {
  const found = [];
  for (const release of await server.releases(tag)) {
    const assets = (await server.assets(release.id)).map(({ name, bytes, state }) => ({
      name,
      text: String(bytes),
      state,
    }));
    found.push({ draft: release.draft, name: release.name, body: release.body, assets });
  }
  return found;
}
const wantedState = ({ title, notes, draft, files: wanted }: ReleasePlan, texts: Record<string, string>) => [
  {
    draft,
    name: title,
    body: notes,
    assets: wanted
      .map(({ name }) => ({ name, text: texts[name], state: 'uploaded' }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  },
];
const TEXTS = { 'theme-1.0.zip': 'the theme', SHA256SUMS: 'sums', 'report.json': '{"a":1}' };

describe('a new release', () => {
  test('is a draft until everything is uploaded and listed again', async () => {
    const tag = nextTag();
    const wanted = plan(tag, files(), { prerelease: true });
    const run = await publish(server, wanted);
    expect(run.error).toBeUndefined();
    expect(run.published).toMatchObject({
      uploaded: ['theme-1.0.zip', 'SHA256SUMS', 'report.json'],
      replaced: [],
      kept: [],
    });
    // A look at the tag and the release before, the look again after creating, and all once more after publishing.
    const commit = `GET /commits/tags%2F${tag}?per_page=N`;
    expect(traffic()).toEqual([
      commit,
      `GET /releases/tags/${tag}`.replace(/\d+$/, 'N'),
      'GET /releases?per_page=N',
      'POST /releases',
      `GET /releases/tags/${tag}`.replace(/\d+$/, 'N'),
      'GET /releases?per_page=N',
      'GET /releases/N/assets?per_page=N',
      'POST /api/uploads/releases/N/assets?name=theme-1.0.zip',
      'POST /api/uploads/releases/N/assets?name=SHA256SUMS',
      'POST /api/uploads/releases/N/assets?name=report.json',
      'GET /releases/N/assets?per_page=N',
      commit,
      'PATCH /releases/N',
      'GET /releases/N',
      'GET /releases/N/assets?per_page=N',
      commit,
    ]);
    const [created, uploaded] = writes();
    expect(JSON.parse(String(created!.body))).toMatchObject({
      draft: true,
      target_commitish: 'c'.repeat(40),
    });
    expect(uploaded!.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': '9',
    });
    expect(await state(tag)).toEqual(wantedState(wanted, TEXTS));
    const [release] = await server.releases(tag);
    expect(release).toMatchObject({ prerelease: true, id: run.published!.id, html_url: run.published!.url });
  });

  test('published again changes nothing', async () => {
    const wanted = plan(nextTag(), files());
    await publish(server, wanted);
    server.clear();
    const run = await publish(server, wanted);
    expect(run.published).toMatchObject({
      uploaded: [],
      replaced: [],
      kept: ['theme-1.0.zip', 'SHA256SUMS', 'report.json'],
    });
    expect(traffic()).toHaveLength(3);
    expect(writes()).toEqual([]);
  });

  test('stays a draft when that is asked, and the next run adopts it', async () => {
    const tag = nextTag();
    await publish(server, plan(tag, files(), { draft: true }));
    server.clear();
    await publish(server, plan(tag, files(), { draft: true }));
    expect(writes()).toEqual([]);
    expect(await state(tag)).toMatchObject([{ draft: true }]);
    const run = await publish(server, plan(tag, files()));
    expect(run.published!.kept).toHaveLength(3);
    expect(await state(tag)).toMatchObject([{ draft: false }]);
  });

  test('takes a tag with a slash', async () => {
    const tag = `brands/${nextTag()}`;
    await publish(server, plan(tag, files()));
    server.clear();
    await publish(server, plan(tag, files()));
    expect(writes()).toEqual([]);
    expect(await server.releases(tag)).toHaveLength(1);
  });

  test('is only described in a dry run', async () => {
    const tag = nextTag();
    const run = await publish(server, plan(tag, files(), { dryRun: true }));
    expect(run.published!.uploaded).toHaveLength(3);
    expect(run.log.join('\n')).toContain('Would upload theme-1.0.zip (9 bytes).');
    expect(writes()).toEqual([]);
    expect(await server.releases(tag)).toEqual([]);
  });
});

describe('what is there already', () => {
  test('a draft on a late page is found, and of two the older is taken', async () => {
    const tag = nextTag();
    const draft = { tag_name: tag, draft: true };
    const older = await server.send('POST', '/repos/acme/brands/releases', draft);
    await server.send('POST', '/repos/acme/brands/releases', draft);
    for (let n = 0; n < 105; n++) {
      await server.send('POST', '/repos/acme/brands/releases', {
        tag_name: `${tag}-other-${n}`,
        draft: true,
      });
    }
    const run = await publish(server, plan(tag, files()));
    expect(run.published!.id).toBe(older.id);
    expect(traffic().filter((line) => line.startsWith('GET /releases?')).length).toBeGreaterThan(1);
  });

  test('assets are read over all pages', async () => {
    const tag = nextTag();
    const many = Array.from({ length: 103 }, (_, n) => file(`brand-${n}.zip`, `content ${n}`));
    await publish(server, plan(tag, many, { draft: true }));
    server.clear();
    const run = await publish(server, plan(tag, many, { draft: true }));
    expect(run.published!.kept).toHaveLength(103);
    expect(writes()).toEqual([]);
  });

  test('another content replaces the old one which stays until the new one is in its place', async () => {
    const tag = nextTag();
    await publish(server, plan(tag, files()));
    server.clear();
    const wanted = plan(tag, [file('theme-1.0.zip', 'a new theme'), ...files().slice(1)]);
    const run = await publish(server, wanted);
    expect(run.published).toMatchObject({
      uploaded: [],
      replaced: ['theme-1.0.zip'],
      kept: ['SHA256SUMS', 'report.json'],
    });
    expect(writes().map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH', 'DELETE']);
    expect(writes()[0]!.path).toContain('name=brandgate-part-');
    expect(await state(tag)).toEqual(wantedState(wanted, { ...TEXTS, 'theme-1.0.zip': 'a new theme' }));
  });

  test('other people’s assets stay', async () => {
    const tag = nextTag();
    await publish(server, plan(tag, [file('by-hand.pdf', 'pdf')], { draft: true }));
    await publish(server, plan(tag, files()));
    const [release] = await server.releases(tag);
    expect((await server.assets(release.id)).map(({ name }) => name)).toContain('by-hand.pdf');
  });

  test('without digests the same size is downloaded and compared', async () => {
    server.settings.digests = false;
    const tag = nextTag();
    await publish(server, plan(tag, files()));
    server.clear();
    const run = await publish(server, plan(tag, [file('theme-1.0.zip', 'THE THEME'), ...files().slice(1)]));
    expect(run.published).toMatchObject({ replaced: ['theme-1.0.zip'], kept: ['SHA256SUMS', 'report.json'] });
    server.clear();
    await publish(server, plan(tag, [file('theme-1.0.zip', 'THE THEME'), ...files().slice(1)]));
    expect(writes()).toEqual([]);
    expect(traffic().filter((line) => line.includes('_storage'))).toHaveLength(3);
  });

  test('a download that breaks off is repeated', async () => {
    server.settings.digests = false;
    const wanted = plan(nextTag(), files());
    await publish(server, wanted);
    server.clear();
    server.fault({ path: /_storage/, truncate: true });
    const run = await publish(server, wanted);
    expect(run.published!.kept).toHaveLength(3);
    expect(run.waits).toEqual([1000]);
    expect(writes()).toEqual([]);
  });

  test('title, notes and kind follow the plan; line ends do not matter', async () => {
    const tag = nextTag();
    await publish(server, plan(tag, files()));
    const [release] = await server.releases(tag);
    await server.send('PATCH', `/repos/acme/brands/releases/${release.id}`, {
      body: release.body.replaceAll('\n', '\r\n'),
    });
    server.clear();
    await publish(server, plan(tag, files()));
    expect(writes()).toEqual([]);
    await publish(server, plan(tag, files(), { notes: 'Other notes.', prerelease: true }));
    expect(writes().map(({ body }) => JSON.parse(String(body)))).toEqual([
      { body: 'Other notes.', prerelease: true },
    ]);
  });

  test('a published release is not made a draft again', async () => {
    const tag = nextTag();
    await publish(server, plan(tag, files()));
    server.clear();
    await publish(server, plan(tag, files(), { draft: true }));
    expect(writes()).toEqual([]);
    expect(await state(tag)).toMatchObject([{ draft: false }]);
  });
});
