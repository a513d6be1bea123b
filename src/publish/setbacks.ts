/** What a failed request means for a publication: look again, or end with a message that names the cause. */
import { immutableError, isPermission, PublishError, permissionError } from '../github/errors.ts';
import { classify, type Failure } from '../github/retry.ts';
import type { Session } from './session.ts';

/** Waits and returns when looking again may help, throws the final error otherwise. */
export async function beforeLookingAgain(session: Session, error: unknown): Promise<void> {
  if (error instanceof PublishError) throw error;
  const { doing, patience, log } = session;
  const failure = classify(error, patience.clock.now());
  const failures = (session.failures.get(doing) ?? 0) + 1;
  session.failures.set(doing, failures);
  if (patience.isSpent(error) || !mayHelp(failure, failures, session)) throw explain(session, failure, error);
  await patience.pause(failures, failure, explain(session, failure, error));
  log(`Could not ${doing} (${failure.message}); looking at the release again.`);
}

/**
 * A refusal may come from an earlier try that was done after all, or from another run that was faster: the name exists,
 * the thing is gone, or the draft is published and can't be changed any more. Where the next look finds it and it is refused again, it is the token.
 */
function mayHelp(failure: Failure, failures: number, { release }: Session): boolean {
  if (failure.kind === 'lost' || failure.kind === 'server' || failure.kind === 'wrong') return true;
  if (failure.kind !== 'refused') return false;
  if (isTaken(failure)) return true;
  const wasFaster = failure.status === 404 || (release?.draft === true && /immutable/i.test(failure.message));
  return wasFaster && release !== undefined && failures === 1;
}

const isTaken = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.status === 422 && /already_exists/.test(failure.message);

function explain({ doing, plan, release }: Session, failure: Failure, error: unknown): unknown {
  if (failure.kind === 'other') return error;
  if (failure.kind === 'refused') {
    if (isPermission(failure.status, failure.message))
      return permissionError(failure.status, doing, failure.message);
    const reason = `${failure.status}: ${failure.message}`;
    if (isTaken(failure))
      return new PublishError(
        `Could not ${doing}: another run is publishing the same tag (${reason}).\nLet only one job publish a tag.`,
      );
    if (/immutable/i.test(failure.message)) {
      const refusal = `The server refused to ${doing}: ${failure.message}.`;
      return immutableError(plan.tag, [refusal], plan.releaseId !== undefined);
    }
    return new PublishError(`Could not ${doing}: the server refused it (${reason}).`);
  }
  const state =
    release?.draft !== false
      ? 'Nothing is published: the release is absent or a draft.'
      : 'The release is published already.';
  return new PublishError(
    `Could not ${doing} (${failure.message}).\n${state} Run the job again; it goes on where it stopped.`,
  );
}
