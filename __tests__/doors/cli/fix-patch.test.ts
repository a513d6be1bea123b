/** `fix` as users have it: what it says, and a patch that git applies. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, useWarmCli, writeTree } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';
import { wav } from '../../support/wav.ts';

const cli = useWarmCli();
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n';
const TREE = {
  'brands/acme/themeconfig.json':
    '{\r\n  "theme_version": 2,\r\n  "disable_watermark_mute_icon": false,\r\n}',
  'brands/acme/Thumbs.db': 'litter',
  'brands/acme/icon_a.svg': `\ufeff${SVG}`,
  'brands/acme/conf-get_pin_48kHz_mono.wav': wav({ sampleRate: 44_100, channels: 2 }),
  'notes.txt': 'x',
};

function repository(): string {
  const here = cli.project(TREE);
  const git = gitIn(here);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'First');
  return here;
}
const filesOf = (here: string) =>
  Object.fromEntries(Object.entries(readTree(here)).filter(([path]) => !path.startsWith('.git/')));

test.each(['.', 'brands', 'brands/acme'])('a patch made in %s is what fixing in place does', (directory) => {
  const [patched, fixed] = [repository(), repository()];
  const made = cli.run(join(patched, directory), ['fix', '--unsafe', '--patch', 'fixes.patch']);
  const patch = join(patched, directory, 'fixes.patch');
  expect(made.stderr).not.toContain('internal failure');
  // Nothing changed but that there is a patch.
  expect(gitIn(patched)('status', '--porcelain')).toBe(`?? ${join(directory, 'fixes.patch')}`);
  execFileSync('git', ['-C', patched, 'apply', patch], { stdio: 'pipe' });
  execFileSync('rm', [patch]);
  const inPlace = cli.run(join(fixed, directory), ['fix', '--unsafe']);
  expect(filesOf(patched)).toEqual(filesOf(fixed));
  expect(filesOf(fixed)).not.toEqual(filesOf(repository()));
  expect(made.code).toBe(inPlace.code);
});

test('it says what it changed: file, rule, old and new', () => {
  const here = repository();
  const { stdout } = cli.run(here, ['fix', '--unsafe']);
  expect(stdout).toMatch(/^Fixed \d+ findings\.\n/);
  const lines = stdout.split('\n').filter((line) => line.startsWith('  brands/'));
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ {2}brands\/acme\/Thumbs\.db: removed \(package-junk\)$/),
      expect.stringMatching(
        /^ {2}brands\/acme\/themeconfig\.json: “"disable_watermark_mute_icon": false,” → “"disable_watermark_mute_icon": false” \(json-trailing-comma\)$/,
      ),
      expect.stringMatching(/^ {2}brands\/acme\/conf-get_pin_48kHz_mono\.wav: .*44100 Hz.* → 48000 Hz/),
    ]),
  );
  expect(cli.run(here, ['fix', '--unsafe']).stdout).toMatch(/^Fixed 0 findings\.\n/);
});

test('without anything to fix the patch is empty, and --dry-run is something else', () => {
  const here = cli.project({ 'acme/themeconfig.json': '{ "theme_version": 2 }\n' });
  expect(cli.run(here, ['fix', '--patch', 'p']).stdout).toMatch(
    /^Fixed in the patch: 0 findings\.\nNothing changed; p is empty\.\n/,
  );
  expect(readFileSync(join(here, 'p'), 'utf8')).toBe('');
  const both = cli.run(here, ['fix', '--patch', 'p', '--dry-run']);
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('give one of them')]);
});

test('a patch is for one repository', () => {
  const [one, other] = [repository(), repository()];
  const run = cli.run(one, ['fix', '.', other, '--patch', 'fixes.patch']);
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('A patch is for one repository')]);
});

describe('ordinary failures are one sentence with the path, without a stack', () => {
  const asUser = process.getuid?.() === 0 ? test.skip : test;
  const fails = (here: string, args: string[], message: RegExp) => {
    const { code, stderr } = cli.run(here, args);
    const lines = stderr.split('\n').filter((line) => line !== '' && !/^(?:Took|Found) /.test(line));
    expect([code, lines]).toEqual([2, [expect.stringMatching(message)]]);
  };
  const project = () => cli.project({ 'acme/themeconfig.json': '{ "theme_version": 2 }\n', file: 'x' });

  test('what is no directory, and what is one', () => {
    const here = project();
    fails(here, ['build', '--out', 'file'], /“file” can’t be written: .*no directory/);
    fails(here, ['build', '--out', 'file/out'], /“file\/out” can’t be written/);
    fails(here, ['check', '--output', 'acme'], /“acme” can’t be written: there is a directory of that name/);
    fails(here, ['check', '--config', 'acme'], /acme”? can’t be read/);
    fails(here, ['fix', '--patch', 'acme'], /“acme” can’t be written/);
    fails(here, ['build', '--toolkit', 'acme'], /“acme”/);
    fails(here, ['check', 'absent'], /“absent”/);
    fails(here, ['publish', '--to', 'file'], /“?file/);
  });

  test('a device that is full', () => {
    fails(
      project(),
      ['check', '--format', 'json', '--output', '/dev/full'],
      /“\/dev\/full” can’t be written: the disk is full/,
    );
  });

  asUser('no permission', () => {
    const here = project();
    mkdirSync(join(here, 'closed'));
    chmodSync(join(here, 'closed'), 0o500);
    fails(here, ['build', '--out', 'closed/out'], /“closed\/out.*permission denied/);
  });
});

test('ZIPs of an earlier build are passed over, but never in silence', () => {
  const here = cli.project({ 'acme/themeconfig.json': '{ "theme_version": 2 }\n' });
  cli.run(here, ['build', '--out', 'old']);
  expect(cli.run(here, ['check']).stderr).toContain(
    'Not judged, as an earlier build wrote it: old/acme-0.0.0.zip.',
  );
  writeFileSync(
    join(here, 'old/acme-0.0.0.zip'),
    Buffer.concat([readFileSync(join(here, 'old/acme-0.0.0.zip')), Buffer.from('x')]),
  );
  const changed = cli.run(here, ['check']);
  expect(changed.stderr).not.toContain('Not judged, as');
  expect(changed.stdout).toContain('in 2 packages');
});

describe('publish', () => {
  test('refuses what no commit holds, and --allow-dirty allows it for a directory', () => {
    const here = cli.project({ 'acme/themeconfig.json': '{ "theme_version": 2 }\n' });
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'First');
    git('tag', 'v1.2.0');
    expect(cli.run(here, ['publish']).code).toBe(0);
    writeTree(here, { 'acme/icon_a.svg': SVG });
    const refused = cli.run(here, ['publish']);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('“acme” holds changes that are in no commit'),
    ]);
    expect(cli.run(here, ['publish', '--allow-dirty'])).toMatchObject({ code: 0 });
    expect(Object.keys(readTree(join(here, 'brandgate-release')))).toEqual(
      expect.arrayContaining(['acme-1.2.0.zip', 'acme-1.2.0-dirty.zip']),
    );
    const server = cli.run(here, ['publish', '--to', 'github', '--allow-dirty']);
    expect([server.code, server.stderr]).toEqual([
      2,
      expect.stringContaining('GitHub gets only what a commit holds'),
    ]);
  });

  test('the notes say what changed since the highest earlier version of the same', () => {
    const here = cli.project({
      'acme/themeconfig.json': '{ "theme_version": 2 }\n',
      'beta/themeconfig.json': '{}',
    });
    const git = gitIn(here);
    git('init', '-q');
    const version = (tag: string, name: string) => {
      writeTree(here, { [`acme/icon_${name}.svg`]: SVG });
      git('add', '-A', 'acme', 'beta');
      git('commit', '-q', '-m', tag);
      git('tag', tag);
    };
    for (const [tag, name] of [
      ['acme/v1.9.0', 'a'],
      ['beta/v8.0.0', 'b'],
      ['v1.0.0', 'c'],
      ['acme/v1.10.0', 'd'],
    ] as const)
      version(tag, name);
    expect(cli.run(here, ['publish', '--tag', 'acme/v1.10.0']).code).toBe(0);
    const notes = readFileSync(join(here, 'brandgate-release/release-notes.md'), 'utf8');
    for (const name of ['b', 'c', 'd']) expect(notes).toContain(`icon_${name}.svg`);
    expect(notes).not.toContain('icon_a.svg');
  });

  test('a tag of one package', () => {
    const tree = { 'acme/themeconfig.json': '{ "theme_version": 2 }\n', 'beta/themeconfig.json': '{' };
    const here = cli.project(tree);
    const run = cli.run(here, ['publish', '--tag', 'acme/v2.0.0']);
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('a version of acme') });
    expect(Object.keys(readTree(join(here, 'brandgate-release')))).toContain('acme-2.0.0.zip');
    const bad = cli.run(here, ['publish', '--tag', 'acme v2']);
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('can’t be the name of a tag')]);
  });
});
