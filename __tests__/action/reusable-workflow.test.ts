/** The steps of the reusable workflow with the directories that they make, and what the caller sees of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type ActionRun, type EventOptions, runAction, useWarmAction } from '../support/action.ts';
import { pullRequest } from '../support/action-pulls.ts';
import { COMMA, theme, useWorkspaces, type Workspace, workspace } from '../support/action-workspace.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';
import { evaluate } from '../support/github-workflows.ts';

useWarmAction();
useWorkspaces();

const root = resolve(__dirname, '../..');
const workflow = parse(readFileSync(join(root, '.github/workflows/brandgate.yml'), 'utf8'));
const homes: string[] = [];
let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(async () => {
  for (const path of homes) rmSync(path, { recursive: true, force: true });
  await server.close();
});
beforeEach(() => server.clear());

/** What a caller who gives `given` hands to the action in a job. */
function inputsOf(job: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const declared = Object.entries<{ default?: unknown }>(workflow.on.workflow_call.inputs);
  const inputs = Object.fromEntries(
    declared.map(([name, { default: usual }]) => [name, given[name] ?? usual]),
  );
  const step = workflow.jobs[job].steps.find(({ uses }: { uses?: string }) => uses === './brandgate');
  const fill = (value: unknown) =>
    String(value).replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression) =>
      String(evaluate(expression, { inputs, github: { repository: 'acme/brands' } })),
    );
  return Object.fromEntries(Object.entries(step.with).map(([name, value]) => [name, fill(value)]));
}

/** One job of the workflow in a workspace of its own, with the caller's repository and the action beside each other. */
async function run(
  job: 'check' | 'build' | 'publish',
  repository: Workspace,
  event: EventOptions,
  given: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const home = mkdtempSync(join(tmpdir(), 'brandgate-job-'));
  homes.push(home);
  cpSync(repository.path, join(home, 'repository/acme/brands'), { recursive: true });
  cpSync(join(root, 'action.yml'), join(home, 'brandgate/action.yml'));
  const sha = repository.git('rev-parse', 'HEAD');
  return await runAction({ workspace: home, event: { sha, ...event }, server, inputs: inputsOf(job, given) });
}

test('a pull request of a theme that is the whole repository: files of the caller, and no others', async () => {
  const pull = await pullRequest(
    server,
    { 'themeconfig.json': COMMA },
    { 'README.md': '# Ours', ...theme('.') },
  );
  const { code, annotations, files } = await run('check', pull.repository, pull.event(), {
    'review-comments': 'true',
    key: 'web',
  });
  expect(code).toBe(1);
  expect(annotations.map(({ properties }) => properties)).toMatchObject([
    { file: 'themeconfig.json', line: '3' },
  ]);
  const report = JSON.parse(String(files.get('brandgate-report.json')));
  expect(report.findings.map(({ rule, path }: { rule: string; path: string }) => [rule, path])).toEqual([
    ['json-trailing-comma', 'themeconfig.json'],
  ]);
  expect(report.packages).toMatchObject([{ name: 'brands', kind: 'theme', assets: 1, changed: true }]);
  expect(await pull.reviewComments()).toMatchObject([{ path: 'themeconfig.json', line: 3 }]);
  const [comment] = await pull.comments();
  expect(comment.body).toMatch(/^<!-- brandgate: web -->/);
});

test('a file that another step changed since is not commented on', async () => {
  const pull = await pullRequest(server, { 'acme/themeconfig.json': COMMA });
  pull.repository.write({ 'acme/themeconfig.json': COMMA.replace('{', '{\n') });
  await run('check', pull.repository, pull.event(), { 'review-comments': 'true' });
  expect(await pull.reviewComments()).toMatchObject([{ subject_type: 'file' }]);
});

test('a tag: the release holds what the repository holds, with its version, and nothing of the action', async () => {
  const repository = workspace({
    ...theme('brand/acme'),
    'brand/brandgate.yml': 'rules:\n  theme-version: off\n',
  });
  repository.git('tag', 'v1.2.0');
  const event = { name: 'push', ref: 'refs/tags/v1.2.0', payload: { before: '0'.repeat(40) } };
  const { code, outputs } = await run('publish', repository, event, {
    path: 'brand',
    config: 'brand/brandgate.yml',
  });
  expect([code, outputs.result]).toEqual([0, 'success']);
  const [release] = await server.releases('v1.2.0');
  const assets = await server.assets(release.id);
  expect(assets.map(({ name }) => name)).toEqual([
    'SHA256SUMS',
    'acme-1.2.0.zip',
    'brandgate-report.html',
    'brandgate-report.json',
  ]);
});

test('what the caller gives is handed on, with paths of the repository', () => {
  expect(inputsOf('build', { path: 'themes', config: 'a/b.yml', packages: 'acme\nbeta' })).toMatchObject({
    path: 'repository/acme/brands/themes',
    config: 'repository/acme/brands/a/b.yml',
    packages: 'acme\nbeta',
    mode: 'build',
  });
  expect(inputsOf('build', {})).toMatchObject({ path: 'repository/acme/brands/.', config: '', packages: '' });
});
