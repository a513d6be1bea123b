import { memoryFiles } from '../../src/files/memory.ts';
import type { Config } from '../../src/model/project.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { check } from '../../src/run/check.ts';
import { type Content, treeOf } from '../support/check.ts';
import { inputFor } from '../support/runs.ts';

type Tree = Readonly<Record<string, Content>>;

/** What the rule says of a change from one tree to another. */
async function lostIn(
  before: Tree,
  after: Tree,
  packages: readonly { path: string }[] = [],
  config: Partial<Config> = {},
): Promise<string[]> {
  const changed = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
  const input = inputFor(
    memoryFiles(treeOf(after)),
    rules.filter(({ id }) => id === 'project-lost-package'),
    { config: { ...config, packages } },
  );
  const earlier = async () => ({ changed: new Set(changed), files: async () => memoryFiles(treeOf(before)) });
  const { report } = await check({
    ...input,
    projects: input.projects.map((project) => ({
      ...project,
      scope: { ...project.scope, skip: new Set(['out']) },
      earlier,
    })),
  });
  return report.findings.map(({ path, message }) => `${path} ${message}`);
}

const ACME = { 'themes/acme/themeconfig.json': '{}', 'themes/acme/background.jpg': 'x' };
const BETA = { 'themes/beta/themeconfig.json': '{}' };
const without = (tree: Tree, ...paths: string[]): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => !paths.includes(path)));

test.each([
  ['a theme', ACME, 'themes/acme/themeconfig.json', 'themes/acme', 'a theme'],
  [
    'webapp2',
    { 'web/webapp2/manifest.json': '{}', 'web/webapp2/a.css': 'x' },
    'web/webapp2/manifest.json',
    'web/webapp2',
    'webapp2',
  ],
  [
    'webapp3',
    { 'w/webapp3/branding/manifest.json': '{}', 'w/webapp3/branding/a.svg': 'x' },
    'w/webapp3/branding/manifest.json',
    'w/webapp3/branding',
    'webapp3',
  ],
  [
    'a desktop tree',
    { 'd/package/configuration/settings.js': 'x', 'd/osx/icon.icns': 'x' },
    'd/package/configuration/settings.js',
    'd',
    'desktop',
  ],
])('%s without its marker is lost, and the others are judged', async (_, tree, marker, path, what) => {
  const said = await lostIn({ ...tree, ...BETA }, without({ ...tree, ...BETA }, marker));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(new RegExp(`^${path} “${path}” was .*${what}.* at the base revision`));
});

test('a marker that is a directory is gone with what lay deep in it', async () => {
  const deep = { 'd/package/configuration/themes/default/img/a.png': 'x', 'd/osx/icon.icns': 'x' };
  const after = { 'd/package/config/themes/default/img/a.png': 'x', 'd/osx/icon.icns': 'x' };
  expect(await lostIn({ ...deep, ...BETA }, { ...after, ...BETA })).toHaveLength(1);
});

test('also the only package, and one that the config lists', async () => {
  const after = without(ACME, 'themes/acme/themeconfig.json');
  expect(await lostIn(ACME, after)).toHaveLength(1);
  expect(await lostIn({ ...ACME, ...BETA }, { ...after, ...BETA }, [{ path: 'themes/acme' }])).toHaveLength(
    1,
  );
});

test('much that changes beside it, or lies in it and is not shipped, hides nothing', async () => {
  const many = (count: number, name: (at: number) => string) => (content: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), content]));
  const beside = many(2000, (at) => `a/${at}/x`);
  expect(
    await lostIn(
      { ...beside('x'), ...ACME, ...BETA },
      { ...beside('y'), ...without(ACME, 'themes/acme/themeconfig.json'), ...BETA },
    ),
  ).toHaveLength(1);
  const within = many(20_000, (at) => `themes/acme/${at}/.DS_Store`);
  expect(
    await lostIn({ ...ACME, ...BETA }, { ...BETA, ...within('x'), 'themes/acme/-/a.jpg': 'x' }),
  ).toHaveLength(1);
});

test('what nobody looked at was no package', async () => {
  const edited = (path: string) =>
    lostIn(
      { ...BETA, [`${path}/themeconfig.json`]: '{}', [`${path}/a.jpg`]: 'x' },
      { ...BETA, [`${path}/a.jpg`]: 'x' },
    );
  expect(await edited('acme')).toHaveLength(1);
  for (const path of ['.drafts/acme', 'node_modules/acme', 'themes/.old', 'out/acme'])
    expect(await edited(path)).toEqual([]);
});

test('nor what no list of the base revision named', async () => {
  const config = (...paths: string[]) =>
    JSON.stringify({ discover: false, packages: paths.map((path) => ({ path })) });
  const lost = (before: string, now: string) => {
    const after = without(ACME, 'themes/acme/themeconfig.json');
    return lostIn(
      { ...ACME, ...BETA, 'brandgate.json': before },
      { ...after, ...BETA, 'brandgate.json': now },
      [{ path: 'themes/beta' }],
      { discover: false, path: 'brandgate.json' },
    );
  };
  expect(await lost(config('themes/beta'), config('themes/beta'))).toEqual([]);
  expect(await lost(config('themes/acme'), config('themes/beta'))).toHaveLength(1);
  expect(await lost('{}', config('themes/beta'))).toHaveLength(1);
  expect(await lost('{', config('themes/beta'))).toHaveLength(1);
});

test('the message says what was, and what may have happened', async () => {
  const [said] = await lostIn(ACME, without(ACME, 'themes/acme/themeconfig.json'));
  expect(said).toContain(
    ' at the base revision and is no package any more, although it still holds files: its marker may have been deleted or renamed.',
  );
});

test('a package that is gone, moved or still one is not lost', async () => {
  expect(await lostIn({ ...ACME, ...BETA }, BETA)).toEqual([]);
  const moved = { 'brands/acme/themeconfig.json': '{}', 'brands/acme/background.jpg': 'x' };
  expect(await lostIn({ ...ACME, ...BETA }, { ...moved, ...BETA })).toEqual([]);
  const other = { ...without(ACME, 'themes/acme/themeconfig.json'), 'themes/acme/vendordata.json': '{}' };
  expect(await lostIn(ACME, other)).toEqual([]);
});

test('what was never one stays a usage error, and nobody is told anything without a base revision', async () => {
  await expect(lostIn({ 'x/a.txt': 'a' }, { 'x/a.txt': 'b' })).rejects.toMatchObject({ name: 'UsageError' });
  await expect(lostIn(BETA, { ...BETA, 'x/a.txt': 'b' }, [{ path: 'x' }])).rejects.toThrow('“kind”');
  const { report } = await check(inputFor(memoryFiles(treeOf(ACME)), rules));
  expect(report.skipped).toContainEqual({
    rule: 'project-lost-package',
    reason: 'No base revision is available.',
  });
});
