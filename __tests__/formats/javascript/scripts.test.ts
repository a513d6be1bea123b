import { isScriptName, withScripts } from '../../../src/formats/javascript/scripts.ts';
import { positions } from '../../../src/formats/text/position.ts';

const file = (text: string) => ({ text, bom: false, locate: positions(text) });
/** The first statement of each script, with its place. */
async function statements(text: string, kind: 'page' | 'script') {
  const { parseScripts } = await withScripts(file(text), kind);
  return parseScripts?.().map(({ program, locate }) => {
    const { start = 0, end = 0 } = program.body[0] ?? {};
    const { line, column } = locate(start, end);
    return `${line}:${column} ${text.slice(start, end)}`;
  });
}

test.each([
  ['a.js', true],
  ['a/b.MJS', true],
  ['a.cjs', true],
  ['a.json', false],
  ['a.js.map', false],
])('%s', (name, expected) => {
  expect(isScriptName(name)).toBe(expected);
});

test('a module, a script that is none, and what is neither', async () => {
  expect(await statements('\nconst x = await f();', 'script')).toEqual(['2:1 const x = await f();']);
  expect(await statements('with (a) b();', 'script')).toEqual(['1:1 with (a) b();']);
  expect(await statements('const x =', 'script')).toEqual([]);
  expect(await statements(`${'['.repeat(100_000)}`, 'script')).toEqual([]);
});

test('the scripts of a page that hold code, where they stand', async () => {
  const page =
    '<p>é</p>\n<script>a()</script><script type="module">\n b()</script>\n<script src="x.js"> </script><script type="text/x">c()</script><script>d(</script><SCRIPT TYPE=text/javascript>e()';
  expect(await statements(page, 'page')).toEqual(['2:9 a()', '3:2 b()', '4:112 e()']);
});

test('too large a file has none', async () => {
  expect(await statements(`x()${' '.repeat(2_000_000)}`, 'script')).toBeUndefined();
});
