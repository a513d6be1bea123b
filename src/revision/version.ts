import { GitProblem } from './git-problem.ts';
import { type GitSession, withGit } from './git-session.ts';

/** What names a build: the version of its tag, the commit, and the commit's time. */
export interface BuildVersion {
  /** The tag without a leading `v`, with `-` for `/`; else `0.0.0-<sha7>`, outside git `0.0.0`. */
  readonly version: string;
  /** The commit's first seven digits, or ''. */
  readonly sha: string;
  /** The commit that is checked out, all digits; absent outside git. */
  readonly commit?: string;
  /** In milliseconds; undefined outside git. */
  readonly commitTime: string | undefined;
  readonly tag: string | undefined;
  /** Why git could not be asked though there is a repository, as one sentence. */
  readonly problem?: string;
}

/** The version of what is checked out below a directory; `tag` says it when it is known. */
export async function versionOf(directory: string, tag?: string): Promise<BuildVersion> {
  const found = await withGit(directory, headWithTags).catch((error: unknown) => {
    if (error instanceof GitProblem) return { problem: error.message };
    throw error;
  });
  const head = found && 'sha' in found ? found : undefined;
  const sha = head?.sha.slice(0, 7) ?? '';
  const chosen = tag ?? highest(head?.tags ?? []);
  const version = chosen === undefined ? (sha === '' ? '0.0.0' : `0.0.0-${sha}`) : versionOfTag(chosen);
  return {
    version,
    sha,
    ...(head ? { commit: head.sha } : {}),
    commitTime: head?.time,
    tag: chosen,
    ...(found && 'problem' in found ? { problem: found.problem } : {}),
  };
}

/** What a build says when git could not be asked. */
export const unversioned = (problem: string): string =>
  `The commit is not known, so neither its id nor its tags name an archive. ${problem}`;

interface Head {
  readonly sha: string;
  readonly time: string;
  readonly tags: readonly string[];
}

async function headWithTags(git: GitSession): Promise<Head | undefined> {
  const [commit, tags] = await Promise.all([
    git.text('log', '-1', '--no-show-signature', '--format=%H %ct', 'HEAD'),
    git.text('for-each-ref', '--points-at=HEAD', '--format=%(refname:strip=2)', 'refs/tags'),
  ]);
  const [sha, seconds] = commit?.trim().split(' ') ?? [];
  if (sha === undefined || seconds === undefined) return undefined;
  return { sha, time: `${seconds}000`, tags: (tags ?? '').split('\n').filter((line) => line !== '') };
}

export function versionOfTag(tag: string): string {
  return tag.replace(/^v(?=\d)/, '').replaceAll(/[/\\]/g, '-');
}

/**
 * The highest tag by version: numbers as numbers, a release above its own pre-releases, and any version above names
 * such as `latest`. What stands before a slash names the part of the repository that has the version.
 */
export function highest(tags: readonly string[]): string | undefined {
  const numberOf = (tag: string) => versionOfTag(tag.slice(tag.lastIndexOf('/') + 1));
  const isVersion = (tag: string) => Number(/^\d/.test(numberOf(tag)));
  return [...tags].sort(
    (a, b) => isVersion(b) - isVersion(a) || compareVersions(numberOf(b), numberOf(a)) || (a < b ? 1 : -1),
  )[0];
}

export function compareVersions(a: string, b: string): number {
  const [coreA = '', preA] = split(a);
  const [coreB = '', preB] = split(b);
  return (
    compareParts(coreA, coreB) ||
    Number(preA === undefined) - Number(preB === undefined) ||
    compareParts(preA ?? '', preB ?? '')
  );
}

function split(version: string): [string, string | undefined] {
  const [, core = '', pre] = /^([^-+]*)(?:-([^+]*))?/.exec(version) ?? [];
  return [core, pre];
}

function compareParts(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [x, y] = [left[index], right[index]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const numeric = /^\d+$/.test(x) && /^\d+$/.test(y);
    const order = numeric
      ? Number(x) - Number(y)
      : Number(/^\d+$/.test(y)) - Number(/^\d+$/.test(x)) || (x < y ? -1 : Number(x > y));
    if (order !== 0) return order;
  }
  return 0;
}
