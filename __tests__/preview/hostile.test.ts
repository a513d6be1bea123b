import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { decodeSvg } from '../../src/formats/svg/svg.ts';
import { readMedia } from '../../src/preview/media.ts';
import { joinEqual } from '../../src/preview/picture.ts';
import { type PictureFile, pictureFiles, picturesOf } from '../../src/preview/preview.ts';
import { mediaImage, renderPicture } from '../../src/preview/render.ts';
import { element, escapeXml } from '../../src/preview/svg.ts';
import { hasChromium, launch } from '../support/chromium.ts';
import { decodedProject } from '../support/decoded.ts';
import { hostilePictures } from '../support/hostile-pictures.ts';

let made: Promise<readonly PictureFile[]> | undefined;
const filesOf = (): Promise<readonly PictureFile[]> => {
  made ??= makeFiles();
  return made;
};

async function makeFiles(): Promise<readonly PictureFile[]> {
  const files: PictureFile[] = [];
  for (const pkg of await decodedProject(hostilePictures()))
    for await (const file of pictureFiles(pkg)) files.push(file);
  return files;
}

test('files are well-formed, have safe names, and hold drawings as base64 alone', async () => {
  const files = await filesOf();
  expect(files.length).toBeGreaterThan(20);
  for (const { name, svg } of files) {
    expect(name).toMatch(/^[A-Za-z0-9_.-]+\.svg$/);
    const decoded = await decodeSvg(svg);
    if (!decoded.ok) throw new Error(`${name}: ${decoded.message}`);
    const { scripts, externals, foreignObjects, entities } = decoded.value;
    expect([scripts, externals, foreignObjects, entities]).toEqual([[], [], [], []]);
    expect(svg).not.toMatch(/<script|onload|foreignObject|javascript:(?!.*&#39;)/);
  }
  const withDrawing = files.filter(({ svg }) => svg.includes('href="data:image/svg+xml;base64,'));
  expect(withDrawing.length).toBeGreaterThan(6);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
});

test('what is not seen is written out', async () => {
  const all = (await filesOf()).map(({ svg }) => svg).join('\n');
  expect(all).toContain('aU+200BbU+202EcU+0000dU+D800');
  expect(/[\u200b\u202e]/.test(all)).toBe(false);
});

test('a picture that is printed to a runner gives it no command', () => {
  const drawn = element('title', { id: '##[error]' }, escapeXml('\n::error::a##[group]'));
  expect(drawn).not.toMatch(/##\[|::/);
  expect(drawn).toContain(':&#58;error:&#58;a#&#35;[group]');
});

(hasChromium ? describe : describe.skip)('in Chromium', () => {
  async function watched(act: (page: Page) => Promise<void>): Promise<readonly string[]> {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const seen: string[] = [];
      page.on('request', (request) => {
        if (!/^(?:data|file|about):/.test(request.url())) seen.push(request.url());
      });
      page.on('dialog', async (dialog) => {
        seen.push(dialog.message());
        await dialog.dismiss();
      });
      page.on('console', (message) => seen.push(message.text()));
      page.on('pageerror', (error) => seen.push(error.message));
      await act(page);
      return seen;
    } finally {
      await browser.close();
    }
  }

  test('nothing runs and nothing loads: files opened by themselves', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'brandgate-pictures-'));
    // Those that show a drawing, and some of those that show words.
    const files = (await filesOf()).filter(
      ({ svg }, index) => index % 8 === 0 || svg.includes('data:image/svg+xml'),
    );
    const seen = await watched(async (page) => {
      for (const { name, svg } of files) {
        writeFileSync(join(directory, name), svg);
        await page.goto(`file://${join(directory, name)}`);
        expect(await page.evaluate('window.ran')).toBeUndefined();
        expect(await page.evaluate('document.documentElement.localName')).toBe('svg');
      }
    });
    expect(seen).toEqual([]);
  });

  test('nothing runs and nothing loads: pictures in a page, each file once', async () => {
    const parts: string[] = [];
    const defs: string[] = [];
    for (const [number, pkg] of (await decodedProject(hostilePictures())).entries()) {
      const pictures = joinEqual(picturesOf(pkg));
      const bytes = await readMedia(pkg, pictures, 1e6);
      const media = new Map(
        pictures.flatMap((picture) => picture.media.map((one) => [one.path, one] as const)),
      );
      const ids = new Map([...media.keys()].map((path, index) => [path, `m${number}-${index}`]));
      for (const one of media.values())
        defs.push(mediaImage(one, ids.get(one.path) ?? '', bytes.get(one.path) ?? ''));
      for (const picture of pictures)
        parts.push(renderPicture(picture, { idOf: (path) => ids.get(path), origin: 'both' }));
    }
    expect(defs).toHaveLength(5);
    const page = `<!doctype html><meta charset="utf-8">${parts.join('\n')}<svg width="0" height="0"><defs>${defs.join('')}</defs></svg>`;
    const seen = await watched(async (tab) => {
      await tab.setContent(page);
      await tab.waitForTimeout(300);
      expect(await tab.evaluate('window.ran')).toBeUndefined();
      expect(await tab.evaluate("document.querySelectorAll('svg.picture').length")).toBe(parts.length);
      expect(await tab.evaluate("document.querySelectorAll('script, iframe, body > image').length")).toBe(0);
    });
    expect(seen).toEqual([]);
  });
});
