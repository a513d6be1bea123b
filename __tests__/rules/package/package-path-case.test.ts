import type { DecodedPackage } from '../../../src/model/package.ts';
import rule from '../../../src/rules/package/package-path-case.ts';
import { expectBounded } from '../../support/processor.ts';

/** What the rule says of a package with these files: path and path. */
function told(...paths: readonly string[]): string[] {
  const assets = paths.map((path) => ({ path, entry: path, name: path }));
  const found: string[] = [];
  const report = (_: string, [path, other]: readonly string[]) => found.push(`${path} ${other}`);
  rule.check({ assets } as unknown as DecodedPackage, { report } as never);
  return found;
}

test.each([
  [['a', 'b'], []],
  [['a/x', 'A/y', 'A/z'], ['A a']],
  [
    ['a/x', 'A/y', 'a/X'],
    ['A a', 'a/X a/x'],
  ],
  [['a', 'A/x'], ['A a']],
  [
    ['b/ΑΣ', 'b/ας', 'B/c'],
    ['b/ας b/ΑΣ', 'B b'],
  ],
  [
    ['e\u0301/a', '\u00e9/a', 'E\u0301/b'],
    ['\u00e9 e\u0301', 'E\u0301 e\u0301'],
  ],
])('%j', (paths, expected) => {
  expect(told(...paths)).toEqual(expected);
});

test('deep paths cost no more than they are long', async () => {
  const chain = 'a/'.repeat(2000);
  const paths = Array.from({ length: 3000 }, (_, index) => `${index % 2 ? index : ''}${chain}${index}`);
  await expectBounded(() => {
    expect(told(...paths)).toEqual([]);
  });
});
