import { once } from '../formats/once.ts';
import { isAnswer, oneLine } from '../github/errors.ts';
import {
  type GitHubRepository,
  newestReleaseTag,
  type RepositoryServer,
  releaseTags,
  remoteRepository,
} from '../github/repository.ts';
import { classify } from '../github/retry.ts';
import type { Files } from '../model/files.ts';
import type { Base, Package } from '../model/package.ts';
import type { Config } from '../model/project.ts';
import { isUsageError } from '../model/usage-error.ts';
import type { EarlierProject } from '../project/lost.ts';
import { type EarlierTree, treeAtBase, treeAtTag } from '../revision/earlier-tree.ts';
import { baseRevision, type FoundRevision } from '../revision/git.ts';
import { remoteRevision } from '../revision/remote-revision.ts';
import { baseOf } from '../revision/revision.ts';
import { localTags, parentsOfHead } from '../revision/tags.ts';
import { withConfigChanges } from './config-changes.ts';
import type { Release } from './release.ts';

/** What a change is compared with, in the order in which it is looked for. */
export interface BaseRequest {
  /** A revision that somebody named; it must exist. */
  readonly named?: string | undefined;
  /** The newest commit of the pull request’s branch: where its merge is checked out, the other parent is the base. */
  readonly merged?: string | undefined;
  /** The commit that the pull request or merge group is based on, as the event says; it may lag behind. */
  readonly event?: string | undefined;
  /** The commit before the push. */
  readonly before?: string | undefined;
  /** The commit that the run is about. */
  readonly head: string;
  /** The tag that is published, which is not compared with itself. */
  readonly tag?: string | undefined;
  /** Which tags are earlier versions of the same. */
  readonly release?: Pick<Release, 'version' | 'isEarlier' | 'isOfSameLine' | 'newest'>;
  /** Where commits are that a shallow clone lacks; undefined where nobody may ask. */
  readonly server?: RepositoryServer | undefined;
}

/** What a project is compared with. */
export interface ProjectBase {
  readonly revisionOf: (pkg: Package) => Promise<Base>;
  readonly earlier: () => Promise<EarlierProject | string>;
  /** The commit that packages are compared with; undefined when there is none. */
  readonly commit: () => Promise<string | undefined>;
  /** The project at that revision; undefined when it can't be reached. */
  readonly files: () => Promise<Files | undefined>;
  /** The project at the newest release before the one that is published; undefined when there is none. */
  readonly release: () => Promise<EarlierTree | undefined>;
}

type Repository = () => Promise<GitHubRepository | undefined>;

/**
 * What each package of a project is compared with. A server that gives no answer makes the base unavailable, with the
 * reason, and never the run fail. `tell` is called once when there is no base.
 */
export function projectBase(
  { root, config }: { readonly root: string; readonly config: Config },
  request: BaseRequest,
  tell: (reason: string) => void,
): ProjectBase {
  const repository = serverSide(request);
  let found: Promise<FoundAt> | undefined;
  let told = false;
  const find = () => {
    found ??= revisionFor(root, request, repository);
    return found;
  };
  const compared = once((revision: FoundRevision) => withConfigChanges(revision, config));
  return {
    async revisionOf(pkg) {
      const lookup = async () => baseOf(pkg, await compared((await find()).found));
      const base = await lookup().catch((error: unknown): Base => {
        if (!isAnswer(error)) throw error;
        return { available: false, reason: unanswered('The base revision', error) };
      });
      if (!base.available && !told) tell(base.reason);
      told ||= !base.available;
      return base;
    },
    async earlier() {
      const { found: revision, ref, head = request.head } = await find();
      if (!revision.available || ref === undefined)
        return revision.available ? 'No base revision is available.' : revision.reason;
      return { changed: revision.revision.changed, files: () => treeAtBase(root, ref, head, repository) };
    },
    async commit() {
      const { found: revision } = await find();
      return revision.available ? revision.revision.commit : undefined;
    },
    async files() {
      const { found: revision, ref, head = request.head } = await find();
      return revision.available && ref !== undefined ? treeAtBase(root, ref, head, repository) : undefined;
    },
    async release() {
      const tag = await newestTag(root, request);
      return tag === undefined ? undefined : treeAtTag(root, tag, repository);
    },
  };
}

/** The server's side of the repository, asked for once. */
function serverSide({ server }: BaseRequest): Repository {
  let repository: Promise<GitHubRepository> | undefined;
  return async () => {
    if (!server) return undefined;
    repository ??= server.connect().then((client) => remoteRepository(client, server.owner, server.repo));
    return repository;
  };
}

interface FoundAt {
  readonly found: FoundRevision;
  /** What was looked for and found. */
  readonly ref?: string;
  /** What it was looked for from. */
  readonly head?: string;
}

/**
 * The revision that the change is compared with: from local git objects where they are there, else from the server's
 * trees and blobs, else none, with the reason.
 */
async function revisionFor(root: string, request: BaseRequest, repository: Repository): Promise<FoundAt> {
  const { named, event, before } = request;
  const parent = named === undefined ? await parentOfMerge(root, request) : undefined;
  const candidates = [named, parent ?? event, () => newestTag(root, request), before];
  let missing: FoundAt = { found: { available: false, reason: 'No base revision is available.' } };
  for (const candidate of candidates) {
    let ref: string | undefined;
    try {
      ref = typeof candidate === 'function' ? await candidate() : candidate;
    } catch (error) {
      if (!isAnswer(error)) throw error;
      missing = { found: { available: false, reason: unanswered('The newest release', error) } };
    }
    if (ref === undefined) continue;
    // A parent is its own merge base, and the server need not know the merge.
    const head = ref === parent ? ref : request.head;
    const found = await revisionAt(root, ref, { named, head }, repository);
    if (found.available || ref === named || ref === parent || ref === event) return { found, ref, head };
    missing = { found };
  }
  return missing;
}

/** The base of the pull request whose merge is checked out; undefined where anything else is. */
async function parentOfMerge(root: string, { merged }: BaseRequest): Promise<string | undefined> {
  if (merged === undefined) return undefined;
  const [first, second] = await parentsOfHead(root);
  return second === merged ? first : undefined;
}

/**
 * The newest release before the one that is published. For a tag of one package, and where there is no server, that is the
 * highest earlier version, on the server or among the tags of the clone.
 */
async function newestTag(root: string, { server, tag, release }: BaseRequest): Promise<string | undefined> {
  const isPackages = release?.version().package !== undefined;
  if (release && tag !== undefined && (isPackages || !server)) {
    const known = await localTags(root);
    const published = server ? await releaseTags(await server.connect(), server.owner, server.repo) : [];
    return release.newest([...new Set([...published, ...known])].filter(release.isEarlier));
  }
  const fits = (other: string) => tag === undefined || (release?.isOfSameLine(other) ?? true);
  return server && newestReleaseTag(await server.connect(), server.owner, server.repo, tag, fits);
}

async function revisionAt(
  root: string,
  ref: string,
  { named, head }: Pick<BaseRequest, 'named' | 'head'>,
  repository: Repository,
): Promise<FoundRevision> {
  let unknown: unknown;
  const local = await baseRevision(root, ref).catch((error: unknown): FoundRevision => {
    if (!isUsageError(error)) throw error;
    if (ref === named) unknown = error;
    return { available: false, reason: error.message };
  });
  if (local.available) return local;
  try {
    const server = await repository();
    if (server) return await remoteRevision(root, ref, head, server);
  } catch (error) {
    // Neither the whole clone nor the server knows what the input names.
    if (unknown !== undefined && statusOf(error) === 404) throw unknown;
    return { available: false, reason: unanswered(`The base revision “${ref}”`, error) };
  }
  if (unknown !== undefined) throw unknown;
  return local;
}

const ADVICE: Readonly<Record<number, string>> = {
  403: ' The token needs “contents: read”.',
  // Nobody is told which of the two it is.
  404: ' It is gone, as after a force push, or the token lacks “contents: read”.',
};

function unanswered(what: string, error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const failure = classify(error, Date.now());
  const advice = failure.kind === 'refused' ? (ADVICE[failure.status] ?? '') : '';
  return `${what} is not in this clone, and the server did not give it (${oneLine(detail)}).${advice}`;
}

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'status' in error ? error.status : undefined;
