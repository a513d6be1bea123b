import { Suppressions } from '../../src/check/suppress.ts';
import type { Ignore } from '../../src/model/project.ts';
import unusedIgnore from '../../src/rules/config/config-unused-ignore.ts';
import unclaimedAsset from '../../src/rules/package/project-unclaimed-asset.ts';
import { expectBounded } from '../support/processor.ts';
import { testRule } from '../support/rules.ts';
import { runOver } from '../support/runs.ts';

const finding = (path: string, rule = 'r', pkg = 'p') => ({
  rule,
  severity: 'error' as const,
  package: pkg,
  path,
  message: 'x',
  messageId: 'x',
  messageArguments: [],
  documentation: 'x',
});
const covers = (ignore: Ignore, path: string) => new Suppressions([ignore]).covers(finding(path));

test.each([
  [undefined, 'anything/x.svg', true],
  ['a/x.svg', 'a/x.svg', true],
  ['./a/x.svg', 'a/x.svg', true],
  ['a/x.svg', 'b/a/x.svg', false],
  ['a', 'a/b/x.svg', true],
  ['a/', 'a/b/x.svg', true],
  ['a', 'ab/x.svg', false],
  ['a/icon_*.svg', 'a/icon_x.svg', true],
  ['a/icon_*.svg', 'a/b/icon_x.svg', false],
  ['**/*.svg', 'a/.b/x.svg', true],
  ['a.zip', 'a.zip!/b/x.svg', true],
  ['a.zip!/b/*.svg', 'a.zip!/b/x.svg', true],
  ['././a/x.svg', 'a/x.svg', true],
  ['a/b.zip', 'a/b.zip!/c/x.svg', true],
  ['{a,b}/x.svg', 'b/x.svg', true],
  ['a/{b,c}', 'a/c/x.svg', true],
  ['a/(b|c)/x.svg', 'a/c/x.svg', true],
  ['a\\/x.svg', 'a/x.svg', true],
  ['a/b?', 'a/bc!/x.svg', true],
  ['.', '.', true],
  ['[draft].svg', '[draft].svg', true],
  ['!a', 'b', false],
])('the path %s and %s: %s', (path, at, expected) => {
  expect(covers({ rules: ['r'], ...(path === undefined ? {} : { path }) }, at)).toBe(expected);
});

test('rules and packages must fit, too', () => {
  expect(covers({ rules: ['q'] }, 'x')).toBe(false);
  expect(covers({ rules: ['q', 'r'] }, 'x')).toBe(true);
  expect(covers({ rules: ['r'], package: 'p' }, 'x')).toBe(true);
  expect(covers({ rules: ['r'], package: 'q' }, 'x')).toBe(false);
});

test('many ignores of other files cost a finding nothing', async () => {
  const ignores = Array.from({ length: 3000 }, (_, index) => ({ rules: ['r'], path: `a/f${index}/*.svg` }));
  const suppressions = new Suppressions(ignores);
  await expectBounded(() => {
    const others = Array.from({ length: 300_000 }, (_, index) => finding(`a/g${index}/x.svg`));
    expect(others.filter((other) => suppressions.covers(other))).toEqual([]);
  });
  expect(suppressions.covers(finding('a/f2999/x.svg'))).toBe(true);
  expect(suppressions.useless()).toHaveLength(2999);
});

describe('a run', () => {
  const tree = { 'a/themeconfig.json': '{}', 'b/themeconfig.json': '{}', 'lost/background.jpg': 'x' };
  const everyPackage = testRule({
    id: 'every-package',
    target: 'package',
    messages: { is: () => 'It is.' },
    check: (_, { report }) => report('is', []),
  });
  const unjudged = testRule({
    id: 'unjudged',
    target: 'package',
    messages: {},
    check: (_, { skip }) => skip('It is not known.'),
  });
  const rules = [everyPackage, unjudged, unclaimedAsset, unusedIgnore];
  const ignores = [
    { rules: ['every-package'], path: 'a' },
    { rules: ['project-unclaimed-asset'], path: 'lost' },
  ];

  test('leaves ignored findings out and counts them, those about the project too', async () => {
    const { report } = await runOver(tree, rules, { config: { path: 'brandgate.yml', ignores } });
    expect(report.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['every-package b']);
    expect(report.summary).toMatchObject({ errors: 1, warnings: 0, suppressed: 2 });
    expect(report.packages.map(({ errors }) => errors)).toEqual([0, 1]);
  });

  const stale: readonly Ignore[] = [
    ...ignores,
    { rules: ['every-package'], path: 'gone', location: { line: 7 } },
  ];
  const uselessIn = async (choices: Parameters<typeof runOver>[2], list = stale) => {
    const config = { path: 'brandgate.yml', ignores: list };
    const { report } = await runOver(tree, rules, { ...choices, config });
    return report.findings.filter(({ rule }) => rule === 'config-unused-ignore');
  };

  test('names the ignores that match nothing', async () => {
    expect(await uselessIn({})).toMatchObject([{ path: 'brandgate.yml', location: { line: 7 } }]);
  });

  test('but only when it looked at everything', async () => {
    expect(await uselessIn({ paths: ['a'] })).toEqual([]);
    expect(await uselessIn({ input: { only: ['every-package', 'config-unused-ignore'] } })).toEqual([]);
    expect(await uselessIn({ input: { selects: (name) => name === 'a' } })).toEqual([]);
    expect(await uselessIn({ input: { onlyChanged: true } })).toEqual([]);
  });

  test('and only when the rule could be judged', async () => {
    expect(await uselessIn({}, [...ignores, { rules: ['unjudged'] }])).toEqual([]);
  });
});

test('a finding that stands for others is covered as far as the baseline counts, and what is left is listed', () => {
  const of = (count: number) => new Suppressions([], [{ rule: 'r', path: 'x', count }]);
  const one = { ...finding('x'), more: 4 };
  expect(of(5).left(one)).toBeUndefined();
  expect(of(9).left(one)).toBeUndefined();
  expect(of(3).left(one)).toEqual({ ...finding('x'), more: 1 });
  expect(of(4).left(one)).toEqual(finding('x'));
  expect(of(0).left(one)).toBe(one);
  const once = of(6);
  expect([once.left(one), once.left(finding('x')), once.left(finding('x'))]).toEqual([
    undefined,
    undefined,
    finding('x'),
  ]);
});
