/** The page of a project with everything that is drawn, before and now, in a real browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { preview } from '../../src/doors/library/library.ts';
import { memoryFiles } from '../../src/files/memory.ts';
import { type Content, treeOf } from '../support/check.ts';
import { hasChromium, type Look, launch, Tabs, violations } from '../support/chromium.ts';
import { BELL, demoBrands, demoTheme, prompt, SETTINGS } from '../support/demo.ts';
import { hostilePictures } from '../support/hostile-pictures.ts';

type Tree = Record<string, Content>;

const then: Tree = { ...demoTheme(), ...demoBrands() };

/** Another title, another icon, another prompt, another colour, another text. */
function changed(): Tree {
  const { splash_screens: splash } = SETTINGS;
  const { welcome, ...screens } = splash.screens;
  const [icon, title, claim] = welcome.elements;
  const settings = {
    ...SETTINGS,
    plus_n_indicator_bg_color: '0x66d1ff',
    splash_screens: {
      screens: { ...screens, welcome: { ...welcome, elements: [{ ...icon, offset_y: 100 }, title, claim] } },
      labels: { ...splash.labels, welcome: 'Welcome to the new Acme' },
    },
  };
  return {
    ...then,
    'acme/themeconfig.json': settings,
    'acme/icon_bell.svg': BELL.replace('#fff', '#ffd166'),
    'acme/2sd-number-pound-key_48kHz_mono.wav': prompt(6, 2, -20),
    'legacy/configuration/settings.js': 'var applicationSettings = { "enabled": true };',
  };
}

const pageOf = (now: Tree, before?: Tree) =>
  preview(memoryFiles(treeOf(now)), before ? { before: memoryFiles(treeOf(before)) } : {});

let made: Promise<string> | undefined;
const content = (): Promise<string> => {
  made ??= pageOf(changed(), then);
  return made;
};

const withBrowser = hasChromium ? describe : describe.skip;

withBrowser('in Chromium (skipped where Debian’s chromium is not installed)', () => {
  let browser: Browser;
  let tabs: Tabs;
  let shown: string;
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));

  beforeAll(async () => {
    [browser, shown] = await Promise.all([launch(), content()]);
    tabs = new Tabs(browser);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page as a file; `troubles` gathers console messages, page errors and requests. */
  async function open(text: string, look: Look = {}) {
    const path = join(folder, 'page.html');
    writeFileSync(path, text);
    const page = await tabs.open({ viewport: { width: 1280, height: 900 }, ...look });
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) troubles.push(`request: ${request.url()}`);
    });
    page.on('dialog', async (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    await page.goto(`file://${path}`);
    return { page, troubles };
  }

  const card = (page: Page, id: string) => page.locator(`[id="change/${id}"]`);

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 400].map((width) => ({ colorScheme, viewport: { width, height: 900 } })),
  );
  test.each(looks)(
    '$colorScheme, $viewport.width wide: accessible, quiet, nothing cut off',
    async (look) => {
      const { page, troubles } = await open(shown, look);
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
      expect(troubles).toEqual([]);
    },
    30_000,
  );

  test('every kind of picture hangs in the gallery, on images that stand once at the end', async () => {
    const { page } = await open(shown);
    const kinds = (await page.evaluate(
      "[...new Set([...document.querySelectorAll('.shot')].map((shot) => shot.classList[1]))].sort()",
    )) as string[];
    expect(kinds).toEqual(['banner', 'icon', 'image', 'indicator', 'layout', 'palette', 'prompt', 'screen']);
    expect(await page.locator('[id="acme/screen/welcome"] svg.picture').count()).toBe(1);
    // Screens that look the same are one tile, and each of them keeps its address.
    expect(await page.locator('figure [id="acme/screen/pin_correct"]').count()).toBe(1);
    expect(
      await page.evaluate(`[...document.querySelectorAll('use')].filter((one) => {
        const target = document.querySelector(one.getAttribute('href'));
        return target?.localName !== 'image' || target.closest('defs') === null;
      }).length`),
    ).toBe(0);
    const sources = [...shown.matchAll(/<image id="[^"]*"[^>]*href="([^"]*)"/g)].map(([, href]) => href);
    expect(new Set(sources).size).toBe(sources.length);
    expect(shown.lastIndexOf('</figure>')).toBeLessThan(shown.indexOf('<image '));
  });

  test('changes are told in words beside both pictures, and lead to the gallery', async () => {
    const { page } = await open(shown);
    const welcome = card(page, 'acme/screen/welcome');
    expect(await welcome.locator('.words').textContent()).toBe(
      'icon up 80 px“Welcome to Acme” → “Welcome to the new Acme”',
    );
    expect(await welcome.locator('svg.picture').count()).toBe(2);
    expect(await card(page, 'acme/icon/icon_bell.svg').locator('.words').textContent()).toBe(
      '#ffffff → #ffd166',
    );
    expect(
      await page.locator('[id="change/legacy/setting/applicationSettings"] .changes').textContent(),
    ).toContain('enabled');
    await page.locator('[id="acme/screen/welcome"] a.badge').click();
    expect(await page.evaluate('location.hash')).toBe('#change/acme/screen/welcome');
    // What did not change has no card: another prompt is not another one because the median moved.
    expect(await card(page, 'acme/prompt/conf-capacity_exceeded_48kHz_mono.wav').count()).toBe(0);
  });

  test('prompts can be played, now and before, as long as they are', async () => {
    const { page, troubles } = await open(shown);
    const durations = (await page.evaluate(`Promise.all([...document.querySelectorAll('audio')].map((audio) =>
      new Promise((resolve, reject) => {
        audio.oncanplaythrough = () => resolve([audio.getAttribute('aria-label'), audio.duration]);
        audio.onerror = () => reject(new Error(audio.getAttribute('aria-label')));
        audio.preload = 'auto';
        audio.load();
      })))`)) as [string, number][];
    const lengths = Object.fromEntries(
      durations.map(([name, seconds]) => [name, Math.round(seconds * 10) / 10]),
    );
    expect(lengths['2sd-number-pound-key_48kHz_mono.wav, before']).toBe(7);
    expect(lengths['2sd-number-pound-key_48kHz_mono.wav, now']).toBe(6);
    expect(lengths['conf-call-will-be-disconnected_48kHz_mono.wav']).toBe(6);
    expect(await page.locator('.player small').first().textContent()).toBe('preview quality');
    expect(await card(page, 'acme/prompt/2sd-number-pound-key_48kHz_mono.wav').locator('audio').count()).toBe(
      2,
    );
    expect(troubles).toEqual([]);
  });

  /** The pixels of the two pictures of a card. */
  const pixels = async (page: Page, id: string) =>
    (await card(page, id).locator('.pair').screenshot()).toString('base64');

  test('each way to compare shows something else, and the slider moves it; without script, too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, troubles } = await open(shown, { javaScriptEnabled });
      const id = 'acme/screen/welcome';
      const seen = new Set<string>();
      for (const mode of ['Side by side', 'Swipe', 'Onion skin', 'Difference']) {
        await card(page, id).getByLabel(mode).check();
        seen.add(await pixels(page, id));
      }
      expect(seen.size).toBe(4);
      if (javaScriptEnabled) {
        await card(page, id).getByLabel('Swipe').check();
        const middle = await pixels(page, id);
        await card(page, id).getByRole('slider').fill('20');
        expect(await pixels(page, id)).not.toBe(middle);
        // A finger pulls it back.
        const box = await card(page, id).locator('.pair svg').first().boundingBox();
        if (!box) throw new Error('There is no picture.');
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        expect(await card(page, id).getByRole('slider').inputValue()).toBe('50');
      }
      expect(troubles).toEqual([]);
    }
  }, 30_000);

  test('keys go through the changes, choose how to compare, and move the slider', async () => {
    const { page } = await open(shown);
    const current = () => page.evaluate("document.querySelector('.card.current')?.id");
    await page.keyboard.press('j');
    const first = await current();
    expect(first).toBe('change/acme/screen/welcome');
    await page.keyboard.press('j');
    expect(await current()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await current()).toBe(first);
    await page.keyboard.press('2');
    const welcome = card(page, 'acme/screen/welcome');
    expect(await welcome.getByLabel('Swipe').isChecked()).toBe(true);
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowRight');
    expect(await welcome.getByRole('slider').inputValue()).toBe('55');
    await page.keyboard.press('4');
    expect(await welcome.getByLabel('Difference').isChecked()).toBe(true);
    await page.evaluate("location.hash = '#change/acme/prompt/2sd-number-pound-key_48kHz_mono.wav'");
    await card(page, 'acme/prompt/2sd-number-pound-key_48kHz_mono.wav').focus();
    await page.keyboard.press('Space');
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('audio')].find((audio) => !audio.paused)?.ariaLabel",
      ),
    ).toBe('2sd-number-pound-key_48kHz_mono.wav, now');
  });

  test('a switch shows what is assumed', async () => {
    const { page } = await open(shown);
    const boxes = page.locator('[id="acme/screen/waiting_for_host"] .assumption').first();
    expect(await boxes.isVisible()).toBe(false);
    await page.getByLabel('Assumed boxes').check();
    expect(await boxes.isVisible()).toBe(true);
    const crop = page.locator('[id="acme/screen/waiting_for_host"] .crop');
    await page.getByLabel('What 4:3 cuts off').uncheck();
    expect(await crop.isVisible()).toBe(false);
  });

  test('drawings that run and load, and words that act, do nothing anywhere, before or now', async () => {
    const now = hostilePictures();
    const marked = (content: Content) =>
      typeof content === 'string' ? content.replace('width="48"', 'width="40"') : content;
    const before = Object.fromEntries(
      Object.entries(now).map(([path, content]) => [path, marked(content)] as const),
    );
    const text = await pageOf(now, before);
    const { page, troubles } = await open(text);
    expect(await page.locator('.card svg.picture').count()).toBeGreaterThan(4);
    expect(await page.locator('defs > image').count()).toBeGreaterThan(1);
    for (const details of await page.locator('details').all())
      await details.evaluate('(element) => { element.open = true; }');
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('script, iframe, foreignObject, main img, main style').count()).toBe(1);
    // Drawings are only ever images with an address that holds them.
    expect(text).not.toMatch(/<image(?![^>]* href="data:image\/(?:svg\+xml|png|jpeg|bmp|x-icon);base64,)/);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 60_000);

  test('a clean project is its gallery', async () => {
    const { page } = await open(await pageOf({ ...demoBrands() }));
    expect(await page.locator('main > section').evaluateAll((all) => all.map(({ id }) => id))).toContain(
      'gallery',
    );
    expect(await page.locator('#must-fix, #changes').count()).toBe(0);
  });
});

test('the same projects give the same bytes', async () => {
  expect(await pageOf(changed(), then)).toBe(await content());
}, 60_000);
