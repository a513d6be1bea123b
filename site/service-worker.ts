/** Keeps the site, so that it opens without a network. `FILES` and `EDITION` are put in when the site is built. */
declare const FILES: readonly string[];
declare const EDITION: string;

/** The part of a service worker's global scope that is used. */
interface Waiting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: globalThis.Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
const scope = globalThis as unknown as Scope;

const KEPT = `brandgate-${EDITION}`;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll([...FILES]))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener('activate', (event) => {
  const drop = (names: readonly string[]) =>
    Promise.all(
      names
        .filter((name) => name.startsWith('brandgate-') && name !== KEPT)
        .map((name) => caches.delete(name)),
    );
  event.waitUntil(
    caches
      .keys()
      .then(drop)
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(
    caches
      .match(request, { ignoreSearch: true })
      .then((kept) => kept ?? caches.match(withIndex(request.url)))
      .then((kept) => kept ?? fetch(request)),
  );
});

const withIndex = (url: string): string => `${url.replace(/[?#].*$/, '').replace(/\/$/, '')}/index.html`;
