// How long a page takes to load in headless Chromium.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { median } from './measure.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const browser = PLACES.find((path) => existsSync(path));

/** Milliseconds from the start of a visit to the end of the page's load event, for a new page each time; the median. */
export const loadTime = (file, runs) =>
  onPages(file, runs, () => performance.getEntriesByType('navigation')[0].loadEventEnd);

/** Milliseconds until something is seen; the median. */
export const paintTime = (file, runs) =>
  onPages(file, runs, () => performance.getEntriesByName('first-contentful-paint')[0].startTime);

/** Milliseconds that the page works when a package is chosen, layout included; the median. */
export const filterTime = (file, runs) =>
  onPages(file, runs, () => {
    const field = document.querySelector('select[name="package"]');
    const started = performance.now();
    field.selectedIndex = 7;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - started;
  });

/** What a function finds out on a new page each time; the median. */
async function onPages(file, runs, measure) {
  const running = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const times = [];
    for (let run = 0; run <= runs; run++) {
      const page = await running.newPage();
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      times.push(await page.evaluate(measure));
      await page.close();
    }
    return median(times.slice(1));
  } finally {
    await running.close();
  }
}
