import { iconPictures } from '../../src/preview/icons.ts';
import { decodedPackage } from '../support/decoded.ts';
import { BELL } from '../support/demo.ts';
import { desktop, webapp2 } from '../support/image-rules.ts';
import { jpeg, png } from '../support/images.ts';
import { flat, tagged } from '../support/shapes.ts';
import { themeFiles } from '../support/themes.ts';

test('12, 20 and 48 pixels on the platform’s backdrop over dark, middle and light video', async () => {
  const [picture] = iconPictures(await decodedPackage(themeFiles({}, { 'icon_bell.svg': BELL })));
  expect(picture).toMatchObject({
    id: 'acme/icon/icon_bell.svg',
    title: 'icon_bell.svg',
    notes: ['Its own size is 120x120 pixels; shown at 12, 20, 48 pixels.'],
  });
  const shapes = flat(picture?.shapes ?? []);
  const sizes = shapes.flatMap(({ shape }) => (shape.type === 'image' ? [shape.box.width] : []));
  expect(sizes).toEqual([12, 20, 48, 12, 20, 48, 12, 20, 48]);
  const fills = shapes.flatMap(({ shape }) => (shape.type === 'rectangle' ? [shape.paint.fill] : []));
  // 0x7f323232 over each ground.
  expect(fills).toEqual(['#0f1216', '#202224', '#6b7580', '#4f5459', '#dde6ee', '#888c90']);
});

test('drawings and small graphics are icons; backgrounds, watermarks and photographs are none', async () => {
  const files = {
    'icon_a.svg': BELL,
    'mic_off.png': png(),
    'background.jpg': jpeg(),
    'watermark_icon.png': png(),
    'presence_avatar_image.jpg': jpeg(),
  };
  const names = async (tree: Parameters<typeof decodedPackage>[0]) =>
    iconPictures(await decodedPackage(tree)).map(({ title }) => title);
  expect(await names(themeFiles({}, files))).toEqual(['icon_a.svg', 'mic_off.png']);
  expect(
    await names(desktop({ 'package/configuration/green.svg': BELL, 'windows/icon.png': png() })),
  ).toEqual(['package/configuration/green.svg']);
  expect(await names(webapp2({ 'plugins/x/assets/a.svg': BELL }))).toEqual(['plugins/x/assets/a.svg']);
});

test('what can’t be read is a red frame', async () => {
  const [picture] = iconPictures(await decodedPackage(themeFiles({}, { 'icon_a.svg': '<svg' })));
  expect(picture).toMatchObject({ media: [], notes: ['The file can’t be read.'] });
  expect(picture && tagged(picture, 'fault')).toHaveLength(9);
});
