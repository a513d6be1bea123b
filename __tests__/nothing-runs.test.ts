/** Whatever code lies in a repository: nothing of it is run, and nothing that it names is fetched. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSources } from '../scripts/structure.mjs';
import { type Tree, useCli } from './support/cli.ts';

const cli = useCli();
const canary = join(tmpdir(), `brandgate-canary-${process.pid}`);
let server: Server;
let address = '';
let calls = 0;

beforeAll(async () => {
  server = createServer((_, response) => response.end());
  server.on('connection', () => calls++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  calls = 0;
  rmSync(canary, { force: true });
});
afterEach(() => rmSync(canary, { force: true }));

/** Code that leaves a file and calls a server, however it gets to run in Node. */
const trap = (): string =>
  `(function () { var p = (0, eval)('process'); (p.getBuiltinModule ? p.getBuiltinModule('fs') : p.mainModule.require('fs')).writeFileSync(${JSON.stringify(canary)}, ''); fetch('${address}/ran'); return 1; })()`;

const hostile = (): Tree => ({
  'w/webapp2/manifest.json': { brandingID: '1' },
  'w/webapp2/settings.json': { plugins: [{ id: 'x', srcURL: 'webapp2/plugins/x/x.package.json' }] },
  'w/webapp2/plugins/x/x.package.json': { id: 'x', srcURL: 'x.plugin.js' },
  'w/webapp2/plugins/x/x.plugin.js': `${trap()};\nclass A { static { ${trap()}; } }\n`,
  'w/webapp2/plugins/x/package.json': { scripts: { preinstall: 'false' }, main: 'x.plugin.js' },
  'old/configuration/settings.js': `var applicationSettings = { a: ${trap()}, get b() { return ${trap()}; }, [${trap()}]: \`\${${trap()}}\` };\n`,
  'old/configuration/themes/default/styles.css': `@import url(${address}/css);\na { width: expression(${trap()}); background: url(${address}/background) }\n`,
  'new/webapp3/branding/manifest.json': { version: 0, plugins: [{ src: './plugins/x/index.html', id: 'x' }] },
  'new/webapp3/branding/plugins/x/index.html': `<script>${trap()}</script><script src="${address}/script"></script><img src="${address}/image" onerror="${trap()}">`,
  't/themeconfig.json': '{"theme_version": 2,}',
  't/icon_x.svg': `<?xml-stylesheet href="${address}/sheet"?><!DOCTYPE svg [<!ENTITY a SYSTEM "${address}/entity"><!ENTITY b SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="${trap().replaceAll('"', "'")}"><script>${trap()}</script><image xlink:href="${address}/picture"/><text>&a;&b;</text></svg>`,
  'brandgate.config.js': trap(),
  'node_modules/brandgate/index.js': trap(),
  '.npmrc': `registry=${address}\n`,
});

test('the trap works where somebody does run it', async () => {
  const here = cli.project(hostile());
  for (const [kind, path] of [
    ['a plugin', 'w/webapp2/plugins/x/x.plugin.js'],
    ['settings', 'old/configuration/settings.js'],
  ] as const) {
    rmSync(canary, { force: true });
    // Not one that waits: the server that it calls is here.
    await promisify(execFile)(process.execPath, [join(here, path)]).catch(() => undefined);
    expect([kind, existsSync(canary)]).toEqual([kind, true]);
  }
  expect(readFileSync(canary, 'utf8')).toBe('');
  expect(calls).toBeGreaterThan(1);
});

test.each([
  ['check'],
  ['check', '--format', 'html'],
  ['fix', '--unsafe'],
  ['build', '--allow-errors'],
  ['preview', '--output', 'page.html'],
  ['diff', 'w', 'w'],
  ['list'],
  ['plan', '--shards', '2'],
])('%s %s runs and fetches nothing', async (...args) => {
  const here = cli.project(hostile());
  const { code, stderr } = cli.run(here, args);
  expect([code === null, /internal failure/.test(stderr)]).toEqual([false, false]);
  // What called while the process ran is taken up now.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect({ ran: existsSync(canary), calls }).toEqual({ ran: false, calls: 0 });
});

test('a config is data: tags that make objects or functions are refused or plain', async () => {
  for (const value of [
    "!!js/function 'function () {}'",
    '!!python/object:os.system x',
    '!<tag:yaml.org,2002:js/undefined> x',
  ]) {
    const here = cli.project({
      't/themeconfig.json': '{"theme_version": 2}',
      'brandgate.yml': `packages: ${value}\n`,
    });
    const { code, stderr } = cli.run(here, ['check']);
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).not.toContain('internal');
  }
});

test('no source evaluates text, and what starts programs stands in two places', () => {
  const having = (pattern: RegExp) =>
    [...readSources()]
      .filter(([, { text }]) => pattern.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
      .map(([name]) => name);
  expect(having(/(?<![\w.'"])eval\(|new Function\(|(?<![\w.])Function\('/)).toEqual([]);
  expect(having(/'(?:node:)?child_process'/)).toEqual(['doors/cli/open-page.ts', 'revision/git-program.ts']);
  expect(having(/'(?:node:)?vm'/)).toEqual(['doors/cli/compiled-code.ts']);
});
