/** What is shown at its own size has that size on a phone, too. */
import { picturesOf } from '../../src/preview/preview.ts';
import { decodedPackage } from '../support/decoded.ts';
import { BELL, demoBrands } from '../support/demo.ts';
import { splash, themeFiles } from '../support/themes.ts';

/** Of a card on a page of 400 CSS pixels. */
const ROOM = 337;

test('icons, favicons and swatches fit on a page of 400 pixels as they are', async () => {
  const screens = {
    welcome: { background: { color: '0x0b3d60' }, elements: [{ type: 'text', label: 'a' }] },
  };
  const brands = Object.entries(demoBrands());
  const packages = [
    themeFiles(splash(screens, { a: 'A' }), { 'icon_bell.svg': BELL }),
    Object.fromEntries(brands.filter(([path]) => path.startsWith('three/'))),
  ];
  const pictures = (await Promise.all(packages.map((files) => decodedPackage(files)))).flatMap((pkg) => [
    ...picturesOf(pkg),
  ]);
  const own = pictures.filter(
    ({ kind, title }) => kind === 'icon' || kind === 'palette' || title.includes('favicon'),
  );
  expect(own.map(({ kind }) => kind).sort()).toEqual(['icon', 'image', 'palette', 'palette']);
  for (const { width } of own) expect(width).toBeLessThanOrEqual(ROOM);
});
