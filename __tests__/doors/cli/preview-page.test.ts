/** `preview` as a page: written, compared, and served while files change. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { environment, useWarmCli } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';
import { layout } from '../../support/layouts.ts';
import { splash } from '../../support/themes.ts';

const cli = useWarmCli();
const settings = (title: string) =>
  splash({ welcome: { elements: [{ type: 'text', label: 'title' }] } }, { title });
const tree = (title: string) => ({
  'my brands/acme/themeconfig.json': { theme_version: 2, ...settings(title) },
  'my brands/acme/custom_layout_panel.json': layout(),
});

test('a page of a path with spaces, in a directory that it makes', () => {
  const here = cli.project(tree('Hello'));
  const { code, stdout, stderr } = cli.run(here, ['preview', 'my brands/acme', '--out', 'out/a page.html']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Wrote out\/a page\.html: \d+ pictures of 1 package; /);
  const page = readFileSync(join(here, 'out/a page.html'), 'utf8');
  expect(page).toContain('id="acme/screen/welcome"');
  expect(page).not.toContain('id="changes"');
});

test('--output is the page, too', () => {
  const here = cli.project(tree('Hello'));
  const { code, stdout, stderr } = cli.run(here, ['preview', 'my brands', '--output', 'page.html']);
  expect([code, stdout, stderr]).toEqual([0, '', expect.stringMatching(/^Wrote page\.html: /)]);
  expect(readFileSync(join(here, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/);
});

test('what changed since a revision, and between two paths', () => {
  const here = cli.project(tree('Hello'));
  const git = gitIn(here);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
  const old = cli.project(tree('Hello'));
  writeFileSync(
    join(here, 'my brands/acme/themeconfig.json'),
    JSON.stringify({ theme_version: 2, ...settings('Good morning') }),
  );
  for (const args of [
    ['my brands/acme', '--base-ref', 'HEAD'],
    [join(old, 'my brands/acme'), 'my brands/acme'],
  ]) {
    const { code, stdout } = cli.run(here, ['preview', ...args, '--out', 'page.html']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 package changed')]);
    const page = readFileSync(join(here, 'page.html'), 'utf8');
    expect(page).toContain('id="change/acme/screen/welcome"');
    expect(page).toContain('“Hello” → “Good morning”');
  }
});

test.each([
  [['preview'], 'Say where the pictures go'],
  [['preview', '.', '.', '.', '--out', 'x.html'], 'A page shows one path, or two as before and after'],
  [['preview', '.', '.', '--base-ref', 'HEAD', '--out', 'x.html'], 'Two paths are before and after'],
  [['preview', 'nowhere', '--out', 'x.html'], 'There is nothing at “nowhere”'],
  [['preview', '--out', 'themes'], 'themes'],
])('%j is refused in one sentence', (args, message) => {
  const here = cli.project({ ...tree('Hello'), 'themes/x.txt': '' });
  const { code, stderr } = cli.run(here, args);
  expect([code, stderr.split('\n')]).toEqual([2, [expect.stringContaining(message), '']]);
});

/** A body, or the status where it is another than 200. */
function fetched(address: string, headers: Record<string, string> = {}): Promise<string | number> {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(response.statusCode === 200 ? text : (response.statusCode ?? 0)));
    })
      .on('error', reject)
      .end();
  });
}

test('--watch serves on this machine alone, says when a file changed, and ends with a signal', async () => {
  const here = cli.project(tree('Hello'));
  const child = spawn(process.execPath, [cli.path, 'preview', 'my brands', '--watch'], {
    cwd: here,
    env: environment(),
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  try {
    const address = await new Promise<string>((resolve) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (found) resolve(found);
      });
    });
    const page = String(await fetched(address));
    expect(page).toContain('>Hello</text>');
    expect(page).toMatch(/script-src 'sha256-[^']*' 'sha256-[^']*'; connect-src 'self'/);
    expect(await fetched(address, { Host: 'evil.example' })).toBe(403);
    expect(await fetched(`${address}etc/passwd`)).toBe(404);
    const told = new Promise<void>((resolve) => {
      request(`${address}changes`, (response) => {
        response.on('data', (chunk) => {
          if (String(chunk).includes('event: reload')) resolve();
        });
        response.on('error', () => undefined);
      }).end();
    });
    // A file that is broken for a moment ends nothing.
    writeFileSync(
      join(here, 'my brands/acme/themeconfig.json'),
      JSON.stringify({ theme_version: 2, ...settings('Good morning') }),
    );
    await told;
    expect(await fetched(address)).toContain('>Good morning</text>');
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  rmSync(here, { recursive: true, force: true });
}, 30_000);
