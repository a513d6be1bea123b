import { memoryFiles } from '../../src/files/memory.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { discover } from '../../src/project/discover.ts';
import { nameable, uniqueNames } from '../../src/project/names.ts';
import { ascii } from '../support/bytes.ts';

/** In milliseconds of this process's own work. */
async function workOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  return process.cpuUsage(start).user / 1000;
}

test('each of thousands of themes knows itself, not all the others', async () => {
  const themes = (count: number) => {
    const entries = Array.from({ length: count }, (_, index) => [
      `x/t${index}/themeconfig.json`,
      ascii('{}'),
    ]);
    const files = memoryFiles(Object.fromEntries(entries));
    const scope = { files, rootName: 'project', paths: [], skip: new Set<string>(), ignoresAbove: [] };
    return workOf(async () => expect((await discover(scope, emptyConfig)).packages).toHaveLength(count));
  };
  await themes(500);
  const few = await themes(1000);
  expect(await themes(4000)).toBeLessThan(10 * few + 500);
});

test('thousands of packages that would share names are told apart', async () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) => nameable(`d${index}/n${index % 7}`, 0, undefined, []));
  expect(await workOf(() => new Set(uniqueNames(items(20_000), 'p')).size)).toBeLessThan(3000);
  expect(new Set(uniqueNames(items(2000), 'p')).size).toBe(2000);
  const same = Array.from({ length: 20_000 }, () => nameable('a', 0, undefined, []));
  expect(await workOf(() => uniqueNames(same, 'p'))).toBeLessThan(3000);
});
