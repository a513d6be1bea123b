import { memoryFiles } from '../../src/files/memory.ts';
import imageInstallerFormat from '../../src/rules/image/image-installer-format.ts';
import jsonTrailingComma from '../../src/rules/json/json-trailing-comma.ts';
import packageJunk from '../../src/rules/package/package-junk.ts';
import { fix } from '../../src/run/fix.ts';
import { treeOf } from '../support/check.ts';
import { bmp } from '../support/images.ts';
import { fixOver, inputFor, into } from '../support/runs.ts';

test('each step names rule, file, old and new', async () => {
  const long = 'x'.repeat(100);
  const { steps } = await fixOver(
    {
      'a/themeconfig.json': `{ "${long}": 1, "b": [2,] }\n`,
      'a/vendordata.json': '{\n  "a": 1,\n}\n',
      'a/Thumbs.db': 'x',
    },
    [jsonTrailingComma, packageJunk],
  );
  expect(steps).toEqual([
    {
      rule: 'json-trailing-comma',
      path: 'a/themeconfig.json',
      count: 1,
      // A long line is cut around what differs.
      did: [expect.stringMatching(/^“….*\[2,\] }” → “….*\[2\] }”$/)],
    },
    { rule: 'json-trailing-comma', path: 'a/vendordata.json', count: 1, did: ['“"a": 1,” → “"a": 1”'] },
    { rule: 'package-junk', path: 'a/Thumbs.db', count: 1, did: ['removed'] },
  ]);
});

test('the verdict before: what is fixed counts, is marked, and nothing is written unless somebody does', async () => {
  const tree = memoryFiles(treeOf({ 'a/themeconfig.json': '{\n  "a": 1,\n}\n', 'a/Thumbs.db': 'x' }));
  const input = inputFor(tree, [jsonTrailingComma, packageJunk]);
  const { outcome, fixed } = await fix(input, { verdict: 'before', write: into(memoryFiles({})) });
  expect(fixed).toBe(2);
  expect(outcome.report.summary.errors).toBe(1);
  expect(outcome.report.findings.map(({ rule, fixed: done }) => [rule, done])).toEqual([
    ['package-junk', true],
    ['json-trailing-comma', true],
  ]);
  expect(await tree.stat('a/Thumbs.db')).toBeDefined();
  const unsafe = await fix(input, { verdict: 'before', allowed: [] });
  expect([unsafe.fixed, unsafe.outcome.report.findings.map(({ fixed: done }) => done)]).toEqual([
    0,
    [false, false],
  ]);
});

test.each([
  ['a header of OS/2', bmp({ width: 493, height: 58, headerSize: 12 }), 'OS/2 header → Windows header'],
  [
    'packed pixels',
    bmp({ width: 493, height: 58, bitsPerPixel: 8, compression: 1 }),
    '8-bit, RLE8 → 24-bit, no compression',
  ],
])('a bitmap: %s', async (_, bytes, did) => {
  const kit = { 'kit/package/configuration/settings.js': '', 'kit/windows/wixui-banner.bmp': bytes };
  const { steps } = await fixOver(kit, [imageInstallerFormat], { allowed: ['unsafe'] });
  expect(steps.map((step) => step.did)).toEqual([[did]]);
});
