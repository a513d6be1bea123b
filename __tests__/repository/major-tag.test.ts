/** The step that moves `v1`, run by a shell in a real clone of a real remote. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { useWorkspaces, workspace } from '../support/action-workspace.ts';

useWorkspaces();

const file = resolve(__dirname, '../../.github/workflows/release.yml');
const { jobs } = parse(readFileSync(file, 'utf8'));
const script: string = jobs['major-tag'].steps.at(-1).run;
const homes: string[] = [];
afterAll(() => {
  for (const path of homes) rmSync(path, { recursive: true, force: true });
});

/** A remote whose tags each stand for a commit of their own, and what the step for one of them does to `v1` and `v2`. */
function pushed(tag: string, tags: readonly string[], moving: Readonly<Record<string, string>> = {}) {
  const remote = workspace({ 'a.txt': '0' });
  const commits = new Map(tags.map((name) => [name, remote.commit({ 'a.txt': name })]));
  // Released versions are annotated, moving ones are not.
  for (const [name, commit] of commits) remote.git('tag', '-a', '-m', name, name, commit);
  for (const [name, version] of Object.entries(moving)) remote.git('tag', name, commits.get(version)!);
  const home = mkdtempSync(join(tmpdir(), 'brandgate-tag-'));
  homes.push(home);
  const clone = join(home, 'clone');
  execFileSync('git', ['clone', '-q', '--branch', tag, `file://${remote.path}`, clone], { stdio: 'pipe' });
  const shell = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script];
  const said = execFileSync('bash', shell, {
    cwd: clone,
    env: { PATH: process.env.PATH, HOME: home, TAG: tag },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const names = new Map([...commits].map(([name, commit]) => [commit, name]));
  const at = (name: string) => {
    const [line] = remote
      .git('for-each-ref', '--format=%(objecttype) %(objectname)', `refs/tags/${name}`)
      .split('\n');
    const [type, commit] = line!.split(' ');
    return type === '' ? undefined : `${type} ${names.get(commit!)}`;
  };
  return { said, at };
}

test('the newest version takes the major tag along, as a bare tag', () => {
  const { at } = pushed('v1.10.0', ['v1.2.0', 'v1.9.0', 'v1.10.0'], { v1: 'v1.9.0' });
  expect(at('v1')).toBe('commit v1.10.0');
});

test('the first version of a major makes its tag, and leaves the other', () => {
  const { at } = pushed('v2.0.0', ['v1.0.0', 'v2.0.0'], { v1: 'v1.0.0' });
  expect([at('v1'), at('v2')]).toEqual(['commit v1.0.0', 'commit v2.0.0']);
});

test.each([
  ['a pre-release', 'v1.3.0-rc.1', ['v1.2.0', 'v1.3.0-rc.1']],
  ['an older version', 'v1.1.9', ['v1.1.8', 'v1.2.0', 'v1.1.9']],
  ['a version of four parts', 'v1.2.0.1', ['v1.2.0', 'v1.2.0.1']],
])('%s moves nothing', (_, tag, tags) => {
  const { at, said } = pushed(tag, tags, { v1: 'v1.2.0' });
  expect(at('v1')).toBe('commit v1.2.0');
  expect(said).toBe(`v1 stays: v1.2.0 is the newest version of it, and ${tag} is not.\n`);
});

test('a pre-release alone makes no major tag', () => {
  const { at, said } = pushed('v3.0.0-beta', ['v1.0.0', 'v3.0.0-beta']);
  expect([at('v3'), said]).toEqual([
    undefined,
    'v3 stays: no version is the newest version of it, and v3.0.0-beta is not.\n',
  ]);
});

test('the tag moves only after the tests of what it names', () => {
  expect(jobs['major-tag'].needs).toBe('test');
  const runs: string[] = jobs.test.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  expect(runs.slice(1)).toEqual(['npm ci', 'npm run build', 'git diff --exit-code', 'npm test']);
  const compare = (tag: string) =>
    execFileSync('bash', ['-ec', runs[0]!], {
      cwd: resolve(file, '../../..'),
      env: { ...process.env, TAG: tag },
      stdio: 'pipe',
    });
  const { version } = JSON.parse(readFileSync(resolve(file, '../../../package.json'), 'utf8'));
  expect(() => compare(`v${version}`)).not.toThrow();
  expect(() => compare('v0.0.1')).toThrow();
});
