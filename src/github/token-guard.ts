/** Where the token may go, and how far a request follows a server that sends it elsewhere. */
import { PublishError } from './errors.ts';

/** As the API library calls it: the body is text or bytes, which can be sent again. */
export type Fetch = (url: string, options: FetchOptions) => Promise<Response>;

export interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly redirect?: 'follow' | 'manual' | 'error';
}

/**
 * `json` stays with the API. An `upload` may also go to the server's place for uploads, and a `download` to any storage
 * that the server names, there without the token.
 */
export type Purpose = 'json' | 'upload' | 'download';

/** Where `GITHUB_API_URL` has its place for uploads; Enterprise Server takes them at its own host. */
const UPLOAD_HOSTS: readonly (readonly [api: RegExp, upload: string])[] = [
  [/^api\.github\.com$/, 'uploads.github.com'],
  // Enterprise Cloud with data residency.
  [/^api\.([a-z0-9-]+\.ghe\.com)$/, 'uploads.$1'],
];
const MOST_REDIRECTS = 5;

/** Whether a request may carry the token to this address. */
export function mayHaveToken(address: URL, api: URL, purpose: Purpose): boolean {
  if (address.username !== '' || address.password !== '') return false;
  if (address.origin === api.origin) return true;
  if (purpose !== 'upload' || address.protocol !== api.protocol) return false;
  if (address.hostname === api.hostname) return true;
  return UPLOAD_HOSTS.some(
    ([host, upload]) => host.test(api.hostname) && address.host === api.hostname.replace(host, upload),
  );
}

/**
 * A `fetch` that follows redirects itself, at most five, and looks at every address before anything is sent there: the
 * token leaves for no other host, whatever `upload_url`, `Link` or `Location` name. A redirected request is sent as it
 * was, body included. Rejects with a `PublishError` that names the host.
 */
export function guardedFetch(fetch: Fetch, apiUrl: string, purpose: Purpose): Fetch {
  const api = new URL(apiUrl);
  return async (url, { headers = {}, ...options }) => {
    let address = addressOf(url);
    let method = options.method;
    let body = options.body;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const trusted = mayHaveToken(address, api, purpose);
      if (!trusted && purpose !== 'download') throw elsewhere(address, purpose);
      const sent = trusted ? headers : withoutToken(headers);
      const request = { ...options, ...(method === undefined ? {} : { method }), body, headers: sent };
      const response = await fetch(address.href, { ...request, redirect: 'manual' });
      const location = response.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
      await response.body?.cancel();
      address = addressOf(location, address);
      if (response.status === 303) [method, body] = ['GET', undefined];
    }
    throw new PublishError(
      `The server sends a request on from one address to the next, more than ${MOST_REDIRECTS} times.`,
    );
  };
}

function addressOf(url: string, base?: URL): URL {
  const address = URL.canParse(url, base?.href) ? new URL(url, base?.href) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol))
    throw new PublishError('The server names an address that is none of the web.');
  return address;
}

function withoutToken(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)),
  );
}

function elsewhere({ host }: URL, purpose: Purpose): PublishError {
  const what = purpose === 'upload' ? 'uploads' : 'a request';
  return new PublishError(
    `The server wants ${what} at another host, “${host}”, where the token does not go; nothing was sent there.`,
  );
}
