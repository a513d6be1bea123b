import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toldOf } from '../../files/faults.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Console } from './console.ts';
import { openPage } from './open-page.ts';
import { placesOf, rounds, type Watched } from './watch-rounds.ts';

const LOOPBACK = '127.0.0.1';
/** Loads the page anew, at the same place, whenever the server says so. */
const RELOAD = `(() => {
  const news = new EventSource('/changes');
  news.addEventListener('reload', () => location.reload());
})();`;

/** A page, and what it was made of. */
export interface WatchedPage extends Watched {
  readonly text: string;
}
export interface PageWatch {
  /** Makes the page once. */
  readonly render: () => Promise<WatchedPage>;
  /** Absolute directories that runs write into. */
  readonly passed: readonly string[];
  readonly console: Console;
  /** Whether a browser is opened. */
  readonly opens: boolean;
}

/** Serves the page on a port of this machine alone, and reloads it when a file changes, until the process is ended. */
export async function watchPage({ render, passed, console, opens }: PageWatch): Promise<number> {
  let last = await render();
  let shown = last.text;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) =>
    answer(request, response, () => served(last.text), listeners),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const address = `http://${LOOPBACK}:${port}/`;
  console.out(`Serving ${address}; end it with Ctrl+C.\n`);
  if (opens) openPage(address);
  const watch = rounds(placesOf(last, passed), async () => {
    let fault = '';
    try {
      last = await render();
    } catch (error) {
      // A file that is half saved must not end it; the page stays as it was.
      fault = `${forTerminal(toldOf(error).text)}\n`;
    }
    const tell = () => {
      console.error(fault);
      if (last.text === shown) return;
      shown = last.text;
      for (const listener of listeners) listener.write('event: reload\ndata: \n\n');
    };
    return { places: placesOf(last, passed), tell };
  });
  return new Promise((resolve) => {
    const end = () => {
      watch.close();
      for (const listener of listeners) listener.end();
      server.close();
      resolve(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  });
}

/** The page with what reloads it, which its policy allows by name. */
function served(text: string): string {
  const digest = createHash('sha256').update(RELOAD).digest('base64');
  return text
    .replace(/script-src ('sha256-[^']*')/, `script-src $1 'sha256-${digest}'; connect-src 'self'`)
    .replace(/<\/body>\n<\/html>\n$/, () => `<script>${RELOAD}</script>\n</body>\n</html>\n`);
}

function answer(
  { url, method, headers, socket }: IncomingMessage,
  response: ServerResponse,
  page: () => string,
  listeners: Set<ServerResponse>,
): void {
  // A page from elsewhere may have a name that leads to this machine.
  if (
    !new RegExp(`^(?:${LOOPBACK.replaceAll('.', '\\.')}|localhost):${socket.localPort}$`).test(
      headers.host ?? '',
    )
  ) {
    response.writeHead(403).end();
    return;
  }
  const common = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  if (method !== 'GET' && method !== 'HEAD') response.writeHead(405, common).end();
  else if (url === '/') {
    response.writeHead(200, { ...common, 'Content-Type': 'text/html; charset=utf-8' });
    response.end(method === 'HEAD' ? undefined : page());
  } else if (url === '/changes') {
    response.writeHead(200, { ...common, 'Content-Type': 'text/event-stream' });
    response.write('retry: 500\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  } else response.writeHead(404, common).end();
}
