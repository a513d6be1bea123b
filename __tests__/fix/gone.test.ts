import { goneHits } from '../../src/fix/gone.ts';

const hit = (rule: string, path: string, message = 'Wrong.') => ({ finding: { rule, path, message } });
const gone = (before: ReturnType<typeof hit>[], after: ReturnType<typeof hit>[], moved: string[] = []) =>
  before.map((one) => goneHits(before, after, new Set(moved)).has(one));

test('what is no longer found is gone', () => {
  expect(gone([hit('a', 'x'), hit('b', 'x'), hit('a', 'y')], [hit('b', 'x')])).toEqual([true, false, true]);
});

test('of several alike so many are gone as are fewer', () => {
  const before = [hit('a', 'x'), hit('a', 'x'), hit('a', 'x')];
  expect(gone(before, [hit('a', 'x')]).filter(Boolean)).toHaveLength(2);
});

test('what tells another number is still there', () => {
  expect(gone([hit('a', 'x', '7 texts are missing.')], [hit('a', 'x', '2 texts are missing.')])).toEqual([
    false,
  ]);
});

test('what moved with its file is still there, and what was there before elsewhere is no answer', () => {
  expect(gone([hit('a', 'Old Name.wav')], [hit('a', 'old-name.wav')], ['old-name.wav'])).toEqual([false]);
  expect(gone([hit('a', 'x.wav'), hit('a', 'y.wav')], [hit('a', 'y.wav')])).toEqual([true, false]);
});
