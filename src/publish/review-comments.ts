import { changedLines } from './changed-lines.ts';
import type { GitHubClient } from './client.ts';
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

const markerOf = (key: string, fingerprint: string): string =>
  `<!-- brandgate-review: ${key} ${fingerprint} -->`;

/**
 * Comments on the lines that the pull request changed, and on changed files that have no lines. What was said before is
 * not said again; a comment whose finding is gone is deleted unless somebody answered.
 */
export async function reviewComments(
  { api }: GitHubClient,
  { owner, repo, number }: CommentPlace,
  head: string,
  key: string,
  remarks: readonly Remark[],
): Promise<Reviewed> {
  const place = { owner, repo, pull_number: number };
  const [files, comments] = await Promise.all([
    api.paginate(api.rest.pulls.listFiles, { ...place, per_page: 100 }),
    api.paginate(api.rest.pulls.listReviewComments, { ...place, per_page: 100 }),
  ]);
  const own = comments.flatMap((comment) => {
    const fingerprint = ownFingerprint(comment.body, key);
    return fingerprint === undefined ? [] : [{ id: comment.id, fingerprint }];
  });
  const answered = new Set(comments.flatMap(({ in_reply_to_id }) => in_reply_to_id ?? []));
  const wanted = new Set(remarks.map(({ fingerprint }) => fingerprint));
  let deleted = 0;
  for (const { id, fingerprint } of own) {
    if (wanted.has(fingerprint) || answered.has(id)) continue;
    await api.rest.pulls.deleteReviewComment({ owner, repo, comment_id: id, request: { repeatable: true } });
    deleted++;
  }
  const said = new Set(own.map(({ fingerprint }) => fingerprint));
  const targets = new Map(files.map(({ filename, patch, status }) => [filename, targetOf(patch, status)]));
  const fresh = remarks.filter(({ fingerprint }) => !said.has(fingerprint));
  const placed = fresh.flatMap((remark) => placedAt(remark, targets.get(remark.file)) ?? []);
  for (const where of placed.slice(0, MOST_NEW)) {
    await api.rest.pulls.createReviewComment({
      ...place,
      commit_id: head,
      ...where.position,
      path: where.remark.file,
      body: `${where.remark.body}\n\n${markerOf(key, where.remark.fingerprint)}`,
    });
  }
  const created = Math.min(placed.length, MOST_NEW);
  return { created, deleted, kept: own.length - deleted, left: fresh.length - created };
}

/** What of a changed file can be commented on. */
type Target = ReadonlySet<number> | 'binary' | undefined;

function targetOf(patch: string | undefined, status: string): Target {
  if (status === 'removed') return undefined;
  return patch === undefined ? 'binary' : changedLines(patch);
}

function ownFingerprint(body: string, key: string): string | undefined {
  const [, ownKey, fingerprint] = /<!-- brandgate-review: (\S+) (\S+) -->\s*$/.exec(body) ?? [];
  return ownKey === key ? fingerprint : undefined;
}

type Position =
  | { subject_type: 'file' }
  | { line: number; side: 'RIGHT'; start_line?: number; start_side?: 'RIGHT' };

/** The lines of a remark if all of them are in the diff; the file as a whole when it has no lines. */
function placedAt(remark: Remark, target: Target): { remark: Remark; position: Position } | undefined {
  if (target === undefined) return undefined;
  if (target === 'binary') return { remark, position: { subject_type: 'file' } };
  const { line, endLine = line } = remark;
  if (line === undefined || endLine === undefined) return { remark, position: { subject_type: 'file' } };
  for (let current = line; current <= endLine; current++) if (!target.has(current)) return undefined;
  const span = endLine > line ? { start_line: line, start_side: 'RIGHT' as const } : {};
  return { remark, position: { line: endLine, side: 'RIGHT', ...span } };
}
