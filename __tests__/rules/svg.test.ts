import { type Content, checkFiles, findingsOf } from '../support/check.ts';
import { corpusFile, describeCorpus, truthRows } from '../support/image-corpus.ts';

type Tree = Readonly<Record<string, Content>>;

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (content = '', attributes = 'viewBox="0 0 24 24"'): string =>
  `<svg ${NAMESPACES} ${attributes}>\n${content}\n</svg>`;
const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';

function themeOf(drawings: Tree): Tree {
  const files = Object.entries(drawings).map(([name, content]) => [`acme/${name}`, content]);
  return { 'acme/themeconfig.json': { theme_version: 2 }, ...Object.fromEntries(files) };
}

/** The findings about one drawing, without its path. */
async function about(rule: string, drawing: Content): Promise<string[]> {
  const findings = await findingsOf(rule, themeOf({ 'a.svg': drawing }));
  return findings.map((finding) => finding.replace('acme/a.svg', ''));
}

type Case = readonly [what: string, drawing: Content, expected: readonly string[]];

function cases(rule: string, rows: readonly Case[]): void {
  describe(rule, () => {
    test.each(rows.map(([what, drawing, expected]) => ({ what, drawing, expected })))(
      '$what',
      async ({ drawing, expected }) => {
        expect(await about(rule, drawing)).toEqual(expected);
      },
    );
  });
}

cases('svg-well-formed', [
  ['a drawing', svg('<path d="M0 0"/>'), []],
  [
    'another root',
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    [':1:1 The outermost element is “html”, but “svg” is expected.'],
  ],
  [
    'no namespace',
    '<svg viewBox="0 0 1 1"/>',
    [':1:1 The svg element has no namespace: xmlns="http://www.w3.org/2000/svg" is missing.'],
  ],
  ['an open element', svg('<g>'), [':3:1 “</svg>” does not fit to “<g>” in line 2.']],
  [
    'invalid UTF-8',
    Uint8Array.from([...new TextEncoder().encode('<svg>'), 0xff, 0xfe, 0x80]),
    [
      ':1:6 The byte 0xFF is not valid UTF-8; it would be “ÿ” in Windows-1252 or Latin-1: save the file as UTF-8.',
    ],
  ],
]);

test('svg-well-formed leaves empty files and other types to others', async () => {
  const files = themeOf({
    'a.svg': '',
    'b.svg': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    'c.json': '<svg',
  });
  expect(await findingsOf('svg-well-formed', files)).toEqual([]);
});

cases('svg-no-script', [
  ['none', svg('<title>javascript: onload</title><a href="https://example.com/"><g/></a>'), []],
  [
    'an element, an attribute and a link',
    svg('<script>1</script>\n<g onclick="x()"/>\n<a xlink:href=" javascript:x()"/>'),
    [
      ':2:1 Expected a picture without scripts, found “<script>”.',
      ':3:1 Expected a picture without scripts, found “onclick”.',
      ':4:1 Expected a picture without scripts, found “javascript:x()”.',
    ],
  ],
]);

cases('svg-foreign-object', [
  ['none', svg('<text>foreignObject</text>'), []],
  [
    'two',
    svg('<foreignObject/>\n<g><foreignObject/></g>'),
    [
      ':2:1 Expected only shapes and texts, found “<foreignObject>”, which holds a piece of a web page.',
      ':3:4 Expected only shapes and texts, found “<foreignObject>”, which holds a piece of a web page.',
    ],
  ],
]);

const PUBLIC =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';

cases('svg-no-external', [
  [
    'references within, data, a link to a page, the public DOCTYPE',
    PUBLIC +
      svg(`<use href="#a"/><rect fill="url(#b)"/><image href="${PIXEL}"/><a href="https://example.com/"/>`),
    [],
  ],
  [
    'animations of other attributes, of a link to a page, within, of data',
    svg(
      `<a><set attributeName="href" to="https://example.com/"/></a><image><set attributeName="href" to="${PIXEL}"/></image><use><animate attributeName="href" values="#a; #b" to="#c"/><animate attributeName="x" to="a.svg"/></use>`,
    ),
    [],
  ],
  [
    'animations that put a link in',
    svg(
      `<image><set attributeName="href" to="a.png"/></image>\n<use><animate attributeName="xlink:href" values="#a; b.svg#c"/></use>`,
    ),
    [
      ':2:8 Expected nothing from outside of the file, found “a.png”.',
      ':3:6 Expected nothing from outside of the file, found “b.svg#c”.',
    ],
  ],
  [
    'a picture, a font, a stylesheet',
    `<?xml-stylesheet href="a.css"?>\n${svg('<image xlink:href="logo.png"/>\n<style>@import "b.css"; @font-face { src: url(//example.com/f.woff) }</style>')}`,
    [
      ':1:1 Expected nothing from outside of the file, found “a.css”.',
      ':3:1 Expected nothing from outside of the file, found “logo.png”.',
      ':4:1 Expected nothing from outside of the file, found “//example.com/f.woff”.',
      ':4:1 Expected nothing from outside of the file, found “b.css”.',
    ],
  ],
  [
    'entities, a document type',
    `<!DOCTYPE svg SYSTEM "http://example.com/x.dtd" [\n<!ENTITY a SYSTEM "file:///etc/passwd">\n<!ENTITY b "1">\n<!ENTITY c "&b;&b;">\n]>\n${svg()}`,
    [
      ':1:10 Expected no external document type, found “http://example.com/x.dtd”.',
      ':2:1 Expected no external or nested entity, found “file:///etc/passwd”.',
      ':4:1 Expected no external or nested entity, found “&c;”.',
    ],
  ],
]);

cases('svg-entities', [
  ['none, the public DOCTYPE', PUBLIC + svg('&lt;&#65;'), []],
  ['an external one is for svg-no-external', `<!DOCTYPE svg [<!ENTITY a SYSTEM "x">]>${svg()}`, []],
  [
    'one',
    `<!DOCTYPE svg [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>\n<svg xmlns="&ns_svg;" viewBox="0 0 1 1"/>`,
    [':2:1 Expected no entities in the DOCTYPE, found “ns_svg”.'],
  ],
  [
    'many, told once',
    `<!DOCTYPE svg [ ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `<!ENTITY ${name} "1">`).join(' ')} ]>${svg()}`,
    [':1:17 Expected no entities in the DOCTYPE, found 6: “a”, “b”, “c”, “d”, “e”, ….'],
  ],
]);

cases('svg-no-raster', [
  ['none', svg(`<image href="data:image/svg+xml,%3Csvg/%3E"/><a href="logo.png"/>`), []],
  [
    'embedded, not linked, which is svg-no-external',
    svg(
      `<image href="${PIXEL}"/>\n<rect fill="url(data:image/jpeg;base64,AA==)"/>\n<image href="logo.png"/>`,
    ),
    [
      `:2:1 Expected only vector shapes, found a picture made of pixels: “data:image/png;base64,…”.`,
      ':3:1 Expected only vector shapes, found a picture made of pixels: “data:image/jpeg;base64,…”.',
    ],
  ],
]);

const path = (length: number) => `<path d="${'M0 0 '.repeat(length / 5)}"/>`;

cases('svg-complex-path', [
  ['as long as allowed, twice', svg(path(10_000) + path(10_000)), []],
  [
    'longer, twice',
    svg(`${path(10_005)}\n${path(20_000)}`),
    [
      ':2:1 Expected at most 10,000 characters of path data, found 10,005.',
      ':3:1 Expected at most 10,000 characters of path data, found 20,000.',
    ],
  ],
]);

test('svg-complex-path takes its limit from the option', async () => {
  const options = { 'svg-complex-path': { characters: 20 } };
  const files = themeOf({ 'a.svg': svg(path(20)), 'b.svg': svg(path(25)) });
  expect(await findingsOf('svg-complex-path', files, { options })).toEqual([
    'acme/b.svg:2:1 Expected at most 20 characters of path data, found 25.',
  ]);
});

cases('svg-view-box', [
  ['a viewBox', svg(), []],
  ['a width and a height', svg('', 'width="10mm" height="50%"'), []],
  ['neither', svg('', 'width="24"'), [':1:1 Expected a viewBox, or a width and a height, found neither.']],
  [
    'small letters',
    svg('', 'viewbox="0 0 1 1"'),
    [':1:1 Expected a viewBox, or a width and a height, found neither.'],
  ],
  [
    'a sprite, whose symbols have sizes of their own',
    svg('<title>a</title><symbol viewBox="0 0 1 1"/>', 'hidden=""'),
    [],
  ],
  [
    'symbols beside a drawing',
    svg('<symbol/><path d="M0 0"/>', 'hidden=""'),
    [':1:1 Expected a viewBox, or a width and a height, found neither.'],
  ],
  ['nothing about what can’t be read', '<svg>', []],
]);

describe('svg-missing-id', () => {
  const item = (icon: unknown) => ({ icon, label: 'Go', action: 'go' });
  const project = (
    root: string,
    menuItems: unknown,
    drawing = svg('<symbol id="mute"/><symbol id="go"/>'),
  ): Tree => ({
    [`${root}manifest.json`]: { brandingID: 1, isSettingsBranded: true },
    [`${root}settings.json`]: { plugins: [{ id: 'a', srcURL: 'plugins/a/package.file', enabled: true }] },
    [`${root}plugins/a/a.plugin.package.json`]: { id: 'a', srcURL: 'a.plugin.js', menuItems },
    [`${root}plugins/a/icons/b.svg`]: drawing,
  });
  const silent: readonly (readonly [string, Tree])[] = [
    [
      'ids that are there',
      project('b/webapp2/', { toolbar: [item('icons/b.svg#mute'), item('./icons/b.svg#go')] }),
    ],
    [
      'an id of the root',
      project('b/webapp2/', { toolbar: [item('icons/b.svg#x')] }, svg('', 'id="x" viewBox="0 0 1 1"')),
    ],
    [
      'no icon, a missing file, no id',
      project('b/webapp2/', { conference: [item(null), item('c.svg#x'), item('icons/b.svg')] }),
    ],
    [
      'shapes that make no sense',
      project('b/webapp2/', { toolbar: { icon: 'icons/b.svg#x' }, conference: [1, null] }),
    ],
    ['a drawing that can’t be read', project('b/webapp2/', { toolbar: [item('icons/b.svg#x')] }, '<svg>')],
  ];
  test.each(silent)('%s', async (_, files) => {
    expect(await findingsOf('svg-missing-id', files)).toEqual([]);
  });

  test('ids that are not there, in the portal’s directory too', async () => {
    const files = project('b/webapp2/branding/', {
      participants: [item('icons/b.svg#Mute'), item('icons/b.svg#x')],
    });
    expect(await findingsOf('svg-missing-id', files)).toEqual([
      'b/webapp2/branding/plugins/a/a.plugin.package.json:7:17 Expected an element with the id “Mute” in “icons/b.svg”, found none.',
      'b/webapp2/branding/plugins/a/a.plugin.package.json:12:17 Expected an element with the id “x” in “icons/b.svg”, found none.',
    ]);
  });

  test('says which one there is', async () => {
    const files = project('b/webapp2/', { toolbar: [item('icons/b.svg#x')] }, svg('<g id="y"/>'));
    expect(await findingsOf('svg-missing-id', files)).toEqual([
      'b/webapp2/plugins/a/a.plugin.package.json:7:17 Expected an element with the id “x” in “icons/b.svg”, found only “y”.',
    ]);
  });
});

describeCorpus('real drawings', () => {
  const RULES = ['svg-well-formed', 'svg-no-script', 'svg-no-external', 'svg-no-raster', 'svg-view-box'];

  test.each(truthRows('svg').map((row) => [row.path!, row] as const))('%s', async (file, row) => {
    const { findings } = await checkFiles(themeOf({ 'a.svg': corpusFile(file) }), { only: RULES });
    const found = new Set(findings.map(({ rule }) => rule));
    const flags = row.flags!.split(',');
    const expected = new Set<string>();
    if (row.xmllint !== 'ok') expected.add('svg-well-formed');
    else {
      if (flags.some((flag) => flag.startsWith('ext-'))) expected.add('svg-no-external');
      if (flags.includes('raster')) expected.add('svg-no-raster');
      if (row.viewBox === '' && (row.w === '' || row.h === '')) expected.add('svg-view-box');
    }
    expect(found).toEqual(expected);
  });
});
