import { memoryFiles } from '../../src/files/memory.ts';
import { decodeJpeg } from '../../src/formats/image/jpeg.ts';
import { encodeJpeg } from '../../src/formats/pixels/jpeg-encoder.ts';
import type { Pixels } from '../../src/formats/pixels/pixels.ts';
import type { FixClass } from '../../src/model/rule.ts';
import { emptyConfig } from '../../src/project/config.ts';
import imageBackgroundSize from '../../src/rules/image/image-background-size.ts';
import imageExifOrientation from '../../src/rules/image/image-exif-orientation.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { fix } from '../../src/run/fix.ts';
import { checkFiles, findingsOf, treeOf } from '../support/check.ts';
import { corpusFile, describeCorpus, truthRows } from '../support/image-corpus.ts';
import { cases, desktop, type Tree, theme, webapp2 } from '../support/image-rules.ts';
import { bmp, exifSegment, icns, ico, jpeg, jpegSegment, png } from '../support/images.ts';
import { fixOver, into } from '../support/runs.ts';
import { concat } from '../support/wav.ts';

const cut = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length - 3);
const SMALL_PNG = png();
const cmyk = jpeg({ components: 4, adobe: 0 });
const ycck = jpeg({ components: 4, adobe: 2 });

cases('image-readable', [
  ['whole files', theme({ 'background.jpg': jpeg(), 'a.png': png() }), []],
  ['bytes behind the end', theme({ 'background.jpg': jpeg({ trailing: new Uint8Array(9) }) }), []],
  [
    'cut off files',
    desktop({
      'package/configuration/favicon.png': cut(png()),
      'windows/icon.ico': cut(ico([16])),
      'windows/wixui-banner.bmp': cut(bmp()),
      'osx/icon.icns': cut(icns(['ic07'])),
      'package/configuration/themes/a/background.jpg': cut(jpeg()),
    }),
    [
      'kit/osx/icon.icns The icon is cut off: it should have 159 bytes, and has 156.',
      'kit/package/configuration/favicon.png The PNG is cut off or damaged: its “IEND” chunk is longer than the file.',
      'kit/package/configuration/themes/a/background.jpg The JPEG is cut off: it has no end marker.',
      'kit/windows/icon.ico The icon is cut off: its image 1 lies outside the file.',
      'kit/windows/wixui-banner.bmp The BMP is cut off: it should have 822 bytes, and has 819.',
    ],
  ],
  [
    'an empty file, an LFS pointer and another type are for others',
    theme({
      'background.jpg': new Uint8Array(0),
      'background_a.jpg': SMALL_PNG,
      'background_b.jpg': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 123\n`,
    }),
    [],
  ],
]);

cases('image-jpeg-color', [
  ['colour', theme({ 'background.jpg': jpeg(), 'background_rgb.jpg': jpeg({ adobe: 0 }) }), []],
  ['greyscale elsewhere', theme({ 'presence_avatar_image.jpg': jpeg({ components: 1 }) }), []],
  ['greyscale of another kind', webapp2({ 'background.jpg': jpeg({ components: 1 }) }), []],
  [
    'greyscale, CMYK, YCCK and two components',
    theme({
      'background.jpg': jpeg({ components: 1 }),
      'background_a.jpg': cmyk,
      'background_b.jpg': ycck,
      'background_c.jpg': jpeg({ components: 2 }),
    }),
    [
      'acme/background.jpg Expected RGB colours, found greyscale.',
      'acme/background_a.jpg Expected RGB colours, found CMYK, the colours of print.',
      'acme/background_b.jpg Expected RGB colours, found CMYK in the form YCCK, the colours of print.',
      'acme/background_c.jpg Expected RGB colours (3 channels), found 2 channels.',
    ],
  ],
]);

cases('image-print-color', [
  ['a theme’s background is for image-jpeg-color', theme({ 'background.jpg': cmyk }), []],
  [
    'colour and greyscale',
    webapp2({ 'background.jpg': jpeg(), 'plugins/a/b.jpg': jpeg({ components: 1 }) }),
    [],
  ],
  [
    'CMYK and YCCK anywhere else',
    { ...theme({ 'presence_avatar_image.jpg': cmyk }), ...webapp2({ 'background.jpg': ycck }) },
    [
      'acme/presence_avatar_image.jpg Expected RGB colours, found CMYK, the colours of print.',
      'brand/webapp2/background.jpg Expected RGB colours, found CMYK in the form YCCK, the colours of print.',
    ],
  ],
]);

cases('image-jpeg-encoding', [
  [
    'what programs read',
    theme({
      'background.jpg': jpeg(),
      'background_a.jpg': jpeg({ process: 'extended' }),
      'background_b.jpg': jpeg({ process: 'progressive' }),
    }),
    [],
  ],
  [
    'what they don’t',
    webapp2({
      'background.jpg': jpeg({ process: 'arithmetic' }),
      'plugins/a/b.jpeg': jpeg({ process: 'lossless', precision: 12 }),
      'plugins/a/c.jpg': jpeg({ process: 'extended', precision: 12 }),
    }),
    [
      'brand/webapp2/background.jpg Expected a baseline or progressive JPEG, found arithmetic coding.',
      'brand/webapp2/plugins/a/b.jpeg Expected 8 bits per colour, found 12 bits.',
      'brand/webapp2/plugins/a/b.jpeg Expected a baseline or progressive JPEG, found lossless coding.',
      'brand/webapp2/plugins/a/c.jpg Expected 8 bits per colour, found 12 bits.',
    ],
  ],
]);

cases('image-exif-orientation', [
  ['none or upright', theme({ 'background.jpg': jpeg(), 'background_a.jpg': jpeg({ orientation: 1 }) }), []],
  ['a value that means nothing', theme({ 'background.jpg': jpeg({ orientation: 9 }) }), []],
  [
    'turned and mirrored',
    theme({
      'background.jpg': jpeg({ orientation: 6 }),
      'background_a.jpg': jpeg({ orientation: 2, bigEndian: true, orientationType: 4 }),
    }),
    [
      'acme/background.jpg Expected an upright picture (EXIF orientation 1 or none), found orientation 6.',
      'acme/background_a.jpg Expected an upright picture (EXIF orientation 1 or none), found orientation 2.',
    ],
  ],
]);

const screen = (path: string) => ({
  theme_version: 2,
  splash_screens: { screens: { welcome: { background: { path } } } },
});

cases('image-background-type', [
  ['JPEG files', theme({ 'background.jpg': jpeg(), 'background_2.jpg': jpeg() }), []],
  [
    'drawings and texts that begin likewise',
    theme({ 'background_mask.svg': '<svg/>', 'background.json': {} }),
    [],
  ],
  [
    'another type by its bytes is for asset-type',
    theme({ 'background.jpg': SMALL_PNG, 'background_2.png': jpeg() }),
    [],
  ],
  ['an empty file is for asset-empty', theme({ 'background.png': new Uint8Array(0) }), []],
  ['other kinds', webapp2({ 'background.png': SMALL_PNG }), []],
  [
    'other types and endings',
    theme({ 'background.png': SMALL_PNG, 'background_a.jpeg': jpeg(), 'background_b.JPG': jpeg() }),
    [
      'acme/background.png Expected a JPEG with a “.jpg” name as background, found “background.png”.',
      'acme/background_a.jpeg Expected a background’s name that ends with “.jpg”, found “background_a.jpeg”.',
      'acme/background_b.JPG Expected a background’s name that ends with “.jpg”, found “background_b.JPG”.',
    ],
  ],
  [
    'what a screen uses, whatever its name',
    theme({
      'themeconfig.json': screen('background.svg'),
      'background.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      'logo.png': SMALL_PNG,
    }),
    ['acme/background.svg Expected a JPEG with a “.jpg” name as background, found “background.svg”.'],
  ],
]);

/** A soft pattern, of which left and right, top and bottom differ. */
function paintedPixels(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      data[at] = (x * 255) / width;
      data[at + 1] = (y * 255) / height;
      data[at + 2] = 90;
    }
  return { width, height, data };
}

/** The project's files once every fix of that class is made, and what this rule still says. */
async function fixed(
  rule: string,
  files: Tree,
  allowed: FixClass,
): Promise<{ bytes: (path: string) => Promise<Uint8Array>; findings: readonly unknown[] }> {
  const tree = memoryFiles(treeOf(files));
  const { report } = (
    await fix(
      {
        projects: [
          {
            scope: { files: tree, rootName: 'project', paths: [], skip: new Set(), ignoresAbove: [] },
            config: emptyConfig,
            revisionOf: async () => ({ available: false, reason: 'There is none.' }),
          },
        ],
        rules,
        only: [rule],
        selects: () => true,
        onlyChanged: false,
        progress: () => undefined,
      },
      { allowed: [allowed], write: into(tree) },
    )
  ).outcome;
  return { bytes: (path) => tree.read(path), findings: report.findings };
}

describe('fixes', () => {
  test('a picture is turned together with its size and colours, in one pass', async () => {
    const lying = await encodeJpeg(paintedPixels(1080, 1920));
    const files = theme({
      'background.jpg': concat([lying.subarray(0, 2), exifSegment(6), lying.subarray(2)]),
    });
    const { findings, bytes } = await fixed('image-background-size', files, 'unsafe');
    expect(findings).toEqual([]);
    expect(decodeJpeg(await bytes('acme/background.jpg'))).toMatchObject({
      value: { width: 1920, height: 1080, color: 'ycc', process: 'baseline' },
    });
    expect(decodeJpeg(await bytes('acme/background.jpg'))).not.toHaveProperty('value.orientation');
  });
  test('the tag alone is never touched: damaged pixels keep it', async () => {
    const whole = await encodeJpeg(paintedPixels(64, 64));
    const cutOff = [whole.subarray(2, whole.length - 40), Uint8Array.of(0xff, 0xd9)];
    const files = theme({ 'background.jpg': concat([whole.subarray(0, 2), exifSegment(8), ...cutOff]) });
    const { findings, bytes } = await fixed('image-exif-orientation', files, 'unsafe');
    expect(findings).toMatchObject([{ rule: 'image-exif-orientation' }]);
    expect(await bytes('acme/background.jpg')).toEqual(files['acme/background.jpg']);
  });
  test('a picture that would turn to a wrong size is left, and the reason said', async () => {
    const upright = await encodeJpeg(paintedPixels(1920, 1080));
    const files = theme({
      'background.jpg': concat([upright.subarray(0, 2), exifSegment(6), upright.subarray(2)]),
    });
    const { log, outcome } = await fixOver(files, [imageBackgroundSize, imageExifOrientation], {
      allowed: ['unsafe'],
    });
    expect(outcome.report.findings.map(({ rule }) => rule)).toEqual(['image-exif-orientation']);
    expect(log).toEqual([
      'The fix of image-exif-orientation for acme/background.jpg was dropped: it would have caused image-background-size: Expected 1920x1080 pixels, found 1080x1920.',
    ]);
  });
  test('enlarging by more than 1.5 is refused in one line, other faults are mended', async () => {
    const small = await encodeJpeg(paintedPixels(640, 360));
    const files = theme({
      'background.jpg': concat([small.subarray(0, 2), exifSegment(3), small.subarray(2)]),
    });
    const { log, outcome, steps } = await fixOver(files, [imageBackgroundSize, imageExifOrientation], {
      allowed: ['unsafe'],
    });
    expect(outcome.report.findings.map(({ rule, fix: kind }) => [rule, kind])).toEqual([
      ['image-background-size', undefined],
    ]);
    expect(steps.map(({ rule, did }) => [rule, ...did])).toEqual([
      ['image-exif-orientation', 'orientation 3 → upright'],
    ]);
    expect(log).toEqual([
      'The fix of image-background-size for acme/background.jpg was dropped: it has 640x360 pixels and would be enlarged 3.00 times, which blurs it (at most 1.5 times): export it with 1920x1080 pixels.',
    ]);
  });

  test('are not promised where none can be made', async () => {
    const { findings } = await checkFiles(theme({ 'background.jpg': jpeg() }), {
      only: ['image-background-size'],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).not.toHaveProperty('fix');
  });
});

test('findings about bytes say where', async () => {
  const { findings } = await checkFiles(theme({ 'background.jpg': jpegOf12Bits() }), {
    only: ['image-jpeg-encoding'],
  });
  expect(findings.map(({ location }) => location)).toEqual([{ offset: 13 }]);
});
function jpegOf12Bits(): Uint8Array {
  const bytes = jpeg({ precision: 12, process: 'extended', jfif: false });
  const comment = jpegSegment(0xfe, [1, 2, 3, 4, 5, 6, 7]);
  const frame = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc1);
  return Uint8Array.from([...bytes.slice(0, 2), ...comment, ...bytes.slice(frame)]);
}

describeCorpus('real images', () => {
  /** A policy of ours: arithmetic coding is refused, which a few programs read. */
  const REJECTED = new Set(['jpeg/libjpeg-turbo/testimgari.jpg']);
  test.each(truthRows('jpeg').map((row) => [row.path!, row.expect] as const))(
    '%s as a background',
    async (path, expected) => {
      const { findings } = await checkFiles(theme({ 'background.jpg': corpusFile(path) }), {
        only: ['image-readable', 'image-jpeg-color', 'image-jpeg-encoding', 'asset-type', 'asset-empty'],
      });
      expect(findings.length > 0).toBe(expected === 'reject' || REJECTED.has(path));
    },
  );

  test.each([
    ['png/golang/benchGray.png', 'a.png', 0],
    ['bmp/image-rs/bad/bmp/Bad_shortfile.bmp', 'a.bmp', 1],
    ['ico/image-size/valid/ico/multi-size.ico', 'a.ico', 0],
    ['icns/pillow/oom-8ed3316a4109213ca96fb8a256a0bfefdece1461.icns', 'a.icns', 1],
  ])('%s by image-readable', async (path, name, count) => {
    expect(await findingsOf('image-readable', theme({ [name]: corpusFile(path) }))).toHaveLength(count);
  });
});
