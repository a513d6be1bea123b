/** A mistake in how Brandgate was called or configured: exit code 2, never a finding. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** There is no package where packages were looked for. */
export class NothingFound extends UsageError {}
