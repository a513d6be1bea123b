import { check } from '../../src/index.ts';
import { type Content, checkFiles, findingsOf } from '../support/check.ts';
import { zipOf } from '../support/zip.ts';

const BRANDING = { brandingID: '1', isSettingsBranded: false };
const PORTAL = { version: 0, meta: { name: 'x' } };
const THEME = { theme_version: 2 };

const bytes = (content: Content) =>
  typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
const zip = (files: Readonly<Record<string, Content>>): Record<string, Uint8Array> => ({
  'p.zip': zipOf(Object.entries(files).map(([name, content]) => ({ name, data: bytes(content) }))),
});
const layout = (files: Readonly<Record<string, Content>>) => findingsOf('package-layout', zip(files));
const kinds = async (files: Readonly<Record<string, Content>>) =>
  (await checkFiles(zip(files), { only: ['package-layout'] })).packages.map(({ kind }) => kind);

describe('a ZIP whose layout is that of its kind', () => {
  test.each<[string, Record<string, Content>]>([
    ['theme', { 'themeconfig.json': THEME }],
    ['theme', { 'acme/themeconfig.json': THEME, '__MACOSX/acme/._x': 'x' }],
    ['webapp2', { 'webapp2/manifest.json': BRANDING }],
    ['webapp2', { 'webapp2/branding/manifest.json': BRANDING }],
    ['webapp3', { 'webapp3/branding/manifest.json': { brandName: 'x' } }],
    ['webapp1', { 'settings.js': 'var applicationSettings = {};', 'languages/en-us.json': {} }],
    ['webapp1', { 'settings.js': '', 'old/configuration/settings.js': '' }],
    ['webapp1', { 'languages/old/configuration/languages/en-us.json': {} }],
    ['desktop', { 'package/configuration/settings.js': '', 'windows/icon.ico': 'x' }],
  ])('%s %#', async (kind, files) => {
    expect(await kinds(files)).toEqual([kind]);
    expect(await layout(files)).toEqual([]);
  });
});

describe('a ZIP with another layout is recognised by its files', () => {
  test.each<[kind: string, files: Record<string, Content>, found: string, expected: string]>([
    [
      'webapp2',
      { 'manifest.json': BRANDING, 'settings.json': {}, 'plugins/a/a.plugin.js': '' },
      'manifest.json',
      'webapp2/manifest.json',
    ],
    ['webapp2', { 'manifest.json': BRANDING }, 'manifest.json', 'webapp2/manifest.json'],
    [
      'webapp2',
      { 'settings.json': { plugins: [{ srcURL: './a' }] } },
      'settings.json',
      'webapp2/settings.json',
    ],
    [
      'webapp2',
      { 'branding/manifest.json': BRANDING },
      'branding/manifest.json',
      'webapp2/branding/manifest.json',
    ],
    ['webapp2', { 'Webapp2/manifest.json': BRANDING }, 'Webapp2/manifest.json', 'webapp2/manifest.json'],
    ['webapp2', { 'a/webapp2/manifest.json': BRANDING }, 'a/webapp2/manifest.json', 'webapp2/manifest.json'],
    [
      'webapp3',
      { 'branding/manifest.json': PORTAL },
      'branding/manifest.json',
      'webapp3/branding/manifest.json',
    ],
    ['webapp3', { 'manifest.json': { colorPalette: [] } }, 'manifest.json', 'webapp3/branding/manifest.json'],
    [
      'webapp3',
      { 'a/webapp3/branding/manifest.json': PORTAL },
      'a/webapp3/branding/manifest.json',
      'webapp3/branding/manifest.json',
    ],
    [
      'webapp3',
      { 'WebApp3/Branding/manifest.json': {} },
      'WebApp3/Branding/manifest.json',
      'webapp3/branding/manifest.json',
    ],
    ['webapp1', { 'configuration/settings.js': '' }, 'configuration/settings.js', 'settings.js'],
    ['webapp1', { 'a/settings.js': '', 'a/themes/default/brand.css': '' }, 'a/settings.js', 'settings.js'],
    [
      'desktop',
      { 'configuration/settings.js': '', 'windows/icon.ico': 'x' },
      'configuration/settings.js',
      'package/configuration/settings.js',
    ],
    [
      'desktop',
      { 'kit/package/configuration/settings.js': '', 'kit/osx/icon.icns': 'x' },
      'kit/package/configuration/settings.js',
      'package/configuration/settings.js',
    ],
    [
      'desktop',
      { 'package/configuration/settings.js': '', 'package/windows/icon.ico': 'x' },
      'package/windows/icon.ico',
      'windows/icon.ico',
    ],
  ])('%s %#', async (kind, files, found, expected) => {
    expect(await kinds(files)).toEqual([kind]);
    expect(await layout(files)).toEqual([
      `p.zip “${found}” lies at the wrong place: it must lie at “${expected}”, and the other files accordingly.`,
    ]);
  });

  test('its content is judged all the same', async () => {
    const files = { 'acme/Webapp2/manifest.json': { brandingID: 'x' } };
    expect(await findingsOf('manifest-branding-id', zip(files))).toHaveLength(1);
    const desktop = { 'configuration/settings.js': 'var x = ;', 'windows/icon.ico': 'x' };
    expect(await findingsOf('settings-syntax', zip(desktop))).toHaveLength(1);
  });

  test('a ZIP of anything else is left alone', async () => {
    const theme = { 'acme/themeconfig.json': THEME };
    const other = zip({
      'package.json': {},
      'manifest.json': { name: 'x', version: '1' },
      'themes/a.css': '',
    });
    const report = await checkFiles({ ...theme, ...other }, { only: ['package-layout'] });
    expect(report.packages.map(({ name }) => name)).toEqual(['acme']);
  });
});

describe('a ZIP that was asked for and has no marker', () => {
  const given = async (names: readonly string[]) => {
    const archive = zipOf(names.map((name) => ({ name, data: '<svg xmlns="http://www.w3.org/2000/svg"/>' })));
    const { packages, findings } = await check(archive, { rules: ['manifest-missing', 'package-layout'] });
    return [packages[0]?.kind, ...findings.map(({ rule }) => rule)];
  };
  test.each<[kind: string, ...names: string[]]>([
    ['webapp2', 'webapp2/branding/icon_x.svg', 'README.md'],
    ['webapp2', 'webapp2/branding/settings.json'],
    ['webapp3', 'webapp3/branding/background.svg'],
  ])('is the %s that its top directory says', async (kind, ...names) => {
    expect(await given(names)).toEqual([kind, 'manifest-missing']);
  });
  test.each([
    ['settings', 'settings.js'],
    ['languages', 'languages/nb-no.json'],
    ['styles', 'themes/default/brand.css', 'favicon.png'],
    ['styles', 'themes/default/logo.png', 'themes/default/old/configuration/settings.js'],
  ])('is web app 1 where %s lie at its top', async (_what, ...names) => {
    expect(await given(names)).toEqual(['webapp1']);
  });
  test('is none where a directory is only called as one of web app 1', async () => {
    await expect(given(['themes/acme/a.txt', 'languages/old/a.json'])).rejects.toThrow(/Nothing to check/);
  });
  test('is told its layout, too', async () => {
    expect(await given(['WebApp3/images/a.svg'])).toEqual(['webapp3', 'manifest-missing', 'package-layout']);
  });
});

describe('a directory', () => {
  test('of a desktop tree at the wrong level', async () => {
    const files = {
      'kit/configuration/settings.js': 'var x = ;',
      'kit/windows/icon.ico': 'x',
      'other/package/configuration/settings.js': '',
      'other/package/osx/icon.icns': 'x',
    };
    expect(await findingsOf('package-layout', files)).toEqual([
      'kit “configuration/settings.js” lies at the wrong place: it must lie at “package/configuration/settings.js”, and the other files accordingly.',
      'other “package/osx/icon.icns” lies at the wrong place: it must lie at “osx/icon.icns”, and the other files accordingly.',
    ]);
    expect(await findingsOf('settings-syntax', files)).toHaveLength(1);
  });

  test.each([
    ['package/configuration/settings.js', 'Windows/icon.ico', 'windows/icon.ico'],
    ['package/configuration/settings.js', 'package/OSX/icon.icns', 'osx/icon.icns'],
    ['configuration/settings.js', 'Windows/icon.ico', undefined],
  ])(
    'of a desktop tree whose toolkit directories have another case: %s, %s',
    async (settings, file, right) => {
      const report = await checkFiles({ [`kit/${settings}`]: '', [`kit/${file}`]: 'x' });
      expect(report.packages.map(({ kind, path, assets }) => `${kind} ${path} ${assets}`)).toEqual([
        'desktop kit 2',
      ]);
      const [finding] = report.findings.filter(({ rule }) => rule === 'package-layout');
      const [found, expected] = right ? [file, right] : [settings, `package/${settings}`];
      expect(finding?.message).toContain(`“${found}” lies at the wrong place: it must lie at “${expected}”`);
    },
  );

  test('of a web app beside other programs is none', async () => {
    const files = { 'app/configuration/settings.js': '', 'app/windows/main.cpp': 'x' };
    const { packages } = await checkFiles(files);
    expect(packages.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['webapp1 app/configuration']);
  });
});

describe('names are read as tools unpack them', () => {
  const THEME_TEXT = JSON.stringify(THEME);
  test('./a is a', async () => {
    const report = await checkFiles(zip({ './': '', './themeconfig.json': THEME_TEXT }));
    expect(report.findings).toEqual([]);
    expect(report.packages.map(({ kind, assets }) => `${kind} ${assets}`)).toEqual(['theme 1']);
  });
  test.each([
    ['theme', '../themeconfig.json'],
    ['theme', '/themeconfig.json'],
    ['theme', 'C:\\themeconfig.json'],
    ['webapp2', 'webapp2\\manifest.json'],
    ['webapp2', 'x\\..\\webapp2/manifest.json'],
  ])('a %s has “%s”', async (kind, name) => {
    const content = kind === 'theme' ? THEME_TEXT : JSON.stringify(BRANDING);
    const { findings, packages } = await checkFiles(zip({ [name]: content }));
    expect(packages).toMatchObject([{ kind }]);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['package-path']);
    expect(findings[0]?.path).toBe(`p.zip!/${name}`);
  });
  test('one that leads where another lies is judged by its path alone', async () => {
    const { findings } = await checkFiles(
      zip({ 'themeconfig.json': THEME_TEXT, '../themeconfig.json': '{}' }),
    );
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'package-path p.zip!/../themeconfig.json',
    ]);
  });
});
