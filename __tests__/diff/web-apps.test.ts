import type { Content } from '../support/check.ts';
import { told as toldIn } from '../support/differences.ts';

type Tree = Readonly<Record<string, Content>>;

describe('webapp1', () => {
  const client = (settings: string, files: Tree = {}): Tree => ({
    'acme/configuration/settings.js': settings,
    ...files,
  });
  const settings = (text: string) => client(`var applicationSettings = { ${text} };`);
  const told = (before: string, after: string) => toldIn(settings(before), settings(after));
  const of = 'of applicationSettings';

  test.each([
    [
      'a text',
      "serverAddress: 'a.example'",
      "serverAddress: 'b.example'",
      `~ setting serverAddress ${of}: “a.example” → “b.example”`,
    ],
    ['a flag', 'a: true', 'a: false', `~ setting a ${of}: true → false`],
    ['arithmetic', 'a: 64 * 2', 'a: 64 * 3', `~ setting a ${of}: 128 → 192`],
    ['added', '', 'a: 1', `+ setting a ${of}: 1`],
    ['removed', 'a: 1', '', `- setting a ${of}: 1`],
    ['inside of another', 'a: { b: 1 }', 'a: { b: 2 }', `~ setting a › b ${of}: 1 → 2`],
    ['a list', "a: ['sip', 'h323']", "a: ['sip', 'rtmp']", `~ setting a ${of}: added “rtmp”, removed “h323”`],
    ['the order of a list', 'a: [1, 2]', 'a: [2, 1]', `~ setting a ${of}: in another order: 2, 1`],
    ['what takes running', 'a: now()', 'a: then()', `~ setting a ${of}: now() → then()`],
  ])('a setting: %s', async (_, before, after, line) => {
    expect(await told(before, after)).toEqual([line]);
  });

  test.each([
    ['comments and white space', 'a: 1', 'a: /* one */\n1, // end\n'],
    ['quotes and escapes', "a: 'é'", 'a: "\\u00e9"'],
    ['numbers', 'a: 1', 'a: 1.0'],
  ])('formatting only: %s', async (_, before, after) => {
    expect(await told(before, after)).toEqual(['~ file settings.js: formatting or comments only']);
  });

  test('code beside the settings', async () => {
    const code = (text: string) => client(`var applicationSettings = {}; function f() { ${text} }`);
    expect(await toldIn(code('a()'), code('bb()'))).toEqual(['~ setting f: code changed']);
  });

  test('texts of a language', async () => {
    const language = (texts: object) =>
      client('var applicationSettings = {};', { 'acme/configuration/languages/de-de.json': texts });
    expect(
      await toldIn(
        language({ IDS_A: 'Alt', IDS_B: 'b' }),
        language({ IDS_A: 'Neu', IDS_C: 'c', IDS_D: 'd', IDS_E: 'e', IDS_F: 'f' }),
      ),
    ).toEqual([
      '~ language de-de: 4 texts added: IDS_C, IDS_D, IDS_E and 1 more',
      '~ language de-de: 1 text removed: IDS_B',
      '~ text IDS_A of de-de: “Alt” → “Neu”',
    ]);
  });

  describe('a stylesheet', () => {
    const css = (text: string) =>
      client('var applicationSettings = {};', { 'acme/configuration/themes/acme/brand.css': text });

    test.each([
      ['a value', '.a { color: red }', '.a { color: blue }', '~ style .a { color } of brand.css: red → blue'],
      ['added', '.a { color: red }', '.a { color: red; margin: 0 }', '+ style .a { margin } of brand.css: 0'],
      [
        'removed',
        '.a { color: red; margin: 0 }',
        '.a { color: red }',
        '- style .a { margin } of brand.css: 0',
      ],
      [
        'within an at-rule',
        '@media print { .a { color: red } }',
        '@media print { .a { color: blue } }',
        '~ style @media print .a { color } of brand.css: red → blue',
      ],
      [
        'the one that counts',
        '.a { color: red }',
        '.a { color: red; color: blue }',
        '~ style .a { color } of brand.css: red → blue',
      ],
      [
        'its weight',
        '.a { color: red }',
        '.a { color: red !important }',
        '~ style .a { color } of brand.css: red → red !important',
      ],
    ])('a declaration: %s', async (_, before, after, line) => {
      expect(await toldIn(css(before), css(after))).toEqual([line]);
    });

    test.each([
      ['white space', '.a{color:red;margin:0}', '.a {\n  color: red;\n  margin: 0;\n}\n'],
      ['comments', '.a { color: red }', '/* brand */ .a { color: /* old */ red }'],
      ['colours', '.a { color: #FFF }', '.a { color: #ffffff }'],
      ['numbers and quotes', ".a { margin: 0.50em; content: 'x' }", '.a { margin: .5em; content: "x" }'],
    ])('formatting only: %s', async (_, before, after) => {
      expect(await toldIn(css(before), css(after))).toEqual([
        expect.stringMatching(/brand\.css: formatting or comments only$/),
      ]);
    });

    test.each([
      ['the order of rules', '.a { color: red } .b { color: red }', '.b { color: red } .a { color: red }'],
      ['a descendant', '.a .b { color: red } .ab {}', '.a.b { color: red } .ab {}'],
      ['a pseudo-class', '.a :hover { color: red }', '.a:hover { color: red }'],
      ['a sum', '.a { width: calc(1px + 2px) }', '.a { width: calc(1px +2px) }'],
    ])('not formatting: %s', async (_, before, after) => {
      expect((await toldIn(css(before), css(after))).join()).not.toContain('formatting');
    });
  });
});

describe('desktop', () => {
  const kit = (licence: string): Tree => ({
    'kit/package/configuration/settings.js': 'var applicationSettings = {};',
    'kit/windows/License.rtf': `{\\rtf1 {\\fonttbl{\\f0 Arial;}}${licence}}`,
  });
  const told = (before: string, after: string) => toldIn(kit(before), kit(after));

  test('a licence by its words', async () => {
    expect(await told('Copyright 2024\\par Acme', 'Copyright 2025\\par Acme')).toEqual([
      '~ licence windows/License.rtf: “Copyright 2024” → “Copyright 2025”',
    ]);
    expect(await told("Gr\\'fc\\'dfe", 'Gr\\u252?\\u223?sse')).toEqual([
      '~ licence windows/License.rtf: “Grüße” → “Grüßsse”',
    ]);
  });

  test('its fonts alone', async () => {
    expect(await told('Acme', '\\b Acme')).toEqual([
      expect.stringMatching(/^~ licence windows\/License\.rtf: fonts or layout, the words are the same/),
    ]);
  });
});

describe('webapp2', () => {
  const plugin = { id: 'dice', srcURL: './plugins/dice/package.json', enabled: true };
  const app = (plugins: readonly object[], script = 'const a = 1;', version = '1.0.0'): Tree => ({
    'acme/webapp2/manifest.json': { brandingID: '1', isSettingsBranded: true },
    'acme/webapp2/settings.json': { plugins },
    'acme/webapp2/plugins/dice/package.json': { name: 'Dice', version, srcURL: 'dice.js' },
    'acme/webapp2/plugins/dice/dice.js': script,
  });
  const before = app([plugin]);

  test('plugins added, removed, switched off', async () => {
    const chat = { id: 'chat', srcURL: './plugins/chat/package.json', enabled: true };
    expect(await toldIn(before, app([{ ...plugin, enabled: false }, chat]))).toEqual([
      '~ plugin dice: enabled true → false',
      '+ plugin chat: from ./plugins/chat/package.json',
    ]);
    expect(await toldIn(before, app([]))).toEqual(['- plugin dice: from ./plugins/dice/package.json']);
    expect(await toldIn(app([plugin, chat]), app([chat, plugin]))).toEqual([
      expect.stringMatching(/^~ plugin plugins: in another order/),
    ]);
  });

  test('the version and the script of a plugin', async () => {
    expect(await toldIn(before, app([plugin], 'const a = 22;', '1.1.0'))).toEqual([
      '~ plugin plugins/dice/dice.js: code changed, 12 → 13 B',
      '~ plugin version of Dice: “1.0.0” → “1.1.0”',
    ]);
    expect(await toldIn(before, app([plugin], '// one\nconst a = 1.0\n'))).toEqual([
      '~ plugin plugins/dice/dice.js: formatting or comments only',
    ]);
  });

  test('the manifest', async () => {
    const after = { ...before, 'acme/webapp2/manifest.json': { brandingID: '2', isSettingsBranded: true } };
    expect(await toldIn(before, after)).toEqual(['~ manifest brandingID: “1” → “2”']);
  });
});

describe('webapp3', () => {
  const app = (manifest: object, texts: object = {}): Tree => ({
    'acme/webapp3/branding/manifest.json': {
      version: 0,
      meta: { name: 'Acme' },
      translations: { en: './en.json' },
      ...manifest,
    },
    'acme/webapp3/branding/en.json': texts,
  });

  test('the manifest by its keys', async () => {
    expect(
      await toldIn(
        app({ colorPalette: ['#111111', '#222222'], overlay: 'light' }),
        app({ colorPalette: ['#0b3d60', '#222222'], overlay: 'dark', meta: { name: 'Beta' } }),
      ),
    ).toEqual([
      '~ manifest meta › name: “Acme” → “Beta”',
      '~ manifest colorPalette: #111111 → #0b3d60',
      '~ manifest overlay: “light” → “dark”',
    ]);
  });

  test('a text of a translation by its key', async () => {
    expect(
      await toldIn(app({}, { home: { hello: 'Hello' } }), app({}, { home: { hello: 'Hi' }, bye: 'Bye' })),
    ).toEqual(['~ language en: 1 text added: bye', '~ text home › hello of en: “Hello” → “Hi”']);
  });

  test('plugins by their ids or addresses', async () => {
    expect(await toldIn(app({ plugins: [{ src: './a/index.html' }] }), app({ plugins: [] }))).toEqual([
      '- plugin ./a/index.html: from ./a/index.html',
    ]);
  });
});
