import { type Found, foundLines } from '../../src/report/found.ts';

const found = (some: Partial<Found>) =>
  foundLines({ packages: [], unclaimed: [], unlisted: [], submodules: [], ...some });
const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

test('up to ten packages are named, of more the number', () => {
  expect(found({ packages: ['acme'] })).toEqual(['Found 1 package: acme.']);
  expect(found({ packages: names(10) })).toEqual([
    'Found 10 packages: p0, p1, p2, p3, p4, p5, p6, p7, p8, p9.',
  ]);
  expect(found({ packages: names(11) })).toEqual(['Found 11 packages; “brandgate list” names them.']);
});

test('directories that were not taken for packages are named, too, whatever they are called', () => {
  expect(found({ unclaimed: ['old\u001b[2J'] })).toEqual([
    'Not taken for a package, though files like a package’s lie in it: oldU+001B[2J.',
  ]);
  expect(found({ unclaimed: ['a', 'b c'] })).toEqual([
    'Not taken for packages, though files like a package’s lie in 2 directories: a, b c.',
  ]);
  expect(found({})).toEqual([]);
});

test('so is what the config leaves out', () => {
  expect(found({ unlisted: ['a', 'b'] })).toEqual([
    'Not looked into, as the config says “discover: false” and does not list them: a, b.',
  ]);
});

test('so are submodules that nobody checked out', () => {
  expect(found({ submodules: ['a'] })).toEqual(['Not looked into, as 1 submodule is not checked out: a.']);
  expect(found({ submodules: ['a', 'b'] })).toEqual([
    'Not looked into, as 2 submodules are not checked out: a, b.',
  ]);
});
