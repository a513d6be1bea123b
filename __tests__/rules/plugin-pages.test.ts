import type { DecodedPackage } from '../../src/model/package.ts';
import { pagesInFolders } from '../../src/rules/webapp3/plugin-pages.ts';
import { checkFiles } from '../support/check.ts';
import { expectBounded } from '../support/processor.ts';

const pages = (...names: readonly string[]) => {
  const assets = names.map((name) => ({ name }));
  return pagesInFolders({ assets } as unknown as DecodedPackage).map(({ name }) => name);
};

test('a page belongs to the outermost page around it', () => {
  expect(pages('plugins/a/index.html', 'plugins/a/b/index.html', 'plugins/ab/index.html')).toEqual([
    'plugins/a/index.html',
    'plugins/ab/index.html',
  ]);
  expect(pages('index.html', 'plugins/index.html', 'plugins/a/b/c/index.html', 'plugins/a/x.html')).toEqual([
    'plugins/a/b/c/index.html',
  ]);
});

test('many pages cost no more than they are', async () => {
  const names = Array.from({ length: 80_000 }, (_, index) => `plugins/p${index}/index.html`);
  await expectBounded(() => {
    expect(pages(...names)).toHaveLength(names.length);
  });
});

const PAGE = '<!doctype html><html><body>x</body></html>';
const manifest = (more: object) =>
  JSON.stringify({ version: 0, meta: { name: 'acme', brandVersion: '1.0.0' }, brandName: 'Acme', ...more });
const unlisted = async (more: object, others: Readonly<Record<string, string>> = {}) => {
  const at = 'acme/webapp3/branding';
  const { findings } = await checkFiles({
    [`${at}/manifest.json`]: manifest(more),
    [`${at}/plugins/my page/index.html`]: PAGE,
    ...Object.fromEntries(Object.entries(others).map(([name, text]) => [`${at}/${name}`, text])),
  });
  return findings.filter(({ rule }) => rule === 'webapp3-plugin-unlisted').length;
};

test.each([
  ['nothing', {}, {}, 1],
  ['its address', { plugins: [{ src: './plugins/my page/index.html' }] }, {}, 0],
  ['an address on a server', { plugins: [{ src: 'https://a.example/x/plugins/my page/' }] }, {}, 0],
  ['another key', { more: { page: 'plugins/my page/index.html' } }, {}, 0],
  ['a name that only begins like it', { plugins: [{ src: './plugins/my page 2/index.html' }] }, {}, 1],
  ['another page', {}, { 'plugins/x/index.html': '<script>open("../my page/index.html")</script>' }, 1],
  ['its own file', {}, { 'plugins/my page/m.html': '<a href="../my page/index.html">x</a>' }, 1],
])('a page that %s names', async (_, more, others, expected) => {
  expect(await unlisted(more, others)).toBe(expected);
});
