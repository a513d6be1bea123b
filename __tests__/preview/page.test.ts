import type { Browser, Page } from 'playwright-core';
import { readMedia } from '../../src/preview/media.ts';
import { joinEqual } from '../../src/preview/picture.ts';
import { picturesOf } from '../../src/preview/preview.ts';
import { mediaImage, renderPicture } from '../../src/preview/render.ts';
import { hasChromium, launch } from '../support/chromium.ts';
import { decodedPackage } from '../support/decoded.ts';
import { demoTheme } from '../support/demo.ts';
import { onBase } from '../support/themes.ts';

/** The demo theme's pictures in a page that holds each media file once, at its end. */
async function gallery(): Promise<string> {
  const pkg = await decodedPackage(demoTheme(), onBase().packages, 'acme');
  const pictures = joinEqual(picturesOf(pkg));
  const bytes = await readMedia(pkg, pictures, 1e7);
  const media = new Map(pictures.flatMap((picture) => picture.media.map((one) => [one.path, one] as const)));
  const ids = new Map([...media.keys()].map((path, index) => [path, `media-${index}`]));
  const figures = pictures.map(
    (picture) =>
      `<figure id="${picture.id}" style="width:400px;float:left">${renderPicture(picture, { idOf: (path) => ids.get(path), origin: 'both' })}</figure>`,
  );
  const defs = [...media.values()].map((one) =>
    mediaImage(one, ids.get(one.path) ?? '', bytes.get(one.path) ?? ''),
  );
  return `<!doctype html><meta charset="utf-8"><style>.picture { width: 100%; height: auto }</style>${figures.join('')}<svg width="0" height="0"><defs>${defs.join('')}</defs></svg>`;
}

(hasChromium ? describe : describe.skip)('a page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.setContent(await gallery());
  });
  afterAll(() => browser.close());

  const inWelcome = (what: string) =>
    page.evaluate(`(() => {
    const svg = document.getElementById('acme/screen/welcome').querySelector('svg');
    ${what}
  })()`);
  const titleTop = () =>
    inWelcome(`const text = [...svg.querySelectorAll('text')].find((one) => one.textContent === 'Welcome to Acme' && one.getClientRects().length > 0);
      return Math.round((text.getBoundingClientRect().top - svg.getBoundingClientRect().top) / 400 * 1920);`);

  test('refers to each file where it is shown, and gives it room there', async () => {
    const shown = await inWelcome(`return [...svg.querySelectorAll('use')].map((one) => {
      const target = document.querySelector(one.getAttribute('href'));
      const { width, height } = one.getBoundingClientRect();
      return [target.localName, width > 0, height > 0];
    })`);
    // The background, and the icon at one of its two places; the other one is hidden.
    expect(shown).toEqual([
      ['image', true, true],
      ['image', true, true],
      ['image', false, false],
    ]);
  });

  test('switches by a class alone where offsets start, and hides what is assumed', async () => {
    const before = await titleTop();
    await page.addStyleTag({
      content:
        '.middle .from-top { display: none } .middle .from-middle { display: inline } .plain .assumption, .plain .crop { display: none }',
    });
    await inWelcome("svg.parentNode.className = 'middle'");
    const after = await titleTop();
    // The icon of 160 pixels at 180: from the top its middle lies at 260, from the middle at 720.
    expect(Math.abs(Number(after) - Number(before) - 460)).toBeLessThanOrEqual(4);
    const boxes = () =>
      inWelcome(
        "return [...svg.querySelectorAll('.assumption, .crop')].filter((one) => one.getClientRects().length > 0).length",
      );
    expect(await boxes()).toBe(4);
    await inWelcome("svg.parentNode.className = 'plain'");
    expect(await boxes()).toBe(0);
  });

  test('keeps every label of a picture within it', async () => {
    const outside = await page.evaluate(`[...document.querySelectorAll('figure > svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      if (svg.closest('figure').id.includes('/screen/')) return [];
      return [...svg.querySelectorAll('text')].filter((text) => text.getClientRects().length > 0).flatMap((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const fits = left >= frame.left - 1 && right <= frame.right + 1 && top >= frame.top - 1 && bottom <= frame.bottom + 1;
        return fits ? [] : [svg.closest('figure').id + ': ' + text.textContent];
      });
    })`);
    expect(outside).toEqual([]);
  });
});
