import { type Content, findingsOf } from '../support/check.ts';
import { fixedBy } from '../support/fixed.ts';

const image = new Uint8Array([1]);

/** The findings in the default theme of a web app; names are relative to it. */
async function findings(id: string, files: Readonly<Record<string, Content>>) {
  const theme = 'a/configuration/themes/default/';
  const tree = Object.fromEntries(Object.entries(files).map(([name, content]) => [theme + name, content]));
  const found = await findingsOf(id, tree);
  return found.map((line) => line.replace(theme, ''));
}
const inBrand = (id: string, css: string) => findings(id, { 'brand.css': css });

test('css-syntax', async () => {
  const id = 'css-syntax';
  expect(await inBrand(id, '.red { color: nonsense !; *zoom: 1 }')).toEqual([]);
  expect(await inBrand(id, '')).toEqual([]);
  const broken = { 'brand.css': '.red {\n  color: red;\n', 'other.css': '.a { content: "x; }' };
  const found = await findings(id, broken);
  expect(found.map((line) => line.split(' ')[0])).toEqual(['brand.css:1:6', 'other.css:1:15']);
  const plugin = { 'webapp2/manifest.json': {}, 'webapp2/plugins/p/p.css': 'a {' };
  expect(await findingsOf(id, plugin)).toHaveLength(1);
});

describe('css-smart-quotes', () => {
  const id = 'css-smart-quotes';
  const css = (open: string, close: string) =>
    `.a:before { content: url(${open}logo.png${close}); } /* “quoted” */\n.b { font-family: ${open}A${close}, 'B’s', ${open}C${close} }\n`;

  test('finds one line at a time', async () => {
    expect(await inBrand(id, css('"', '"'))).toEqual([]);
    expect(await inBrand(id, css('“', '”'))).toEqual([
      'brand.css:1:26 Typographic quotes (“ ”) stand where straight ones (") belong.',
      'brand.css:2:19 Typographic quotes (“ ”) stand where straight ones (") belong.',
    ]);
    expect(await inBrand('css-syntax', css('“', '”'))).toEqual([]);
  });

  test('is mended', async () => {
    const path = 'a/configuration/themes/default/brand.css';
    const fixed = await fixedBy(id, { [path]: css('“', '”') });
    expect(fixed.text(path)).toBe(css('"', '"'));
    expect(fixed.left).toEqual([]);
  });
});

test('css-unknown-style', async () => {
  const id = 'css-unknown-style';
  const known =
    '.brand-logo:before, .brand-tertiary-hover:hover, input.ng-dirty.ng-invalid, .button.outline { color: red }';
  expect(await inBrand(id, known)).toEqual([]);
  expect(await findings(id, { 'other.css': '.anything { color: red }' })).toEqual([]);
  expect(
    await inBrand(id, '.brand-lgo, .xyz { color: red }\n@media print { .black, .xyz { color: red } }'),
  ).toEqual([
    'brand.css:1:1 “.brand-lgo” is not among the client’s known styles. Did you mean “.brand-logo”?',
    'brand.css:1:13 “.xyz” is not among the client’s known styles.',
    'brand.css:2:16 “.black” styles nothing: the client does not use it any more.',
  ]);
});

describe('css-stage-opacity', () => {
  const id = 'css-stage-opacity';
  const stage = (css: string) =>
    findings(id, {
      'background.jpg': image,
      'brand.css': `.brand-background { background: url(background.jpg) }\n${css}`,
    });

  test.each([
    '',
    '.stage-background { color: red }',
    '.stage-background { opacity: 0.8 }',
    '.stage-background { opacity: .8; background: #000 }',
    '.stage-background { background: #111 }',
    '.stage-background { opacity: 0.5 }',
    '.stage-background { background-color: rgba(0, 0, 0, .3); opacity: 1 }',
    '.stage-background { opacity: 1 } .stage-background { opacity: 0 }',
    '.stage-background { opacity: 0 !important; opacity: 1 }',
    '.stage-background { display: none }',
    '.stage-background { background: none }',
    '.stage-background { opacity: var(--stage) }',
    '@media print { .stage-background { opacity: 1 } }',
  ])('is silent about %s', async (css) => {
    expect(await stage(css)).toEqual([]);
  });

  test('is silent without an own background', async () => {
    expect(
      await inBrand(id, '.brand-background { background: #123 } .stage-background { opacity: 1 }'),
    ).toEqual([]);
  });

  test.each([
    ['opacity: 1', 100],
    ['opacity: 100%', 100],
    ['opacity: 2', 100],
    ['opacity: .9', 90],
    ['background: #111; opacity: 95%', 95],
    ['opacity: 0; opacity: 1 !important', 100],
  ])('speaks about an opaque one: %s', async (css, percent) => {
    const [found, ...others] = await stage(`.stage-background { ${css} }`);
    expect(found).toContain(`During calls, “stage-background” hides ${percent}% of the custom background.`);
    expect(others).toEqual([]);
  });
});

describe('css-lost-declaration', () => {
  const id = 'css-lost-declaration';
  test.each([
    [
      '.a{color:#000\nbackground:#fff}',
      ['2:1 The semicolon before “background” is missing, so browsers skip it and “color”.'],
    ],
    [
      '.a { color: red background: blue; margin: 0 }',
      ['1:17 The semicolon before “background” is missing, so browsers skip it and “color”.'],
    ],
    [
      '.a { margin:0padding:0 }',
      ['1:14 The semicolon before “padding” is missing, so browsers skip it and “margin”.'],
    ],
    [
      '.a { background: url(a.png)\n  content : "x" }',
      ['2:3 The semicolon before “content” is missing, so browsers skip it and “background”.'],
    ],
    [
      '.a { color: red !important\n--brand: 1px }',
      ['2:1 The semicolon before “--brand” is missing, so browsers skip it and “color”.'],
    ],
    [
      '.a { color:\nbackground: red }',
      ['2:1 The semicolon before “background” is missing, so browsers skip it and “color”.'],
    ],
    [
      '.a { color: red /* dark */ background: blue }',
      ['1:28 The semicolon before “background” is missing, so browsers skip it and “color”.'],
    ],
    [
      '.a { --x: 1px\n  color: red }',
      ['2:3 The semicolon before “color” is missing, so browsers skip it and “--x”.'],
    ],
    [
      '@media print { .a { top: 0\nleft: 0 } }',
      ['2:1 The semicolon before “left” is missing, so browsers skip it and “top”.'],
    ],
    [
      '@font-face { font-family: A\nsrc: url(a.woff) }',
      ['2:1 The semicolon before “src” is missing, so browsers skip it and “font-family”.'],
    ],
    [
      '.a { top: 0\nleft: 0\nright: 0 }',
      [
        '2:1 The semicolon before “left” is missing, so browsers skip it and “top”.',
        '3:1 The semicolon before “right” is missing, so browsers skip it and “top”.',
      ],
    ],
  ])('%j', async (css, expected) => {
    const found = await findings(id, { 'brand.css': css, 'a.png': image, 'a.woff': image });
    expect(found).toEqual(expected.map((line) => `brand.css:${line}`));
    expect(await inBrand('css-syntax', css)).toEqual([]);
  });
  test.each([
    '.a { color: red; background: blue }',
    '.a { color: red\n}',
    '.a { background: url(data:image/png;base64,AA==) }',
    '.a { background: url(https://a.test/b.png) no-repeat }',
    '.a { content: "a: b" }',
    '.a { filter: progid:DXImageTransform.Microsoft.gradient(startColorstr="#0", endColorstr="#1") }',
    '.a { filter: alpha(opacity=50) progid:DXImageTransform.Microsoft.Alpha(opacity=50) }',
    '.a { -ms-filter: progid:DXImageTransform.Microsoft.Alpha(opacity=50) }',
    '.a { --ratio: 16:9; --query: a:b; --set: { color: red; top: 0 }; --json: [a:b] }',
    '.a { width: calc(1px + var(--a, 2px)) }',
    '.a { color: red; &:hover { color: blue } }',
    '.a:hover, .b::before { color: red }',
    '@media (min-width: 1px) and (color) { .a { color: red } }',
    '@supports (display: grid) { .a { color: red } }',
    '@container style(--a: b) { .a { color: red } }',
    '@import url(a.css) supports(display: grid);',
    '',
  ])('is silent about %j', async (css) => {
    expect(await inBrand(id, css)).toEqual([]);
  });
  test('reads every stylesheet', async () => {
    const files = { 'webapp2/manifest.json': {}, 'webapp2/themes/styles.css': '.a { top: 0\nleft: 0 }' };
    expect(await findingsOf(id, files)).toHaveLength(1);
  });
});

test('css-missing-url', async () => {
  const id = 'css-missing-url';
  const fine =
    ".a { background: url(logo.png?v=1), url('../default/logo.png'), url(my%20logo.png), url(data:image/png;base64,AA), url(https://a.test/b.png), url(#id), url(/c.png), url() }";
  const images = { 'logo.png': image, 'my logo.png': image };
  expect(await findings(id, { ...images, 'brand.css': fine })).toEqual([]);
  const broken = '.a { background: url(Logo.png) }\n@import "more.css";\n.b { content: url(../../../x.png) }';
  expect(await findings(id, { ...images, 'brand.css': broken })).toEqual([
    'brand.css:1:18 There is no “themes/default/Logo.png”, which “Logo.png” refers to.',
    'brand.css:2:9 There is no “themes/default/more.css”, which “more.css” refers to.',
    'brand.css:3:15 “../../../x.png” leads out of the package.',
  ]);
  const ownDisk = '.a { background: url("C:/x.png"), url(file:///x.png) }';
  expect(await findings(id, { 'brand.css': ownDisk })).toEqual([
    'brand.css:1:22 “C:/x.png” lies on the disk of whoever wrote it: expected a path within the package.',
    'brand.css:1:35 “file:///x.png” lies on the disk of whoever wrote it: expected a path within the package.',
  ]);
  const styles = '.a { background: url(../../assets/x.png), url(y.png) }';
  expect(await findingsOf(id, { 'webapp2/manifest.json': {}, 'webapp2/themes/styles.css': styles })).toEqual([
    'webapp2/themes/styles.css:1:43 There is no “themes/y.png”, which “y.png” refers to.',
  ]);
});

test('css-remote-url', async () => {
  const id = 'css-remote-url';
  expect(
    await inBrand(id, '@namespace "http://a.test"; .a { background: url(data:,x), url(b.png) }'),
  ).toEqual([]);
  expect(
    await inBrand(id, '@import url("https://a.test/f.css");\n.a { background: url(//b.test/c.png) }'),
  ).toEqual([
    'brand.css:1:13 “https://a.test/f.css” is loaded from another host.',
    'brand.css:2:18 “//b.test/c.png” is loaded from another host.',
  ]);
});

test('css-brand-required', async () => {
  const id = 'css-brand-required';
  const images = { 'logo.png': image, 'background.jpg': image };
  const css =
    ".brand-logo:before { content: url(logo.png) }\n.brand-background { background: url('background.jpg') }";
  expect(await findings(id, { ...images, 'brand.css': css })).toEqual([]);
  expect(await findings(id, { 'logo.svg': image, 'x/logo.png': image })).toEqual([]);
  expect(await findings(id, { ...images, 'brand.css': '@import "more.css";' })).toEqual([]);
  expect(await findings(id, { ...images, 'brand.css': '.brand-logo {' })).toEqual([]);
  const other = {
    'logo.png': image,
    'logo.svg': image,
    'brand.css': '.brand-logo { content: url(logo.svg) }',
  };
  expect(await findings(id, other)).toEqual([]);
  expect(await findings(id, images)).toEqual([
    'background.jpg “background.jpg” is not shown: there is no brand.css beside it whose “.brand-background” refers to it.',
    'logo.png “logo.png” is not shown: there is no brand.css beside it whose “.brand-logo” refers to it.',
  ]);
  expect(
    await findings(id, { ...images, 'brand.css': '.red { color: red }\n.brand-logo { width: 1px }' }),
  ).toEqual([
    'brand.css “background.jpg” is not shown: brand.css has no rule for “.brand-background” that refers to it.',
    'brand.css:2:1 “logo.png” is not shown: the rule for “.brand-logo” refers to no image of the package.',
  ]);
});

test('css-contrast', async () => {
  const id = 'css-contrast';
  const fine = [
    '.a { color: #fff; background: #595959 }',
    '.b { color: #ccc }',
    '.c { color: #ccc; background: rgba(255, 255, 255, .5) }',
    '.d { color: #ccc; background: white url(x.png) }',
    '.e { color: #ccc; background-color: white; background-image: url(x.png) }',
    '.f { color: inherit; background: white }',
    '.g { color: #ccc; color: #000; background: white }',
    '.h { color: transparent; background: white }',
    '.red { color: white; background-color: #F44336 }',
  ];
  expect(await inBrand(id, fine.join('\n'))).toEqual([]);
  expect(
    await inBrand(
      id,
      '.a { color: white; background: #777 }\n.b { background-color: #fff !important; background: #000; color: rgba(0, 0, 0, .4) }',
    ),
  ).toEqual([
    'brand.css:1:6 Expected a contrast of at least 4.5:1, found 4.47:1 (white on #777).',
    'brand.css:2:59 Expected a contrast of at least 4.5:1, found 2.84:1 (rgba(0, 0, 0, .4) on #fff).',
  ]);
  expect(await inBrand(id, '.red, .x { color: white; background-color: #F44336 }')).toHaveLength(1);
  const files = { 'a/configuration/themes/x/brand.css': '.a { color: white; background: #777 }' };
  expect(await findingsOf(id, files, { options: { [id]: { minimum: 3 } } })).toEqual([]);
});
