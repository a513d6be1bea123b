/** An output directory is not looked at, so no package may lie in one that somebody chose. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { useWarmCli } from '../support/cli.ts';

const cli = useWarmCli();
const THEME = '{"theme_version": 2}';
const TREE = { 'acme/themeconfig.json': THEME, 'beta/themeconfig.json': THEME };
const build = (tree: Record<string, string>, out: string, ...args: string[]) => {
  const here = cli.project({ ...TREE, ...tree });
  return { here, ...cli.run(here, ['build', '--out', out, ...args]) };
};

test.each([
  ['that is a package', {}, 'acme', 'acme'],
  ['that holds one', { 'brands/x/themeconfig.json': THEME }, 'brands', 'brands/x'],
  ['in a package’s way', { 'web/a/webapp3/branding/manifest.json': '{}' }, 'web/a', 'web/a/webapp3/branding'],
  ['that is one, beside results', { 'acme/brandgate-report.json': '{}' }, './acme/', 'acme'],
  [
    'that holds one without a marker',
    { 'x/a/b.jpg': 'x', 'brandgate.yml': 'packages: [{path: x/a, kind: theme}]' },
    'x',
    'x/a',
  ],
])('an output directory %s is refused', (_, tree, out, hidden) => {
  const { here, code, stderr } = build(tree, out);
  expect(code).toBe(2);
  expect(stderr).toContain(`can’t be the output directory: there is a package at “${hidden}”`);
  expect(existsSync(join(here, out, 'SHA256SUMS'))).toBe(false);
});

test.each([
  ['is not there yet', {}, 'out'],
  ['is below a package', {}, 'acme/out'],
  ['is the project', {}, '.'],
  ['has the usual name', { 'brandgate-out/x/themeconfig.json': THEME }, 'brandgate-out'],
  ['holds other files', { 'out/notes.txt': 'x', 'out/themes.zip': 'x' }, 'out'],
  ['git ignores', { '.gitignore': '/out/\n', 'out/x/themeconfig.json': THEME }, 'out'],
  [
    'has results and unpacked ones',
    { 'out/brandgate-report.json': '{}', 'out/x/themeconfig.json': THEME },
    'out',
  ],
])('one that %s is used', (_, tree, out) => {
  const { here, code } = build(tree, out);
  expect(code).toBe(0);
  expect(existsSync(join(here, out, 'SHA256SUMS'))).toBe(true);
});

test('also where releases go', () => {
  const here = cli.project(TREE);
  const { code, stderr } = cli.run(here, ['publish', '--to', 'beta']);
  expect(code).toBe(2);
  expect(stderr).toContain('there is a package at “beta”');
});
