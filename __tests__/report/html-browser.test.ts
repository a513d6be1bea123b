/** The HTML report in a real browser, by keyboard, in both colour schemes, judged by axe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RunReport } from '../../src/model/report.ts';
import { type HtmlExtras, toHtml } from '../../src/report/html.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { hasChromium, type Look, launch, Tabs, violations } from '../support/chromium.ts';
import { difference, packageDifferences } from '../support/differences.ts';
import { counts, full, rule } from '../support/html-page.ts';
import { findingOf, hitsOf, reportOf } from '../support/reports.ts';

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
  let tabs: Tabs;
  const folder = mkdtempSync(join(tmpdir(), 'report-'));

  beforeAll(async () => {
    browser = await launch();
    tabs = new Tabs(browser, (page) =>
      page.addInitScript(
        "document.addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective))",
      ),
    );
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page as a file; `troubles` gathers console messages, page errors, requests and violations of the policy. */
  async function open(content: string, look?: Look) {
    const path = join(folder, 'report.html');
    writeFileSync(path, content);
    const page = await tabs.open(look);
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== `file://${path}` && !request.url().startsWith('data:'))
        troubles.push(`request: ${request.url()}`);
    });
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
      }
    },
  );

  test('both colour schemes have their own ground', async () => {
    const ground = async (colorScheme: 'light' | 'dark') => {
      const { page } = await open(full, { colorScheme });
      const color = await page.evaluate('getComputedStyle(document.body).backgroundColor');
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
  });

  test('the keyboard alone filters by text, package, rule and severity, and the count is announced', async () => {
    const { page, troubles } = await open(full);
    expect(await status(page)).toBe('3 findings');
    expect(await page.locator('#status').getAttribute('role')).toBe('status');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.name')).toBe('text');

    await page.keyboard.type('BACKGROUD key');
    await says(page, '1 of 3 findings');
    expect(await visible(page, '.hit')).toBe(1);
    expect(await visible(page, '.group')).toBe(1);
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
    expect(await visible(page, '.hit.error')).toBe(1);
    await page.keyboard.press('Home');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await status(page)).toBe('2 of 3 findings');
    expect(await visible(page, '.hit.error')).toBe(0);
    for (let index = 0; index < 2; index++) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    }
    expect(await status(page)).toBe('0 of 3 findings');
    expect(await visible(page, '#none')).toBe(1);
    for (let index = 0; index < 3; index++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, '3 findings');
    expect(troubles).toEqual([]);
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
  });

  test('a link to a finding that is filtered away shows it again', async () => {
    const { page, troubles } = await open(full);
    await page.locator('select[name="package"]').selectOption('portal');
    expect(await visible(page, '.hit.error')).toBe(0);
    await page.locator('#must-fix .message').click();
    await says(page, '3 findings');
    expect(await visible(page, '.hit.error')).toBe(1);
    expect(await page.evaluate("document.querySelector('.hit:target').classList[1]")).toBe('error');
    expect(troubles).toEqual([]);
  });

  test('the filter’s state stands in the address and comes back from it, with live counts', async () => {
    const { page, troubles } = await open(full);
    await page.locator('select[name="by"]').selectOption('rule');
    expect(await page.locator('.asks').first().textContent()).toBe('Audio is sampled at 48000 Hz');
    await page.locator('input[name="severity"][value="error"]').uncheck();
    await page.locator('input[type="search"]').fill('key typo');
    await says(page, '1 of 3 findings');
    expect(await page.evaluate('location.hash')).toBe(
      '#findings?text=key+typo&severity=warning%2Cinfo&by=rule',
    );
    // What each choice would leave, given all the others.
    const counts = async () => [
      await page.locator('.chip b').allTextContents(),
      await page.locator('select[name="package"] option').allTextContents(),
    ];
    expect(await counts()).toEqual([
      ['0', '1', '0', '1'],
      ['All', 'acme (1)', 'portal (0)'],
    ]);
    await page.reload();
    await says(page, '1 of 3 findings');
    expect(await page.locator('input[type="search"]').inputValue()).toBe('key typo');
    expect(await page.locator('input[name="severity"][value="error"]').isChecked()).toBe(false);
    expect(await page.locator('.group h3:visible').allTextContents()).toEqual(['key-typo']);
    await page.getByRole('button', { name: 'Reset' }).click();
    await says(page, '3 findings');
    expect(await page.evaluate('location.hash')).toBe('#findings');
    expect(await page.locator('.group h3').allTextContents()).toEqual([
      'themes/acme/x.wav',
      'themes/acme/themeconfig.json',
      'portal/manifest.json',
    ]);
    expect(troubles).toEqual([]);
  });

  test('findings that are new in this change can be told from the others', async () => {
    const findings = [findingOf({ message: 'Old.' }), findingOf({ message: 'New.', severity: 'warning' })];
    const fresh = new Set(findings.slice(1));
    const { page } = await open(toHtml(reportOf(findings), { rules, fresh }));
    await page.getByLabel('New in this change').check();
    await says(page, '1 of 2 findings');
    expect(await page.locator('.hit .message:visible').allTextContents()).toEqual(['New.']);
  });

  test('keys are listed under ?, and the list closes', async () => {
    const { page } = await open(full);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await page.locator('#keys dt').allTextContents()).toEqual([
      '/',
      'j',
      'k',
      '1 2 3 4',
      '← →',
      'Space',
      '?',
    ]);
    await page.keyboard.press('Enter');
    expect(await visible(page, '#keys')).toBe(0);
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
        "[...document.querySelectorAll('a')].map(({ href }) => href).filter((href) => !href.startsWith('file:'))",
      ),
    ).toEqual(['https://brandgate.github.io/brandgate/']);
    expect(await page.evaluate('/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)')).toBe(
      false,
    );
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('the policy stops what is not its own', async () => {
    const broken = full.replace(
      '</main>',
      '<script>window.pwned = 1</script><img src="https://evil.example/x.png" alt=""></main>',
    );
    const { page, troubles } = await open(broken);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(troubles.filter((text) => text.startsWith('console: policy: '))).toHaveLength(2);
  });

  test('1,350 findings in 117 packages are few elements, and are filtered', async () => {
    const many = Array.from({ length: 1350 }, (_, index) =>
      findingOf({
        ...rule(['audio-sample-rate', 'key-typo', 'json-bom'][index % 3] ?? ''),
        severity: (['error', 'warning', 'info'] as const)[index % 3] ?? 'info',
        package: `brand-${index % 117}`,
        path: `themes/brand-${index % 117}/file-${Math.floor(index / 3)}.json`,
        message: `Finding ${index}.`,
        location: { line: index, column: 3 },
      }),
    );
    const packages = Array.from({ length: 117 }, (_, index) => ({
      ...counts,
      name: `brand-${index}`,
      kind: 'theme' as const,
      path: `themes/brand-${index}`,
    }));
    const content = toHtml(reportOf(many, { packages }), {
      rules,
      hits: hitsOf(many, '  "backgroud": "#fff",'),
    });
    expect(content.match(/<li class="hit/g)).toHaveLength(1350);
    expect(content.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(15_000);
    const { page, troubles } = await open(content);
    await page.locator('select[name="package"]').selectOption('brand-7');
    expect(await visible(page, '.hit')).toBe(many.filter(({ package: name }) => name === 'brand-7').length);
    await page.locator('input[type="search"]').fill('finding 124.');
    await says(page, '1 of 1350 findings');
    expect(await visible(page, '.hit')).toBe(1);
    expect(troubles).toEqual([]);
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
  });
});
