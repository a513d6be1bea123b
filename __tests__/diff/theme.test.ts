import { told as toldIn } from '../support/differences.ts';
import { themeFiles } from '../support/themes.ts';

type Settings = Readonly<Record<string, unknown>> | string;
const told = (before: Settings, after: Settings) => toldIn(themeFiles(before), themeFiles(after));

const icon = { type: 'icon', path: 'icon_welcome.svg', offset_y: 380 };
const title = { type: 'text', label: 'title', font_size: 72 };
const screen = (elements: readonly object[], more: object = {}) => ({ elements, ...more });
const screens = (welcome: object, labels: object = {}) => ({
  splash_screens: { screens: { welcome }, labels },
});

describe('a screen', () => {
  test.each([
    [
      'moved up and resized',
      [
        { ...icon, offset_y: 300 },
        { ...title, font_size: 96 },
      ],
      'icon up 80 px, text 72 → 96 px',
    ],
    [
      'moved down and to the right',
      [{ ...icon, offset_y: 400, offset_x: 10 }, title],
      'icon down 20 px, offset_x 10',
    ],
    ['an element added', [icon, title, { type: 'text', label: 'sub' }], 'text sub added'],
    ['an element removed', [title], 'icon removed'],
    [
      'another icon',
      [{ ...icon, path: 'icon_b.svg' }, title],
      'icon picture “icon_welcome.svg” → “icon_b.svg”',
    ],
    ['another label', [icon, { ...title, label: 'hello' }], 'text label “title” → “hello”'],
    ['another colour', [icon, { ...title, color: '0xff1a365d' }], 'text colour #1a365d (0xff1a365d)'],
    ['the default size', [icon, { type: 'text', label: 'title' }], 'text 72 → 66 px'],
    ['another order', [title, icon], 'elements in another order'],
    ['an unknown key', [{ ...icon, glow: true }, title], 'icon glow true'],
  ])('%s', async (_, elements, words) => {
    expect(await told(screens(screen([icon, title])), screens(screen(elements)))).toEqual([
      `~ screen welcome: ${words}`,
    ]);
  });

  test('its background', async () => {
    const on = (background: object | undefined) => screens(background ? { background } : {});
    const words = async (from?: object, to?: object) => (await told(on(from), on(to)))[0];
    expect(await words({ path: 'background_a.jpg' }, { path: 'background_b.jpg' })).toBe(
      '~ screen welcome: background “background_a.jpg” → “background_b.jpg”',
    );
    expect(await words({ color: '0x000000' }, { color: '0x0b3d60' })).toBe(
      '~ screen welcome: background #000000 → #0b3d60 (0x000000 → 0x0b3d60)',
    );
    expect(await words({ path: 'background_a.jpg' }, { color: '0x0b3d60' })).toBe(
      '~ screen welcome: background “background_a.jpg” → #0b3d60 (0x0b3d60)',
    );
    expect(await words({ color: '0x000000' })).toBe('~ screen welcome: background no longer its own');
  });

  test('new, gone, and with elements of its own', async () => {
    const whole = {
      splash_screens: { screens: { pin_entry: screen([icon, title, { type: 'pin_digits' }]) } },
    };
    expect(await told({}, whole)).toEqual(['+ screen pin_entry: 1 icon, 1 text, 1 PIN field']);
    expect(await told(whole, {})).toEqual(['- screen pin_entry']);
    expect(await told(screens({}), screens(screen([icon])))).toEqual([
      '~ screen welcome: elements of its own: 1 icon',
    ]);
  });

  test('several elements of a type are told apart by what they show', async () => {
    const sub = { type: 'text', label: 'sub', offset_y: 10 };
    expect(
      await told(screens(screen([title, sub])), screens(screen([title, { ...sub, offset_y: 30 }]))),
    ).toEqual(['~ screen welcome: text sub down 20 px']);
  });
});

test('labels, from text to text', async () => {
  const labels = (texts: object) => screens({}, texts);
  expect(await told(labels({ a: 'Welcome', b: 'Bye' }), labels({ a: 'Good\nmorning', c: 'New' }))).toEqual([
    '~ label a: “Welcome” → “Good\nmorning”',
    '- label b: “Bye”',
    '+ label c: “New”',
  ]);
});

test('long texts are shown where they begin to differ', async () => {
  const text = (end: string) => screens({}, { a: `${'x'.repeat(200)}${end}${'y'.repeat(200)}` });
  const [line] = await told(text('old'), text('new'));
  expect(line).toMatch(/^~ label a: …“x{20}oldy+”… → …“x{20}newy+”…$/);
});

test('texts that look alike are said to', async () => {
  const [line] = await told(screens({}, { a: 'Caf\u00e9' }), screens({}, { a: 'Cafe\u0301' }));
  expect(line).toMatch(/ \(alike, but of other characters\)$/);
});

test('settings, indicators and colours by name', async () => {
  const before = {
    test_call_service_media_delay: 2,
    recording_indicator_text: 'On air',
    plus_n_indicator_bg_color: '0x323232',
  };
  const after = {
    test_call_service_media_delay: 3,
    recording_indicator_text: 'Live',
    plus_n_indicator_bg_color: '0x1a365d',
    disable_watermark_icon: true,
  };
  expect(await told(before, after)).toEqual([
    '~ indicator recording_indicator_text: “On air” → “Live”',
    '~ indicator plus_n_indicator_bg_color: #323232 → #1a365d (0x323232 → 0x1a365d)',
    '+ indicator disable_watermark_icon: true',
    '~ setting test_call_service_media_delay: 2 → 3',
  ]);
});

test('key presses by what they do', async () => {
  const commands = (map: object) => ({ dtmf_conference_control_commands: map });
  expect(
    await told(commands({ '*6': 'toggle_self_mute' }), commands({ '*6': 'toggle_lock', '##': 'x' })),
  ).toEqual([
    '~ key press *6: “toggle_self_mute” → “toggle_lock” (locks or unlocks the conference)',
    '+ key press ##: “x”',
  ]);
  const allowed = (...names: string[]) => ({ dtmf_allowed_layouts: names });
  expect(await told(allowed('1:7', 'ac', '2x2'), allowed('ac', '1:7', '3x3'))).toEqual([
    '~ key press dtmf_allowed_layouts: “2x2” → “3x3”',
  ]);
  expect(await told(allowed('1:7', 'ac'), allowed('ac', '1:7'))).toEqual([
    '~ key press dtmf_allowed_layouts: in another order: “ac”, “1:7”',
  ]);
});

test('levels of classification', async () => {
  const levels = (map: object, standard = 1) => ({ classification: { levels: map, default: standard } });
  expect(
    await told(
      levels({ 1: { text: 'Public', color: '0xffffffff' } }),
      levels({ 1: { text: 'Open', color: '0x80ffffff' }, 2: { text: 'Secret' } }, 2),
    ),
  ).toEqual([
    '~ classification level 1: “Public” → “Open”, colour #ffffff, 100 → 50 % opaque (0xffffffff → 0x80ffffff)',
    '+ classification level 2: “Secret”',
    '~ classification default: 1 → 2',
  ]);
});

test('room systems of vendordata.json', async () => {
  const theme = (one: readonly string[]) =>
    themeFiles({}, { 'vendordata.json': { endpoints_by_display_count: { 1: one, 2: [] } } });
  expect(await toldIn(theme(['Cisco-DX']), theme(['Cisco-DX', 'Cisco-Board']))).toEqual([
    '~ room systems systems with one screen: added “Cisco-Board”',
  ]);
});

test('pinning configurations by their names', async () => {
  const theme = (remove_self: boolean) =>
    themeFiles({}, { 'pinning_a.json': { name: 'stage', slots: [], remove_self } });
  expect(await toldIn(theme(true), theme(false))).toEqual(['~ pinning remove_self of stage: true → false']);
});

describe('formatting only', () => {
  const only = '~ file themeconfig.json: formatting or comments only';
  test.each([
    ['white space', '{"theme_version":2,"a":[1,2]}', '{ "theme_version": 2,\n "a": [1, 2] }'],
    ['numbers', '{"theme_version":2,"a":1}', '{"theme_version":2.0,"a":1e0}'],
    ['escapes', '{"theme_version":2,"a":"é/"}', '{"theme_version":2,"a":"\\u00e9\\/"}'],
    ['the order of keys', '{"theme_version":2,"a":{"x":1,"y":2}}', '{"a":{"y":2,"x":1},"theme_version":2}'],
  ])('%s', async (_, before, after) => {
    expect(await told(before, after)).toEqual([only]);
  });

  test.each([
    ['the order of a list', '{"a":[1,2]}', '{"a":[2,1]}'],
    ['a type', '{"a":1}', '{"a":"1"}'],
    ['null', '{"a":null}', '{}'],
    ['an empty object', '{"a":{}}', '{"a":[]}'],
    ['a list that holds the same more often', '{"a":[1,1,2]}', '{"a":[1,2,2]}'],
  ])('not %s', async (_, before, after) => {
    const lines = await told(before, after);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('formatting');
  });
});

test('a file that can no longer be read', async () => {
  expect(await told('{"theme_version":2}', '{"theme_version":')).toEqual([
    '~ file themeconfig.json: can no longer be read, 19 → 17 B',
  ]);
});
