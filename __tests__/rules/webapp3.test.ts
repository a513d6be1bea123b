import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkFiles } from '../support/check.ts';
import { messages, PALETTE as palette, BRANDING as root, saysOf as says } from '../support/webapp3.ts';

const manifestPath = `${root}manifest.json`;
describe('webapp3-shape', () => {
  test('silent on every known key of the right type', async () => {
    const keys = {
      appTitle: 'Acme',
      brandName: '',
      backgroundColor: '#fff',
      overlay: 'dark',
      overlayOpacity: 0.5,
      colorPalette: palette,
      images: {},
      favicon: { href: './favicon.ico', type: 'image/x-icon' },
      translations: { en: './en.json' },
      availableLanguages: ['en'],
      applicationConfig: {
        bandwidths: ['1', 2],
        hiddenFunctionality: [],
        transferTimeout: '15',
        frameRate: 30,
      },
      defaultUserConfig: { callType: 'AudioVideo', vad: true },
      plugins: [{ src: './x.html', id: 'x', sandboxValues: [] }],
      customStepConfig: { active: true, source: { default: './a.html' }, width: '80%' },
      _comment: 1,
    };
    expect(await says('webapp3-shape', keys)).toEqual([]);
  });

  test('nothing is needed', async () => {
    expect(await says('webapp3-shape', '{}')).toEqual([]);
    expect(await says('webapp3-shape', { version: 1, meta: {}, defaultUserConfig: { gpuAPI: 1 } })).toEqual(
      [],
    );
  });

  test('the part of a list, the value itself, and nested keys', async () => {
    const keys = {
      version: '0',
      translations: { en: 5 },
      availableLanguages: ['en', 7],
      plugins: ['./x.html', { src: 1 }],
      images: [],
      applicationConfig: { handleOauthRedirects: 'true', hiddenFunctionality: 'button-chat' },
    };
    expect(messages(await says('webapp3-shape', keys))).toEqual([
      'Expected a number for “version”, found the text “0”.',
      'Expected a string in “translations”, found 5.',
      'Expected a string in “availableLanguages”, found 7.',
      'Expected an object in “plugins”, found the text “./x.html”.',
      'Expected a string for “src”, found 1.',
      'Expected an object for “images”, found a list.',
      'Expected true or false for “handleOauthRedirects”, found the text “true”.',
      'Expected a list of strings for “hiddenFunctionality”, found the text “button-chat”.',
    ]);
  });

  test('a brand’s version may be a number, as nothing reads it', async () => {
    expect(await says('webapp3-shape', { meta: { brandVersion: 2 } })).toEqual([]);
  });
});

test('webapp3-version', async () => {
  expect(await says('webapp3-version', {})).toEqual([]);
  expect(await says('webapp3-version', { version: '1' })).toEqual([]);
  expect(messages(await says('webapp3-version', { version: 1 }))).toEqual([
    'Expected the version 0, found 1.',
  ]);
});

test('webapp3-unknown-key: slips are key-typo’s', async () => {
  const keys = { videoShare: {}, brandNam: 'x', applicationConfig: { brandingColor: '#fff' } };
  expect(messages(await says('webapp3-unknown-key', keys))).toEqual([
    '“videoShare” is not a known key of the manifest.',
    '“brandingColor” is not a known key of “applicationConfig”.',
  ]);
  expect(messages(await says('key-typo', keys))).toHaveLength(1);
});

describe('webapp3-palette', () => {
  test.each([
    ['none', {}],
    ['an empty list', { colorPalette: [] }],
    ['eleven', { colorPalette: palette }],
    [
      'without number signs, three digits, upper case',
      { colorPalette: palette.map((c, i) => (i === 0 ? 'FFF' : c.slice(1).toUpperCase())) },
    ],
    ['equal neighbours', { colorPalette: palette.map((c, i) => (i === 10 ? palette[9] : c)) }],
    ['what webapp3-shape judges', { colorPalette: [...palette.slice(1), 5] }],
  ])('silent: %s', async (_, keys) => {
    expect(await says('webapp3-palette', keys)).toEqual([]);
  });

  test.each([
    ['too few', palette.slice(1), ['Expected 11 colours in the palette, found 10.']],
    [
      'no colours',
      ['white', '#12345', ...palette.slice(2)],
      [
        'Expected a colour such as “#eef2f6”, found “white”.',
        'Expected a colour such as “#eef2f6”, found “#12345”.',
      ],
    ],
    [
      'reversed',
      palette.toReversed(),
      ['Expected the palette to go from light to dark: it goes from dark to light.'],
    ],
    [
      'two shades swapped',
      palette.with(3, palette[4] as string).with(4, palette[3] as string),
      ['Expected shade 400 to be darker than shade 300: “#7598b8” is lighter than “#51799e”.'],
    ],
  ])('%s', async (_, colorPalette, expected) => {
    expect(messages(await says('webapp3-palette', { colorPalette }))).toEqual(expected);
  });
});

describe('webapp3-missing-file', () => {
  const page = '<!doctype html><title>x</title>';
  test('silent: existing files however they are written, addresses, empty texts', async () => {
    const keys = {
      images: {
        logo: './images/logo.svg',
        jumbotron: 'https://cdn.acme.com/j.jpg',
        background: '',
        card: '//cdn.acme.com/card.png',
      },
      favicon: { href: 'images/my%20icon.svg?v=2' },
      translations: { en: '.\\en.json' },
      customStepConfig: { source: { default: './step.html#top' } },
      plugins: [
        { src: './plugins/a/' },
        { src: './plugins/a' },
        { src: './x/../plugins/a/index.html' },
        { src: 'http://localhost:5173' },
        {},
      ],
      defaultUserConfig: { bgImageUrl: './none.jpg' },
    };
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
    const files = {
      'images/logo.svg': svg,
      'images/my icon.svg': svg,
      'en.json': {},
      'step.html': page,
      'plugins/a/index.html': page,
    };
    expect(await says('webapp3-missing-file', keys, files)).toEqual([]);
  });

  test('loud: the disk of whoever wrote it', async () => {
    const images = { logo: 'C:\\acme\\logo.png', jumbotron: 'file:///acme/j.jpg' };
    expect(messages(await says('webapp3-missing-file', { images }))).toEqual([
      '“C:\\acme\\logo.png” does not exist (the picture “logo”).',
      '“file:///acme/j.jpg” does not exist (the picture “jumbotron”).',
    ]);
  });

  test('a file that exists and can’t be decoded is not missing', async () => {
    const files = { 'logo.png': 'no picture', 'en.json': '' };
    expect(
      await says(
        'webapp3-missing-file',
        { images: { logo: './logo.png' }, translations: { en: 'en.json' } },
        files,
      ),
    ).toEqual([]);
  });

  test('from the root of the web server, which is not the package', async () => {
    const keys = {
      images: {
        logo: '/images/logo.svg',
        card: '\\\\images\\logo.svg',
        background: '/webapp3/branding/none.jpg',
      },
      favicon: { href: ' /Images/logo.svg' },
      plugins: [{ src: '/plugins/a' }],
    };
    const files = {
      'images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'plugins/a/index.html': page,
    };
    const leads = 'leads to the root of the web server, not into the package';
    expect(messages(await says('webapp3-missing-file', keys, files))).toEqual([
      `“/images/logo.svg” ${leads} (the picture “logo”): expected “./images/logo.svg”.`,
      `“/webapp3/branding/none.jpg” ${leads} (the picture “background”): expected “./none.jpg”.`,
      `“/Images/logo.svg” ${leads} (the favicon): expected “./images/logo.svg”.`,
      `“/plugins/a” ${leads} (the plugin): expected “./plugins/a/index.html”.`,
    ]);
    expect(await says('webapp3-plugin-unlisted', keys, files)).toEqual([]);
  });

  test('loud', async () => {
    const keys = {
      images: { logo: './logo.png', jumbotron: '../jumbo.jpg' },
      favicon: { href: 'icon.ico' },
      translations: { nb: './lang/NB.json' },
      customStepConfig: { source: { de: 'de.html' } },
      plugins: [{ src: './plugins/a/index.html' }],
    };
    expect(messages(await says('webapp3-missing-file', keys, { 'lang/nb.json': {} }))).toEqual([
      '“./logo.png” does not exist (the picture “logo”).',
      '“../jumbo.jpg” lies outside of the package (the picture “jumbotron”): paths are relative to the manifest.',
      '“icon.ico” does not exist (the favicon).',
      '“./lang/NB.json” does not exist (the translation “nb”); there is “lang/nb.json”, and upper and lower case count.',
      '“de.html” does not exist (the custom step “de”).',
      '“./plugins/a/index.html” does not exist (the plugin).',
    ]);
  });
});

test('webapp3-plugin', async () => {
  const src = './plugins/a/index.html';
  expect(
    await says('webapp3-plugin', {
      plugins: [{ src, id: 'a' }, { src, id: 'b' }, { src }, { src }, { src, id: '' }, { src, id: '' }],
    }),
  ).toEqual([]);
  const text = `{"version": 0, "meta": {}, "plugins": [\n{"id": "a", "src": "${src}"},\n{"id": "a", "src": " "},\n{},\n{"id": "b"}]}`;
  const missing =
    'This plugin has no “src”: expected the path of its page, such as “./plugins/x/index.html”.';
  expect(await says('webapp3-plugin', text)).toEqual([
    `${manifestPath}:3:8 The id “a” is taken by the plugin in line 2: this one is refused.`,
    `${manifestPath}:3:20 The “src” of this plugin is empty: expected the path of its page.`,
    `${manifestPath}:4:1 ${missing}`,
    `${manifestPath}:5:2 ${missing}`,
  ]);
});

test('webapp3-sandbox', async () => {
  const plugin = (...sandboxValues: unknown[]) => ({ plugins: [{ src: 'x', sandboxValues }] });
  const allowed = [
    'allow-forms',
    'allow-scripts',
    'allow-same-origin',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-downloads',
  ];
  expect(await says('webapp3-sandbox', plugin(...allowed, 5))).toEqual([]);
  expect(
    messages(
      await says(
        'webapp3-sandbox',
        plugin('allow-modals', 'allow-forms allow-popups', 'allow-script', 'camera'),
      ),
    ),
  ).toEqual([
    '“allow-modals” is never granted to a plugin.',
    'Expected one permission for each item, found several in “allow-forms allow-popups”.',
    '“allow-script” is not a sandbox permission. Did you mean “allow-scripts”?',
    '“camera” is not a sandbox permission.',
  ]);
});

describe('webapp3-bandwidths', () => {
  const says4 = (bandwidths: unknown) =>
    says('webapp3-bandwidths', { applicationConfig: { bandwidths } }).then(messages);
  test('silent', async () => {
    expect(await says('webapp3-bandwidths', {})).toEqual([]);
    expect(await says4(['576', 1264, '2464', 6144])).toEqual([]);
    expect(await says4([6144, 576, 2464, 1264])).toEqual([]);
    expect(await says4('576')).toEqual([]);
  });
  test('loud', async () => {
    expect(await says4([576, 1264, 2464])).toEqual(['Expected 4 bandwidths, found 3.']);
    expect(await says4([0, '', 'high', '1e9999'])).toEqual([
      'Expected a number above 0 for a bandwidth, found 0.',
      'Expected a number above 0 for a bandwidth, found the text “”.',
      'Expected a number above 0 for a bandwidth, found the text “high”.',
      'Expected a number above 0 for a bandwidth, found the text “1e9999”.',
    ]);
  });
});

test('webapp3-hidden-functionality', async () => {
  const hidden = (...hiddenFunctionality: unknown[]) => ({ applicationConfig: { hiddenFunctionality } });
  expect(
    await says('webapp3-hidden-functionality', hidden('button-chat', 'user-menu-add-participant', 1)),
  ).toEqual([]);
  expect(messages(await says('webapp3-hidden-functionality', hidden('button-chatt', 'everything')))).toEqual([
    '“button-chatt” is not among the known elements of the web app. Did you mean “button-chat”?',
    '“everything” is not among the known elements of the web app.',
  ]);
  const generic = ['privacy-policy-link', 'version', 'icon-spotlight', 'button-more-controlz'];
  expect(messages(await says('webapp3-hidden-functionality', hidden(...generic)))).toEqual([
    '“button-more-controlz” is not among the known elements of the web app.',
  ]);
  const gone = ['button-more-controls', 'button-settings-save'];
  expect(messages(await says('webapp3-hidden-functionality', hidden(...gone)))).toEqual([
    '“button-more-controls” hides nothing any more: the web app’s parts have no such element since version 25.0.1.',
    '“button-settings-save” hides nothing any more: the web app’s parts have no such element since version 27.0.0.',
  ]);
});

describe('webapp3-plugin-dev', () => {
  const saysOf = (src: unknown) => says('webapp3-plugin-dev', { plugins: [{ src }] }).then(messages);
  test.each([
    './plugins/localhost/index.html',
    'https://plugins.acme.com/x/',
    'https://localhost.acme.com/',
    '//cdn.acme.com/x',
    'localhost/index.html',
    5,
  ])('silent: %s', async (src) => {
    expect(await saysOf(src)).toEqual([]);
  });
  test.each([
    'http://localhost:5173',
    'https://localhost:5173/x',
    '//127.0.0.1/x',
    'HTTP://LOCALHOST/',
    'http://[::1]:8080/',
    'https://dev.localhost/',
    'localhost:5173',
    'https://me:pw@localhost',
  ])('a developer’s machine: %s', async (src) => {
    expect(await saysOf(src)).toEqual([
      `“${src}” is an address on a developer’s machine: refer to the built plugin in the package.`,
    ]);
  });
  test('without encryption', async () => {
    expect(await saysOf('http://plugins.acme.com/')).toEqual([
      '“http://plugins.acme.com/” is loaded without encryption: browsers refuse it, use “https:”.',
    ]);
  });
});

describe('webapp3-plugin-unlisted', () => {
  const page = '<p>';
  test('silent', async () => {
    const keys = {
      plugins: [
        { src: './plugins/a/index.html' },
        { src: './plugins/b' },
        { src: 'https://x.acme.com/webapp3/branding/plugins/c/index.html' },
      ],
    };
    const files = {
      'plugins/a/index.html': page,
      'plugins/a/panel/index.html': page,
      'plugins/b/index.html': page,
      'plugins/c/index.html': page,
      'plugins/d/readme.html': page,
      'plugins/popup/index.html': page,
      'plugins/a/main.js': 'open("../popup/index.html")',
      'index.html': page,
      'plugins/index.html': page,
      'other/index.html': page,
    };
    expect(await says('webapp3-plugin-unlisted', keys, files)).toEqual([]);
  });
  test('silent while the manifest can’t be read', async () => {
    expect(
      await says('webapp3-plugin-unlisted', '{ "version": 0, "meta": {} "plugins": [] }', {
        'plugins/a/index.html': page,
      }),
    ).toEqual([]);
  });
  test('loud, once for a plugin', async () => {
    const files = {
      'plugins/a/index.html': page,
      'plugins/b/index.html': page,
      'plugins/b/panel/index.html': page,
      'plugins/ab/index.html': page,
    };
    expect(
      await says('webapp3-plugin-unlisted', { plugins: [{ src: './plugins/a/index.html' }] }, files),
    ).toEqual([
      `${root}plugins/ab/index.html No plugin of the manifest has the “src” “./plugins/ab/index.html”, so it is never loaded.`,
      `${root}plugins/b/index.html No plugin of the manifest has the “src” “./plugins/b/index.html”, so it is never loaded.`,
    ]);
  });
});

describe('webapp3-languages', () => {
  test('silent', async () => {
    const availableLanguages = [
      'en',
      'en-us',
      'pt-BR',
      'zh-Hant-TW',
      'nb',
      'es-419',
      'sr-Latn',
      'x-acme',
      'de-1996',
      'zh-yue',
      'zh-cmn-Hans-CN',
    ];
    expect(
      await says('webapp3-languages', { availableLanguages, translations: { fil: './fil.json' } }),
    ).toEqual([]);
  });
  test('loud', async () => {
    expect(
      messages(
        await says('webapp3-languages', {
          availableLanguages: ['en_US', 'English', ''],
          translations: { 'pt_BR.json': 'x', e: 'y' },
        }),
      ),
    ).toEqual([
      '“en_US” is no language tag such as “en” or “pt-BR”. Did you mean “en-US”?',
      '“English” is no language tag such as “en” or “pt-BR”.',
      '“” is no language tag such as “en” or “pt-BR”.',
      '“pt_BR.json” is no language tag such as “en” or “pt-BR”. Did you mean “pt-BR”?',
      '“e” is no language tag such as “en” or “pt-BR”.',
    ]);
  });
});

describe('webapp3-translation-parity', () => {
  const translations = { en: './en.json', nb: './nb.json', de: './en.json' };
  test('silent: the same texts, plural forms, one file', async () => {
    const files = {
      'en.json': { a: { b: 'x' }, n_one: 'x', n_other: 'x' },
      'nb.json': { n_few: 'y', a: { b: 'y' } },
    };
    expect(await says('webapp3-translation-parity', { translations }, files)).toEqual([]);
    expect(await says('webapp3-translation-parity', { translations: { en: './en.json' } }, files)).toEqual(
      [],
    );
  });
  test('silent while a file can’t be read', async () => {
    expect(
      await says(
        'webapp3-translation-parity',
        { translations: { ...translations, fr: './fr.json' } },
        { 'en.json': { a: 'x' }, 'nb.json': {}, 'fr.json': '{' },
      ),
    ).toEqual([]);
  });
  test('loud in each language that lacks one', async () => {
    const files = { 'en.json': { a: 'x', b: { c: 'x' } }, 'nb.json': '{\n  "d": "y"\n}' };
    expect(await says('webapp3-translation-parity', { translations }, files)).toEqual([
      `${root}en.json:2:3 1 text that another language overrides is not overridden here: “d”.`,
      `${root}nb.json:2:3 2 texts that other languages override are not overridden here: “a”, “b.c”.`,
    ]);
  });
});

test('webapp3-secret', async () => {
  const harmless = {
    meta: { name: 'Token' },
    passwordHint: 'a1b2c3d4e5',
    apiKey: '<your key>',
    tokenUrl: 'https://acme.com/token?state=a8F3kd92Lq0Zx7Pn4Vb1&token=',
    plugins: [{ src: './x.html?access_token=left', id: 'secret-token' }],
  };
  expect(await says('webapp3-secret', harmless)).toEqual([]);
  const keys = {
    videoShare: { apiKey: 'a8F3kd92Lq0Zx7Pn4Vb1' },
    links: ['https://u:hunter22@acme.com/x', './x.html?a=1&access_token=a8F3kd92Lq0Zx7Pn4Vb1'],
  };
  expect(messages(await says('webapp3-secret', keys))).toEqual([
    '“apiKey” looks like a key, which every user can read.',
    '“links” looks like a password in an address, which every user can read.',
    '“links” looks like an address with a token, which every user can read.',
  ]);
});

const sample = resolve(__dirname, '../../../shared/samples/webapp3-brand.zip');
(existsSync(sample) ? test : test.skip)(
  'a branding that the portal made has no errors and no warnings',
  async () => {
    const { findings } = await checkFiles({ 'brand.zip': new Uint8Array(readFileSync(sample)) });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  },
);
