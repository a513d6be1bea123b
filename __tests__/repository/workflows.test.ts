/** The workflows of the repository, judged by GitHub's own parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Event, modeOf } from '../../src/doors/action/event.ts';
import type { Inputs } from '../../src/doors/action/inputs.ts';
import { evaluate, jobConditions, workflowFaults } from '../support/github-workflows.ts';

const root = resolve(__dirname, '../..');
const text = (name: string) => readFileSync(join(root, '.github/workflows', name), 'utf8');
const names = readdirSync(join(root, '.github/workflows'));

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly needs?: string | readonly string[];
  readonly concurrency?: { readonly group: string };
  readonly steps: readonly Step[];
}
const jobsOf = (name: string): [string, Job][] => Object.entries(parse(text(name)).jobs);
const stepsOf = (name: string): Step[] => jobsOf(name).flatMap(([, { steps }]) => steps);

test.each(names)('%s is what GitHub’s language service and parser accept', async (name) => {
  expect(await workflowFaults(text(name))).toEqual([]);
  expect(Object.keys(await jobConditions(text(name)))).toEqual(jobsOf(name).map(([id]) => id));
});

test('the language service and the parser would have seen a fault', async () => {
  const wrong = text('brandgate.yml')
    .replace('comment-key:', 'comment-kye:')
    .replace('{{ inputs.path', '{{ inputs.pth');
  expect(await workflowFaults(wrong)).toEqual([
    expect.stringMatching(/Invalid action input 'comment-kye'/),
    expect.stringMatching(/Context access might be invalid: pth/),
  ]);
  await expect(jobConditions(wrong.replace('    runs-on: $', '    run-on: $'))).rejects.toThrow(/run-on/);
});

test('CI compares the bytes of all versions of Node that are supported', () => {
  const [, { steps }] = jobsOf('ci.yml').find(([id]) => id === 'test')!;
  const named = steps.flatMap(({ run }, index) =>
    run?.includes('BRANDGATE_NODES=') ? [steps[index - 1]?.with?.['node-version']] : [],
  );
  expect(named).toEqual([20, 22]);
  expect(steps.at(-1)).toEqual({ run: 'npm cit' });
});

describe('trust', () => {
  test.each(names)('%s pins every action by its commit and names the version', (name) => {
    const lines = text(name)
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    expect(lines).not.toEqual([]);
    for (const line of lines)
      expect(line).toMatch(/uses: (\.\/\w*|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  test('one commit stands for one version everywhere', () => {
    const all = names.flatMap((name) => [...text(name).matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+ # \S+)/g)]);
    const versions = new Map(all.map(([, action, version]) => [action, version]));
    for (const [, action, version] of all) expect(versions.get(action)).toBe(version);
  });

  test.each(names)(
    '%s may nothing by itself but read, and leaves no token behind where it may write',
    (name) => {
      expect([{}, { contents: 'read' }]).toContainEqual(parse(text(name)).permissions);
      for (const [, job] of jobsOf(name))
        for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
          if (!job.steps.some(({ run }) => run?.includes('git push --force origin')))
            expect(step.with).toMatchObject({ 'persist-credentials': false });
    },
  );

  test.each(names)('%s hands no value of an event or a caller to a shell as text', (name) => {
    for (const { run } of stepsOf(name)) expect(run ?? '').not.toContain('${{');
  });

  test('each job of the reusable workflow asks for what it needs and no more', () => {
    expect(Object.fromEntries(jobsOf('brandgate.yml').map(([id, job]) => [id, job.permissions]))).toEqual({
      check: { contents: 'read', 'pull-requests': 'write' },
      build: { contents: 'read' },
      publish: { contents: 'write' },
    });
  });

  test('own jobs end by themselves', () => {
    for (const name of ['ci.yml', 'release.yml'])
      for (const [, job] of jobsOf(name)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

const MAIN = 'refs/heads/main';
const events: readonly [event: string, action: string | undefined, ref: string, job: string | undefined][] = [
  ['pull_request', 'opened', 'refs/pull/7/merge', 'check'],
  ['pull_request', 'synchronize', 'refs/pull/7/merge', 'check'],
  ['pull_request_target', 'opened', MAIN, 'check'],
  ['pull_request_review', 'submitted', 'refs/pull/7/merge', 'check'],
  ['merge_group', 'checks_requested', 'refs/heads/gh-readonly-queue/main/pr-7', 'check'],
  ['push', undefined, MAIN, 'build'],
  ['push', undefined, 'refs/tags/v1.2.0', 'publish'],
  ['push', undefined, 'refs/tags/acme/v2.0.0', 'publish'],
  ['release', 'published', 'refs/tags/v1.2.0', 'publish'],
  ['release', 'unpublished', 'refs/tags/v1.2.0', undefined],
  ['release', 'deleted', 'refs/tags/v1.2.0', undefined],
  ['schedule', undefined, MAIN, 'build'],
  ['workflow_dispatch', undefined, MAIN, 'build'],
  ['workflow_dispatch', undefined, 'refs/tags/v1.2.0', 'build'],
  ['workflow_run', 'completed', MAIN, 'build'],
  ['repository_dispatch', 'rebuild', MAIN, 'build'],
];
const contextsOf = (event: string, action: string | undefined, ref: string, inputs: object = {}) => ({
  github: {
    event_name: event,
    event: action === undefined ? {} : { action },
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  },
  inputs: { publish: true, key: 'brandgate', artifacts: true, ...inputs },
  needs: {},
});
async function jobsThatRun(contexts: ReturnType<typeof contextsOf>): Promise<string[]> {
  const conditions = Object.entries(await jobConditions(text('brandgate.yml')));
  return conditions.flatMap(([id, condition]) => (evaluate(condition, contexts) === 'true' ? [id] : []));
}

describe('the reusable workflow', () => {
  test.each(events)('%s %s on %s: %s', async (event, action, ref, job) => {
    expect(await jobsThatRun(contextsOf(event, action, ref))).toEqual(job === undefined ? [] : [job]);
    // The action by itself would do the same.
    const known = { name: event, tag: ref.startsWith('refs/tags/') ? 'v1.2.0' : undefined } as Event;
    if (job !== undefined) expect(modeOf({ mode: 'auto' } as Inputs, known)).toBe(job);
  });

  test.each([
    ['push', undefined, 'refs/tags/v1.2.0', ['build']],
    ['release', 'published', 'refs/tags/v1.2.0', []],
    ['pull_request', 'opened', 'refs/pull/7/merge', ['check']],
  ] as const)('publish: false, %s %s on %s: %j', async (event, action, ref, jobs) => {
    expect(await jobsThatRun(contextsOf(event, action, ref, { publish: false }))).toEqual(jobs);
  });

  test('runs the action at its own commit, and stops where nobody knows it', () => {
    for (const [, { steps }] of jobsOf('brandgate.yml')) {
      const [guard, own, callers, action] = steps;
      const stops = (sha: string | null) =>
        evaluate(guard!.if!.replace(/^\$\{\{|\}\}$/g, ''), { job: { workflow_sha: sha } });
      expect([stops('a'.repeat(40)), stops(''), stops(null)]).toEqual(['false', 'true', 'true']);
      expect(guard!.run).toMatch(/exit 1\n$/);
      expect(own!.with).toMatchObject({
        repository: '${{ job.workflow_repository }}',
        ref: '${{ job.workflow_sha }}',
        path: 'brandgate',
      });
      expect(callers!.with).toMatchObject({ path: 'repository/${{ github.repository }}', 'fetch-depth': 0 });
      expect(callers!.with).not.toHaveProperty('repository');
      expect(action!.uses).toBe('./brandgate');
      expect(action!.with).toMatchObject({ path: 'repository/${{ github.repository }}/${{ inputs.path }}' });
    }
  });

  test('takes the config from the repository, or leaves it to the action', () => {
    const [, { steps }] = jobsOf('brandgate.yml')[0]!;
    const expression = String(steps[3]!.with!.config).replace(/^\$\{\{|\}\}$/g, '');
    const config = (given: string) =>
      evaluate(expression, { inputs: { config: given }, github: { repository: 'acme/brands' } });
    expect([config(''), config('brand/b.yml')]).toEqual(['', 'repository/acme/brands/brand/b.yml']);
  });

  test('two calls with keys of their own share no artifact, comment or queue', () => {
    const fill = (value: unknown, key: string) =>
      String(value).replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression) =>
        String(evaluate(expression, contextsOf('push', undefined, MAIN, { key }))),
      );
    const ofCall = (key: string) =>
      jobsOf('brandgate.yml')
        .flatMap(([, job]) => [
          ...job.steps.flatMap(({ uses, with: given }) =>
            uses?.includes('upload-artifact') ? [given!.name] : [],
          ),
          ...job.steps.flatMap(({ with: given }) => given?.['comment-key'] ?? []),
          ...(job.concurrency ? [job.concurrency.group] : []),
        ])
        .map((value) => fill(value, key));
    const [web, themes] = [ofCall('web'), ofCall('themes')];
    expect(web).toEqual([
      'web-report',
      'web',
      'web-archives',
      'web-release',
      `brandgate-publish-${MAIN}-web`,
    ]);
    expect(themes.filter((name) => web.includes(name))).toEqual([]);
  });

  test('keeps artifacts after a failure, and none where the server has no place for them', () => {
    const uploads = stepsOf('brandgate.yml').filter(({ uses }) => uses?.includes('upload-artifact'));
    expect(uploads).toHaveLength(3);
    for (const { if: condition } of uploads) {
      const kept = (artifacts: boolean) => evaluate(condition!, { inputs: { artifacts } }, 'failure');
      expect([kept(true), kept(false)]).toEqual(['true', 'false']);
    }
  });
});

describe('the gate', () => {
  const [, gate] = jobsOf('ci.yml').find(([id]) => id === 'gate')!;
  const stops = (results: Readonly<Record<string, string>>) =>
    evaluate(gate.steps[0]!.if!, {
      needs: Object.fromEntries(Object.entries(results).map(([id, result]) => [id, { result }])),
    });

  test('waits for every other job', () => {
    expect(gate.needs).toEqual(jobsOf('ci.yml').flatMap(([id]) => (id === 'gate' ? [] : [id])));
  });

  test.each([
    [{ bundles: 'skipped', test: 'success' }, 'false'],
    [{ bundles: 'success', test: 'failure' }, 'true'],
    [{ bundles: 'cancelled', test: 'skipped' }, 'true'],
  ])('%j stops: %s', (results, expected) => {
    expect(stops(results)).toBe(expected);
  });
});

test('CI runs the suite on Node 20, 22 and 24, on Linux and macOS, and a part of it on Windows', () => {
  const { jobs } = parse(text('ci.yml'));
  const { os, node, include } = jobs.test.strategy.matrix;
  expect([os, node]).toEqual([['ubuntu-latest'], [20, 22, 24]]);
  expect(include).toContainEqual({ os: 'macos-latest', node: 24 });
  expect(jobs.windows['runs-on']).toBe('windows-latest');
});

describe('the workflow in shards', () => {
  const jobs = Object.fromEntries(jobsOf('shards.yml'));
  const conditions = jobConditions(text('shards.yml'));
  /** The jobs that run when all before them did, and each shard ended as `shard`. */
  const thatRun = async (
    event: string,
    action: string | undefined,
    ref: string,
    given = {},
    shard: 'success' | 'failure' = 'success',
  ) => {
    const contexts = contextsOf(event, action, ref, given);
    const needs = { plan: { result: 'success' }, shard: { result: shard } };
    const known = await conditions;
    const runs = (id: string, before: 'success' | 'failure' = shard) =>
      evaluate(known[id] ?? '', { ...contexts, needs }, before) === 'true';
    return runs('plan', 'success') ? ['check', 'build', 'publish'].filter((id) => runs(id)) : [];
  };

  test.each(events)('%s %s on %s: plan, shards and %s', async (event, action, ref, job) => {
    expect(await thatRun(event, action, ref)).toEqual(job === undefined ? [] : [job]);
    // A shard with findings is joined like any other.
    expect(await thatRun(event, action, ref, {}, 'failure')).toEqual(job === undefined ? [] : [job]);
  });

  test.each([
    ['push', undefined, 'refs/tags/v1.2.0', ['build']],
    ['release', 'published', 'refs/tags/v1.2.0', []],
  ] as const)('publish: false, %s %s on %s: %j', async (event, action, ref, expected) => {
    expect(await thatRun(event, action, ref, { publish: false })).toEqual(expected);
  });

  test('only the last job may write', () => {
    expect(
      Object.fromEntries(Object.entries(jobs).map(([id, { permissions }]) => [id, permissions])),
    ).toEqual({
      plan: { contents: 'read' },
      shard: { contents: 'read' },
      check: { contents: 'read', 'pull-requests': 'write' },
      build: { contents: 'read' },
      publish: { contents: 'write' },
    });
  });

  test('every step has the inputs on which the result depends, alike', () => {
    const own = ['mode', 'shard', 'shards', 'comment', 'comment-key', 'review-comments', 'dry-run'];
    const common = Object.values(jobs).map(({ steps }) => {
      const { with: given = {} } = steps.find(({ uses }) => uses === './brandgate') ?? {};
      return Object.fromEntries(Object.entries(given).filter(([name]) => !own.includes(name)));
    });
    for (const inputs of common) expect(inputs).toEqual(common[0]);
    expect(Object.keys(common[0] ?? {})).toEqual(
      expect.arrayContaining(['path', 'config', 'packages', 'fail-on', 'only-changed', 'branding-id']),
    );
  });

  test('what a shard uploads is what the last job downloads, below the directory that it reads', () => {
    const uploaded = jobs.shard!.steps.find(({ uses }) => uses?.includes('upload-artifact'))!.with!;
    expect(uploaded.name).toBe('${{ inputs.key }}-shard-${{ strategy.job-index }}');
    for (const id of ['check', 'build', 'publish']) {
      const { with: given } = jobs[id]!.steps.find(({ uses }) => uses?.includes('download-artifact'))!;
      expect(given).toEqual({ pattern: '${{ inputs.key }}-shard-*', path: 'brandgate-out/shards' });
    }
  });

  test('runs the action at its own commit, and stops where nobody knows it', () => {
    const checkouts = (name: string) => jobsOf(name).map(([, { steps }]) => steps.slice(0, 3));
    for (const steps of checkouts('shards.yml')) expect(steps).toEqual(checkouts('brandgate.yml')[0]);
  });
});
