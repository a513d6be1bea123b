import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { KINDS } from '../../../src/pexip/kinds.ts';
import { environment, readTree, useWarmCli } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';
import { blocksOf } from '../../support/guides.ts';

const cli = useWarmCli();
const kinds = Object.keys(KINDS);
const FAULTY = {
  'themes/acme/themeconfig.json': '{\n  "theme_version": 2,\n  "recording_indicator_text": 5\n}\n',
};
const GOOD = { 'themes/acme/themeconfig.json': '{\n  "theme_version": 2\n}\n' };

describe('three commands from nothing to a ZIP', () => {
  test.each(kinds)('%s', (kind) => {
    const here = cli.project({});
    const made = cli.run(here, ['init', '--kind', kind, 'my brand']);
    expect([made.code, made.stderr]).toEqual([0, '']);
    const checked = cli.run(here, ['check', 'my brand', '--format', 'json']);
    expect([checked.code, JSON.parse(checked.stdout).findings]).toEqual([0, []]);
    const built = cli.run(here, ['build', 'my brand']);
    expect(built.code).toBe(0);
    expect(existsSync(join(here, 'brandgate-out/my-brand-0.0.0.zip'))).toBe(true);
  });
});

describe('in a repository', () => {
  test('config, baseline, workflow and ignored directories are shown and written; check passes, and new findings fail', () => {
    const here = cli.project(FAULTY);
    gitIn(here)('init', '-q');
    expect(cli.run(here, ['check']).code).toBe(1);
    const { code, stdout } = cli.run(here, ['init']);
    expect(code).toBe(0);
    const tree = readTree(here);
    for (const name of [
      'brandgate.yml',
      'brandgate-baseline.json',
      '.github/workflows/brandgate.yml',
      '.gitignore',
    ]) {
      expect(tree[name]).toBeDefined();
      // What is written was shown before.
      expect(stdout).toContain(`── ${name}\n   `);
      expect(stdout).toContain(`Wrote ${name}.`);
    }
    for (const failOn of ['error', 'warning'])
      expect(cli.run(here, ['check', '--fail-on', failOn]).code).toBe(0);
    writeFileSync(join(here, 'themes/acme/vendordata.json'), '{');
    expect(cli.run(here, ['check']).code).toBe(1);
    expect(parse(tree['brandgate.yml'] ?? '')).toEqual({
      discover: true,
      baseline: 'brandgate-baseline.json',
    });
  });

  test('nobody is asked to commit where everything is there already', () => {
    const here = cli.project(GOOD);
    expect(cli.run(here, ['init']).stdout).toContain('\nCommit these; ');
    const { code, stdout } = cli.run(here, ['init']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Left brandgate\.yml: .*\nNothing was written\.\n$/s),
    ]);
  });

  test('there is no baseline where nothing is found', () => {
    const here = cli.project(GOOD);
    expect(cli.run(here, ['init']).code).toBe(0);
    expect(Object.keys(readTree(here)).sort()).toEqual([
      '.github/workflows/brandgate.yml',
      '.gitignore',
      'brandgate.yml',
      'themes/acme/themeconfig.json',
    ]);
    expect(cli.run(here, ['check']).code).toBe(0);
  });

  test('nothing that is there is written over, and a second time changes nothing', () => {
    const here = cli.project({
      ...FAULTY,
      'brandgate.yaml': 'discover: true\n',
      'brandgate-baseline.json': '{"version": 1, "findings": []}\n',
      '.github/workflows/other.yml': 'jobs:\n  a:\n    steps:\n      - uses: brandgate/brandgate@v1\n',
      '.gitignore': 'node_modules\n/brandgate-out',
    });
    const before = readTree(here);
    const { code, stdout } = cli.run(here, ['init']);
    expect(code).toBe(0);
    expect(readTree(here)).toEqual({
      ...before,
      '.gitignore': 'node_modules\n/brandgate-out\n/brandgate-release/\n',
    });
    expect(stdout).toMatch(
      /Left brandgate\.yaml: it is there already\. Add “baseline: brandgate-baseline\.json” to it/,
    );
    const again = readTree(here);
    expect(cli.run(here, ['init', '--quiet']).code).toBe(0);
    expect(readTree(here)).toEqual(again);
  });

  test('in a subdirectory the workflow is the repository’s, and names the part', () => {
    const here = cli.project({ 'brand assets/t/themeconfig.json': '{"theme_version": 2}\n' });
    gitIn(here)('init', '-q');
    expect(cli.run(join(here, 'brand assets'), ['init']).code).toBe(0);
    const tree = readTree(here);
    expect(Object.keys(tree).filter((name) => !name.startsWith('.git/'))).toEqual([
      '.github/workflows/brandgate.yml',
      'brand assets/.gitignore',
      'brand assets/brandgate.yml',
      'brand assets/t/themeconfig.json',
    ]);
    const { steps } = parse(tree['.github/workflows/brandgate.yml'] ?? '').jobs.brand;
    expect(steps[1]).toEqual({ uses: 'brandgate/brandgate@v1', with: { path: 'brand assets' } });
  });

  test('a package that is the whole repository stays what it was', () => {
    const here = cli.project({ 'themeconfig.json': '{"theme_version": 2, "show_clock": true}\n' });
    gitIn(here)('init', '-q');
    expect(cli.run(here, ['init']).code).toBe(0);
    const { code, stdout } = cli.run(here, ['check', '--fail-on', 'warning', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect([code, report.findings, report.summary.assets]).toEqual([0, [], 1]);
  });

  test('the workflow is the one of the guide', () => {
    const here = cli.project(GOOD);
    cli.run(here, ['init']);
    const written = parse(readFileSync(join(here, '.github/workflows/brandgate.yml'), 'utf8'));
    const page = 'docs/guides/first-workflow.md';
    const guide = blocksOf('yaml').find((block) => block.page === page)?.text ?? '';
    const { on, ...rest } = parse(guide);
    expect(written).toEqual({ ...rest, on: { ...on, push: { ...on.push, branches: ['main', 'master'] } } });
  });

  test('nothing is written through a link that lies in the project', () => {
    const here = cli.project(GOOD);
    const elsewhere = cli.project({});
    symlinkSync(elsewhere, join(here, '.github'));
    const { code, stderr } = cli.run(here, ['init']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/is a symbolic link/);
    expect(readTree(elsewhere)).toEqual({});
  });

  test('as JSON', () => {
    const { stdout } = cli.run(cli.project(GOOD), ['init', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { path: 'brandgate.yml', written: true },
        { path: '.github/workflows/brandgate.yml', written: true },
        { path: '.gitignore', written: true },
      ],
    });
  });
});

const samples = resolve(__dirname, '../../../../shared/samples');
(existsSync(samples) ? test : test.skip)('a copy of the samples passes after init', () => {
  const here = cli.project({});
  cpSync(samples, here, { recursive: true });
  expect(cli.run(here, ['init']).code).toBe(0);
  expect(cli.run(here, ['check', '--fail-on', 'warning']).code).toBe(0);
});

describe('one sentence and exit code 2', () => {
  test.each([
    ['nothing found', {}, [], /theme, webapp1, webapp2, webapp3, desktop.*brandgate init --kind/],
    ['a directory without a kind', GOOD, ['new'], /say which kind/],
    ['a kind without a directory', {}, ['--kind', 'theme'], /Say where the new package goes/],
    ['a slip', {}, ['--kind', 'Theme', 'x'], /Did you mean “theme”\?/],
    ['a directory that holds something', { 'x/.keep': '' }, ['--kind', 'theme', 'x'], /“x” is not empty/],
    ['a file', { x: '' }, ['--kind', 'theme', 'x'], /is no directory/],
    ['a place below a file', { x: '' }, ['--kind', 'theme', 'x/y'], /no directory/],
  ])('%s', (_, tree, args, message) => {
    const here = cli.project(tree);
    const { code, stdout, stderr } = cli.run(here, ['init', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(readTree(here))).toEqual(Object.keys(tree));
  });
});

/** Runs `init` at a terminal of its own, and types an answer at each question; what it shows, and the files that are there. */
async function atTerminal(directory: string, answers: readonly string[]) {
  const command = `${process.execPath} ${cli.path} init`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: directory,
    env: environment({ TERM: 'dumb' }),
  });
  let shown = '';
  let asked = 0;
  child.stdout.on('data', (chunk) => {
    shown += chunk;
    while (asked < answers.length && shown.split('[Y/n]').length > asked + 1)
      child.stdin.write(answers[asked++] ?? '');
  });
  await new Promise((resolve) => child.on('close', resolve));
  return { shown, names: Object.keys(readTree(directory)) };
}

const hasTerminals = spawnSync('script', ['--version']).status === 0;

(hasTerminals ? describe : describe.skip)(
  'somebody at a terminal (skipped where there is no “script”)',
  () => {
    test('is asked for each file, and may type ahead', async () => {
      const { shown, names } = await atTerminal(cli.project(GOOD), ['n\ny\nn\n']);
      expect(shown).toContain('Write brandgate.yml? [Y/n]');
      expect(shown).toContain('Left brandgate.yml: not written.');
      expect(shown).toContain('Wrote .github/workflows/brandgate.yml.');
      expect(names).toEqual(['.github/workflows/brandgate.yml', 'themes/acme/themeconfig.json']);
    });

    test.each([
      ['Ctrl-C', '\u0003'],
      ['Ctrl-D', '\u0004'],
    ])('may leave with %s', async (_, key) => {
      const first = await atTerminal(cli.project(GOOD), [key]);
      expect(first.shown).toContain('brandgate: You left before an answer, so nothing was written.');
      expect(first.names).toEqual(['themes/acme/themeconfig.json']);
      const { shown, names } = await atTerminal(cli.project(GOOD), ['\n', key]);
      expect(shown).toContain('You left before an answer: brandgate.yml was written, and nothing else.');
      expect(shown).not.toContain('failure');
      expect(names).toEqual(['brandgate.yml', 'themes/acme/themeconfig.json']);
    });
  },
);

test('an empty directory is taken as it is', () => {
  const here = cli.project({});
  mkdirSync(join(here, 'x'));
  expect(cli.run(here, ['init', '--kind', 'webapp3', 'x/']).code).toBe(0);
  expect(cli.run(here, ['init', '--kind', 'webapp3', 'a/b/c']).code).toBe(0);
  expect(cli.run(here, ['check']).code).toBe(0);
});
