import { isTrusted, markerKey } from './author.ts';
import type { GitHubClient } from './client.ts';
import { pagesOf } from './pages.ts';
import { repeated } from './repeat.ts';

/** Where a comment belongs. */
export interface CommentPlace {
  readonly owner: string;
  readonly repo: string;
  /** The number of the pull request. */
  readonly number: number;
}

/** GitHub's limit for a comment, in characters. */
const LONGEST_COMMENT = 65_536;

/** The first line of a sticky comment: tells it from every other, and several of one pull request apart. */
const stickyMarker = (key: string): string => `<!-- brandgate: ${markerKey(key)} -->`;

export type Stuck = 'created' | 'updated' | 'unchanged';

/**
 * Writes the one comment of this key: updates it where it is, else creates it. It is looked for on every page, as a busy
 * pull request has more than a hundred comments. An unchanged comment is left alone.
 */
export function stickyComment(
  client: GitHubClient,
  place: CommentPlace,
  key: string,
  body: string,
): Promise<Stuck> {
  const marker = stickyMarker(key);
  const text = `${marker}\n${body}`.slice(0, LONGEST_COMMENT);
  return repeated(client.patience, () => write(client, place, marker, text));
}

async function write(
  { api }: GitHubClient,
  { owner, repo, number }: CommentPlace,
  marker: string,
  text: string,
): Promise<Stuck> {
  const place = { owner, repo, issue_number: number };
  const find = async () => {
    for await (const page of pagesOf(api.rest.issues.listComments, place, 'comments')) {
      const own = page.find((comment) => isTrusted(comment) && comment.body?.startsWith(marker));
      if (own) return own;
    }
    return undefined;
  };
  const request = { repeatable: true };
  const bring = async (own: { readonly id: number; readonly body?: string | undefined }): Promise<Stuck> => {
    // The server keeps neither CR nor blanks at the end.
    if (own.body?.replaceAll('\r\n', '\n').trimEnd() === text.trimEnd()) return 'unchanged';
    await api.rest.issues.updateComment({ owner, repo, comment_id: own.id, body: text, request });
    return 'updated';
  };
  const found = await find();
  if (found) return bring(found);
  const { data: created } = await api.rest.issues.createComment({ ...place, body: text });
  // Another run may have looked and found none at the same time: the first comment is the one that stays. Where nobody can tell,
  // the comment is there all the same.
  const first = await find().catch(() => undefined);
  if (!first || !(first.id < created?.id)) return 'created';
  await api.rest.issues.deleteComment({ owner, repo, comment_id: created.id, request }).catch(unlessGone);
  return bring(first);
}

/** A comment that is gone already is fine. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'status' in error && error.status === 404)) throw error;
}
