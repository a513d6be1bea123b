/** The page for those without a terminal in another browser: the same report, the same archives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, useWarmCli } from '../support/cli.ts';
import { type FirefoxPage, hasFirefox, openFirefox } from '../support/firefox.ts';
import { type Site, servedSite } from '../support/site.ts';
import { wav } from '../support/wav.ts';
import { zipOf } from '../support/zip.ts';

const BRANDING = 'fixtures/ok/example/acme/webapp3';

const brandingFiles = (): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(readTree(BRANDING)).map(([path, text]) => [
      `webapp3/${path}`,
      Buffer.from(text, 'latin1'),
    ]),
  );

const inFirefox = hasFirefox ? describe : describe.skip;

inFirefox('in Firefox', () => {
  const cli = useWarmCli();
  let site: Site;
  let page: FirefoxPage;
  beforeAll(async () => {
    site = await servedSite();
    page = await openFirefox();
    await page.goto(site.address);
    // What would be saved is kept where the test can read it.
    await page.evaluate(
      "globalThis.kept = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { kept.push(blob); return make.call(URL, blob); }; ''",
    );
  }, 120_000);
  afterAll(async () => {
    await page?.close();
    site?.close();
  });

  const settled = () =>
    page.until(
      "document.getElementById('work').hidden && !(document.getElementById('result').hidden && document.getElementById('problem').hidden)",
    );
  const saved = (selector: string) =>
    page.evaluate(
      `document.querySelector(${JSON.stringify(selector)}).click(); kept.at(-1).arrayBuffer().then((buffer) => Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''))`,
    );

  test.each([
    [
      'a theme',
      {
        'themeconfig.json': '{"theme_version": 2, "backgroud": "a.jpg"}',
        'conf-welcome_48kHz_mono.wav': wav(),
      },
    ],
    ['web app branding', brandingFiles()],
  ])('%s: the command line’s report and archives', async (_, tree) => {
    const parts = Object.entries(tree).map(([name, data]) => ({ name, data: Buffer.from(data), method: 8 }));
    const project = cli.project({ 'acme.zip': zipOf(parts) });
    await page.setFile('#zip-input', join(project, 'acme.zip'));
    await page.until("!document.getElementById('work').hidden || !document.getElementById('result').hidden");
    await settled();
    const json = Buffer.from(await saved('#save-json'), 'latin1').toString();
    expect(json).toBe(cli.run(project, ['check', 'acme.zip', '--format', 'json']).stdout);
    await page.evaluate("document.getElementById('build').click(); ''");
    await settled();
    cli.run(project, ['build', 'acme.zip', '--out', 'out']);
    expect(json).not.toContain('"severity": "error"');
    expect(await saved('#made .save')).toBe(readFileSync(join(project, 'out/acme-0.0.0.zip'), 'latin1'));
    await page.evaluate("document.getElementById('again').click(); ''");
  });
});
