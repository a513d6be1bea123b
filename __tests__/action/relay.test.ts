/** The second of the two workflows for forks: it posts a report that a stranger may have written. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { RunReport } from '../../src/model/report.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { type ActionOptions, type ActionRun, runAction, useWarmAction } from '../support/action.ts';
import { type Pull, pullRequest } from '../support/action-pulls.ts';
import { COMMA, plainDirectory, useWorkspaces } from '../support/action-workspace.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';
import { findingOf, reportOf } from '../support/reports.ts';

useWarmAction();
useWorkspaces();

const NAME = 'brandgate-out/brandgate-report.json';
let server: GitHubServer;
let pull: Pull;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
beforeEach(async () => {
  pull = await pullRequest(server, { 'acme/themeconfig.json': COMMA });
  server.clear();
});

const finished = (changes: object = {}) => ({
  name: 'workflow_run',
  payload: {
    workflow_run: {
      id: 42,
      event: 'pull_request',
      head_sha: pull.repository.git('rev-parse', 'HEAD'),
      head_branch: pull.repository.git('branch', '--show-current'),
      head_repository: { owner: { login: 'acme' } },
      ...changes,
    },
  },
});
function relay(report: RunReport | string, options: Partial<ActionOptions> = {}): Promise<ActionRun> {
  const text = typeof report === 'string' ? report : JSON.stringify(report);
  const { path } = plainDirectory({ [NAME]: text });
  return runAction({ workspace: path, event: finished(), server, inputs: { mode: 'comment' }, ...options });
}
const one = async (): Promise<string> => {
  const comments = await pull.comments();
  expect(comments).toHaveLength(1);
  return comments[0].body;
};
const writes = () => server.requests.filter(({ method }) => method !== 'GET');
const problem = ({ code, outputs, annotations }: ActionRun) => {
  expect([code, outputs.result, annotations.length, writes()]).toEqual([1, 'error', 1, []]);
  return annotations[0]!.data;
};

test('the two halves together: a fork’s check writes the report, and the other run posts it', async () => {
  const first = await runAction({
    workspace: pull.repository.path,
    event: pull.forkEvent(),
    server,
    token: server.readToken,
  });
  expect(await pull.comments()).toEqual([]);
  const report = String(first.files.get('brandgate-report.json'));
  const run = await relay(report);
  expect([run.code, run.outputs.result, run.annotations]).toEqual([0, 'success', []]);
  const body = await one();
  expect(body).toMatch(/^<!-- brandgate: brandgate -->\n## ❌ Brandgate: not ready to ship\n/);
  expect(body).toContain('- `acme/themeconfig.json:3` No comma may stand after the last item.');
  const sha = pull.repository.git('rev-parse', '--short=7', 'HEAD');
  expect(body).toContain(`<sub>Said by the pull request’s own run for ${sha}.</sub>`);
  expect(body).toContain(
    `[The run has the whole report.](https://github.com/acme/brands/actions/runs/42) \`acme/brands\`, \`${sha}\`.`,
  );
  // Nothing of the report reaches later steps.
  expect(run.outputs).toMatchObject({ errors: '0', packages: '[]', 'report-json': '' });
  server.clear();
  await relay(report);
  expect(writes()).toEqual([]);
  await relay(reportOf([]));
  expect(await one()).toContain('✅ **Brandgate: ready to ship.**');
});

test('a hostile report says no more than what its findings are', async () => {
  const evil = '@octocat </details> [x](http://evil.example) <img src=x> ::error::pwned\n| a | b |';
  const findings = [
    findingOf({
      message: evil,
      path: `${evil}\`@octocat`,
      documentation: 'https://evil.example/phish',
      package: evil,
    }),
    findingOf({ rule: 'no-such-rule', message: 'Download https://evil.example/x.exe' }),
  ];
  const item = { name: evil, path: evil, assets: 1, bytes: 1, errors: 1, warnings: 0, infos: 0 };
  const run = await relay(
    reportOf(findings, {
      packages: [{ ...item, kind: 'theme' }],
      skipped: [
        { rule: 'no-such-rule', reason: 'secret' },
        { rule: 'audio-sample-rate', reason: evil },
      ],
      failures: [{ rule: 'no-such-rule', path: 'x', message: 'secret' }],
      archives: [{ name: 'evil.zip', package: evil, bytes: 1, sha256: 'a'.repeat(64), entries: 1 }],
    }),
  );
  expect([run.code, run.otherCommands, run.annotations]).toEqual([0, [], []]);
  const body = await one();
  for (const text of ['no-such-rule', 'secret', 'phish', 'evil.zip', 'x.exe'])
    expect(body).not.toContain(text);
  expect(body).toContain(`([audio-sample-rate](${documentationOf('audio-sample-rate')})`);
  const acting = body
    .replace(/^<!-- brandgate: brandgate -->/, '')
    .replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
  expect(acting).not.toMatch(
    /@\w|<(?!\/?(details|summary|sub)\b)|https?:\/\/(?!github\.com\/(?:brandgate|acme\/brands\/actions\/runs\/42\)))|\n\| a/,
  );
  const rows = body.split('\n').filter((line) => line.startsWith('|'));
  expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))).toEqual(new Set([10]));
});

test.each<[string, string, string]>([
  ['no JSON', '{', 'It is not JSON.'],
  ['another shape', '[]', 'the whole must be object'],
  ['one key more', JSON.stringify({ ...reportOf([]), pull: 1 }), 'must NOT have additional properties'],
  ['a place to post', JSON.stringify({ ...reportOf([]), number: 1 }), 'must NOT have additional properties'],
  [
    'a negative line',
    JSON.stringify(reportOf([findingOf({ location: { line: -1 } })])),
    '/findings/0/location/line must be >= 1',
  ],
  [
    'an address of another kind',
    JSON.stringify(reportOf([findingOf({ documentation: 'javascript:x' })])),
    '/findings/0/documentation must match',
  ],
  [
    'a prototype',
    JSON.stringify(reportOf([])).replace('{', '{"__proto__":{},'),
    'must NOT have additional properties',
  ],
  ['nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'the whole must be object'],
])('a report with %s is refused', async (_, text, reason) => {
  expect(problem(await relay(text))).toContain(reason);
});

test('without a report, as of a cancelled run, nothing is posted, and that is all', async () => {
  const run = await relay('', { inputs: { mode: 'comment', 'out-dir': 'elsewhere' } });
  expect([run.code, run.outputs.result, run.annotations, writes()]).toEqual([0, 'success', [], []]);
  expect(run.log.trim()).toMatch(/^There is no brandgate-report\.json in “out-dir”.*nothing is posted\.$/);
});

test('without a report no token is missed', async () => {
  const run = await relay('', { inputs: { mode: 'comment', 'out-dir': 'elsewhere' }, token: '' });
  expect([run.code, run.outputs.result, run.annotations]).toEqual([0, 'success', []]);
});

test('a report that is too large or is a link is refused', async () => {
  expect(problem(await relay(' '.repeat(20_000_001)))).toContain('is larger than 20000000 bytes');
  const { path } = plainDirectory({ 'a.txt': '' });
  const elsewhere = plainDirectory({ 'brandgate-report.json': JSON.stringify(reportOf([])) });
  mkdirSync(join(path, 'brandgate-out'));
  symlinkSync(join(elsewhere.path, 'brandgate-report.json'), join(path, NAME));
  expect(problem(await relay('', { workspace: path }))).toContain('is not a plain file of the workspace');
  const linked = plainDirectory({ 'a.txt': '' });
  symlinkSync(elsewhere.path, join(linked.path, 'brandgate-out'));
  expect(problem(await relay('', { workspace: linked.path }))).toContain('is not a plain file');
});

describe('where it is posted is found out from the event', () => {
  test.each<[string, object]>([
    ['a commit that is not the newest', { head_sha: 'a'.repeat(40) }],
    ['a branch without a pull request', { head_branch: 'base-1' }],
    ['another owner', { head_repository: { owner: { login: 'stranger' } } }],
    ['a repository that is gone', { head_repository: null }],
    ['a push', { event: 'push' }],
  ])('%s: nothing is posted, and nothing fails', async (_, changes) => {
    const run = await relay(reportOf([]), { event: finished(changes) });
    expect([run.code, run.outputs.result, run.annotations, writes()]).toEqual([0, 'success', [], []]);
  });

  test('another event is an error', async () => {
    expect(problem(await relay(reportOf([]), { event: pull.event() }))).toContain('“workflow_run” only');
  });
});

test('a token that may not write is told the permission', async () => {
  const run = await relay(reportOf([]), { token: server.readToken });
  expect([run.code, run.outputs.result]).toEqual([1, 'error']);
  expect(run.annotations[0]!.data).toMatch(
    /Could not comment .*403.*permissions:\n {2}pull-requests: write$/s,
  );
});
