import { below, DirectorySet, PathIndex, sortedPaths } from '../../src/files/path-index.ts';
import { expectBounded } from '../support/processor.ts';

test('things are found at a path and above it, the nearest first', () => {
  const index = new PathIndex([{ path: '' }, { path: 'a' }, { path: 'a/b' }, { path: 'ab' }]);
  expect(index.size).toBe(4);
  expect(index.find('a/b/c', () => true)).toEqual({ path: 'a/b' });
  expect(index.find('a/b/c', ({ path }) => path !== 'a/b')).toEqual({ path: 'a' });
  expect(index.find('abc', () => true)).toEqual({ path: '' });
  expect(index.at('a/b/c')).toEqual([]);
  expect(new PathIndex([{ path: 'a' }]).some('ab', () => true)).toBe(false);
});

test('paths below a directory are told from those that only begin like it', () => {
  const sorted = sortedPaths(['a0', 'a/b/c', 'a', 'a-b', 'a/b', 'b', '']);
  expect(below(sorted, 'a')).toEqual(['a/b', 'a/b/c']);
  expect(below(sorted, '')).toHaveLength(6);
  expect(below(sorted, 'c')).toEqual([]);
  expect(new DirectorySet(['a', 'c/d']).covers('a/b')).toBe(true);
  expect(new DirectorySet(['a', 'c/d']).covers('ab')).toBe(false);
  expect(new DirectorySet(['']).covers('ab')).toBe(true);
  expect(new DirectorySet([]).covers('')).toBe(false);
});

test('what lies deep is looked up no more often than there are lengths of directories', async () => {
  const directories = new DirectorySet(['x']);
  const chain = 'a/'.repeat(2000);
  const paths = Array.from({ length: 15_000 }, (_, index) => `${chain}${index}`);
  await expectBounded(() => {
    expect(paths.filter((path) => directories.covers(path))).toEqual([]);
  });
});
