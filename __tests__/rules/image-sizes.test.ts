import { findingsOf } from '../support/check.ts';
import { cases, desktop, theme, webapp1, webapp2, webapp3, within } from '../support/image-rules.ts';
import { bmp, icns, ico, jpeg, png } from '../support/images.ts';

cases('image-background-size', [
  [
    'exactly right',
    theme({ 'background.jpg': jpeg({ width: 1920, height: 1080 }), 'presence_avatar_image.jpg': jpeg() }),
    [],
  ],
  ['of another kind', webapp2({ 'background.jpg': jpeg() }), []],
  [
    'nearly right, and turned',
    theme({
      'background.jpg': jpeg({ width: 1920, height: 1079 }),
      'background_test_call.jpg': jpeg({ width: 1080, height: 1920 }),
    }),
    [
      'acme/background.jpg Expected 1920x1080 pixels, found 1920x1079.',
      'acme/background_test_call.jpg Expected 1920x1080 pixels, found 1080x1920.',
    ],
  ],
]);

cases('image-favicon-size', [
  ['16x16', webapp1({ 'favicon.png': png() }), []],
  ['no favicon, and one elsewhere', webapp1({ 'themes/a/favicon.png': png({ width: 9 }) }), []],
  ['webapp2 has its own', webapp2({ 'favicon.png': png({ width: 32, height: 32 }) }), []],
  [
    'larger',
    {
      ...webapp1({ 'favicon.png': png({ width: 32, height: 32 }) }),
      ...desktop({ 'package/configuration/favicon.png': png({ width: 16, height: 15 }) }),
    },
    [
      'kit/package/configuration/favicon.png Expected 16x16 pixels, found 16x15.',
      'old/configuration/favicon.png Expected 16x16 pixels, found 32x32.',
    ],
  ],
]);

cases('image-ico-sizes', [
  [
    'three sizes and one more',
    desktop({ 'windows/icon.ico': ico([48, 16, 32, { width: 256, format: 'png' }]) }),
    [],
  ],
  ['another icon', webapp2({ 'favicon.ico': ico([16]) }), []],
  [
    'two missing, one of them not square',
    desktop({ 'windows/icon.ico': ico([16, { width: 32, height: 16 }]) }),
    [
      'kit/windows/icon.ico Expected a picture of 32x32 pixels in the icon, found only 16x16, 32x16.',
      'kit/windows/icon.ico Expected a picture of 48x48 pixels in the icon, found only 16x16, 32x16.',
    ],
  ],
]);

cases('image-icns-sizes', [
  [
    'three sizes, doubled ones among them',
    desktop({ 'osx/icon.icns': icns(['ic07', 'ic13', 'ic09', 'TOC ']) }),
    [],
  ],
  [
    'the largest alone',
    desktop({ 'osx/icon.icns': icns(['ic10', 'ic08', 't8mk']) }),
    [
      'kit/osx/icon.icns Expected a picture of 128x128 pixels in the icon, found only 256x256, 1024x1024.',
      'kit/osx/icon.icns Expected a picture of 512x512 pixels in the icon, found only 256x256, 1024x1024.',
    ],
  ],
]);

cases('image-installer-size', [
  [
    'as they should be, and another',
    desktop({
      'windows/wixui-banner.bmp': bmp({ width: 493, height: 58 }),
      'windows/wixui-dialog.bmp': bmp({ width: 493, height: 312, topDown: true }),
      'windows/other.bmp': bmp(),
    }),
    [],
  ],
  [
    'mixed up',
    desktop({
      'windows/wixui-banner.bmp': bmp({ width: 493, height: 312 }),
      'windows/wixui-dialog.bmp': bmp({ width: 493, height: 58 }),
    }),
    [
      'kit/windows/wixui-banner.bmp Expected 493x58 pixels, found 493x312.',
      'kit/windows/wixui-dialog.bmp Expected 493x312 pixels, found 493x58.',
    ],
  ],
]);

cases('image-installer-format', [
  [
    '24 bits, even top down',
    desktop({
      'windows/wixui-banner.bmp': bmp({ topDown: true }),
      'windows/other.bmp': bmp({ bitsPerPixel: 8 }),
    }),
    [],
  ],
  [
    'everything else',
    desktop({
      'windows/wixui-banner.bmp': bmp({ bitsPerPixel: 8, compression: 1 }),
      'windows/wixui-dialog.bmp': bmp({ headerSize: 12 }),
    }),
    [
      'kit/windows/wixui-banner.bmp Expected 24 bits per pixel, found 8.',
      'kit/windows/wixui-banner.bmp Expected pixels without compression, found RLE8.',
      'kit/windows/wixui-dialog.bmp Expected a Windows bitmap, found an OS/2 header of 12 bytes.',
    ],
  ],
  [
    'bit masks are no second fault',
    desktop({ 'windows/wixui-banner.bmp': bmp({ bitsPerPixel: 16, compression: 3 }) }),
    ['kit/windows/wixui-banner.bmp Expected 24 bits per pixel, found 16.'],
  ],
]);

cases('image-brand-size', [
  [
    'within a quarter',
    webapp1({
      'themes/default/background.jpg': jpeg({ width: 2500, height: 1050 }),
      'themes/acme/logo.png': png({ width: 150, height: 125, alpha: true }),
    }),
    [],
  ],
  [
    'transparency by a palette',
    webapp1({ 'themes/a/logo.png': png({ width: 200, height: 100, colorType: 3, transparency: true }) }),
    [],
  ],
  ['other files', webapp1({ 'themes/a/picture.png': png(), 'logo.png': png() }), []],
  [
    'beyond, and opaque',
    {
      ...webapp1({ 'themes/a/background.jpg': jpeg({ width: 2501, height: 1400 }) }),
      ...desktop({ 'package/configuration/themes/a/logo.png': png({ width: 200, height: 74 }) }),
    },
    [
      'kit/package/configuration/themes/a/logo.png Expected a transparent picture, found one without transparency.',
      'kit/package/configuration/themes/a/logo.png Expected about 200x100 pixels, found 200x74.',
      'old/configuration/themes/a/background.jpg Expected about 2000x1400 pixels, found 2501x1400.',
    ],
  ],
]);

cases('image-avatar-square', [
  ['square', webapp1({ 'themes/a/conference-avatar.jpg': jpeg({ width: 300, height: 300 }) }), []],
  ['another picture', webapp1({ 'themes/a/avatar.jpg': jpeg({ width: 300, height: 200 }) }), []],
  [
    'not square',
    webapp1({
      'themes/a/conference-avatar.jpg': jpeg({ width: 300, height: 299 }),
      'themes/b/conference-avatar.png': png({ width: 40, height: 41 }),
    }),
    [
      'old/configuration/themes/a/conference-avatar.jpg Expected a square picture (it is scaled to 40x40 pixels), found 300x299.',
      'old/configuration/themes/b/conference-avatar.png Expected a square picture (it is scaled to 40x40 pixels), found 40x41.',
    ],
  ],
]);

cases('image-watermark-size', [
  [
    'as the portal writes it',
    webapp2({ 'watermark_icon.png': png({ width: 200, height: 100, alpha: true }) }),
    [],
  ],
  ['a theme’s', theme({ 'watermark_icon.png': png() }), []],
  [
    'too large and opaque, in the portal’s directory',
    within('brand/webapp2/branding/', {
      'manifest.json': { brandingID: '1' },
      'watermark_icon.png': png({ width: 400, height: 200 }),
    }),
    [
      'brand/webapp2/branding/watermark_icon.png Expected 200x100 pixels, found 400x200.',
      'brand/webapp2/branding/watermark_icon.png Expected a transparent picture, found one without transparency.',
    ],
  ],
]);

cases('image-web-size', [
  [
    'recommended sizes',
    webapp3(
      { jumbotron: './a/jumbotron.jpg', logo: 'logo.png?v=2', card: 'card.jpg', background: 'b.jpg' },
      {
        'a/jumbotron.jpg': jpeg({ width: 1920, height: 1080 }),
        'logo.png': png({ width: 168, height: 80 }),
        'card.jpg': jpeg({ width: 640, height: 360 }),
        'b.jpg': jpeg(),
      },
    ),
    [],
  ],
  [
    'a drawing, an address, no text, a missing file',
    webapp3(
      { logo: 'logo.svg', jumbotron: 'https://example.com/logo.png', card: 7 },
      { 'logo.svg': '<svg/>', 'logo.png': png() },
    ),
    [],
  ],
  [
    'nothing without a manifest that can be read',
    { ...webapp3({}, { 'logo.png': png() }), 'brand/webapp3/branding/manifest.json': '{' },
    [],
  ],
  [
    'other sizes',
    webapp3(
      { logo: './logo.png', jumbotron: './images/../j.jpg' },
      { 'logo.png': png({ width: 80, height: 168 }), 'j.jpg': jpeg({ width: 1920, height: 1200 }) },
    ),
    [
      'brand/webapp3/branding/j.jpg Expected 1920x1080 pixels for the picture “jumbotron”, found 1920x1200.',
      'brand/webapp3/branding/logo.png Expected 336x160 or 168x80 pixels for the picture “logo”, found 80x168.',
    ],
  ],
]);

test('the client’s files are judged below package/configuration/ of a toolkit', async () => {
  const files = desktop({ 'package/configuration/favicon.png': png({ width: 32, height: 32 }) });
  const packages = [{ path: 'kit', kind: 'desktop' as const }];
  expect(await findingsOf('image-favicon-size', files, { packages })).toEqual([
    'kit/package/configuration/favicon.png Expected 16x16 pixels, found 32x32.',
  ]);
});

/** Only the header says that it is huge. */
function hugeJpeg(): Uint8Array {
  const bytes = jpeg();
  const frame = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0);
  bytes.set([0xff, 0xff, 0xff, 0xff], frame + 5);
  return bytes;
}

describe('image-max-pixels', () => {
  test('ordinary images, and a file of no image', async () => {
    const files = theme({ 'background.jpg': jpeg({ width: 1920, height: 1080 }), 'a.svg': '<svg/>' });
    expect(await findingsOf('image-max-pixels', files)).toEqual([]);
  });
  test('a huge one', async () => {
    expect(await findingsOf('image-max-pixels', theme({ 'background.jpg': hugeJpeg() }))).toEqual([
      'acme/background.jpg Expected at most 50,000,000 pixels, found 65535x65535, which are 4,294,836,225.',
    ]);
  });
  test('every format, by the option; exactly as many are fine', async () => {
    const options = { 'image-max-pixels': { pixels: 255 } };
    const files = desktop({
      'windows/icon.ico': ico([8, 16, 12]),
      'osx/icon.icns': icns(['icp4']),
      'windows/wixui-banner.bmp': bmp(),
      'package/configuration/favicon.png': png(),
      'package/configuration/b.jpg': jpeg(),
      'package/configuration/c.png': png({ width: 15, height: 17 }),
    });
    const message = 'Expected at most 255 pixels, found 16x16, which are 256.';
    expect((await findingsOf('image-max-pixels', files, { options })).sort()).toEqual([
      `kit/osx/icon.icns ${message}`,
      `kit/package/configuration/b.jpg ${message}`,
      `kit/package/configuration/favicon.png ${message}`,
      `kit/windows/icon.ico ${message}`,
      `kit/windows/wixui-banner.bmp ${message}`,
    ]);
  });
});
