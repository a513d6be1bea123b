/** A committed bare repository runs nothing, from wherever the command line is called. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { useCli } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';
import { fire, plantBareRepository, recordingGit, trapScript } from '../../support/git-traps.ts';

const cli = useCli();
const theme = { 'themes/themeconfig.json': '{"theme_version": 2}\n' };

/** A repository whose `themes/` is a bare repository as well; what it runs leaves the marker. */
function planted(): { path: string; marker: string } {
  const path = cli.project(theme);
  const marker = join(path, '..', 'marker');
  const git = gitIn(path);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  plantBareRepository(join(path, 'themes'), trapScript(join(path, '..', 'trap'), marker));
  git('add', '-A');
  git('commit', '-q', '-m', 'second');
  return { path, marker };
}

test('plain git falls for it', () => {
  const { path, marker } = planted();
  fire(join(path, 'themes'), ['rev-parse', 'HEAD^{commit}']);
  expect(existsSync(marker)).toBe(true);
});

test.each<[string, string, string[]]>([
  ['check inside of it', 'themes', ['check']],
  ['check from above', '.', ['check']],
  ['check from elsewhere', '..', ['check', 'project/themes']],
  ['list', 'themes', ['list']],
  ['build', 'themes', ['build', '--out', '../../out', '--allow-errors']],
  ['diff', 'themes', ['diff', 'HEAD', '.']],
  ['fix', 'themes', ['fix', '--dry-run']],
])('%s', (_, where, args) => {
  const { path, marker } = planted();
  cli.run(join(path, where), args);
  expect(existsSync(marker)).toBe(false);
  rmSync(path, { recursive: true });
});

test('no child process gets a token, and few are started', () => {
  const { path } = planted();
  const recorder = join(path, '..', 'recorder');
  mkdirSync(recorder);
  const log = recordingGit(recorder);
  const env = {
    PATH: [recorder, process.env.PATH].join(delimiter),
    GITHUB_TOKEN: 'ghs_secret',
    INPUT_TOKEN: 'ghs_secret',
  };
  expect(cli.run(path, ['check', '--base-ref', 'HEAD~1', '--format', 'json'], { env }).stdout).toContain(
    '"changed": true',
  );
  const recorded = readFileSync(log, 'utf8');
  expect(recorded).not.toContain('ghs_secret');
  expect(recorded.split('argument --no-pager\n').length - 1).toBeLessThanOrEqual(3);
});
