import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diff } from '../../src/doors/library/library.ts';
import { writeTree } from '../support/cli.ts';
import { changesOf, told } from '../support/differences.ts';
import { themeFiles } from '../support/themes.ts';
import { zipOf } from '../support/zip.ts';

const icons = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      `icon_${name}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path id="${name}"/></svg>`,
    ]),
  );
const theme = (directory: string, settings: object = {}, files: object = icons('a', 'b')) =>
  themeFiles(settings as Record<string, unknown>, files as Record<string, string>, directory);
const stay = theme('stay', { disable_watermark_icon: true }, icons('s'));

test('a package that moved', async () => {
  expect(await changesOf({ ...theme('themes/a'), ...stay }, { ...theme('themes/b'), ...stay })).toMatchObject(
    [
      {
        package: 'b',
        path: 'themes/b',
        change: 'moved',
        words: 'moved: themes/a is now themes/b',
        before: { package: 'a', path: 'themes/a' },
        differences: [],
      },
    ],
  );
});

test('a package that moved and changed', async () => {
  const [moved] = await changesOf(theme('themes/a'), theme('brands/a', { disable_watermark_icon: true }));
  expect(moved).toMatchObject({ change: 'moved', words: 'moved: themes/a is now brands/a' });
  expect(moved?.differences.map(({ words }) => words)).toEqual(['true']);
});

test('a webapp2 package that moved and of which much changed is told by its brandingID', async () => {
  const webapp = (place: string, brandingID: string, text: string) => ({
    [`${place}/webapp2/manifest.json`]: { brandingID, isSettingsBranded: true, text },
    [`${place}/webapp2/settings.json`]: { plugins: [], text },
  });
  const [moved] = await changesOf(webapp('a', '7', 'x'), { ...webapp('b', '7', 'y'), ...stay });
  expect(moved).toMatchObject({ change: 'moved', words: 'moved: a/webapp2 is now b/webapp2' });
  const other = await changesOf(webapp('a', '7', 'x'), webapp('b', '8', 'y'));
  expect(other.map(({ change }) => change)).toEqual(['removed', 'added']);
  const several = { ...webapp('b', '7', 'y'), ...webapp('c', '7', 'z') };
  expect((await changesOf(webapp('a', '7', 'x'), several)).map(({ change }) => change)).toEqual([
    'removed',
    'added',
    'added',
  ]);
});

test('a copy is a new package', async () => {
  expect(await changesOf(theme('themes/a'), { ...theme('themes/a'), ...theme('themes/b') })).toMatchObject([
    { package: 'b', change: 'added', words: expect.stringMatching(/^new package with 3 files \(\d+ B\)$/) },
  ]);
});

test('another package in place of one is no move', async () => {
  const other = theme('themes/b', { recording_indicator_text: 'B' }, icons('x', 'y'));
  expect(await changesOf(theme('themes/a'), other)).toMatchObject([
    { package: 'a', change: 'removed', words: expect.stringMatching(/^package removed, it had 3 files/) },
    { package: 'b', change: 'added' },
  ]);
});

test('two packages that change places', async () => {
  const [one, two] = [icons('a', 'b'), icons('c', 'd')];
  const before = { ...theme('x/a', {}, one), ...theme('x/b', {}, two) };
  const after = { ...theme('y/a', {}, one), ...theme('y/b', {}, two) };
  expect((await changesOf(before, after)).map(({ words }) => words)).toEqual([
    'moved: x/a is now y/a',
    'moved: x/b is now y/b',
  ]);
});

test('files that moved within a package, with the same content', async () => {
  expect(
    await told(theme('acme'), theme('acme', {}, { ...icons('a'), 'icon_c.svg': icons('b')['icon_b.svg'] })),
  ).toEqual(['> icon icon_c.svg: was icon_b.svg, with the same content']);
});

test('an empty file that came is no move of one that went', async () => {
  expect(await told(theme('acme', {}, { 'a.bin': '' }), theme('acme', {}, { 'b.bin': '' }))).toEqual([
    expect.stringMatching(/^\+ file b\.bin/),
    expect.stringMatching(/^- file a\.bin/),
  ]);
});

test('directories of any name are compared as the package that they are', async () => {
  const [one, two] = [mkdtempSync(join(tmpdir(), 'one-')), mkdtempSync(join(tmpdir(), 'two-'))];
  writeTree(one, { 'themeconfig.json': '{"theme_version":2}' });
  writeTree(two, { 'themeconfig.json': '{"theme_version":2}' });
  expect(await diff(one, two)).toEqual([]);
  writeTree(two, { 'themeconfig.json': '{"theme_version":2,"disable_watermark_icon":true}' });
  expect(await diff(one, two)).toMatchObject([{ change: 'changed', words: '' }]);
  for (const directory of [one, two]) rmSync(directory, { recursive: true });
});

test('ZIPs of two versions are the same package, wherever they lie', async () => {
  const zip = (settings: object) =>
    zipOf([{ name: 'themeconfig.json', data: JSON.stringify({ theme_version: 2, ...settings }) }]);
  const changes = await diff(zip({}), zip({ disable_watermark_icon: true }), { name: 'acme.zip' });
  expect(changes).toMatchObject([{ change: 'changed', differences: [{ what: 'disable_watermark_icon' }] }]);
});

test('most visible first, each with an address of its own', async () => {
  const [changed] = await changesOf(
    theme('acme', {
      test_call_service_media_delay: 2,
      splash_screens: { screens: { welcome: {} }, labels: { 'a b': 'x', 'a-b': 'x' } },
    }),
    theme(
      'acme',
      {
        test_call_service_media_delay: 3,
        splash_screens: { screens: { welcome: { elements: [] } }, labels: { 'a b': 'y', 'a-b': 'y' } },
      },
      icons('a'),
    ),
  );
  expect(changed?.differences.map(({ id }) => id)).toEqual([
    'acme/screen/welcome',
    'acme/label/a-b',
    'acme/label/a-b/2',
    'acme/icon/icon_b.svg',
    'acme/setting/test_call_service_media_delay',
  ]);
  expect(changed?.differences[0]).toMatchObject({
    path: 'acme/themeconfig.json',
    pointer: '/splash_screens/screens/welcome',
    before: {},
    after: { elements: [] },
  });
  expect(changed?.differences.at(-1)).toMatchObject({ before: 2, after: 3, line: 3 });
});
