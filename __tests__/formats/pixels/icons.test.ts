import { decodeIcns } from '../../../src/formats/image/icns.ts';
import { decodeIco } from '../../../src/formats/image/ico.ts';
import { decodePng } from '../../../src/formats/image/png.ts';
import { iconsOf } from '../../../src/formats/pixels/icons.ts';
import { pngOf, pngPixels } from '../../../src/formats/pixels/png-pixels.ts';
import { svgPixels } from '../../../src/formats/pixels/svg-pixels.ts';
import { checkFiles } from '../../support/check.ts';
import { desktop } from '../../support/image-rules.ts';
import { describeWith, runTool } from '../../support/media-tools.ts';
import { expectBounded } from '../../support/processor.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const svg = (content: string, more = '') =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${more}>${content}</svg>`);
const DISC = svg('<circle cx="12" cy="12" r="11" fill="#c00"/>');
/** A square PNG of one colour, half of it clear. */
const square = (edge: number, width = edge) => {
  const data = new Uint8ClampedArray(width * edge * 4);
  for (let at = 0; at < data.length / 2; at += 4) data.set([0, 90, 200, 255], at);
  return pngOf({ width, height: edge, data });
};
const pixelsOf = (bytes: Uint8Array) => {
  const png = decodePng(bytes);
  if (!png.ok) throw new Error(png.message);
  return pngPixels(bytes, png.value);
};

test.each([
  ['an SVG', DISC],
  ['a PNG of 512 pixels', square(512)],
  ['a PNG of 700 pixels', square(700)],
])('from %s: every size that the rules ask for', async (_, source) => {
  const { files } = await iconsOf(source);
  expect(decodePng(files['favicon.png'])).toMatchObject({ ok: true, value: { width: 16, height: 16 } });
  const ico = decodeIco(files['icon.ico']);
  expect(ico.ok && ico.value.entries.map(({ width, bitsPerPixel }) => [width, bitsPerPixel])).toEqual([
    [16, 32],
    [32, 32],
    [48, 32],
  ]);
  const icns = decodeIcns(files['icon.icns']);
  expect(icns.ok && icns.value.entries.map(({ type, sizeInPixels }) => `${type} ${sizeInPixels}`)).toEqual([
    'icp4 16',
    'ic11 32',
    'icp5 32',
    'ic12 64',
    'ic07 128',
    'ic13 256',
    'ic08 256',
    'ic14 512',
    'ic09 512',
    'ic10 1024',
  ]);
  const { findings } = await checkFiles(
    desktop({
      'package/configuration/favicon.png': files['favicon.png'],
      'windows/icon.ico': files['icon.ico'],
      'osx/icon.icns': files['icon.icns'],
    }),
  );
  expect(findings.filter(({ rule }) => rule.startsWith('image-') || rule.startsWith('asset-'))).toEqual([]);
});

test('each size is drawn in linear light', async () => {
  // Stripes of half a pixel at 16 pixels: half the light, which is 188 of 255.
  const stripes = Array.from(
    { length: 16 },
    (_, at) => `<path d="M${at * 1.5} 0h.75v24h-.75z" fill="#fff"/>`,
  );
  const { files } = await iconsOf(svg(`<path d="M0 0h24v24H0z"/>${stripes.join('')}`));
  const { data } = pixelsOf(files['favicon.png']);
  const middle = Array.from({ length: 8 }, (_, at) => data[(8 * 16 + 4 + at) * 4] ?? 0);
  expect(middle.reduce((sum, value) => sum + value, 0) / 8).toBeGreaterThan(175);
  expect(middle.reduce((sum, value) => sum + value, 0) / 8).toBeLessThan(200);
});

test('an SVG that is no square lies in the middle, and gives the same bytes again', async () => {
  const wide = bytesOf(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20H0z" fill="red"/></svg>',
  );
  const { files } = await iconsOf(wide);
  expect((await iconsOf(wide)).files).toEqual(files);
  const { data } = pixelsOf(files['favicon.png']);
  expect([data[3], data[(8 * 16 + 8) * 4 + 3], data[(15 * 16 + 8) * 4 + 3]]).toEqual([0, 255, 0]);
});

describe('what is refused, and why', () => {
  test.each([
    ['a small PNG', square(511), /511x511 pixels: a square of at least 512x512/],
    ['a PNG that is no square', square(600, 700), /700x600 pixels/],
    ['a damaged PNG', square(512).slice(0, 200), /can’t be read/],
    ['neither of them', bytesOf('GIF89a'), /neither a PNG nor an SVG/],
    ['an SVG that says nothing', bytesOf('<svg/>'), /neither a PNG nor an SVG/],
  ])('%s', async (_, source, reason) => {
    await expect(iconsOf(source)).rejects.toThrow(reason);
  });
});

describe('a hostile SVG', () => {
  test('runs nothing and loads nothing', async () => {
    const hostile = svg(
      '<script>globalThis.run = 1</script><image href="http://127.0.0.1:9/x.png" width="24" height="24"/><image href="/etc/hostname" width="9" height="9"/><use href="http://127.0.0.1:9/a.svg#a"/>',
      'onload="globalThis.run = 1"',
    );
    const { data } = await svgPixels(new TextDecoder().decode(hostile), 64);
    expect(data.every((value) => value === 0)).toBe(true);
    expect(globalThis).not.toHaveProperty('run');
  });
  test('copies of copies end', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `<g id="l${at + 1}">${`<use href="#l${at}"/>`.repeat(10)}</g>`,
    );
    const bomb = svg(`<defs><path id="l0" d="M0 0h1v1z"/>${levels.join('')}</defs><use href="#l12"/>`);
    await expectBounded(() => iconsOf(bomb).catch(() => undefined));
  });
});

describeWith('convert')('beside ImageMagick', () => {
  test('the icon of Windows holds the pictures that were drawn', async () => {
    const { files } = await iconsOf(DISC);
    const found = runTool('convert', ['a.ico[0]', '-depth', '8', 'out.rgba'], { 'a.ico': files['icon.ico'] });
    expect([...found.file('out.rgba')].filter((_, at) => at % 4 === 3)).toEqual(
      [...pixelsOf(files['favicon.png']).data].filter((_, at) => at % 4 === 3),
    );
  });
});
