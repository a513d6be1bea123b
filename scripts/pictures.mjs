// Makes the pictures of README and of docs/guides/review.md with Chromium: node scripts/pictures.mjs
//
// They show a demo project that the tests draw, too, before and after a change.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { load, root } from './load.mjs';
import { site } from './site.mjs';

const OUT = join(root, 'docs/pictures');
const CHROMIUM = '/usr/bin/chromium';

/** The page of the demo project: a new title and icon, a louder prompt, another colour. */
async function demoPage() {
  const { demoBrands, demoTheme, prompt, SETTINGS } = load('__tests__/support/demo.ts');
  const { treeOf } = load('__tests__/support/check.ts');
  const { preview } = load('src/doors/library/library.ts');
  const { memoryFiles } = load('src/files/memory.ts');
  const before = { ...demoTheme(), ...demoBrands() };
  const settings = { theme_version: 2, ...structuredClone(SETTINGS) };
  const [icon, title] = settings.splash_screens.screens.welcome.elements;
  icon.offset_y = 100;
  title.font_size = 120;
  settings.splash_screens.labels.welcome = 'Welcome to the new Acme';
  const after = {
    ...before,
    'acme/themeconfig.json': settings,
    'acme/2sd-number-pound-key_48kHz_mono.wav': prompt(6, 2, 4),
  };
  const files = (tree) => memoryFiles(treeOf(tree));
  return preview(files(after), { before: files(before) });
}

const SHOTS = [
  {
    name: 'review-top',
    act: (page) => page.evaluate(() => document.querySelector('#must-fix').scrollIntoView()),
  },
  {
    name: 'review-swipe',
    height: 700,
    act: async (page) => {
      await page.locator('[id="change/acme/screen/welcome"]').getByLabel('Swipe').check();
      await page.locator('[id="change/acme/screen/welcome"]').scrollIntoViewIfNeeded();
      await page.evaluate(() => document.getElementById('change/acme/screen/welcome').scrollIntoView());
    },
  },
  {
    name: 'review-prompt',
    height: 450,
    act: (page) =>
      page.evaluate(() =>
        document.getElementById('change/acme/prompt/2sd-number-pound-key_48kHz_mono.wav').scrollIntoView(),
      ),
  },
  {
    name: 'review-gallery',
    act: (page) => page.evaluate(() => document.getElementById('gallery').scrollIntoView()),
  },
  {
    name: 'review-findings',
    act: async (page) => {
      await page.locator('input[type="search"]').fill('layout');
      await page.waitForTimeout(300);
      await page.evaluate(() => document.getElementById('findings').scrollIntoView());
    },
  },
];

/** The page for those without a terminal, after a theme was dropped on it. */
async function sitePicture(browser, folder) {
  const directory = join(folder, 'site');
  await site(directory);
  const { demoTheme } = load('__tests__/support/demo.ts');
  const { treeOf } = load('__tests__/support/check.ts');
  for (const [path, bytes] of treeOf(demoTheme())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  const server = createServer(({ url }, response) => {
    const file = join(directory, url === '/' ? 'index.html' : new URL(url, 'http://localhost').pathname);
    response.writeHead(existsSync(file) ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'text/plain',
    });
    response.end(existsSync(file) ? readFileSync(file) : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 760 }, colorScheme: 'light' });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.setInputFiles('#folder-input', join(folder, 'acme'));
    await page.locator('#result').waitFor();
    const frame = page.frames().at(-1);
    await page.waitForTimeout(1500);
    await frame?.locator('#gallery').evaluate((gallery) => gallery.scrollIntoView());
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(OUT, 'page.png') });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'brandgate-review-'));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const file = join(folder, 'page.html');
  writeFileSync(file, await demoPage());
  mkdirSync(OUT, { recursive: true });
  for (const { name, height = 600, act } of SHOTS) {
    const page = await browser.newPage({ viewport: { width: 960, height }, colorScheme: 'light' });
    await page.goto(`file://${file}`);
    await act(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    await page.close();
  }
  await sitePicture(browser, folder);
  console.log(`Made ${SHOTS.length + 1} pictures in docs/pictures.`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
