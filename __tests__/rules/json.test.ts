import { checkFiles, findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { corpusFile, describeCorpus, truthRows } from '../support/image-corpus.ts';

const THEME = { theme_version: 2 };
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
/** A theme's config as text or bytes. */
const config = (content: string | Uint8Array) => ({ 'acme/themeconfig.json': content });

describe('json-encoding', () => {
  test('takes UTF-8, with or without a byte order mark', async () => {
    expect(await findingsOf('json-encoding', config('{"theme_version": 2, "x": "Grüße 漢字 😀"}'))).toEqual(
      [],
    );
    expect(await findingsOf('json-encoding', config(bytes([0xef, 0xbb, 0xbf], '{}')))).toEqual([]);
  });
  test('names UTF-16 and the byte that is no UTF-8', async () => {
    const utf16 = bytes(
      [0xff, 0xfe],
      [...'{}'].flatMap((character) => [character.charCodeAt(0), 0]),
    );
    expect(
      await findingsOf('json-encoding', {
        'acme/themeconfig.json': bytes('{\n  "a": "Gr', [0xfc], '\u00df"}'),
        'acme/vendordata.json': utf16,
      }),
    ).toEqual([
      'acme/themeconfig.json:2:11 The byte 0xFC is not valid UTF-8; it would be “ü” in Windows-1252 or Latin-1: save the file as UTF-8.',
      'acme/vendordata.json The file is in UTF-16 LE, not in UTF-8: save it as UTF-8.',
    ]);
  });
  test('leaves stylesheets to their own rule', async () => {
    const files = {
      'a/configuration/settings.js': 'var applicationSettings = {};',
      'a/configuration/themes/default/brand.css': bytes('a{}', [0xfc, 0x20]),
    };
    expect(await findingsOf('json-encoding', files)).toEqual([]);
  });
});

describe('json-syntax', () => {
  test('says what is wrong and where', async () => {
    const { findings } = await checkFiles({
      'acme/themeconfig.json': '{\n  "theme_version": 2\n  "x": 1\n}',
      'acme/vendordata.json': '{"a": [1, 2}',
    });
    expect(findings.map(({ rule, location }) => `${rule} ${location?.line}:${location?.column}`)).toEqual([
      'json-syntax 2:21',
      'json-syntax 1:12',
    ]);
  });
  test('refuses what nests too deep', async () => {
    const deep = `{"a":${'['.repeat(200)}${']'.repeat(200)}}`;
    expect(await findingsOf('json-syntax', config(deep))).toEqual([
      'acme/themeconfig.json:1:205 Brackets may be nested at most 200 deep.',
    ]);
    expect(await findingsOf('json-syntax', config(`{"a":${'['.repeat(199)}${']'.repeat(199)}}`))).toEqual([]);
  });
});

describe('json-root', () => {
  test('wants an object where the platform reads one', async () => {
    expect(
      await findingsOf('json-root', { 'acme/themeconfig.json': THEME, 'acme/vendordata.json': '[1]' }),
    ).toEqual(['acme/vendordata.json:1:1 The file must hold an object in “{…}”, not a list.']);
    expect(
      await findingsOf('json-root', {
        'webapp2/manifest.json': '"x"',
        'webapp2/plugins/x/data.json': '[1, 2]',
      }),
    ).toEqual(['webapp2/manifest.json:1:1 The file must hold an object in “{…}”, not a text.']);
  });
});

describe('json-bom', () => {
  const marked = bytes([0xef, 0xbb, 0xbf], '{"theme_version": 2}');
  test('finds the mark and takes it away', async () => {
    expect(await findingsOf('json-bom', config('{"theme_version": 2}'))).toEqual([]);
    expect(await findingsOf('json-bom', config(marked))).toEqual([
      'acme/themeconfig.json:1:1 The file begins with a byte order mark (EF BB BF), which JSON must not have.',
    ]);
    const fixed = await fixedBy('json-bom', config(marked));
    expect(fixed.text('acme/themeconfig.json')).toBe('{"theme_version": 2}');
    expect(fixed.left).toEqual([]);
  });
});

describe('json-trailing-comma, json-comment, json-smart-quotes', () => {
  const text = '{ // note\n  “theme_version”: 2,\n  "x": [1, 2,], /* two\nlines */\n}\n';
  test('each speaks about its own faults', async () => {
    expect(await findingsOf('json-trailing-comma', config(text))).toEqual([
      'acme/themeconfig.json:3:13 No comma may stand after the last item.',
      'acme/themeconfig.json:3:15 No comma may stand after the last item.',
    ]);
    expect(await findingsOf('json-comment', config(text))).toEqual([
      'acme/themeconfig.json:1:3 JSON has no comments: delete this one.',
      'acme/themeconfig.json:3:17 JSON has no comments: delete this one.',
    ]);
    expect(await findingsOf('json-smart-quotes', config(text))).toEqual([
      'acme/themeconfig.json:2:3 Typographic quotes stand where straight quotes (") belong.',
    ]);
    expect(await findingsOf('json-syntax', config(text))).toEqual([]);
  });
  test('each mends its own faults', async () => {
    const mended = async (rule: string) => {
      const fixed = await fixedBy(rule, config(text));
      expect(fixed.left).toEqual([]);
      return fixed.text('acme/themeconfig.json');
    };
    expect(await mended('json-trailing-comma')).toBe(
      '{ // note\n  “theme_version”: 2,\n  "x": [1, 2] /* two\nlines */\n}\n',
    );
    expect(await mended('json-comment')).toBe('{ \n  “theme_version”: 2,\n  "x": [1, 2,], \n}\n');
    expect(await mended('json-smart-quotes')).toBe(text.replace('“theme_version”', '"theme_version"'));
  });
  test('typographic quotes and slashes within a text are fine', async () => {
    const good = config('{"a": "“quoted”, http://x /* y */", "b": []}');
    for (const rule of ['json-trailing-comma', 'json-comment', 'json-smart-quotes', 'json-syntax'])
      expect(await findingsOf(rule, good)).toEqual([]);
  });
});

describe('json-duplicate-key', () => {
  test('names the first place', async () => {
    expect(
      await findingsOf('json-duplicate-key', config('{"a": 1,\n "b": {"a": 1},\n "a": 2, "a": 3}')),
    ).toEqual([
      'acme/themeconfig.json:3:2 “a” stands in this object twice (first in line 1); only the last one counts.',
      'acme/themeconfig.json:3:10 “a” stands in this object twice (first in line 1); only the last one counts.',
    ]);
  });
});

describe('key-typo', () => {
  const typo = (content: object, path = 'acme/themeconfig.json') =>
    findingsOf('key-typo', { [path]: content });
  const screen = (value: object) => ({ ...THEME, splash_screens: { screens: { welcome: value } } });

  test('known keys, free keys and far ones are silent', async () => {
    expect(
      await typo({
        ...screen({ elements: [{ type: 'icon', path: 'icon_welcome.svg', offset_y: 3, opacity: 1 }] }),
        ai_indicator_text: 'AI',
        dtmf_conference_control_commands: { '*8': 'cycle_layout' },
      }),
    ).toEqual([]);
    // Short words are near to each other, and the test call's screens are not published.
    expect(
      await typo({ splash_screens: { screens: { test_call: {}, x: {} }, labels: { welcom: '' } } }),
    ).toEqual([]);
    expect(await typo({ endpoints_by_display_count: { 3: [] } }, 'acme/vendordata.json')).toEqual([]);
  });
  test('finds slips at every depth', async () => {
    expect(
      await findingsOf('key-typo', {
        'acme/themeconfig.json': screen({
          backgroud: { pth: 'background.jpg' },
          elements: [{ typ: 'icon' }, { tpye: 'icon' }],
        }),
      }),
    ).toEqual([
      'acme/themeconfig.json:6:9 “backgroud” is not a known key. Did you mean “background”?',
      'acme/themeconfig.json:11:13 “typ” is not a known key. Did you mean “type”?',
      'acme/themeconfig.json:14:13 “tpye” is not a known key. Did you mean “type”?',
    ]);
  });
  test('a known key that is there is not meant, and none is meant twice', async () => {
    expect(await typo({ ...THEME, theme_versions: 2 })).toEqual([]);
    expect(await typo({ theme_versoin: 2, theme_versions: 2 })).toHaveLength(1);
  });
  test('knows every document', async () => {
    expect(
      await typo(
        { nam: 'x', modes: [{ grid_sise: [1, 1], slots: [{ with: 1 }] }] },
        'acme/custom_layout_x.json',
      ),
    ).toEqual([
      'acme/custom_layout_x.json:2:3 “nam” is not a known key. Did you mean “name”?',
      'acme/custom_layout_x.json:5:7 “grid_sise” is not a known key. Did you mean “grid_size”?',
      'acme/custom_layout_x.json:11:11 “with” is not a known key. Did you mean “width”?',
    ]);
    expect(
      await findingsOf('key-typo', {
        'webapp2/manifest.json': { brandingId: '1', isSettingBranded: true },
        'webapp2/settings.json': { plugin: [] },
        'webapp2/plugins/x/plugin.json': { id: 'x', srcUrl: 'x.js', menuItem: {} },
      }),
    ).toHaveLength(5);
    expect(
      await typo(
        { version: 0, meta: {}, applicationConfig: { hiddenFunctionalty: [] } },
        'webapp3/branding/manifest.json',
      ),
    ).toHaveLength(1);
  });
  test('a package file of any name is known by who refers to it', async () => {
    expect(
      await findingsOf('key-typo', {
        'webapp2/manifest.json': { brandingID: '1' },
        'webapp2/settings.json': { plugins: [{ id: 'x', srcURL: 'own/x.json', enabled: true }] },
        'webapp2/own/x.json': { id: 'x', srcUrl: 'x.js' },
        'webapp2/other/x.json': { id: 'x', srcUrl: 'x.js' },
      }),
    ).toEqual(['webapp2/own/x.json:3:3 “srcUrl” is not a known key. Did you mean “srcURL”?']);
  });
  test('reads settings.js', async () => {
    const settings = `var applicationSettings = {\n  defaultDialoutProtocol: "sip",\n  'bandwiths': [{ name: "A", val: 1 }]\n};\nvar defaultUserSettings = { muteOnJoin: true };\n`;
    const files = { 'a/configuration/settings.js': settings };
    expect(await findingsOf('key-typo', files)).toEqual([
      'a/configuration/settings.js:2:3 “defaultDialoutProtocol” is not a known key. Did you mean “defaultDialOutProtocol”?',
      'a/configuration/settings.js:3:3 “bandwiths” is not a known key. Did you mean “bandwidths”?',
    ]);
    const fixed = await fixedBy('key-typo', files, ['unsafe']);
    expect(fixed.text('a/configuration/settings.js')).toBe(
      settings.replace('defaultDialout', 'defaultDialOut').replace('bandwiths', 'bandwidths'),
    );
  });
  test('renames keys only when unsafe fixes are allowed', async () => {
    const files = config('{"theme_versoin": 2}');
    expect((await fixedBy('key-typo', files)).text('acme/themeconfig.json')).toBe('{"theme_versoin": 2}');
    const fixed = await fixedBy('key-typo', files, ['safe', 'unsafe']);
    expect(fixed.text('acme/themeconfig.json')).toBe('{"theme_version": 2}');
    expect(fixed.left).toEqual([]);
  });
});

describeCorpus('the JSON corpus', () => {
  const rulesOf = async (content: Uint8Array): Promise<string[]> => {
    const { findings } = await checkFiles({
      'acme/themeconfig.json': THEME,
      'acme/vendordata.json': content,
    });
    return findings.map(({ rule }) => rule).filter((rule) => /^(?:json|asset)-/.test(rule));
  };
  const rows = truthRows('json').map((row) => [row.path ?? '', row.expect_strict ?? ''] as const);
  test.each(rows)('%s: %s', async (path, expected) => {
    const found = await rulesOf(corpusFile(path));
    // Texts are of any root there, and a settings file must hold an object.
    if (expected === 'accept') expect(found.filter((rule) => rule !== 'json-root')).toEqual([]);
    if (expected === 'reject') expect(found).not.toEqual([]);
  });
});

describe('json-lone-surrogate', () => {
  const judged = (text: string) => findingsOf('json-lone-surrogate', config(text));
  test('takes whole pairs, escaped backslashes and characters as they are', async () => {
    expect(await judged('{"theme_version": 2, "a": "\\ud83d\\ude00 😀 \\\\ud83d"}')).toEqual([]);
  });
  test.each([
    ['a first half', '\\ud83d', '\\ud83d'],
    ['a first half before another character', '\\uD83Dx\\ude00', '\\ud83d'],
    ['a second half', 'x\\uDE00', '\\ude00'],
    ['a second half behind a pair', '\\ud83d\\ude00\\ude00', '\\ude00'],
  ])('finds %s', async (_what, written, shown) => {
    expect(await judged(`{"a": "${written}", "b": ["${written}"]}`)).toEqual([
      `acme/themeconfig.json:1:7 “${shown}” is half of a character, such as an emoji, whose other half is missing.`,
      `acme/themeconfig.json:1:${written.length + 17} “${shown}” is half of a character, such as an emoji, whose other half is missing.`,
    ]);
  });
  test('finds it in a key', async () => {
    expect(await judged('{"\\ud83d": 1}')).toEqual([
      'acme/themeconfig.json:1:2 “\\ud83d” is half of a character, such as an emoji, whose other half is missing.',
    ]);
  });
});
