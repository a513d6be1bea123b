/** The connection to GitHub's API, with timeouts and retries around every request. */
import type { getOctokit } from '@actions/github';
import { PublishError } from './errors.ts';
import { type Clock, classify, createPatience, type Patience, UnreadableAnswer } from './retry.ts';
import { type Fetch, guardedFetch, type Purpose } from './token-guard.ts';

/** An Octokit with GitHub's REST methods and pagination. */
export type GitHubApi = ReturnType<typeof getOctokit>;

export interface GitHubClient {
  /**
   * Requests wait out rate limits by themselves. Those that change nothing, and those sent with
   * `request: { repeatable: true }`, are also repeated after a lost answer or a fault of the server; other writes throw,
   * and the caller looks whether they were done. `request: { timeoutInMilliseconds }` gives one request more time,
   * `request: { purpose }` says where it may lead.
   */
  readonly api: GitHubApi;
  /** Shared by everything that waits for this server, so that the ceiling holds for all of it. */
  readonly patience: Patience;
}

export interface GitHubClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or what the runner names in `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly clock?: Clock;
  /** Of one request, the first included; 5. */
  readonly maxTries?: number;
  /** Of all pauses together; 15 minutes. */
  readonly maxWaitInMilliseconds?: number;
  /** For a request and its answer; 30 seconds. */
  readonly timeoutInMilliseconds?: number;
}

/** Loads the API library, which is heavy, and connects. Nothing is sent yet. */
export async function githubClient(options: GitHubClientOptions): Promise<GitHubClient> {
  const { getOctokit } = await import('@actions/github');
  const patience = createPatience(options);
  const silent = () => undefined;
  const api = getOctokit(options.token, {
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  addRetries(api, patience, options);
  return { api, patience };
}

interface RequestOptions {
  readonly timeoutInMilliseconds?: number;
  readonly repeatable?: boolean;
  readonly parseSuccessResponseBody?: boolean;
  readonly purpose?: Purpose;
  /** The library's own, which knows of proxies. */
  readonly fetch?: Fetch;
}

function addRetries(
  api: GitHubApi,
  patience: Patience,
  { token, apiUrl, timeoutInMilliseconds = 30_000 }: GitHubClientOptions,
) {
  api.hook.wrap('request', async (request, options) => {
    const own: RequestOptions = options.request ?? {};
    const fetch = guardedFetch(own.fetch ?? (globalThis.fetch as Fetch), apiUrl, own.purpose ?? 'json');
    const repeatable = options.method === 'GET' || options.method === 'HEAD' || own.repeatable === true;
    for (let failures = 1; ; failures++) {
      const signal = AbortSignal.timeout(own.timeoutInMilliseconds ?? timeoutInMilliseconds);
      // Hooks within this one get the same object, whatever is handed on.
      options.request = { ...options.request, fetch, signal };
      try {
        const response = await request(options);
        if (own.parseSuccessResponseBody !== false) refuseBroken(response);
        return response;
      } catch (caught) {
        const error = causeOf(caught);
        hideToken(error, token);
        const failure = classify(error, patience.clock.now());
        const again =
          failure.kind === 'limit' || (repeatable && (failure.kind === 'lost' || failure.kind === 'server'));
        if (!again) throw error;
        await patience.pause(failures, failure, error);
      }
    }
  });
}

/** What the library wrapped, and what it could not read of an answer (a header that is none) as a failure of the server. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UnreadableAnswer) return error;
  if (error.cause instanceof PublishError) return error.cause;
  return 'status' in error ? error : new UnreadableAnswer(`the answer can't be read: ${error.message}`);
}

/**
 * Octokit gives the text of an answer that it can't parse, or an empty one when the connection broke, as if all were
 * well; a list would look empty then.
 */
function refuseBroken(response: {
  readonly data: unknown;
  readonly headers: { readonly 'content-type'?: string };
}): void {
  const type = response.headers['content-type'] ?? '';
  if (typeof response.data === 'string' && /\bjson\b|\bhtml\b/i.test(type)) {
    throw new UnreadableAnswer('the answer was cut off or is not JSON');
  }
}

function hideToken(error: unknown, token: string): void {
  if (error instanceof Error && token !== '' && error.message.includes(token)) {
    error.message = error.message.replaceAll(token, '***');
  }
}
