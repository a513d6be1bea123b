import type { Content } from '../support/check.ts';
import { messages, PLUGIN, BRANDING as root, saysOf } from '../support/webapp3.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
/** What a rule says of a plugin's page, as places and messages. */
const saysOfPage = (rule: string, html: string, more: Readonly<Record<string, Content>> = {}) =>
  saysOf(rule, { plugins: [PLUGIN] }, { 'plugins/a/index.html': html, ...more });

describe('webapp3-plugin-paths', () => {
  const says = (html: string, more: Readonly<Record<string, Content>> = {}) =>
    saysOfPage('webapp3-plugin-paths', html, more);
  const files = {
    'plugins/a/assets/index.js': 'x',
    'plugins/a/assets/my index.js': 'x',
    'plugins/a/assets/x.css': 'a{}',
    'plugins/shared.js': 'x',
  };
  test.each([
    '<script type="module" src="./assets/index.js"></script><link rel="stylesheet" href="assets/x.css">',
    '<script src="assets/my%20index.js?v=1#x"></script><script src=" ../shared.js"></script>',
    '<script src="assets\\index.js"></script><link rel=modulepreload href="./assets/index.js">',
    '<link rel="preload" as="style" href="./assets/x.css"><link rel="preload" as="font" href="./none.woff2">',
    '<base href="./assets/"><script src="index.js"></script>',
    '<base href="https://cdn.acme.com/"><script src="none.js"></script>',
    '<script src="https://cdn.acme.com/x.js"></script><script src="//cdn.acme.com/x.js"></script>',
    '<script type="importmap" src="none.json"></script><script type="text/template" src="none.html"></script>',
    '<a href="/help">x</a><form action="/x"><link rel="canonical" href="/"><link href="/x.css"></form>',
    '<!-- <script src="/x.js"></script> --><script>const a = "<img src=\'/x.png\'>"</script>',
    '<div data-src="/x.js" title="<img src=/x.png>"></div><img alt="a > b" src="x.png">',
    '<link rel="icon" href="/vite.svg"><link rel="prefetch" href="./none.js">',
    '<img src="data:image/png;base64,AA=="><img src=""><base href="./">',
    '<script src',
    '<style><img src=/x></style',
  ])('silent: %s', async (html) => {
    expect(await says(html, files)).toEqual([]);
  });
  test('from the root of the web server', async () => {
    const html =
      '<!doctype html>\n<script type=module crossorigin src=/assets/index.js></script>\n<LINK REL="stylesheet"\n HREF=\' /assets/index.css\'>';
    expect(await says(html)).toEqual([
      `${root}plugins/a/index.html:2:37 “/assets/index.js” leads to the root of the web server: expected a relative path such as “./assets/index.js”.`,
      `${root}plugins/a/index.html:4:8 “/assets/index.css” leads to the root of the web server: expected a relative path such as “./assets/index.css”.`,
    ]);
  });
  test('an icon that the package has, and a base', async () => {
    const html = '<base href="/"><link rel="icon" href="/vite.svg"><script src="none.js"></script>';
    expect(messages(await says(html, { 'plugins/a/vite.svg': svg }))).toEqual([
      'The base “/” turns every relative path of this page into one at the root of the web server.',
      '“/vite.svg” leads to the root of the web server: expected a relative path such as “./vite.svg”.',
    ]);
  });
  test('a script of an earlier build', async () => {
    const html = '<script type="module" src="./assets/index-OLD123ab.js"></script>';
    expect(
      await says(html, { 'plugins/a/assets/index-C7d0aLk3.js': 'x', 'plugins/a/assets/x.css': '' }),
    ).toEqual([
      `${root}plugins/a/index.html:1:28 “./assets/index-OLD123ab.js” does not exist. Did you mean “index-C7d0aLk3.js”?`,
    ]);
    const two = { 'plugins/a/assets/index.js': 'x', 'plugins/a/assets/vendor.js': 'x' };
    expect(messages(await says(html, two))).toEqual(['“./assets/index-OLD123ab.js” does not exist.']);
  });
  test('another case, a missing stylesheet, a path that leaves the package', async () => {
    const html =
      '<script src="./Assets/index.js"></script><link rel="stylesheet" href="./style.css"><script src="../../../x.js"></script><link rel="modulepreload" href="./chunk.js">';
    expect(messages(await says(html, files))).toEqual([
      '“./Assets/index.js” does not exist; there is “plugins/a/assets/index.js”, and upper and lower case count.',
      '“./style.css” does not exist.',
      '“../../../x.js” does not exist.',
      '“./chunk.js” does not exist.',
    ]);
  });
  test.each(['./src/index.ts', '/src/main.tsx', './src/app.jsx?t=1', 'src/App.vue', './main.mts'])(
    'source code, there or not: %s',
    async (path) => {
      const html = `<script type="module" src="${path}"></script>`;
      const expected = [
        `“${path}” is source code, which browsers can’t read: expected the file that is built from it.`,
      ];
      expect(messages(await says(html))).toEqual(expected);
      expect(
        messages(await says(html, { 'plugins/a/src/index.ts': 'x', 'plugins/a/main.mts': 'x' })),
      ).toEqual(expected);
    },
  );
  test('the source of a stylesheet', async () => {
    expect(
      await says('<link rel="stylesheet" href="./style.scss">', { 'plugins/a/style.scss': 'x' }),
    ).toHaveLength(1);
  });
  test('a base of the page’s own', async () => {
    const html = '<base href="assets/"><script src="./none.js"></script><link rel="stylesheet" href="x.css">';
    expect(messages(await says(html, files))).toEqual(['“./none.js” does not exist.']);
  });
  test('pages that are not listed, or listed from the root, too, but no others', async () => {
    const bad = '<script src="/x.js"></script>';
    const pages = { 'plugins/b/index.html': bad, 'step.html': bad, 'c/page.html': bad };
    expect(await saysOf('webapp3-plugin-paths', { plugins: [{ src: '/c/page.html' }] }, pages)).toHaveLength(
      2,
    );
  });
});

describe('webapp3-plugin-image', () => {
  const says = async (html: string, more: Readonly<Record<string, Content>> = {}) =>
    messages(await saysOfPage('webapp3-plugin-image', html, more));
  const files = { 'plugins/a/assets/a.svg': svg, 'plugins/a/assets/b.png': 'x' };
  test.each([
    '<img src="./assets/a.svg"><img src="assets/a.svg#icon" srcset="assets/a.svg 1x, assets/b.png 2x">',
    '<picture><source srcset="assets/b.png, ./assets/a.svg 800w"></picture><video poster="assets/b.png" src="none.mp4">',
    '<svg><use href="#x"/><image href="assets/b.png"/></svg><link rel="icon" href="assets/a.svg">',
    '<img src="https://acme.com/x.png"><img src="data:image/png;base64,AA=="><img src=""><img>',
    '<img src="/from-the-root.png"><script src="none.js"></script><iframe src="none.html"></iframe>',
    '<link rel="icon" href="/vite.svg"><base href="//cdn.acme.com/"><img src="none.png">',
  ])('silent: %s', async (html) => {
    expect(await says(html, files)).toEqual([]);
  });
  test('loud', async () => {
    const html =
      '<img src="./assets/A.svg">\n<img srcset="assets/a.svg 1x, c.png 2x"><video poster="p.jpg"></video><link rel="icon" href="./vite.svg"><input type="image" src="go.png">';
    expect(await says(html, files)).toEqual([
      'The image “./assets/A.svg” does not exist. Did you mean “a.svg”?',
      'The image “c.png” does not exist.',
      'The image “p.jpg” does not exist.',
      'The image “./vite.svg” does not exist.',
      'The image “go.png” does not exist.',
    ]);
  });
});
