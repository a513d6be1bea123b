import { memoryPlace } from '../../src/archive/memory-place.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { buildAll, DEFAULT_TEMPLATE } from '../../src/run/build-packages.ts';
import { check } from '../../src/run/check.ts';
import { treeOf } from '../support/check.ts';
import { testRule } from '../support/rules.ts';
import { inputFor } from '../support/runs.ts';

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
  const contents = new Map<string, Uint8Array>();
  const { archives, report } = await buildAll(await check(input), input, {
    place: memoryPlace(contents),
    template: DEFAULT_TEMPLATE,
    version: { version: '1.0.0', sha: '', commitTime: undefined, tag: undefined },
    stamp: false,
    allowErrors: false,
    log: () => undefined,
  });
  expect(archives.map(({ name }) => name)).toEqual(['acme-1.0.0.zip']);
  expect(report.failures).toMatchObject([{ path: 'brave', message: expect.stringContaining('a-fault') }]);
});
