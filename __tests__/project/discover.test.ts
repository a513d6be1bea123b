import { createHash } from 'node:crypto';
import { memoryFiles } from '../../src/files/memory.ts';
import type { Config, PackageConfig } from '../../src/model/project.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { discover } from '../../src/project/discover.ts';
import type { Scope } from '../../src/project/scope.ts';
import { type Content, treeOf } from '../support/check.ts';
import { expectBounded } from '../support/processor.ts';
import { zipOf } from '../support/zip.ts';

type Tree = Readonly<Record<string, Content>>;
interface Options extends Partial<Omit<Scope, 'files'>> {
  readonly packages?: readonly PackageConfig[];
  readonly config?: Partial<Config>;
}

async function discovered(tree: Tree, { packages = [], config = {}, ...scope }: Options = {}) {
  return discover(
    {
      files: memoryFiles(treeOf(tree)),
      rootName: 'project',
      paths: [],
      skip: new Set(),
      ignoresAbove: [],
      ...scope,
    },
    { ...emptyConfig, packages, ...config },
  );
}

/** `name: kind at path` of every package. */
async function found(tree: Tree, options?: Options): Promise<string[]> {
  const { packages } = await discovered(tree, options);
  return packages.map(({ name, kind, path }) => `${name}: ${kind} at ${path || '.'}`);
}

/** The asset names of the package of a kind, or of the only one. */
async function assetsOf(tree: Tree, name: string, options?: Options): Promise<string[]> {
  const { packages } = await discovered(tree, options);
  const pkg = packages.find((item) => item.name === name);
  if (!pkg) throw new Error(`There is no ${name}, but ${packages.map((item) => item.name)}.`);
  return pkg.assets.map((asset) => asset.name);
}

const zip = (...names: string[]): Uint8Array => zipOf(names.map((name) => ({ name, data: '{}' })));
const branded = { brandingID: '1' };
const THEME = { 'themes/acme/themeconfig.json': '{}' };

describe('the markers of each kind', () => {
  test.each([
    ['theme', 'a/themeconfig.json', 'a'],
    ['theme', 'a/vendordata.json', 'a'],
    ['theme', 'a/custom_layout_x.json', 'a'],
    ['theme', 'a/conf-x_48kHz_mono.wav', 'a'],
    ['webapp2', 'a/webapp2/manifest.json', 'a/webapp2'],
    ['webapp2', 'a/webapp2/settings.json', 'a/webapp2'],
    ['webapp2', 'a/webapp2/branding/manifest.json', 'a/webapp2'],
    ['webapp3', 'a/webapp3/branding/manifest.json', 'a/webapp3/branding'],
    ['desktop', 'a/package/configuration/x', 'a'],
    ['webapp1', 'a/configuration/settings.js', 'a/configuration'],
    ['webapp1', 'a/configuration/languages/x.json', 'a/configuration'],
    ['webapp1', 'a/configuration/themes/default/x', 'a/configuration'],
  ])('%s by %s', async (kind, file, root) => {
    expect(await found({ [file]: '{}' })).toEqual([`a: ${kind} at ${root}`]);
    expect(await found({ 'b.zip': zip(file) })).toEqual([`b: ${kind} at b.zip`]);
  });

  test('a directory called branding whose manifest has a version and a meta', async () => {
    const manifest = { version: 0, meta: {} };
    expect(await found({ 'a/branding/manifest.json': manifest })).toEqual(['a: webapp3 at a/branding']);
    await expect(found({ 'a/branding/manifest.json': { version: 0 } })).rejects.toThrow('Nothing to check');
    await expect(found({ 'a/brand/manifest.json': manifest })).rejects.toThrow('Nothing to check');
  });

  test('a webapp3 manifest with a syntax error is found all the same', async () => {
    expect(await found({ 'a/branding/manifest.json': '{"version": 0, "meta": {}' })).toHaveLength(1);
  });

  test('settings.js beside languages or themes, in a directory of any name', async () => {
    expect(await found({ 'a/settings.js': 'x', 'a/languages/x.json': '{}' })).toEqual(['a: webapp1 at a']);
    expect(await found({ 'a/settings.js': 'x', 'a/themes/x/y.css': '{}' })).toEqual(['a: webapp1 at a']);
    expect(await found({ 'a.zip': zip('settings.js', 'themes/x.css') })).toEqual(['a: webapp1 at a.zip']);
    await expect(found({ 'a/settings.js': 'x' })).rejects.toThrow('Nothing to check');
    await expect(found({ 'a/languages/x.json': '{}' })).rejects.toThrow('Nothing to check');
  });

  test('plugin repositories: plugins beside settings or a manifest with a brandingID', async () => {
    expect(await found({ 'plugins/x/x.js': 'x', 'settings.json': '{}' })).toEqual(['project: webapp2 at .']);
    expect(await found({ 'r/plugins/x.js': 'x', 'r/manifest.json': branded })).toEqual(['r: webapp2 at r']);
    await expect(found({ 'plugins/x.js': 'x', 'manifest.json': '{}' })).rejects.toThrow('Nothing to check');
    await expect(found({ 'plugins/x.js': 'x' })).rejects.toThrow('Nothing to check');
    const { packages } = await discovered({ 'plugins/x.js': 'x', 'manifest.json': branded });
    expect(packages[0]?.pluginRepository).toBe(true);
    expect(packages[0]?.assets.map(({ entry }) => entry)).toEqual([
      'webapp2/manifest.json',
      'webapp2/plugins/x.js',
    ]);
  });

  test('several kinds side by side, and directories that are none', async () => {
    const tree = {
      'acme/webapp2/manifest.json': branded,
      'acme/webapp3/branding/manifest.json': '{}',
      'acme/themes/blue/themeconfig.json': '{}',
      'acme/src/index.js': 'x',
      'client/package/configuration/settings.js': 'x',
      'client/windows/icon.ico': 'x',
      'legacy/configuration/settings.js': 'x',
    };
    expect(await found(tree)).toEqual([
      'blue: theme at acme/themes/blue',
      'acme-webapp2: webapp2 at acme/webapp2',
      'acme-webapp3: webapp3 at acme/webapp3/branding',
      'client: desktop at client',
      'legacy: webapp1 at legacy/configuration',
    ]);
  });
});

describe('what belongs to a package', () => {
  test('the desktop tree is one package with its configuration', async () => {
    const tree = {
      'd/package/configuration/settings.js': 'x',
      'd/package/configuration/languages/en-us.json': '{}',
      'd/package/other.txt': 'x',
      'd/windows/icon.ico': 'x',
      'd/osx/icon.icns': 'x',
      'd/linux/x': 'x',
    };
    expect(await assetsOf(tree, 'd')).toEqual([
      'osx/icon.icns',
      'package/configuration/languages/en-us.json',
      'package/configuration/settings.js',
      'windows/icon.ico',
    ]);
  });

  test('a theme is its directory without subdirectories that have a marker of their own', async () => {
    const tree = {
      't/themeconfig.json': '{}',
      't/sub/icon_x.svg': 'x',
      't/inner/themeconfig.json': '{}',
      't/inner/deep/x.svg': 'x',
      't/client/webapp2/manifest.json': branded,
      't/client/readme.txt': 'x',
    };
    expect(await assetsOf(tree, 't')).toEqual(['client/readme.txt', 'sub/icon_x.svg', 'themeconfig.json']);
    expect(await assetsOf(tree, 'inner')).toEqual(['deep/x.svg', 'themeconfig.json']);
  });

  test('a theme beside other packages leaves them what is theirs', async () => {
    const tree = {
      'themeconfig.json': '{}',
      'icon_x.svg': 'x',
      'package/configuration/settings.js': 'x',
      'windows/icon.ico': 'x',
      'manifest.json': branded,
      'plugins/a/a.js': 'x',
    };
    const { packages } = await discovered(tree);
    const theme = packages.find(({ kind }) => kind === 'theme');
    expect(theme?.assets.map(({ name }) => name)).toEqual(['icon_x.svg', 'themeconfig.json']);
  });

  test('a plugin repository is its manifest, its settings, plugins and what they refer to', async () => {
    const tree = {
      'README.md': 'x',
      'package.json': '{}',
      'manifest.json': { ...branded, isCustomBackgroundBranded: true, isStylesBranded: true },
      'settings.json': {
        plugins: [
          { srcURL: './plugins/a/a.package.json' },
          { srcURL: 'dist/b/b.package.json' },
          { srcURL: 'c.package.json' },
          { srcURL: '../outside/d.package.json' },
          { srcURL: 'https://example.org/e.package.json' },
        ],
      },
      'plugins/a/a.package.json': '{}',
      'dist/b/b.package.json': '{}',
      'dist/b/b.js': 'x',
      'dist/other.js': 'x',
      'c.package.json': { srcURL: './c.js', menuItems: { toolbar: [{ icon: 'img/c.svg#c' }] } },
      'c.js': 'x',
      'd.js': 'x',
      'img/c.svg': 'x',
      'img/other.svg': 'x',
      'background.jpg': 'x',
      'themes/styles.css': '.a { background: url("img/logo.png?v=1") }',
      'themes/img/logo.png': 'x',
      'themes/pexip/themeconfig.json': '{}',
    };
    expect(await assetsOf(tree, 'project')).toEqual([
      'background.jpg',
      'c.js',
      'c.package.json',
      'dist/b/b.js',
      'dist/b/b.package.json',
      'img/c.svg',
      'manifest.json',
      'plugins/a/a.package.json',
      'settings.json',
      'themes/img/logo.png',
      'themes/styles.css',
    ]);
    const { packages, unclaimed } = await discovered(tree);
    expect(packages.map(({ name }) => name)).toEqual(['project', 'pexip']);
    expect(unclaimed).toEqual([]);
  });

  test('everything inside a package counts, ignored or hidden', async () => {
    const tree = {
      '.gitignore': 'dist/\nnode_modules/\n',
      'a/webapp2/manifest.json': branded,
      'a/webapp2/plugins/x/dist/x.js': 'x',
      'a/webapp2/plugins/x/node_modules/y/y.js': 'x',
      'a/webapp2/.hidden/z': 'x',
      'a/webapp2/.git': 'gitdir: elsewhere',
    };
    expect(await assetsOf(tree, 'a')).toEqual([
      '.hidden/z',
      'manifest.json',
      'plugins/x/dist/x.js',
      'plugins/x/node_modules/y/y.js',
    ]);
  });

  test('a package at the root does not own the project’s hidden directories, dependencies and config', async () => {
    const tree = {
      'themeconfig.json': '{}',
      '.github/workflows/x.yml': 'x',
      '.git/config': 'x',
      'node_modules/y/y.js': 'x',
      'brandgate.yml': 'x',
      'base.json': '{}',
      'out/old.zip': 'x',
    };
    const options = {
      config: { path: 'brandgate.yml', baseline: 'base.json' },
      skip: new Set(['out']),
    };
    expect(await assetsOf(tree, 'project', options)).toEqual(['themeconfig.json']);
  });

  test('documentation is never an asset', async () => {
    const documents = ['README', 'README.md', 'LICENSE', 'LICENSE.txt', 'NOTICE.x', 'CHANGELOG.md', 'x.md'];
    const anywhere = ['.gitkeep', '.gitattributes', '.gitignore', '.editorconfig', 'sub/.gitkeep'];
    const files = [
      'themeconfig.json',
      'readme.txt',
      'LICENSE.rtf',
      'sub/README.md',
      ...documents,
      ...anywhere,
    ];
    const tree = Object.fromEntries(files.map((name) => [`t/${name}`, 'x']));
    const kept = ['LICENSE.rtf', 'readme.txt', 'sub/README.md', 'themeconfig.json'];
    expect(await assetsOf(tree, 't')).toEqual(kept);
    expect(await assetsOf({ 't.zip': zip(...files) }, 't')).toEqual(kept);
    const beside = zip('webapp3/branding/manifest.json', 'webapp3/branding/README', 'README.md', 'x.txt');
    expect(await assetsOf({ 'w.zip': beside }, 'w')).toEqual(['../x.txt', 'manifest.json']);
  });
});

describe('what is not walked', () => {
  test('hidden, dependency, output and ignored directories', async () => {
    const tree = {
      ...THEME,
      '.hidden/themeconfig.json': '{}',
      'node_modules/a/themeconfig.json': '{}',
      'out/themeconfig.json': '{}',
      '.gitignore': 'dist/\n/build\n',
      'dist/themeconfig.json': '{}',
      'deep/dist/themeconfig.json': '{}',
      'build/themeconfig.json': '{}',
      'deep/build/themeconfig.json': '{}',
      'own/.gitignore': '*\n!kept/\n',
      'own/lost/themeconfig.json': '{}',
      'own/kept/themeconfig.json': '{}',
    };
    expect(await found(tree, { skip: new Set(['out']) })).toEqual([
      'build: theme at deep/build',
      'kept: theme at own/kept',
      'acme: theme at themes/acme',
    ]);
  });

  test('.gitignore files above the root count, and inner ones may take back what outer ones say', async () => {
    const tree = {
      'dist/themeconfig.json': '{}',
      'a/.gitignore': '!dist/\n',
      'a/dist/themeconfig.json': '{}',
      'b/x/themeconfig.json': '{}',
      ...THEME,
    };
    const ignoresAbove = [{ prefix: 'sub', text: 'dist\n/sub/b/\n' }];
    expect(await found(tree, { ignoresAbove })).toEqual([
      'dist: theme at a/dist',
      'acme: theme at themes/acme',
    ]);
  });

  test('patterns tell upper and lower case apart, and wild ones are left out', async () => {
    const wild = `${'*a'.repeat(40)}b`;
    const tree = {
      '.gitignore': `Themes/\n${wild}/\n`,
      ...THEME,
      [`${'a'.repeat(200)}/themeconfig.json`]: '{}',
    };
    await expectBounded(async () => expect(await found(tree)).toHaveLength(2));
  });

  test('what somebody names is walked, ignored or not', async () => {
    const tree = {
      '.gitignore': 'dist/\n',
      'dist/a/themeconfig.json': '{}',
      'dist/.b/themeconfig.json': '{}',
    };
    expect(await found(tree, { paths: ['dist'] })).toEqual(['a: theme at dist/a']);
    expect(await found(tree, { paths: ['dist/.b'] })).toEqual(['b: theme at dist/.b']);
    const packages = [{ path: 'dist/a' }];
    expect(await found(tree, { packages })).toEqual(['a: theme at dist/a']);
  });

  test('.gitignore files above a named directory hold below it', async () => {
    const tree = { '.gitignore': 'themes/drafts/\n', ...THEME, 'themes/drafts/themeconfig.json': '{}' };
    expect(await found(tree, { paths: ['themes'] })).toEqual(['acme: theme at themes/acme']);
  });

  test('archives that a build left are results, other ZIPs beside them are not', async () => {
    const own = zip('themeconfig.json');
    const listed = (bytes: Uint8Array) =>
      `${createHash('sha256').update(bytes).digest('hex')}  acme-1.0.0.zip\n`;
    const tree = {
      ...THEME,
      'old/SHA256SUMS': listed(own),
      'old/brandgate-report.json': '{}',
      'old/acme-1.0.0.zip': own,
      'old/other.zip': zip('themeconfig.json'),
    };
    expect(await found(tree)).toEqual(['acme: theme at themes/acme', 'other: theme at old/other.zip']);
    // Never in silence: a run names them.
    expect((await discovered(tree)).ownArchives).toEqual(['old/acme-1.0.0.zip']);
    // A ZIP that the sums only name is a package like any other.
    expect(await found({ ...tree, 'old/SHA256SUMS': listed(own.subarray(1)) })).toHaveLength(3);
  });

  test('a package cannot pass for output', async () => {
    const tree = { ...THEME, 'themes/SHA256SUMS': 'x', 'themes/brandgate-report.json': '{}' };
    expect(await found(tree)).toEqual(['acme: theme at themes/acme']);
  });
});

describe('paths', () => {
  const tree = {
    ...THEME,
    'themes/blue/themeconfig.json': '{}',
    'webapp/webapp2/manifest.json': branded,
    'pack.zip': zip('themeconfig.json'),
    'file.txt': 'x',
    'empty/x.txt': 'x',
  };

  test('a package directory, a directory of packages, a ZIP', async () => {
    expect(await found(tree, { paths: ['themes/acme'] })).toEqual(['acme: theme at themes/acme']);
    expect(await found(tree, { paths: ['webapp/webapp2'] })).toEqual(['webapp: webapp2 at webapp/webapp2']);
    expect(await found(tree, { paths: ['themes'] })).toHaveLength(2);
    expect(await found(tree, { paths: ['pack.zip'] })).toEqual(['pack: theme at pack.zip']);
    expect(await found(tree, { paths: ['themes', 'themes/acme', 'themes/acme'] })).toHaveLength(2);
  });

  test('a file of a package stands for it; one of none is passed over', async () => {
    const { packages, passedOver } = await discovered(tree, {
      paths: ['themes/acme/themeconfig.json', 'file.txt'],
    });
    expect(packages.map(({ name, only }) => [name, [...(only ?? [])]])).toEqual([
      ['acme', ['themes/acme/themeconfig.json']],
    ]);
    expect(passedOver).toEqual(['file.txt']);
    const whole = await discovered(tree, { paths: ['themes', 'themes/acme/themeconfig.json'] });
    expect(whole.packages.map(({ name, only }) => [name, only])).toEqual([
      ['acme', undefined],
      ['blue', undefined],
    ]);
  });

  test.each<[file: string, tree: Tree, expected: string]>([
    [
      'd/package/configuration/settings.js',
      { 'd/package/configuration/settings.js': 'x', 'd/windows/icon.ico': 'x' },
      'd: desktop at d',
    ],
    [
      'a/webapp2/branding/settings.json',
      {
        'a/webapp2/branding/manifest.json': branded,
        'a/webapp2/branding/settings.json': {},
        'a/webapp2/branding/plugins/x.js': 'x',
      },
      'a: webapp2 at a/webapp2',
    ],
    [
      'a/webapp2/plugins/x/themeconfig.json',
      { 'a/webapp2/manifest.json': branded, 'a/webapp2/plugins/x/themeconfig.json': '{}' },
      'a: webapp2 at a/webapp2',
    ],
    [
      't/webapp2/manifest.json',
      { 't/themeconfig.json': '{}', 't/webapp2/manifest.json': branded },
      't: webapp2 at t/webapp2',
    ],
    [
      't/inner/icon_x.svg',
      { 't/themeconfig.json': '{}', 't/inner/themeconfig.json': '{}', 't/inner/icon_x.svg': 'x' },
      'inner: theme at t/inner',
    ],
  ])('a file stands for the package that discovery would give it to: %s', async (file, files, expected) => {
    expect(await found(files, { paths: [file] })).toEqual([expected]);
  });

  test.each(['empty', 'nowhere', 'themes/acme/nowhere'])('%s is a usage error', async (path) => {
    await expect(found(tree, { paths: [path] })).rejects.toMatchObject({ name: 'UsageError' });
    await expect(found(tree, { paths: ['themes', path] })).rejects.toMatchObject({ name: 'UsageError' });
  });

  test('nothing found is a usage error', async () => {
    await expect(found({ 'x.txt': 'x' })).rejects.toMatchObject({ name: 'UsageError' });
    await expect(found({ 'art/icon_x.svg': 'x', 'a.txt': 'x' })).rejects.toThrow(
      '“art/icon_x.svg” looks like a theme’s, but no marker lies beside it.',
    );
    await expect(found({ 'a/Webapp2/manifest.json': '{}' })).rejects.toThrow(
      '“a/Webapp2/manifest.json” would mark a package if it were in lower case.',
    );
    await expect(found({ 'x.zip': zip('a.txt') }, { paths: ['x.zip'] })).rejects.toThrow('Nothing to check');
  });
});

test.each([
  ['a/ThemeConfig.json', true],
  ['a/vendordata.JSON', true],
  ['a/Webapp2/manifest.json', true],
  ['a/webapp2/Settings.json', true],
  ['a/webapp3/Branding/manifest.json', true],
  ['a/Package/configuration/x.txt', true],
  ['a/configuration/Settings.js', true],
  ['a/Manifest.json', false],
  ['a/Configuration/app.yml', false],
  ['Package/x.txt', false],
  ['acme/ThemeConfig.json', false],
  ['acme/sub/Themeconfig.json', false],
])('what would be a marker in lower case is noticed: %s %s', async (path, expected) => {
  const { misspelt } = await discovered({ 'acme/themeconfig.json': '{}', [path]: '{}' });
  expect(misspelt.length > 0).toBe(expected);
});

describe('ZIPs', () => {
  test('one that cannot be read is a package of kind unknown', async () => {
    const { packages } = await discovered({ 'bad.zip': 'PK nothing' });
    expect(packages[0]).toMatchObject({
      name: 'bad',
      kind: 'unknown',
      path: 'bad.zip',
      archive: true,
      assets: [],
    });
    expect(packages[0]?.fault).toMatch(/\.$/);
  });

  test('one without a package is left alone, and an empty one that was asked for is a package', async () => {
    expect(await found({ ...THEME, 'x.zip': zip('a.txt'), 'e.zip': zipOf([]) })).toHaveLength(1);
    expect(await found({ 'e.zip': zipOf([]) }, { paths: ['e.zip'] })).toEqual(['e: unknown at e.zip']);
  });

  test('a theme’s single enclosing directory is looked through', async () => {
    const files = [
      'acme/themeconfig.json',
      'acme/icon_x.svg',
      '__MACOSX/acme/._icon_x.svg',
      '.DS_Store',
      'README.md',
    ];
    const { packages } = await discovered({ 't.zip': zip(...files) });
    expect(packages[0]?.enclosing).toBe('acme/');
    const names = packages[0]?.assets.map(({ name, path }) => `${name} ${path}`);
    expect(names).toContain('icon_x.svg t.zip!/acme/icon_x.svg');
    expect(names).toContain('themeconfig.json t.zip!/acme/themeconfig.json');
    const bytes = await packages[0]?.source(packages[0].assets.at(-1) as never).read(0, 9);
    expect(new TextDecoder().decode(bytes)).toBe('{}');
  });

  test('but not when something lies beside it', async () => {
    const { packages } = await discovered({ 't.zip': zip('acme/themeconfig.json', 'other/x.svg') });
    expect(packages[0]?.enclosing).toBeUndefined();
    expect(packages[0]?.assets.map(({ name }) => name)).toEqual(['acme/themeconfig.json', 'other/x.svg']);
  });

  test('assets are sorted, and what lies outside of the one top folder is seen', async () => {
    const { packages } = await discovered({
      'w.zip': zip('webapp2/settings.json', 'webapp2/manifest.json', 'x.txt', 'webapp2/a.json'),
    });
    const entries = packages[0]?.assets.map(({ name, entry }) => `${name} as ${entry}`);
    expect(entries).toEqual([
      '../x.txt as x.txt',
      'a.json as webapp2/a.json',
      'manifest.json as webapp2/manifest.json',
      'settings.json as webapp2/settings.json',
    ]);
  });
});

describe('configured packages', () => {
  test('with what the config says of them; beside them what markers point to, unless “discover” is false', async () => {
    const tree = {
      ...THEME,
      'themes/acme/drafts/x.svg': 'x',
      'themes/other/themeconfig.json': '{}',
      'web/acme/webapp2/manifest.json': branded,
    };
    const packages = [
      { path: 'themes/acme', name: 'Acme', usage: 'gateway', exclude: ['drafts/**'] },
      { path: 'web/acme', baseLanguage: 'nb-no' },
    ] as const;
    expect(await found(tree, { packages })).toEqual([
      'Acme: theme at themes/acme',
      'acme: webapp2 at web/acme/webapp2',
      'other: theme at themes/other',
    ]);
    const result = await discovered(tree, { packages, config: { discover: false } });
    expect(result.packages).toMatchObject([
      { name: 'Acme', kind: 'theme', usage: 'gateway' },
      { name: 'acme', kind: 'webapp2', path: 'web/acme/webapp2', baseLanguage: 'nb-no', usage: 'vmr' },
    ]);
    expect(await assetsOf(tree, 'Acme', { packages })).toEqual(['themeconfig.json']);
  });

  test('a kind chooses among several, and makes a package of what has no marker', async () => {
    const tree = {
      'a/webapp2/manifest.json': branded,
      'a/webapp3/branding/manifest.json': '{}',
      'p/icon_x.svg': 'x',
    };
    await expect(found(tree, { packages: [{ path: 'a' }] })).rejects.toThrow('webapp2 (a/webapp2), webapp3');
    const config = { discover: false };
    expect(await found(tree, { packages: [{ path: 'a', kind: 'webapp3' }], config })).toEqual([
      'a: webapp3 at a/webapp3/branding',
    ]);
    expect(await found(tree, { packages: [{ path: 'a', kind: 'webapp3' }] })).toEqual([
      'a-webapp3: webapp3 at a/webapp3/branding',
      'a-webapp2: webapp2 at a/webapp2',
    ]);
    expect(await found(tree, { packages: [{ path: 'p', kind: 'theme' }], config })).toEqual([
      'p: theme at p',
    ]);
    const bare = { 'a/webapp2/plugins/x.js': 'x' };
    expect(await found(bare, { packages: [{ path: 'a', kind: 'webapp2' }] })).toEqual([
      'a: webapp2 at a/webapp2',
    ]);
    for (const [path, kind] of [
      ['b/webapp3', 'webapp3'],
      ['b/webapp3/branding', 'webapp3'],
      ['b/webapp2', 'webapp2'],
      ['b/configuration', 'webapp1'],
    ] as const)
      expect(await found({ [`${path}/x.png`]: 'x' }, { packages: [{ path, kind }] })).toEqual([
        `b: ${kind} at ${path}`,
      ]);
    const deep = { 'b/webapp3/branding/x.png': 'x' };
    expect(await found(deep, { packages: [{ path: 'b/webapp3', kind: 'webapp3' }] })).toEqual([
      'b: webapp3 at b/webapp3/branding',
    ]);
    await expect(found(tree, { packages: [{ path: 'p' }] })).rejects.toThrow('“kind”');
    const themes = { 'themes/a/themeconfig.json': '{}', 'themes/b/themeconfig.json': '{}' };
    await expect(found(themes, { packages: [{ path: 'themes' }] })).rejects.toThrow('themes/a');
  });

  test('a missing one, a missing base and two equal names are usage errors', async () => {
    const rejects = (packages: readonly PackageConfig[]) =>
      expect(found({ ...THEME, 'b/themeconfig.json': '{}' }, { packages })).rejects;
    await rejects([{ path: 'gone' }]).toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('gone'),
    });
    await rejects([{ path: 'gone.zip' }]).toMatchObject({ name: 'UsageError' });
    await rejects([{ path: 'b', base: 'gone' }]).toThrow('base “gone”');
    await rejects([
      { path: 'b', name: 'x' },
      { path: 'themes/acme', name: 'x' },
    ]).toThrow('“x”');
  });

  test('a path below or above a configured package selects it with its settings', async () => {
    const tree = { 'web/acme/webapp2/manifest.json': branded, ...THEME };
    const packages = [{ path: 'web/acme', name: 'configured' }, { path: 'themes/acme' }];
    for (const path of ['web', 'web/acme', 'web/acme/webapp2']) {
      expect(await found(tree, { packages, paths: [path] })).toEqual([
        'configured: webapp2 at web/acme/webapp2',
      ]);
    }
  });

  test('a file of one selects it with its settings; of what the config leaves out none', async () => {
    const tree = {
      'p/icon_x.svg': 'x',
      't/themeconfig.json': '{}',
      't/drafts/icon_y.svg': 'x',
      'other/themeconfig.json': '{}',
    };
    const packages: readonly PackageConfig[] = [
      { path: 'p', kind: 'theme', name: 'pictures' },
      { path: 't', exclude: ['drafts/**'] },
    ];
    expect(await found(tree, { packages, paths: ['p/icon_x.svg'] })).toEqual(['pictures: theme at p']);
    expect(await assetsOf(tree, 't', { packages, paths: ['t/themeconfig.json'] })).toEqual([
      'themeconfig.json',
    ]);
    const excluded = await discovered(tree, { packages, paths: ['t/drafts/icon_y.svg'] });
    expect([excluded.packages, excluded.passedOver]).toEqual([[], ['t/drafts/icon_y.svg']]);
    const elsewhere = { packages, paths: ['other/themeconfig.json'] };
    expect(await found(tree, elsewhere)).toEqual(['other: theme at other']);
    expect(await found(tree, { ...elsewhere, config: { discover: false } })).toEqual([]);
  });

  test('bases have bases, and none is its own', async () => {
    const tree = { 'a/themeconfig.json': '{}', 'b/themeconfig.json': '{}', 'c.zip': zip('themeconfig.json') };
    const chain = [
      { path: 'a', base: 'b' },
      { path: 'b', base: 'c.zip' },
    ];
    const { packages } = await discovered(tree, { packages: chain });
    expect(packages[0]?.base?.path).toBe('b');
    expect(packages[0]?.base?.base?.path).toBe('c.zip');
    const circle = [
      { path: 'a', base: 'b' },
      { path: 'b', base: 'a' },
    ];
    await expect(found(tree, { packages: circle })).rejects.toThrow('itself');
  });
});

describe('unclaimed assets', () => {
  test('theme-like files outside every package', async () => {
    const tree = {
      ...THEME,
      'themes/acme/sub/background.jpg': 'x',
      'lost/background_2.jpg': 'x',
      'lost/icon_x.svg': 'x',
      'lost/other.svg': 'x',
      'client/configuration/themes/default/background.jpg': 'x',
      '.hidden/background.jpg': 'x',
      '.gitignore': '/build/\n/background-old.jpg\n',
      'build/background.jpg': 'x',
      'background-old.jpg': 'x',
    };
    const { unclaimed } = await discovered(tree);
    expect(unclaimed).toEqual(['lost/background_2.jpg', 'lost/icon_x.svg']);
  });

  test('with a list of packages, an unlisted theme is unclaimed, and a base is not', async () => {
    const tree = {
      ...THEME,
      'themes/acme/drafts/background.jpg': 'x',
      'themes/acme/inner/themeconfig.json': '{}',
      'themes/acme/inner/icon_i.svg': 'x',
      'themes/base/themeconfig.json': '{}',
      'themes/base/icon_b.svg': 'x',
      'themes/other/themeconfig.json': '{}',
      'themes/other/icon_o.svg': 'x',
      'themes/other/x.svg': 'x',
      'web/webapp2/manifest.json': branded,
      'web/background.jpg': 'x',
    };
    const packages = [{ path: 'themes/acme', base: 'themes/base', exclude: ['drafts/**'] }, { path: 'web' }];
    const { unclaimed } = await discovered(tree, { packages, config: { discover: false } });
    expect(unclaimed).toEqual([
      'themes/acme/inner/icon_i.svg',
      'themes/other/icon_o.svg',
      'web/background.jpg',
    ]);
    const below = await discovered(tree, { packages, paths: ['web'] });
    expect(below.unclaimed).toEqual(['web/background.jpg']);
  });
});

describe('pictures and prompts of a theme and nothing else', () => {
  const MEDIA = { 'art/background_welcome.jpg': 'x', 'art/logo.png': 'x', 'art/README.md': 'x' };
  test('are a theme where they are named as an argument', async () => {
    expect(await found(MEDIA, { paths: ['art'] })).toEqual(['art: theme at art']);
    expect(await found({ 'a.zip': zip('art/Background.JPG', 'art/x.svg') }, { paths: ['a.zip'] })).toEqual([
      'a: theme at a.zip',
    ]);
    expect(await found({ 'background.jpg': 'x' }, { isNamed: true })).toEqual(['project: theme at .']);
  });
  test('may have documents whose names are written in another case', async () => {
    for (const name of ['ThemeConfig.json', 'VENDORDATA.json', 'Custom_Layout_a.json'])
      expect(await found({ [`art/${name}`]: '{}' }, { paths: ['art'] })).toEqual(['art: theme at art']);
    await expect(found({ 'art/package.json': '{}' }, { paths: ['art'] })).rejects.toThrow(
      /Nothing to check was found/,
    );
  });
  test.each<[string, Record<string, string>]>([
    ['something else lies there', { ...MEDIA, 'art/index.html': 'x' }],
    ['they lie in directories', { ...MEDIA, 'art/icons/a.svg': 'x' }],
    ['no name is a theme’s own', { 'art/a.svg': 'x', 'art/b.png': 'x' }],
  ])('are none where %s', async (_why, tree) => {
    await expect(found(tree, { paths: ['art'] })).rejects.toThrow(/Nothing to check was found/);
  });
  test('are none where nobody named them', async () => {
    await expect(found(MEDIA)).rejects.toThrow(/Nothing to check was found/);
    await expect(found({ 'a.zip': zip('background.jpg') })).rejects.toThrow(/Nothing to check was found/);
  });
});
