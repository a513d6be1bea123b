import { type Css, decodeCss } from '../../../src/formats/css/css.ts';
import { TOKEN } from '../../../src/formats/css/tokens.ts';
import { straighten } from '../../../src/formats/text/quotes.ts';
import { expectBounded } from '../../support/processor.ts';

async function read(text: string): Promise<Css> {
  const decoded = await decodeCss(text);
  if (!decoded.ok) throw new Error(`${decoded.message} ${JSON.stringify(decoded.location)}`);
  return decoded.value;
}

/** A stylesheet as rules with their declarations, on one line each. */
async function outline(text: string): Promise<string[]> {
  const { rules } = await read(text);
  return rules.map(({ within, selectors, declarations }) => {
    const body = declarations.map((d) => `${d.property}=${d.value}${d.important ? '!' : ''}`).join(' | ');
    return [...within, selectors.map((selector) => selector.text).join(', '), body].join(' / ');
  });
}

test('the numbers of the tokens are those of the library', async () => {
  const { tokenTypes } = await import('css-tree/tokenizer');
  const names: Readonly<Record<string, string>> = {
    leftSquare: 'LeftSquareBracket',
    rightSquare: 'RightSquareBracket',
    leftRound: 'LeftParenthesis',
    rightRound: 'RightParenthesis',
    leftCurly: 'LeftCurlyBracket',
    rightCurly: 'RightCurlyBracket',
    cdo: 'CDO',
    cdc: 'CDC',
  };
  for (const [name, type] of Object.entries(TOKEN))
    expect([name, tokenTypes[names[name] ?? name.charAt(0).toUpperCase() + name.slice(1)]]).toEqual([
      name,
      type,
    ]);
});

describe('rules', () => {
  test('selectors, classes and declarations have their places', async () => {
    const text =
      '/* Acme */\n.brand-logo:before, a > .b\\.c:not(.d, e) {\n  Color : RED /* x */ ! IMPORTANT ;\n}';
    const value = await read(text);
    const [rule] = value.rules;
    expect(rule?.selectors.map((selector) => selector.text)).toEqual([
      '.brand-logo:before',
      'a > .b\\.c:not(.d, e)',
    ]);
    expect(rule?.selectors.map(({ classes }) => classes.map(({ name }) => name))).toEqual([
      ['brand-logo'],
      ['b.c', 'd'],
    ]);
    const [name] = rule?.selectors[0]?.classes ?? [];
    expect(text.slice(name?.start, name?.end)).toBe('.brand-logo');
    const [declaration] = rule?.declarations ?? [];
    expect(declaration).toMatchObject({ property: 'color', value: 'RED', important: true });
    expect(text.slice(declaration?.start, declaration?.end)).toBe('Color : RED /* x */ ! IMPORTANT');
    expect(value.locate(declaration?.start ?? 0)).toEqual({ line: 3, column: 3 });
  });

  test('at-rules hold rules, and rules hold rules', async () => {
    expect(
      await outline(
        '@charset "utf-8"; @media print { .a { b: c } } @font-face { src: x } .d { e: f; &:hover { g: h } @media x { i: j } k: l }',
      ),
    ).toEqual([
      '@media print / .a / b=c',
      '@font-face /  / src=x',
      '.d / e=f | k=l',
      '&:hover / g=h',
      '@media x / .d / i=j',
    ]);
  });

  test('what browsers skip is no fault', async () => {
    const text = `.a { *zoom: 1; _height: 1px; filter: progid:DXImageTransform.Microsoft.gradient(startColorstr='#80000000',endColorstr='#80000000');
      -ms-filter: "alpha(opacity=50)"; color: red\\9; width: expression(function(){ return "a;}" }()); behavior: url(#default#VML);
      : x; [;color: red;]; //color: blue; ; ; background: rgb(0,0,0)); x: url(a b.png); --x: { a: b }; --y:; }
      @-webkit-keyframes k { from { a: b } 50.5% { a: c } } @unknown foo (bar) { baz { } qux } @unknown;
      <!-- .b { } --> .c::-ms-clear { } .d:not(.e):nth-child(2n+1)[f="]"] { } @page :first { @top-left { content: "x" } }
      .box { voice-family: "\\"}\\""; voice-family: inherit } * html .g { } _:-ms-fullscreen, :root .h { } @supports (a:b) { ; .i { }; }
      @import url("print.css") print; .j { };`;
    const { rules } = await read(text);
    expect(
      rules.flatMap(({ selectors }) => selectors.flatMap(({ classes }) => classes.map(({ name }) => name))),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'box', 'g', 'h', 'i', 'j']);
    expect(rules[0]?.declarations.map(({ property }) => property)).toContain('*zoom');
    expect(rules[0]?.declarations.find(({ property }) => property === '--x')?.value).toBe('{ a: b }');
  });

  test.each(['', ' \n', '/* only */', '@import "a"', '.a { }\n;\n'])('%j is a stylesheet', async (text) => {
    expect((await decodeCss(text)).ok).toBe(true);
  });
});

describe('faults', () => {
  test.each([
    ['.a { color: red;\n.b { }', '“{” is opened here and never closed.', 1, 4],
    ['.a { }\n}', 'A closing brace “}” has no opening one before it.', 2, 1],
    ['.a { } }\n.b { }', 'A closing brace “}” has no opening one before it.', 1, 8],
    ['.a { } x }', 'A closing brace “}” has no opening one before it.', 1, 10],
    ['.a { } ; .b { }', 'A semicolon stands where a rule belongs: browsers ignore the rule after it.', 1, 8],
    ['color: red;\n.a { }', "“color: red;” stands outside of every rule's braces.", 1, 1],
    ['$x: 1; .a { }', "“$x: 1;” stands outside of every rule's braces.", 1, 1],
    ['.a { }\nbrand-logo', '“brand-logo” at the end of the file is no rule: braces “{…}” are missing.', 2, 1],
    ['{ color: red }', 'A block “{…}” has no selector before it.', 1, 1],
    ['<style>\n.a { }\n</style>', 'A “<” stands where a selector belongs: is this HTML?', 1, 1],
    [
      '// note\n.a { }',
      '“//” begins no comment in CSS: write “/* … */”. Browsers ignore the rule after it.',
      1,
      1,
    ],
    [
      '.a { color: red; // note\n background: blue }',
      '“//” begins no comment in CSS: write “/* … */”. Browsers ignore the declaration after it.',
      1,
      18,
    ],
    [
      '.a { color red; }',
      '“color red” is no declaration: a colon is missing behind the property’s name.',
      1,
      6,
    ],
    [
      '.a { b: c; color }',
      '“color” is no declaration: a colon is missing behind the property’s name.',
      1,
      12,
    ],
    ['.a { color red', '“{” is opened here and never closed.', 1, 4],
    ['.a) { }', 'A closing “)” in a selector has no opening bracket before it.', 1, 3],
    ['.a { } /* x', 'The comment that begins here is not closed with “*/”.', 1, 8],
    ['.a { } /*/', 'The comment that begins here is not closed with “*/”.', 1, 8],
    [
      '.a { content: "x\n; }',
      'The text that begins with a quote here has no closing quote on its line.',
      1,
      15,
    ],
    [
      '.a { content: "x; }',
      'The text that begins with a quote here has no closing quote on its line.',
      1,
      15,
    ],
    [
      '.a { content: "x; }\\"',
      'The text that begins with a quote here has no closing quote on its line.',
      1,
      15,
    ],
    ['.a { b: url(x.png; }', 'The address that begins here is not closed with “)”.', 1, 9],
    [
      '.a { b: url(x.png;\n}\n.b { c: url(y.png) }',
      'The address that begins here is not closed with “)”.',
      1,
      9,
    ],
    ['.a { width: calc(1px; }\n.b { }', '“calc(” is opened here and never closed.', 1, 13],
    ['@import "a"\n.b { }', '“@import” does not end with a semicolon.', 1, 1],
    ['@media x { .a { }', '“{” is opened here and never closed.', 1, 10],
  ])('%j is refused', async (text, message, line, column) => {
    expect(await decodeCss(text)).toEqual({
      ok: false,
      reason: 'syntax',
      message,
      location: { line, column },
    });
  });
});

describe('addresses', () => {
  test('are found wherever they stand', async () => {
    const text = `@import "a.css"; @import url( 'b.css' ) print; @namespace url(http://www.w3.org/1999/xhtml);
      .a { background: url(img/logo.png) , URL("https://x/y.png"); src: u\\72l(z); content: "url(no)" }
      .b { b: image-set("c.png" 1x, url(d.png) 2x, "e.avif" type("image/avif")); c: url(data:image/png;base64,AA); d: url(#f); e: url() ; f: url(//h/i); g: url(\\2f j) }
      /* url(no) */ @-moz-document url-prefix() { } .c { h: format("no") local("no") }`;
    const { urls, rules } = await read(text);
    expect(urls.map(({ value, kind, form }) => `${form} ${kind} ${value}`)).toEqual([
      'import relative a.css',
      'import relative b.css',
      'url relative img/logo.png',
      'url remote https://x/y.png',
      'url relative z',
      'url relative c.png',
      'url relative d.png',
      'url relative e.avif',
      'url data data:image/png;base64,AA',
      'url fragment #f',
      'url empty ',
      'url remote //h/i',
      'url root /j',
    ]);
    expect(rules[0]?.declarations[0]?.urls.map(({ value }) => value)).toEqual([
      'img/logo.png',
      'https://x/y.png',
    ]);
    expect(rules[0]?.declarations[2]?.urls).toEqual([]);
    const [, , logo] = urls;
    expect(text.slice(logo?.start, logo?.end)).toBe('url(img/logo.png)');
  });
});

describe('typographic quotes', () => {
  test.each([
    ['.a { content: “x”; }', '.a { content: "x"; }'],
    ['.a { background: url(“logo.png”) }', '.a { background: url("logo.png") }'],
    ['.a { background: url( ‘my logo.png’ ) }', ".a { background: url( 'my logo.png' ) }"],
    ['.a { font-family: “Open Sans”, ‘it’s’, Arial }', '.a { font-family: "Open Sans", \'it’s\', Arial }'],
    ['[data-x=“y”] { a: b }', '[data-x="y"] { a: b }'],
    ['.a { background: url("logo.png”);\n b: "c" }', '.a { background: url("logo.png");\n b: "c" }'],
    ['.a { content: “}”; }', '.a { content: "}"; }'],
    ['.a { content: „x“ }', '.a { content: "x" }'],
    ['@import “a.css”;', '@import "a.css";'],
  ])('%s', async (text, meant) => {
    const value = await read(text);
    expect(straighten(text, value.typographicQuotes)).toBe(meant);
    expect(value.urls.map((url) => url.value)).toEqual((await read(meant)).urls.map((url) => url.value));
  });

  test.each([
    '.a { content: "“x”"; }',
    "/* “x” */ .a { b: '’' }",
    '.it’s { a: b }',
    '.a { b: url(it’s.png) }',
  ])('%s has none', async (text) => {
    expect((await read(text)).typographicQuotes).toEqual([]);
  });

  test('another fault beside them is still one', async () => {
    expect(await decodeCss('.a { content: “x”;')).toMatchObject({
      ok: false,
      location: { line: 1, column: 4 },
    });
  });
});

describe('hostile files', () => {
  test.each([
    '{',
    '}',
    '(',
    '.a{',
    '@media x{',
    '"',
    'url(',
    '/*',
    '@a ',
    ';',
    'a{--x:{',
    '“',
    '[',
    ':not(',
    '.a,',
    '\\',
    '<!--',
  ])('%s in bulk is read in bounded time', (piece) =>
    expectBounded(async () => expect(typeof (await decodeCss(piece.repeat(100_000))).ok).toBe('boolean')),
  );

  test('at-rules within a rule share its many selectors', async () => {
    const { rules } = await read(`${'.a,'.repeat(20_000)}.b{${'@media x{c:d}'.repeat(5000)}}`);
    expect(rules).toHaveLength(5001);
    expect(rules[1]?.selectors).toBe(rules[5000]?.selectors);
  });

  test('no truncation and no change of a character throws', async () => {
    const text =
      '@import url("a");<!-- .a,b:not(.c){color:red!important;--x:{y};background:url( z )}--> @media x{“d”{}}/* e */';
    for (let length = 0; length <= text.length; length++)
      expect(typeof (await decodeCss(text.slice(0, length))).ok).toBe('boolean');
    for (let index = 0; index < text.length; index++)
      for (const character of ['{', '}', '"', '\\', '\0', '\ud800', '’', ''])
        expect(typeof (await decodeCss(text.slice(0, index) + character + text.slice(index + 1))).ok).toBe(
          'boolean',
        );
  });
});
