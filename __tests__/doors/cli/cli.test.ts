import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { commands } from '../../../src/doors/cli/commands.ts';
import { VERSION } from '../../../src/version.generated.ts';
import { environment, readTree, useCli, useWarmCli, writeTree } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';
import { startFake } from '../../support/github-fake.ts';
import { zipOf } from '../../support/zip.ts';

const cli = useWarmCli();
const alone = useCli();
const GOOD = { 'themes/acme/themeconfig.json': '{\n  "theme_version": 2\n}\n' };
const WARNED = { ...GOOD, 'lost/background.jpg': 'x' };
const BAD = { 'themes/bad/themeconfig.json': '{\n  "theme_version": \n}\n' };
const COMMA = { 'themes/acme/themeconfig.json': '{\r\n  "theme_version": 2,\r\n}\r\n' };

describe('help', () => {
  test('of the tool and its version', () => {
    const here = cli.project({});
    const { code, stdout, stderr } = cli.run(here, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name, summary } of commands)
      expect(stdout).toMatch(new RegExp(`  ${name} +${summary.slice(0, 9)}`));
    expect(cli.run(here, ['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  test.each(commands.map(({ name }) => name))('of %s', (name) => {
    const { code, stdout, stderr } = cli.run(cli.project({}), [name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const command = commands.find((item) => item.name === name);
    for (const option of [
      'config',
      'output',
      'color',
      'no-color',
      'quiet',
      'help',
      ...Object.keys(command?.options ?? {}),
    ])
      expect(stdout).toContain(`--${option}`);
    expect(stdout).toContain(`Example: brandgate ${name}`);
  });

  test('without a command it is a usage error', () => {
    const { code, stdout, stderr } = cli.run(cli.project({}), []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: brandgate <command>');
  });
});

describe('a usage error says what is nearest', () => {
  test.each([
    [['chek'], '“chek” is not a command. Did you mean “check”?'],
    [['help', 'biuld'], 'Did you mean “build”?'],
    [['--quiet', 'check'], 'needs a command'],
    [['--versoin'], '“--versoin” is not an option. Did you mean “--version”?'],
    [['version'], '“version” is not a command. Did you mean “--version”?'],
    [['--nonsense'], '“--nonsense” is not an option. Commands'],
    [['check', ''], 'An argument is empty'],
    [['check', '--base-ref', ''], '“--base-ref” needs a value: --base-ref REF.'],
    [['build', '--out='], '“--out” needs a value: --out DIR.'],
    [['diff', 'a', 'b', 'c'], 'takes at most 2 arguments, found “c”'],
    [['diff', 'themes/acme/themeconfig.json'], '“themes/acme/themeconfig.json” is a file: name a directory'],
    [['check', '--config', 'themes'], '“themes” can’t be read: it is a directory'],
    [['build', '--toolkit', 'themes'], 'The toolkit “themes” is a directory'],
    [['check', '--fromat', 'json'], '“--fromat” is not an option of “check”. Did you mean “--format”?'],
    [['check', '--constructor'], '“--constructor” is not an option'],
    [['check', '-x'], '“-x” is not an option'],
    [['check', '--format', 'jsno'], 'Did you mean “json”?'],
    [['check', '--fail-on', 'warnings'], 'Did you mean “warning”? Allowed: error, warning, never.'],
    [['check', '--format'], '“--format” needs a value'],
    [['check', '--package', '--quiet'], '“--package” needs a value'],
    [['check', '--quiet=yes'], '“--quiet” takes no value'],
    [['rules', 'x'], 'takes no argument'],
    [['explain', 'audio-sample-rat'], 'Did you mean “audio-sample-rate”?'],
    [['check', '--rule', 'json-bon'], 'Did you mean “json-bom”?'],
    [['check', '--package', 'acne'], 'No package is named “acne”. Did you mean “acme”?'],
    [['check', '--package', 'acme', '--package', 'x*'], 'No package is named “x*”'],
    [['check', '--config', 'gone.yml'], '“gone.yml” does not exist'],
    [['check', 'nowhere'], 'nothing at “nowhere”'],
    [['check', '--output', 'gone/x.json'], '“gone/x.json” can’t be written'],
  ])('%j', (args, expected) => {
    const { code, stdout, stderr } = cli.run(cli.project(GOOD), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(expected);
    expect(stderr).toMatch(/^brandgate: [^\n]*\n$/);
  });

  test('and nothing found is one', () => {
    const { code, stderr } = cli.run(cli.project({ 'x.txt': 'x' }), ['check']);
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing to check was found here');
    const elsewhere = cli.project({ 'x.txt': 'x' }, 'other');
    expect(cli.run(cli.project({}), ['check', elsewhere]).stderr).toContain(
      `Nothing to check was found at “${elsewhere}”`,
    );
  });
});

describe('exit codes', () => {
  test.each([
    [GOOD, [], 0],
    [WARNED, [], 0],
    [WARNED, ['--fail-on', 'warning'], 1],
    [{ ...GOOD, ...BAD }, [], 1],
    [{ ...GOOD, ...BAD }, ['--fail-on', 'never'], 0],
    [{ ...GOOD, 'brandgate.yml': 'packages: [' }, [], 2],
    [{ ...GOOD, 'brandgate.yml': 'packages: [{ path: gone }]' }, [], 2],
    [{ ...GOOD, 'brandgate.yml': 'pakages: []' }, [], 1],
  ])('%#', (tree, args, expected) => {
    expect(alone.run(alone.project(tree), ['check', ...args]).code).toBe(expected);
  });
});

describe('output', () => {
  test('text on stdout ends with the verdict and what was inspected, and the time goes to stderr', () => {
    const { stdout, stderr } = alone.run(alone.project({ ...WARNED, ...BAD }), ['check']);
    expect(stdout).toMatch(/lost\/background\.jpg {2}warning {2}project-unclaimed-asset\n {2}\S/);
    expect(stdout).toMatch(
      /themes\/bad\/themeconfig\.json:\d+:\d+ {2}error {2}json-syntax\n {2}.*\n(?: {4}\d+ │ .*\n)? {2}❯ \d+ │ .*\n +│ +\^+\n/,
    );
    expect(stdout).toMatch(
      /\n✗ Not ready to ship: 1 error, 1 warning in 1 of 2 packages \(2 files, \d+ rules\)\.\n {2}1 \S+ · 1 \S+\n {2}.*Why: “brandgate explain RULE”\.\n$/,
    );
    expect(stderr).toMatch(
      /^Found 2 packages: acme, bad\.\nNot taken for a package, though files like a package’s lie in it: lost\.\nTook \d+\.\d\d s\.\n$/,
    );
  });

  test('quiet leaves errors and the closing line', () => {
    const { stdout, stderr } = alone.run(alone.project({ ...WARNED, ...BAD }), ['check', '-q']);
    expect(stdout).toContain('json-syntax');
    expect(stdout).not.toContain('unclaimed');
    expect(stdout).toMatch(/\n✗ Not ready to ship: .*\n$/);
    expect(stderr).toBe('');
  });

  test('JSON is valid and alone, and neither it nor text knows times or this machine', () => {
    const tree = { ...WARNED, ...BAD, 'pack.zip': 'no ZIP' };
    const [one, two] = [alone.project(tree, 'same'), alone.project(tree, 'same')];
    for (const format of ['json', 'text', 'github', 'sarif', 'junit', 'gitlab', 'markdown']) {
      const first = alone.run(one, ['check', '--format', format]);
      const second = alone.run(two, ['check', '--format', format], {
        env: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' },
      });
      expect(first.code).toBe(1);
      expect(first.stdout).toBe(second.stdout);
      expect(first.stdout).not.toContain(dirname(one));
      if (format !== 'text') expect(first.stderr).toBe('');
    }
    const report = JSON.parse(alone.run(one, ['check', '--format', 'json']).stdout);
    expect(report).toMatchObject({ schemaVersion: 1, result: 'failure', summary: { packages: 3 } });
  });

  test('goes to a file, in whole', () => {
    const here = alone.project(COMMA);
    writeFileSync(join(here, 'out.txt'), 'older and longer than what comes'.repeat(99));
    const { stdout, code } = alone.run(here, ['fix', '--dry-run', '--output', 'out.txt']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    const text = readFileSync(join(here, 'out.txt'), 'utf8');
    expect(text).toMatch(/^--- a\/themes[\s\S]*Would fix 1 finding\.\n[\s\S]*✓ Ready to ship: .*\n$/);
  });

  test('is coloured only on demand or on a terminal', () => {
    const here = alone.project(BAD);
    const isColored = (args: string[], env = {}) =>
      alone.run(here, ['check', ...args], { env }).stdout.includes('\u001b[');
    expect(isColored([])).toBe(false);
    expect(isColored(['--color'])).toBe(true);
    expect(isColored(['--color', '--no-color'])).toBe(false);
    expect(isColored(['--color'], { NO_COLOR: '1' })).toBe(true);
    alone.run(here, ['check', '--output', 'x.txt'], { env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(here, 'x.txt'), 'utf8')).not.toContain('\u001b');
    if (!existsSync('/usr/bin/script')) return;
    const onTerminal = (env: Record<string, string>) =>
      execFileSync('script', ['-qec', `'${process.execPath}' '${alone.path}' check || true`, '/dev/null'], {
        cwd: here,
        encoding: 'utf8',
        env: environment({ TERM: 'xterm', ...env }),
      });
    expect(onTerminal({})).toContain('\u001b[31m');
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[31m');
    expect(onTerminal({ TERM: 'dumb' })).not.toContain('\u001b');
    expect(onTerminal({ TERM: 'dumb', FORCE_COLOR: '1' })).toContain('\u001b[31m');
  });

  test('ends quietly when the reader goes away', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `'${process.execPath}' '${alone.path}' rules | head -n 1; echo $PIPESTATUS`],
      {
        encoding: 'utf8',
        env: environment(),
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\S.*\n0\n$/);
  });
});

describe('arguments', () => {
  test('outside of the current directory are roots of their own', () => {
    const here = cli.project(BAD);
    const elsewhere = cli.project({ ...GOOD, 'brandgate.yml': 'rules: { theme-version: off }' }, 'other');
    const { stdout, code } = cli.run(here, [
      'check',
      '--format',
      'json',
      join(elsewhere, 'themes'),
      '../nowhere-at-all/../nowhere-at-all',
    ]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    const report = JSON.parse(
      cli.run(here, ['check', '--format', 'json', join(elsewhere, 'themes/acme')]).stdout,
    );
    expect(report.packages).toMatchObject([{ name: 'acme', path: '.' }]);
    const both = JSON.parse(cli.run(here, ['check', '--format', 'json', '.', elsewhere]).stdout);
    expect(both.packages.map(({ path }: { path: string }) => path)).toEqual(['themes/acme', 'themes/bad']);
  });

  test('with the current directory among them, everything is checked', () => {
    const report = JSON.parse(
      cli.run(cli.project({ ...GOOD, ...BAD }), ['check', '--format', 'json', '.', 'themes/acme']).stdout,
    );
    expect(report.summary.packages).toBe(2);
  });

  test('a marker directory as the current one gives the name of the directory above', () => {
    const here = cli.project({
      'acme/webapp2/manifest.json': '{"brandingID": "1"}',
      'red/webapp3/branding/manifest.json': '{}',
    });
    const name = (directory: string) =>
      JSON.parse(cli.run(join(here, directory), ['check', '--format', 'json']).stdout).packages[0].name;
    expect(name('acme/webapp2')).toBe('acme');
    expect(name('red/webapp3')).toBe('red');
    expect(name('red/webapp3/branding')).toBe('red');
  });

  test('select packages and rules', () => {
    const here = cli.project({ ...WARNED, ...BAD });
    const report = JSON.parse(
      cli.run(here, ['check', '--format', 'json', '--package', 'a*', '--rule', 'json-syntax']).stdout,
    );
    expect(report).toMatchObject({ result: 'success', summary: { packages: 1, rules: 1 }, findings: [] });
  });
});

describe('the base revision', () => {
  test('chooses the changed packages', () => {
    const here = cli.project({ ...GOOD, ...BAD });
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    writeTree(here, { 'themes/acme/icon_x.svg': 'x' });
    const { code, stdout } = cli.run(here, [
      'check',
      '--only-changed',
      '--base-ref',
      'main',
      '--format',
      'json',
    ]);
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report.summary.packages).toBe(2);
    expect(report.packages.map(({ changed }: { changed: boolean }) => changed)).toEqual([true, false]);
    expect(new Set(report.findings.map((finding: { package: string }) => finding.package))).toEqual(
      new Set(['acme']),
    );
    // What is only counted is not said to be inspected, in any output.
    const said = (format: string) =>
      cli.run(here, ['check', '--only-changed', '--base-ref', 'main', '--format', format]).stdout;
    expect(report.packages[1].judged).toBe(false);
    expect(said('text')).toMatch(/ in 1 package that changed, of 2 \(/);
    for (const format of ['markdown', 'github', 'html'])
      expect(said(format)).toContain('Inspected 1 of 2 packages, ');
    const missing = cli.run(here, ['check', '--base-ref', 'nowhere']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('“nowhere” does not exist');
  });

  test('is said to be missing in a shallow clone and outside git', () => {
    const here = cli.project({ 'webapp2/manifest.json': '{"brandingID": "1"}' });
    const skipped = (directory: string, ...args: string[]) =>
      JSON.parse(cli.run(directory, ['check', '--format', 'json', ...args]).stdout).skipped.find(
        ({ rule }: { rule: string }) => rule === 'manifest-branding-id-bumped',
      )?.reason;
    expect(skipped(here, '--base-ref', 'main')).toContain('not in a git repository');
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    git('commit', '-q', '--allow-empty', '-m', 'second');
    git('clone', '-q', '--depth', '1', `file://${here}`, '../shallow');
    expect(skipped(join(here, '../shallow'), '--base-ref', 'HEAD~1')).toContain('shallow');
  });
});

describe('fix', () => {
  test('changes nothing in a dry run, then fixes in place, and then has nothing to do', () => {
    const here = cli.project(COMMA);
    const file = join(here, 'themes/acme/themeconfig.json');
    chmodSync(file, 0o640);
    const dry = cli.run(here, ['fix', '--dry-run']);
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('-  "theme_version": 2,\r\n+  "theme_version": 2\r\n'),
    });
    expect(readFileSync(file, 'utf8')).toBe(COMMA['themes/acme/themeconfig.json']);
    expect(cli.run(here, ['fix']).stdout).toMatch(/^Fixed 1 finding\.\n/);
    expect(readFileSync(file, 'utf8')).toBe('{\r\n  "theme_version": 2\r\n}\r\n');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(Object.keys(readTree(here))).toEqual(['themes/acme/themeconfig.json']);
    expect(cli.run(here, ['fix']).stdout).toMatch(/^Fixed 0 findings\.\n/);
  });

  test('writes the new brandingID that its own change asks for', () => {
    const here = cli.project({
      'webapp2/manifest.json': '{"brandingID": "7", "isSettingsBranded": true}\n',
      'webapp2/settings.json': '{"theme": "dark",}\n',
    });
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    const { code, stdout } = cli.run(here, ['fix']);
    expect(stdout).toMatch(/^Fixed 2 findings\.\n.*manifest-branding-id-bumped.*\n.*json-trailing-comma/);
    expect(code).toBe(0);
    expect(readFileSync(join(here, 'webapp2/manifest.json'), 'utf8')).toContain('"brandingID": "8"');
    expect(cli.run(here, ['check']).code).toBe(0);
    expect(cli.run(here, ['fix']).stdout).toMatch(/^Fixed 0 findings\.\n/);
  });

  test('lets no fix of a changed manifest be in the way of another', () => {
    const manifest = '{"brandingID": "7"}\n';
    const plugins = '{"plugins": [{"id": "a", "srcURL": "plugins/a.json", "enabled": true}]}\n';
    const here = cli.project({ 'webapp2/manifest.json': manifest, 'webapp2/settings.json': plugins });
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    writeFileSync(join(here, 'webapp2/manifest.json'), `\ufeff${manifest}`);
    const { stdout, stderr } = cli.run(here, ['fix']);
    expect(stdout).toMatch(/^Fixed 3 findings\./);
    expect(stderr).not.toContain('dropped');
    expect(readFileSync(join(here, 'webapp2/manifest.json'), 'utf8')).toBe(
      '{"isSettingsBranded": true,"brandingID": "8"}\n',
    );
    expect(cli.run(here, ['fix']).stdout).toMatch(/^Fixed 0 findings\./);
  });

  test('exits by what remains, and leaves ZIPs alone', () => {
    const pack = zipOf([{ name: 'themeconfig.json', data: '{"theme_version": 2,}' }]);
    const here = cli.project({ 'pack.zip': pack });
    const { code, stderr, stdout } = cli.run(here, ['fix']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Fixed 0 findings\.\n/);
    expect(stderr).toMatch(
      /^1 finding in pack\.zip could be fixed, but a ZIP is not changed[^\n]*\nFound 1 package: pack\.\nTook/,
    );
    expect(readFileSync(join(here, 'pack.zip'))).toEqual(pack);
  });
});

describe('build', () => {
  test('writes the packages without errors, with checksums, reports and a summary', () => {
    const here = cli.project({ ...GOOD, ...BAD });
    mkdirSync(join(here, 'brandgate-out'));
    writeFileSync(join(here, 'brandgate-out/.brandgate-0123456789abcdef.part'), 'left over');
    writeFileSync(join(here, 'brandgate-out/mine-0.0.0.zip.part.zip'), 'of the user');
    writeFileSync(join(here, 'brandgate-out/bad-0.0.0.zip'), 'of an earlier build');
    writeFileSync(join(here, 'brandgate-out/SHA256SUMS'), `${'0'.repeat(64)}  bad-0.0.0.zip\n`);
    const { code, stdout } = cli.run(here, ['build']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Built 1 archive in brandgate-out:\n {2}acme-0\.0\.0\.zip .*\n.*bad\./);
    const out = join(here, 'brandgate-out');
    const files = readTree(out);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['SHA256SUMS', 'acme-0.0.0.zip', 'brandgate-report.json', 'summary.md']),
    );
    expect(Object.keys(files).filter((name) => /\.(zip|part)$/.test(name))).toEqual([
      'acme-0.0.0.zip',
      'mine-0.0.0.zip.part.zip',
    ]);
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })).toContain(
      'acme-0.0.0.zip: OK',
    );
    expect(JSON.parse(files['brandgate-report.json'] ?? '').archives).toMatchObject([
      { name: 'acme-0.0.0.zip', package: 'acme', entries: 1 },
    ]);
    expect(cli.run(here, ['check', '--package', 'acme', 'brandgate-out/acme-0.0.0.zip']).code).toBe(2);
    expect(cli.run(here, ['check', 'brandgate-out/acme-0.0.0.zip']).code).toBe(0);
  });

  test('with --allow-errors writes them all, and exits with 1', () => {
    const here = cli.project({ ...GOOD, ...BAD });
    const { code, stdout } = cli.run(here, ['build', '--allow-errors', '--out', 'out', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).archives.map(({ name }: { name: string }) => name)).toEqual([
      'acme-0.0.0.zip',
      'bad-0.0.0.zip',
    ]);
    expect(existsSync(join(here, 'out/bad-0.0.0.zip'))).toBe(true);
    // The output of one build is no input of the next.
    expect(
      JSON.parse(cli.run(here, ['build', '--out', 'out', '--format', 'json']).stdout).summary.packages,
    ).toBe(2);
  });

  test('takes its version from the tag', () => {
    const here = cli.project(GOOD);
    const git = gitIn(here);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    const archive = () =>
      JSON.parse(cli.run(here, ['build', '--format', 'json']).stdout).archives.map(
        ({ name }: { name: string }) => name,
      );
    expect(archive()).toEqual([`acme-0.0.0-${git('rev-parse', 'HEAD').slice(0, 7)}.zip`]);
    for (const tag of ['v1.9.0', 'v1.10.0', 'latest']) git('tag', tag);
    expect(archive()).toEqual(['acme-1.10.0.zip']);
    for (const tag of ['v1.9.0', 'v1.10.0']) git('tag', '-d', tag);
    git('tag', 'release/v2');
    expect(archive()).toEqual(['acme-release-v2.zip']);
  });

  test('judges archives with bases, reference languages and ignores of their packages', () => {
    const config = `discover: false
packages:
  - { path: themes/acme, base: base }
ignore:
  - { rules: [theme-version], path: themes/acme, reason: known }
`;
    const screens = { welcome: { background: { path: 'background_base.jpg' } } };
    const here = cli.project({
      'brandgate.yml': config,
      'themes/acme/themeconfig.json': { theme_version: 1, splash_screens: { screens } },
      'base/themeconfig.json': { theme_version: 2 },
      'base/background_base.jpg': 'x',
    });
    const { code, stderr } = cli.run(here, ['build']);
    expect(stderr).not.toContain('internal');
    expect(code).toBe(0);
  });

  test('gives a plugin repository the manifest that it lacks', () => {
    const here = cli.project({ 'settings.json': { plugins: [] }, 'plugins/x/notes.txt': 'x' }, 'repo');
    cli.run(here, ['build', '--allow-errors']);
    const report = JSON.parse(
      cli.run(here, ['check', '--format', 'json', 'brandgate-out/repo-0.0.0.zip']).stdout,
    );
    expect(report.packages).toMatchObject([{ kind: 'webapp2', assets: 3 }]);
  });
});

describe('publish', () => {
  test('releases all packages or none', () => {
    const here = cli.project({ ...GOOD, ...BAD });
    const refused = cli.run(here, ['publish', '--to', 'release']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Nothing was published');
    expect(existsSync(join(here, 'release'))).toBe(false);
    renameSync(join(here, 'themes/bad/themeconfig.json'), join(here, 'themes/bad/notes.md'));
    expect(cli.run(here, ['publish', '--to', 'release', '--dry-run', '--tag', 'v1.0.0']).code).toBe(0);
    expect(existsSync(join(here, 'release'))).toBe(false);
    const done = cli.run(here, ['publish', '--to', 'release', '--tag', 'v1.0.0']);
    expect(done).toMatchObject({ code: 0, stdout: expect.stringMatching(/Released to release/) });
    expect(Object.keys(readTree(join(here, 'release')))).toEqual(
      expect.arrayContaining(['SHA256SUMS', 'acme-1.0.0.zip', 'brandgate-report.json', 'release-notes.md']),
    );
    const again = cli.run(here, ['publish', '--to', 'release', '--tag', 'v1.0.0']);
    expect(again.stdout).toMatch(/0 new, 0 replaced/);
    // The same version with another content.
    writeTree(here, { 'themes/acme/themeconfig.json': '{"theme_version": 2}\n' });
    const other = cli.run(here, ['publish', '--to', 'release', '--tag', 'v1.0.0']);
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/- acme-1\.0\.0\.zip\n.*--replace/),
    });
    const replaced = cli.run(here, ['publish', '--to', 'release', '--tag', 'v1.0.0', '--replace']);
    expect(replaced).toMatchObject({ code: 0, stdout: expect.stringMatching(/0 new, \d replaced/) });
    const next = cli.run(here, ['publish', '--to', 'release', '--tag', 'v1.1.0']);
    expect(next.code).toBe(0);
    const tree = readTree(join(here, 'release'));
    expect(Object.keys(tree)).toEqual(expect.arrayContaining(['acme-1.0.0.zip', 'acme-1.1.0.zip']));
    expect(String(tree.SHA256SUMS)).toContain('acme-1.1.0.zip');
    expect(String(tree.SHA256SUMS)).not.toContain('1.0.0.zip');
  });
});

test('publish --to github compares the tag with the commit that is checked out, and names what else is there', async () => {
  const server = await startFake();
  const here = cli.project(GOOD);
  const git = gitIn(here);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Brand');
  const env = { GITHUB_API_URL: server.url, GITHUB_TOKEN: server.token, GITHUB_REPOSITORY: 'acme/brands' };
  // The server lives in this process, which must not stand still.
  const publish = () =>
    promisify(execFile)(process.execPath, [cli.path, 'publish', '--to', 'github', '--tag', 'v1'], {
      cwd: here,
      env: environment(env),
    }).catch((error) => error);
  server.tags.set('v1', 'd'.repeat(40));
  expect(await publish()).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /the tag "v1" stands for the commit dddddddddddd, but [0-9a-f]{12} was built/,
    ),
  });
  server.tags.set('v1', git('rev-parse', 'HEAD').trim());
  server.add({ tag_name: 'v1', draft: true }, { 'by-hand.pdf': 'x' });
  const { stdout } = await publish();
  expect(stdout).toMatch(
    /Released to http:.*: 4 new, 0 replaced, 0 kept\.\nWhat else was in the release stays: by-hand\.pdf\.\n$/,
  );
  await server.close();
});

test('a baseline accepts what there is, and says when it is stale', () => {
  const here = cli.project({ ...BAD, ...GOOD });
  expect(cli.run(here, ['check', '--update-baseline', 'themes']).code).toBe(2);
  const written = cli.run(here, ['check', '--update-baseline']);
  expect(written).toMatchObject({ code: 0, stdout: expect.stringContaining('Accepted 1 finding') });
  writeTree(here, { 'brandgate.yml': 'baseline: brandgate-baseline.json\n' });
  expect(cli.run(here, ['check']).stdout).toMatch(/no findings in .*, 1 finding suppressed\./);
  const built = cli.run(here, ['build']);
  expect(built.stderr).toMatch(/^Found 2 packages: acme, bad\.\nTook/);
  expect(built).toMatchObject({ code: 0, stdout: expect.stringContaining('Built 2 archives') });
  writeTree(here, { 'themes/bad/themeconfig.json': '{"theme_version": 2}' });
  expect(cli.run(here, ['check']).stdout).toContain('config-unused-ignore');
});
