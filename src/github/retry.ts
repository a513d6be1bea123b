/** Which failed requests may be sent again, when, and how often. */
import { oneLine, PublishError } from './errors.ts';

/** Time as the publisher sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** An answer that arrived broken: cut in the middle, or not what the API sends. The request may have been done. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** The server keeps something else than what was sent. */
export class WrongCopy extends Error {
  override readonly name = 'WrongCopy';
}

/**
 * What a failed request means: `lost` and `server` leave open whether it was done, `limit` was not done and may be sent
 * again later, `refused` is the server's final word, `other` is no failure of a request.
 */
export type Failure =
  | { readonly kind: 'lost' | 'wrong' | 'other'; readonly message: string }
  | { readonly kind: 'server' | 'limit'; readonly message: string; readonly waitInMilliseconds?: number }
  | { readonly kind: 'refused'; readonly message: string; readonly status: number };

interface HttpError extends Error {
  readonly status: number;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
}

/** Sorts what a request threw. `now` in milliseconds since 1970, for limits that are given as a point in time. */
export function classify(error: unknown, now: number): Failure {
  const message = oneLine(error instanceof Error ? error.message : String(error));
  if (error instanceof UnreadableAnswer) return { kind: 'lost', message };
  if (error instanceof WrongCopy) return { kind: 'wrong', message };
  if (!(error instanceof Error) || !('status' in error)) return { kind: 'other', message };
  const { status, response } = error as HttpError;
  if (response === undefined) return { kind: 'lost', message: message || 'no answer' };
  const wait = adviseWait(response.headers, now);
  if (isLimit(status, message, response.headers)) return { kind: 'limit', message, ...wait };
  if (status >= 500) return { kind: 'server', message: `${status}: ${message}`, ...wait };
  if (status === 408) return { kind: 'lost', message };
  return { kind: 'refused', message, status };
}

function isLimit(status: number, message: string, headers: Readonly<Record<string, unknown>>): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse detection/i.test(message)
  );
}

/** `retry-after` in seconds or as a date, or the end of the primary limit. */
function adviseWait(
  headers: Readonly<Record<string, unknown>>,
  now: number,
): { waitInMilliseconds?: number } {
  const after = headers['retry-after'];
  if (after !== undefined) {
    const text = String(after).trim();
    const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    if (Number.isFinite(wait)) return { waitInMilliseconds: Math.max(0, wait) };
  }
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
    // One second more: the server's clock and ours need not agree.
    return { waitInMilliseconds: Math.max(0, reset * 1000 - now) + 1000 };
  }
  return {};
}

/** How long failures are put up with, over all requests of one client. */
export interface Patience {
  readonly clock: Clock;
  readonly maxTries: number;
  /**
   * Waits before a request is sent again. `failures` counts this one, from 1. Throws `error` when there were enough, and
   * a `PublishError` when the server asks for more time than is left.
   */
  pause(failures: number, failure: Failure, error: unknown): Promise<void>;
  /** Whether this error ended such a series of tries: whoever catches it need not begin another one. */
  isSpent(error: unknown): boolean;
}

export interface PatienceOptions {
  readonly clock?: Clock;
  /** Of one request, the first included; 5. */
  readonly maxTries?: number;
  /** Of all pauses together; 15 minutes. */
  readonly maxWaitInMilliseconds?: number;
}

const FIRST_WAIT_IN_MILLISECONDS = 1000;
const LONGEST_STEP_IN_MILLISECONDS = 60_000;
/** What GitHub asks for when a secondary limit comes without `retry-after`. */
const LIMIT_WAIT_IN_MILLISECONDS = 60_000;

export function createPatience(options: PatienceOptions = {}): Patience {
  const { clock = systemClock, maxTries = 5, maxWaitInMilliseconds = 15 * 60_000 } = options;
  let waited = 0;
  const spent = new WeakSet<object>();
  const end = (error: unknown) => {
    if (typeof error === 'object' && error !== null) spent.add(error);
    return error;
  };
  return {
    clock,
    maxTries,
    async pause(failures, failure, error) {
      if (failures >= maxTries) throw end(error);
      const wait = waitBefore(failures, failure);
      if (waited + wait > maxWaitInMilliseconds) throw end(tooLong(failure, wait, clock.now(), error));
      waited += wait;
      await clock.sleep(wait);
    },
    isSpent: (error) => typeof error === 'object' && error !== null && spent.has(error),
  };
}

function waitBefore(failures: number, failure: Failure): number {
  if ('waitInMilliseconds' in failure && failure.waitInMilliseconds !== undefined)
    return failure.waitInMilliseconds;
  const growth = 2 ** (failures - 1);
  if (failure.kind === 'limit') return LIMIT_WAIT_IN_MILLISECONDS * growth;
  return Math.min(LONGEST_STEP_IN_MILLISECONDS, FIRST_WAIT_IN_MILLISECONDS * growth);
}

function tooLong(failure: Failure, wait: number, now: number, error: unknown): unknown {
  if (failure.kind !== 'limit') return error;
  const until = new Date(Math.min(now + wait, 8.64e15)).toISOString();
  return new PublishError(
    `The server's rate limit is used up until ${until} (${failure.message}).\nRun the job again after that; it goes on where it stopped.`,
  );
}
