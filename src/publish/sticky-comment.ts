import type { GitHubClient } from './client.ts';

/** Where a comment belongs. */
export interface CommentPlace {
  readonly owner: string;
  readonly repo: string;
  /** The number of the pull request. */
  readonly number: number;
}

/** GitHub's limit for a comment, in characters. */
export const LONGEST_COMMENT = 65_536;

/** The first line of a sticky comment: tells it from every other, and several of one pull request apart. */
export const stickyMarker = (key: string): string =>
  `<!-- brandgate: ${key.replace(/[^A-Za-z0-9._-]/g, '-')} -->`;

/**
 * Writes the one comment of this key: updates it where it is, else creates it. It is looked for on every page, as a busy
 * pull request has more than a hundred comments. An unchanged comment is left alone.
 */
export async function stickyComment(
  { api }: GitHubClient,
  { owner, repo, number }: CommentPlace,
  key: string,
  body: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  const marker = stickyMarker(key);
  const text = `${marker}\n${body}`.slice(0, LONGEST_COMMENT);
  const pages = api.paginate.iterator(api.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of pages) {
    const own = data.find((comment) => comment.body?.startsWith(marker));
    if (!own) continue;
    if (own.body === text) return 'unchanged';
    await api.rest.issues.updateComment({
      owner,
      repo,
      comment_id: own.id,
      body: text,
      request: { repeatable: true },
    });
    return 'updated';
  }
  await api.rest.issues.createComment({ owner, repo, issue_number: number, body: text });
  return 'created';
}
