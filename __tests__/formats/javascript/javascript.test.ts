// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are scripts
import type { AnyNode } from 'acorn';
import { globals } from '../../../src/formats/javascript/globals.ts';
import { decodeJavaScript, type JavaScript } from '../../../src/formats/javascript/javascript.ts';
import { evaluate, property, type Value } from '../../../src/formats/javascript/literals.ts';
import { walk } from '../../../src/formats/javascript/walk.ts';
import { straighten } from '../../../src/formats/text/quotes.ts';
import { expectBounded } from '../../support/processor.ts';

async function read(text: string): Promise<JavaScript> {
  const decoded = await decodeJavaScript(text);
  if (!decoded.ok) throw new Error(`${decoded.message} ${JSON.stringify(decoded.location)}`);
  return decoded.value;
}

/** A value without its places; '?' is unknown, and '…' stands for whatever else there may be. */
function plain(value: Value | undefined): unknown {
  if (value === undefined || value.type === 'unknown') return value && '?';
  if (value.type === 'array') return [...value.items.map(plain), ...(value.open ? ['…'] : [])];
  if (value.type !== 'object') return value.value;
  const entries = [...value.properties].map(([key, entry]) => [key, plain(entry.value)] as const);
  return Object.fromEntries(value.open ? [...entries, ['…', true]] : entries);
}

async function literal(text: string): Promise<unknown> {
  const [statement] = (await read(`(${text})`)).program.body;
  return statement?.type === 'ExpressionStatement' ? plain(evaluate(statement.expression)) : undefined;
}

async function settings(text: string): Promise<unknown> {
  return plain(globals((await read(text)).program).get('applicationSettings'));
}

describe('values', () => {
  test.each<[string, unknown]>([
    ['"a" + \'b\' + `c`', 'abc'],
    ['1200 + 64', 1264],
    ['(2 + 3) * 4 - 10 / 4', 17.5],
    ['-1.5', -1.5],
    ['+0x10', 16],
    ['!0', true],
    ['!"x"', false],
    ['![]', false],
    ['null', null],
    ['"a" + 1', 'a1'],
    ['[1, [], {}, ]', [1, [], {}]],
    ['{ a: 1, "b c": 2, 3: { d: false }, ["e" + 1]: null, }', { a: 1, 'b c': 2, 3: { d: false }, e1: null }],
    ['{ a: 1, a: 2 }', { a: 2 }],
    [
      '{ a: x, b() {}, get c() { return 1 }, d: function () {}, e }',
      { a: '?', b: '?', c: '?', d: '?', e: '?' },
    ],
    ['{ a: 1, ...x, b: 2 }', { a: '?', b: 2, '…': true }],
    ['{ a: 1, [x]: 2 }', { a: '?', '…': true }],
    ['{ __proto__: x }', { '…': true }],
    ['[1, ...x]', [1, '…']],
    ['[, 1]', ['?', 1]],
    ['window.location.host', '?'],
    ['a ? "b" : "c"', '?'],
    ['`a${b}`', '?'],
    ['"a" - 1', '?'],
    ['1 / 0', '?'],
    ['10n', '?'],
    ['/x/', '?'],
    ['undefined', '?'],
    ['f()', '?'],
    ['!x', '?'],
    ['1 + true', '?'],
    ['1 << 2', '?'],
  ])('%s', async (text, expected) => {
    expect(await literal(text)).toEqual(expected);
  });

  test('have their places', async () => {
    const text = 'var applicationSettings = {\n  serverAddress: "x" + "y"\n};';
    const { program, locate } = await read(text);
    const value = globals(program).get('applicationSettings');
    const entry = value?.type === 'object' ? value.properties.get('serverAddress') : undefined;
    expect(text.slice(entry?.key.start, entry?.key.end)).toBe('serverAddress');
    expect(text.slice(entry?.value.start, entry?.value.end)).toBe('"x" + "y"');
    expect(locate(entry?.key.start ?? 0)).toEqual({ line: 2, column: 3 });
  });

  test('a key that may be there is unknown', async () => {
    const value = globals((await read('var a = { b: 1, ...x }, c = { d: 1 }')).program);
    expect(plain(property(value.get('a') as Value, 'z'))).toBe('?');
    expect(property(value.get('c') as Value, 'z')).toBeUndefined();
    expect(plain(property(value.get('c') as Value, 'd'))).toBe(1);
  });
});

describe('globals', () => {
  test.each<[string, unknown]>([
    ['var applicationSettings = { a: 1 };', { a: 1 }],
    ['const applicationSettings = { a: 1 }', { a: 1 }],
    ['applicationSettings = { a: 1 }', { a: 1 }],
    ['window.applicationSettings = { a: 1 }', { a: 1 }],
    ['window["applicationSettings"] = self.x = { a: 1 }', { a: 1 }],
    ['this.applicationSettings = { a: 1 }', { a: 1 }],
    ['var applicationSettings = { a: 1 }; var applicationSettings = { b: 2 };', { b: 2 }],
    ['var applicationSettings = { a: 1 }; var applicationSettings;', { a: 1 }],
    [
      'var applicationSettings = {}; applicationSettings.a = 1; window.applicationSettings["b"] = "c";',
      { a: 1, b: 'c' },
    ],
    ['var applicationSettings = { a: {} }; applicationSettings.a.b = [1];', { a: { b: [1] } }],
    ['var applicationSettings = { a: 1 }; applicationSettings.a += 1;', { a: '?' }],
    ['var applicationSettings = { a: 1 }; applicationSettings.a++;', { a: '?' }],
    ['var applicationSettings = { a: 1, b: 1 }; delete applicationSettings.a;', { a: '?', b: 1 }],
    ['var applicationSettings = { a: 1, b: 2 }; if (x) { applicationSettings.a = 2; }', { a: '?', b: 2 }],
    [
      'var applicationSettings = { a: [1], b: 2 }; applicationSettings.a.push(2); applicationSettings.b',
      { a: '?', b: 2 },
    ],
    ['var applicationSettings = { a: [1] }; applicationSettings.a[0] = 2;', { a: '?' }],
    ['var applicationSettings = { a: 1 }; applicationSettings[x] = 2;', '?'],
    ['var applicationSettings = { a: 1 }; Object.assign(applicationSettings, { b: 2 });', { a: 1, b: 2 }],
    ['var applicationSettings = { a: 1 }; Object.assign(applicationSettings, x);', '?'],
    [
      'function f() { applicationSettings.a = 2 } var applicationSettings = { a: 1, b: 1 };',
      { a: '?', b: 1 },
    ],
    ['(function () { window.applicationSettings = { a: 1 } })();', { a: 1 }],
    ['(function (w) { w.applicationSettings = { a: 1 } })(window);', { a: 1 }],
    ['(w => { w["applicationSettings"] = { a: 1 } })(globalThis);', { a: 1 }],
    [
      '!function (x, w) { w.applicationSettings = { a: 1 }; w.applicationSettings.b = 2 }(1, self);',
      { a: 1, b: 2 },
    ],
    ['(function () { this.applicationSettings = { a: 1 } })();', { a: 1 }],
    ['(function () { this.applicationSettings = { a: 1 } }).call(window);', { a: 1 }],
    ['(function (w) { w.applicationSettings = { a: 1 } }).call(this, this);', { a: 1 }],
    ['(function (w) { w.applicationSettings = { a: 1 } }).apply(null, [window]);', { a: 1 }],
    ['(() => { this.applicationSettings = { a: 1 } })();', { a: 1 }],
    ['({ 7: function (w) { w.applicationSettings = { a: 1 } } })[7](window);', { a: 1 }],
    ['(0, function (w) { w.applicationSettings = { a: 1 } })(window);', { a: 1 }],
    ['(function (w) { (function (v) { v.applicationSettings = { a: 1 } })(w) })(window);', { a: 1 }],
    [
      "(function (w) { w.applicationSettings = { a: 1 } })(typeof window !== 'undefined' ? window : this);",
      { a: 1 },
    ],
    ['var w = window; w.applicationSettings = { a: 1 };', { a: 1 }],
    ['const w = window.self; w.applicationSettings = { a: 1 };', { a: 1 }],
    ['(function () { var w = window; w.applicationSettings = { a: 1 } })();', { a: 1 }],
    ['(function () { applicationSettings = { a: 1 } })();', { a: 1 }],
    ['window.self.applicationSettings = { a: 1 };', { a: 1 }],
    ['Object.assign(window, { applicationSettings: { a: 1 } });', { a: 1 }],
    ['(function (w) { Object.assign(w, { applicationSettings: { a: 1 } }) })(window);', { a: 1 }],
    ["Object.defineProperty(window, 'applicationSettings', { value: { a: 1 } });", { a: 1 }],
    ['Object.defineProperties(window, { applicationSettings: { value: { a: 1 } } });', { a: 1 }],
    ['const applicationSettings = { a: 1 }; window.applicationSettings = applicationSettings;', { a: 1 }],
    ['var x = (function () { window.applicationSettings = { a: 1 }; return 1 })();', { a: 1 }],
    ['(function (w) { if (w.x) return; w.applicationSettings = { a: 1 } })(window);', '?'],
    ['(function (w) { if (w.x) w.applicationSettings = { a: 1 } })(window);', '?'],
    ['(async function (w) { await w.x; w.applicationSettings = { a: 1 } })(window);', '?'],
    ['function f(w) { w.applicationSettings = { a: 1 } } f(window);', '?'],
    ['window[x] = { a: 1 };', '?'],
    ['Object.assign(window, x());', '?'],
    ["eval('var applicationSettings = {}');", '?'],
    ['(function () { var s = {}; s.applicationSettings = { a: 1 } })();', undefined],
    ['(function (w) { w.applicationSettings = { a: 1 } })({});', undefined],
    ['class A { constructor() { this.applicationSettings = { a: 1 } } }', undefined],
    [
      'var applicationSettings = { a: 1 }; (function () { var applicationSettings = {}; applicationSettings.a = 2 })();',
      { a: 1 },
    ],
    ['(function () { var applicationSettings = { a: 1 } })();', undefined],
    ['if (x) { var applicationSettings = { a: 1 } }', '?'],
    ['var applicationSettings = window.x || { a: 1 };', '?'],
    ['var { applicationSettings } = x;', '?'],
    ['applicationSettings.a = 1', undefined],
    [
      'var applicationSettings = { a: 1 }, b = function () { return 1 }; console.log(applicationSettings); b();',
      { a: 1 },
    ],
    ['var a, applicationSettings = a = { b: 1 }; a.c = 2', { b: 1, c: 2 }],
    ['0, applicationSettings = { a: 1 }, applicationSettings.a = 2', { a: 2 }],
    ['/* applicationSettings = 1 */', undefined],
  ])('%s', async (text, expected) => {
    expect(await settings(text)).toEqual(expected);
  });
});

describe('faults', () => {
  test.each([
    [
      'var a = {\n  b: "c\n};',
      'The text that begins with a quote here has no closing quote on its line.',
      2,
      6,
    ],
    [
      'var a = {\n  b: 1\n  c: 2 };',
      '“c” is not expected here: look for a missing comma, quote or bracket before it.',
      3,
      3,
    ],
    [
      'var a = {\n b: [1, 2 };',
      '“}” is not expected here: look for a missing comma, quote or bracket before it.',
      2,
      11,
    ],
    ['var a = {\n b: [1,\n', '“[” is opened here and never closed.', 2, 5],
    ['(function () {', '“{” is opened here and never closed.', 1, 14],
    ['var a =', 'The script ends too early: something is missing at its end.', 1, 8],
    ['/* x', 'The comment that begins here is not closed with “*/”.', 1, 1],
    ['let a; let a;', '“a” is declared twice.', 1, 12],
    ['import x from "y"', 'This is a module (“import”, “export”), but a plain script is expected.', 1, 1],
    ['return 1', '“return” stands outside of a function.', 1, 1],
    ['<script>', '“<” is not expected here: look for a missing comma, quote or bracket before it.', 1, 1],
  ])('%j is refused', async (text, message, line, column) => {
    expect(await decodeJavaScript(text)).toEqual({
      ok: false,
      reason: 'syntax',
      message,
      location: { line, column },
    });
  });

  test.each([
    [
      'var a = “b”;',
      'var a = "b";',
      'Typographic quotes (“ ”) stand where straight quotes (") belong, in line 1.',
    ],
    [
      'var a = {\n b: ‘it’s’,\n c: "x”\n};',
      'var a = {\n b: \'it’s\',\n c: "x"\n};',
      'Typographic quotes (‘ ’ ”) stand where straight quotes (\' or ") belong, in lines 2, 3.',
    ],
    ['var a = “b", c = "“"; // “x”', 'var a = "b", c = "“"; // “x”', undefined],
    ['var a = „b“; /* ” */ var d = `”`;', 'var a = "b"; /* ” */ var d = `”`;', undefined],
  ])('typographic quotes in %j are named', async (text, meant, message) => {
    const decoded = await decodeJavaScript(text);
    if (decoded.ok) throw new Error('Expected a fault.');
    expect(straighten(text, decoded.typographicQuotes ?? [])).toBe(meant);
    expect(decoded.location).toMatchObject({ line: text.startsWith('var a = {') ? 2 : 1 });
    if (message !== undefined) expect(decoded.message).toBe(message);
  });

  test('they are not named when they are not the cause', async () => {
    const decoded = await decodeJavaScript('var a = “b”; var = 1;');
    expect(decoded).not.toHaveProperty('typographicQuotes');
    expect((await decodeJavaScript('var a = "“b”";')).ok).toBe(true);
  });

  test.each([
    '(',
    '[',
    '{',
    '-',
    '!',
    '`${',
    'a?',
    'x=>',
    'if(a)',
    '"a"+',
    '({a:',
    'function f(){',
    '/',
    '“',
    "'’\n",
  ])('%s in bulk', (piece) =>
    expectBounded(async () =>
      expect(typeof (await decodeJavaScript(piece.repeat(100_000))).ok).toBe('boolean'),
    ),
  );

  test('brackets that are nested too deeply are named', async () => {
    expect(await decodeJavaScript('['.repeat(100_000))).toMatchObject({
      reason: 'syntax',
      message: 'Brackets or expressions are nested too deeply to be read.',
    });
  });

  test('no truncation throws', async () => {
    const text =
      'var applicationSettings = { a: "b" + \'c\', d: [1, /* e */ -2], f: `g${h}`, i: /j/ }; // k\n“l”';
    for (let length = 0; length <= text.length; length++)
      expect(typeof (await decodeJavaScript(text.slice(0, length))).ok).toBe('boolean');
  });
});

describe('walking', () => {
  const types = (root: AnyNode, skip?: string): string[] => {
    const found: string[] = [];
    walk(root, (node, parents) => {
      found.push(`${'.'.repeat(parents.length)}${node.type}`);
      return node.type === skip ? 'skip' : undefined;
    });
    return found;
  };

  test('goes through everything in the order of the text', async () => {
    const { program, comments } = await read('/* x */ f({ a: `b${c}d`, e() {} });');
    expect(types(program)).toEqual([
      'Program',
      '.ExpressionStatement',
      '..CallExpression',
      '...Identifier',
      '...ObjectExpression',
      '....Property',
      '.....Identifier',
      '.....TemplateLiteral',
      '......TemplateElement',
      '......Identifier',
      '......TemplateElement',
      '....Property',
      '.....Identifier',
      '.....FunctionExpression',
      '......BlockStatement',
    ]);
    expect(comments).toEqual([{ start: 0, end: 7 }]);
    expect(types(program, 'ObjectExpression')).toHaveLength(5);
  });

  test('stops when told to', async () => {
    let seen = 0;
    walk((await read('a; b; c')).program, (node) => {
      seen++;
      return node.type === 'Identifier' ? 'stop' : undefined;
    });
    expect(seen).toBe(3);
  });

  test('a long chain is no deep recursion', async () => {
    const { program } = await read(`var x = a${'.b()'.repeat(100_000)};`);
    expect(types(program)).toHaveLength(300_005);
    expect(plain(globals(program).get('x'))).toBe('?');
  });
});
