/** A mistake in how Brandgate was called or configured: exit code 2, never a finding. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** There is no package where packages were looked for. */
export class NothingFound extends UsageError {
  readonly isNothingFound = true;
}

/** Tells by its name: each copy of the library has a class of its own. */
export const isUsageError = (error: unknown): error is UsageError =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'UsageError';

/** Tells by its mark, for the same reason. */
export const isNothingFound = (error: unknown): error is NothingFound =>
  isUsageError(error) && 'isNothingFound' in error;
