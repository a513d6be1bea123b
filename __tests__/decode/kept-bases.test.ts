import { byBase, KeptBases } from '../../src/decode/kept-bases.ts';
import type { DecodedPackage, Package } from '../../src/model/package.ts';

const limits = { packageTextBytes: 1000, treeNodes: 1000 };
/** `taken` is what the package holds itself, in bytes of text. */
const based = (name: string, taken: number, base?: DecodedPackage): DecodedPackage =>
  ({
    name,
    ...(base ? { base } : {}),
    taken: { textBytes: taken + (base?.taken?.textBytes ?? 0), treeNodes: 0 },
  }) as unknown as DecodedPackage;
const keptOf = (...bases: readonly DecodedPackage[]) => {
  const kept = new KeptBases(limits);
  for (const base of bases) kept.add(base, base);
  return bases.filter((base) => kept.get(base)).map(({ name }) => name);
};

test('bases are kept while they have the room of a package together', () => {
  expect(keptOf(based('a', 400), based('b', 600))).toEqual(['a', 'b']);
  expect(keptOf(based('a', 400), based('b', 601))).toEqual(['b']);
});

test('what the needed one stands on is kept with it, and counts once', () => {
  const root = based('root', 600);
  expect(keptOf(root, based('a', 100, root), based('b', 100, root))).toEqual(['root', 'a', 'b']);
  expect(keptOf(root, based('a', 300, root), based('b', 200, root))).toEqual(['root', 'b']);
});

test('the order is such that no base is needed again once it was let go', () => {
  const [one, two] = [based('one', 900), based('two', 900)];
  const [high, higher] = [based('high', 10, one), based('higher', 10, two)];
  const packages = [
    { name: 'a', base: one },
    { name: 'b', base: two },
    { name: 'c' },
    { name: 'd', base: high },
    { name: 'e', base: higher },
    { name: 'f', base: one },
  ] as unknown as Package[];
  expect(byBase(packages).map(({ name }) => name)).toEqual(['c', 'a', 'f', 'd', 'b', 'e']);
});
