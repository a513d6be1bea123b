import { hasRightSize, IMAGE_FACTS, imageFact, SIZE_IN_NAME, webImageSizes } from '../../src/pexip/images.ts';
import { KINDS } from '../../src/pexip/kinds.ts';
import {
  extensionOf,
  isDocumentation,
  isLitter,
  isReservedName,
  litter,
  STORED_EXTENSIONS,
} from '../../src/pexip/litter.ts';
import { documentOf, PLACES, placeAt } from '../../src/pexip/places.ts';
import { describeShared, sharedText } from './shared.ts';

describe('litter', () => {
  test.each([
    '.DS_Store',
    'a/b/.DS_Store',
    '__MACOSX/._x.wav',
    '__MACOSX/x.wav',
    '._logo.png',
    'Thumbs.db',
    'desktop.ini',
    'settings.js~',
    'a/.settings.js.swp',
    'brand.css.bak',
    'brand.css.orig',
    'logo.psd',
    'logo.ai',
    'logo.xcf',
  ])('%s', (path) => {
    expect(isLitter(path)).toBe(true);
    expect(litter(path)?.what).not.toBe('');
  });

  test.each([
    'DS_Store',
    'logo.png',
    'email.svg',
    'a~/x.js',
    'orig.json',
    'thumbs.dbx',
    'MACOSX/x',
    '_x.wav',
    'agents.md',
    'claude/x.json',
    'x/.cursor',
  ])('%s is none', (path) => {
    expect(isLitter(path)).toBe(false);
  });

  test('directories are found anywhere', () => {
    for (const name of ['__MACOSX', '.claude', '.cursor']) expect(isLitter(`a/${name}/b/c.json`)).toBe(true);
  });
});

describe('documentation', () => {
  test.each([
    'README',
    'README.txt',
    'LICENSE',
    'LICENSE.md',
    'NOTICE.txt',
    'CHANGELOG.md',
    'notes.md',
    'a/.gitkeep',
  ])('%s', (path) => {
    expect(isDocumentation(path)).toBe(true);
  });

  test.each([
    'readme',
    'LICENSE.rtf',
    'a/README',
    'a/notes.md',
    'NOTES.MD',
    'gitkeep',
    'AGENTS.md',
    'windows/License.rtf',
  ])('%s is none', (path) => {
    expect(isDocumentation(path)).toBe(false);
  });
});

describe('names', () => {
  test.each(['CON', 'con.txt', 'Aux.tar.gz', 'lpt9.png', 'COM¹', 'nul .x'])('Windows keeps %s', (name) => {
    expect(isReservedName(name)).toBe(true);
  });

  test.each(['CONF', 'conf-get.wav', 'COM10', 'LPT', 'x.con', '.con'])('Windows does not keep %s', (name) => {
    expect(isReservedName(name)).toBe(false);
  });

  test('extensions', () => {
    expect(extensionOf('a.b/Logo.PNG')).toBe('png');
    expect(extensionOf('a.b/logo')).toBe('');
    expect(extensionOf('.gitkeep')).toBe('');
    expect(STORED_EXTENSIONS).not.toContain('wav');
    expect(STORED_EXTENSIONS).not.toContain('svg');
  });

  test.each([
    ['favicon-32x32.png', ['32', '32', undefined]],
    ['favicon-16x16-unregistered.png', ['16', '16', undefined]],
    ['icon_192x192@2x.png', ['192', '192', '2']],
    ['1920x1080.jpg', ['1920', '1080', undefined]],
  ])('%s states a size', (name, size) => {
    expect(SIZE_IN_NAME.exec(name)?.slice(1)).toEqual(size);
  });

  test.each([
    'layout_2x2.svg',
    'background_16x9.jpg',
    'background_16x10.jpg',
    'icon_0x323232.png',
    'v1x2.png',
  ])('%s states none', (name) => {
    expect(SIZE_IN_NAME.test(name)).toBe(false);
  });
});

describe('image sizes', () => {
  test('are found by rule, kind and name', () => {
    expect(imageFact('image-background-size', 'theme', 'background_4.jpg')?.sizes).toEqual([
      { width: 1920, height: 1080 },
    ]);
    expect(imageFact('image-background-size', 'webapp2', 'background.jpg')).toBeUndefined();
    expect(imageFact('image-favicon-size', 'desktop', 'package/configuration/favicon.png')).toBeDefined();
    expect(imageFact('image-favicon-size', 'webapp2', 'favicon.png')).toBeUndefined();
    expect(imageFact('image-watermark-size', 'webapp2', 'branding/watermark_icon.png')?.transparent).toBe(
      true,
    );
    expect(imageFact('image-avatar-square', 'webapp1', 'themes/default/conference-avatar.png')).toBeDefined();
  });

  test('are exact or near', () => {
    const banner = imageFact('image-installer-size', 'desktop', 'windows/wixui-banner.bmp')!;
    expect(hasRightSize(banner, 493, 58)).toBe(true);
    expect(hasRightSize(banner, 493, 59)).toBe(false);
    const logo = imageFact('image-brand-size', 'webapp1', 'themes/default/logo.png')!;
    expect(hasRightSize(logo, 250, 75)).toBe(true);
    expect(hasRightSize(logo, 251, 75)).toBe(false);
    const avatar = imageFact('image-avatar-square', 'webapp1', 'themes/default/conference-avatar.jpg')!;
    expect(hasRightSize(avatar, 40, 40)).toBe(true);
    expect(hasRightSize(avatar, 40, 41)).toBe(false);
  });

  test('of webapp3 go by the key', () => {
    expect(webImageSizes('logo')).toEqual([
      { width: 336, height: 160 },
      { width: 168, height: 80 },
    ]);
    expect(webImageSizes('background')).toEqual([]);
    expect(webImageSizes('other')).toEqual([]);
  });
});

describe('places', () => {
  test('lie where their documents have them', () => {
    expect(placeAt('themeconfig', [])?.unknownKeyRule).toBe('theme-unknown-setting');
    expect(
      placeAt('themeconfig', ['splash_screens', 'screens', 'welcome', 'elements', 3])?.unknownKeyRule,
    ).toBe('splash-unknown-element');
    expect(placeAt('themeconfig', ['splash_screens', 'labels'])).toBeUndefined();
    expect(placeAt('custom-layout', ['pres_modes', 0, 'slots', 1])?.keys.map(({ key }) => key)).toContain(
      'start_x',
    );
    expect(placeAt('plugin-package', ['menuItems', 'toolbar', 0])?.keys.map(({ key }) => key)).toContain(
      'action',
    );
  });

  test('no two are the same', () => {
    const names = PLACES.map((place) => [place.document, ...place.path].join('/'));
    expect(new Set(names).size).toBe(names.length);
  });

  test('documents go by kind and name', () => {
    expect(documentOf('theme', 'custom_layout_x.json')).toBe('custom-layout');
    expect(documentOf('webapp2', 'branding/manifest.json')).toBe('webapp2-manifest');
    expect(documentOf('webapp3', 'manifest.json')).toBe('webapp3-manifest');
    expect(documentOf('desktop', 'package/configuration/settings.js')).toBe('settings');
    expect(documentOf('webapp1', 'manifest.json')).toBeUndefined();
  });
});

test('every kind says what to do next, and marks its ZIP', () => {
  for (const fact of Object.values(KINDS)) {
    expect(fact.nextSteps.some((step) => step.when === undefined)).toBe(true);
    expect(fact.markers.length).toBeGreaterThan(0);
    expect(fact.zipPrefix === '' || fact.zipPrefix.endsWith('/')).toBe(true);
  }
});

describeShared('rules that tables name', () => {
  test('exist', () => {
    const rules = sharedText('RULES.md');
    const named = [
      ...IMAGE_FACTS.map((fact) => fact.rule),
      ...PLACES.flatMap((place) => place.unknownKeyRule ?? []),
    ];
    for (const rule of named) expect([rule, rules.includes(`| ${rule} |`)]).toEqual([rule, true]);
  });
});
