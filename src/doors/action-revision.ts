import type { Base, Package } from '../model.ts';
import { baseRevision, type FoundRevision } from '../project/git.ts';
import { remoteRevision } from '../project/remote-revision.ts';
import { UsageError } from '../project/usage-error.ts';
import type { GitHubClient } from '../publish/client.ts';
import { oneLine } from '../publish/errors.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';
import { newestReleaseTag, remoteRepository } from './remote.ts';
import { revisionLookup } from './session.ts';

type Connect = () => Promise<GitHubClient>;

/**
 * What each package of a project is compared with. A server that gives no answer makes the base unavailable, with the
 * reason, and never the run fail. `tell` is called once when there is no base.
 */
export function actionRevisions(
  root: string,
  inputs: Inputs,
  event: Event,
  connect: Connect,
  tell: (reason: string) => void,
): (pkg: Package) => Promise<Base> {
  const lookup = revisionLookup(root, (directory) => actionRevision(directory, inputs, event, connect));
  let told = false;
  return async (pkg) => {
    const base = await lookup(pkg).catch((error: unknown): Base => {
      if (error instanceof UsageError) throw error;
      return { available: false, reason: unanswered('The base revision', error) };
    });
    if (!base.available && !told) tell(base.reason);
    told ||= !base.available;
    return base;
  };
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
): Promise<FoundRevision> {
  const candidates = [inputs.baseRef, event.base, () => newestTag(inputs, event, connect), event.before];
  let missing: FoundRevision = { available: false, reason: 'No base revision is available.' };
  for (const candidate of candidates) {
    const ref = typeof candidate === 'function' ? await candidate().catch(() => undefined) : candidate;
    if (ref === undefined) continue;
    const found = await revisionAt(root, ref, inputs, connect, event);
    if (found.available || candidate === inputs.baseRef || candidate === event.base) return found;
    missing = found;
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
  { baseRef, token }: Inputs,
  connect: Connect,
  event: Event,
): Promise<FoundRevision> {
  let unknown: unknown;
  const local = await baseRevision(root, ref).catch((error: Error): FoundRevision => {
    if (ref === baseRef) unknown = error;
    return { available: false, reason: error.message };
  });
  if (local.available) return local;
  if (token === '' || !event.repository) {
    if (unknown !== undefined) throw unknown;
    return local;
  }
  const { owner, repo } = event.repository;
  try {
    return await remoteRevision(root, ref, event.sha, remoteRepository(await connect(), owner, repo));
  } catch (error) {
    // Neither the whole clone nor the server knows what the input names.
    if (unknown !== undefined && statusOf(error) === 404) throw unknown;
    return { available: false, reason: unanswered(`The base revision “${ref}”`, error) };
  }
}

function unanswered(what: string, error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const status = statusOf(error);
  const advice = status === 403 || status === 404 ? ' The token needs “contents: read”.' : '';
  return `${what} is not in this clone, and the server did not give it (${oneLine(detail)}).${advice}`;
}

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'status' in error ? error.status : undefined;
