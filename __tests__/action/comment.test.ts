/** The one comment of a pull request. */
import { type ActionOptions, type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import { type Pull, pullRequest } from '../support/action-pulls.ts';
import { COMMA, theme, useWorkspaces, wrongPrompt } from '../support/action-workspace.ts';
import { lfsPointer } from '../support/git.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';

useWarmAction();
useWorkspaces();

const BROKEN = { 'acme/themeconfig.json': COMMA };
const PROMPT = 'acme/conf-get_pin_48kHz_mono.wav';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n';
let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
beforeEach(() => server.clear());

const check = (pull: Pull, options: Partial<ActionOptions> = {}): Promise<ActionRun> =>
  runAction({ workspace: pull.repository.path, event: pull.event(), server, ...options });
const writes = () => server.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
const notices = ({ annotations }: ActionRun) =>
  annotations.filter(({ name }) => name === 'notice').map(({ data }) => data);

test('one comment: made, left alone, updated, and a short all-clear in the end', async () => {
  const pull = await pullRequest(server, BROKEN);
  const first = await check(pull);
  expect([first.code, notices(first)]).toEqual([1, []]);
  const [made, ...others] = await pull.comments();
  expect(others).toEqual([]);
  expect(made.body).toMatch(/^<!-- brandgate: brandgate -->\n## ❌ Brandgate: not ready to ship\n/);
  expect(made.body).toMatch(
    /- \[`acme\/themeconfig\.json:3`\]\(https:\/\/github\.com\/acme\/brands\/blob\/[0-9a-f]{40}\/acme\/themeconfig\.json#L3\) No comma may stand after the last item\./,
  );
  expect(first.log).toContain(`The comment on pull request ${pull.number} was created.`);

  server.clear();
  await check(pull);
  expect(writes()).toEqual([]);

  await pull.push(theme('acme'));
  server.clear();
  const clean = await check(pull);
  expect([clean.code, writes()]).toEqual([0, ['PATCH']]);
  const comments = await pull.comments();
  expect(comments).toHaveLength(1);
  expect(comments[0].id).toBe(made.id);
  expect(comments[0].body.split('\n')).toEqual([
    '<!-- brandgate: brandgate -->',
    expect.stringMatching(/^✅ \*\*Brandgate: ready to ship\.\*\* Inspected 1 package, 1 file, \d+ rules\.$/),
    '',
    expect.stringMatching(/^`acme\/brands`, `[0-9a-f]{7}` against `[0-9a-f]{7}`\.$/),
    '',
  ]);
});

test('it is found behind more than a hundred other comments', async () => {
  const pull = await pullRequest(server, BROKEN);
  const path = `/repos/acme/brands/issues/${pull.number}/comments`;
  for (let n = 0; n < 130; n++) await server.send('POST', path, { body: `Comment ${n}` });
  await check(pull);
  await pull.push(theme('acme'));
  server.clear();
  await check(pull);
  expect(writes()).toEqual(['PATCH']);
  const own = (await pull.comments()).filter(({ body }) => body.startsWith('<!-- brandgate'));
  expect(own).toMatchObject([{ body: expect.stringContaining('✅') }]);
});

test('keys keep the comments of two steps apart', async () => {
  const pull = await pullRequest(server, BROKEN);
  await check(pull, { inputs: { 'comment-key': 'themes' } });
  await check(pull, { inputs: { 'comment-key': 'web --> app' } });
  await check(pull, { inputs: { 'comment-key': 'themes' } });
  expect((await pull.comments()).map(({ body }) => body.split('\n')[0])).toEqual([
    '<!-- brandgate: themes -->',
    '<!-- brandgate: web-app -->',
  ]);
});

test('comment: false says nothing and asks nothing', async () => {
  const pull = await pullRequest(server, BROKEN);
  const run = await check(pull, { inputs: { comment: 'false' } });
  expect([run.code, notices(run), server.requests]).toEqual([1, [], []]);
  expect(await pull.comments()).toEqual([]);
});

describe('a token that only reads', () => {
  test.each([
    ['a fork', true, 'docs/guides/forks.md'],
    ['a job without the permission', false, 'Add “pull-requests: write” to the permissions of the job.'],
  ])('of %s: all but the comments works, and one notice says so', async (_, fork, advice) => {
    const pull = await pullRequest(server, BROKEN);
    const run = await check(pull, {
      event: fork ? pull.forkEvent() : pull.event(),
      token: server.readToken,
      inputs: { 'review-comments': 'true' },
    });
    expect([run.code, run.outputs.result, run.outputs.errors]).toEqual([1, 'failure', '1']);
    expect(notices(run)).toEqual([
      expect.stringMatching(/^Skipped “comment” and “review-comments”: the token may not write it \(403: /),
    ]);
    expect(notices(run)[0]).toContain(advice);
    expect(notices(run)[0]).toContain('pull-requests: write');
    expect(run.annotations.filter(({ name }) => name === 'error')).toHaveLength(1);
    expect(run.summary).toContain('❌ Brandgate: not ready to ship');
    expect([...run.files.keys()]).toContain('brandgate-report.json');
    expect([await pull.comments(), await pull.reviewComments()]).toEqual([[], []]);
  });

  test('a clean pull request still passes', async () => {
    const pull = await pullRequest(server, { 'acme/LICENSE': 'x' });
    const run = await check(pull, { event: pull.forkEvent(), token: server.readToken });
    expect([run.code, run.outputs.result, notices(run).length]).toEqual([0, 'success', 1]);
  });

  test('an empty token asks nothing', async () => {
    const pull = await pullRequest(server, { 'acme/LICENSE': 'x' });
    const run = await check(pull, { token: '' });
    expect([run.code, server.requests]).toEqual([0, []]);
    expect(notices(run)).toEqual([expect.stringContaining('the input “token” is empty')]);
  });
});

test('two runs at one time leave one comment', async () => {
  const pull = await pullRequest(server, BROKEN);
  // Both have looked before the first one writes.
  server.fault({ method: 'POST', path: /comments/, times: 2, delayInMilliseconds: 4000 });
  const runs = await Promise.all([check(pull), check(pull)]);
  expect(runs.map(notices)).toEqual([[], []]);
  expect(writes().sort()).toEqual(['DELETE', 'POST', 'POST']);
  expect(await pull.comments()).toHaveLength(1);
});

describe('a server in trouble', () => {
  test.each([
    'Unable to create comment because issue is locked.',
    'Repository was archived so is read-only.',
  ])('%s: no permission would help, and none is advised', async (message) => {
    const pull = await pullRequest(server, { 'acme/LICENSE': 'x' });
    server.fault({ method: 'POST', status: 403, body: { message } });
    expect(notices(await check(pull))).toEqual([
      `Skipped “comment”: the server did not take it (${message}).`,
    ]);
  });

  test.each([
    [403, { message: 'You have exceeded a secondary rate limit.' }],
    [429, { message: 'Slow down' }],
  ])('its limit (%s) is waited out', async (status, body) => {
    const pull = await pullRequest(server, BROKEN);
    server.fault({ method: 'POST', status, body, headers: { 'retry-after': '1' } });
    const run = await check(pull);
    expect(notices(run)).toEqual([]);
    expect(writes()).toEqual(['POST', 'POST']);
    expect(await pull.comments()).toHaveLength(1);
  });

  test('a lost answer makes no second comment', async () => {
    const pull = await pullRequest(server, BROKEN);
    server.fault({ method: 'POST', reset: 'after' });
    const run = await check(pull);
    expect([notices(run), writes()]).toEqual([[], ['POST']]);
    expect(await pull.comments()).toHaveLength(1);
  });

  test('a server that stays silent costs the comment, not the check', async () => {
    const pull = await pullRequest(server, { 'acme/LICENSE': 'x' });
    server.fault({ method: 'POST', status: 503, times: 99, headers: { 'retry-after': '0' } });
    const run = await check(pull);
    expect([run.code, run.outputs.result]).toEqual([0, 'success']);
    expect(notices(run)).toEqual([expect.stringMatching(/^Skipped “comment”: the server did not take it/)]);
  });
});

test('a stranger who copies the marker is left alone', async () => {
  const pull = await pullRequest(server, BROKEN);
  const user = { login: 'stranger', type: 'User' };
  const body = [
    { id: 1, body: '<!-- brandgate: brandgate -->\nhello', user, author_association: 'CONTRIBUTOR' },
  ];
  server.fault({ method: 'GET', path: /comments/, status: 200, body });
  await check(pull);
  expect(writes()).toEqual(['POST']);
});

describe('what changed', () => {
  const change = {
    'acme/themeconfig.json': '{\n  "theme_version": 2,\n  "disable_watermark_mute_icon": true\n}\n',
    'acme/icon_new.svg': SVG,
  };
  const expected = [
    '### What changed',
    '- Indicator `disable_watermark_mute_icon`: `false` → `true`',
    '\n| Icon `icon_new.svg` added: `1 × 1` |  | <a href="https://github.com/acme/brands/blob/',
  ];

  test.each(['full', 'shallow', 'partial'])(
    'is told in comment, summary and HTML, in a %s clone',
    async (kind) => {
      const both = { ...theme('acme'), 'beta/themeconfig.json': '{ "theme_version": 2 }\n' };
      const pull = await pullRequest(server, change, both);
      const { repository } = pull;
      const clones = {
        full: repository,
        shallow: repository.shallowClone(),
        partial: repository.partialClone(),
      };
      const { path } = clones[kind as keyof typeof clones];
      const run = await check(pull, { workspace: path });
      const [{ body }] = await pull.comments();
      for (const line of expected) for (const text of [run.summary, body]) expect(text).toContain(line);
      expect(run.summary).not.toMatch(/\*\*`beta`\*\*/);
      expect(String(run.files.get('brandgate-report.html'))).toContain('id="changes"');
      // Only the file that differs is fetched; the rest is in the clone.
      const fetched = server.requests.filter(({ path: at }) => at.includes('/git/blobs/'));
      expect(fetched).toHaveLength(kind === 'full' ? 0 : 1);
    },
  );

  test('is left out when the server has no answer', async () => {
    const pull = await pullRequest(server, change);
    server.fault({ path: /git\/(trees|blobs)|compare/, status: 404, times: 99 });
    const run = await check(pull, { workspace: pull.repository.shallowClone().path });
    expect(run.summary).not.toContain('What changed');
    expect((await pull.comments())[0].body).not.toContain('What changed');
  });

  test('a pointer of Git LFS stands for its content', async () => {
    const sound = wrongPrompt();
    const other = 'acme/conf-welcome_48kHz_mono.wav';
    const pull = await pullRequest(
      server,
      { ...change, [PROMPT]: sound, [other]: sound },
      { ...theme('acme'), [PROMPT]: lfsPointer(sound), [other]: lfsPointer(new Uint8Array(5)) },
    );
    const { summary } = await check(pull);
    const lines = summary.split('\n').filter((line) => /^[-|] [A-Z][a-z ]+ `/.test(line));
    expect(lines).toContain(expected[1]);
    expect(lines.join()).not.toContain('conf-get_pin');
    expect(lines.join()).toContain('| Prompt `conf-welcome_48kHz_mono.wav`');
  });

  test('a package that was removed, and one that is new', async () => {
    const pull = await pullRequest(
      server,
      { 'acme/themeconfig.json': null, [PROMPT]: null, ...theme('beta'), 'beta/icon_x.svg': SVG },
      { ...theme('acme'), [PROMPT]: wrongPrompt(), ...theme('other'), 'other/icon_o.svg': SVG },
    );
    const run = await check(pull);
    expect(run.summary).toContain('What changed');
    expect(run.summary).toMatch(/`acme`|`beta`/);
    expect(run.summary).not.toMatch(/\*\*`other`\*\*/);
  });
});

test('other events say nothing', async () => {
  const pull = await pullRequest(server, BROKEN);
  await check(pull, { event: { name: 'merge_group', payload: {} } });
  expect([writes(), await pull.comments()]).toEqual([[], []]);
});
