/** The page for those without a terminal, in a real browser: what it says and makes is what the command line does. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasChromium, launch, violations } from '../support/chromium.ts';
import { readTree, useWarmCli } from '../support/cli.ts';
import { jpeg } from '../support/jpeg-images.ts';
import { type Site, servedSite } from '../support/site.ts';
import { wav } from '../support/wav.ts';
import { openedZip, zipOf } from '../support/zip.ts';

const cli = useWarmCli();
let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const said: string[] = [];

// The machine may be busy with other tests.
jest.setTimeout(240_000);

const inBrowser = hasChromium ? describe : describe.skip;

beforeAll(async () => {
  site = await servedSite();
  if (!hasChromium) return;
  browser = await launch();
  context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(120_000);
  page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  // From the first listener on, dialogs are the test’s.
  page.on('filechooser', () => undefined);
  page.on('pageerror', (error) => said.push(error.message));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site.close();
});

/** Chooses a file or a folder, and waits for what comes of it. */
async function give(path: string): Promise<void> {
  const isFolder = !/\.[a-z]+$/.test(path);
  if (await page.locator('#again').isVisible()) await page.click('#again');
  await page.setInputFiles(isFolder ? '#folder-input' : '#zip-input', path);
  await settled();
}

/** What each task of a page took, in milliseconds of processor time: the machine may be busy with other tests. */
function tasksIn(trace: Buffer): number[] {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const placeOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const pages = new Set(
    events.filter(({ args }) => args.name === 'CrRendererMain').map((event) => placeOf(event)),
  );
  return events.flatMap((event) =>
    event.name.endsWith('RunTask') && pages.has(placeOf(event)) ? [(event.tdur ?? 0) / 1000] : [],
  );
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The policy of the page forbids to evaluate a text again and again. */
async function settled(view: Page = page): Promise<void> {
  await view.locator('#work').waitFor({ state: 'hidden' });
  await view.locator('#result:visible, #problem:visible').first().waitFor();
}

async function saved(selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The files that were made, by name. */
async function made(button: string): Promise<Map<string, Buffer>> {
  await page.click(button);
  await settled();
  const files = new Map<string, Buffer>();
  const count = await page.locator('#made .save').count();
  for (let index = 0; index < count; index++) {
    const { name, bytes } = await saved(`#made .save >> nth=${index}`);
    files.set(name, bytes);
  }
  return files;
}

const theme = {
  'themeconfig.json': '{"theme_version": 2}\n',
  'Thumbs.db': 'x',
  'conf-welcome_48kHz_mono.wav': wav({ sampleRate: 44_100 }),
};

inBrowser('in Chromium', () => {
  beforeEach(async () => {
    if (page.url() === 'about:blank') await page.goto(site.address);
  });

  test.each([
    ['projects of every kind', 'fixtures/ok/example'],
    ['a theme with errors', 'fixtures/bad/splash-missing-icon'],
    ['a config with a slip', 'fixtures/bad/config-unknown-key'],
    ['a language that lacks texts', 'fixtures/bad/language-missing-token'],
  ])('the report of %s is the command line’s, byte for byte, and so are the archives', async (_, folder) => {
    const project = cli.project({}, basename(folder));
    cpSync(folder, project, { recursive: true });
    await give(project);
    const { bytes } = await saved('#save-json');
    expect(bytes.toString()).toBe(cli.run(project, ['check', '--format', 'json']).stdout);
    const archives = await made('#build');
    cli.run(project, ['build', '--out', '../out']);
    const built = readdirSync(join(project, '../out')).filter((name) => name.endsWith('.zip'));
    expect([...archives.keys()].sort()).toEqual(built.sort());
    for (const name of built)
      expect(archives.get(name)?.equals(readFileSync(join(project, '../out', name)))).toBe(true);
  });

  const PROMPT = 'conf-welcome_48kHz_mono.wav';
  const themeEntry = { name: 'themeconfig.json', data: Buffer.from('{"theme_version": 2}') };
  const noise = Uint8Array.from(
    { length: 8_500_000 * 2 },
    (_, index) => Math.imul(index, 2_654_435_761) >>> 24,
  );
  const large = wav({ data: noise });
  const zips: readonly (readonly [string, Uint8Array])[] = [
    ['a theme', zipOf(Object.entries(theme).map(([name, data]) => ({ name, data: Buffer.from(data) })))],
    ['what is no ZIP', Buffer.from('Not a ZIP at all.')],
    ['an empty file', Buffer.alloc(0)],
    ['an encrypted file', zipOf([{ name: 'themeconfig.json', data: Buffer.from('{}'), flags: 1 }])],
    ['a wrong checksum', zipOf([{ name: 'themeconfig.json', data: Buffer.from('{}'), crc32: 1 }])],
    ['a large entry', zipOf([themeEntry, { name: PROMPT, data: large, method: 8 }])],
    [
      'a wrong checksum of a large entry',
      zipOf([themeEntry, { name: PROMPT, data: large, method: 8, crc32: 1 }]),
    ],
    ['half of its bytes', zipOf([{ name: 'themeconfig.json', data: Buffer.from('{}') }]).subarray(0, 60)],
    ['an unknown method', zipOf([{ name: 'themeconfig.json', data: Buffer.from('{}'), method: 14 }])],
    [
      'more entries than a package may have',
      zipOf(Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}`, data: Buffer.alloc(0) }))),
    ],
    ['a bomb', zipOf([{ name: 'themeconfig.json', data: Buffer.alloc(20_000_000), method: 8 }])],
    ['names that lead out', zipOf([{ name: '../../themeconfig.json', data: Buffer.from('{}') }])],
    [
      'the same name twice',
      zipOf([
        { name: 'themeconfig.json', data: Buffer.from('{}') },
        { name: 'themeconfig.json', data: Buffer.from('{}') },
      ]),
    ],
  ];
  test.each(zips)('a ZIP with %s gets the command line’s report', async (_, bytes) => {
    const project = cli.project({ 'acme.zip': bytes });
    await give(join(project, 'acme.zip'));
    const { bytes: json } = await saved('#save-json');
    expect(json.toString()).toBe(cli.run(project, ['check', 'acme.zip', '--format', 'json']).stdout);
    const { findings, failures } = JSON.parse(json.toString());
    expect(findings.length).toBeGreaterThan(0);
    expect(failures).toEqual([]);
  });

  test('sound and pictures are mended as “fix --unsafe” mends them, byte for byte', async () => {
    const prompt = Array.from({ length: 132_300 }, (_, index) => Math.round(9000 * Math.sin(index / 9)));
    const project = cli.project(
      {
        'themeconfig.json': '{"theme_version": 2}\n',
        'background.jpg': jpeg({ components: 4, adobe: 2, width: 1920, height: 1080 }),
        'conf-welcome_48kHz_mono.wav': wav({ sampleRate: 44_100, samples: prompt }),
      },
      'acme',
    );
    await give(project);
    await page.check('#unsafe');
    const files = await made('#fix');
    await page.uncheck('#unsafe');
    const before = readTree(project);
    cli.run(project, ['fix', '--unsafe']);
    const zip = await openedZip(files.get('acme-fixed.zip') ?? new Uint8Array(0));
    for (const [name, text] of Object.entries(readTree(project))) {
      expect(Buffer.from(await zip.read(name)).toString('latin1') === text).toBe(true);
      expect(text === before[name]).toBe(name === 'themeconfig.json');
    }
  });

  test('what is given while something else is checked takes its place', async () => {
    const prompt = wav({ samples: Array.from({ length: 480_000 }, (_, index) => (index % 96) * 100) });
    const prompts = Array.from({ length: 20 }, (_, index) => [`p${index}_48kHz_mono.wav`, prompt] as const);
    const slow = cli.project(
      { 'themeconfig.json': '{"theme_version": 2}', ...Object.fromEntries(prompts) },
      'slow',
    );
    const quick = cli.project({ 'themeconfig.json': '{"theme_version": 2}' }, 'quick');
    if (await page.locator('#again').isVisible()) await page.click('#again');
    await page.setInputFiles('#folder-input', slow);
    await page.locator('#work').waitFor();
    await page.setInputFiles('#folder-input', quick);
    await page.locator('#result').waitFor();
    await page.click('#build');
    await settled();
    await expect(page.locator('#result-title').innerText()).resolves.toMatch(/^quick: /);
    await expect(page.locator('#made .save').innerText()).resolves.toMatch(/^quick-0\.0\.0\.zip /);
    const { bytes } = await saved('#save-json');
    expect(JSON.parse(bytes.toString()).packages).toMatchObject([{ name: 'quick' }]);
  });

  test('the mended ZIP holds what “fix” leaves', async () => {
    const project = cli.project(theme, 'acme');
    await give(project);
    const files = await made('#fix');
    cli.run(project, ['fix']);
    const zip = await openedZip(files.get('acme-fixed.zip') ?? new Uint8Array(0));
    const tree = readTree(project);
    expect(zip.entries.map(({ name }) => name).sort()).toEqual(Object.keys(tree).sort());
    for (const [name, text] of Object.entries(tree))
      expect(Buffer.from(await zip.read(name)).toString('latin1')).toBe(text);
    expect(tree).not.toHaveProperty(['Thumbs.db']);
    await expect(page.locator('#made').innerText()).resolves.toMatch(/1 finding mended[\s\S]*Thumbs\.db/);
  });

  test('nothing to check is said, and how to go on', async () => {
    const project = cli.project({ 'notes.txt': 'x' }, 'notes');
    await give(project);
    await expect(page.locator('#problem-text').innerText()).resolves.toMatch(/^Nothing to check was found/);
    await expect(page.locator('#choose-zip').isVisible()).resolves.toBe(true);
  });

  test('a drop without files takes the place of an earlier verdict', async () => {
    await give(cli.project({ 'themeconfig.json': '{"theme_version": 2}' }, 'acme'));
    await page.locator('#result-title').waitFor();
    const dataTransfer = await page.evaluateHandle('new DataTransfer()');
    await page.dispatchEvent('body', 'drop', { dataTransfer });
    await page.locator('#problem').waitFor();
    await expect(page.locator('#problem-text').innerText()).resolves.toBe(
      'There is no file in what was dropped.',
    );
    await expect(page.locator('#result').isVisible()).resolves.toBe(false);
    await expect(page.locator('#choose-zip').isVisible()).resolves.toBe(true);
  });

  test('of several ZIPs none is mended, and why is all that is said', async () => {
    const data = Buffer.from('{"theme_version": 2,}');
    const bytes = zipOf([{ name: 'themeconfig.json', data }]);
    const project = cli.project({ 'a.zip': bytes, 'b.zip': bytes });
    await page.setInputFiles('#zip-input', [join(project, 'a.zip'), join(project, 'b.zip')]);
    await settled();
    expect([...(await made('#fix')).keys()]).toEqual([]);
    await expect(page.locator('#made h3').innerText()).resolves.toBe('Nothing was mended.');
    await expect(page.locator('#made').innerText()).resolves.toMatch(/a ZIP is not changed: unpack it first/);
  });

  test('two versions are compared', async () => {
    const project = cli.project({
      'old.zip': zipOf([{ name: 'themeconfig.json', data: Buffer.from('{"theme_version": 2}') }]),
      'new.zip': zipOf([
        { name: 'themeconfig.json', data: Buffer.from('{"theme_version": 2, "background": "a.jpg"}') },
      ]),
    });
    await page.setInputFiles('#older-input', join(project, 'old.zip'));
    await give(join(project, 'new.zip'));
    const { bytes } = await saved('#save-html');
    expect(bytes.toString()).toContain('What changed');
    await page.click('#again');
    await page.locator('#compare').evaluate((details) => details.setAttribute('open', ''));
    await page.click('#forget-older');
  });

  test('the frame shows the report, and its script runs', async () => {
    await give(join(cli.project({ 'a.zip': zips[0]?.[1] ?? '' }), 'a.zip'));
    const frame = page.frameLocator('#report');
    await expect(frame.locator('body').innerText()).resolves.toMatch(/Not ready to ship|Ready to ship/);
    const pages = await frame
      .locator('#rules a')
      .evaluateAll((links) => links.map((link) => String((link as unknown as { href: string }).href)));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(existsSync(join(site.directory, page.replace(site.address, '')))).toBe(true);
    expect(said).toEqual([]);
  });

  test('without a network it opens, checks and builds', async () => {
    await page.reload();
    await page.waitForFunction(
      "document.getElementById('offline').textContent.includes('without a network')",
    );
    site.asked();
    await context.setOffline(true);
    try {
      await page.reload();
      await give(resolve('fixtures/ok/example'));
      await expect(made('#build')).resolves.toHaveProperty('size', 5);
      await page.goto(`${site.address}rules/index.html`);
      await expect(page.locator('#items > li').count()).resolves.toBeGreaterThan(250);
      // Whether there is a newer edition, the browser itself asks.
      expect(site.asked().filter((path) => path !== '/service-worker.js')).toEqual([]);
    } finally {
      await context.setOffline(false);
    }
  });

  test('opened from a disk it says that it needs a server, and does not seem to check', async () => {
    const view = await context.newPage();
    await view.goto(pathToFileURL(join(site.directory, 'index.html')).href);
    await view.locator('#problem').waitFor();
    await view.setInputFiles('#zip-input', join(site.directory, 'icon.svg'));
    await settled(view);
    await expect(view.locator('#problem-text').innerText()).resolves.toMatch(/only from a web server/);
    await expect(view.locator('#choose-zip').isVisible()).resolves.toBe(true);
    await view.close();
  });

  test('a search for rules stands in the address', async () => {
    await page.goto(`${site.address}rules/index.html`);
    await page.fill('#find', 'favicon');
    const visible = () => page.locator('#items > li:visible').count();
    const count = await visible();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(20);
    await page.reload();
    await expect(visible()).resolves.toBe(count);
    await page.goto(`${site.address}names/index.html`);
    await page.goto(`${site.address}rules/index.html#100%`);
    await page.fill('#find', 'favicon');
    await expect(visible()).resolves.toBe(count);
    await page.goto(site.address);
  });

  test('by keyboard alone', async () => {
    await page.goto(site.address);
    const reached: string[] = [];
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Tab');
      reached.push(
        String(await page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()')),
      );
    }
    expect(reached).toEqual(
      expect.arrayContaining(['choose-zip', 'choose-folder', 'Compare with an older version']),
    );
    await page.focus('#choose-zip');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(join(cli.project({ 'a.zip': zips[0]?.[1] ?? '' }), 'a.zip'));
    await settled();
    await expect(page.evaluate('document.activeElement.id')).resolves.toBe('result-title');
  });

  test('a theme of 50 MB leaves the page answering, and can be stopped', async () => {
    const prompt = wav({
      samples: Array.from({ length: 1_200_000 }, (_, index) => Math.round(8000 * Math.sin(index / 7))),
    });
    const prompts = Array.from(
      { length: 21 },
      (_, index) => [`conf-prompt${index}_48kHz_mono.wav`, prompt] as const,
    );
    const project = cli.project(
      { 'themeconfig.json': '{"theme_version": 2}', ...Object.fromEntries(prompts) },
      'large',
    );
    await page.goto(site.address);
    await browser.startTracing(page, { categories: ['toplevel'] });
    const begun = performance.now();
    await give(project);
    const elapsed = performance.now() - begun;
    const tasks = tasksIn(await browser.stopTracing());
    expect(tasks.length).toBeGreaterThan(100);
    expect(Math.max(...tasks)).toBeLessThan(elapsed / 10);
    await page.click('#again');
    await page.setInputFiles('#folder-input', project);
    await page.click('#stop');
    await expect(page.locator('#status').innerText()).resolves.toBe('Stopped.');
    await expect(page.locator('#choose-zip').isVisible()).resolves.toBe(true);
  });

  test.each([
    ['light', 1280],
    ['dark', 400],
  ] as const)('everyone can use it, %s, %i wide', async (colorScheme, width) => {
    const view = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    view.setDefaultTimeout(120_000);
    await view.goto(site.address);
    await expect(violations(view)).resolves.toEqual([]);
    await view.setInputFiles('#zip-input', join(cli.project({ 'a.zip': zips[0]?.[1] ?? '' }), 'a.zip'));
    await settled(view);
    await expect(violations(view)).resolves.toEqual([]);
    for (const path of ['rules/audio-sample-rate.html', 'names/index.html', 'names/layouts.html']) {
      await view.goto(`${site.address}${path}`);
      await expect(violations(view)).resolves.toEqual([]);
    }
    await expect(
      view.evaluate('document.documentElement.scrollWidth - innerWidth'),
    ).resolves.toBeLessThanOrEqual(0);
    await view.close();
  });
});

test('every link on the site leads somewhere', () => {
  const pages = Object.entries(readTree(site.directory)).filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(250);
  for (const [path, text] of pages)
    for (const [, target = ''] of text.matchAll(/(?:href|src)="(?!https?:|data:|#)([^"#?]*)/g)) {
      const place = join(dirname(path), target);
      if (!existsSync(join(site.directory, place)))
        throw new Error(`${path} links to ${place}, which is not there.`);
    }
});

test('nothing on the site leads to this machine, and nothing is loaded from elsewhere', () => {
  for (const [path, text] of Object.entries(readTree(site.directory))) {
    if (text.includes(process.cwd())) throw new Error(`${path} names a path of this machine.`);
    if (/<(?:script|link|img)[^>]+(?:src|href)="https?:/.test(text))
      throw new Error(`${path} loads from elsewhere.`);
  }
});

test('what the first page needs is small', async () => {
  const { gzipSync } = await import('node:zlib');
  const bytes = ['index.html', 'page.css', 'page.js', 'worker.js', 'icon.svg', 'brandgate.webmanifest'].map(
    (name) => gzipSync(readFileSync(join(site.directory, name))).length,
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
});
