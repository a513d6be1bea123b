import { globMatcher, hasNegatedGroup } from '../../../src/formats/glob/glob.ts';
import { expectBounded } from '../../support/processor.ts';

test.each([
  ['a/*.svg', ['a/x.svg', 'a/.svg'], ['a/b/x.svg', 'b/x.svg', 'a/x.svgz']],
  ['a/*', ['a/b', 'a/.b'], ['a', 'a/b/c']],
  ['**', ['a', 'a/b', '.a/b'], []],
  ['**/x', ['x', 'a/x', 'a/b/x'], ['ax', 'a/xb']],
  ['a/**', ['a', 'a/b', 'a/b/.c'], ['ab', 'b/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
  ['a**b', ['ab', 'axb'], ['a/b']],
  ['?', ['a', '.'], ['', 'ab', '/']],
  ['[a-c]x', ['ax', 'cx'], ['dx', 'x']],
  ['[!a-c]x', ['dx'], ['ax', '/x']],
  ['[]a]', [']', 'a'], ['b']],
  ['[^]a]', ['b'], [']', 'a']],
  ['[a', ['[a'], ['a']],
  ['{a,b/c}d', ['ad', 'b/cd'], ['bd']],
  ['{a,{b,c}x}', ['a', 'bx', 'cx'], ['b']],
  ['{a}', ['{a}'], ['a']],
  ['x{8..11}', ['x8', 'x10', 'x11'], ['x7', 'x1']],
  ['{c..a}', ['a', 'b', 'c'], ['d', '..']],
  ['{1..1000000}', ['{1..1000000}'], ['5']],
  ['@(a|b)', ['a', 'b'], ['ab', '']],
  ['+(a|b)', ['a', 'abba'], ['', 'c']],
  ['*(a|b)c', ['c', 'abc'], ['dc']],
  ['?(a)c', ['c', 'ac'], ['aac']],
  ['(a|b)c', ['ac', 'bc'], ['c']],
  ['[ab]+', ['a', 'abba'], ['', 'a+']],
  ['(a', ['(a'], ['a']],
  ['a+', ['a+'], ['aa']],
  ['\\*', ['*'], ['a']],
  ['./a', ['a'], ['./a']],
  ['!a', ['b'], ['a']],
  ['{**/,}x', ['x', 'a/x'], ['ax']],
])('%s', (glob, fitting, others) => {
  const fits = globMatcher([glob]);
  expect(fitting.filter((path) => !fits(path))).toEqual([]);
  expect(others.filter((path) => fits(path))).toEqual([]);
});

test('of several globs one is enough, and what is not to be negated is a name', () => {
  expect(['a', 'b', 'c'].filter(globMatcher(['a', 'b']))).toEqual(['a', 'b']);
  expect(['a', '!a'].filter(globMatcher(['!a'], { negation: false }))).toEqual(['!a']);
  expect(globMatcher([])('a')).toBe(false);
});

test('groups for what does not fit are told', () => {
  expect(['!(a)', 'x!(a)'].every(hasNegatedGroup)).toBe(true);
  expect(['!a', '\\!(a)', '@(a)!'].some(hasNegatedGroup)).toBe(false);
});

test.each([
  '(a+)+b',
  '([a-z]+)+',
  '(a|a)+b',
  '*a*a*a*a*a*a*a*b',
  '+(+(+(a)))b',
  '**/a/**/a/**/a/**/b',
  '{*a,*b,{*a,*b}}+(a)c',
])('%s takes no longer than its path is', (glob) => {
  const fits = globMatcher([glob]);
  return expectBounded(() => {
    expect(fits(`${'a'.repeat(20_000)}1`)).toBe(false);
    expect(fits(`${'a/'.repeat(20_000)}1`)).toBe(false);
  });
});

test('thousands of globs are looked at once for each character', () => {
  const fits = globMatcher(Array.from({ length: 4000 }, (_, index) => `**/abc-${index}*/*.x`));
  return expectBounded(() => {
    const paths = Array.from({ length: 20_000 }, (_, index) => `themes/some-file-${index}.txt`);
    expect(paths.filter(fits)).toEqual([]);
    expect(fits('a/abc-3999z/b.x')).toBe(true);
  });
});
