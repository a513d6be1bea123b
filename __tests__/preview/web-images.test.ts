import type { Picture } from '../../src/preview/picture.ts';
import { imagePictures } from '../../src/preview/web-images.ts';
import { decodedPackage } from '../support/decoded.ts';
import { desktop, type Tree, theme, webapp1, webapp2, webapp3 } from '../support/image-rules.ts';
import { bmp, ico, jpeg, png } from '../support/images.ts';
import { flat, words } from '../support/shapes.ts';

const drawn = async (tree: Tree): Promise<readonly Picture[]> => imagePictures(await decodedPackage(tree));
const keys = (pictures: readonly Picture[]) => pictures.map(({ key }) => key);
const images = (picture: Picture | undefined) =>
  flat(picture?.shapes ?? []).flatMap(({ shape, tags }) =>
    shape.type === 'image' ? [{ file: shape.media.split('/').at(-1), width: shape.box.width, tags }] : [],
  );

test('webapp1: favicon in a tab, logo and background on the landing page of each theme, a round avatar', async () => {
  const css = '.brand-logo { background: url(mark.png) }';
  const pictures = await drawn(
    webapp1({
      'favicon.png': png(),
      'themes/default/brand.css': css,
      'themes/default/mark.png': png({ width: 200, height: 100 }),
      'themes/default/background.jpg': jpeg(),
      'themes/default/conference-avatar.jpg': jpeg({ width: 80, height: 80 }),
      'themes/other/logo.png': png(),
    }),
  );
  expect(keys(pictures)).toEqual([
    'image/page-default',
    'image/page-other',
    'image/favicon.png',
    'image/themes/default/conference-avatar.jpg',
  ]);
  expect(images(pictures[0]).map(({ file, width, tags }) => [file, width, tags[0]])).toEqual([
    ['background.jpg', 1280, 'exact'],
    ['mark.png', 200, 'assumed'],
    ['favicon.png', 16, 'exact'],
  ]);
  expect(images(pictures[2]).map(({ width }) => width)).toEqual([16, 16, 32, 16, 32]);
  expect(images(pictures[3]).map(({ width }) => width)).toEqual([40, 120]);
});

test('webapp2: the watermark over video, at an assumed place', async () => {
  const pictures = await drawn(
    webapp2({ 'watermark_icon.png': png({ width: 200, height: 100 }), 'background.jpg': jpeg() }),
  );
  expect(keys(pictures)).toEqual(['image/page', 'image/watermark_icon.png']);
  expect(pictures[1]).toMatchObject({ about: 'Over the main speaker’s video.', notes: ['200x100 pixels.'] });
  // 200 of 1920 pixels on a picture of 1280.
  expect(images(pictures[1])[0]?.width).toBeCloseTo(133.33, 1);
  expect(pictures[1]?.assumed).toContain('Assumed: the corner');
});

test('webapp3: jumbotron, logo, card and favicon as the manifest names them', async () => {
  const files = { 'j.jpg': jpeg(), 'l.png': png(), 'c.png': png(), 'spare.png': png() };
  const pictures = await drawn(
    webapp3({ jumbotron: './j.jpg', logo: './l.png', card: 'c.png', background: 'https://x/y.png' }, files),
  );
  expect(keys(pictures)).toEqual(['image/page', 'image/spare.png']);
  expect(images(pictures[0]).map(({ file }) => file)).toEqual(['j.jpg', 'c.png', 'l.png']);
});

test('a theme: its watermark, switched off or not; backgrounds are on the screens', async () => {
  const files = {
    'watermark_icon.png': png(),
    'background.jpg': jpeg(),
    'presence_avatar_image.jpg': jpeg(),
  };
  expect(keys(await drawn(theme(files)))).toEqual([
    'image/presence_avatar_image.jpg',
    'image/watermark_icon.png',
  ]);
  const off = await drawn(
    theme({ ...files, 'themeconfig.json': { theme_version: 2, disable_watermark_icon: true } }),
  );
  expect(off[1]?.about).toBe('Not shown: “disable_watermark_icon” switches it off.');
});

test('every other image is shown as it is; one that can’t be read is not', async () => {
  const pictures = await drawn(
    desktop({
      'windows/icon.ico': ico([16, 48]),
      'windows/wixui-banner.bmp': bmp({ width: 493, height: 58 }),
      'windows/wixui-dialog.bmp': 'no',
    }),
  );
  expect(pictures.map(({ title, notes }) => [title, notes[0]])).toEqual([
    ['windows/icon.ico', '48x48 pixels.'],
    ['windows/wixui-banner.bmp', '493x58 pixels.'],
  ]);
  expect(words(pictures[0] as Picture)).toEqual([]);
});
