import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { familyNames, faultsOf, inputOf, soilOf, treeAt } from '../fuzz/fuzz.ts';

const root = join(__dirname, '..');
const soil = soilOf(root);
const INPUTS_OF_A_FAMILY = 2;

test.each(familyNames)('no input of the family %s breaks a promise', async (family) => {
  for (let number = 0; number < INPUTS_OF_A_FAMILY; number++) {
    const input = await inputOf('tests', family, number, soil);
    expect({ number, faults: await faultsOf(family, input) }).toEqual({ number, faults: [] });
  }
});

test('the same seed makes the same inputs, and another one others', async () => {
  const [one, same, other] = [
    await inputOf('a', 'mixture', 1, soil),
    await inputOf('a', 'mixture', 1, soil),
    await inputOf('b', 'mixture', 1, soil),
  ];
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

describe('a promise that is broken is seen', () => {
  // This report claims a package that no run could have named so; what judges it must not be blind.
  test('by what reads the outputs', async () => {
    const { textFaults } = await import('../fuzz/outputs.ts');
    expect(textFaults('a\n::error::b\nc\u001b[2J\n##[x]')).toHaveLength(3);
    expect(textFaults('all is well\n\tindented')).toEqual([]);
  });

  test('by what looks where findings lie', async () => {
    const { locationFaults } = await import('../fuzz/places.ts');
    const finding = (location: object) => [{ rule: 'r', path: 'a', location } as never];
    const tree = new Map([['a', new TextEncoder().encode('ab\ncd')]]);
    for (const location of [
      { offset: 5 },
      { line: 2, column: 3 },
      { line: 1, column: 1, endLine: 2, endColumn: 3 },
    ])
      expect(locationFaults(finding(location), tree)).toEqual([]);
    for (const location of [
      { offset: 6 },
      { line: 3 },
      { line: 1, column: 4 },
      { line: 2, endLine: 1 },
      { pointer: 'a' },
    ])
      expect(locationFaults(finding(location), tree)).toHaveLength(1);
  });
});

const crashers = join(root, 'fixtures/crashers');
const kept = readdirSync(crashers).flatMap((family) =>
  readdirSync(join(crashers, family)).map((name) => [family, name] as const),
);

test.each(kept)('what once broke a promise keeps it: %s/%s', async (family, name) => {
  const tree = treeAt(join(crashers, family, name));
  expect(tree.size).toBeGreaterThan(0);
  expect(await faultsOf(family, { tree, other: new Map() })).toEqual([]);
});
