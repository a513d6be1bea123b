import { isTrusted, markerKey } from './author.ts';
import { type PatchLines, patchLines } from './changed-lines.ts';
import type { GitHubClient } from './client.ts';
import { allOf } from './pages.ts';
import { repeated } from './repeat.ts';
import type { CommentPlace } from './sticky-comment.ts';

/** What is to be said about one finding. */
export interface Remark {
  /** Stable over runs, so that nothing is said twice. */
  readonly fingerprint: string;
  /** Relative to the repository. */
  readonly file: string;
  /** 1-based; absent for binary files. */
  readonly line?: number;
  readonly endLine?: number;
  /** Markdown. */
  readonly body: string;
  /** A replacement of whole lines, with the Markdown that proposes it. */
  readonly suggestion?: { readonly line: number; readonly endLine: number; readonly body: string };
}

export interface Review {
  readonly place: CommentPlace;
  /** The newest commit of the pull request. */
  readonly head: string;
  readonly key: string;
  readonly remarks: readonly Remark[];
  /**
   * Whether the file that was judged is that of the pull request's head, by its blob's id. In a merge with a newer base
   * its lines can be others; then the comment goes to the file.
   */
  readonly isSame: (file: string, blob: string) => Promise<boolean>;
}
export interface Reviewed {
  readonly created: number;
  readonly deleted: number;
  readonly kept: number;
  /** Remarks on places that the pull request does not touch, and those beyond the most that are made at once. */
  readonly left: number;
}

/** More at once would be noise, and GitHub slows down whoever writes many. */
const MOST_NEW = 30;
/** Nobody reads a comment on more lines. */
const LONGEST_RANGE = 1000;

/**
 * Comments on the lines that the pull request changed, and on changed files that have no lines. What was said before is
 * not said again; a comment whose finding is gone is deleted unless somebody answered.
 */
export async function reviewComments(client: GitHubClient, review: Review): Promise<Reviewed> {
  const done = { created: 0, deleted: 0 };
  const rest = await repeated(client.patience, () => reconcile(client, review, done));
  return { ...done, ...rest };
}

async function reconcile(
  { api }: GitHubClient,
  review: Review,
  done: { created: number; deleted: number },
): Promise<Pick<Reviewed, 'kept' | 'left'>> {
  const { owner, repo, number } = review.place;
  const key = markerKey(review.key);
  const place = { owner, repo, pull_number: number };
  const comments = await allOf(api.rest.pulls.listReviewComments, place, 'review comments');
  const own = comments.flatMap((comment) => {
    const fingerprint = isTrusted(comment) ? ownFingerprint(comment.body, key) : undefined;
    return fingerprint === undefined ? [] : [{ id: comment.id, fingerprint }];
  });
  const answered = new Set(comments.flatMap(({ in_reply_to_id }) => in_reply_to_id ?? []));
  const wanted = new Set(review.remarks.map(({ fingerprint }) => fingerprint));
  const gone = own.filter(({ id, fingerprint }) => !wanted.has(fingerprint) && !answered.has(id));
  for (const { id } of gone) {
    await api.rest.pulls
      .deleteReviewComment({ owner, repo, comment_id: id, request: { repeatable: true } })
      .catch(unlessGone);
    done.deleted++;
  }
  const said = new Set(own.map(({ fingerprint }) => fingerprint));
  const fresh = review.remarks.filter(({ fingerprint }) => !said.has(fingerprint));
  // Nobody asks for thousands of changed files when there is nothing new to say.
  const placed = fresh.length === 0 ? [] : await placedIn(api, place, review, fresh);
  for (const { remark, body, position } of placed.slice(0, MOST_NEW)) {
    await api.rest.pulls.createReviewComment({
      ...place,
      commit_id: review.head,
      ...position,
      path: remark.file,
      body: `${body}\n\n${markerOf(key, remark.fingerprint)}`,
    });
    done.created++;
  }
  return { kept: own.length - gone.length, left: fresh.length - Math.min(placed.length, MOST_NEW) };
}

const markerOf = (key: string, fingerprint: string): string =>
  `<!-- brandgate-review: ${key} ${fingerprint} -->`;

function ownFingerprint(body: string, key: string): string | undefined {
  const [, ownKey, fingerprint] = /<!-- brandgate-review: (\S+) (\S+) -->\s*$/.exec(body) ?? [];
  return ownKey === key ? fingerprint : undefined;
}

/** A comment that is gone already is fine. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'status' in error && error.status === 404)) throw error;
}

interface Placed {
  readonly remark: Remark;
  readonly body: string;
  readonly position: Position;
}
type Position =
  | { subject_type: 'file' }
  | { line: number; side: 'RIGHT'; start_line?: number; start_side?: 'RIGHT' };

/** The remarks about changed files, each with its place in the diff. */
async function placedIn(
  api: GitHubClient['api'],
  place: { owner: string; repo: string; pull_number: number },
  { isSame }: Review,
  remarks: readonly Remark[],
): Promise<Placed[]> {
  const files = await allOf(api.rest.pulls.listFiles, place, 'changed files');
  const byName = new Map(
    files.filter(({ status }) => status !== 'removed').map((file) => [file.filename, file]),
  );
  const lines = new Map<string, PatchLines | undefined>();
  const placed: Placed[] = [];
  for (const remark of remarks) {
    const file = byName.get(remark.file);
    if (!file) continue;
    if (!lines.has(remark.file)) {
      const usable = file.patch !== undefined && (await isSame(remark.file, file.sha ?? ''));
      lines.set(remark.file, usable ? patchLines(file.patch as string) : undefined);
    }
    placed.push(...(placedAt(remark, lines.get(remark.file)) ?? []));
  }
  return placed;
}

/** On the changed lines, with the suggestion where all of its lines are in the diff; on the file when there are no lines. */
function placedAt(remark: Remark, patch: PatchLines | undefined): [Placed] | undefined {
  const { line, endLine = line, suggestion, body } = remark;
  const hasLines = line !== undefined && endLine !== undefined && endLine - line < LONGEST_RANGE;
  if (!hasLines || patch === undefined) return [{ remark, body, position: { subject_type: 'file' } }];
  if (!spanOf(line, endLine).every((at) => patch.changed.has(at))) return undefined;
  if (suggestion && spanOf(suggestion.line, suggestion.endLine).every((at) => patch.shown.has(at)))
    return [
      {
        remark,
        body: `${body}\n\n${suggestion.body}`,
        position: linesOf(suggestion.line, suggestion.endLine),
      },
    ];
  return [{ remark, body, position: linesOf(line, endLine) }];
}

function spanOf(line: number, endLine: number): number[] {
  return Array.from({ length: Math.max(1, endLine - line + 1) }, (_, index) => line + index);
}

function linesOf(line: number, endLine: number): Position {
  const start = endLine > line ? { start_line: line, start_side: 'RIGHT' as const } : {};
  return { line: Math.max(line, endLine), side: 'RIGHT', ...start };
}
