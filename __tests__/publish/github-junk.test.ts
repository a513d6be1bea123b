/** What a server answers is not believed to have the shape that it should have. */
import { type FakeGitHub, startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';

const wanted = () => plan('v1.0.0', [file('acme-1.0.zip', 'the theme'), file('SHA256SUMS', 'sums')]);

let server: FakeGitHub;
beforeAll(async () => {
  server = await startFake();
});
afterAll(() => server.close());
afterEach(() => {
  server.clear();
  server.stored.clear();
  server.tags.clear();
});

describe('junk', () => {
  const junk: [string, unknown][] = [
    ['an object', { message: 'hello' }],
    ['null', null],
    ['a number', 7],
    ['a list of null', [null]],
    ['a list of lists', [[]]],
    ['items without fields', [{ id: 1 }]],
    ['a name that is a number', [{ id: 1, name: 7, state: 'uploaded', size: 1 }]],
    ['a size that is a text', [{ id: 1, name: 'a', state: 'uploaded', size: '1' }]],
    ['a digest that is an object', [{ id: 1, name: 'a', state: 'uploaded', size: 1, digest: {} }]],
  ];
  test.each(junk)('%s as the list of assets is one sentence', async (_, body) => {
    server.fault({ path: /\/assets\?/, method: 'GET', status: 200, times: 99, body });
    const { error } = await publish(server, wanted());
    expect(error).toMatchObject({
      name: 'PublishError',
      message: expect.stringMatching(/^Could not list the assets of "v1\.0\.0" \(the answer .*\)\./),
    });
  });

  test.each(junk)('%s as the list of releases', async (_, body) => {
    server.fault({ path: /\/releases\?/, status: 200, times: 99, body });
    const { error } = await publish(server, wanted());
    // Releases of other tags are nobody's business, whatever they look like.
    if (error)
      expect(error).toMatchObject({
        name: 'PublishError',
        message: expect.stringMatching(/^Could not look for the release/),
      });
    else expect(Array.isArray(body)).toBe(true);
  });

  test.each<[string, RegExp, string]>([
    ['commit', /commits/, 'GET'],
    ['release by tag', /releases\/tags/, 'GET'],
    ['created release', /releases$/, 'POST'],
    ['uploaded asset', /name=/, 'POST'],
    ['published release', /releases\/\d+$/, 'PATCH'],
  ])('as the %s', async (_, path, method) => {
    for (const body of [null, [], 'text', { id: 'x' }, { id: -1.5, name: {} }]) {
      server.clear();
      server.stored.clear();
      server.fault({ path, method, status: 200, times: 999, body });
      const { error } = await publish(server, wanted());
      expect(error).toMatchObject({ name: 'PublishError', message: expect.stringMatching(/^Could not /) });
    }
  });

  test('where the release is read once more is overcome by another look at everything', async () => {
    server.fault({ path: /releases\/\d+$/, method: 'GET', status: 200, body: ['junk'] });
    const run = await publish(server, wanted());
    expect([run.error, run.log.at(-1)]).toEqual([
      undefined,
      expect.stringContaining('looking at the release again'),
    ]);
  });

  test('as a header', async () => {
    server.fault({
      path: /releases/,
      status: 200,
      times: 99,
      headers: { 'content-type': '///;;' },
      body: [],
    });
    expect((await publish(server, wanted())).error?.name).toBe('PublishError');
  });
});
