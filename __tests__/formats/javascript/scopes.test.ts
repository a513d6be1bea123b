import type { AnyNode, Identifier } from 'acorn';
import { decodeJavaScript } from '../../../src/formats/javascript/javascript.ts';
import { type Scopes, scopesOf } from '../../../src/formats/javascript/scopes.ts';
import { invokedArgument, isFunction, possibleValues } from '../../../src/formats/javascript/values.ts';
import { walk } from '../../../src/formats/javascript/walk.ts';

interface Read {
  readonly text: string;
  readonly scopes: Scopes;
  /** The last identifier of that name. */
  last(name: string): Identifier;
  written(node: AnyNode | undefined): string | undefined;
}

async function read(text: string): Promise<Read> {
  const decoded = await decodeJavaScript(text);
  if (!decoded.ok) throw new Error(decoded.message);
  const { program } = decoded.value;
  return {
    text,
    scopes: scopesOf(program),
    last(name) {
      let found: Identifier | undefined;
      walk(program, (node) => {
        if (node.type === 'Identifier' && node.name === name) found = node;
        return undefined;
      });
      if (!found) throw new Error(`There is no ${name}.`);
      return found;
    },
    written: (node) => node && text.slice(node.start, node.end),
  };
}

/** What the last `x` of a script may stand for. */
async function values(text: string): Promise<(string | undefined)[]> {
  const { scopes, last, written } = await read(text);
  return possibleValues(last('x'), scopes).map(written).sort();
}

describe('a name means the variable of the innermost scope that has it', () => {
  test.each([
    ['var x = 1; { let x = 2; } x;', ['1']],
    ['let x = 1; { let x = 2; use(x); }', ['2']],
    ['var x = 1; { var x = 2; } x;', ['1', '2']],
    ['const x = 1; function f(x) { x; }', [undefined]],
    ['const x = 1; function f() { x; }', ['1']],
    ['const x = 1; function f() { var x = 2; return () => x; }', ['2']],
    ['const x = 1; try {} catch (x) { x; }', [undefined]],
    ['const x = 1; for (const x of list) x;', [undefined]],
    ['for (let x = 3; ; ) x;', ['3']],
    ['x; function x() {}', ['function x() {}']],
    ['const f = function x() { x; };', ['function x() { x; }']],
    ['class A { x() {} } const x = 1; A.x; x;', ['1']],
    ['x: for (;;) break x; var x = 5; x;', ['5']],
    ['switch (1) { case 1: let x = 1; use(x); }', ['1']],
    ['x;', ['x']],
    ['let x; x;', ['x']],
  ])('%s', async (text, expected) => {
    expect(await values(text)).toEqual(expected);
  });
});

describe('what a variable is given counts, wherever', () => {
  test.each([
    ['let x; x = 1; function f() { x = 2; } x;', ['1', '2']],
    ['let x = 1; x += 2; x;', ['1', undefined]],
    ['let x = 1; x++; x;', ['1', undefined]],
    ['let x; x ??= 1; x;', ['1']],
    ['x = 1; x;', ['1']],
    ['const x = a ? 1 : b || 2; x;', ['1', '2', 'b']],
    ['const y = 1, x = y; x;', ['1']],
    ['const x = (0, y = 3); x;', ['3']],
    ['const { x } = y; x;', [undefined]],
    ['const [x] = y; x;', [undefined]],
    ['let x; ({ x } = y); x;', [undefined]],
    ['let x; for (x in y) x;', [undefined]],
    ['(function (x) { x; })(7);', ['7']],
    ['(function (x) { x; }).call(this, 7);', ['7']],
    ['(function (x) { x; })(...list);', [undefined]],
    ['((x = 5) => x)(6);', ['5', '6']],
    ['((...x) => x)(6);', [undefined]],
    ['var x = y, y = x; x;', []],
  ])('%s', async (text, expected) => {
    expect(await values(text)).toEqual(expected);
  });
});

test('references are reads, not declarations, targets, keys or labels', async () => {
  const { scopes, last } = await read(
    'let x = 1; x = 2; use(x, { x: 1, [x]: 2, x }, a.x, a[x], x.y); x: for (;;) break x;',
  );
  const binding = scopes.bindingOf(last('x'));
  expect(binding?.references.map(({ start }) => start)).toEqual([22, 34, 41, 53, 57]);
});

test('parts say under which keys they lie', async () => {
  const { scopes } = await read("const { a: { 'b': c }, ['d']: e = 1, ...rest } = f; ({ g: h } = i);");
  expect(
    scopes.parts.map(({ identifier, definition }) => [identifier.name, definition.keys.join('.')]).sort(),
  ).toEqual([
    ['c', 'a.b'],
    ['e', 'd'],
    ['h', 'g'],
  ]);
});

test('isFunction is undefined where only running tells', async () => {
  const verdict = async (text: string) => {
    const { scopes, last } = await read(text);
    return isFunction(last('x'), scopes);
  };
  expect(await verdict('function x() {} x;')).toBe(true);
  expect(await verdict('const x = y ? 1 : () => {}; x;')).toBe(true);
  expect(await verdict('const x = make(); x;')).toBeUndefined();
  expect(await verdict('const x = { y() {} }; x;')).toBe(false);
  expect(await verdict('let x; x;')).toBe(false);
  expect(await verdict('x;')).toBe(false);
  expect(await verdict('window.x = 1; x;')).toBeUndefined();
});

test('invokedArgument gives nothing for a function that is called by name', async () => {
  const { scopes, last } = await read('function f(x) {} f(1);');
  const [definition] = scopes.bindingOf(last('x'))?.definitions ?? [];
  expect(definition?.type === 'parameter' && invokedArgument(definition.of, 0, scopes)).toBeUndefined();
});
