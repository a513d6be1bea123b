/** Debian's Chromium, without a network of its own. */
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The first is the same without windows, and does what is done here in half the time. */
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

export const hasChromium = CHROMIUM !== undefined;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type Look = Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled'> & {
  readonly viewport?: { readonly width: number; readonly height: number };
};

/** Shows one page after the other in one tab (another where scripts are off): opening one takes longer than most tests. */
export class Tabs {
  private readonly tabs = new Map<boolean, Page>();
  private readonly browser: Browser;
  private readonly prepare: (page: Page) => Promise<unknown>;

  /** `prepare` is done once with each tab. */
  constructor(browser: Browser, prepare: (page: Page) => Promise<unknown> = async () => undefined) {
    this.browser = browser;
    this.prepare = prepare;
  }

  /** An empty page. What was shown before is gone, and nobody listens to it any more. */
  async open(look: Look = {}): Promise<Page> {
    const { colorScheme = 'light', javaScriptEnabled = true, viewport = { width: 1280, height: 720 } } = look;
    const page = this.tabs.get(javaScriptEnabled) ?? (await this.browser.newPage({ javaScriptEnabled }));
    if (!this.tabs.has(javaScriptEnabled)) await this.prepare(page);
    this.tabs.set(javaScriptEnabled, page);
    page.removeAllListeners();
    await page.goto('about:blank');
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, media: null });
    return page;
  }
}

/** What axe finds fault with. Everything is unfolded and rendered first, as axe can't judge what the browser has skipped. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(
    "document.styleSheets[0].insertRule('* { content-visibility: visible !important }', 0)",
  );
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as axe.AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
