/** The HTML report in a real browser, by keyboard, in both colour schemes, judged by axe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RunReport } from '../../src/model/report.ts';
import { type HtmlExtras, toHtml } from '../../src/report/html.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { hasChromium, launch, violations } from '../support/chromium.ts';
import { difference, packageDifferences } from '../support/differences.ts';
import { counts, full, part, rule } from '../support/html-page.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const withBrowser = hasChromium ? describe : describe.skip;
const HOSTILE = [
  '<script>window.pwned = 1</script>',
  '"><img src=x onerror="window.pwned = 1">',
  "' onfocus='window.pwned = 1' autofocus tabindex='0",
  '</style><style>body { display: none }',
  '</script><script>window.pwned = 1</script>',
  '\u202egnp.exe\u2066',
  '@octocat https://evil.example/ javascript:alert(1)',
  'x'.repeat(1500),
];

withBrowser('in Chromium (skipped where Debian’s chromium is not installed)', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'report-'));

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page as a file; `troubles` gathers console messages, page errors, requests and violations of the policy. */
  async function open(content: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const path = join(folder, 'report.html');
    writeFileSync(path, content);
    const page = await browser.newPage(options);
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== `file://${path}` && !request.url().startsWith('data:'))
        troubles.push(`request: ${request.url()}`);
    });
    await page.addInitScript(
      "document.addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective))",
    );
    await page.goto(`file://${path}`);
    return { page, troubles };
  }

  const visible = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).count();
  const says = (page: Page, text: string) =>
    page
      .getByRole('status')
      .and(page.getByText(text, { exact: true }))
      .waitFor();
  const status = (page: Page) => page.locator('#status').textContent();

  const screens = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 360].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
  );
  test.each(screens)(
    '$colorScheme, $viewport.width wide: accessible, quiet and no wider than the screen',
    async (screen) => {
      for (const content of [full, toHtml(reportOf([]), { rules })]) {
        const { page, troubles } = await open(content, screen);
        expect(await violations(page)).toEqual([]);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        ).toBe(0);
        expect(troubles).toEqual([]);
        await page.close();
      }
    },
  );

  test('both colour schemes have their own ground', async () => {
    const ground = async (colorScheme: 'light' | 'dark') => {
      const { page } = await open(full, { colorScheme });
      const color = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      await page.close();
      return color;
    };
    expect(await ground('light')).toBe('rgb(245, 246, 248)');
    expect(await ground('dark')).toBe('rgb(14, 18, 23)');
  });

  test('without its script everything is there, and no filter that does nothing', async () => {
    const { page, troubles } = await open(full, { javaScriptEnabled: false });
    expect(await visible(page, '.hit')).toBe(3);
    expect(await visible(page, '#filters')).toBe(0);
    expect(await page.locator('details').first().isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test('the keyboard alone filters by text, package, rule and severity, and the count is announced', async () => {
    const { page, troubles } = await open(full);
    expect(await status(page)).toBe('3 findings');
    expect(await page.locator('#status').getAttribute('role')).toBe('status');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('text');

    await page.keyboard.type('BACKGROUD key');
    await says(page, '1 of 3 findings');
    expect(await visible(page, '.hit')).toBe(1);
    expect(await visible(page, '.package')).toBe(1);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    await says(page, '3 findings');

    await page.keyboard.press('Tab');
    await page.keyboard.type('portal');
    expect(await status(page)).toBe('1 of 3 findings');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.type('audio');
    expect(await status(page)).toBe('1 of 3 findings');
    expect(await visible(page, '[data-rule="audio-sample-rate"]')).toBe(1);
    await page.keyboard.press('Home');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await status(page)).toBe('2 of 3 findings');
    expect(await visible(page, '[data-severity="error"]')).toBe(0);
    for (let index = 0; index < 2; index++) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    }
    expect(await status(page)).toBe('0 of 3 findings');
    expect(await visible(page, '#none')).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, '3 findings');
    expect(troubles).toEqual([]);
    await page.close();
  });

  test('what has the focus is seen', async () => {
    const { page } = await open(full);
    const stops = (await page.evaluate(
      "document.querySelectorAll('a[href], button, input, select, summary, [tabindex]').length",
    )) as number;
    for (let index = 0; index < stops; index++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(
        'document.activeElement === document.body || parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2',
      );
      expect(seen).toBe(true);
    }
    await page.close();
  });

  test('a link to a package that is filtered away shows it again', async () => {
    const { page } = await open(full);
    await page.locator('select[name="package"]').selectOption({ label: 'portal (1)' });
    expect(await visible(page, '#package-1')).toBe(0);
    await page.locator('a[href="#package-1"]').click();
    expect(await visible(page, '#package-1')).toBe(1);
    expect(await status(page)).toBe('3 findings');
    await page.close();
  });

  test('hostile texts are shown and do nothing, wherever they stand', async () => {
    const hostile = HOSTILE.map((text, index) =>
      findingOf({
        rule: text,
        package: text,
        path: text,
        message: text,
        location: { line: 1, column: 2, pointer: text },
        severity: index % 2 ? 'error' : 'info',
      }),
    );
    const name = HOSTILE.join(' ');
    const extras: HtmlExtras = {
      rules,
      hits: hostile.map((finding) => ({ finding, excerpt: finding.message })),
      changes: [
        packageDifferences({
          package: name,
          kind: name,
          phrases: [{ value: name, is: 'name' }],
          differences: [
            difference({ change: 'added', what: name, of: name, phrases: [{ value: name, is: 'text' }] }),
          ],
        }),
      ],
    };
    const everywhere: Partial<RunReport> = {
      packages: HOSTILE.map((text) => ({ name: text, kind: 'theme', path: text, ...counts })),
      skipped: [{ rule: name, package: name, reason: name }],
      failures: [{ rule: name, path: name, message: name }],
      languages: [
        {
          package: name,
          reference: name,
          language: name,
          tokens: 1,
          missing: 0,
          extra: 0,
          variables: 0,
          untranslated: 0,
        },
      ],
      archives: [{ name, package: name, bytes: 1, sha256: 'ab'.repeat(32), entries: 1 }],
    };
    const { page, troubles } = await open(toHtml(reportOf(hostile, everywhere), extras), {
      viewport: { width: 360, height: 800 },
    });
    expect(await visible(page, '.hit')).toBe(HOSTILE.length);
    await page.locator('input[type="search"]').fill('<script>');
    await says(page, `2 of ${HOSTILE.length} findings`);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(
      await page.evaluate(
        "document.querySelectorAll('img, iframe, [onerror], [onfocus], [autofocus], [style]').length",
      ),
    ).toBe(0);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('a')].filter(({ href }) => !href.startsWith('file:')).length",
      ),
    ).toBe(0);
    expect(await page.evaluate('/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)')).toBe(
      false,
    );
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test('the policy stops what is not its own', async () => {
    const broken = full.replace(
      '</main>',
      '<script>window.pwned = 1</script><img src="https://evil.example/x.png" alt=""></main>',
    );
    const { page, troubles } = await open(broken);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(troubles.filter((text) => text.startsWith('console: policy: '))).toHaveLength(2);
    await page.close();
  });

  test('ten thousand findings open and filter in a moment', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      findingOf({
        ...rule('audio-sample-rate'),
        path: `themes/acme/prompt-${Math.floor(index / 3)}.wav`,
        message: `Finding ${index}.`,
      }),
    );
    const { page, troubles } = await open(toHtml(reportOf(many, part), { rules }));
    const started = performance.now();
    await page.locator('input[type="search"]').fill('finding 4321.');
    await says(page, '1 of 5000 findings');
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await visible(page, '.hit')).toBe(1);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test('on paper there are no filters, and nothing is cut off', async () => {
    const { page } = await open(full, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await visible(page, '#filters, nav')).toBe(0);
    expect(await visible(page, '.hit')).toBe(3);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.scroll')).overflow")).toBe(
      'visible',
    );
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(26, 31, 38)');
    await page.close();
  });
});
