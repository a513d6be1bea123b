import { memoryPlace } from '../../src/archive/memory-place.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { buildAll, DEFAULT_TEMPLATE } from '../../src/run/build-packages.ts';
import { check } from '../../src/run/check.ts';
import type { RunInput } from '../../src/run/input.ts';
import { treeOf } from '../support/check.ts';
import { testRule } from '../support/rules.ts';
import { inputFor } from '../support/runs.ts';

const built = async (input: RunInput) =>
  buildAll(await check(input), input, {
    place: memoryPlace(new Map()),
    template: DEFAULT_TEMPLATE,
    version: { version: '1.0.0', sha: '', commitTime: undefined, tag: undefined },
    stamp: false,
    allowErrors: false,
    log: () => undefined,
  });

test('what was ignored in one package is an error in the archive of another', async () => {
  const rule = testRule({
    id: 'a-fault',
    target: 'package',
    messages: { is: () => 'It is wrong.' },
    // In “acme” from the beginning, in “brave” only once it is packed.
    check: ({ name, archive }, { report }) => {
      if (name === 'acme' || archive) report('is', []);
    },
  });
  const theme = '{"theme_version": 2}\n';
  const input = inputFor(
    memoryFiles(treeOf({ 'acme/themeconfig.json': theme, 'brave/themeconfig.json': theme })),
    [rule],
    { config: { ignores: [{ rules: ['a-fault'], package: 'acme', reason: 'a test' }] } },
  );
  const { archives, report } = await built(input);
  expect(archives.map(({ name }) => name)).toEqual(['acme-1.0.0.zip']);
  expect(report.failures).toMatchObject([{ path: 'brave', message: expect.stringContaining('a-fault') }]);
});

test('a base is read for all archives of those that stand on it, not for each', async () => {
  const theme = '{"theme_version": 2}\n';
  const brands = Array.from({ length: 30 }, (_, index) => `brand-${index}`);
  const files = memoryFiles(
    treeOf(Object.fromEntries(['base', ...brands].map((name) => [`${name}/themeconfig.json`, theme]))),
  );
  let reads = 0;
  const counting = {
    ...files,
    read: (path: string, ...rest: [number, number, Uint8Array?]) => {
      if (path === 'base/themeconfig.json') reads++;
      return files.read(path, ...rest);
    },
  };
  const packages = brands.map((path) => ({ path, base: 'base' }));
  const { archives } = await built(inputFor(counting, [], { config: { packages } }));
  expect(archives).toHaveLength(31);
  expect(reads).toBeLessThan(12);
});
