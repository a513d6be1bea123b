import { join } from 'node:path';
import type { PackageDifferences } from '../diff/difference.ts';
import type { GitHubClient } from '../github/client.ts';
import { isPermission, oneLine } from '../github/errors.ts';
import type { RepositoryServer } from '../github/repository.ts';
import { classify } from '../github/retry.ts';
import { type Remark, reviewComments } from '../github/review-comments.ts';
import { stickyComment } from '../github/sticky-comment.ts';
import type { Suggestion } from '../model/check.ts';
import type { Finding, RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { toComment } from '../report/comment.ts';
import { fingerprints } from '../report/fingerprint.ts';
import { isPictured, picturesMarkdown } from '../report/pictures.ts';
import { placeOf } from '../report/place.ts';
import { remarkText, suggestionText } from '../report/remark.ts';
import type { Sketch, Sketches } from '../report/sketch.ts';
import { counted } from '../report/words.ts';
import { likeness } from '../revision/content.ts';

/** What is said on a pull request. */
export interface Said {
  readonly report: RunReport;
  readonly changes: readonly PackageDifferences[];
  readonly sketches?: Sketches;
  readonly suggestions: ReadonlyMap<Finding, Suggestion>;
  /** Where the project root lies in its repository, with a slash at its end, or ''. */
  readonly prefix: string;
  /** What the report speaks of. */
  readonly where?: Whereabouts;
  readonly log: (line: string) => void;
}

/** Where and as what it is said. */
export interface CommentRequest {
  readonly server: RepositoryServer;
  /** Of the pull request. */
  readonly number: number;
  /** The newest commit of its branch. */
  readonly head: string;
  /** Whether its branch lies in another repository, whose pull requests get tokens that only read. */
  readonly fromFork: boolean;
  /** Tells several comments of one pull request apart. */
  readonly key: string;
  /** One comment that is updated in place. */
  readonly sticky: boolean;
  /** Comments on the changed lines. */
  readonly review: boolean;
  /** Whether there is a token at all. */
  readonly hasToken: boolean;
  /** Where the repository is checked out; absolute. */
  readonly checkout: string;
}

/**
 * The sticky comment and the comments on lines. Gives one sentence about what could not be written, and never fails: the
 * findings are in the summary and in the report, too.
 */
export async function commentOnPull(request: CommentRequest, said: Said): Promise<string | undefined> {
  const { fromFork, hasToken, server } = request;
  const features = [
    ...(request.sticky ? [{ name: 'comment', write: sticky }] : []),
    ...(request.review ? [{ name: 'review-comments', write: review }] : []),
  ];
  for (const [index, { write }] of features.entries()) {
    const skipped = features.slice(index).map(({ name }) => `“${name}”`);
    if (!hasToken) return refusal(skipped, 'the input “token” is empty', fromFork);
    try {
      await write(await server.connect(), request, said);
    } catch (error) {
      return reason(skipped, error, fromFork);
    }
  }
  return undefined;
}

const placeOn = ({ server: { owner, repo }, number }: CommentRequest) => ({ owner, repo, number });

async function sticky(client: GitHubClient, request: CommentRequest, said: Said): Promise<void> {
  const body = toComment(said.report, said.changes, said.where, said.sketches);
  const done = await stickyComment(client, placeOn(request), request.key, body);
  said.log(
    `The comment on pull request ${request.number} was ${done === 'unchanged' ? 'up to date' : done}.`,
  );
}

async function review(client: GitHubClient, request: CommentRequest, said: Said): Promise<void> {
  const { created, deleted, kept, left } = await reviewComments(client, {
    place: placeOn(request),
    head: request.head,
    key: request.key,
    remarks: remarksOf(said),
    isSame: (file, blob) => isSame(request.checkout, file, blob),
  });
  said.log(
    `${counted(created, 'review comment')} new, ${kept} kept, ${deleted} deleted; ${counted(left, 'finding')} elsewhere.`,
  );
}

/** The most important findings first, as only so many are said at once. */
function remarksOf(said: Said): Remark[] {
  const { report, suggestions, prefix } = said;
  const names = fingerprints(report.findings);
  const rows = rowsOf(said);
  const remarks = report.findings.map((finding, index): Remark & Pick<Finding, 'severity'> => {
    const { file, inner } = placeOf(finding, prefix);
    const { line, endLine } = (inner === undefined && finding.location) || {};
    const suggestion = suggestions.get(finding);
    const text = suggestion && suggestionText(suggestion);
    return {
      severity: finding.severity,
      fingerprint: names[index] as string,
      file,
      body: [remarkText(finding), ...(rows.get(finding.path) ?? [])].join('\n\n'),
      ...(line === undefined ? {} : { line, endLine: endLine ?? line }),
      ...(suggestion && text !== undefined
        ? { suggestion: { line: suggestion.line, endLine: suggestion.endLine, body: text } }
        : {}),
    };
  });
  const ranked = (['error', 'warning', 'info'] as const).map((severity) =>
    remarks.filter((remark) => remark.severity === severity),
  );
  return ranked.flat();
}

/** What changed in files that can be shown, before and after: by path. */
function rowsOf({ changes, sketches = new Map(), where = {} }: Said): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const difference of changes.flatMap(({ differences }) => differences)) {
    const sketch = sketches.get(difference);
    if (sketch && isFile(sketch) && isPictured(sketch, where))
      rows.set(difference.path, picturesMarkdown([{ difference, sketch }], where));
  }
  return rows;
}

/** A layout is a part of its file, which has lines. */
const isFile = ({ before, after }: Sketch): boolean => (after ?? before)?.is !== 'drawing';

/** Whether a file of the checkout is that blob; taken for granted where nobody can tell. */
async function isSame(checkout: string, file: string, blob: string): Promise<boolean> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(blob)) return true;
  const found = await likeness(join(checkout, file), blob).catch(() => 'absent');
  return found !== 'different';
}

function reason(skipped: readonly string[], error: unknown, fromFork: boolean): string {
  const failure = classify(error, Date.now());
  if (failure.kind === 'refused' && isPermission(failure.status, failure.message))
    return refusal(skipped, `the token may not write it (${failure.status}: ${failure.message})`, fromFork);
  const detail = error instanceof Error ? error.message : String(error);
  return `Skipped ${skipped.join(' and ')}: the server did not take it (${oneLine(detail)}).`;
}

function refusal(skipped: readonly string[], why: string, fromFork: boolean): string {
  const advice = fromFork
    ? 'A pull request from a fork has a read-only token whatever the workflow says; docs/guides/forks.md shows the pair of workflows that comments all the same, with “pull-requests: write” in the second.'
    : 'Add “pull-requests: write” to the permissions of the job.';
  return `Skipped ${skipped.join(' and ')}: ${why}. ${advice}`;
}
