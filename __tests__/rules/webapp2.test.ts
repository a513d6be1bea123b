import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brief, type Content, checkFiles, findingsOf } from '../support/check.ts';
import { ico, png } from '../support/images.ts';

const MANIFEST = { 'webapp2/manifest.json': { brandingID: '1', isSettingsBranded: true } };

describe('webapp2-plugins-shape', () => {
  const shape = (settings: Content) =>
    findingsOf('webapp2-plugins-shape', { ...MANIFEST, 'webapp2/settings.json': settings });
  test.each([
    [{}],
    [{ plugins: [] }],
    [{ plugins: [{ id: 'a', srcURL: 'x', enabled: false, note: 1 }] }],
    ['{'],
  ])('takes %j', async (settings) => {
    expect(await shape(settings)).toEqual([]);
  });
  test('wants a list of objects', async () => {
    expect(await shape('{"plugins": {"id": "a"}}')).toEqual([
      'webapp2/settings.json:1:13 Expected “plugins” to be a list in “[…]”, found an object.',
    ]);
    expect(await shape('{"plugins": ["a", 1]}')).toEqual([
      'webapp2/settings.json:1:14 Expected an object in “{…}” for each plugin, found the text “a”.',
      'webapp2/settings.json:1:19 Expected an object in “{…}” for each plugin, found 1.',
    ]);
  });
  test('wants three keys with their types', async () => {
    expect(await shape('{"plugins": [\n{"id": 1, "enabled": "true"},\n{}]}')).toEqual([
      'webapp2/settings.json:2:2 This plugin has no “srcURL”: expected a string.',
      'webapp2/settings.json:2:8 Expected a string for “id”, found 1.',
      'webapp2/settings.json:2:22 Expected true or false for “enabled”, found the text “true”.',
      'webapp2/settings.json:3:1 This plugin has no “enabled”: expected true or false.',
      'webapp2/settings.json:3:1 This plugin has no “id”: expected a string.',
      'webapp2/settings.json:3:1 This plugin has no “srcURL”: expected a string.',
    ]);
  });
  test('reads the settings beside the manifest', async () => {
    const files = {
      'webapp2/branding/manifest.json': { brandingID: '1' },
      'webapp2/branding/settings.json': { plugins: 1 },
    };
    expect(await findingsOf('webapp2-plugins-shape', files)).toHaveLength(1);
  });
});

describe('webmanifest-icons', () => {
  const icons = (...list: object[]) => ({
    ...MANIFEST,
    'webapp2/site.webmanifest': { icons: list },
    'webapp2/a.png': png({ width: 32, height: 32 }),
    'webapp2/wide.png': png({ width: 32, height: 16 }),
    'webapp2/b.ico': ico([
      { width: 16, height: 16 },
      { width: 32, height: 32 },
    ]),
    'webapp2/c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  test.each([
    { src: '/a.png', sizes: '32x32' },
    { src: '/webapp2/custom_configuration/a.png?v=2', sizes: '32X32' },
    { src: 'a.png', sizes: '16x16 32x32' },
    { src: './a.png' },
    { src: 'a.png', sizes: 'any' },
    { src: 'b.ico', sizes: '32x32' },
    { src: 'c.svg', sizes: '150x150' },
    { src: 'https://cdn.example/x.png', sizes: '32x32' },
    { src: 'data:image/png;base64,AAAA', sizes: '32x32' },
    { sizes: '32x32' },
    { src: 1 },
  ])('takes %j', async (icon) => {
    expect(await findingsOf('webmanifest-icons', icons(icon))).toEqual([]);
  });
  test('finds missing icons and other sizes', async () => {
    const files = icons(
      { src: '/gone.png', sizes: '32x32' },
      { src: '/a.png', sizes: '192x192' },
      { src: '/wide.png', sizes: '16x32' },
      { src: '/b.ico', sizes: '48x48 64x64' },
    );
    expect(await findingsOf('webmanifest-icons', files)).toEqual([
      'webapp2/site.webmanifest:4:14 The icon “/gone.png” has no file “gone.png” beside this one.',
      'webapp2/site.webmanifest:9:16 “a.png” is stated to have 192x192 pixels, but has 32x32.',
      'webapp2/site.webmanifest:13:16 “wide.png” is stated to have 16x32 pixels, but has 32x16.',
      'webapp2/site.webmanifest:17:16 “b.ico” is stated to have 48x48 or 64x64 pixels, but has 16x16 and 32x32.',
    ]);
  });
  test('is silent about an icon that can’t be read', async () => {
    const files = { ...icons({ src: 'd.png', sizes: '1x1' }), 'webapp2/d.png': 'no picture' };
    expect(await findingsOf('webmanifest-icons', files)).toEqual([]);
  });
});

const SAMPLE = resolve(__dirname, '../../fixtures/samples/webapp2-brand.zip');
(existsSync(SAMPLE) ? test : test.skip)(
  'the portal’s package has one fault, the empty brandingID',
  async () => {
    const { findings } = await checkFiles({ 'brand.zip': new Uint8Array(readFileSync(SAMPLE)) });
    expect(findings.filter(({ severity }) => severity !== 'info').map(brief)).toEqual([
      'brand.zip!/webapp2/branding/manifest.json:2:19 Expected a number as “brandingID”, found an empty text.',
    ]);
  },
);
