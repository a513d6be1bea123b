/**
 * What the pictures look like, beside what they looked like when somebody last looked at them: UPDATE=1 makes new ones, to be
 * looked at. They are kept small and blurred, so that the fonts of a machine make no difference and a shape in a wrong place does.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pictureFiles } from '../../src/preview/preview.ts';
import { hasChromium, launch } from '../support/chromium.ts';
import { decodedPackage } from '../support/decoded.ts';
import { demoTheme } from '../support/demo.ts';
import { onBase } from '../support/themes.ts';

const FOLDER = join(__dirname, 'references');
const WIDTH = 96;
/** Of 255, over all pixels and channels. */
const LARGEST_MEAN_DIFFERENCE = 4;
const NAMES = [
  'acme-screen-welcome.svg',
  'acme-screen-pin_entry.svg',
  'acme-icon-icon_bell.svg',
  'acme-prompt-2sd-number-pound-key_48kHz_mono.svg',
  'acme-palette-themeconfig.svg',
];

/** Draws a picture small: as a PNG, and as its pixels. */
const DRAW = `(address) => new Promise((resolve, reject) => {
  const image = new Image();
  image.onerror = () => reject(new Error('It can’t be drawn.'));
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = ${WIDTH};
    canvas.height = Math.round(${WIDTH} * image.height / image.width);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.filter = 'blur(1px)';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    resolve({ png: canvas.toDataURL('image/png'), pixels: Array.from(data) });
  };
  image.src = address;
})`;

interface Drawn {
  readonly png: string;
  readonly pixels: readonly number[];
}

(hasChromium ? describe : describe.skip)('the pictures of the demo theme', () => {
  let browser: Browser;
  let page: Page;
  const files = new Map<string, string>();
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
    const pkg = await decodedPackage(demoTheme(), onBase().packages, 'acme');
    for await (const { name, svg } of pictureFiles(pkg)) files.set(name, svg);
  });
  afterAll(() => browser?.close());

  const drawn = async (type: string, bytes: Buffer): Promise<Drawn> =>
    (await page.evaluate(`(${DRAW})("data:${type};base64,${bytes.toString('base64')}")`)) as Drawn;
  const difference = (one: readonly number[], other: readonly number[]): number =>
    one.length === other.length
      ? one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
      : Number.POSITIVE_INFINITY;

  test.each(NAMES)('%s', async (name) => {
    const now = await drawn('image/svg+xml', Buffer.from(files.get(name) ?? ''));
    const path = join(FOLDER, name.replace('.svg', '.png'));
    if (process.env.UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, Buffer.from(now.png.split(',')[1] ?? '', 'base64'));
    }
    const then = (await page.evaluate(
      `(${DRAW.replace("context.filter = 'blur(1px)';", '')})("data:image/png;base64,${readFileSync(path).toString('base64')}")`,
    )) as Drawn;
    expect(difference(now.pixels, then.pixels)).toBeLessThan(LARGEST_MEAN_DIFFERENCE);
  });

  test('another picture would have been seen', async () => {
    const svg = files.get('acme-screen-welcome.svg') ?? '';
    const one = await drawn('image/svg+xml', Buffer.from(svg));
    const moved = await drawn('image/svg+xml', Buffer.from(svg.replaceAll('#ffffff', '#102030')));
    const other = await drawn('image/svg+xml', Buffer.from(files.get('acme-screen-pin_entry.svg') ?? ''));
    expect(difference(one.pixels, other.pixels)).toBeGreaterThan(LARGEST_MEAN_DIFFERENCE);
    expect(difference(one.pixels, moved.pixels)).toBeGreaterThan(0);
  });
});
