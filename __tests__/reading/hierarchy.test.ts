import type { DecodedPackage } from '../../src/model/package.ts';
import * as hierarchy from '../../src/reading/hierarchy.ts';
import type { Content } from '../support/check.ts';
import { themePackage } from '../support/themes.ts';

const { levels } = hierarchy;
const config = (settings: object) => ({ 'themeconfig.json': { theme_version: 2, ...settings } });

async function levelsOf(...contents: Readonly<Record<string, Content>>[]) {
  return levels(await themePackage(...contents));
}

test('levels', async () => {
  const themes = await levelsOf(config({}), { 'a.svg': '<svg/>' });
  expect(themes.map(({ origin, pkg, config: json }) => [origin, pkg.path, json !== undefined])).toEqual([
    ['package', 'theme0', true],
    ['base', 'theme1', false],
  ]);
});

test('a chain that never ends is cut', async () => {
  const pkg: DecodedPackage = await themePackage(config({}));
  const circle = { ...pkg } as DecodedPackage & { base?: DecodedPackage };
  Object.assign(circle, { base: circle });
  expect(levels(circle)).toHaveLength(10);
});

test('settings: package, base, Base theme', async () => {
  const themes = await levelsOf(
    config({ recording_indicator_text: 'A' }),
    config({ recording_indicator_text: 'B', streaming_indicator_text: 'B' }),
  );
  const setting = (key: string) => hierarchy.effectiveSetting(themes, key);
  expect(setting('recording_indicator_text')).toEqual({ origin: 'package', value: 'A' });
  expect(setting('streaming_indicator_text')).toEqual({ origin: 'base', value: 'B' });
  expect(setting('transcribing_indicator_text')).toEqual({ origin: 'base-theme', value: 'Transcribing' });
  expect(setting('classification')).toBeUndefined();
  expect(setting('constructor')).toBeUndefined();
});

test('files: package, base, Base theme', async () => {
  const themes = await levelsOf({ 'a.svg': '<svg/>' }, { 'a.svg': '<svg/>', 'b.svg': '<svg/>' });
  const file = (name: string) => {
    const found = hierarchy.effectiveFile(themes, name);
    return found && [found.origin, found.value?.path];
  };
  expect(file('a.svg')).toEqual(['package', 'theme0/a.svg']);
  expect(file('b.svg')).toEqual(['base', 'theme1/b.svg']);
  expect(file('background.jpg')).toEqual(['base-theme', undefined]);
  expect(file('custom_layout_one_main_nine_around.json')).toEqual(['base-theme', undefined]);
  expect(file('c.svg')).toBeUndefined();
});

test('labels and parts of screens', async () => {
  const themes = await levelsOf(
    config({ splash_screens: { labels: { a: 'A' }, screens: { welcome: { elements: [] } } } }),
    config({ splash_screens: { labels: { a: 'B', b: 'B' }, screens: { welcome: { background: {} } } } }),
  );
  const label = (key: string) => hierarchy.effectiveLabel(themes, key);
  expect(label('a')).toMatchObject({ origin: 'package', value: { value: 'A' } });
  expect(label('b')).toMatchObject({ origin: 'base', value: { value: 'B' } });
  expect(label('welcome')).toEqual({ origin: 'base-theme', value: 'Welcome' });
  expect(label('c')).toBeUndefined();
  const part = (name: string) => hierarchy.effectiveScreenPart(themes, 'welcome', name)?.origin;
  expect([part('elements'), part('background'), part('layout_type')]).toEqual(['package', 'base', undefined]);
});

test('layouts: by the name that they say, the nearest first', async () => {
  const themes = await levelsOf(
    { 'custom_layout_x.json': { name: 'mine' }, 'other.json': { name: 'no' }, 'custom_layout_y.json': {} },
    { 'custom_layout_x.json': { name: 'mine' }, 'custom_layout_z.json': { name: 'one_main_nine_around' } },
  );
  const layouts = hierarchy.effectiveLayouts(themes).map(({ name, origin }) => [name, origin]);
  expect(layouts).toEqual([
    ['mine', 'package'],
    ['one_main_nine_around', 'base'],
    ['one_main_twelve_around', 'base-theme'],
    ['two_mains_eight_around', 'base-theme'],
  ]);
  // One of them has no name.
  expect(hierarchy.hidesLayouts(themes)).toBe(true);
});

test('what can’t be read hides something', async () => {
  const broken = await levelsOf(config({}), { 'themeconfig.json': '{', 'custom_layout_x.json': '[' });
  expect(hierarchy.hidesSettings(broken)).toBe(true);
  expect(hierarchy.hidesLayouts(broken)).toBe(true);
  expect(hierarchy.hidesFiles(broken)).toBe(false);
  const fine = await levelsOf(config({}), {});
  expect(hierarchy.hidesSettings(fine)).toBe(false);
  expect(hierarchy.hidesLayouts(fine)).toBe(false);
});
