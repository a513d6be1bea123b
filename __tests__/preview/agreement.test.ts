import { layoutPictures } from '../../src/preview/layouts.ts';
import { type Picture, shows } from '../../src/preview/picture.ts';
import { picturesOf } from '../../src/preview/preview.ts';
import { checkFiles } from '../support/check.ts';
import { decodedPackage } from '../support/decoded.ts';
import { demoTheme } from '../support/demo.ts';
import { onBase } from '../support/themes.ts';

const GEOMETRY = [
  'splash-off-canvas',
  'splash-text-overflow',
  'splash-contrast',
  'splash-missing-background',
  'layout-slot-bounds',
  'layout-slot-overlap',
  'layout-slot-count',
  'layout-grid',
];

/** A picture that shows the place of each finding about geometry, and says in its notes what is wrong. */
test('rules and pictures see the same faults', async () => {
  const options = onBase();
  const { findings } = await checkFiles(demoTheme(), { ...options, only: GEOMETRY });
  const pictures = picturesOf(await decodedPackage(demoTheme(), options.packages, 'acme'));
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(GEOMETRY));
  const placesOf = (picture: Picture) =>
    findings.filter(
      ({ path, location }) => path !== 'acme/background_lost.jpg' && shows(picture, path, location?.pointer),
    );
  for (const finding of findings) {
    const shown = pictures.filter(
      (picture) => placesOf(picture).includes(finding) && picture.kind !== 'palette',
    );
    expect([finding.message, shown.length > 0 && shown.every(({ notes }) => notes.length > 0)]).toEqual([
      finding.message,
      true,
    ]);
  }
});

test('every picture has an address of its own', async () => {
  const pictures = picturesOf(await decodedPackage(demoTheme(), onBase().packages, 'acme'));
  expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length);
  expect(pictures.every(({ id, key }) => id === `acme/${key}` && /^[A-Za-z0-9_./-]+$/.test(id))).toBe(true);
  expect(new Set(pictures.map(({ kind }) => kind)).size).toBe(8);
  expect(layoutPictures(await decodedPackage(demoTheme(), onBase().packages, 'acme'))).toHaveLength(6);
});

test('the same package gives the same pictures', async () => {
  const all = async () =>
    JSON.stringify(picturesOf(await decodedPackage(demoTheme(), onBase().packages, 'acme')));
  expect(await all()).toBe(await all());
});
