import { isUsageError, UsageError } from '../model/usage-error.ts';

/** Git could not be asked at all, as opposed to a command that failed. The message is one sentence for the user. */
export class GitProblem extends UsageError {
  readonly isGitProblem = true;
}

/** Tells by its mark, as each copy of the code has a class of its own. */
export const isGitProblem = (error: unknown): error is GitProblem =>
  isUsageError(error) && 'isGitProblem' in error;
