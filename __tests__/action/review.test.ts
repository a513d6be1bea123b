/** Comments on what a pull request changes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentationOf } from '../../src/rules/documentation.ts';
import { type ActionOptions, type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import { type Pull, pullRequest } from '../support/action-pulls.ts';
import { COMMA, theme, useWorkspaces, wrongPrompt } from '../support/action-workspace.ts';
import { type GitHubServer, type Json, startGitHub } from '../support/github-server.ts';

useWarmAction();
useWorkspaces();

const BROKEN = { 'acme/themeconfig.json': COMMA };
const PROMPT = 'acme/conf-get_pin_48kHz_mono.wav';
let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
beforeEach(() => server.clear());

const review = (pull: Pull, options: Partial<ActionOptions> = {}): Promise<ActionRun> =>
  runAction({
    workspace: pull.repository.path,
    event: pull.event(),
    server,
    inputs: { 'review-comments': 'true', comment: 'false' },
    ...options,
  });
const writes = () =>
  server.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/\d+/g, 'N')}`);
const bodies = (comments: readonly Json[]) => comments.map(({ body }) => body.replace(/\n\n<!-- .*$/, ''));
const notices = ({ annotations }: ActionRun) => annotations.filter(({ name }) => name === 'notice');

/** Commits the suggestion of a comment, as the button does. */
function accepted({ body, line, start_line }: Json, text: string): string {
  const [, fence] = /^(`{3,})suggestion$/m.exec(body)!;
  const [, block] = new RegExp(`^${fence}suggestion\n([\\s\\S]*?)\n${fence}$`, 'm').exec(body)!;
  const lines = text.split('\n');
  const first = start_line ?? line;
  lines.splice(first - 1, line - first + 1, ...block!.split('\n'));
  return lines.join('\n');
}

test('a suggestion on the changed line; accepted, it is gone on the next run', async () => {
  const pull = await pullRequest(server, BROKEN);
  const run = await review(pull);
  expect([run.code, notices(run)]).toEqual([1, []]);
  const comments = await pull.reviewComments();
  expect(comments).toMatchObject([
    {
      path: 'acme/themeconfig.json',
      line: 3,
      side: 'RIGHT',
      commit_id: pull.repository.git('rev-parse', 'HEAD'),
    },
  ]);
  expect(bodies(comments)).toEqual([
    `❌ No comma may stand after the last item. ([json-trailing-comma](${documentationOf('json-trailing-comma')}))\n\n\`\`\`suggestion\n  "disable_watermark_mute_icon": false\n\`\`\``,
  ]);

  server.clear();
  const again = await review(pull);
  expect(writes()).toEqual([]);
  expect(again.log).toContain('0 review comments new, 1 kept, 0 deleted');

  const file = join(pull.repository.path, 'acme/themeconfig.json');
  await pull.push({ 'acme/themeconfig.json': accepted(comments[0], readFileSync(file, 'utf8')) });
  server.clear();
  const next = await review(pull);
  expect([next.code, await pull.reviewComments()]).toEqual([0, []]);
  expect(writes()).toEqual(['DELETE /repos/acme/brands/pulls/comments/N']);
});

test('a comment that somebody answered stays', async () => {
  const pull = await pullRequest(server, BROKEN);
  await review(pull);
  const [{ id }] = await pull.reviewComments();
  const path = `/repos/acme/brands/pulls/${pull.number}/comments`;
  await server.send('POST', path, {
    body: 'Is that so?',
    in_reply_to_id: id,
    path: 'acme/themeconfig.json',
    line: 3,
  });
  await pull.push(theme('acme'));
  await review(pull);
  expect((await pull.reviewComments()).map((comment) => comment.id)).toContain(id);
});

test('a changed binary file is commented on as a whole', async () => {
  const pull = await pullRequest(server, { [PROMPT]: wrongPrompt() });
  await review(pull);
  const comments = await pull.reviewComments();
  for (const comment of comments) expect(comment).toMatchObject({ path: PROMPT, subject_type: 'file' });
  expect(bodies(comments)[0]).toContain('❌ Expected 48000 Hz, found 44100 Hz.');
  expect(bodies(comments).join()).not.toContain('suggestion');
  server.clear();
  await review(pull);
  expect(writes()).toEqual([]);
});

test('what the pull request does not touch is left to the summary', async () => {
  const pull = await pullRequest(
    server,
    { 'acme/LICENSE': 'x', 'acme/vendordata.json': '{}\n' },
    { ...BROKEN, [PROMPT]: wrongPrompt() },
  );
  const run = await review(pull);
  expect(run.outputs.errors).toBe('2');
  expect(await pull.reviewComments()).toEqual([]);
  expect(run.log).toMatch(/0 review comments new, 0 kept, 0 deleted; \d+ findings elsewhere\./);
});

test('an unchanged line of a changed file is not commented on', async () => {
  const long = `{\n  "theme_version": 2,\n${'\n'.repeat(20)}  "disable_watermark_mute_icon": false,\n}\n`;
  const pull = await pullRequest(
    server,
    { 'acme/themeconfig.json': long.replace('"theme_version": 2', '"theme_version":  2') },
    { 'acme/themeconfig.json': long },
  );
  const run = await review(pull);
  expect(run.outputs.errors).toBe('1');
  expect(await pull.reviewComments()).toEqual([]);
});

test('a file that is another in the merge gets its comment as a whole', async () => {
  const pull = await pullRequest(server, BROKEN);
  pull.repository.write({ 'acme/themeconfig.json': `\n\n${COMMA}` });
  await review(pull);
  const comments = await pull.reviewComments();
  expect(comments).toMatchObject([{ path: 'acme/themeconfig.json', subject_type: 'file' }]);
  expect(comments[0].body).not.toContain('suggestion');
});

test('backticks in a suggestion do not end it', async () => {
  const text = '{\n  "theme_version": 2,\n  "custom": "````",\n}\n';
  const pull = await pullRequest(server, { 'acme/themeconfig.json': text });
  await review(pull);
  const comment = (await pull.reviewComments()).find(({ body }) => body.includes('json-trailing-comma'));
  expect(comment.body).toContain('`````suggestion\n  "custom": "````"\n`````');
  const fixed = accepted(comment, text);
  expect(JSON.parse(fixed)).toEqual({ theme_version: 2, custom: '````' });
});

test('hidden characters are not suggested to be committed', async () => {
  const text = '{\n  "theme_version": 2,\n  "custom": "a\u202eb",\n}\n';
  const pull = await pullRequest(server, { 'acme/themeconfig.json': text });
  await review(pull);
  const comment = (await pull.reviewComments()).find(({ body }) => body.includes('json-trailing-comma'));
  expect(comment.body).not.toContain('suggestion');
});

test('at most thirty comments at once, errors first, and the rest on the next runs', async () => {
  const prompts = Array.from(
    { length: 35 },
    (_, n) => `acme/prompt-${String(n).padStart(2, '0')}_48kHz_mono.wav`,
  );
  const pull = await pullRequest(server, Object.fromEntries(prompts.map((path) => [path, wrongPrompt()])));
  await review(pull);
  expect(await pull.reviewComments()).toHaveLength(30);
  await review(pull);
  const comments = await pull.reviewComments();
  expect(new Set(comments.map(({ path, body }) => path + body)).size).toBe(comments.length);
  const wrong = comments.filter(({ body }) => body.includes('44100 Hz'));
  expect(wrong.map(({ path }) => path).sort()).toEqual(prompts);
});

test('a secondary limit and a lost answer are waited out without saying anything twice', async () => {
  const pull = await pullRequest(server, { ...BROKEN, [PROMPT]: wrongPrompt() });
  server.fault({
    method: 'POST',
    path: /comments/,
    status: 403,
    body: { message: 'secondary rate limit' },
    headers: { 'retry-after': '1' },
  });
  server.fault({ method: 'POST', path: /comments/, reset: 'after' });
  const run = await review(pull);
  expect(notices(run)).toEqual([]);
  const comments = await pull.reviewComments();
  expect(new Set(comments.map(({ path }) => path))).toEqual(new Set([PROMPT, 'acme/themeconfig.json']));
  expect(new Set(bodies(comments)).size).toBe(comments.length);
});

test('with a project root below the repository, comments lie where the files do', async () => {
  const pull = await pullRequest(server, { 'brands/acme/themeconfig.json': COMMA }, theme('brands/acme'));
  await review(pull, { inputs: { 'review-comments': 'true', comment: 'false', path: 'brands' } });
  expect(await pull.reviewComments()).toMatchObject([{ path: 'brands/acme/themeconfig.json', line: 3 }]);
});

test('a workspace of another user is read all the same', async () => {
  const pull = await pullRequest(server, BROKEN);
  const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  // Git itself refuses it.
  expect(() =>
    execFileSync('git', ['-C', pull.repository.path, 'status'], {
      env: { PATH: process.env.PATH, ...env },
      stdio: 'pipe',
    }),
  ).toThrow(/dubious ownership/);
  const given = { ...env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Ada' };
  for (const variables of [env, given]) {
    const run = await review(pull, { env: variables });
    expect(run.outputs['changed-packages']).toBe('["acme"]');
    expect(run.environment).toBe('');
  }
});
