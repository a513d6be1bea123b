/** What was not looked at is a finding or an error, and what nobody would look at is silent. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { useWarmCli } from './support/cli.ts';

const cli = useWarmCli();
const THEME = '{"theme_version": 2}';

function project(tree: Readonly<Record<string, string>> = {}): string {
  return cli.project({ 'themes/a/themeconfig.json': THEME, ...tree });
}
function link(here: string, path: string, target: string): void {
  mkdirSync(dirname(join(here, path)), { recursive: true });
  symlinkSync(target, join(here, path));
}
function check(here: string, ...args: string[]) {
  const { stdout, stderr, code } = cli.run(here, ['check', '--format', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; path: string; message: string }[] };
  return { code, findings: findings.map(({ rule, path }) => `${rule} ${path}`), all: findings };
}

describe('a symbolic link is told', () => {
  test.each([
    ['in place of a package, out of the project', 'themes/b', '/somewhere/b'],
    ['in place of a package, to nowhere', 'themes/b', 'gone'],
    ['in place of a package, to a package', 'current', 'themes/a'],
    ['in place of a package, to a hidden directory', 'themes/b', '../.store/b'],
    ['in place of a directory of packages', 'brands', 'themes'],
    ['in place of a ZIP', 'old.zip', '/somewhere/old.zip'],
    ['in place of an icon', 'extra/icon_x.svg', '/somewhere/x'],
    ['in place of webapp2', 'web/webapp2', '/somewhere'],
    ['in place of a part of the layout', 'desk/package/configuration', '/somewhere'],
  ])('%s', (_, path, target) => {
    const here = project({ '.store/b/themeconfig.json': THEME });
    link(here, path, target);
    expect(check(here)).toMatchObject({ code: 0, findings: [`project-symlink ${path}`] });
    expect(check(here, '--fail-on', 'warning').code).toBe(1);
  });

  test('in place of a web app beside another', () => {
    const here = cli.project({ 'web/a/webapp2/manifest.json': '{"brandingID": "1"}' });
    link(here, 'web/b', '/somewhere');
    expect(check(here).findings).toContain('project-symlink web/b');
  });
});

test('links that have nothing to do with brands, and links that nobody would look at, are silent', () => {
  const here = project({
    '.gitignore': '/ignored\n*.zip\n',
    'docs/x.md': 'x',
    'themes/notes.txt': 'x',
    'themes/b/themeconfig.json': THEME,
  });
  mkdirSync(join(here, '.git'));
  link(here, 'manual', 'docs');
  link(here, 'CLAUDE.md', 'docs/x.md');
  link(here, 'docs/all', '..');
  link(here, 'docs/other', '/somewhere');
  link(here, 'themes/readme.txt', '/somewhere/readme.txt');
  link(here, 'node_modules/themes', '../themes');
  link(here, '.hidden/a', '../themes/a');
  link(here, '.b', 'themes/a');
  link(here, 'ignored', 'themes');
  link(here, 'old.zip', '/somewhere');
  expect(check(here)).toMatchObject({ code: 0, findings: [] });
});

// Only Linux has file systems that take any bytes for a name.
const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux(
  'a name that is not UTF-8 is an error, in a package and outside, as a file and as a directory',
  () => {
    const here = project({
      '.gitignore': 'built/\n',
      '.hidden/x': 'x',
      'built/x': 'x',
      'themes/b/themeconfig.json': THEME,
    });
    mkdirSync(join(here, '.git'));
    const latin1 = (path: string) => Buffer.concat([Buffer.from(`${here}/`), Buffer.from(path, 'latin1')]);
    writeFileSync(latin1('themes/a/icon_caf\u00e9.svg'), '<svg/>');
    mkdirSync(latin1('themes/caf\u00e9'));
    writeFileSync(latin1('themes/caf\u00e9/themeconfig.json'), THEME);
    writeFileSync(latin1('built/caf\u00e9'), 'x');
    writeFileSync(latin1('.hidden/caf\u00e9'), 'x');
    writeFileSync(join(here, 'a name with a real \ufffd'), 'x');
    const { code, findings, all } = check(here);
    expect(code).toBe(1);
    expect(findings).toEqual([
      'project-unreadable themes/a/icon_caf\ufffd.svg',
      'project-unreadable themes/caf\ufffd',
    ]);
    expect(all[1]?.message).toBe(
      'The name “caf\ufffd” is not UTF-8, so that nothing can be opened by it: rename it.',
    );
    const { code: built, stdout } = cli.run(here, ['build']);
    expect(built).toBe(1);
    expect(stdout).toContain('Not built, because of errors: a.');
  },
);
