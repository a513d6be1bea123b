import { memoryFiles } from '../../src/files/memory.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { discover } from '../../src/project/discover.ts';
import { nameable, uniqueNames } from '../../src/project/names.ts';
import { ascii } from '../support/bytes.ts';
import { expectBounded, processorTimeOf } from '../support/processor.ts';

test('each of thousands of themes knows itself, not all the others', async () => {
  const themes = (count: number) => {
    const entries = Array.from({ length: count }, (_, index) => [
      `x/t${index}/themeconfig.json`,
      ascii('{}'),
    ]);
    const files = memoryFiles(Object.fromEntries(entries));
    const scope = { files, rootName: 'project', paths: [], skip: new Set<string>(), ignoresAbove: [] };
    return processorTimeOf(async () =>
      expect((await discover(scope, emptyConfig)).packages).toHaveLength(count),
    );
  };
  await themes(500);
  const few = await themes(1000);
  expect(await themes(4000)).toBeLessThan(10 * few + 500);
});

test('thousands of packages that would share names are told apart', async () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      nameable(`d${index}/n${index % 7}`, 0, undefined, [], 'theme'),
    );
  await expectBounded(() => uniqueNames(items(20_000), 'p'));
  expect(new Set(uniqueNames(items(2000), 'p')).size).toBe(2000);
  const same = Array.from({ length: 20_000 }, () => nameable('a', 0, undefined, [], 'theme'));
  await expectBounded(() => uniqueNames(same, 'p'));
});

test('a path that the config lists again and again is walked once', async () => {
  const tree = memoryFiles({
    't/themeconfig.json': ascii('{}'),
    't/vendordata.json': ascii('{}'),
    ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`t/nothing/d${at}/x.txt`, ascii('x')])),
  });
  const lists = async (count: number) => {
    let asked = 0;
    const list: typeof tree.list = (directory) => {
      if (directory.startsWith('t/nothing/')) asked++;
      return tree.list(directory);
    };
    const scope = {
      files: { ...tree, stat: tree.stat, read: tree.read, list },
      rootName: 'project',
      paths: [],
      skip: new Set<string>(),
      ignoresAbove: [],
    };
    const packages = Array.from({ length: count }, (_, at) => ({ path: 't', name: `n${at}` }));
    expect((await discover(scope, { ...emptyConfig, packages })).packages).toHaveLength(count);
    return asked;
  };
  expect([await lists(1), await lists(10)]).toEqual([30, 30]);
});

test('a .gitignore of a size that no project has counts for nothing, and that is said', async () => {
  const found = (size: number) =>
    discover(
      {
        files: memoryFiles({
          '.gitignore': ascii(`x\n${'#'.repeat(size)}`),
          'x/themeconfig.json': ascii('{}'),
          'y/themeconfig.json': ascii('{}'),
        }),
        rootName: 'project',
        paths: [],
        skip: new Set<string>(),
        ignoresAbove: [],
      },
      emptyConfig,
    );
  const small = await found(1000);
  expect([small.packages.length, small.unreadable]).toEqual([1, []]);
  const large = await found(200_000);
  expect(large.packages).toHaveLength(2);
  expect(large.unreadable).toEqual([
    {
      path: '.gitignore',
      message: 'The file “.gitignore” has more than 200000 bytes, so that nothing it ignores is left out.',
    },
  ]);
});
