/** What was published, read by programs that others wrote: GitHub's own client, and four readers of ZIP files. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { loud, runAction, useAction } from '../support/action.ts';
import { useWorkspaces, workspace } from '../support/action-workspace.ts';
import { type GitHubServer, startGitHub } from '../support/github-server.ts';

useAction();
useWorkspaces();

const EXAMPLE = resolve(__dirname, '../../fixtures/ok/example');
const home = mkdtempSync(join(tmpdir(), 'brandgate-readers-'));
/** Where the files of the release lie as they were on the server. */
const published = join(home, 'published');
let server: GitHubServer;
/** The files of each package as its ZIP should hold them: SHA-256 by path. */
const sources = new Map<string, ReadonlyMap<string, string>>();

beforeAll(async () => {
  server = await startGitHub();
  const repository = workspace({ 'README.md': '# Brands' });
  cpSync(EXAMPLE, repository.path, { recursive: true });
  repository.commit({});
  const ref = 'refs/tags/v1.2.0';
  const run = await runAction({ workspace: repository.path, event: { name: 'push', ref }, server });
  expect([run.code, loud(run)]).toEqual([0, []]);
  const [release] = await server.releases('v1.2.0');
  mkdirSync(published);
  for (const { name, bytes } of await server.assets(release.id)) writeFileSync(join(published, name), bytes);
  for (const [name, directory, inside] of [
    ['acme-theme', 'acme-theme', ''],
    ['acme-legacy', 'acme-legacy/configuration', ''],
    ['acme-desktop', 'acme-desktop', ''],
    ['acme-webapp2', 'acme/webapp2', 'webapp2/'],
    ['acme-webapp3', 'acme/webapp3', 'webapp3/'],
  ] as const)
    sources.set(`${name}-1.2.0.zip`, filesBelow(join(EXAMPLE, directory), inside));
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await server.close();
});

/** SHA-256 by path; notes of the repository are not shipped. */
function filesBelow(directory: string, prefix = ''): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.endsWith('README.md'))
      .sort()
      .map((path) => [
        prefix + path.slice(directory.length + 1).replaceAll('\\', '/'),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

const PYTHON = `import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
archive.extractall(sys.argv[2])`;
const readers: readonly [program: string, argumentsOf: (zip: string, into: string) => string[]][] = [
  ['unzip', (zip, into) => ['-qq', zip, '-d', into]],
  ['7z', (zip, into) => ['x', '-bd', '-y', `-o${into}`, zip]],
  ['bsdtar', (zip, into) => ['-xf', zip, '-C', into]],
  ['python3', (zip, into) => ['-c', PYTHON, zip, into]],
];
/** Whether a program is installed: the tests of one that is not are skipped. */
const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

describe.each(readers)('%s', (program, argumentsOf) => {
  (has(program) ? test : test.skip)('extracts every archive to what the packages hold', () => {
    const zips = readdirSync(published).filter((name) => name.endsWith('.zip'));
    expect(zips).toEqual([...sources.keys()].sort());
    for (const zip of zips) {
      const into = join(home, program, zip);
      mkdirSync(into, { recursive: true });
      const said = spawnSync(program, argumentsOf(join(published, zip), into), { encoding: 'utf8' });
      expect([said.status, said.stderr]).toEqual([0, '']);
      expect(filesBelow(into)).toEqual(sources.get(zip));
    }
  });
});

(has('sha256sum') ? test : test.skip)('sha256sum accepts the checksums', () => {
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: published, encoding: 'utf8' });
  const names = readdirSync(published).filter((name) => name !== 'SHA256SUMS');
  expect(said.trim().split('\n').sort()).toEqual(names.map((name) => `${name}: OK`));
});

/** gh speaks plain HTTP to this name alone, and by way of a proxy, which leads to the test's server. */
const HOST = 'github.localhost';
async function proxyTo(target: string): Promise<Server> {
  const proxy = createServer((incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url ?? '/', target);
    // gh also asks in GraphQL, which the server has not, whether there is a draft of that tag.
    if (pathname === '/graphql') {
      outgoing.end(JSON.stringify({ data: { repository: { release: { databaseId: 1, isDraft: false } } } }));
      return;
    }
    const options = { method: incoming.method, headers: incoming.headers };
    const passed = request(target + pathname + search, options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return proxy;
}

(has('gh') ? test : test.skip)('gh downloads the release, to the last byte', async () => {
  const proxy = await proxyTo(server.url);
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const into = join(home, 'downloaded');
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GH_CONFIG_DIR: join(home, 'gh'),
    GH_HOST: HOST,
    GH_REPO: `${HOST}/acme/brands`,
    GH_TOKEN: server.token,
    GH_NO_UPDATE_NOTIFIER: '1',
    HTTP_PROXY: address,
    http_proxy: address,
  };
  try {
    await promisify(execFile)('gh', ['release', 'download', 'v1.2.0', '--dir', into], { env });
  } finally {
    proxy.close();
    proxy.closeAllConnections();
  }
  expect(filesBelow(into)).toEqual(filesBelow(published));
  expect(filesBelow(into).size).toBe(sources.size + 3);
});
