/** The token goes to the API's host and to its place for uploads, whatever an answer names. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mayHaveToken, type Purpose } from '../../src/github/token-guard.ts';
import { type FakeGitHub, startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import { json } from '../support/github-upstream.ts';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A second server: at another port of the API's host, and, called `localhost`, at another host. */
class Second {
  readonly seen: Seen[] = [];
  private readonly server: Server;
  /** Where its requests are passed on to; without it there is 404. */
  passTo = '';

  constructor() {
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method = '', url: path = '', headers } = request;
      const body = Buffer.concat(chunks);
      this.seen.push({ method, path, authorization: headers.authorization, body: String(body) });
      if (this.passTo === '') return void response.writeHead(404).end('{}');
      const passed = Object.entries({ ...headers, host: '' }).filter(
        ([name]) => !/^(host|connection|content-length|accept-encoding|transfer-encoding)$/.test(name),
      );
      const answer = await fetch(this.passTo + path, {
        method,
        headers: Object.fromEntries(passed.map(([name, value]) => [name, String(value)])),
        ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  }
  listen = () => new Promise<void>((resolve) => this.server.listen(0, resolve));
  close = () => new Promise((resolve) => this.server.close(resolve));
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }
  get otherPort(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get otherHost(): string {
    return `http://localhost:${this.port}`;
  }
}

const TAG = 'v1.0.0';
const wanted = () => plan(TAG, [file('acme-1.0.zip', 'the theme'), file('SHA256SUMS', 'sums')]);
let server: FakeGitHub;
const second = new Second();
beforeAll(async () => {
  server = await startFake();
  await second.listen();
});
afterAll(() => Promise.all([server.close(), second.close()]));
afterEach(() => {
  server.clear();
  server.stored.clear();
  server.tags.clear();
  server.settings.digests = true;
  second.seen.length = 0;
  second.passTo = '';
});

/** Releases whose upload address begins so. */
const uploadsAt = (origin: string) =>
  server.intercept(({ method, path }) => {
    if (method !== 'POST' || !path.endsWith('/releases')) return undefined;
    const release = server.shown(
      server.add({ tag_name: TAG, draft: true, target_commitish: 'c'.repeat(40) }),
    );
    return json(201, { ...release, upload_url: release.upload_url.replace(server.url, origin) });
  });
/** So that the release that was created is used as it was answered. */
const blind = () =>
  server.intercept(({ method, path }) =>
    method === 'GET' && /\/releases\?/.test(path) ? json(200, []) : undefined,
  );
const redirect = (status: number, location: string) => ({
  status,
  headers: { location },
  body: Buffer.alloc(0),
});
const elsewhere = () => ({
  name: 'PublishError',
  message: expect.stringContaining(
    `at another host, “localhost:${second.port}”, where the token does not go`,
  ),
});

test('an upload address at another host gets nothing, token and files', async () => {
  uploadsAt(second.otherHost);
  blind();
  expect((await publish(server, wanted())).error).toMatchObject(elsewhere());
  expect(second.seen).toEqual([]);
});

test('an upload address at another port of the API’s host is its place for uploads', async () => {
  second.passTo = server.url;
  uploadsAt(second.otherPort);
  blind();
  expect((await publish(server, wanted())).error).toBeUndefined();
  expect(second.seen).toHaveLength(2);
  expect(second.seen[0]).toMatchObject({ authorization: `token ${server.token}`, body: 'the theme' });
});

test.each(['otherHost', 'otherPort'] as const)(
  'a next page at an address of its own (%s) is asked of the API',
  async (where) => {
    for (let count = 0; count < 120; count++) server.add({ tag_name: `v0.${count}.0` });
    const { id } = server.add({ tag_name: TAG, draft: true });
    // The draft is on the second page.
    const { [id]: _, ...rest } = Object.fromEntries(server.stored);
    const order = [...Object.values(rest), server.stored.get(id)!];
    server.intercept(({ path }) => {
      const page = /\/releases\?.*/.test(path) ? Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1) : 0;
      if (page === 0) return undefined;
      const link = `<${second[where]}/repositories/1/releases?per_page=100&page=2>; rel="next"`;
      return json(
        200,
        order.slice((page - 1) * 100, page * 100).map((one) => server.shown(one)),
        page === 1 ? { link } : {},
      );
    });
    expect((await publish(server, wanted())).published).toMatchObject({ id });
    expect(second.seen).toEqual([]);
  },
);

test.each([301, 302, 307, 308])(
  'an answer of %i to another host is not followed with the token',
  async (status) => {
    for (const method of ['GET', 'POST', 'PATCH']) {
      server.clear();
      server.intercept((call) =>
        call.method === method ? redirect(status, `${second.otherHost}${call.path}`) : undefined,
      );
      expect((await publish(server, { ...wanted(), tag: `${TAG}-${method}` })).error).toMatchObject(
        elsewhere(),
      );
    }
    expect(second.seen).toEqual([]);
  },
);

test.each([307, 308])('an upload that is sent on with %i goes there whole', async (status) => {
  second.passTo = server.url;
  server.intercept((call) =>
    call.path.includes('?name=') && !second.seen.some(({ path }) => path === call.path)
      ? redirect(status, `${second.otherPort}${call.path}`)
      : undefined,
  );
  const run = await publish(server, wanted());
  expect(run.error).toBeUndefined();
  expect(second.seen.map(({ body }) => body)).toEqual(['the theme', 'sums']);
  expect((await server.assets(run.published!.id!)).map(({ bytes }) => String(bytes))).toEqual([
    'sums',
    'the theme',
  ]);
});

test('an upload that is tried again is whole each time', async () => {
  server.fault({ path: /name=acme/, status: 429, headers: { 'retry-after': '1' } });
  server.fault({ path: /name=acme/, reset: 'before' });
  server.fault({ path: /name=acme/, status: 502 });
  expect((await publish(server, wanted())).error).toBeUndefined();
  const sent = server.requests
    .filter(({ path }) => path.includes('name=acme'))
    .map(({ body }) => String(body));
  expect(sent).toEqual(['the theme', 'the theme', 'the theme', 'the theme']);
});

test('a download goes to the storage without the token', async () => {
  server.settings.digests = false;
  await publish(server, wanted());
  server.clear();
  second.passTo = server.url;
  server.intercept(({ path, headers }) => {
    const id = /\/releases\/assets\/(\d+)$/.exec(path)?.[1];
    return id && headers.accept?.includes('octet-stream')
      ? redirect(302, `${second.otherHost}/_storage/${id}`)
      : undefined;
  });
  expect((await publish(server, wanted())).published!.kept).toHaveLength(2);
  expect(second.seen.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
});

test('a redirect that leads in a circle has an end, and one that is no address is none', async () => {
  server.intercept(({ path }) => redirect(302, path));
  expect((await publish(server, wanted())).error?.message).toContain('more than 5 times');
  expect(server.requests).toHaveLength(6);
  server.clear();
  server.intercept(() => redirect(302, 'ftp://x/'));
  expect((await publish(server, wanted())).error).toMatchObject({ name: 'PublishError' });
});

test('a renamed repository is followed at the same host', async () => {
  server.intercept(({ path, method }) =>
    method === 'GET' && path.startsWith('/repos/acme/brands/releases/tags')
      ? redirect(301, `/moved${path}`)
      : undefined,
  );
  server.intercept(({ path }) =>
    path.startsWith('/moved/') ? json(404, { message: 'Not Found' }) : undefined,
  );
  expect((await publish(server, wanted())).error).toBeUndefined();
});

test('Enterprise Server: API and uploads below one host', async () => {
  const enterprise = await startFake('/api/v3');
  const run = await publish(enterprise, wanted());
  expect(run.error).toBeUndefined();
  expect(
    enterprise.requests.some(({ path }) => path.startsWith('/api/uploads/repos/acme/brands/releases/')),
  ).toBe(true);
  await enterprise.close();
});

test.each<[string, string, Purpose, boolean]>([
  ['https://api.github.com', 'https://api.github.com/repos', 'json', true],
  ['https://api.github.com', 'https://uploads.github.com/x', 'upload', true],
  ['https://api.github.com', 'https://uploads.github.com/x', 'json', false],
  ['https://api.github.com', 'https://uploads.github.com:8443/x', 'upload', false],
  ['https://api.github.com', 'http://uploads.github.com/x', 'upload', false],
  ['https://api.github.com', 'http://api.github.com/x', 'json', false],
  ['https://api.github.com', 'https://github.com/x', 'upload', false],
  ['https://api.github.com', 'https://uploads.github.com.evil.example/x', 'upload', false],
  ['https://api.github.com', 'https://uploads.github.com@evil.example/x', 'upload', false],
  ['https://api.github.com', 'https://me:secret@api.github.com/x', 'json', false],
  ['https://api.github.com', 'https://storage.example/x', 'download', false],
  ['https://api.acme.ghe.com', 'https://uploads.acme.ghe.com/x', 'upload', true],
  ['https://api.acme.ghe.com', 'https://uploads.evil.ghe.com/x', 'upload', false],
  ['https://ghe.example/api/v3', 'https://ghe.example/api/uploads/x', 'upload', true],
  ['https://ghe.example/api/v3', 'https://ghe.example:8443/x', 'upload', true],
  ['https://ghe.example/api/v3', 'https://ghe.example:8443/x', 'json', false],
  ['https://ghe.example/api/v3', 'https://uploads.ghe.example/x', 'upload', false],
  ['https://ghe.example/api/v3', 'https://uploads.github.com/x', 'upload', false],
])('with the API at %s, %s may have the token of a request (%s): %s', (api, address, purpose, expected) => {
  expect(mayHaveToken(new URL(address), new URL(api), purpose)).toBe(expected);
});
