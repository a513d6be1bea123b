import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toldOf } from '../../files/faults.ts';
import { treeState } from '../../files/tree-state.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Console } from './console.ts';
import { openPage } from './open-page.ts';

/** How often the files are looked at, in milliseconds; the state that two looks agree on is drawn. */
const INTERVAL = 400;
const LOOPBACK = '127.0.0.1';
/** Loads the page anew, at the same place, whenever the server says so. */
const RELOAD = `(() => {
  const news = new EventSource('/changes');
  news.addEventListener('reload', () => location.reload());
})();`;

/** Serves the page on a port of this machine alone, and reloads it when a file changes, until the process is ended. */
export async function watchPage(
  render: () => Promise<{ readonly text: string }>,
  paths: readonly string[],
  console: Console,
  opens: boolean,
): Promise<number> {
  const roots = paths.length === 0 ? ['.'] : paths;
  let page = served((await render()).text);
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response, () => page, listeners));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const address = `http://${LOOPBACK}:${port}/`;
  console.out(`Serving ${address}; end it with Ctrl+C.\n`);
  if (opens) openPage(address);
  const stop = watched(roots, async () => {
    try {
      page = served((await render()).text);
      for (const listener of listeners) listener.write('event: reload\ndata: \n\n');
    } catch (error) {
      // A file that is half saved must not end it; the page stays as it was.
      console.error(`${forTerminal(toldOf(error).text)}\n`);
    }
  });
  return new Promise((resolve) => {
    const end = () => {
      stop();
      for (const listener of listeners) listener.end();
      server.close();
      resolve(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  });
}

/** Calls back when the files below some paths are others than before, and no longer change. */
function watched(roots: readonly string[], onChange: () => Promise<void>): () => void {
  let known = roots.map(treeState).join('\n');
  let last = known;
  let timer: NodeJS.Timeout;
  const look = async () => {
    const state = roots.map(treeState).join('\n');
    const isSettled = state === last;
    last = state;
    if (isSettled && state !== known) {
      known = state;
      await onChange();
    }
    timer = setTimeout(look, INTERVAL);
  };
  timer = setTimeout(look, INTERVAL);
  return () => clearTimeout(timer);
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
