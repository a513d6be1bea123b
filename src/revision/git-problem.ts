import { UsageError } from '../model/usage-error.ts';

/** Git could not be asked at all, as opposed to a command that failed. The message is one sentence for the user. */
export class GitProblem extends UsageError {}
