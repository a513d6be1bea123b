/** What check allows, build stores and reads back, whatever the names; and one package's fault keeps no other from being built. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { memoryFiles } from '../../src/files/memory.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { archiveDirectory } from '../../src/run/archive-directory.ts';
import { buildAll } from '../../src/run/build-packages.ts';
import { check as run } from '../../src/run/check.ts';
import { type Content, treeOf } from '../support/check.ts';
import { type Choices, inputFor } from '../support/runs.ts';
import { openedZip } from '../support/zip.ts';

const base = mkdtempSync(join(tmpdir(), 'brandgate-names-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let count = 0;

/** The rules that could refuse a name; all others see the same files. */
const judging = rules.filter(({ id }) => /^package-/.test(id));

async function built(tree: Readonly<Record<string, Content>>, choices?: Choices) {
  const directory = join(base, String(++count));
  const input = inputFor(memoryFiles(treeOf(tree)), judging, choices);
  const outcome = await run(input);
  const result = await buildAll(outcome, input, {
    place: archiveDirectory(directory, []),
    template: '{name}-{version}.zip',
    version: { version: '1.0.0', sha: '' } as never,
    stamp: false,
    allowErrors: false,
    log: () => undefined,
  });
  return { outcome, directory, ...result };
}

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'icon_', '.svg', '.json', 'x y', 'ü', 'u\u0308', '😀') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(':', 'C:', '\\', '..', '.', ' ', '|', '?', '*', '<', '"', '!', '!/'),
  },
  { weight: 2, arbitrary: fc.constantFrom('\u0000', '\n', '\ud800', '\ufffd', '\u202e', '\u{e0041}', '~') },
  { weight: 1, arbitrary: fc.constantFrom('CON', '__proto__', 'constructor', 'webapp2', 'configuration') },
  { weight: 1, arbitrary: fc.constantFrom('n'.repeat(200), 'settings.js', 'manifest.json', 'README.md') },
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const segment = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join('').replaceAll('/', ''))
  .filter((name) => name !== '' && name !== '.' && name !== '..');
const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

const kinds: Readonly<Record<string, Readonly<Record<string, Content>>>> = {
  theme: { 'p/themeconfig.json': '{"theme_version": 2}' },
  webapp1: { 'p/configuration/settings.js': 'x', 'p/configuration/languages/en-us.json': '{}' },
  webapp2: { 'p/webapp2/manifest.json': '{"brandingID": "1"}' },
  plugins: { 'p/settings.json': '{"plugins": []}', 'p/plugins/x.txt': 'x' },
  webapp3: { 'p/webapp3/branding/manifest.json': '{"version": 0, "meta": {}}' },
  desktop: { 'p/package/configuration/settings.js': 'x' },
};
const roots: Readonly<Record<string, string>> = {
  theme: 'p',
  webapp1: 'p/configuration',
  webapp2: 'p/webapp2',
  plugins: 'p/plugins',
  webapp3: 'p/webapp3/branding',
  desktop: 'p/package/configuration',
};

test.each(Object.keys(kinds))(
  '%s',
  async (kind) => {
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(path, { minLength: 1, maxLength: 3 }), async (names) => {
        const tree = {
          ...kinds[kind],
          ...Object.fromEntries(names.map((name) => [`${roots[kind]}/${name}`, 'x'])),
        };
        const isTree = Object.keys(tree).every((a) => !Object.keys(tree).some((b) => b.startsWith(`${a}/`)));
        fc.pre(isTree);
        const { outcome, report, archives, leftOut, directory } = await built(tree);
        expect(report.failures).toEqual([]);
        const refused = outcome.report.packages.filter(({ errors }) => errors > 0).map(({ name }) => name);
        expect([...leftOut].sort()).toEqual([...refused].sort());
        for (const { name, package: pkg } of archives) {
          const zip = await openedZip(readFileSync(join(directory, name)));
          const assets = outcome.packages.find((candidate) => candidate.name === pkg)?.assets ?? [];
          const entries = new Set(zip.entries.map((entry) => entry.name));
          const junk = report.findings
            .filter(({ rule }) => rule === 'package-junk')
            .map((finding) => finding.path);
          for (const asset of assets)
            if (!junk.includes(asset.path)) expect([...entries]).toContain(asset.entry);
          stored++;
        }
      }),
      { numRuns: 60, seed: 8 },
    );
    expect(stored).toBeGreaterThan(2);
  },
  120_000,
);

test('a name that only a rule that is off would refuse fails its own package, in words', async () => {
  const tree = {
    'a/themeconfig.json': '{"theme_version": 2}',
    'a/icon_a:b.svg': '<svg/>',
    'b/themeconfig.json': '{"theme_version": 2}',
  };
  const off = { config: { rules: { 'package-path': { severity: 'off' } } } } as const;
  const { report, archives, leftOut, directory } = await built(tree, off);
  expect(report).toMatchObject({
    result: 'error',
    failures: [
      {
        rule: 'build',
        path: 'a',
        message: '“icon_a:b.svg” can’t be the name of a file in a ZIP: rename it.',
      },
    ],
  });
  expect(leftOut).toEqual(['a']);
  expect(archives.map(({ name }) => name)).toEqual(['b-1.0.0.zip']);
  expect(readdirSync(directory)).toEqual(['b-1.0.0.zip']);
  expect((await built(tree)).report.failures).toEqual([]);
  // The mark between a ZIP and its inside is a name like any other in a directory.
  const marked = await built({ 'a/themeconfig.json': '{"theme_version": 2}', 'a/b:!/c.svg': '<svg/>' });
  expect(marked.report.findings.map(({ rule }) => rule)).toContain('package-path');
});

test('a file that can’t be read any more fails its own package, without a path of this machine', async () => {
  const tree = { 'a/themeconfig.json': '{"theme_version": 2}', 'b/themeconfig.json': '{"theme_version": 2}' };
  const files = memoryFiles(treeOf(tree));
  let reads = 0;
  const failing = {
    ...files,
    read: async (at: string, ...rest: [number?, number?]) => {
      if (at === 'a/themeconfig.json' && ++reads > 1)
        throw Object.assign(new Error(`EIO: i/o error, read '${base}/a'`), { code: 'EIO' });
      return files.read(at, ...rest);
    },
  };
  const directory = join(base, String(++count));
  const input = inputFor(failing, judging);
  const outcome = await run(input);
  reads = 1;
  const { report, archives } = await buildAll(outcome, input, {
    place: archiveDirectory(directory, []),
    template: '{name}-{version}.zip',
    version: { version: '1.0.0', sha: '' } as never,
    stamp: false,
    allowErrors: false,
    log: () => undefined,
  });
  expect(report.failures).toEqual([{ rule: 'build', path: 'a', message: 'A file can’t be read (EIO).' }]);
  expect(archives.map(({ name }) => name)).toEqual(['b-1.0.0.zip']);
});
