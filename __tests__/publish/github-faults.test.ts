import type { ReleasePlan } from '../../src/model/release.ts';
import { startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import type { Fault, GitHubServer, Json } from '../support/github-server.ts';

let server: GitHubServer;
beforeAll(async () => {
  server = await startFake();
});
afterAll(() => server.close());
afterEach(async () => {
  server.clear();
  Object.assign(server.settings, { digests: true, immutableReleases: false });
  for (const { id } of await server.releases())
    await server.send('DELETE', `/repos/acme/brands/releases/${id}`);
});

const TAG = 'v1.0.0';
const before = plan(TAG, [file('theme-1.0.zip', 'the old theme'), file('SHA256SUMS', 'old sums')]);
const wanted = plan(TAG, [
  file('theme-1.0.zip', 'the new theme'),
  file('SHA256SUMS', 'new sums'),
  file('a.json', '{}'),
]);
const TEXTS: Record<string, string> = {
  'theme-1.0.zip': 'the new theme',
  SHA256SUMS: 'new sums',
  'a.json': '{}',
};

/** All releases, to the last byte of their assets. */
async function state(): Promise<Json[]> {
  const found = [];
  for (const { id, tag_name, draft, name, body } of await server.releases()) {
    const assets = await server.assets(id);
    const contents = assets.map((asset) => [asset.name, asset.state, String(asset.bytes)]);
    found.push({ tag_name, draft, name, body, contents });
  }
  return found;
}

function finalState({ tag, title, notes, files }: ReleasePlan): Json[] {
  const contents = files
    .map(({ name }) => [name, 'uploaded', TEXTS[name]])
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  return [{ tag_name: tag, draft: false, name: title, body: notes, contents }];
}

describe('the law: a run that breaks at any request is finished by the next one', () => {
  const starts: Record<string, () => Promise<unknown>> = {
    'nothing is there': async () => undefined,
    'an old draft is there': () => publish(server, { ...before, draft: true }),
    'an old release is published': () => publish(server, before),
  };
  const faults: Record<string, Fault> = {
    'lost before': { reset: 'before' },
    'lost after': { reset: 'after' },
    'cut off': { truncate: true },
    'lost in the middle': { reset: 'middle' },
    'a fault of the server': { status: 502 },
  };

  for (const [start, prepare] of Object.entries(starts)) {
    for (const [what, fault] of Object.entries(faults)) {
      // For a run that ends there it is the same as a request that was lost before.
      if (fault.status !== undefined) continue;
      test(`${start}, ${what}`, async () => {
        for (let at = 1; ; at++) {
          await prepare();
          server.clear();
          server.fault({ ...fault, at });
          // One try a request: the run ends at the fault, as if it had been killed there.
          const first = await publish(server, wanted, { maxTries: 1 });
          const reached = server.requests.length >= at;
          if (first.error === undefined) expect(await state()).toEqual(finalState(wanted));
          server.clear();
          const second = await publish(server, wanted);
          expect({ at, error: second.error }).toEqual({ at, error: undefined });
          expect({ at, state: await state() }).toEqual({ at, state: finalState(wanted) });
          for (const { id } of await server.releases())
            await server.send('DELETE', `/repos/acme/brands/releases/${id}`);
          if (!reached) {
            expect(at).toBeGreaterThan(6);
            return;
          }
        }
      });
    }
  }

  test.each(Object.entries(faults))('%s once is survived by the same run', async (_, fault) => {
    for (let at = 1; ; at++) {
      await publish(server, before);
      server.clear();
      server.fault({ ...fault, at });
      const run = await publish(server, wanted);
      expect({ at, error: run.error }).toEqual({ at, error: undefined });
      expect({ at, state: await state() }).toEqual({ at, state: finalState(wanted) });
      expect(run.published).toMatchObject({
        uploaded: ['a.json'],
        replaced: ['theme-1.0.zip', 'SHA256SUMS'],
        kept: [],
      });
      const reached = server.requests.length >= at;
      for (const { id } of await server.releases())
        await server.send('DELETE', `/repos/acme/brands/releases/${id}`);
      if (!reached) return;
    }
  });
});

test.each(['before', 'after'] as const)('the law holds for immutable releases (lost %s)', async (reset) => {
  server.settings.immutableReleases = true;
  for (let at = 1; ; at++) {
    server.fault({ reset, at });
    const run = await publish(server, wanted);
    expect({ at, error: run.error }).toEqual({ at, error: undefined });
    expect({ at, state: await state() }).toEqual({ at, state: finalState(wanted) });
    const reached = server.requests.length >= at;
    for (const { id } of await server.releases())
      await server.send('DELETE', `/repos/acme/brands/releases/${id}`);
    server.clear();
    if (!reached) return;
  }
});

describe('retries', () => {
  test('grow, have an end, and leave a draft that the next run finishes', async () => {
    server.fault({ method: 'POST', path: /name=SHA256SUMS/, times: 99, status: 503 });
    const run = await publish(server, wanted);
    expect(run.waits).toEqual([1000, 2000, 4000, 8000]);
    expect(run.error?.message).toBe(
      'Could not upload SHA256SUMS (503: fault 503).\nNothing is published: the release is absent or a draft. Run the job again; it goes on where it stopped.',
    );
    expect((await state()).map(({ draft }) => draft)).toEqual([true]);
    server.clear();
    const next = await publish(server, wanted);
    expect(next.published).toMatchObject({ uploaded: ['SHA256SUMS', 'a.json'], kept: ['theme-1.0.zip'] });
    expect(await state()).toEqual(finalState(wanted));
  });

  test('of a look that fails for good are not begun again', async () => {
    server.fault({ method: 'GET', times: 99, status: 503 });
    const run = await publish(server, wanted);
    expect(run.waits).toEqual([1000, 2000, 4000, 8000]);
    expect(run.error?.message).toMatch(
      /^Could not look up the commit of "v1\.0\.0" \(503: fault 503\)\.\nNothing is published/,
    );
    expect(server.requests).toHaveLength(5);
  });

  test('a request without an answer is given up after its time', async () => {
    server.fault({ at: 2, delayInMilliseconds: 2500 });
    server.fault({ method: 'PATCH', delayInMilliseconds: 2500 });
    const run = await publish(server, wanted, { timeoutInMilliseconds: 1000 });
    expect(run.error).toBeUndefined();
    expect(run.waits).toHaveLength(2);
    expect(await state()).toEqual(finalState(wanted));
  });

  test.each<[string, Fault, number[]]>([
    ['secondary limit with retry-after', { status: 403, headers: { 'retry-after': '17' } }, [17_000]],
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '3' } }, [3000]],
    [
      'secondary limit without it',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
      [60_000],
    ],
    [
      'primary limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1793491320' } },
      [121_000],
    ],
    ['503 with retry-after', { status: 503, headers: { 'retry-after': '5' } }, [5000]],
  ])('%s', async (_, fault, waits) => {
    for (const method of ['GET', 'POST']) {
      server.clear();
      server.fault({ ...fault, method });
      const run = await publish(server, { ...wanted, tag: `${TAG}-${method}` }, { now: 1_793_491_200_000 });
      expect(run.error).toBeUndefined();
      expect(run.waits).toEqual(waits);
    }
  });

  test('a limit that lasts longer than we wait is told with its end', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1793494800' };
    server.fault({ method: 'POST', status: 403, headers });
    const run = await publish(server, wanted, { now: 1_793_491_200_000 });
    expect(run.waits).toEqual([]);
    expect(run.error?.message).toContain('rate limit is used up until 2026-11-01T01:00:01.000Z');
  });
});

describe('verification', () => {
  test.each(['flip', 'short'] as const)('a wrong copy (%s) is removed and sent again', async (corrupt) => {
    server.fault({ path: /name=theme/, corrupt });
    const run = await publish(server, wanted);
    expect(run.error).toBeUndefined();
    expect(server.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    expect(await state()).toEqual(finalState(wanted));
  });

  test('a server without digests is held to the size', async () => {
    server.settings.digests = false;
    server.fault({ path: /name=theme/, corrupt: 'short' });
    expect((await publish(server, wanted)).error).toBeUndefined();
    expect(await state()).toEqual(finalState(wanted));
  });

  test('nothing is published when the copy is wrong every time', async () => {
    server.fault({ path: /name=theme/, corrupt: 'flip', times: 99 });
    const run = await publish(server, wanted);
    expect(run.error?.message).toMatch(
      /Could not upload theme-1\.0\.zip \(the server's SHA-256 of theme-1\.0\.zip is/,
    );
    expect(await state()).toMatchObject([{ draft: true, contents: [] }]);
  });

  test('what broken runs left is put away, and a wrong left-over is not adopted', async () => {
    await publish(server, { ...before, draft: true });
    const [release] = await server.releases();
    server.clear();
    server.fault({ method: 'POST', path: /./, reset: 'middle' });
    await publish(server, wanted, { maxTries: 1 });
    const stale = `/api/uploads/repos/acme/brands/releases/${release.id}/assets?name=brandgate-part-${'0'.repeat(16)}-SHA256SUMS`;
    await server.send('POST', stale, Buffer.from('stale'));
    expect((await state())[0].contents.map((row: string[]) => row[1])).toContain('starter');
    server.clear();
    expect((await publish(server, wanted)).error).toBeUndefined();
    expect(await state()).toEqual(finalState(wanted));
  });
});

describe('rights', () => {
  test('a reading token is told what to grant', async () => {
    const run = await publish(server, wanted, { token: server.readToken });
    expect(run.error?.message).toMatch(
      /^Could not create a draft release for "v1\.0\.0": .*\(403: Resource not accessible/,
    );
    expect(run.error?.message).toContain('\npermissions:\n  contents: write\n');
    expect(run.waits).toEqual([]);
    expect(await server.releases()).toEqual([]);
  });

  test('a wrong token, and a repository out of sight', async () => {
    const wrong = await publish(server, wanted, { token: 'ghs_not_the_right_one' });
    expect(wrong.error?.message).toMatch(
      /does not accept the token \(401: Bad credentials[\s\S]*contents: write/,
    );
    server.fault({ status: 404, times: 99 });
    const hidden = await publish(server, wanted);
    expect(hidden.error?.message).toMatch(/\(404: [\s\S]*contents: write/);
  });

  test('the token is never told, even when the server repeats it', async () => {
    server.fault({ method: 'POST', status: 422, body: { message: `no ${server.token}` } });
    server.fault({ method: 'GET', status: 500, body: { message: `no ${server.token}` } });
    const run = await publish(server, wanted);
    const told = [run.error?.message, run.error?.stack, JSON.stringify(run.error), ...run.log].join('\n');
    expect(told).toContain('***');
    expect(told).not.toContain(server.token);
  });

  test('texts of the server stay on one line', async () => {
    server.fault({ method: 'POST', status: 422, body: { message: 'no\r\n::error::injected' } });
    const run = await publish(server, wanted);
    expect(run.error?.message).toBe(
      'Could not create a draft release for "v1.0.0": the server refused it (422: no ::error::injected).',
    );
  });
});
