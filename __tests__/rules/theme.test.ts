import { memoryFiles } from '../../src/files/memory.ts';
import { emptyConfig } from '../../src/project/config.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { fix } from '../../src/run/fix.ts';
import { type Content, checkFiles, findingsOf, treeOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { into } from '../support/runs.ts';
import { onBase, themeFiles, themeMessages, withUsage } from '../support/themes.ts';
import { wav } from '../support/wav.ts';
import { zipOf } from '../support/zip.ts';

const PROMPT = 'conf-capacity_exceeded_48kHz_mono.wav';
const layout = (name: string) => ({
  name,
  modes: [
    {
      grid_size: [1, 1],
      slots: [{ start_x: 0, start_y: 0, width: 1 }],
      constraints: { min_slots: 1, max_slots: 1 },
    },
  ],
});
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  new Uint8Array(zipOf(Object.entries(files).map(([name, data]) => ({ name, data }))));

describe('theme-config-missing', () => {
  const ID = 'theme-config-missing';

  test('silent with the file, even when it can’t be read', async () => {
    expect(await findingsOf(ID, themeFiles())).toEqual([]);
    expect(await findingsOf(ID, themeFiles('{'))).toEqual([]);
    expect(await findingsOf(ID, themeFiles(''))).toEqual([]);
  });

  test('loud for prompts, layouts or room systems alone', async () => {
    const found = await findingsOf(ID, {
      [`prompts/${PROMPT}`]: wav({ seconds: 0.01 }),
      'rooms/vendordata.json': {},
      'layouts/custom_layout_x.json': layout('x'),
    });
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(
      'layouts The theme has no “themeconfig.json” at its root. It needs one, with at least "theme_version": 2.',
    );
  });

  test('a theme of litter alone has nothing to ship', async () => {
    const packages = [{ path: 'acme', kind: 'theme' as const }];
    expect(await findingsOf(ID, { 'acme/.DS_Store': 'x' }, { packages })).toEqual([]);
  });

  test('a file in a directory does not count, and is named', async () => {
    const nested = { 'acme.zip': zip({ [PROMPT]: 'x', 'config/themeconfig.json': '{"theme_version": 2}' }) };
    expect(await findingsOf(ID, nested)).toEqual([expect.stringContaining('only “config/themeconfig.json”')]);
  });

  test('a ZIP’s one enclosing directory is looked through', async () => {
    expect(
      await findingsOf(ID, { 'acme.zip': zip({ 'acme/themeconfig.json': '{"theme_version": 2}' }) }),
    ).toEqual([]);
  });

  test('capital letters are told, and not fixed', async () => {
    const files = { 'acme/ThemeConfig.json': { theme_version: 2 }, 'acme/vendordata.json': {} };
    const { findings } = await checkFiles(files, { only: [ID] });
    expect(findings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Rename “ThemeConfig.json”') }),
    ]);
    expect(findings[0]).not.toHaveProperty('fix');
  });

  test('the fix writes the smallest file', async () => {
    const files = memoryFiles(treeOf({ 'acme/vendordata.json': {} }));
    const { report } = (
      await fix(
        {
          projects: [
            {
              scope: { files, rootName: 'project', paths: [], skip: new Set(), ignoresAbove: [] },
              config: emptyConfig,
              revisionOf: async () => ({ available: false, reason: '' }),
            },
          ],
          rules,
          only: [ID, 'theme-version'],
          selects: () => true,
          onlyChanged: false,
          progress: () => undefined,
        },
        { allowed: ['unsafe'], write: into(files) },
      )
    ).outcome;
    expect(report.findings).toEqual([]);
    const written = new TextDecoder().decode(await files.read('acme/themeconfig.json'));
    expect(written).toBe('{\n  "theme_version": 2\n}\n');
  });
});

describe('theme-version', () => {
  const ID = 'theme-version';

  test.each(['{"theme_version": 2}', '{"theme_version": 2.0}', '{"theme_version": 1, "theme_version": 2}'])(
    'silent: %s',
    async (text) => {
      expect(await findingsOf(ID, themeFiles(text))).toEqual([]);
    },
  );

  test.each([
    ['{"theme_version": "2"}', '1:19 “theme_version” must be the number 2, not the text “2”.'],
    ['{"theme_version": 1}', '1:19 “theme_version” must be the number 2, not 1.'],
    ['{"theme_version": 3}', '1:19 “theme_version” must be the number 2, not 3.'],
    ['{"theme_version": null}', '1:19 “theme_version” must be the number 2, not null.'],
    ['{"theme_version": [2]}', '1:19 “theme_version” must be the number 2, not a list.'],
    ['{}', '1:1 There is no “theme_version”. It must be there and be the number 2.'],
    ['{"x": {"theme_version": 2}}', '1:1 There is no “theme_version”. It must be there and be the number 2.'],
  ])('loud: %s', async (text, expected) => {
    expect(await findingsOf(ID, themeFiles(text))).toEqual([`acme/themeconfig.json:${expected}`]);
  });

  test.each([
    ['{"theme_version": "2"}', '{"theme_version": 2}'],
    ['{}', '{"theme_version": 2}'],
    ['{\r\n\t"a": 1\r\n}\r\n', '{\r\n\t"theme_version": 2,\r\n\t"a": 1\r\n}\r\n'],
    ['{ "a": 1,\n "theme_version" : {} }', '{ "a": 1,\n "theme_version" : 2 }'],
    ['\ufeff{"a":1}', '\ufeff{"theme_version": 2,"a":1}'],
  ])('fixed: %j', async (text, expected) => {
    const fixed = await fixedBy(ID, themeFiles(text), ['unsafe']);
    expect(fixed.text('acme/themeconfig.json')).toBe(expected);
    expect(fixed.left).toEqual([]);
  });

  test('not a safe fix', async () => {
    const fixed = await fixedBy(ID, themeFiles('{}'), ['safe']);
    expect(fixed.text('acme/themeconfig.json')).toBe('{}');
  });
});

describe('theme-setting-type', () => {
  const ID = 'theme-setting-type';

  test('right types are silent, unknown settings are not judged', async () => {
    const settings = {
      enable_dtmf_conference_control: false,
      recording_indicator_text: '',
      test_call_service_media_delay: 0,
      dtmf_allowed_layouts: [],
      dtmf_conference_control_commands: {},
      classification: {},
      splash_screens: 7,
      something_new: 'yes',
    };
    expect(await themeMessages(ID, settings)).toEqual([]);
    expect(await findingsOf(ID, themeFiles('{"test_call_service_media_delay": 3.0}'))).toEqual([]);
  });

  test.each([
    [
      'disable_watermark_icon',
      'false',
      '“disable_watermark_icon” must be true or false, not the text “false”.',
    ],
    ['disable_watermark_icon', 0, '“disable_watermark_icon” must be true or false, not 0.'],
    ['recording_indicator_text', null, '“recording_indicator_text” must be a string, not null.'],
    ['plus_n_indicator_bg_color', 3289650, '“plus_n_indicator_bg_color” must be a string, not 3289650.'],
    [
      'test_call_service_media_delay',
      2.5,
      '“test_call_service_media_delay” must be a whole number, not 2.5.',
    ],
    [
      'test_call_service_media_delay',
      '2',
      '“test_call_service_media_delay” must be a whole number, not the text “2”.',
    ],
    [
      'test_call_service_disconnect_timeout',
      -1,
      '“test_call_service_disconnect_timeout” must be at least 0 seconds, not -1.',
    ],
    ['dtmf_allowed_layouts', '1:7', '“dtmf_allowed_layouts” must be a list of strings, not the text “1:7”.'],
    [
      'dtmf_conference_control_commands',
      [],
      '“dtmf_conference_control_commands” must be an object of strings, not a list.',
    ],
    ['classification', 'SECRET', '“classification” must be an object, not the text “SECRET”.'],
  ])('%s: %j', async (key, value, expected) => {
    expect(await themeMessages(ID, { [key]: value })).toEqual([expected]);
  });

  test('each wrong part of a list and of an object', async () => {
    const found = await findingsOf(
      ID,
      themeFiles(
        '{"dtmf_allowed_layouts": ["ac", 1, []],\n"dtmf_conference_control_commands": {"*1": true}}',
      ),
    );
    expect(found).toEqual([
      'acme/themeconfig.json:1:33 Everything in “dtmf_allowed_layouts” must be a string, not 1.',
      'acme/themeconfig.json:1:36 Everything in “dtmf_allowed_layouts” must be a string, not a list.',
      'acme/themeconfig.json:2:44 Everything in “dtmf_conference_control_commands” must be a string, not true.',
    ]);
  });
});

describe('theme-unknown-setting', () => {
  const ID = 'theme-unknown-setting';

  test('known settings are silent', async () => {
    expect(await themeMessages(ID, { classification: {}, splash_screens: {} })).toEqual([]);
  });

  test('unknown ones are told', async () => {
    expect(await findingsOf(ID, themeFiles('{"a_new_thing": 1,\n"another": 2}'))).toEqual([
      'acme/themeconfig.json:1:2 “a_new_thing” is not a known setting.',
      'acme/themeconfig.json:2:1 “another” is not a known setting.',
    ]);
  });

  test('a slip is left to key-typo', async () => {
    const slip = { disable_watermark_icn: true };
    expect(await themeMessages(ID, slip)).toEqual([]);
    expect(await themeMessages('key-typo', slip)).toHaveLength(1);
  });
});

describe('theme-color', () => {
  const ID = 'theme-color';

  test('6 and 8 digits of either case are silent', async () => {
    const settings = {
      plus_n_indicator_text_color: '0xFFFFFF',
      plus_n_indicator_bg_color: '0xff323232',
      splash_screens: {
        screens: {
          welcome: {
            background: { color: '0x323232' },
            elements: [
              { type: 'text', color: '0xFFffffff' },
              { type: 'glow', color: 'red' },
            ],
          },
        },
      },
      classification: { levels: { 1: { text: 'A', color: '0xff000000', bgcolor: '0xffffffff' } } },
    };
    expect(await themeMessages(ID, settings)).toEqual([]);
  });

  test('everywhere', async () => {
    const settings = {
      plus_n_indicator_text_color: '#FFFFFF',
      splash_screens: {
        screens: {
          welcome: { background: { color: 'black' }, elements: [{ type: 'text', color: 4294967295 }] },
        },
      },
      classification: { levels: { 1: { text: 'A', color: '0xfff', bgcolor: '#7ed957' } } },
    };
    expect(await themeMessages(ID, settings)).toEqual([
      'A colour must look like “0xFFFFFF” (with 6 or 8 hexadecimal digits), not be the text “#FFFFFF”.',
      'A colour must look like “0x000000” (with 6 or 8 hexadecimal digits), not be the text “black”.',
      'A colour must look like “0xff323232” (with 6 or 8 hexadecimal digits), not be 4294967295.',
      'A colour must look like “0xff323232” (with 6 or 8 hexadecimal digits), not be the text “0xfff”.',
      'A colour must look like “0xff7ed957” (with 6 or 8 hexadecimal digits), not be the text “#7ed957”.',
    ]);
  });

  test.each([
    ['#1A365D', '0x1A365D'],
    ['0X1A365D', '0x1A365D'],
    ['1A365D', '0x1A365D'],
    [' #1a365d ', '0x1a365d'],
    ['#1A3', '0x11aa33'],
    ['#11AA3380', '0x8011aa33'],
    ['#1A38', '0x8811aa33'],
    ['#1A365DFF', '0x1a365d'],
    ['rgb(26, 54, 93)', '0x1a365d'],
    ['rgba(26 54 93 / 50%)', '0x801a365d'],
    ['White', '0xffffff'],
    ['transparent', '0x00000000'],
    ['0XFF1A365D', '0xFF1A365D'],
  ])('%s is %s, safely', async (written, meant) => {
    const files = themeFiles({ plus_n_indicator_text_color: written });
    const { text, left } = await fixedBy(ID, files);
    expect(JSON.parse(text('acme/themeconfig.json') ?? '')).toMatchObject({
      plus_n_indicator_text_color: meant,
    });
    expect(left).toEqual([]);
  });

  test('a text gets 8 digits, and what is no colour stays', async () => {
    const level = { text: 'A', color: '#1A365D', bgcolor: 'reddish' };
    const files = themeFiles({ classification: { levels: { 1: level } } });
    const { text, left } = await fixedBy(ID, files);
    const fixed = { ...level, color: '0xff1A365D' };
    expect(JSON.parse(text('acme/themeconfig.json') ?? '')).toMatchObject({
      classification: { levels: { 1: fixed } },
    });
    expect(left).toHaveLength(1);
  });

  test('a setting that is no text is left to theme-setting-type', async () => {
    expect(await themeMessages(ID, { plus_n_indicator_bg_color: 1 })).toEqual([]);
  });
});

describe('theme-color-length', () => {
  const ID = 'theme-color-length';

  test('the right lengths are silent, and so are colours that are none', async () => {
    const settings = {
      plus_n_indicator_text_color: '#FFF',
      plus_n_indicator_bg_color: '0x323232',
      classification: { levels: { 1: { text: 'A', color: '0xff000000' } } },
    };
    expect(await themeMessages(ID, settings)).toEqual([]);
  });

  test('the wrong ones are told', async () => {
    const settings = {
      plus_n_indicator_bg_color: '0xff323232',
      splash_screens: {
        screens: {
          welcome: { background: { color: '0xff000000' }, elements: [{ type: 'text', color: '0xffffff' }] },
        },
      },
      classification: { levels: { 1: { text: 'A', bgcolor: '0x7ed957' } } },
    };
    expect(await themeMessages(ID, settings)).toEqual([
      'The colour of an indicator has 6 digits, but “0xff323232” has 8.',
      'The colour of a background has 6 digits, but “0xff000000” has 8.',
      'The colour of a text has 8 digits, but “0xffffff” has 6.',
      'The colour of a classification has 8 digits, but “0x7ed957” has 6.',
    ]);
  });
});

const commands = (...keys: string[]) => ({
  dtmf_conference_control_commands: Object.fromEntries(keys.map((key) => [key, 'toggle_lock'])),
});

describe('theme-dtmf-key', () => {
  const ID = 'theme-dtmf-key';

  test('two keys of a telephone are silent', async () => {
    expect(await themeMessages(ID, commands('*7', '##', '07', '99', '#*'))).toEqual([]);
  });

  test('anything else is told', async () => {
    expect(await themeMessages(ID, commands('*', '*77', 'A1', '* 7', '*７'))).toEqual(
      ['*', '*77', 'A1', '* 7', '*７'].map(
        (key) => `A DTMF command is exactly two of the keys 0 to 9, * and #, which “${key}” is not.`,
      ),
    );
  });

  test('a command that is given twice is told where it stands again', async () => {
    const text =
      '{"dtmf_conference_control_commands": {"*7": "toggle_lock",\n"*7": "end_conference"}, "x": {"*7": 1, "*7": 2}}';
    expect(await findingsOf(ID, themeFiles(text))).toEqual([
      'acme/themeconfig.json:2:1 The DTMF command “*7” is given twice. Only the last one counts.',
    ]);
  });
});

test('theme-dtmf-action', async () => {
  const found = await themeMessages('theme-dtmf-action', {
    dtmf_conference_control_commands: {
      '*6': 'toggle_self_mute',
      '*7': 'toggle_locked',
      '*8': 'large_gallery',
      '*9': 5,
    },
  });
  expect(found).toEqual([
    '“toggle_locked”, the action of “*7”, is not known. Did you mean “toggle_lock”?',
    '“large_gallery”, the action of “*8”, is not known.',
  ]);
});

describe('theme-dtmf-overlap', () => {
  const ID = 'theme-dtmf-overlap';

  test('the default commands are silent, and so is a command that only overlaps itself', async () => {
    expect(await themeMessages(ID, commands('*6', '*7', '*5', '*4', '*9', '*8', '##'))).toEqual([]);
    expect(await themeMessages(ID, commands('77', '58'))).toEqual([]);
  });

  test('a third command across the border is told', async () => {
    expect((await themeMessages(ID, commands('57', '75', '77'))).sort()).toEqual([
      'When a key press is lost, “57” and “57” in a row can be taken for “75”.',
      'When a key press is lost, “57” and “75” in a row can be taken for “77”.',
      'When a key press is lost, “75” and “75” in a row can be taken for “57”.',
    ]);
  });
});

describe('theme-dtmf-layout', () => {
  const ID = 'theme-dtmf-layout';
  const messages = (list: unknown, files: Record<string, Content> = {}, base?: Record<string, Content>) =>
    themeMessages(ID, { dtmf_allowed_layouts: list }, files, base);

  test('names that stand for a layout are silent', async () => {
    const own = { 'custom_layout_mine.json': layout('mine') };
    const below = { 'custom_layout_theirs.json': layout('theirs') };
    const list = ['1:7', 'ac', '1:1', 'teams', '4:0', 'one_main_nine_around', 'mine', 'theirs'];
    expect(await messages(list, own, below)).toEqual([]);
    expect(await messages('1:7')).toEqual([]);
  });

  test('a layout without a name may be any', async () => {
    const { name, ...nameless } = layout('mine');
    expect(await messages([name], { 'custom_layout_mine.json': nameless })).toEqual([]);
  });

  test('a layout whose file has the wrong name or place is left to the rule that says so', async () => {
    const own = { 'layout_mine.json': layout('mine'), 'layouts/other.json': layout('other') };
    expect(await messages(['mine', 'other'], own)).toEqual([]);
    expect(await messages(['mine'], {}, { 'layout_mine.json': layout('mine') })).toEqual([]);
  });

  test('other names, repeated names and an empty list are told', async () => {
    expect(
      await messages(['ac', '1:8', 'ac', 'one_main_seven_pips', 'mine', 'two_main_eight_around', 7]),
    ).toEqual([
      '“1:8” is neither a built-in layout nor a custom layout of this theme or its base.',
      'The layout “ac” is listed twice.',
      '“one_main_seven_pips” is the name of a built-in layout elsewhere. In this list it is called “1:7”.',
      '“mine” is neither a built-in layout nor a custom layout of this theme or its base.',
      '“two_main_eight_around” is neither a built-in layout nor a custom layout of this theme or its base. Did you mean “two_mains_eight_around”?',
    ]);
    expect(await messages([])).toEqual([expect.stringContaining('is empty')]);
  });

  test('the name in the file counts, not the file’s name', async () => {
    expect(await messages(['mine'], { 'custom_layout_mine.json': layout('other') })).toHaveLength(1);
    expect(await messages(['other'], { 'custom_layout_mine.json': layout('other') })).toEqual([]);
  });

  test('a layout or a base that can’t be read may have the name', async () => {
    expect(await messages(['mine'], { 'custom_layout_mine.json': '{' })).toEqual([]);
    const broken = { ...themeFiles({ dtmf_allowed_layouts: ['mine'] }), 'base.zip': 'PK' };
    expect(await findingsOf(ID, broken, onBase('base.zip'))).toEqual([]);
  });
});

describe('theme-layout-unreachable', () => {
  const ID = 'theme-layout-unreachable';
  const file = { 'custom_layout_mine.json': layout('mine') };

  test('a listed layout is silent, and so are key presses that are switched off', async () => {
    expect(await themeMessages(ID, { dtmf_allowed_layouts: ['mine'] }, file)).toEqual([]);
    expect(await themeMessages(ID, { enable_dtmf_conference_control: false }, file)).toEqual([]);
  });

  test('the list of the base counts where the theme has none', async () => {
    const listed = { 'themeconfig.json': { theme_version: 2, dtmf_allowed_layouts: ['mine'] } };
    expect(await themeMessages(ID, {}, file, listed)).toEqual([]);
    expect(await themeMessages(ID, { dtmf_allowed_layouts: ['ac'] }, file, listed)).toHaveLength(1);
  });

  test('otherwise it is told at its name', async () => {
    const text = '{\n "name": "mine", "modes": []}';
    expect(await findingsOf(ID, themeFiles({}, { 'custom_layout_mine.json': text }))).toEqual([
      'acme/custom_layout_mine.json:2:10 The layout “mine” is not in “dtmf_allowed_layouts”, so the layout command does not reach it.',
    ]);
  });

  test('a theme that stands on this one may list it', async () => {
    const files = { ...themeFiles({}, file, 'base'), ...themeFiles({ dtmf_allowed_layouts: ['mine'] }) };
    expect(await findingsOf(ID, files, onBase())).toEqual([]);
    expect(await findingsOf(ID, files)).toHaveLength(1);
  });

  test('a list that has it misspelt, under another key or unreadably is enough of a fault', async () => {
    for (const settings of [
      { dtmf_allowed_layouts: ['ac', 'Mine'] },
      { dtmf_allowed_layouts: ['ac', null] },
      { dtmf_allowed_layout: ['mine'] },
    ])
      expect(await themeMessages(ID, settings, file)).toEqual([]);
    expect(await themeMessages(ID, { dtmf_allowed_layouts: ['ac', 'theirs'] }, file)).toHaveLength(1);
  });

  test('settings that can’t be read or are missing may list it', async () => {
    expect(await findingsOf(ID, themeFiles('{', file))).toEqual([]);
    const { 'acme/themeconfig.json': _, ...files } = themeFiles({}, file);
    expect(await findingsOf(ID, files)).toEqual([]);
  });
});

describe('theme-text-variable', () => {
  const ID = 'theme-text-variable';

  test('known variables and texts without braces are silent', async () => {
    const settings = {
      conference_locked_indicator_n_waiting_text: '{number_of_waiting_participants} warten',
      recording_indicator_text: 'Aufnahme',
      splash_screens: { labels: { joining: 'To {conference_name}\nnow', other: 7 } },
    };
    expect(await themeMessages(ID, settings)).toEqual([]);
  });

  test('others are told once for each text', async () => {
    const settings = {
      conference_locked_indicator_n_waiting_text: '{number} of {number}',
      recording_indicator_text: 'REC {time}',
      splash_screens: { labels: { joining: '{number_of_waiting_participants} {}' } },
    };
    expect((await themeMessages(ID, settings)).sort()).toEqual(
      [
        '“{number}” is not a known variable of the text of “conference_locked_indicator_n_waiting_text”, which knows “{number_of_waiting_participants}”.',
        '“{time}” will be shown as it is: the text of “recording_indicator_text” has no variables.',
        '“{number_of_waiting_participants}” is not a known variable of the text of “joining”, which knows “{conference_name}”.',
        '“{}” is not a known variable of the text of “joining”, which knows “{conference_name}”.',
      ].sort(),
    );
  });

  test.each(['{conference_name', 'conference_name}', '{{conference_name}}', '}{', '{a{b}'])(
    'braces: %s',
    async (text) => {
      expect(await themeMessages(ID, { splash_screens: { labels: { joining: text } } })).toEqual([
        'The braces in the text of “joining” do not form pairs such as “{name}”.',
      ]);
    },
  );
});

describe('theme-redundant-setting', () => {
  const ID = 'theme-redundant-setting';

  test('a colour that the platform can’t read is none that it has', async () => {
    expect(await themeMessages(ID, { plus_n_indicator_text_color: '0XFFFFFF' })).toEqual([]);
  });

  test('changed settings and the version are silent', async () => {
    const settings = { disable_watermark_icon: true, recording_indicator_text: 'REC', classification: {} };
    expect(await themeMessages(ID, settings)).toEqual([]);
  });

  test('what the Base theme has is told, whatever the order of keys and the case of colours', async () => {
    const settings = {
      plus_n_indicator_text_color: '0xffffff',
      recording_indicator_text: 'Recording',
      conference_locked_indicator_text: 'conference locked',
      dtmf_conference_control_commands: {
        '##': 'end_conference',
        '*4': 'toggle_pres_in_mix',
        '*5': 'toggle_guest_mute',
        '*6': 'toggle_self_mute',
        '*7': 'toggle_lock',
        '*8': 'cycle_layout',
        '*9': 'toggle_multiscreen',
      },
      dtmf_allowed_layouts: ['ac', '1:7', '1:21', '2:21', '2x2', '3x3', '4x4', '5x5', '1:0', '1:33'],
    };
    expect(await themeMessages(ID, settings)).toEqual([
      '“plus_n_indicator_text_color” changes nothing: the platform’s Base theme has the same value.',
      '“recording_indicator_text” changes nothing: the platform’s Base theme has the same value.',
      '“dtmf_conference_control_commands” changes nothing: the platform’s Base theme has the same value.',
    ]);
  });

  test('a base comes before the Base theme', async () => {
    const below = {
      'themeconfig.json': {
        theme_version: 2,
        disable_watermark_icon: true,
        splash_screens: { labels: { a: 'A' } },
      },
    };
    const settings = { disable_watermark_icon: false, splash_screens: { labels: { a: 'A' } } };
    expect(await themeMessages(ID, settings, {}, below)).toEqual([
      '“splash_screens” changes nothing: the base of this theme has the same value.',
    ]);
    expect(await themeMessages(ID, settings, {}, { 'themeconfig.json': '{' })).toEqual([]);
  });
});

describe('theme-nested-file', () => {
  const ID = 'theme-nested-file';
  const config = '{"theme_version": 2}';

  test('files at the root are silent, and litter is not judged', async () => {
    const files = { 'acme.zip': zip({ 'themeconfig.json': config, '__MACOSX/._themeconfig.json': 'x' }) };
    expect(await findingsOf(ID, files)).toEqual([]);
  });

  test('one enclosing directory of a ZIP is one warning and nothing else', async () => {
    const files = {
      'acme.zip': zip({
        'acme/themeconfig.json': config,
        'acme/icon_a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      }),
    };
    const { findings } = await checkFiles(files);
    expect(findings.map(({ rule, path, message }) => [rule, path, message])).toEqual([
      [
        ID,
        'acme.zip',
        'Everything in this ZIP lies in the directory “acme/”. A theme’s files should lie at the root of the ZIP.',
      ],
    ]);
  });

  test('a directory within the enclosing one is told, too, and what leaves the ZIP is not', async () => {
    const files = {
      'acme.zip': zip({ 'acme/themeconfig.json': config, 'acme/images/a.svg': 'x' }),
      'beta.zip': zip({ 'themeconfig.json': config, '../../etc/a.svg': 'x', '/etc/b.svg': 'x' }),
    };
    expect(await findingsOf(ID, files)).toEqual([
      'acme.zip Everything in this ZIP lies in the directory “acme/”. A theme’s files should lie at the root of the ZIP.',
      'acme.zip!/acme/images/a.svg The file lies in the directory “images/”. A theme’s files must lie at its root to be used.',
    ]);
  });

  test('every file in a directory is told', async () => {
    const files = themeFiles({}, { 'images/background.jpg': 'x', 'images/old/a.svg': 'x' });
    expect(await findingsOf(ID, files)).toEqual([
      'acme/images/background.jpg The file lies in the directory “images/”. A theme’s files must lie at its root to be used.',
      'acme/images/old/a.svg The file lies in the directory “images/old/”. A theme’s files must lie at its root to be used.',
    ]);
  });
});

describe('theme-gateway-unused', () => {
  const ID = 'theme-gateway-unused';
  const files = themeFiles({}, { [PROMPT]: wav({ seconds: 0.01 }), 'watermark_icon.png': 'x', 'a.svg': 'x' });

  test('a theme for VMRs is silent', async () => {
    expect(await findingsOf(ID, files)).toEqual([]);
  });

  test('gateway calls ignore audio and the logo', async () => {
    expect(await findingsOf(ID, files, withUsage('gateway'))).toEqual([
      `acme/${PROMPT} Gateway calls do not use audio prompts of a theme.`,
      'acme/watermark_icon.png Gateway calls do not use the logo watermark of a theme.',
    ]);
  });

  test('Teams and Meet calls play audio', async () => {
    expect(await findingsOf(ID, files, withUsage('gateway-interop'))).toHaveLength(1);
  });
});
