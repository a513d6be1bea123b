import type { GitHubClient } from '../../github/client.ts';
import { oneLine } from '../../github/errors.ts';
import { type GitHubRepository, newestReleaseTag, remoteRepository } from '../../github/repository.ts';
import type { ProjectFiles } from '../../model/files.ts';
import type { Base, Package } from '../../model/package.ts';
import { UsageError } from '../../model/usage-error.ts';
import { type EarlierTree, treeAtBase, treeAtTag } from '../../revision/earlier-tree.ts';
import { baseRevision, type FoundRevision } from '../../revision/git.ts';
import { remoteRevision } from '../../revision/remote-revision.ts';
import { baseOf } from '../../revision/revision.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';

export type Connect = () => Promise<GitHubClient>;
type Repository = () => Promise<GitHubRepository | undefined>;

/** What a project is compared with. */
export interface ActionBase {
  readonly revisionOf: (pkg: Package) => Promise<Base>;
  /** The project at that revision; undefined when it can't be reached. */
  readonly files: () => Promise<ProjectFiles | undefined>;
  /** The project at the newest release before the one that is published; undefined when there is none. */
  readonly release: () => Promise<EarlierTree | undefined>;
}

/**
 * What each package of a project is compared with. A server that gives no answer makes the base unavailable, with the
 * reason, and never the run fail. `tell` is called once when there is no base.
 */
export function actionBase(
  root: string,
  inputs: Inputs,
  event: Event,
  connect: Connect,
  tell: (reason: string) => void,
): ActionBase {
  const repository = repositoryOf(inputs, event, connect);
  let found: Promise<FoundAt> | undefined;
  let told = false;
  const find = () => {
    found ??= actionRevision(root, inputs, event, connect, repository);
    return found;
  };
  return {
    async revisionOf(pkg) {
      const lookup = async () => baseOf(pkg, (await find()).found);
      const base = await lookup().catch((error: unknown): Base => {
        if (error instanceof UsageError) throw error;
        return { available: false, reason: unanswered('The base revision', error) };
      });
      if (!base.available && !told) tell(base.reason);
      told ||= !base.available;
      return base;
    },
    async files() {
      const { found: revision, ref } = await find();
      return revision.available && ref !== undefined
        ? treeAtBase(root, ref, event.sha, repository)
        : undefined;
    },
    async release() {
      const tag = await newestTag(inputs, event, connect);
      return tag === undefined ? undefined : treeAtTag(root, tag, repository);
    },
  };
}

/** The server's side of the repository, asked for once; undefined without a token. */
function repositoryOf({ token }: Inputs, { repository }: Event, connect: Connect): Repository {
  let server: Promise<GitHubRepository> | undefined;
  return async () => {
    if (token === '' || !repository) return undefined;
    server ??= connect().then((client) => remoteRepository(client, repository.owner, repository.repo));
    return server;
  };
}

interface FoundAt {
  readonly found: FoundRevision;
  /** What was looked for and found. */
  readonly ref?: string;
}

/**
 * The revision that the change is compared with: from local git objects where they are there, else from the server's
 * trees and blobs, else none, with the reason.
 */
async function actionRevision(
  root: string,
  inputs: Inputs,
  event: Event,
  connect: Connect,
  repository: Repository,
): Promise<FoundAt> {
  const candidates = [inputs.baseRef, event.base, () => newestTag(inputs, event, connect), event.before];
  let missing: FoundAt = { found: { available: false, reason: 'No base revision is available.' } };
  for (const candidate of candidates) {
    const ref = typeof candidate === 'function' ? await candidate().catch(() => undefined) : candidate;
    if (ref === undefined) continue;
    const found = await revisionAt(root, ref, inputs, repository, event);
    if (found.available || candidate === inputs.baseRef || candidate === event.base) return { found, ref };
    missing = { found };
  }
  return missing;
}

async function newestTag(
  { tag, token }: Inputs,
  event: Event,
  connect: Connect,
): Promise<string | undefined> {
  if (token === '' || !event.repository) return undefined;
  const { owner, repo } = event.repository;
  return newestReleaseTag(await connect(), owner, repo, tag ?? event.release?.tag ?? event.tag);
}

async function revisionAt(
  root: string,
  ref: string,
  { baseRef }: Inputs,
  repository: Repository,
  event: Event,
): Promise<FoundRevision> {
  let unknown: unknown;
  const local = await baseRevision(root, ref).catch((error: Error): FoundRevision => {
    if (ref === baseRef) unknown = error;
    return { available: false, reason: error.message };
  });
  if (local.available) return local;
  try {
    const server = await repository();
    if (server) return await remoteRevision(root, ref, event.sha, server);
  } catch (error) {
    // Neither the whole clone nor the server knows what the input names.
    if (unknown !== undefined && statusOf(error) === 404) throw unknown;
    return { available: false, reason: unanswered(`The base revision “${ref}”`, error) };
  }
  if (unknown !== undefined) throw unknown;
  return local;
}

function unanswered(what: string, error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const status = statusOf(error);
  const advice = status === 403 || status === 404 ? ' The token needs “contents: read”.' : '';
  return `${what} is not in this clone, and the server did not give it (${oneLine(detail)}).${advice}`;
}

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'status' in error ? error.status : undefined;
