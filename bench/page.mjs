// How long a page takes to load in headless Chromium.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { median } from './measure.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const browser = PLACES.find((path) => existsSync(path));

/** Milliseconds from the start of a visit to the end of the page's load event, for a new page each time; the median. */
export async function loadTime(file, runs) {
  const running = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const times = [];
    for (let run = 0; run <= runs; run++) {
      const page = await running.newPage();
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      times.push(await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd));
      await page.close();
    }
    return median(times.slice(1));
  } finally {
    await running.close();
  }
}
