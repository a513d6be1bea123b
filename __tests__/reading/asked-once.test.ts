import { jest } from '@jest/globals';
import type { DecodedPackage } from '../../src/model/package.ts';
import { layoutsByName, layoutsOf } from '../../src/reading/hierarchy.ts';
import { unknownKeys } from '../../src/reading/known-keys.ts';
import { rightName } from '../../src/reading/right-names.ts';
import { assetHint } from '../../src/reading/targets.ts';
import { checkFiles } from '../support/check.ts';
import { decodedPackage } from '../support/decoded.ts';

/** How often the files of a package are gone through while something is done. */
function passesOver(pkg: DecodedPackage, act: (pkg: DecodedPackage) => void): number {
  const assets = jest.fn(() => pkg.assets);
  act(Object.create(pkg, { assets: { get: assets } }) as DecodedPackage);
  return assets.mock.calls.length;
}

const themed = (files: Record<string, object | string>) =>
  decodedPackage({ 't/themeconfig.json': { theme_version: 2 }, ...files });

test('the layouts of a theme are read once, however often they are asked for', async () => {
  const pkg = await themed({
    't/custom_layout_a.json': { name: 'a' },
    't/custom_layout_b.json': { name: 'a' },
    't/custom_layout_c.json': { name: 'c' },
  });
  const passes = passesOver(pkg, (counted) => {
    for (let times = 0; times < 20; times++) layoutsOf(counted, times % 2 ? 'base' : 'package');
    expect(layoutsByName(counted).get('a')).toHaveLength(2);
  });
  expect(passes).toBe(1);
  expect(layoutsOf(pkg, 'base').map(({ name, origin }) => `${name} ${origin}`)).toEqual([
    'a base',
    'a base',
    'c base',
  ]);
});

test('what a Base theme has is gone through once for all the names of a package', async () => {
  const theme = await themed({ 't/icon_own.svg': '<svg/>' });
  const assets = jest.fn(() => theme.assets);
  const base = Object.create(theme, { assets: { get: assets } }) as DecodedPackage;
  const pkg = Object.create(theme, {
    baseTheme: { value: { path: 'base', theme: base } },
    asset: { value: () => undefined },
  }) as DecodedPackage;
  for (let index = 0; index < 20; index++) expect(rightName(pkg, `nothing${index}.txt`)).toBeUndefined();
  expect(rightName(pkg, 'Icon_Own.svg')).toBe('icon_own.svg');
  expect(assets).toHaveBeenCalledTimes(1);
});

test('the files that a reference may mean are gathered once', async () => {
  const pkg = await themed({ 't/a.svg': '<svg/>', 't/sub/icon.svg': '<svg/>' });
  const passes = passesOver(pkg, (counted) => {
    for (let index = 0; index < 20; index++) assetHint(counted, `x/missing${index}.svg`);
    expect(assetHint(counted, 'A.SVG')).toBe(' Did you mean “a.svg”?');
    expect(assetHint(counted, 'x/icon.svg')).toBe(' A file of that name is at “sub/icon.svg”.');
    expect(assetHint(counted, 'sub/icom.svg')).toBe(' Did you mean “icon.svg”?');
  });
  expect(passes).toBe(1);
});

test('of a hundred thousand unknown keys the first are compared with the known ones', async () => {
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]));
  const meantBehind = async (count: number) => {
    const pkg = await themed({ 't/themeconfig.json': { ...keys(count), theme_versoin: 2 } });
    const json = pkg.value('themeconfig.json', 'json');
    return json && unknownKeys(json, 'themeconfig').find(({ key }) => key === 'theme_versoin')?.meant;
  };
  expect(await meantBehind(500)).toBe('theme_version');
  expect(await meantBehind(60_000)).toBeUndefined();
});

test('the first of many unknown files get a suggestion, and all are told', async () => {
  const letter = (at: number) => String.fromCharCode(97 + at);
  const files = Object.fromEntries(
    Array.from({ length: 350 }, (_, at) => [
      `w/webapp2/${letter(Math.floor(at / 26))}${letter(at % 26)}background.jpg`,
      'x',
    ]),
  );
  const { findings } = await checkFiles(
    { 'w/webapp2/manifest.json': { brandingID: 1 }, ...files },
    { only: ['package-unknown-file'] },
  );
  const told = findings.filter(({ path }) => path.endsWith('background.jpg'));
  expect(told).toHaveLength(350);
  expect(told.filter(({ message }) => message.includes('Did you mean')).length).toBe(300);
});
