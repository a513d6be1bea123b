/** Each chunk of a bundle has a copy of every class that it uses, so these errors are told by what they say of themselves. */

import { readSources } from '../../scripts/structure.mjs';
import { memoryFiles } from '../../src/files/memory.ts';
import { isRefusal, Refusal } from '../../src/formats/refusal.ts';
import { isNothingFound, isUsageError, NothingFound, UsageError } from '../../src/model/usage-error.ts';
import { GitProblem, isGitProblem } from '../../src/revision/git-problem.ts';
import { whatChanged } from '../../src/run/changes.ts';
import { inputFor } from '../support/runs.ts';

/** As another chunk would have made it. */
const copyOf = (error: Error): Error =>
  Object.assign(new Error(error.message), { ...error, name: error.name });

test('a copy of the class is one of the kind, and no other error is', () => {
  const kinds = [
    [new UsageError('a'), isUsageError],
    [new NothingFound('b'), isNothingFound],
    [new GitProblem('c'), isGitProblem],
    [new Refusal('d'), isRefusal],
  ] as const;
  for (const [error, isOne] of kinds) {
    expect([isOne(error), isOne(copyOf(error))]).toEqual([true, true]);
    for (const other of [new Error('e'), 'UsageError', undefined, null]) expect(isOne(other)).toBe(false);
  }
  expect([isNothingFound(new UsageError('a')), isGitProblem(new NothingFound('b'))]).toEqual([false, false]);
  expect([isUsageError(new GitProblem('c')), isUsageError(new Refusal('d'))]).toEqual([true, false]);
});

test('a mistake of the user that another chunk found is said, and is no failure', async () => {
  const [project] = inputFor(memoryFiles({}), []).projects;
  const wrong = async () => {
    throw copyOf(new UsageError('The config is wrong.'));
  };
  const base = { commit: wrong, files: wrong, release: wrong };
  const outcome = { packages: [], report: {} as never };
  expect(await whatChanged(project!, base, 'base', () => true, outcome)).toEqual({
    changes: [],
    notice: 'What changed can’t be said: The config is wrong.',
  });
});

test('nothing asks for the class', () => {
  const asking = [...readSources()].filter(([, { text }]) =>
    /instanceof (?:UsageError|NothingFound|GitProblem|Refusal)\b/.test(text),
  );
  expect(asking.map(([name]) => name)).toEqual([]);
});
