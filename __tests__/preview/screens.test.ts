import type { DecodedPackage } from '../../src/model/package.ts';
import { joinEqual, type Picture, shows } from '../../src/preview/picture.ts';
import { renderFile, renderPicture } from '../../src/preview/render.ts';
import { screenPictures } from '../../src/preview/screens.ts';
import type { Content } from '../support/check.ts';
import { decodedPackage } from '../support/decoded.ts';
import { jpeg } from '../support/images.ts';
import { flat, tagged, texts } from '../support/shapes.ts';
import { onBase, splash, themeFiles } from '../support/themes.ts';

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"/>';

async function theme(
  screens: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, Content>> = {},
  base?: Readonly<Record<string, Content>>,
): Promise<DecodedPackage> {
  const below = base === undefined ? {} : themeFiles({}, base, 'base');
  const packages = base === undefined ? [] : (onBase().packages ?? []);
  return decodedPackage({ ...themeFiles(splash(screens, labels), files), ...below }, packages, 'acme');
}

const screenOf = (pkg: DecodedPackage, title: string): Picture => {
  const found = screenPictures(pkg).find((picture) => picture.title === title);
  if (!found) throw new Error(`No picture of ${title}`);
  return found;
};

const images = (picture: Picture) =>
  flat(picture.shapes).flatMap(({ shape }) => (shape.type === 'image' ? [shape] : []));

const text = (label: string, more: object = {}) => ({ type: 'text', label, ...more });

test('a screen has an address, the places it shows, and a caption', async () => {
  const pkg = await theme(
    { welcome: { elements: [text('hello')] } },
    { hello: 'Hello' },
    { 'background.jpg': jpeg() },
  );
  const picture = screenOf(pkg, 'welcome');
  expect(picture).toMatchObject({
    id: 'acme/screen/welcome',
    key: 'screen/welcome',
    about: 'first, when a call connects',
    package: 'acme',
    width: 1920,
    height: 1080,
  });
  const config = 'acme/themeconfig.json';
  expect(shows(picture, config, '/splash_screens/screens/welcome/elements/0/color')).toBe(true);
  expect(shows(picture, config, '/splash_screens/screens/welcome')).toBe(true);
  expect(shows(picture, config, '/splash_screens/labels/hello')).toBe(true);
  expect(shows(picture, 'acme/background.jpg', undefined)).toBe(true);
  expect(shows(picture, config, '/splash_screens/screens/welcome_x')).toBe(false);
  expect(picture.assumed).toBe(
    'Assumed: that elements are centred, the width of letters (±15 %) and where 4:3 cuts (about 240 pixels at each side).',
  );
});

test('ids are the same whatever stands beside a screen, and safe whatever its key', async () => {
  const key = '../Über <b>';
  const [one, two] = [await theme({ [key]: {} }), await theme({ a: {}, [key]: {}, b: {} })];
  const id = (pkg: DecodedPackage) => screenOf(pkg, key).id;
  expect(id(one)).toBe(id(two));
  expect(id(one)).toMatch(/^acme\/screen\/ber-b-[0-9a-f]{8}$/);
});

test('only screens to which the theme adds something are drawn; its own background reaches them all', async () => {
  expect(
    screenPictures(await theme({ welcome: { background: { color: '0x102030' } } })).map(({ title }) => title),
  ).toEqual(['welcome']);
  expect(screenPictures(await theme({}))).toEqual([]);
  const all = screenPictures(await theme({}, {}, { 'background.jpg': jpeg() }));
  expect(all).toHaveLength(27);
  const joined = joinEqual(all);
  const unknown = joined.find(({ title }) => title === 'waiting_for_host');
  expect(unknown?.twins.map(({ title }) => title)).toContain('inlobby');
  expect(joined.reduce((sum, { twins }) => sum + 1 + twins.length, 0)).toBe(27);
});

test('the test call is drawn when its background is there', async () => {
  const pkg = await theme({}, {}, { 'background_test_call.jpg': jpeg() });
  expect(screenPictures(pkg).map(({ id }) => id)).toEqual(['acme/screen/test_call']);
});

test('a colour is exact; what is not known or not there is hatched and named', async () => {
  const pkg = await theme({
    welcome: { background: { color: '0x102030' }, elements: [] },
    timeout: { elements: [text('a')] },
    pin_entry: { background: { path: 'background_gone.jpg' } },
  });
  const [ground] = flat(screenOf(pkg, 'welcome').shapes);
  expect(ground).toMatchObject({
    tags: ['exact'],
    shape: { box: { x: 0, y: 0, width: 1920, height: 1080 }, paint: { fill: '#102030' } },
  });
  expect(texts(screenOf(pkg, 'timeout'), 'ghost')[0]?.text).toBe('background.jpg of the Base theme');
  expect(texts(screenOf(pkg, 'pin_entry'), 'fault')[0]?.text).toBe('no background_gone.jpg');
  expect(screenOf(pkg, 'pin_entry').notes).toEqual(['There is no background background_gone.jpg.']);
});

test('an icon has its own size in a dashed box, or the size that is given', async () => {
  const elements = [
    { type: 'icon', path: 'icon_a.svg', offset_y: 300 },
    { type: 'icon', path: 'icon_a.svg', offset_y: 500, width: 240 },
    { type: 'icon', path: 'icon_a.svg', offset_y: 700, scale: 2 },
  ];
  const picture = screenOf(await theme({ welcome: { elements } }, {}, { 'icon_a.svg': ICON }), 'welcome');
  const top = flat(picture.shapes).filter(({ tags }) => tags.includes('from-top'));
  expect(top.flatMap(({ shape }) => (shape.type === 'image' ? [shape.box] : []))).toEqual([
    { x: 900, y: 300, width: 120, height: 60 },
    { x: 840, y: 500, width: 240, height: 120 },
    { x: 840, y: 700, width: 240, height: 120 },
  ]);
  expect(top.filter(({ tags }) => tags.includes('assumption'))).toHaveLength(2);
  const middle = flat(picture.shapes).filter(({ tags }) => tags.includes('from-middle'));
  expect(middle.flatMap(({ shape }) => (shape.type === 'image' ? [shape.box.y] : []))).toEqual([810, 980]);
  expect(picture.media).toEqual([
    { path: 'acme/icon_a.svg', type: 'image/svg+xml', size: ICON.length, width: 120, height: 60 },
  ]);
});

test('one switch shows either answer to where offsets start', async () => {
  const pkg = await theme({ welcome: { elements: [text('a', { offset_y: 100 })] } }, { a: 'Hello' });
  const picture = screenOf(pkg, 'welcome');
  const y = (svg: string) => /y="([\d.]+)"[^>]*>Hello</.exec(svg)?.[1];
  const idOf = () => undefined;
  expect(y(renderFile(picture, idOf))).toBe('162.7');
  expect(y(renderFile(picture, idOf, 'middle'))).toBe('663.1');
  const both = renderPicture(picture, { idOf, origin: 'both' });
  expect(both.split('>Hello<')).toHaveLength(3);
  expect(both).toContain('<g class="assumed from-middle" display="none">');
});

test('text has its lines, size and colour, and a bracket for the width of its widest line', async () => {
  const element = text('a', { font_size: 100, color: '0x80ff0000' });
  const picture = screenOf(await theme({ welcome: { elements: [element] } }, { a: 'AAAA\nA' }), 'welcome');
  const [first, second] = texts(picture).filter(({ size }) => size === 100);
  expect(first).toMatchObject({ text: 'AAAA', x: 960, y: 515, anchor: 'middle', paint: { fill: '#ff0000' } });
  expect(first?.paint.fillOpacity).toBeCloseTo(0.5, 2);
  expect(second).toMatchObject({ text: 'A', y: 635 });
  const [bracket] = tagged(picture, 'assumption');
  // 266.8 pixels, 15 % more and less.
  expect(bracket?.shape).toMatchObject({
    data: expect.stringMatching(/^M806\.6 668H1113\.4.*M846\.6 663V673M1073\.4 663V673$/),
  });
});

test('a known variable is a chip, an unknown one is text', async () => {
  const labels = { a: 'To {conference_name} now', b: 'To {nobody}' };
  const picture = screenOf(
    await theme({ virtual_reception_connecting: { elements: [text('a'), text('b')] } }, labels),
    'virtual_reception_connecting',
  );
  expect(texts(picture, 'assumed').map((shape) => shape.text)).toEqual([
    'To ',
    'conference_name',
    ' now',
    'To {nobody}',
    'cut at 4:3, about',
  ]);
  expect(picture.assumed).toContain('what stands for variables');
});

test('20 PIN digits of 42x42 stand on two lines', async () => {
  const elements = [{ type: 'pin_digits', path: 'dot.svg' }];
  const picture = screenOf(await theme({ pin_entry: { elements } }, {}, { 'dot.svg': ICON }), 'pin_entry');
  const digits = images(picture);
  expect(digits).toHaveLength(20);
  expect(new Set(digits.map(({ box }) => box.y)).size).toBe(2);
  expect(digits.every(({ box }) => box.width === 42 && box.height === 42)).toBe(true);
  const plain = screenOf(await theme({ pin_entry: { elements: [{ type: 'pin_digits' }] } }), 'pin_entry');
  expect(flat(plain.shapes).filter(({ shape }) => shape.type === 'circle')).toHaveLength(20);
});

test('faults are drawn in red and said: overflow, contrast, off the canvas, a missing icon', async () => {
  const elements = [
    text('long'),
    text('faint', { color: '0xff222222' }),
    text('gone', { offset_y: 1200 }),
    { type: 'icon', path: 'logo.svg' },
  ];
  const labels = { long: 'A'.repeat(60), faint: 'x', gone: 'Below' };
  const picture = screenOf(
    await theme({ welcome: { background: { color: '0x101010' }, elements } }, labels),
    'welcome',
  );
  expect(picture.notes).toEqual([
    `The line “${'A'.repeat(60)}” is about 2640 pixels wide, and the canvas 1920.`,
    'Text in 0xff222222 has a contrast of 1.19:1 to the background; it needs 3:1.',
    '“offset_y” is 1200, and the canvas has 1080 pixels in that direction.',
    'logo.svg is not in the theme.',
  ]);
  expect(texts(picture, 'fault').map((shape) => shape.text)).toContain('Below');
});

test('a colour that is none is named, one that is see-through lies over black', async () => {
  const pkg = await theme(
    {
      welcome: { background: { color: 'red' } },
      timeout: { background: { color: '0x80ffffff' }, elements: [text('a', { color: '0xff888888' })] },
    },
    { a: 'Hello' },
  );
  expect(screenOf(pkg, 'welcome').notes).toEqual(['The background’s colour “red” can’t be read.']);
  expect(texts(screenOf(pkg, 'welcome'), 'fault')[0]?.text).toBe('“red” is no colour');
  expect(flat(screenOf(pkg, 'timeout').shapes)[0]?.shape).toMatchObject({ paint: { fill: '#808080' } });
  // Nobody knows what lies behind, so no contrast is judged.
  expect(screenOf(pkg, 'timeout').notes).toEqual([]);
});

test('a text keeps its blanks and joined letters; what would not be seen is written out', async () => {
  const pkg = await theme(
    { welcome: { elements: [text('a')] } },
    { a: 'Oui\u00a0! \u{1f468}\u200d\u{1f469}\u200b\u202e' },
  );
  expect(texts(screenOf(pkg, 'welcome'), 'assumed')[0]?.text).toBe(
    'Oui\u00a0! \u{1f468}\u200d\u{1f469}U+200BU+202E',
  );
});

test('a scaled text is drawn, and nothing is said of its width, as in the rule', async () => {
  const pkg = await theme({ welcome: { elements: [text('a', { scale: 3 })] } }, { a: 'A'.repeat(60) });
  expect(screenOf(pkg, 'welcome').notes).toEqual([]);
});

test('helper lines, the crop, and the elements of the base are there', async () => {
  const base = {
    'themeconfig.json': {
      theme_version: 2,
      ...splash({ timeout: { elements: [text('late')] } }, { late: 'Of the base' }),
    },
  };
  const pkg = await theme({ timeout: { helper_lines: { x: 1 } } }, {}, {}, base);
  const picture = screenOf(pkg, 'timeout');
  expect(texts(picture).map((shape) => shape.text)).toContain('Of the base');
  expect(
    tagged(picture, 'crop').flatMap(({ shape }) =>
      shape.type === 'rectangle' ? [[shape.box.x, shape.box.width]] : [],
    ),
  ).toEqual([
    [0, 240],
    [1680, 240],
  ]);
  expect(picture.notes).toEqual(['The helper lines are shown to participants, too.']);
});

test('in direct media the first text alone is shown', async () => {
  const elements = [text('a'), text('b')];
  const pkg = await theme(
    { direct_media_welcome: { background: { color: '0x000000' }, elements } },
    { a: 'First', b: 'Second' },
  );
  const shown = texts(screenOf(pkg, 'direct_media_welcome')).map((shape) => shape.text);
  expect(shown).toContain('First');
  expect(shown).not.toContain('Second');
});

test('a label that the theme changes is seen on the default screen', async () => {
  const picture = screenOf(await theme({}, { timeout: 'Too late' }), 'timeout');
  expect(texts(picture, 'ghost').map((shape) => shape.text)).toContain('Too late');
  expect(picture.assumed).toContain('the place of the Base theme’s elements');
});

test('huge numbers and lists stay within bounds', async () => {
  const elements = Array.from({ length: 500 }, (_, index) =>
    index % 2
      ? text('a', { font_size: 1e300, offset_x: -1e300 })
      : { type: 'icon', path: 'icon_a.svg', scale: 1e300, offset_y: 1e300 },
  );
  const labels = { a: `${'x'.repeat(100_000)}\n`.repeat(20) };
  const picture = screenOf(await theme({ welcome: { elements } }, labels, { 'icon_a.svg': ICON }), 'welcome');
  const svg = renderFile(picture, () => undefined);
  expect(svg.length).toBeLessThan(400_000);
  expect(/="[^"]*(?:NaN|Infinity|e\+)[^"]*"/.exec(svg)?.[0]).toBeUndefined();
});
