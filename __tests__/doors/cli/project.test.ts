/** Where the project is, what was found in it, and what becomes of files that are named. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, useWarmCli, writeTree } from '../../support/cli.ts';
import { gitIn } from '../../support/git.ts';

const cli = useWarmCli();
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n';
const THEME = '{"theme_version": 2,}\n';
const brands = (config: Record<string, string> = {}) =>
  cli.project({
    'themes/acme/themeconfig.json': THEME,
    'themes/acme/vendordata.json': '{}\n',
    'themes/beta/themeconfig.json': THEME,
    'docs/readme.txt': 'x',
    ...config,
  });
const repository = (directory: string) => {
  const git = gitIn(directory);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  return git;
};
const report = (directory: string, ...args: string[]) => {
  const { stdout } = cli.run(directory, ['check', '--format', 'json', ...args]);
  return JSON.parse(stdout) as { packages: { path: string }[]; findings: { rule: string; path: string }[] };
};

describe('the config', () => {
  const CONFIG = 'rules:\n  json-trailing-comma: off\n';

  test.each(['brandgate.yml', 'brandgate.yaml', 'brandgate.json'])('%s is found from below', (name) => {
    const text = name.endsWith('json') ? '{"rules": {"json-trailing-comma": "off"}}' : CONFIG;
    const directory = brands({ [name]: text });
    repository(directory);
    const { packages, findings } = report(join(directory, 'themes/acme'));
    expect(packages.map(({ path }) => path)).toEqual(['themes/acme']);
    expect(findings.map(({ rule }) => rule)).not.toContain('json-trailing-comma');
    expect(report(directory, '.').packages).toHaveLength(2);
  });

  test('that is named and lies above makes its directory the project, one that lies aside does not', () => {
    const directory = brands({ 'ci/own.yml': CONFIG, 'own.yml': 'packages:\n  - path: themes/acme\n' });
    const paths = (...args: string[]) =>
      report(join(directory, 'themes'), ...args).packages.map(({ path }) => path);
    expect(paths('--config', '../own.yml')).toEqual(['themes/acme', 'themes/beta']);
    expect(paths('--config', '../ci/own.yml')).toEqual(['acme', 'beta']);
    const top = join(directory, 'themes');
    repository(top);
    expect(cli.run(top, ['check', '--config', '../own.yml']).code).toBe(2);
  });

  test('two of them are an error that names both', () => {
    const directory = brands({ 'brandgate.yml': CONFIG, 'brandgate.json': '{}' });
    const { code, stderr } = cli.run(directory, ['check']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('brandgate.yml and a brandgate.json')]);
  });

  test('is not looked for beyond the repository', () => {
    const directory = cli.project({ 'brandgate.yml': CONFIG, 'inner/themes/acme/themeconfig.json': THEME });
    mkdirSync(join(directory, 'inner/.git'));
    const { findings } = report(join(directory, 'inner'));
    expect(findings.map(({ rule }) => rule)).toContain('json-trailing-comma');
  });

  test('a list does not end the search, and a misspelt key is named where nothing is found', () => {
    const directory = brands({ 'brandgate.yml': 'packages:\n  - path: themes/acme\n    name: first\n' });
    expect(report(directory).packages.map(({ path }) => path)).toEqual(['themes/beta', 'themes/acme']);
    const bare = cli.project({
      'brandgate.yml': 'package:\n  - path: web\n    kind: webapp2\n',
      'web/a.css': 'x',
    });
    expect(cli.run(bare, ['check']).stderr).toContain('Did you mean “packages”?');
  });

  test('“.” is the whole project for a baseline, a subdirectory is not', () => {
    const directory = brands();
    expect(cli.run(directory, ['check', '.', '--update-baseline']).code).toBe(0);
    expect(cli.run(directory, ['check', 'themes', '--update-baseline']).code).toBe(2);
  });
});

describe('list', () => {
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('names what it could not look at', () => {
    const directory = brands({});
    const odd = Buffer.concat([Buffer.from(join(directory, 'odd-')), Buffer.from([0xff])]);
    mkdirSync(odd);
    const { stdout, code } = cli.run(directory, ['list']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/\nThe name “odd-.*” is not UTF-8/)]);
    const { unreadable } = JSON.parse(cli.run(directory, ['list', '--format', 'json']).stdout);
    expect(unreadable).toEqual([{ path: expect.stringMatching(/^odd-/), message: expect.any(String) }]);
  });

  test('names each package with kind, path, size, state and marker', () => {
    const directory = brands({ 'lost/icon_a.svg': SVG, 'web/Webapp2/manifest.json': '{}' });
    const git = repository(directory);
    git('checkout', '-q', '-b', 'change');
    writeFileSync(join(directory, 'themes/beta/vendordata.json'), '{}\n');
    const { stdout, code } = cli.run(directory, ['list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^acme +theme +themes\/acme +2 files, 25 B +unchanged +by themeconfig\.json\n/);
    expect(stdout).toMatch(/\nbeta +theme +themes\/beta +2 files, 25 B +changed +by themeconfig\.json\n/);
    expect(stdout).toContain('2 packages, 4 files');
    expect(stdout).toContain('Not taken for a package, though it holds files like a package’s: lost');
    expect(stdout).toContain('Not taken for a package, though it holds files like a package’s: web/Webapp2');
    const { packages } = JSON.parse(cli.run(directory, ['list', '--format', 'json']).stdout);
    expect(packages[1]).toEqual({
      name: 'beta',
      kind: 'theme',
      path: 'themes/beta',
      assets: 2,
      bytes: 25,
      changed: true,
      marker: 'themeconfig.json',
    });
  });

  test('nothing is an error', () => {
    expect(cli.run(cli.project({ 'a.txt': 'x' }), ['list']).code).toBe(2);
  });
});

describe('a file as an argument', () => {
  test('its package is judged, and what is said of this file and of the package is told', () => {
    const directory = brands({ 'themes/acme/custom_layout_a.json': '[1,]' });
    const { packages, findings } = report(directory, 'themes/acme/themeconfig.json');
    expect(packages.map(({ path }) => path)).toEqual(['themes/acme']);
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['themes/acme/themeconfig.json']));
    const clean = cli.run(directory, ['check', 'themes/acme/vendordata.json']);
    expect(clean.code).toBe(0);
  });

  test('is fixed whatever is the matter with others, and what remains is told of it alone', () => {
    const directory = brands({
      'themes/acme/themeconfig.json': '{"theme_version": 2,}',
      'themes/acme/vendordata.json': '[1,]',
      'themes/acme/drafts/x.svg': '<svg/>',
    });
    const { code, stdout } = cli.run(directory, ['fix', 'themes/acme/themeconfig.json']);
    expect(stdout).not.toMatch(/vendordata|drafts/);
    expect(code).toBe(0);
    expect(readTree(directory)['themes/acme/themeconfig.json']).toBe('{"theme_version": 2}');
  });

  test('stands for its whole package where that is built', () => {
    const directory = brands({ 'themes/acme/vendordata.json': '[1,]' });
    const { code, stdout } = cli.run(directory, ['build', 'themes/acme/themeconfig.json', '--out', 'out']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('Not built, because of errors: acme.')]);
  });

  test('of no package is passed over with a note', () => {
    const directory = brands();
    const { code, stderr } = cli.run(directory, ['check', 'docs/readme.txt']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('docs/readme.txt belongs to no package')]);
    expect(cli.run(directory, ['check', 'docs/nothing.txt']).code).toBe(2);
  });
});

test('what “discover: false” leaves out is named, and a base is not', () => {
  const directory = brands({
    'brandgate.yml': 'discover: false\npackages: [{ path: themes/acme, base: base }]\n',
    'base/themeconfig.json': THEME,
    'web/webapp3/branding/manifest.json': '{}',
  });
  expect(cli.run(directory, ['check']).stderr).toContain('list them: themes/beta, web/webapp3/branding.\n');
  expect(cli.run(directory, ['list']).stdout).toContain('does not list it: themes/beta\n');
  writeFileSync(join(directory, 'brandgate.yml'), '');
  expect(cli.run(directory, ['check']).stderr).not.toContain('Not looked into');
});

test('a submodule that is not checked out is named, and no other empty directory', () => {
  const directory = brands();
  const git = repository(directory);
  mkdirSync(join(directory, 'themes/empty'));
  for (const path of ['themes/gone', 'brands']) {
    mkdirSync(join(directory, path));
    git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD')},${path}`);
  }
  const { code, stderr } = cli.run(directory, ['check', '--fail-on', 'never']);
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining('2 submodules are not checked out: brands, themes/gone.'),
  ]);
  expect(cli.run(directory, ['list']).stdout).toContain('the submodule is not checked out: brands');
  expect(cli.run(directory, ['check', 'brands']).stderr).toContain(
    '“brands” is a submodule that is not checked out.',
  );
});

test('a package whose marker is deleted is an error, and the others are judged', () => {
  const directory = brands();
  const git = repository(directory);
  git('checkout', '-q', '-b', 'change');
  rmSync(join(directory, 'themes/acme/themeconfig.json'));
  rmSync(join(directory, 'themes/acme/vendordata.json'));
  writeFileSync(join(directory, 'themes/acme/icon_a.svg'), SVG);
  const { packages, findings } = report(directory);
  expect(packages.map(({ path }) => path)).toEqual(['themes/beta']);
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'project-lost-package', path: 'themes/acme' }),
  );
});

describe('what git tracks is not ignored', () => {
  const found = (directory: string) => report(directory).packages.map(({ path }) => path);
  const ignoring = (...lines: string[]) => ({
    '.gitignore': `${lines.join('\n')}\n`,
    'built/kept/themeconfig.json': THEME,
    'built/made/themeconfig.json': THEME,
  });
  const first = ['themes/acme', 'themes/beta'];

  test.each(['built/', 'built/*', '/built/**', '*', 'themeconfig.json\nbuilt'])(
    'although .gitignore says %j',
    (line) => {
      const directory = brands(ignoring(line));
      gitIn(directory)('init', '-q');
      gitIn(directory)('add', '-f', 'built/kept', 'themes');
      expect(found(directory)).toEqual([...first, 'built/kept']);
    },
  );

  test('also in a project below the repository’s top', () => {
    const directory = brands({
      '.gitignore': 'built/\n',
      'p/brandgate.yml': '',
      'p/a/themeconfig.json': THEME,
    });
    const paths = ['kept', 'made'].map((name) => `p/built/${name}/themeconfig.json`);
    writeTree(directory, Object.fromEntries(paths.map((path) => [path, THEME])));
    gitIn(directory)('init', '-q');
    gitIn(directory)('add', '-f', 'p/built/kept');
    expect(found(join(directory, 'p'))).toEqual(['a', 'built/kept']);
  });

  test('also a ZIP and a file like a theme’s, and none that it does not track', () => {
    const tree = { 'icon_a.svg': SVG, 'icon_b.svg': SVG, 'built/a.zip': 'x', 'built/b.zip': 'x' };
    const directory = brands({ '.gitignore': 'built\nicon_?.svg\n', ...tree });
    gitIn(directory)('init', '-q');
    gitIn(directory)('add', '-f', 'icon_a.svg', 'built/a.zip', 'themes');
    const { packages, findings } = report(directory);
    expect(packages.map(({ path }) => path)).toEqual(['built/a.zip', ...first]);
    const unclaimed = findings.filter(({ rule }) => rule === 'project-unclaimed-asset');
    expect(unclaimed.map(({ path }) => path)).toEqual(['icon_a.svg']);
  });

  test('but what keeps an ignored directory brings in nothing else, nor does a repository without it', () => {
    const directory = brands({ ...ignoring('built'), 'built/.gitkeep': '', 'built/made/.gitkeep': '' });
    expect(found(directory)).toEqual(first);
    gitIn(directory)('init', '-q');
    gitIn(directory)('add', '-f', 'built/.gitkeep', 'built/made/.gitkeep', 'themes');
    expect(found(directory)).toEqual(first);
  });
});
