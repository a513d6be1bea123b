/** Where archives go: never into a file, and never into a package, which nobody would judge then. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, useWarmCli } from '../../support/cli.ts';

const cli = useWarmCli();
const CONFIG = '{ "theme_version": 2 }\n';
const TREE = { 'themes/acme/themeconfig.json': CONFIG, 'themes/beta/themeconfig.json': CONFIG };

test.each([
  ['build', '--out'],
  ['publish', '--to'],
])('%s %s refuses a file, a package and what is named', (command, option) => {
  const here = cli.project(TREE);
  const refused = (path: string, ...paths: string[]) => {
    const { code, stdout, stderr } = cli.run(here, [command, ...paths, option, path]);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  for (const paths of [[], ['themes'], ['themes/acme']]) {
    expect(refused('themes/acme/themeconfig.json', ...paths)).toBe(
      `brandgate: “themes/acme/themeconfig.json” can’t be written: it is no directory.\n`,
    );
    expect(refused('themes/acme', ...paths)).toBe(
      `brandgate: “themes/acme” can’t be the output directory: there is a package at “themes/acme”, which would be neither checked nor built. Choose another directory.\n`,
    );
  }
  expect(refused('themes', 'themes')).toContain('there is a package at “themes/acme”');
  expect(refused('themes')).toContain('there is a package at “themes/acme”');
  expect(Object.keys(readTree(here)).sort()).toEqual(Object.keys(TREE).sort());
});

test('what was unpacked there is not looked at, and the project itself may get its archives', () => {
  const unpacked = {
    'out/acme/themeconfig.json': CONFIG,
    'out/brandgate-report.json': '{}',
    '.gitignore': 'dist/\n',
    'dist/themeconfig.json': CONFIG,
  };
  for (const out of ['out', 'dist', 'new', '.']) {
    const { code, stderr } = cli.run(cli.project({ ...TREE, ...unpacked }), ['build', '--out', out]);
    const found = out === 'out' ? 'Found 2 packages: acme, beta.' : 'Found 3 packages: out-acme';
    expect([code, stderr]).toEqual([0, expect.stringContaining(found)]);
  }
});

test('an output directory within a package is none of its files', () => {
  const here = cli.project(TREE);
  const build = () => cli.run(here, ['build', '--out', 'themes/acme/out']).code;
  expect([build(), build()]).toEqual([0, 0]);
});

test('a directory of archives that were built says to name one, which is judged', () => {
  const here = cli.project(TREE);
  cli.run(here, ['build', '--out', 'out']);
  const elsewhere = cli.project({ 'x.txt': '' }, 'other');
  cpSync(join(here, 'out'), join(elsewhere, 'release'), { recursive: true });
  const { code, stderr } = cli.run(elsewhere, ['check', 'release']);
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining(
      ' “release/acme-0.0.0.zip” was written by an earlier build: name it to have it judged.',
    ),
  ]);
  expect(cli.run(elsewhere, ['check', 'release/acme-0.0.0.zip']).code).toBe(0);
});
