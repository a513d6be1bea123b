/** What can go wrong while publishing, in words that name the next step. */

/** A failure that the person who runs the release can act on; the message may have several lines. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}

/** The part of a workflow that lets its token write releases. */
const PERMISSION_YAML = 'permissions:\n  contents: write';

/** Refusals that no `permissions:` of a workflow would lift. */
const OTHER_REFUSALS =
  /archived|read-only|saml|single sign-on|\bsso\b|ip allow list|suspended|billing|\bworkflows?\b|already_exists|disabled|blocked|locked/i;

/** Whether a refusal means that the token lacks a permission. `message` is the server's own reason. */
export function isPermission(status: number, message: string): boolean {
  return status === 401 || status === 404 || (status === 403 && !OTHER_REFUSALS.test(message));
}

const NEXT_VERSION =
  'Give the package a new version and publish it under a new tag: an immutable release cannot be changed, and its tag cannot be used again.';

/** The token is missing a right, or the repository is out of its sight. `detail` is the server's own reason. */
export function permissionError(status: number, doing: string, detail: string): PublishError {
  const cause =
    status === 401
      ? 'the server does not accept the token'
      : status === 403
        ? 'the token lacks the permission "contents: write"'
        : 'there is no such thing, or the token may not see or write it';
  return new PublishError(
    [
      `Could not ${doing}: ${cause} (${status}: ${detail}).`,
      'Grant the permission in the workflow, at the top or in the job:',
      '',
      PERMISSION_YAML,
      '',
      'The token of a pull request from a fork can never write; publish from a pushed tag instead.',
    ].join('\n'),
  );
}

const DRAFT_FIRST =
  'Publish from a pushed tag rather than on a release event: the files of an immutable release must be there before it is published.';

/**
 * An immutable release does not hold what is to be published. `differences` are sentences, one a line; `named` when the
 * release came from a `release` event.
 */
export function immutableError(tag: string, differences: readonly string[], named: boolean): PublishError {
  const list = differences.map((difference) => `- ${difference}`);
  const head = `The release of "${tag}" is immutable and does not match:`;
  return new PublishError([head, ...list, NEXT_VERSION, ...(named ? [DRAFT_FIRST] : [])].join('\n'));
}

/** One line of bounded length from a text that a server sent. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, 2000)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** Whether an error is an answer of the server, one that can’t be read, or that there is none. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof Error &&
  ('status' in error || 'code' in error || ['PublishError', 'UnreadableAnswer'].includes(error.name));
