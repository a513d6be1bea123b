import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecodeError } from '../../../src/formats/format.ts';
import { decodeSvg } from '../../../src/formats/svg/svg.ts';
import type { Svg } from '../../../src/formats/svg/value.ts';
import { expectBounded } from '../../support/processor.ts';

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

function svg(inner: string, attributes = ''): string {
  return `<svg ${XMLNS} ${XLINK} viewBox="0 0 24 24" ${attributes}>\n${inner}\n</svg>`;
}

async function read(text: string): Promise<Svg> {
  const decoded = await decodeSvg(text);
  if (!decoded.ok) throw new Error(`${decoded.message} ${JSON.stringify(decoded.location)}`);
  return decoded.value;
}

async function fault(text: string): Promise<DecodeError> {
  const decoded = await decodeSvg(text);
  if (decoded.ok) throw new Error('Expected a fault.');
  return decoded;
}

/** What is unsafe or unusual in a drawing, as words. */
async function findings(text: string): Promise<string[]> {
  const value = await read(text);
  return [
    ...value.scripts.map(({ what }) => `script ${what}`),
    ...value.foreignObjects.map(() => 'foreign'),
    ...value.externals.map(({ form, what }) => `${form} ${what}`),
    ...value.entities.map(({ kind, name }) => `${kind} entity ${name}`),
    ...value.rasters.map(({ what }) => `raster ${what}`),
  ];
}

describe('the root', () => {
  test('sizes are read', async () => {
    const { viewBox, width, height, encoding } = await read(
      `<?xml version="1.0" encoding="ISO-8859-1"?><svg ${XMLNS} viewBox=" 0,0 24 12.5 " width="456px" height="50%"/>`,
    );
    expect(viewBox).toEqual({ x: 0, y: 0, width: 24, height: 12.5 });
    expect(width).toEqual({ value: 456, unit: 'px' });
    expect(height).toEqual({ value: 50, unit: '%' });
    expect(encoding).toBe('ISO-8859-1');
  });

  test.each(['0 0 24', '0 0 24 x', '0 0 -1 5', '', '0 0 24 24 24'])(
    '“%s” is no view box',
    async (viewBox) => {
      expect(
        (await read(`<svg ${XMLNS} viewBox="${viewBox}" width="1e3" height="auto"/>`)).viewBox,
      ).toBeUndefined();
    },
  );

  test('a prefix may stand for the SVG namespace', async () => {
    const value = await read('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></s:svg>');
    expect(value.scripts).toEqual([{ what: '<script>', location: { line: 1, column: 45 } }]);
    expect(value.elements).toBe(2);
  });

  test.each([
    ['<html/>', 'The outermost element is “html”, but “svg” is expected.', 1, 1],
    [' <svg/>', 'The svg element has no namespace: xmlns="http://www.w3.org/2000/svg" is missing.', 1, 2],
    [
      '<svg xmlns="urn:x"/>',
      'The svg element is in another namespace: xmlns="http://www.w3.org/2000/svg" is missing.',
      1,
      1,
    ],
    ['', 'The file holds no element: an svg element is expected.', 1, 1],
    [`<svg ${XMLNS}>`, '“<svg>” is opened here and never closed.', 1, 1],
    [`<svg ${XMLNS}>\n <g>\n</svg>`, '“</svg>” does not fit to “<g>” in line 2.', 3, 1],
    [`<svg ${XMLNS}></svg></g>`, '“</g>” closes an element that is not open.', 1, 47],
    [`<svg ${XMLNS}>\nTom & Jerry</svg>`, 'A plain “&” must be written as “&amp;”.', 2, 5],
    [`<svg ${XMLNS}>\nTom & Jerry &amp; co</svg>`, 'A plain “&” must be written as “&amp;”.', 2, 5],
    [
      `<svg ${XMLNS}>\na&nbsp;b</svg>`,
      '“&nbsp;” is not known in SVG: write the character itself, or a plain “&” as “&amp;”.',
      2,
      2,
    ],
    [
      `<svg ${XMLNS}><use xlink:href="#a"/></svg>`,
      'The prefix “xlink:” is not declared: xmlns:xlink="…" is missing.',
      1,
      41,
    ],
    [`<svg ${XMLNS} width=5/>`, 'The value of an attribute must stand in quotes.', 1, 47],
    [`<svg ${XMLNS} id="a" id="b"/>`, 'An attribute is given twice in one element.', 1, 55],
    [
      `<svg ${XMLNS} xmlns:a="u" xmlns:b="u" a:x="" b:x=""/>`,
      'The attribute “b:x” is given twice in one element.',
      1,
      1,
    ],
    [
      `<svg ${XMLNS}/>\n<svg/>`,
      'A second element follows after the end of the first: a drawing has one.',
      2,
      5,
    ],
    [`\n<?xml version="1.0"?><svg ${XMLNS}/>`, 'Something stands before the “<?xml …?>” declaration.', 2, 6],
  ])('%j is refused', async (text, message, line, column) => {
    expect(await fault(text)).toEqual({ ok: false, reason: 'syntax', message, location: { line, column } });
  });
});

describe('scripts', () => {
  test.each([
    ['<script>alert(1)</script>', 'script <script>'],
    ['<SCRIPT/>', 'script <SCRIPT>'],
    ['<g onclick="x()"/>', 'script onclick'],
    ['<a href="javascript:alert(1)"/>', 'script javascript:alert(1)'],
    ['<a xlink:href=" &#106;ava&#9;script&colon;"/>'.replace('&colon;', ':x'), 'script ja'],
    ['<a href="JaVa&#10;ScRiPt:x"/>', 'script JaVa'],
    ['<set attributeName="href" to="javascript:x"/>', 'script javascript:x'],
    ['<animate attributeName="href" values="#a; javascript:x"/>', 'script #a; javascript:x'],
    ['<p xmlns="http://www.w3.org/1999/xhtml" onload=""/>', 'script onload'],
  ])('%s is found', async (inner, expected) => {
    const found = await findings(svg(inner));
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, expected.length).replace(/\s/g, ' ')).toBe(expected.replace(/ja$/, 'ja'));
  });

  test('entities hide none', async () => {
    const doctype = (declarations: string): string => `<!DOCTYPE svg [${declarations}]>`;
    expect(await findings(`${doctype('<!ENTITY j "javascript">')}${svg('<a href="&j;:x"/>')}`)).toContain(
      'script javascript:x',
    );
    expect(await findings(`${doctype('<!ENTITY x "<script>1</script>">')}${svg('&x;')}`)).toContain(
      'script <script>',
    );
    expect(await findings(`${doctype('<!ENTITY x "&#60;script/>">')}${svg('&x;')}`)).toContain(
      'script <script>',
    );
    expect(
      await findings(`${doctype('<!ATTLIST g a (b|c) #REQUIRED onload CDATA "x()">')}${svg('<g/>')}`),
    ).toEqual(['script onload']);
  });

  test('the location is that of the element', async () => {
    const { scripts } = await read(svg('<g>\n  <path\n   onclick=""/></g>'));
    expect(scripts).toEqual([{ what: 'onclick', location: { line: 3, column: 3 } }]);
  });

  test.each([
    '<text>javascript:alert(1) onclick="x"</text>',
    '<!-- <script/> -->',
    '<desc><![CDATA[<script/>]]></desc>',
    '<title>onload</title>',
    '<x:effect xmlns:x="urn:x" onlytest="1" only_selected="false"/>',
    '<g online="" xmlns:on="urn:y" on:x=""/>'.replace('online=""', 'one-more=""'),
    '<path inkscape:label="on" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"/>',
  ])('%s is none', async (inner) => {
    expect(await findings(svg(inner))).toEqual([]);
  });
});

describe('references', () => {
  test.each([
    ['<use xlink:href="other.svg#a"/>', ['link other.svg#a']],
    ['<use href="//host/x.svg#a"/>', ['link //host/x.svg#a']],
    ['<image href="photo.JPG?x"/>', ['link photo.JPG?x']],
    ['<feImage xlink:href="data:image/png;base64,AA=="/>', ['raster data:image/png;base64,AA==']],
    ['<image xlink:href="data:;base64,AA=="/>', ['raster data:;base64,AA==']],
    ['<rect style="fill: url( http://x/y.svg#a )"/>', ['url http://x/y.svg#a']],
    ['<rect fill="u\\72l(http://x/)"/>', ['url http://x/']],
    ['<rect filter="url(\'f.svg#a\')"/>', ['url f.svg#a']],
    ['<rect style="background: url(data:image/png;base64,AA)"/>', ['raster data:image/png;base64,AA']],
    [
      '<style>@import "a.css"; @font-face { src: url(f.woff) format("woff") }</style>',
      ['import a.css', 'url f.woff'],
    ],
    ['<style><![CDATA[a { fill: url("https://x/") }]]></style>', ['url https://x/']],
    ['<style>a { fill: url&#40;b.svg) }</style>', ['url b.svg']],
    ['<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="x"/>', ['link x']],
    [
      '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="a.png"/></foreignObject>',
      ['foreign', 'link a.png'],
    ],
  ])('%s leads outside or holds pixels', async (inner, expected) => {
    expect(await findings(svg(inner))).toEqual(expected);
  });

  test.each([
    '<a href="https://example.com/"><rect fill="url(#a)"/></a>',
    '<a xlink:href="page.html"/>',
    '<use href="#a"/><use xlink:href=""/>',
    '<image href="data:image/svg+xml;base64,AA=="/>',
    '<rect fill="red" style="mask:url(&quot;#m&quot;)"/>',
    '<style>/* url(http://x/) */ @namespace url(http://www.w3.org/2000/svg); a { src: url(data:font/woff2;base64,AA) }</style>',
    '<text data-x="url(http://x/)">url(http://x/)</text>',
    '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:c="urn:c"><c:Work r:about="x.html" href="y"/></r:RDF></metadata>',
  ])('%s does not', async (inner) => {
    expect(await findings(svg(inner))).toEqual([]);
  });

  test('a stylesheet instruction leads outside', async () => {
    expect(await findings(`<?xml-stylesheet type="text/css" href="a.css"?>${svg('')}`)).toEqual([
      'stylesheet a.css',
    ]);
    expect(await findings(`<?xml-stylesheet href="#s"?>${svg('')}`)).toEqual([]);
  });
});

describe('the document type', () => {
  test.each([
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 20001102//EN"\n "https://www.w3.org/TR/2000/CR-SVG-20001102/DTD/svg-20001102.dtd" []>',
    "<!DOCTYPE svg SYSTEM 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
    '<!DOCTYPE svg>',
  ])('%s is fine', async (doctype) => {
    expect(await findings(doctype + svg(''))).toEqual([]);
  });

  test('flat entities are understood', async () => {
    const doctype = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd" [
      <!-- <!ENTITY no "x"> -->
      <!ENTITY ns_svg "http://www.w3.org/2000/svg">
      <!ENTITY st0 'fill:#FFF;'>
      <!ENTITY lt "&#38;#60;">
    ]>`;
    const value = await read(
      `${doctype}\n<svg xmlns="&ns_svg;"><path style="&st0;" id="a&#38;b" d="M0&#32;0"/></svg>`,
    );
    expect(value.entities).toEqual([
      { name: 'ns_svg', kind: 'text', location: { line: 3, column: 7 } },
      { name: 'st0', kind: 'text', location: { line: 4, column: 7 } },
    ]);
    expect(value.externals).toEqual([]);
    expect(value.ids).toEqual(new Set(['a&b']));
    expect(value.paths.map(({ length }) => length)).toEqual([4]);
  });

  test.each([
    ['<!DOCTYPE svg SYSTEM "http://evil.example/x.dtd">', ['doctype http://evil.example/x.dtd']],
    [
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://evil.example/svg11.dtd">',
      ['doctype http://evil.example/svg11.dtd'],
    ],
    [
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ['entity file:///etc/passwd', 'external entity x'],
    ],
    [
      '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY x "&a;&a;">]>',
      ['entity &x;', 'text entity a', 'nested entity x'],
    ],
    ['<!DOCTYPE svg [<!ENTITY % p SYSTEM "p.ent"> %p; ]>', ['entity %', 'entity p.ent', 'external entity p']],
  ])('%s is unsafe', async (doctype, expected) => {
    const use = doctype.includes('ENTITY x') ? '<text>&x;</text>' : '';
    expect(await findings(doctype + svg(use))).toEqual(expected);
  });

  test('expansion is bounded', async () => {
    const doctype = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(10_000)}">]>`;
    expect((await fault(doctype + svg('&a;'.repeat(101)))).message).toBe(
      'The entities of the DOCTYPE expand to too much text.',
    );
    expect((await read(doctype + svg('&a;'.repeat(99)))).externals).toEqual([]);
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    expect((await read(`<!DOCTYPE svg [<!ENTITY l0 "x">${laughs}]>${svg('&l30;')}`)).externals).toHaveLength(
      30,
    );
    const attributes = Array.from({ length: 1000 }, (_, i) => `a${i} CDATA "x"`).join(' ');
    expect(
      (await decodeSvg(`<!DOCTYPE svg [<!ATTLIST g ${attributes}>]>${svg('<g/>'.repeat(10_000))}`)).ok,
    ).toBe(false);
  });
});

describe('hostile files', () => {
  const bounded = (run: () => Promise<unknown>) => (): Promise<void> => expectBounded(run);

  test(
    'deep nesting is refused',
    bounded(async () => {
      const depth = 100_000;
      expect((await fault(svg('<g>'.repeat(depth) + '</g>'.repeat(depth)))).message).toMatch(
        /nested more than 5000/,
      );
      const limits = { depth: depth + 10 };
      const decoded = await decodeSvg(svg('<g>'.repeat(depth) + '</g>'.repeat(depth)), limits);
      expect(decoded.ok && decoded.value.elements).toBe(depth + 1);
    }),
  );

  test(
    'many elements, prefixes and ids',
    bounded(async () => {
      const value = await read(svg('<g id="a"/>'.repeat(400_000)));
      expect(value.elements).toBe(400_001);
      const prefixes = Array.from({ length: 4000 }, (_, i) => `<p${i}:g xmlns:p${i}="urn:${i}">`).join('');
      const closing = Array.from({ length: 4000 }, (_, i) => `</p${3999 - i}:g>`).join('');
      expect((await read(svg(prefixes + closing))).elements).toBe(4001);
      const ids = Array.from({ length: 200_001 }, (_, i) => `<g id="i${i}"/>`).join('');
      expect((await read(svg(ids))).idsComplete).toBe(false);
    }),
  );

  test(
    'one long path, one long reference, many facts',
    bounded(async () => {
      const value = await read(svg(`<path d="${'M0 0'.repeat(1_000_000)}"/>${'<script/>'.repeat(5000)}`));
      expect(value.paths[0]?.length).toBe(4_000_000);
      expect(value.scripts).toHaveLength(1000);
      const [raster] = (await read(svg(`<image href="data:image/png;base64,${'A'.repeat(5_000_000)}"/>`)))
        .rasters;
      expect(raster?.what.length).toBeLessThan(100);
    }),
  );

  test(
    'unclosed constructs in bulk',
    bounded(async () => {
      for (const piece of ['<!--', '<![CDATA[', '&', '<a b="', '<!DOCTYPE [', '<?x ', '</', '&#', 'url('])
        expect((await decodeSvg(`<svg ${XMLNS}>${piece.repeat(200_000)}`)).ok).toBe(false);
      for (const piece of ['<!ENTITY ', '%', '"', '<!ATTLIST a ', '(', '<!--', '<?', "'"])
        expect((await decodeSvg(`<!DOCTYPE svg [${piece.repeat(50_000)}`)).ok).toBe(false);
    }),
  );

  test('no truncation and no change of a character throws', async () => {
    const text = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x" [<!ENTITY a 'b'><!ATTLIST g x CDATA #FIXED "1">]>${svg('<style>@import url("a"); b{fill:url(c)}</style><g a:b="&a;&#65;" xmlns:a="urn:a"/><![CDATA[x]]><!-- y --><?z y?>')}`;
    for (let length = 0; length < text.length; length++)
      expect((await decodeSvg(text.slice(0, length))).ok).toBe(false);
    for (let index = 0; index < text.length; index++)
      for (const character of ['<', '&', '"', '\0', '\ud800', ''])
        expect(typeof (await decodeSvg(text.slice(0, index) + character + text.slice(index + 1))).ok).toBe(
          'boolean',
        );
  });
});

const corpus = join(__dirname, '../../../shared/corpus');
const table = join(corpus, 'truth-svg.tsv');
(existsSync(table) ? describe : describe.skip)('real files', () => {
  const [head = '', ...rows] = existsSync(table) ? readFileSync(table, 'utf8').trimEnd().split('\n') : [];
  const column = (row: string, name: string): string => row.split('\t')[head.split('\t').indexOf(name)] ?? '';

  test.each(rows.map((row) => [column(row, 'path'), row] as const))('%s', async (path, row) => {
    const decoded = await decodeSvg(readFileSync(join(corpus, path), 'utf8'));
    expect(decoded.ok).toBe(column(row, 'xmllint') === 'ok');
    if (!decoded.ok) return;
    const { value } = decoded;
    const flags = column(row, 'flags').split(',');
    expect(value.scripts.length > 0).toBe(flags.some((flag) => flag === 'script' || flag === 'on-attr'));
    expect(value.externals.length > 0).toBe(flags.some((flag) => flag.startsWith('ext-')));
    expect(value.rasters.length > 0).toBe(flags.includes('raster'));
    const { viewBox, width, height } = value;
    const box = viewBox === undefined ? '' : `${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`;
    expect(box).toBe(column(row, 'viewBox'));
    // The table took the width of that file from its stroke-width.
    if (path.endsWith('ignore-stroke-width.svg')) return;
    const size = (length: typeof width): string =>
      length === undefined ? '' : `${length.value}${length.unit}`;
    if (!/[^\d.px%]/.test(column(row, 'w'))) expect(size(width)).toBe(column(row, 'w'));
    if (!/[^\d.px%]/.test(column(row, 'h'))) expect(size(height)).toBe(column(row, 'h'));
  });
});
