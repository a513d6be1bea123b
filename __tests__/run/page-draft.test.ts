import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryFiles } from '../../src/files/memory.ts';
import type { Album } from '../../src/preview/exhibit.ts';
import { check } from '../../src/run/check.ts';
import type { Exhibition } from '../../src/run/exhibition.ts';
import { type Page, pageOf } from '../../src/run/page.ts';
import { writeReports } from '../../src/run/write-reports.ts';
import { ascii } from '../support/bytes.ts';
import { inputFor } from '../support/runs.ts';

const album: Album = {
  package: 'acme',
  kind: 'theme',
  path: 'acme',
  exhibits: [],
  left: 0,
  undrawn: ['acme/odd.svg'],
  now: { images: new Map(), sounds: new Map() },
  before: { images: new Map(), sounds: new Map() },
};
const input = inputFor(memoryFiles({ 'acme/themeconfig.json': ascii('{"theme_version": 2}') }), []);

/** An exhibition whose media are there when somebody says so. */
function slow(): Exhibition & { readonly arrive: () => void } {
  let arrive = () => {};
  const media = new Promise<readonly Album[]>((resolve) => {
    arrive = () => resolve([album]);
  });
  return { input, compare: async () => undefined, finish: () => media, arrive: () => arrive() };
}

test('what a run found is there before the media of its page are', async () => {
  const gathered = slow();
  const { outcome, page } = await pageOf(gathered, await check(input));
  expect(outcome.report.packages.map(({ name }) => name)).toEqual(['acme']);
  gathered.arrive();
  expect((await page).albums).toEqual([album]);
});

test('reports wait for the media of their page', async () => {
  const { report, hits } = await check(input);
  const directory = mkdtempSync(join(tmpdir(), 'brandgate-page-'));
  const write = (page: Page | Promise<Page>) =>
    writeReports(report, { directory, guarded: [], formats: ['html'], prefix: '', hits, changes: [], page });
  const read = () => readFileSync(join(directory, 'brandgate-report.html'), 'utf8');
  try {
    const later = new Promise<Page>((resolve) => setImmediate(() => resolve({ albums: [album] })));
    await write(later);
    const waited = read();
    expect(waited).toContain('acme/odd.svg');
    await write({ albums: [album] });
    expect(read()).toBe(waited);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
