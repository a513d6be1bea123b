import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJpeg } from '../../../src/formats/image/jpeg.ts';
import { repainted } from '../../../src/formats/pixels/repaint.ts';
import type { PictureWork } from '../../../src/formats/transcoding.ts';
import { ciede2000, meanDifference } from '../../support/color-difference.ts';
import { corpusFile, describeCorpus, truthRows } from '../../support/image-corpus.ts';
import { describeWith, runTool } from '../../support/media-tools.ts';

const convert = (input: string, bytes: Uint8Array | undefined, options: readonly string[], output: string) =>
  runTool(
    'convert',
    bytes ? [input, ...options, output] : [...options, output],
    bytes ? { [input]: bytes } : {},
  ).file(output);
/** A picture with soft and sharp parts, the same on every run. */
const painted = (output: string, ...options: readonly string[]) =>
  convert(
    '',
    undefined,
    ['-size', '480x360', '-seed', '7', 'plasma:fractal', '-blur', '0x1', '-depth', '8', ...options],
    output,
  );
/** Three bytes a pixel, as ImageMagick decodes it. */
const pixelsOf = (name: string, bytes: Uint8Array, ...options: readonly string[]) =>
  convert(name, bytes, [...options, '-depth', '8'], 'out.rgb');
const repaint = async (bytes: Uint8Array, work: Partial<PictureWork> = {}) =>
  (await repainted(bytes, { medium: 'picture', format: 'jpeg', ...work })).bytes;

/** The APP14 segment taken out. */
function withoutAdobe(bytes: Uint8Array): Uint8Array {
  const at = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xee);
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 2 + length)]);
}

const ICC = '/usr/share/color/icc/ghostscript/';
const PRESS = join(__dirname, '../../../node_modules/pdfjs-dist/iccs/CGATS001Compat-v2-micro.icc');
const withProfiles = existsSync(`${ICC}default_cmyk.icc`) ? test : test.skip;

test('CIEDE2000 gives the figures of Sharma, Wu and Dalal', () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286])).toBeCloseTo(0.6377, 4);
});

describeWith('convert')('colours beside ImageMagick and Little CMS', () => {
  withProfiles.each([
    [['-profile', `${ICC}srgb.icc`, '-profile', `${ICC}default_cmyk.icc`]],
    [['-profile', `${ICC}srgb.icc`, '-profile', `${ICC}ps_cmyk.icc`]],
    // A profile of a press that knows one direction only is given to ink.
    [['-colorspace', 'CMYK', '-profile', PRESS]],
  ])('CMYK with its profile: %j', async (options) => {
    const ink = painted('ink.jpg', '-quality', '95', ...options);
    expect(decodeJpeg(ink)).toMatchObject({ value: { components: 4 } });
    const wanted = pixelsOf(
      'ink.jpg',
      ink,
      '-intent',
      'relative',
      '-black-point-compensation',
      '-profile',
      `${ICC}srgb.icc`,
    );
    const found = await repaint(ink);
    expect(decodeJpeg(found)).toMatchObject({
      value: { color: 'ycc', components: 3, process: 'baseline' },
    });
    expect(meanDifference(pixelsOf('b.jpg', found), wanted)).toBeLessThan(2);
    // The profile was of ink.
    expect(Buffer.from(found).includes('ICC_PROFILE')).toBe(false);
  });
  test('CMYK and YCCK without a profile, with and without the APP14 segment', async () => {
    const ycck = painted('ink.jpg', '-quality', '95', '-colorspace', 'CMYK');
    // The same bytes said to be ink: another picture, but a valid one.
    const cmyk = ycck.slice();
    cmyk[Buffer.from(cmyk).indexOf('Adobe') + 11] = 0;
    const plain = painted('out.rgb');
    expect(decodeJpeg(ycck)).toMatchObject({ value: { color: 'ycck' } });
    expect(meanDifference(pixelsOf('b.jpg', await repaint(ycck)), plain)).toBeLessThan(2);
    expect(decodeJpeg(cmyk)).toMatchObject({ value: { color: 'cmyk' } });
    const found = await repaint(cmyk);
    const wanted = pixelsOf('ink.jpg', cmyk, '-colorspace', 'sRGB');
    expect(meanDifference(pixelsOf('b.jpg', found), wanted)).toBeLessThan(2);
    expect(await repaint(withoutAdobe(cmyk))).toEqual(found);
  });
  withProfiles('grey, with a profile and without', async () => {
    const grey = painted('grey.jpg', '-colorspace', 'Gray', '-quality', '95');
    expect(decodeJpeg(grey)).toMatchObject({ value: { components: 1 } });
    const found = await repaint(grey);
    expect(decodeJpeg(found)).toMatchObject({ value: { components: 3 } });
    expect(
      meanDifference(pixelsOf('b.jpg', found), pixelsOf('grey.jpg', grey, '-colorspace', 'sRGB')),
    ).toBeLessThan(1);
  });
  withProfiles('a profile of RGB stays, and its values too', async () => {
    const wide = painted('wide.jpg', '-quality', '95', '-profile', `${ICC}a98.icc`);
    const found = await repaint(wide);
    expect(Buffer.from(found).includes(Buffer.from(readFileSync(`${ICC}a98.icc`)).subarray(0, 400))).toBe(
      true,
    );
    expect(
      meanDifference(
        pixelsOf('b.jpg', found, '+profile', 'icm'),
        pixelsOf('wide.jpg', wide, '+profile', 'icm'),
      ),
    ).toBeLessThan(1);
  });
});

describeWith('convert')('sizes beside ImageMagick', () => {
  test.each([
    ['960x540', 'smaller, wider'],
    ['200x200', 'smaller, square'],
    ['600x450', 'larger'],
    ['493x58', 'a strip'],
  ])('%s: %s', async (size) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const source = painted('a.jpg', '-resize', '1600x1200', '-quality', '97');
    const small = size === '600x450' ? painted('a.jpg', '-quality', '97') : source;
    const wanted = pixelsOf(
      'a.jpg',
      small,
      '-colorspace',
      'RGB',
      '-filter',
      'Lanczos',
      '-resize',
      `${size}^`,
      '-gravity',
      'center',
      '-extent',
      size,
      '-colorspace',
      'sRGB',
    );
    const found = await repaint(small, { size: { width, height } });
    expect(decodeJpeg(found)).toMatchObject({ value: { width, height } });
    expect(meanDifference(pixelsOf('b.jpg', found), wanted)).toBeLessThan(2);
  });
  test('a PNG with alpha', async () => {
    const source = painted(
      'a.png',
      '-resize',
      '360x360!',
      '-alpha',
      'set',
      '-channel',
      'A',
      '-fx',
      'i/w',
      '+channel',
    );
    const { bytes } = await repainted(source, {
      medium: 'picture',
      format: 'png',
      size: { width: 16, height: 16 },
    });
    const over = ['-background', 'white', '-flatten'];
    const wanted = pixelsOf(
      'a.png',
      source,
      '-colorspace',
      'RGB',
      '-filter',
      'Lanczos',
      '-resize',
      '16x16^',
      '-gravity',
      'center',
      '-background',
      'none',
      '-extent',
      '16x16',
      '-colorspace',
      'sRGB',
      ...over,
    );
    expect(meanDifference(pixelsOf('b.png', bytes, ...over), wanted)).toBeLessThan(2);
  });
});

describeWith('convert')('turned pictures', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', async (orientation) => {
    const names = [
      '',
      'top-left',
      'top-right',
      'bottom-right',
      'bottom-left',
      'left-top',
      'right-top',
      'right-bottom',
      'left-bottom',
    ];
    const source = exifOriented(painted('a.jpg', '-quality', '95', '-sampling-factor', '1x1'), orientation);
    const wanted = pixelsOf('a.jpg', source, '-orient', names[orientation] ?? '', '-auto-orient');
    const found = await repaint(source);
    const decoded = decodeJpeg(found);
    expect(decoded.ok && decoded.value.orientation).toBeUndefined();
    expect(meanDifference(pixelsOf('b.jpg', found), wanted)).toBeLessThan(1);
  });
});

/** With an EXIF segment that holds nothing but the orientation. */
function exifOriented(bytes: Uint8Array, orientation: number): Uint8Array {
  const exif = [
    0xff,
    0xe1,
    0,
    34,
    ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'),
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return Uint8Array.from([...bytes.subarray(0, 2), ...exif, ...bytes.subarray(2)]);
}

describeWith('convert')('other formats beside ImageMagick', () => {
  test.each(['BMP3:a.bmp', 'BMP2:a.bmp'])('%s', async (output) => {
    for (const options of [
      [],
      ['-colors', '200', '-type', 'palette'],
      ['-monochrome'],
      ['-colors', '12', '-type', 'palette'],
      ['-colors', '200', '-compress', 'RLE'],
    ]) {
      const source = runTool('convert', [
        '-size',
        '101x67',
        '-seed',
        '7',
        'plasma:fractal',
        '-depth',
        '8',
        ...options,
        output,
      ]).file('a.bmp');
      const { bytes } = await repainted(source, { medium: 'picture', format: 'bmp' });
      expect([bytes[28], bytes[30], bytes[14]]).toEqual([24, 0, 40]);
      expect(pixelsOf('b.bmp', bytes)).toEqual(pixelsOf('a.bmp', source));
    }
  });
});

describeCorpus('the corpus', () => {
  const rows = (format: string, pattern: RegExp) =>
    truthRows(format)
      .filter(({ path = '', expect: expected = '' }) => expected.startsWith('accept') && pattern.test(path))
      .map(({ path = '' }) => path);
  const skipped = !existsSync('/usr/bin/identify');
  test('every PNG that is whole becomes one of 8 bits with the same pixels', async () => {
    for (const path of rows('png', /(?:basn|bas[0-9]|tb|s\d\d[in])\w*\.png$/).slice(0, 60)) {
      const source = corpusFile(path);
      const { bytes } = await repainted(source, { medium: 'picture', format: 'png' });
      if (skipped) continue;
      const over = ['-background', 'white', '-flatten'];
      expect(
        meanDifference(pixelsOf('b.png', bytes, ...over), pixelsOf('a.png', source, ...over)),
      ).toBeLessThan(0.5);
    }
  });
});
