import { decodeJavaScript } from '../../../src/formats/javascript/javascript.ts';
import { sameProgram } from '../../../src/formats/javascript/same-program.ts';

async function same(one: string, other: string): Promise<boolean> {
  const [left, right] = [await decodeJavaScript(one), await decodeJavaScript(other)];
  if (!left.ok || !right.ok) throw new Error('A script can’t be parsed.');
  return sameProgram(left.value.program, right.value.program);
}

test.each([
  ['var a = { b: 1 };', 'var a = { "b": 1 }'],
  ['var a = { "b": 1, c: { d: [1] } };', "/* x */ var a = {\n 'b': 1, 'c': { \"d\": [1] } } // y"],
  ['var { a: b } = c;', 'var { "a": b } = c;'],
])('%j does what %j does', async (one, other) => {
  expect(await same(one, other)).toBe(true);
});

test.each([
  ['var a = { b: 1 };', 'var a = { "c": 1 };'],
  ['var a = { b: 1 };', 'var a = { [b]: 1 };'],
  ['var a = { ["b"]: 1 };', 'var a = { b: 1 };'],
  ['var a = { b: b };', 'var a = { b: "b" };'],
  ['var a = { get b() {} };', 'var a = { "b": function () {} };'],
])('%j does not do what %j does', async (one, other) => {
  expect(await same(one, other)).toBe(false);
});
