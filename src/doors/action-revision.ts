import { baseRevision, type FoundRevision } from '../project/git.ts';
import { remoteRevision } from '../project/remote-revision.ts';
import type { GitHubClient } from '../publish/client.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';
import { newestReleaseTag, remoteRepository } from './remote.ts';

type Connect = () => Promise<GitHubClient>;

/**
 * The revision that the change is compared with: from local git objects where they are there, else from the server's
 * trees and blobs, else none, with the reason.
 */
export async function actionRevision(
  root: string,
  inputs: Inputs,
  event: Event,
  connect: Connect,
): Promise<FoundRevision> {
  const candidates = [inputs.baseRef, event.base, () => newestTag(inputs, event, connect), event.before];
  for (const candidate of candidates) {
    const ref = typeof candidate === 'function' ? await candidate().catch(() => undefined) : candidate;
    if (ref === undefined) continue;
    const found = await revisionAt(root, ref, inputs.token === '' ? undefined : connect, event);
    if (found.available || candidate === inputs.baseRef || candidate === event.base) return found;
  }
  return { available: false, reason: 'No base revision is available.' };
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
  connect: Connect | undefined,
  event: Event,
): Promise<FoundRevision> {
  const local = await baseRevision(root, ref).catch(
    (error: Error): FoundRevision => ({ available: false, reason: error.message }),
  );
  if (local.available || !connect || !event.repository) return local;
  const { owner, repo } = event.repository;
  try {
    return await remoteRevision(root, ref, event.sha, remoteRepository(await connect(), owner, repo));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      available: false,
      reason: `The base revision “${ref}” is not in this clone, and the server did not give it (${detail}).`,
    };
  }
}
