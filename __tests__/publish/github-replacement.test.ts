/** While a file of a published release is replaced, its readers find a good one. */
import { type FakeGitHub, startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import { json } from '../support/github-upstream.ts';

const TAG = 'v1.0.0';

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

const names = async (id: number) => (await server.assets(id)).map(({ name }) => name);

describe('a replacement', () => {
  const next = () => plan(TAG, [file('acme-1.0.zip', 'a new theme'), file('SHA256SUMS', 'sums')]);
  const text = async (id: number, name = 'acme-1.0.zip') =>
    String((await server.assets(id)).find((asset) => asset.name === name)?.bytes);

  test.each([1, 2])('whose rename %i is refused leaves the good file in its place', async (number) => {
    const { id } = server.add({ tag_name: TAG }, { 'acme-1.0.zip': 'the theme', SHA256SUMS: 'sums' });
    let renames = 0;
    server.intercept((call) => {
      const isRename = call.method === 'PATCH' && call.path.includes('/assets/');
      return isRename && ++renames === number ? json(422, { message: 'No renaming today.' }) : undefined;
    });
    const run = await publish(server, next());
    expect(run.error?.message).toMatch(
      /^Could not rename .*: the server refused it \(422: No renaming today/,
    );
    expect(await text(id)).toBe('the theme');
    server.clear();
    expect((await publish(server, next())).published).toMatchObject({ replaced: ['acme-1.0.zip'] });
    expect([await text(id), await names(id)]).toEqual(['a new theme', ['SHA256SUMS', 'acme-1.0.zip']]);
  });

  test('of a server that fails for good at the second one, too', async () => {
    const { id } = server.add({ tag_name: TAG }, { 'acme-1.0.zip': 'the theme', SHA256SUMS: 'sums' });
    const [old] = server.stored.get(id)!.assets;
    server.intercept(({ body, path }) =>
      String(body) === '{"name":"acme-1.0.zip"}' && !path.endsWith(`/${old!.id}`)
        ? json(500, { message: 'broken' })
        : undefined,
    );
    const run = await publish(server, next());
    expect(run.error?.message).toContain('Could not rename brandgate-part-');
    expect(await text(id)).toBe('the theme');
  });

  test('that was killed between its renames is finished by the next run', async () => {
    const { id } = server.add({ tag_name: TAG }, { 'acme-1.0.zip': 'the theme', SHA256SUMS: 'sums' });
    server.intercept(({ body }) =>
      String(body) === '{"name":"acme-1.0.zip"}' ? json(403, { message: 'killed' }) : undefined,
    );
    await publish(server, next());
    expect(await names(id)).toEqual([
      'SHA256SUMS',
      expect.stringMatching(/^brandgate-old-/),
      expect.stringMatching(/^brandgate-part-/),
    ]);
    server.clear();
    await publish(server, next());
    expect([await text(id), await names(id)]).toEqual(['a new theme', ['SHA256SUMS', 'acme-1.0.zip']]);
  });
});
