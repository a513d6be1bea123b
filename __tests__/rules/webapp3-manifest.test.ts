import { messages, PALETTE, saysOf } from '../support/webapp3.ts';

describe('webapp3-meta', () => {
  test('silent with both, whatever they hold', async () => {
    expect(await saysOf('webapp3-meta', { version: '1', meta: null })).toEqual([]);
  });
  test('each that is not there, at the beginning', async () => {
    expect(await saysOf('webapp3-meta', '{\n  "brandName": "version meta"\n}')).toEqual([
      'acme/webapp3/branding/manifest.json:2:3 The manifest has no “meta”, which the vendor’s portal writes.',
      'acme/webapp3/branding/manifest.json:2:3 The manifest has no “version”, which the vendor’s portal writes.',
    ]);
    expect(await saysOf('webapp3-meta', '{}')).toHaveLength(2);
    expect(await saysOf('webapp3-meta', '{"version": 0}')).toHaveLength(1);
  });
});

describe('webapp3-color', () => {
  const says = async (backgroundColor: unknown) =>
    messages(await saysOf('webapp3-color', { backgroundColor }));
  test.each([
    '#fff',
    '#FFFF',
    '#1a365d',
    '#1a365d80',
    'white',
    'RebeccaPurple',
    'transparent',
    'currentColor',
    'Canvas',
    'rgb(26, 54, 93)',
    'rgb(26 54 93 / 50%)',
    'hsl(210deg 56% 23%)',
    'oklch(40% 0.1 250)',
    'color-mix(in srgb, red 50%, rgb(0 0 0))',
    'var(--brand, #fff)',
    ' #fff ',
    '',
    5,
  ])('silent: %s', async (color) => {
    expect(await says(color)).toEqual([]);
  });
  test.each([
    ['1a365d', '#1a365d'],
    ['FFF', '#FFF'],
    ['0x1A365D', '#1A365D'],
    ['ff1a365d', '#ff1a365d'],
  ])('without its sign: %s', async (found, expected) => {
    expect(await says(found)).toEqual([
      `Expected “${expected}”, found “${found}”: a colour begins with “#”.`,
    ]);
  });
  test.each([
    '#12345',
    '#1a365g',
    'dark blue',
    'blau',
    'rgb(1, 2, 3',
    'rgb()',
    'rgb(1))',
    'url(x)',
    '#',
    '12345',
  ])('no colour: %s', async (found) => {
    expect(await says(found)).toEqual([
      `Expected a colour such as “#1a365d”, “white” or “rgb(26, 54, 93)”, found “${found}”.`,
    ]);
  });
  test('the base colour, and of the palette what webapp3-palette takes for a colour', async () => {
    const keys = {
      meta: { baseColor: '3c5974' },
      colorPalette: ['eef2f6', 'white', '#12345', '12345', ...PALETTE.slice(4)],
    };
    expect(messages(await saysOf('webapp3-color', keys))).toEqual([
      'Expected “#3c5974”, found “3c5974”: a colour begins with “#”.',
      'Expected “#eef2f6”, found “eef2f6”: a colour begins with “#”.',
    ]);
    expect(messages(await saysOf('webapp3-palette', keys))).toHaveLength(3);
  });
});

describe('webapp3-call-type', () => {
  const says = async (callType: unknown) =>
    messages(await saysOf('webapp3-call-type', { defaultUserConfig: { callType } }));
  test.each(['AudioVideo', 'None', 'PresentationRecvOlly', 'AudioRecvVideoRecvPresentationRecvOnly', 5])(
    'silent: %s',
    async (callType) => {
      expect(await says(callType)).toEqual([]);
    },
  );
  test('silent without one', async () => {
    expect(await saysOf('webapp3-call-type', { defaultUserConfig: {} })).toEqual([]);
  });
  test.each([
    ['audiovideo', ' Did you mean “AudioVideo”?'],
    ['PresentationRecvOnly', ' Did you mean “PresentationRecvOlly”?'],
    ['AudioVidio', ' Did you mean “AudioVideo”?'],
    ['AudioSendRecvVideoSendRecvPresentationSendRecv', ''],
    ['', ''],
  ])('loud: %s', async (callType, suggestion) => {
    expect(await says(callType)).toEqual([`“${callType}” is not a call type of the web app.${suggestion}`]);
  });
});

describe('webapp3-destination', () => {
  const says = async (disconnectDestination: unknown) =>
    messages(await saysOf('webapp3-destination', { applicationConfig: { disconnectDestination } }));
  test.each([
    'https://acme.com',
    'http://acme.com/bye?x=1#y',
    'HTTPS://ACME.COM',
    'https://[::1]:8443/',
    '',
    5,
  ])('silent: %s', async (address) => {
    expect(await says(address)).toEqual([]);
  });
  test.each([
    'www.acme.com',
    '/bye',
    './bye.html',
    '//acme.com/bye',
    'ftp://acme.com',
    'javascript:alert(1)',
    'https://',
  ])('loud: %s', async (address) => {
    expect(await says(address)).toEqual([
      `Expected an address such as “https://example.com/bye”, found “${address}”.`,
    ]);
  });
});

describe('webapp3-contrast', () => {
  const says = async (keys: object) => messages(await saysOf('webapp3-contrast', keys));
  /** The portal's palette with other colours at these shades. */
  const palette = (colors: Readonly<Record<number, string>>) => {
    const shades = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950];
    return { colorPalette: PALETTE.map((color, index) => colors[shades[index] ?? 0] ?? color) };
  };
  test.each([
    ['the portal’s palette', palette({})],
    ['either end is enough for a background', { backgroundColor: '#603924', ...palette({}) }],
    ['a name', { backgroundColor: 'white', ...palette({}) }],
    ['no palette', { backgroundColor: '#808080' }],
    ['an empty palette', { backgroundColor: '#808080', colorPalette: [] }],
    ['translucent', { backgroundColor: '#80808080', ...palette({}) }],
    ['no colour that can be read', { backgroundColor: 'var(--x)', ...palette({}) }],
    ['a shade that can’t be read', { backgroundColor: '#808080', ...palette({ 500: '#fff', 950: 'black' }) }],
    [
      'shades without text on them',
      palette({ 100: '#fff', 200: '#fff', 300: '#fff', 400: '#fff', 800: '#fff' }),
    ],
    [
      'ten colours, which are nobody knows which shades',
      { colorPalette: PALETTE.map(() => '#808080').slice(1) },
    ],
  ])('silent: %s', async (_, keys) => {
    expect(await says(keys)).toEqual([]);
  });
  const expected = 'Expected a contrast of at least 4.5:1 between';
  test.each([
    [
      { 700: '#8c8c8c' },
      [
        `${expected} shade 50 (“#eef2f6”) and shade 700 (“#8c8c8c”), found 2.98:1 (buttons of the light design).`,
      ],
    ],
    [
      { 500: '#777777' },
      [`${expected} white and shade 500 (“#777777”), found 4.47:1 (buttons of the dark design).`],
    ],
    [
      { 600: '#777777' },
      [
        `${expected} shade 50 (“#eef2f6”) and shade 600 (“#777777”), found 3.98:1 (buttons of the light design under the pointer).`,
        `${expected} white and shade 600 (“#777777”), found 4.47:1 (buttons of the dark design under the pointer, links of the light design on white).`,
      ],
    ],
    [{ 600: '#737373' }, [expect.stringContaining('shade 50 (“#eef2f6”) and shade 600')]],
    [{ 50: '#7f9fbf', 600: '#111111' }, [expect.stringContaining('shade 50 (“#7f9fbf”) and shade 700')]],
  ])('a pair that is too close: %j', async (colors, found) => {
    expect(await says(palette(colors))).toEqual(found);
  });
  test('is told at the shade that the text stands on', async () => {
    const text = `{"colorPalette": [${PALETTE.map((color) => `\n"${color}"`).join(',')}]}`;
    const [found] = await saysOf('webapp3-contrast', text.replace('#2b4054', '#8c8c8c'));
    expect(found).toContain('manifest.json:9:1 ');
  });
  test('a background that is too close to both ends', async () => {
    const keys = { backgroundColor: '#777777', ...palette({ 50: '#aaaaaa', 950: '#444444' }) };
    expect(await says(keys)).toContain(
      'Expected a contrast of at least 4.5:1 between the background and the palette’s lightest or darkest colour, found at most 3.39:1 (“#777777” and “#1a2732”).',
    );
  });
});
