/** The built page for those without a terminal, served by nothing but files. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  /** Where its files are. */
  readonly directory: string;
  /** Of its first page, with a slash at the end. */
  readonly address: string;
  /** The paths that were asked for since the last look. */
  asked(): string[];
  close(): void;
}

/** Builds the site and serves it below a path, as hosts for projects do. */
export async function servedSite(): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), 'brandgate-site-'));
  execFileSync(process.execPath, ['scripts/site.mjs', '--out', directory], { stdio: 'pipe' });
  let asked: string[] = [];
  const server: Server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/^\/brandgate/, '');
    asked.push(path);
    let file = join(directory, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    directory,
    address: `http://127.0.0.1:${port}/brandgate/`,
    asked() {
      const paths = asked;
      asked = [];
      return paths;
    },
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
