import { foundLines } from '../../src/report/found.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

test('up to ten packages are named, of more the number', () => {
  expect(foundLines({ packages: ['acme'], unclaimed: [] })).toEqual(['Found 1 package: acme.']);
  expect(foundLines({ packages: names(10), unclaimed: [] })).toEqual([
    'Found 10 packages: p0, p1, p2, p3, p4, p5, p6, p7, p8, p9.',
  ]);
  expect(foundLines({ packages: names(11), unclaimed: [] })).toEqual([
    'Found 11 packages; “brandgate list” names them.',
  ]);
});

test('directories that were not taken for packages are named, too, whatever they are called', () => {
  expect(foundLines({ packages: [], unclaimed: ['old\u001b[2J'] })).toEqual([
    'Not taken for a package, though files like a theme’s lie in it: oldU+001B[2J.',
  ]);
  expect(foundLines({ packages: [], unclaimed: ['a', 'b c'] })).toEqual([
    'Not taken for packages, though files like a theme’s lie in 2 directories: a, b c.',
  ]);
  expect(foundLines({ packages: [], unclaimed: [] })).toEqual([]);
});
