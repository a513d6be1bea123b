import { patchLines } from '../../src/github/changed-lines.ts';

const lines = (patch: string) => {
  const { changed, shown } = patchLines(patch);
  return { changed: [...changed], shown: [...shown] };
};

test('added lines are changed, context lines are shown, removed lines are neither', () => {
  const patch = '@@ -1,4 +1,5 @@ head\n a\n-b\n+B\n+C\n \n d\n\\ No newline at end of file';
  expect(lines(patch)).toEqual({ changed: [2, 3], shown: [1, 2, 3, 4, 5] });
});

test('several hunks, and text that looks like a hunk', () => {
  const patch = '@@ -1 +1,2 @@\n a\n+@@ -1 +90 @@\n@@ -10,2 +12,3 @@\n x\n+++ y\n--- z\n+w';
  expect(lines(patch)).toEqual({ changed: [2, 13, 14], shown: [1, 2, 12, 13, 14] });
});

test('a new file, a deleted one, and nothing', () => {
  expect(lines('@@ -0,0 +1,2 @@\n+a\n+b').changed).toEqual([1, 2]);
  expect(lines('@@ -1,2 +0,0 @@\n-a\n-b')).toEqual({ changed: [], shown: [] });
  expect(lines('')).toEqual({ changed: [], shown: [] });
});
