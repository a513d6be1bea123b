/** Plan, shards and merge as steps of one workflow: what one run would have said, written and published, once. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionRun, type EventOptions, runAction, useWarmAction } from '../support/action.ts';
import { pullRequest } from '../support/action-pulls.ts';
import {
  COMMA,
  theme,
  useWorkspaces,
  type Workspace,
  webapp2,
  workspace,
} from '../support/action-workspace.ts';
import { pushBranch } from '../support/github-git.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';

useWarmAction();
useWorkspaces();

let server: GitHubServer;
beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.close());
beforeEach(() => server.clear());

const OUT = 'brandgate-out';
const writes = () => server.requests.filter(({ method }) => method !== 'GET');
const step = (
  { path }: Workspace,
  event: EventOptions,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> => runAction({ workspace: path, event, server, inputs });

/** Runs the plan and every shard; what each wrote lies below `out-dir`, as artifacts would. */
async function parts(
  repository: Workspace,
  event: EventOptions,
  inputs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly shards: readonly string[]; readonly runs: readonly ActionRun[] }> {
  const artifacts = join(repository.path, '..', `${repository.path.slice(-6)}-artifacts`);
  const plan = await step(repository, event, { ...inputs, mode: 'plan' });
  const shards = JSON.parse(plan.outputs.matrix ?? '').include.map(({ shard }: { shard: string }) => shard);
  const runs: ActionRun[] = [];
  for (const [index, shard] of shards.entries()) {
    runs.push(await step(repository, event, { ...inputs, ...more, shard }));
    // Each job has a checkout of its own.
    repository.git('checkout', '-q', '.');
    mkdirSync(artifacts, { recursive: true });
    renameSync(join(repository.path, OUT), join(artifacts, String(index)));
  }
  mkdirSync(join(repository.path, OUT), { recursive: true });
  cpSync(artifacts, join(repository.path, OUT, 'shards'), { recursive: true });
  rmSync(artifacts, { recursive: true });
  return { shards, runs };
}

const withoutShards = ({ files }: ActionRun) =>
  Object.fromEntries(
    [...files].filter(([name]) => !name.startsWith('shards')).map(([name, bytes]) => [name, String(bytes)]),
  );
const outputsOf = ({ outputs }: ActionRun) => outputs;
const clean = (repository: Workspace) => rmSync(join(repository.path, OUT), { recursive: true, force: true });

const many = (count: number) =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => theme(`themes/t${index}`)));

test('a release of 300 packages by eight shards is that of one run, and only merge writes it', async () => {
  const repository = workspace({ ...many(299), ...webapp2('client') });
  repository.git('tag', 'v1.2.0');
  await pushBranch(server, repository.path, 'main');
  const event = { name: 'push', ref: 'refs/tags/v1.2.0', payload: { before: '0'.repeat(40) } };
  const { shards, runs } = await parts(repository, event, { shards: '8' });
  expect(shards).toHaveLength(8);
  expect(writes()).toEqual([]);
  expect(runs.map(({ code, summary, annotations }) => [code, summary, annotations])).toEqual(
    shards.map(() => [0, '', []]),
  );
  const merged = await step(repository, event, { mode: 'merge' });
  expect([merged.code, merged.outputs.result]).toEqual([0, 'success']);
  const [release, ...others] = await server.releases('v1.2.0');
  expect(others).toEqual([]);
  expect(merged.outputs['release-id']).toBe(String(release.id));
  const assets = (await server.assets(release.id)).map(({ name }: { name: string }) => name);
  expect(assets.filter((name: string) => name.endsWith('.zip'))).toHaveLength(300);
  clean(repository);
  const before = writes().length;
  const whole = await step(repository, event);
  // Everything is there already, to the last byte.
  expect(writes().length).toBe(before);
  expect(withoutShards(merged)).toEqual(withoutShards(whole));
  expect(merged.summary).toBe(whole.summary);
  expect(outputsOf(merged)).toEqual(outputsOf(whole));
}, 120_000);

test('a plan says which packages changed, and takes all for changed without a base', async () => {
  const files = { ...theme('acme'), ...theme('beta'), ...theme('gamma') };
  const pull = await pullRequest(server, { 'beta/icon_mute.png': 'no picture' }, files);
  const changed = async (event: EventOptions) =>
    JSON.parse((await step(pull.repository, event, { mode: 'plan' })).outputs['changed-packages']!);
  expect(await changed(pull.event())).toEqual(['beta']);
  const push = { name: 'push', ref: 'refs/heads/other', payload: { before: '0'.repeat(40) } };
  expect(await changed(push)).toEqual(['acme', 'beta', 'gamma']);
});

test.each([
  ['off', '0', /```suggestion/],
  ['safe', '1', /fixed in the patch/],
])(
  'a pull request gets one comment, from merge, with the notes of all shards (fixes: %s)',
  async (fix, fixed, told) => {
    const change = { 'acme/themeconfig.json': COMMA, 'beta/icon_mute.png': 'no picture' };
    const pull = await pullRequest(server, change, { ...theme('acme'), ...theme('beta'), ...theme('gamma') });
    const inputs = { 'review-comments': 'true', fix, shards: '3' };
    const { shards, runs } = await parts(pull.repository, pull.event(), inputs);
    expect(shards).toHaveLength(3);
    expect(writes()).toEqual([]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    const merged = await step(pull.repository, pull.event(), { ...inputs, mode: 'merge' });
    expect([merged.code, merged.outputs.result, merged.outputs.fixed]).toEqual([1, 'failure', fixed]);
    const comments = await pull.comments();
    expect(comments).toHaveLength(1);
    const reviews = (await pull.reviewComments()).map(({ body }) => body);
    expect(reviews.join('\n')).toMatch(told);
    expect(merged.files.has('brandgate-fixes.patch')).toBe(fix === 'safe');
    pull.repository.git('checkout', '-q', '.');
    clean(pull.repository);
    const whole = await step(pull.repository, pull.event(), inputs);
    expect(withoutShards(merged)).toEqual(withoutShards(whole));
    expect([merged.summary, merged.annotations]).toEqual([whole.summary, whole.annotations]);
    expect(outputsOf(merged)).toEqual(outputsOf(whole));
    expect((await pull.comments()).map(({ body }) => body)).toEqual(comments.map(({ body }) => body));
    expect((await pull.reviewComments()).map(({ body }) => body)).toEqual(reviews);
  },
  120_000,
);

test('only what changed: as many shards as there is work', async () => {
  const pull = await pullRequest(
    server,
    { 'acme/themeconfig.json': COMMA, 'beta/themeconfig.json': '{ "theme_version": 2 }' },
    { ...theme('acme'), ...theme('beta'), ...theme('gamma'), ...theme('delta') },
  );
  const inputs = { 'only-changed': 'true', shards: '8' };
  const { shards } = await parts(pull.repository, pull.event(), inputs);
  expect(shards).toEqual(['1/2', '2/2']);
  const merged = await step(pull.repository, pull.event(), { ...inputs, mode: 'merge' });
  clean(pull.repository);
  const whole = await step(pull.repository, pull.event(), inputs);
  expect(withoutShards(merged)).toEqual(withoutShards(whole));
  expect(outputsOf(merged)).toEqual(outputsOf(whole));
}, 120_000);

describe('a plan of one shard', () => {
  const event = { name: 'push', payload: {} };
  const started = async () => {
    const repository = workspace(theme('acme'));
    const { shards } = await parts(repository, event, {});
    expect(shards).toEqual(['1/1']);
    return repository;
  };
  test('is a whole run, and merge comes to the same', async () => {
    const repository = await started();
    const merged = await step(repository, event, { mode: 'merge' });
    expect([merged.code, merged.outputs.result]).toEqual([0, 'success']);
    clean(repository);
    expect(withoutShards(merged)).toEqual(withoutShards(await step(repository, event)));
  }, 60_000);
  test('whose report is not what merge comes to is refused', async () => {
    const repository = await started();
    repository.write({ 'acme/themeconfig.json': COMMA });
    const { code, annotations } = await step(repository, event, { mode: 'merge' });
    expect(code).toBe(1);
    expect(annotations.map(({ data }) => data).join()).toMatch(
      /shards\/0\/brandgate-report\.json.*can’t be joined/,
    );
  }, 60_000);
});

describe('what can’t be joined', () => {
  const event = { name: 'push', payload: {} };
  const refused = async (damage: (repository: Workspace) => void, inputs = {}, more = {}) => {
    const repository = workspace({ ...theme('acme'), ...theme('beta'), ...theme('gamma') });
    await parts(repository, event, inputs, more);
    damage(repository);
    const { code, outputs, annotations } = await step(repository, event, { ...inputs, mode: 'merge' });
    expect([code, outputs.result]).toEqual([1, 'error']);
    return annotations.map(({ data }) => data).join();
  };
  test('a shard that is missing is named, and every output is set', async () => {
    const said = await refused(({ path }) => rmSync(join(path, OUT, 'shards/1'), { recursive: true }));
    expect(said).toMatch(/A shard is missing: 2\/3/);
  }, 60_000);
  test('shards that were only checked are not published or built', async () => {
    expect(await refused(() => undefined, {}, { mode: 'check' })).toMatch(/only checked.*“mode: build”/);
  }, 60_000);
  test('shards with other inputs', async () => {
    expect(await refused(() => undefined, {}, { 'fail-on': 'warning' })).toMatch(/other inputs.*“failOn”/);
  }, 60_000);
  test('archives of one name', async () => {
    expect(await refused(() => undefined, { 'archive-name': 'brand.zip' })).toMatch(
      /Two packages would become “brand.zip”/,
    );
  }, 60_000);
});

test.each([
  ['shard', '3/2'],
  ['shards', 'many'],
])('an input that is no part of a plan: %s %s', async (name, value) => {
  const repository = workspace(theme('acme'));
  const { code, outputs, annotations } = await step(repository, { name: 'push' }, { [name]: value });
  expect([code, outputs.result, outputs.matrix]).toEqual([1, 'error', '{"include":[]}']);
  expect(annotations[0]?.data).toMatch(/Allowed: /);
  expect(existsSync(join(repository.path, OUT))).toBe(false);
});
