import type { Files } from '../model/files.ts';
import type { Package } from '../model/package.ts';
import { UsageError } from '../model/usage-error.ts';
import { differingPaths } from './differing.ts';
import { gitFiles, NOT_IN_CLONE } from './git-files.ts';
import { GitProblem, isGitProblem } from './git-problem.ts';
import { type GitOptions, type GitSession, withGit } from './git-session.ts';
import { OUTSIDE_GIT } from './outside-git.ts';
import { headId, upstreamOf } from './refs.ts';

/** The revision that a change is compared with. */
export interface Revision {
  /** Its id: the merge base's, which may be another than the one of the revision that was asked for. */
  readonly commit?: string;
  /** Paths relative to the project root that differ from it. */
  readonly changed: ReadonlySet<string>;
  /** Whether a package is another than there although none of its files differs. */
  readonly isConcerned?: (pkg: Package) => boolean;
  /** A file's text at that revision; undefined when it isn't there. */
  read(path: string): Promise<string | undefined>;
  /** The project's whole tree there; undefined where it can't be had. */
  tree?(): Promise<Files | undefined>;
}
export type FoundRevision =
  | { readonly available: true; readonly revision: Revision }
  | { readonly available: false; readonly reason: string };

/**
 * The merge base with `ref`, or with the upstream or default branch. Outside git and in a shallow clone without it
 * there is none; in a full clone a `ref` that does not exist is a UsageError. A shallow clone whose branch is its own
 * base says nothing about what changed. Where git cannot be asked there is none either, with the reason.
 */
export async function baseRevision(
  root: string,
  ref: string | undefined,
  options?: GitOptions,
): Promise<FoundRevision> {
  const find = (git: GitSession) => revisionIn(git, root, ref, options);
  const found = await withGit(root, find, options).catch(unavailable);
  return found ?? none(OUTSIDE_GIT);
}

async function revisionIn(
  git: GitSession,
  root: string,
  ref: string | undefined,
  options?: GitOptions,
): Promise<FoundRevision> {
  const head = await headOf(git);
  if (head === undefined) return none('No base revision is available: the repository has no commit yet.');
  const shallow = git.shallow !== undefined;
  const commit = shallow && ref === undefined ? undefined : await baseCommit(git, head, ref);
  if (commit !== undefined && !(shallow && commit === head)) {
    const changed = relativeTo(git.prefix, await differingPaths(git, commit));
    const read = (path: string) => textAt(root, commit, path, options);
    return { available: true, revision: { commit, changed, read, tree: () => gitFiles(root, commit) } };
  }
  if (shallow)
    return none(
      `No base revision is available in this shallow clone${ref === undefined ? '' : ` for “${ref}”`}.`,
    );
  if (ref === undefined)
    return none('No base revision is available: there is no upstream or default branch.');
  if ((await git.text('rev-parse', '--verify', '-q', `${ref}^{commit}`)) === undefined)
    throw new UsageError(`The base revision “${ref}” does not exist in this repository.`);
  return none(`The base revision “${ref}” and the current one have no common ancestor.`);
}

function none(reason: string): FoundRevision & { available: false } {
  return { available: false, reason };
}

/** Says that there is no base revision because git could not be asked. Throws every other error. */
export function unavailable(error: unknown): FoundRevision & { available: false } {
  if (!isGitProblem(error)) throw error;
  const { message } = error;
  const reason = message.startsWith('Git ') ? message : message.charAt(0).toLowerCase() + message.slice(1);
  return none(`No base revision is available: ${reason}`);
}

/** The commit that is checked out; undefined before the first one. */
export async function headOf(git: GitSession): Promise<string | undefined> {
  if (git.references) return headId(git.references);
  return (await git.text('rev-parse', '--verify', '-q', 'HEAD^{commit}'))?.trim();
}

/** A merge base of HEAD and `ref`, or of HEAD and the first of the usual branches that there is. */
export async function baseCommit(
  git: GitSession,
  head: string,
  ref: string | undefined,
): Promise<string | undefined> {
  if (ref !== undefined && /^[-^]/.test(ref)) throw new UsageError(`“${ref}” is no revision.`);
  for (const candidate of ref === undefined ? usualBranches(git) : [ref]) {
    const id = git.references?.ids.get(candidate);
    if (id === head) return head;
    const commit = await git.text('merge-base', 'HEAD', id ?? candidate);
    if (commit !== undefined) return commit.trim();
  }
  return undefined;
}

function usualBranches({ references, settings }: GitSession): string[] {
  const upstream = references ? upstreamOf(references, settings) : '@{upstream}';
  const names = [
    'remotes/origin/HEAD',
    'remotes/origin/main',
    'remotes/origin/master',
    'heads/main',
    'heads/master',
  ];
  const all = [...(upstream === undefined ? [] : [upstream]), ...names.map((name) => `refs/${name}`)];
  return references ? all.filter((name) => references.ids.has(name)) : all;
}

/** Paths from the repository's top as paths from the project root. What holds the root (a submodule) is left as it is. */
export const relativeTo = (prefix: string, paths: ReadonlySet<string>): Set<string> =>
  new Set([...paths].map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)));

/** A file's text at a commit. Rejects when the commit has the file and the clone has not its content. */
async function textAt(
  root: string,
  commit: string,
  path: string,
  options?: GitOptions,
): Promise<string | undefined> {
  const read = async (git: GitSession) => {
    const full = `${git.prefix}${path}`;
    const text = await git.text('cat-file', 'blob', `${commit}:${full}`);
    if (text !== undefined) return text;
    const listing = await git.text('ls-tree', '-z', '--full-tree', commit, '--', full);
    if (listing === '') return undefined;
    throw new GitProblem(NOT_IN_CLONE);
  };
  return withGit(root, read, options);
}
