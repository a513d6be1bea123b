import { isGitProblem } from './git-problem.ts';
import { type GitSession, withGit } from './git-session.ts';
import { lineOf, versionOfTag } from './release-line.ts';

export { versionOfTag } from './release-line.ts';

/** What is checked out, as far as it names a build. */
export interface Head {
  /** All digits. */
  readonly commit: string;
  /** Of the commit, in milliseconds. */
  readonly time: string;
  /** The tags that stand for it. */
  readonly tags: readonly string[];
}

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
  /** The package that the tag is a version of; absent when it is the whole project's. */
  readonly package?: string;
  /** Why git could not be asked though there is a repository, as one sentence. */
  readonly problem?: string;
}

/** What is checked out below a directory, or why nobody can say; undefined outside git and before the first commit. */
export function checkedOut(directory: string): Promise<Head | { readonly problem: string } | undefined> {
  return withGit(directory, headWithTags).catch((error: unknown) => {
    if (isGitProblem(error)) return { problem: error.message };
    throw error;
  });
}

/** The commit that is checked out; undefined outside git and where git can't say. */
export async function commitAt(directory: string): Promise<string | undefined> {
  const head = await checkedOut(directory);
  return head && 'commit' in head ? head.commit : undefined;
}

/** The version of what is checked out below a directory; `tag` says it when it is known. */
export async function versionOf(
  directory: string,
  tag?: string,
  names: readonly string[] = [],
): Promise<BuildVersion> {
  return versionAt(await checkedOut(directory), tag, names);
}

/** The version of a head. A tag whose prefix is one of the packages’ `names` is the version of that package. */
export function versionAt(
  found: Awaited<ReturnType<typeof checkedOut>>,
  tag: string | undefined,
  names: readonly string[],
): BuildVersion {
  const head = found && 'commit' in found ? found : undefined;
  const sha = head?.commit.slice(0, 7) ?? '';
  const chosen = tag ?? highest(head?.tags ?? [], names);
  const line = chosen === undefined ? undefined : lineOf(chosen, names);
  return {
    version: line?.version ?? (sha === '' ? '0.0.0' : `0.0.0-${sha}`),
    sha,
    ...(head ? { commit: head.commit } : {}),
    commitTime: head?.time,
    tag: chosen,
    ...(line?.package === undefined ? {} : { package: line.package }),
    ...(found && 'problem' in found ? { problem: found.problem } : {}),
  };
}

/** What a build says when git could not be asked. */
export const unversioned = (problem: string): string =>
  `The commit is not known, so neither its id nor its tags name an archive. ${problem}`;

async function headWithTags(git: GitSession): Promise<Head | undefined> {
  const [commit, tags] = await Promise.all([
    git.text('log', '-1', '--no-show-signature', '--format=%H %ct', 'HEAD'),
    git.text('for-each-ref', '--points-at=HEAD', '--format=%(refname:strip=2)', 'refs/tags'),
  ]);
  const [sha, seconds] = commit?.trim().split(' ') ?? [];
  if (sha === undefined || seconds === undefined) return undefined;
  return { commit: sha, time: `${seconds}000`, tags: (tags ?? '').split('\n').filter((line) => line !== '') };
}

/**
 * The highest tag by version: numbers as numbers, a release above its own pre-releases, and any version above words such as
 * `latest`. What stands before the version (a package’s name, or anything before a slash) does not count.
 */
export function highest(tags: readonly string[], names: readonly string[] = []): string | undefined {
  const numberOf = (tag: string) => {
    const line = lineOf(tag, names);
    return line.package === undefined ? versionOfTag(tag.slice(tag.lastIndexOf('/') + 1)) : line.version;
  };
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
