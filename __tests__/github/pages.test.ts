/** Every list that comes in pages has an end. */
import { githubClient } from '../../src/github/client.ts';
import { allOf, pagesOf } from '../../src/github/pages.ts';
import { newestReleaseTag } from '../../src/github/repository.ts';
import { reviewComments } from '../../src/github/review-comments.ts';
import { stickyComment } from '../../src/github/sticky-comment.ts';
import { type FakeGitHub, startFake } from '../support/github-fake.ts';
import { file, plan, publish } from '../support/github-plan.ts';
import { json } from '../support/github-upstream.ts';

let server: FakeGitHub;
beforeAll(async () => {
  server = await startFake();
});
afterAll(() => server.close());
afterEach(() => {
  server.clear();
  server.stored.clear();
});

const clock = { now: () => 0, sleep: async () => undefined };
const client = () => githubClient({ token: server.token, apiUrl: server.url, clock });
const place = { owner: 'acme', repo: 'brands', number: 1 };
const remark = { fingerprint: 'f', file: 'a.json', body: 'x' };

/** Everything that reads a list, by the path of the list. */
const readers: [string, RegExp, () => Promise<unknown>][] = [
  [
    'releases',
    /\/releases\?/,
    async () => {
      const { error } = await publish(server, plan('v1', [file('a.zip', 'x')]));
      if (error) throw error;
    },
  ],
  [
    'assets',
    /\/assets\?per_page/,
    async () => {
      server.add({ tag_name: 'v1' });
      const { error } = await publish(server, plan('v1', [file('a.zip', 'x')]));
      if (error) throw error;
    },
  ],
  [
    'releases before this one',
    /\/releases\?/,
    async () => newestReleaseTag(await client(), 'acme', 'brands', 'v9'),
  ],
  ['comments', /\/issues\/1\/comments/, async () => stickyComment(await client(), place, 'key', 'text')],
  [
    'review comments',
    /\/pulls\/1\/comments/,
    async () =>
      reviewComments(await client(), {
        place,
        head: 'c',
        key: 'k',
        remarks: [remark],
        isSame: async () => true,
      }),
  ],
  [
    'changed files',
    /\/pulls\/1\/files/,
    async () => {
      server.fault({ path: /\/pulls\/1\/comments/, status: 200, body: [] });
      return reviewComments(await client(), {
        place,
        head: 'c',
        key: 'k',
        remarks: [remark],
        isSame: async () => true,
      });
    },
  ],
];

const item = (id: number) => ({
  id,
  tag_name: `t${id}`,
  draft: true,
  filename: `f${id}`,
  name: `n${id}.txt`,
  state: 'uploaded',
  size: 1,
  body: '',
});
const next = (page: number) => ({ link: `<${server.url}/x?per_page=100&page=${page}>; rel="next"` });

describe.each(readers)('%s', (_, path, read) => {
  const asked = () => server.requests.filter((request) => path.test(request.path)).length;

  test.each<[string, (page: number) => [ids: number[], next: number], number]>([
    ['a page that leads to itself', (page) => [[page], page], 3],
    ['two pages that lead to each other', (page) => [[page], page === 1 ? 2 : 1], 3],
    ['the same page under every number', (page) => [[1], page + 1], 2],
  ])('%s', async (_name, pageOf, most) => {
    server.intercept((call) => {
      if (!path.test(call.path)) return undefined;
      const [ids, following] = pageOf(Number(/[?&]page=(\d+)/.exec(call.path)?.[1] ?? 1));
      return json(200, ids.map(item), next(following));
    });
    await expect(read()).rejects.toMatchObject({
      name: 'PublishError',
      message: expect.stringMatching(/^The server’s list of .* does not end/),
    });
    expect(asked()).toBeLessThanOrEqual(most);
  });

  test.each([[{ message: 'x' }], [[null]], [null], ['text']])('junk (%j)', async (body) => {
    server.fault({ path, method: 'GET', status: 200, times: 99, body });
    await expect(read()).rejects.not.toBeInstanceOf(TypeError);
  });
});

test('pages end, by number or by mark, and an item that moved to the next page comes once', async () => {
  const seen: object[] = [];
  const answers = [
    { data: [{ id: 1 }, { id: 2 }], headers: { link: '<https://x/a?after=abc&per_page=3>; rel="next"' } },
    {
      data: [{ id: 2 }, { id: 3 }],
      headers: { link: '<https://x/a?page=3>; rel=next, <https://x/a?page=9>; rel="last"' },
    },
    { data: [{ id: 4 }], headers: { link: '<https://x/a?page=1>; rel="first"' } },
  ];
  const list = async (parameters: object) => {
    seen.push(parameters);
    return answers[seen.length - 1]!;
  };
  expect(await allOf(list, { owner: 'acme' }, 'things')).toEqual([1, 2, 3, 4].map((id) => ({ id })));
  expect(seen).toEqual([
    { owner: 'acme', per_page: 100 },
    { owner: 'acme', per_page: 100, after: 'abc' },
    { owner: 'acme', per_page: 100, page: '3' },
  ]);
});

test.each<[string, (page: number) => object[]]>([
  ['new items without end', (page) => [{ id: page }]],
  ['empty pages without end', () => []],
])('%s have an end all the same', async (_, dataOf) => {
  let page = 0;
  const list = async () => ({
    data: dataOf(++page),
    headers: { link: `<https://x/?page=${page + 1}>; rel="next"` },
  });
  await expect(allOf(list, {}, 'things')).rejects.toThrow('The server’s list of things does not end');
  expect(page).toBe(340);
});

test.each(['', 'nonsense', '<>; rel="next"', '<https://x/a>; rel="next"', '<https://x/?page=2>; rel="prev"'])(
  'the header %j names no next page',
  async (link) => {
    const pages = [];
    for await (const page of pagesOf(async () => ({ data: [{ id: 1 }], headers: { link } }), {}, 'things'))
      pages.push(page);
    expect(pages).toEqual([[{ id: 1 }]]);
  },
);
