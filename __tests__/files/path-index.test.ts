import { below, isWithinAny, PathIndex, sortedPaths } from '../../src/files/path-index.ts';

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
  expect(isWithinAny('a/b', new Set(['a']))).toBe(true);
  expect(isWithinAny('ab', new Set(['a']))).toBe(false);
  expect(isWithinAny('ab', new Set(['']))).toBe(true);
});
