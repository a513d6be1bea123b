import { memoryFiles } from '../../src/files/memory.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { decodedPackages } from '../../src/run/compare.ts';
import { treeOf } from '../support/check.ts';

const PACKAGES = 6;
const text = `{"theme_version": 2, "x": [${'1, '.repeat(30)}1]}`;
const names = Array.from({ length: PACKAGES }, (_, index) => `p${index}`);
const tree = Object.fromEntries(names.map((name) => [`${name}/themeconfig.json`, text]));

async function decoded(limits: Partial<typeof emptyConfig.limits>, base?: string) {
  const files = memoryFiles(treeOf({ ...tree, 'base/themeconfig.json': text }));
  const scope = { files, rootName: 'project', paths: [], skip: new Set<string>(), ignoresAbove: [] };
  const packages = names.map((path) => ({ path, ...(base === undefined ? {} : { base }) }));
  return decodedPackages(scope, {
    ...emptyConfig,
    discover: false,
    packages,
    limits: { ...emptyConfig.limits, ...limits },
  });
}
const read = (packages: Awaited<ReturnType<typeof decoded>>) =>
  packages.filter((pkg) => pkg.value('themeconfig.json', 'json')).map(({ name }) => name);

test('of one version, texts and trees of two full packages are held, and digests of all files', async () => {
  const packages = await decoded({ packageTextBytes: text.length });
  expect(packages.map(({ name }) => name)).toEqual(names);
  expect(read(packages)).toEqual(['p0', 'p1']);
  expect(packages.every((pkg) => pkg.asset('themeconfig.json')?.digest !== undefined)).toBe(true);
  expect(read(await decoded({ packageTextBytes: 3 * text.length }))).toEqual(names);
});

test('a base that several stand on takes its room once', async () => {
  const packages = await decoded({ packageTextBytes: 2 * text.length }, 'base');
  expect(read(packages)).toEqual(['p0', 'p1', 'p2']);
  expect(new Set(packages.map(({ base }) => base)).size).toBe(1);
});
