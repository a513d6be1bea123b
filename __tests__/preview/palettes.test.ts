import { palettePictures } from '../../src/preview/palettes.ts';
import type { Picture } from '../../src/preview/picture.ts';
import { decodedPackage } from '../support/decoded.ts';
import { webapp1 } from '../support/image-rules.ts';
import { layout } from '../support/layouts.ts';
import { words } from '../support/shapes.ts';
import { splash, themeFiles } from '../support/themes.ts';

const one = (pictures: readonly Picture[]): Picture => {
  const [first] = pictures;
  if (!first || pictures.length !== 1) throw new Error(`${pictures.length} pictures`);
  return first;
};

test('a theme: texts on their grounds, what is hard to read in red', async () => {
  const settings = {
    plus_n_indicator_text_color: '0x323232',
    ...splash({
      welcome: {
        background: { color: '0x101010' },
        elements: [{ type: 'text', label: 'a', color: '0xff303030' }],
      },
      timeout: {
        background: { color: '0x101010' },
        elements: [{ type: 'text', label: 'a', color: '0xff303030' }],
      },
      pin_entry: { background: { color: '0xabcdef' } },
    }),
    classification: { levels: { '1': { text: 'OPEN', color: '0xff000000', bgcolor: '0xffffffff' } } },
  };
  const pkg = await decodedPackage(
    themeFiles(settings, { 'custom_layout_panel.json': layout(undefined, { background_color: '#123456' }) }),
  );
  const picture = one(palettePictures(pkg));
  expect(picture).toMatchObject({ id: 'acme/palette/themeconfig.json', notes: ['2 of 5 are hard to read.'] });
  expect(words(picture).filter((text) => text !== 'Aa')).toEqual([
    ...['1.0:1, needs 4.5:1', 'count of hidden participants', '0x323232 on 0x323232'],
    ...['1.4:1, needs 3:1', 'welcome, timeout', '0xff303030 on 0x101010'],
    ...['on white 1.6:1', 'on black 12.7:1', 'pin_entry', '0xabcdef'],
    ...['21.0:1', 'classification OPEN', '0xff000000 on 0xffffffff'],
    ...['on white 12.7:1', 'on black 1.6:1', 'layout panel', '#123456'],
  ]);
  expect(words(picture, 'fault')).toContain('welcome, timeout');
});

test('a stylesheet of webapp1', async () => {
  const css =
    '.red { color: #fff; background: #f44336 } .button { background-color: rgba(0, 0, 0, .5) } .x { width: 1px }';
  const picture = one(palettePictures(await decodedPackage(webapp1({ 'themes/default/brand.css': css }))));
  expect(words(picture)).toEqual([
    ...['Aa', '3.6:1, needs 4.5:1', '.red', '#fff on #f44336'],
    ...['on white 3.9:1', 'on black 1.0:1', '.button', 'rgba(0, 0, 0, .5)'],
  ]);
});

test('the palette of webapp3, each shade on white and black', async () => {
  const manifest = {
    version: 0,
    meta: { name: 'Acme', baseColor: '#3c5974' },
    backgroundColor: 'black',
    colorPalette: ['#ffffff', 'nothing', '#000000'],
  };
  const picture = one(
    palettePictures(await decodedPackage({ 'a/webapp3/branding/manifest.json': manifest })),
  );
  expect(words(picture)).toEqual([
    ...['on white 1.0:1', 'on black 21.0:1', 'shade 50', '#ffffff'],
    ...['on white 21.0:1', 'on black 1.0:1', 'shade 200', '#000000'],
    ...['on white 21.0:1', 'on black 1.0:1', 'background', 'black'],
    ...['on white 7.3:1', 'on black 2.8:1', 'base colour', '#3c5974'],
  ]);
});

test('no more colours than can be looked at, and the rest is counted', async () => {
  const css = Array.from(
    { length: 300 },
    (_, index) => `.c${index} { color: rgb(${index % 256}, ${index}, 0) }`,
  ).join('\n');
  const picture = one(palettePictures(await decodedPackage(webapp1({ 'themes/default/brand.css': css }))));
  expect(words(picture)).toHaveLength(96 * 4);
  expect(picture.notes).toEqual(['204 more are not shown.']);
});
