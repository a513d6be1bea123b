import { findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';
import { jpeg } from '../support/images.ts';
import { onBase, splash, themeFiles, themeMessages } from '../support/themes.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
const icon = (path: unknown) => ({ type: 'icon', path });
const text = (label: unknown, more: object = {}) => ({ type: 'text', label, ...more });
const onWelcome = (...elements: unknown[]) => splash({ welcome: { elements } });

test('splash-shape', async () => {
  const ID = 'splash-shape';
  expect(await themeMessages(ID, splash({ welcome: { background: {} } }, {}))).toEqual([]);
  expect(await themeMessages(ID, { splash_screens: [] })).toEqual([
    '“splash_screens” must be an object in “{…}”, not a list.',
  ]);
  const wrong = {
    splash_screens: { screens: { welcome: null, timeout: { background: 'a.jpg' } }, labels: [] },
  };
  expect(await themeMessages(ID, wrong)).toEqual([
    'The screen “welcome” must be an object in “{…}”, not null.',
    'The background of “timeout” must be an object in “{…}”, not the text “a.jpg”.',
    '“labels” must be an object in “{…}”, not a list.',
  ]);
  expect(await findingsOf(ID, themeFiles('{"splash_screens": {"screens": 5}}'))).toEqual([
    'acme/themeconfig.json:1:32 “screens” must be an object in “{…}”, not 5.',
  ]);
});

test('splash-unknown-screen', async () => {
  const ID = 'splash-unknown-screen';
  const known = { welcome: {}, test_call_welcome: {}, direct_media_escalate: {} };
  expect(await themeMessages(ID, splash(known))).toEqual([]);
  expect(await themeMessages(ID, splash({ goodbye: {}, breakout: {} }))).toEqual([
    '“goodbye” is not the key of a known screen.',
    '“breakout” is not the key of a known screen.',
  ]);
  // A slip is left to key-typo.
  expect(await themeMessages(ID, splash({ pin_entr: {} }))).toEqual([]);
});

test('splash-unknown-key', async () => {
  const ID = 'splash-unknown-key';
  const known = {
    background: { path: 'background.jpg' },
    layout_type: 'vertical',
    elements: [],
    helper_lines: {},
  };
  expect(await themeMessages(ID, splash({ welcome: known, other: known }, { any: 'x' }))).toEqual([]);
  const settings = {
    splash_screens: {
      screens: { welcome: { music: 1, background: { blur: true } } },
      fonts: {},
    },
  };
  expect(await themeMessages(ID, settings)).toEqual([
    '“music” is not a known key of a screen.',
    '“blur” is not a known key of a background.',
    '“fonts” is not a known key of “splash_screens”.',
  ]);
});

test('splash-layout-type', async () => {
  const ID = 'splash-layout-type';
  expect(
    await themeMessages(ID, splash({ a: { layout_type: 'vertical' }, b: { layout_type: 'free' }, c: {} })),
  ).toEqual([]);
  expect(await themeMessages(ID, splash({ a: { layout_type: true }, b: { layout_type: {} } }))).toEqual([
    '“layout_type” must be a text such as “vertical”, not true.',
    '“layout_type” must be a text such as “vertical”, not an object.',
  ]);
});

test('splash-background-name', async () => {
  const ID = 'splash-background-name';
  const on = (...paths: unknown[]) =>
    splash(Object.fromEntries(paths.map((path, index) => [`s${index}`, { background: { path } }])));
  expect(await themeMessages(ID, on('background.jpg', 'background_4.jpg', 'backgrounds.jpg'))).toEqual([]);
  expect(await themeMessages(ID, on('bg.jpg', 'Background.jpg', './background.jpg', 4))).toEqual(
    ['the text “bg.jpg”', 'the text “Background.jpg”', 'the text “./background.jpg”', '4'].map(
      (found) => `The path of a background must be a file name that begins with “background”, not ${found}.`,
    ),
  );
});

test('splash-background-both', async () => {
  const ID = 'splash-background-both';
  const one = splash({
    a: { background: { path: 'background.jpg' } },
    b: { background: { color: '0x000000' } },
    c: {},
  });
  expect(await themeMessages(ID, one)).toEqual([]);
  // key-typo speaks.
  expect(await themeMessages(ID, splash({ a: { background: { pth: 'background.jpg' } } }))).toEqual([]);
  expect(await themeMessages(ID, splash({ a: { background: { picture: 'background.jpg' } } }))).toHaveLength(
    1,
  );
  const wrong = splash({
    a: { background: { path: 'background.jpg', color: '0x000000' } },
    b: { background: {} },
  });
  expect(await themeMessages(ID, wrong)).toEqual([
    'The background of “a” has a “path” and a “color”. Keep the one that is meant.',
    'The background of “b” has neither a “path” nor a “color”. It needs one of them.',
  ]);
});

describe('splash-missing-background', () => {
  const ID = 'splash-missing-background';
  const on = (path: string) => splash({ pin_entry: { background: { path } } });

  test('in the theme, in its base and in the Base theme', async () => {
    const picture = { 'background_pin.jpg': jpeg() };
    expect(await themeMessages(ID, on('background_pin.jpg'), picture)).toEqual([]);
    expect(await themeMessages(ID, on('background_pin.jpg'), {}, picture)).toEqual([]);
    expect(await themeMessages(ID, on('background.jpg'))).toEqual([]);
    expect(await themeMessages(ID, on('background_test_call.jpg'))).toEqual([]);
  });

  test('a file that is there and can’t be decoded is not missing', async () => {
    expect(await themeMessages(ID, on('background_pin.jpg'), { 'background_pin.jpg': '' })).toEqual([]);
  });

  test('nowhere', async () => {
    expect(await themeMessages(ID, on('background_pin.jpg'))).toEqual([
      'There is no “background_pin.jpg” in the theme, in its base or in the Base theme.',
    ]);
    expect(await themeMessages(ID, on('background_pin.jpg'), { 'background_Pin.jpg': jpeg() })).toEqual([
      expect.stringContaining('There is “background_Pin.jpg”: upper and lower case differ.'),
    ]);
    expect(await themeMessages(ID, on('background_pin.jpg'), { 'background_pn.jpg': jpeg() })).toEqual([
      expect.stringContaining('Did you mean “background_pn.jpg”?'),
    ]);
  });

  test('a wrong name is another rule’s, and a base that can’t be read may have the file', async () => {
    expect(await themeMessages(ID, on('bg.jpg'))).toEqual([]);
    const files = { ...themeFiles(on('background_pin.jpg')), 'base.zip': 'PK' };
    expect(await findingsOf(ID, files, onBase('base.zip'))).toEqual([]);
  });
});

test('splash-element-type', async () => {
  const ID = 'splash-element-type';
  expect(await themeMessages(ID, onWelcome({ type: 'icon' }, { type: 'anything' }))).toEqual([]);
  expect(await themeMessages(ID, onWelcome())).toEqual([]);
  expect(await themeMessages(ID, onWelcome('icon', {}, { type: 3 }, null))).toEqual([
    'An element must be an object in “{…}”, not the text “icon”.',
    'The element has no “type”. It needs “icon”, “text” or “pin_digits”.',
    'The type of an element must be a text such as “icon”, not 3.',
    'An element must be an object in “{…}”, not null.',
  ]);
  expect(await themeMessages(ID, splash({ welcome: { elements: {} } }))).toEqual([
    'The elements of “welcome” must be a list in “[…]”, not an object.',
  ]);
});

test('splash-unknown-element', async () => {
  const ID = 'splash-unknown-element';
  const known = onWelcome(
    { type: 'icon', path: 'a.svg', offset_x: 1, offset_y: 2, width: 3, height: 4, scale: 1 },
    { type: 'text', label: 'welcome', font_size: 66, color: '0xffffffff' },
    { type: 'pin_digits', path: 'a.svg' },
  );
  expect(await themeMessages(ID, known)).toEqual([]);
  const unknown = onWelcome(
    { type: 'video', label: 'x' },
    { type: 'icon', label: 'welcome', anchor: 'top' },
    { type: 'texts' },
  );
  expect((await themeMessages(ID, unknown)).sort()).toEqual([
    '“anchor” is not a known key of an element.',
    '“label” is not a known key of an element of type “icon”.',
    '“texts” is not a known type of element: they are “icon”, “text” and “pin_digits”. Did you mean “text”?',
    '“video” is not a known type of element: they are “icon”, “text” and “pin_digits”.',
  ]);
});

test('splash-element-value', async () => {
  const ID = 'splash-element-value';
  const fine = onWelcome(
    { type: 'icon', path: 'a.svg', offset_x: -20, offset_y: 0, width: 0.5, scale: 2 },
    { type: 'glow', width: 'wide' },
    { type: 'icon', label: 7, anchor: {} },
    { type: 'text', color: 3 },
  );
  expect(await themeMessages(ID, fine)).toEqual([]);
  const wrong = onWelcome(
    { type: 'icon', path: 5, offset_y: '300', scale: 0 },
    { type: 'text', label: ['welcome'], font_size: -66, width: null },
    { type: 'pin_digits', height: '42px' },
  );
  expect(await themeMessages(ID, wrong)).toEqual([
    '“path” must be a string, not 5.',
    '“offset_y” must be a number, not the text “300”.',
    '“scale” must be greater than 0, not 0.',
    '“label” must be a string, not a list.',
    '“font_size” must be greater than 0, not -66.',
    '“width” must be a number, not null.',
    '“height” must be a number, not the text “42px”.',
  ]);
});

test('splash-icon-type', async () => {
  const ID = 'splash-icon-type';
  expect(
    await themeMessages(ID, onWelcome(icon('a.svg'), icon('A.SVG'), { type: 'pin_digits', path: 'dot.png' })),
  ).toEqual([]);
  expect(await themeMessages(ID, onWelcome(icon('logo.png'), icon('icon_svg')))).toEqual([
    'An icon must be an SVG file, with a name that ends with “.svg”, not “logo.png”.',
    'An icon must be an SVG file, with a name that ends with “.svg”, not “icon_svg”.',
  ]);
});

describe('icons that are not there', () => {
  test('splash-missing-icon', async () => {
    const ID = 'splash-missing-icon';
    const own = { 'logo.svg': SVG };
    expect(await themeMessages(ID, onWelcome(icon('logo.svg')), own)).toEqual([]);
    expect(await themeMessages(ID, onWelcome(icon('logo.svg')), {}, own)).toEqual([]);
    expect(
      await themeMessages(ID, onWelcome(icon('icon_welcome.svg'), icon('icon_other.svg'), icon('logo.png'))),
    ).toEqual([]);
    expect(
      await themeMessages(ID, onWelcome(icon('logo.svg'), icon('mark.svg')), { 'Logo.svg': SVG }),
    ).toEqual([
      'There is no “logo.svg” in the theme or in its base. There is “Logo.svg”: upper and lower case differ.',
      'There is no “mark.svg” in the theme or in its base.',
    ]);
  });

  test('splash-base-icon', async () => {
    const ID = 'splash-base-icon';
    const own = { 'icon_pin.svg': SVG };
    expect(await themeMessages(ID, onWelcome(icon('icon_pin.svg'), icon('icon_welcome.svg')), own)).toEqual(
      [],
    );
    expect(await themeMessages(ID, onWelcome(icon('icon_pin.svg')), {}, own)).toEqual([]);
    expect(await themeMessages(ID, onWelcome(icon('logo.svg')))).toEqual([]);
    expect(await themeMessages(ID, onWelcome(icon('icon_pni.svg'), icon('icon_lock_open.svg')), own)).toEqual(
      [
        '“icon_pni.svg” is not in the theme, and it is not known to be an icon of the Base theme. Did you mean “icon_pin.svg”?',
        '“icon_lock_open.svg” is not in the theme, and it is not known to be an icon of the Base theme.',
      ],
    );
  });
});

test('splash-missing-label', async () => {
  const ID = 'splash-missing-label';
  const here = splash({ welcome: { elements: [text('greeting'), text('connecting')] } }, { greeting: 'Hi' });
  expect(await themeMessages(ID, here)).toEqual([]);
  const below = { 'themeconfig.json': { theme_version: 2, ...splash({}, { greeting: 'Hi' }) } };
  expect(await themeMessages(ID, onWelcome(text('greeting')), {}, below)).toEqual([]);
  expect(await themeMessages(ID, onWelcome(text('greeting')), {}, { 'themeconfig.json': '{' })).toEqual([]);
  // What is no object or misspelt may define it.
  for (const labels of [{ labels: null }, { label: { greeting: 'Hi' } }]) {
    const { splash_screens } = onWelcome(text('greeting'));
    expect(await themeMessages(ID, { splash_screens: { ...splash_screens, ...labels } })).toEqual([]);
    const below = { 'themeconfig.json': { theme_version: 2, splash_screens: labels } };
    expect(await themeMessages(ID, onWelcome(text('greeting')), {}, below)).toEqual([]);
  }
  // The default label of a screen bears the screen's name.
  expect(await themeMessages(ID, splash({ pin_entry: { elements: [text('pin_entry')] } }))).toEqual([]);
  const wrong = splash(
    { welcome: { elements: [text('greting'), text('pin_entry'), text(5)] } },
    { greeting: 'Hi' },
  );
  expect(await themeMessages(ID, wrong)).toEqual([
    'The label “greting” is not defined in “labels”, and it is not a known label of the Base theme. Did you mean “greeting”?',
    'The label “pin_entry” is not defined in “labels”, and it is not a known label of the Base theme.',
  ]);
});

test('splash-label-type', async () => {
  const ID = 'splash-label-type';
  expect(await themeMessages(ID, splash({}, { a: 'A', b: '' }))).toEqual([]);
  expect(await themeMessages(ID, splash({}, { a: 1, b: ['B'] }))).toEqual([
    'The label “a” must be a text, not 1.',
    'The label “b” must be a text, not a list.',
  ]);
});

describe('splash-literal-newline', () => {
  const ID = 'splash-literal-newline';
  const labels = (written: string) => themeFiles(`{"splash_screens": {"labels": {"a": "${written}"}}}`);

  test.each(['One\\nline', 'back\\\\slash', '\\\\\\u006e', 'a \\\\N'])('silent: %s', async (written) => {
    // The third is a backslash and an n, too, which only its writer can have meant.
    const expected = written.includes('u006e') ? 1 : 0;
    expect(await findingsOf(ID, labels(written))).toHaveLength(expected);
  });

  test('told at the text, in indicators too', async () => {
    const settings = { recording_indicator_text: 'REC\\nnow', ...splash({}, { a: 'x\\ny' }) };
    expect(await themeMessages(ID, settings)).toEqual([
      'The text of “recording_indicator_text” has a backslash and an “n” where a line break was meant: write “\\n” with one backslash.',
      'The text of “a” has a backslash and an “n” where a line break was meant: write “\\n” with one backslash.',
    ]);
  });

  test.each([
    ['a\\\\nb\\\\nc', 'a\\nb\\nc'],
    ['a\\nb\\\\nc', 'a\\nb\\nc'],
    ['a\\\\r\\\\nb', 'a\\nb'],
    ['\\"\\\\n\\"', '\\"\\n\\"'],
    ['\\\\\\\\n', '\\\\\\n'],
  ])('fixed: %s', async (written, expected) => {
    const fixed = await fixedBy(ID, labels(written));
    expect(fixed.text('acme/themeconfig.json')).toBe(`{"splash_screens": {"labels": {"a": "${expected}"}}}`);
    expect(fixed.left).toEqual([]);
  });
});

test('splash-unused-label', async () => {
  const ID = 'splash-unused-label';
  const labels = { greeting: 'Hi', timeout: 'Late', pin_entry: 'PIN' };
  expect(await themeMessages(ID, splash({ welcome: { elements: [text('greeting')] } }, labels))).toEqual([]);
  const below = { 'themeconfig.json': { theme_version: 2, ...onWelcome(text('greeting')) } };
  expect(await themeMessages(ID, splash({}, labels), {}, below)).toEqual([]);
  expect(await themeMessages(ID, splash({}, { greeting: 'Hi', bye: 'Bye' }))).toEqual([
    'No text element uses the label “greeting”.',
    'No text element uses the label “bye”.',
  ]);
  // What is misspelt or unreadable may be meant for it.
  for (const elements of [
    [text('Greeting')],
    [text(7)],
    [{ type: 'text', labl: 'greeting' }],
    [null],
    'greeting',
  ])
    expect(await themeMessages(ID, splash({ welcome: { elements } }, { greeting: 'Hi' }))).toEqual([]);
  expect(await themeMessages(ID, splash({ welcome: [] }, { greeting: 'Hi' }))).toEqual([]);
  for (const welcome of [{ background: {} }, { elements: [{ type: 'icon', path: 7 }] }])
    expect(await themeMessages(ID, splash({ welcome }, { greeting: 'Hi' }))).toHaveLength(1);
  // A theme that stands on this one may have the element.
  const files = { ...themeFiles(splash({}, { greeting: 'Hi' }), {}, 'base'), ...themeFiles() };
  expect(await findingsOf(ID, files, onBase())).toEqual([]);
  expect(await findingsOf(ID, files)).toHaveLength(1);
  // The elements of the theme replace those of the base.
  expect(await themeMessages(ID, splash({ welcome: { elements: [] } }, labels), {}, below)).toHaveLength(1);
});

test('splash-pin-digits', async () => {
  const ID = 'splash-pin-digits';
  const digits = { type: 'pin_digits' };
  expect(await themeMessages(ID, splash({ pin_entry: { elements: [digits] } }))).toEqual([]);
  expect(
    await themeMessages(ID, splash({ welcome: { elements: [digits] }, pin_invalid: { elements: [digits] } })),
  ).toEqual([
    '“pin_digits” belongs on the screen “pin_entry” alone, not on “welcome”.',
    '“pin_digits” belongs on the screen “pin_entry” alone, not on “pin_invalid”.',
  ]);
});

test('splash-pin-digits-missing', async () => {
  const ID = 'splash-pin-digits-missing';
  const digits = { type: 'pin_digits' };
  const pinEntry = (...elements: object[]) => splash({ pin_entry: { elements } });
  expect(await themeMessages(ID, pinEntry(digits, text('welcome')))).toEqual([]);
  expect(await themeMessages(ID, splash({ pin_entry: {}, welcome: { elements: [] } }))).toEqual([]);
  expect(await themeMessages(ID, pinEntry({ tpye: 'pin_digits' }))).toEqual([]);
  expect(await themeMessages(ID, pinEntry())).toHaveLength(1);
  expect(await themeMessages(ID, pinEntry(text('welcome')))).toEqual([
    'The elements of “pin_entry” have no “pin_digits”, so nobody sees the digits of the PIN being typed.',
  ]);
  expect(await themeMessages(ID, pinEntry(digits, digits, digits))).toEqual([
    'The elements of “pin_entry” have 3 “pin_digits”. They need exactly one.',
  ]);
});

test('splash-off-canvas', async () => {
  const ID = 'splash-off-canvas';
  const edge = { offset_x: -1920, width: 1920, offset_y: 1080, height: 1080 };
  expect(
    await themeMessages(ID, onWelcome({ type: 'icon', ...edge, scale: 5000 }, text('a', { font_size: 200 }))),
  ).toEqual([]);
  expect(
    await themeMessages(
      ID,
      onWelcome(
        { type: 'icon', offset_x: 1921, offset_y: -1100 },
        text('a', { width: 4000, offset_y: 1081 }),
      ),
    ),
  ).toEqual([
    '“offset_x” is 1921 pixels, but the canvas has only 1920 in that direction.',
    '“offset_y” is -1100 pixels, but the canvas has only 1080 in that direction.',
    '“width” is 4000 pixels, but the canvas has only 1920 in that direction.',
    '“offset_y” is 1081 pixels, but the canvas has only 1080 in that direction.',
  ]);
});

describe('splash-text-overflow', () => {
  const ID = 'splash-text-overflow';
  const long = 'The meeting that you would like to join has not been opened by its host, please wait';
  const shown = (label: string, more: object = {}, screen = 'pin_welcome') =>
    splash({ [screen]: { elements: [text('a', more)] } }, { a: label });

  test('what fits is silent: short or broken lines, small text, values of variables', async () => {
    expect(await themeMessages(ID, shown('Waiting for the host to open the meeting'))).toEqual([]);
    expect(await themeMessages(ID, shown(long.replace('join ', 'join\n')))).toEqual([]);
    expect(await themeMessages(ID, shown(long, { font_size: 40 }))).toEqual([]);
    expect(await themeMessages(ID, shown(`{${long.replaceAll(/\W/g, '_')}}`))).toEqual([]);
  });

  test('what is not known is silent: unknown labels, scaled text, a size that is no number', async () => {
    expect(await themeMessages(ID, onWelcome(text('elsewhere')))).toEqual([]);
    expect(await themeMessages(ID, shown(long, { scale: 0.5 }))).toEqual([]);
    expect(await themeMessages(ID, shown(long, { font_size: 'small' }))).toEqual([]);
    expect(await themeMessages(ID, splash({}, { other: long }))).toEqual([]);
  });

  test('a line that fits in no font is told with its width', async () => {
    expect(await findingsOf(ID, themeFiles(JSON.stringify(shown(`Please wait\n${long}`))))).toEqual([
      'acme/themeconfig.json:1:103 The line “The meeting that you would like to join has not been opened …” is about 2440 pixels wide at a font size of 66, but the canvas has 1920. Break it with “\\n”.',
    ]);
    expect(await themeMessages(ID, shown('Welcome to our meeting', { font_size: 300 }))).toHaveLength(1);
  });

  test('one text that several screens show is told once, at its largest', async () => {
    const screens = {
      welcome: { elements: [text('a')] },
      pin_welcome: { elements: [text('a', { font_size: 90 })] },
    };
    expect(await themeMessages(ID, splash(screens, { a: long }))).toEqual([
      expect.stringContaining('at a font size of 90'),
    ]);
  });

  test('the label of the base, and the default element of a screen', async () => {
    const below = { 'themeconfig.json': { theme_version: 2, ...splash({}, { a: long }) } };
    expect(await themeMessages(ID, onWelcome(text('a')), {}, below)).toHaveLength(1);
    expect(await themeMessages(ID, splash({}, { welcome: long }))).toHaveLength(1);
    const shown = { 'themeconfig.json': { theme_version: 2, ...onWelcome(text('a')) } };
    expect(await themeMessages(ID, splash({}, { a: long }), {}, shown)).toHaveLength(1);
    expect(await themeMessages(ID, splash({ welcome: { elements: [] } }, { a: long }), {}, shown)).toEqual(
      [],
    );
    expect(await themeMessages(ID, splash({ welcome: { elements: [] } }, { welcome: long }))).toEqual([]);
  });
});

describe('splash-contrast', () => {
  const ID = 'splash-contrast';
  const on = (color: string, ...inks: (string | undefined)[]) =>
    splash({
      pin_welcome: {
        background: { color },
        elements: inks.map((ink) => text('a', ink === undefined ? {} : { color: ink })),
      },
    });

  test('readable text, pictures and colours that are none are silent', async () => {
    expect(await themeMessages(ID, on('0x323232', undefined, '0xffcccccc'))).toEqual([]);
    expect(await themeMessages(ID, on('white', undefined))).toEqual([]);
    expect(await themeMessages(ID, on('0xffffff', 'white'))).toEqual([]);
    expect(await themeMessages(ID, on('0x80ffffff', undefined))).toEqual([]);
    const picture = { path: 'background.jpg', color: '0xffffff' };
    expect(await themeMessages(ID, splash({ welcome: { background: picture } }))).toEqual([]);
    expect(
      await themeMessages(
        ID,
        splash({ pin_welcome: { background: { color: '0xffffff' }, elements: [icon('a.svg')] } }),
      ),
    ).toEqual([]);
  });

  test('unreadable text is told, see-through text as it is seen', async () => {
    expect(
      await themeMessages(ID, on('0xFFFFFF', undefined, '0xff000000', '0xff959595', '0x10ff0000')),
    ).toEqual([
      'Text in 0xffffffff on the background 0xFFFFFF of “pin_welcome” has a contrast of 1:1. It needs at least 3:1.',
      'Text in 0xff959595 on the background 0xFFFFFF of “pin_welcome” has a contrast of 2.99:1. It needs at least 3:1.',
      expect.stringMatching(/^Text in 0x10ff0000 .* 1\.\d+:1\./),
    ]);
  });

  test('the default text of a screen is white', async () => {
    const light = { background: { color: '0xeeeeee' } };
    expect(await themeMessages(ID, splash({ welcome: light, pin_entry: light }))).toEqual([
      expect.stringContaining('of “welcome”'),
    ]);
  });

  test('elements and backgrounds of the base', async () => {
    const below = (screen: object) => ({
      'themeconfig.json': { theme_version: 2, ...splash({ pin_welcome: screen }) },
    });
    const texts = { elements: [text('a')] };
    const ground = { background: { color: '0xffffff' } };
    expect(await themeMessages(ID, splash({ pin_welcome: texts }), {}, below(ground))).toHaveLength(1);
    expect(await themeMessages(ID, splash({ pin_welcome: ground }), {}, below(texts))).toHaveLength(1);
    expect(await themeMessages(ID, splash({ pin_welcome: {} }), {}, below({ ...ground, ...texts }))).toEqual(
      [],
    );
  });
});

describe('splash-helper-lines', () => {
  const ID = 'splash-helper-lines';

  test('silent without, and told at the key', async () => {
    expect(await themeMessages(ID, splash({ welcome: {} }))).toEqual([]);
    const both = splash({ welcome: { helper_lines: {} }, timeout: { helper_lines: false } });
    expect(await themeMessages(ID, both)).toEqual([
      'The screen “welcome” has “helper_lines”, a grid for designing. Take it out of what ships.',
      'The screen “timeout” has “helper_lines”, a grid for designing. Take it out of what ships.',
    ]);
  });

  test.each([
    ['{"helper_lines": {"a": [1]}}', '{}'],
    ['{\n  "helper_lines": {}\n}', '{}'],
    ['{"helper_lines": {}, "elements": []}', '{"elements": []}'],
    ['{"elements": [], "helper_lines": {} }', '{"elements": [] }'],
    ['{\n  "a": 1,\n  "helper_lines": {},\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}'],
    ['{"helper_lines": 1, "helper_lines": 2, "a": 1}', '{"a": 1}'],
    ['{"a": 1, "helper_lines": 1, "helper_lines": 2}', '{"a": 1}'],
    ['{"helper_lines": 1, "a": 1, "helper_lines": 2, "b": 2}', '{"a": 1, "b": 2}'],
    ['{"helper_lines": 1,}', '{}'],
    ['{"helper_lines": {}, /* why */ }', '{ /* why */ }'],
    ['{"a": 1, "helper_lines": {},}', '{"a": 1,}'],
  ])('fixed: %j', async (screen, expected) => {
    const config = (part: string) => `{"splash_screens": {"screens": {"x": {}, "welcome": ${part}}}}`;
    const fixed = await fixedBy(ID, themeFiles(config(screen)));
    expect(fixed.text('acme/themeconfig.json')).toBe(config(expected));
    expect(fixed.left).toEqual([]);
  });
});
