/** A pull request plants a link where the tool writes: the file outside keeps its bytes, and one sentence says why. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment, useWarmCli } from './support/cli.ts';
import { gitIn } from './support/git.ts';
import { layout } from './support/layouts.ts';

const cli = useWarmCli();
const COMMA = '{\n  "theme_version": 2,\n}\n';

/** A repository with a theme, beside a directory that nothing may touch. */
function repository(config: object = {}): string {
  const here = cli.project({
    't/themeconfig.json': '{"theme_version": 2}',
    't/custom_layout_panel.json': JSON.stringify(layout()),
    'brandgate.yml': JSON.stringify(config),
  });
  gitIn(here)('init', '-q');
  const outside = join(dirname(here), 'outside');
  mkdirSync(outside);
  for (const name of ['victim', 'SHA256SUMS', 'summary.md', 't-0.0.0.zip', 'release-notes.md'])
    writeFileSync(join(outside, name), 'VICTIM');
  return here;
}
function plant(here: string, path: string, target: string): void {
  mkdirSync(dirname(join(here, path)), { recursive: true });
  symlinkSync(join(dirname(here), 'outside', target), join(here, path));
}
function expectUntouched(here: string): void {
  const outside = join(dirname(here), 'outside');
  expect(readdirSync(outside).sort()).toEqual([
    'SHA256SUMS',
    'release-notes.md',
    'summary.md',
    't-0.0.0.zip',
    'victim',
  ]);
  for (const name of readdirSync(outside)) expect(readFileSync(join(outside, name), 'utf8')).toBe('VICTIM');
}

const cases: [what: string, link: string, target: string, args: readonly string[], config: object][] = [
  ['the default output directory', 'brandgate-out', '', ['build'], {}],
  ['a report in it', 'brandgate-out/brandgate-report.json', 'victim', ['build'], {}],
  ['the checksums in it', 'brandgate-out/SHA256SUMS', 'SHA256SUMS', ['build'], {}],
  ['the summary in it', 'brandgate-out/summary.md', 'summary.md', ['build'], {}],
  ['an archive in it', 'brandgate-out/t-0.0.0.zip', 't-0.0.0.zip', ['build'], {}],
  ['a directory above --out', 'out', '', ['build', '--out', 'out/deeper'], {}],
  ['--output', 'report.json', 'victim', ['check', '--format', 'json', '--output', 'report.json'], {}],
  ['a directory above --output', 'reports', '', ['check', '--output', 'reports/victim'], {}],
  ['the baseline', 'brandgate-baseline.json', 'victim', ['check', '--update-baseline'], {}],
  ['a configured baseline', 'b/x.json', 'victim', ['check', '--update-baseline'], { baseline: 'b/x.json' }],
  ['a directory above it', 'b', '', ['check', '--update-baseline'], { baseline: 'b/victim' }],
  ['preview --svg', 'pictures', '', ['preview', '--svg', 'pictures'], {}],
  ['a picture in it', 'pictures/t-layout-panel-mode-1-1.svg', 'victim', ['preview', '--svg', 'pictures'], {}],
  ['the patch of fix --dry-run', 'fixes', '', ['fix', '--dry-run', '--output', 'fixes/victim'], {}],
  ['publish --to', 'release', '', ['publish', '--to', 'release'], {}],
  ['a file in it', 'release/t-0.0.0.zip', 't-0.0.0.zip', ['publish', '--to', 'release'], {}],
  ['its notes', 'release/release-notes.md', 'release-notes.md', ['publish', '--to', 'release'], {}],
];

test.each(cases)('%s', (_, link, target, args, config) => {
  const here = repository(config);
  plant(here, link, target);
  const { code, stderr } = cli.run(here, args);
  expect(stderr).toMatch(
    /^brandgate: “[^”]+” is a symbolic link, and nothing is written through a link that lies in the project: remove it, or name another place\.\n$/m,
  );
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
  expectUntouched(here);
});

test('a link above the project, but in its repository', () => {
  const here = repository();
  mkdirSync(join(here, 'sub'));
  writeFileSync(join(here, 'sub/themeconfig.json'), '{"theme_version": 2}');
  plant(here, 'out', '');
  expect(cli.run(join(here, 'sub'), ['build', '--out', '../out']).code).toBe(2);
  expect(cli.run(dirname(here), ['build', 'project/sub', '--out', 'project/out']).code).toBe(2);
  expectUntouched(here);
});

test('the target of a fix is never a link, nor reached through one', () => {
  const here = repository();
  const outside = join(dirname(here), 'outside');
  writeFileSync(join(outside, 'themeconfig.json'), COMMA);
  plant(here, 'u', '');
  plant(here, 'v/themeconfig.json', 'themeconfig.json');
  cli.run(here, ['fix', '--unsafe']);
  expect(readFileSync(join(outside, 'themeconfig.json'), 'utf8')).toBe(COMMA);
});

test('a path outside of the project is the user’s, links included', () => {
  const here = repository();
  const mine = join(dirname(here), 'mine');
  mkdirSync(mine);
  symlinkSync('mine', join(dirname(here), 'link'));
  symlinkSync('real.json', join(mine, 'report.json'));
  const report = join(dirname(here), 'link/report.json');
  expect(cli.run(here, ['check', '--format', 'json', '--output', report]).code).toBe(0);
  expect(JSON.parse(readFileSync(join(mine, 'real.json'), 'utf8'))).toMatchObject({ result: 'success' });
  expect(cli.run(here, ['build', '--out', join(dirname(here), 'link/out')]).code).toBe(0);
  expect(readdirSync(join(mine, 'out'))).toContain('t-0.0.0.zip');
});

test.each(['/dev/stdout', '/proc/self/fd/1'])('--output %s is a stream', (path) => {
  const command = `exec 2>&1; "$0" "$1" check --format json --output ${path} | cat`;
  const { stdout } = spawnSync('sh', ['-c', command, process.execPath, cli.path], {
    cwd: repository(),
    encoding: 'utf8',
    env: environment(),
  });
  expect(stdout).toContain('"schemaVersion": 1');
});

test('what can’t be written is one sentence and exit code 2', () => {
  const here = repository();
  writeFileSync(join(here, 'file'), '');
  for (const args of [
    ['check', '--output', 'none/report.txt'],
    ['check', '--output', 'file/report.txt'],
    ['check', '--output', 't'],
    ['build', '--out', 'file'],
    ['preview', '--svg', 'file/pictures'],
    ['publish', '--to', 'file'],
    ['check', '--output', '/dev/full'],
  ]) {
    const { code, stderr } = cli.run(here, args);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/(?:^|\n)brandgate: “[^”]+” can’t be written: [^.\n]+\.\n$/),
    ]);
  }
});
