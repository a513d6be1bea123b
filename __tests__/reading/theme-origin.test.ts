import { explainTheme } from '../../src/reading/theme-origin.ts';
import { toThemeOriginText } from '../../src/report/theme-origin-text.ts';
import { themePackage } from '../support/themes.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
const config = (settings: object) => ({ theme_version: 2, ...settings });
const layout = (name: string) => ({ name, modes: [] });

const origins = async () =>
  explainTheme({
    ...(await themePackage(
      {
        'themeconfig.json': config({
          disable_watermark_icon: true,
          splash_screens: {
            screens: { welcome: { elements: [] } },
            labels: { greeting: 'Hi\u001b[31m' },
          },
        }),
        'a.svg': SVG,
        'images/b.svg': SVG,
        'watermark_icon.png': 'x',
        'custom_layout_mine.json': layout('mine'),
        '.DS_Store': 'x',
      },
      {
        'themeconfig.json': config({
          disable_watermark_icon: false,
          dtmf_allowed_layouts: ['mine', 'theirs'],
          new_setting: [1],
          splash_screens: { screens: { welcome: { background: { color: '0x000000' } } } },
        }),
        'a.svg': SVG,
        'c.svg': SVG,
        'custom_layout_theirs.json': layout('theirs'),
      },
    )),
    usage: 'gateway',
  });

describe('explainTheme', () => {
  test('files, with what the platform ignores', async () => {
    const { files } = await origins();
    const rows = new Map(files.map(({ name, ...rest }) => [name, rest]));
    expect(rows.get('a.svg')).toEqual({
      from: 'package',
      path: 'theme0/a.svg',
      what: 'an icon or an indicator',
      ignored: null,
    });
    expect(rows.get('c.svg')).toMatchObject({ from: 'base', path: 'theme1/c.svg' });
    expect(rows.get('background.jpg')).toMatchObject({ from: 'base-theme', path: null });
    expect(rows.get('images/b.svg')?.ignored).toBe('it does not lie at the theme’s root');
    expect(rows.get('watermark_icon.png')?.ignored).toBe('gateway calls do not use it');
    expect(rows.has('.DS_Store')).toBe(false);
  });

  test('settings one by one, splash screens part by part', async () => {
    const { settings } = await origins();
    const rows = new Map(settings.map(({ key, from, value }) => [key, [from, value]]));
    expect(rows.get('disable_watermark_icon')).toEqual(['package', true]);
    expect(rows.get('dtmf_allowed_layouts')).toEqual(['base', ['mine', 'theirs']]);
    expect(rows.get('new_setting')).toEqual(['base', [1]]);
    expect(rows.get('disable_watermark_mute_icon')).toEqual(['base-theme', true]);
    expect(rows.get('splash_screens.screens.welcome.elements')).toEqual(['package', []]);
    expect(rows.get('splash_screens.screens.welcome.background')).toEqual(['base', { color: '0x000000' }]);
    expect(rows.has('splash_screens')).toBe(false);
    expect(rows.has('classification')).toBe(false);
  });

  test('labels and layouts', async () => {
    const { labels, layouts, base, theme } = await origins();
    expect([theme, base]).toEqual(['theme0', 'theme1']);
    expect(labels).toContainEqual({ key: 'greeting', from: 'package', text: 'Hi\u001b[31m' });
    expect(labels).toContainEqual({ key: 'timeout', from: 'base-theme', text: 'Time exceeded' });
    expect(layouts).toEqual([
      { name: 'mine', from: 'package', path: 'theme0/custom_layout_mine.json', listed: true },
      { name: 'one_main_nine_around', from: 'base-theme', path: null, listed: false },
      { name: 'one_main_twelve_around', from: 'base-theme', path: null, listed: false },
      { name: 'theirs', from: 'base', path: 'theme1/custom_layout_theirs.json', listed: true },
      { name: 'two_mains_eight_around', from: 'base-theme', path: null, listed: false },
    ]);
  });

  test('settings that can’t be read are named', async () => {
    const { unread, settings } = explainTheme(await themePackage({ 'themeconfig.json': '{' }, {}));
    expect(unread).toEqual(['theme0/themeconfig.json']);
    expect(settings.every(({ from }) => from === 'base-theme')).toBe(true);
  });

  test('it is JSON', async () => {
    const found = await origins();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('as text', () => {
  test('four tables whose columns are aligned', async () => {
    const text = toThemeOriginText(await origins());
    expect(text).toContain('Theme: theme0\nBase:  theme1\n');
    expect(text).toMatch(/^ {2}disable_watermark_icon {2,}package {5}true$/m);
    expect(text).toMatch(/^ {2}background\.jpg +Base theme {2}a splash screen’s background$/m);
    expect(text).toMatch(/^ {2}one_main_nine_around {4}Base theme {2}not in “dtmf_allowed_layouts”$/m);
    expect(text).toMatch(/^ {2}theirs +base$/m);
    expect(text).toContain('ignored: gateway calls do not use it');
  });

  test('nothing in it acts on the terminal, and long values are cut', async () => {
    const long = { 'themeconfig.json': config({ recording_indicator_text: 'x'.repeat(500) }) };
    const text =
      toThemeOriginText(await origins()) + toThemeOriginText(explainTheme(await themePackage(long)));
    expect(text).not.toContain('\u001b');
    expect(text).toContain(`"${'x'.repeat(58)}…`);
    expect(text).toContain('Base:  none');
  });
});
