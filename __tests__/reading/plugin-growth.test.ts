import type { Identifier } from 'acorn';
import { decodeJavaScript } from '../../src/formats/javascript/javascript.ts';
import { scopesOf } from '../../src/formats/javascript/scopes.ts';
import { walk } from '../../src/formats/javascript/walk.ts';
import { wayFromGlobal } from '../../src/reading/pex-paths.ts';
import { registrationsOf } from '../../src/reading/registrations.ts';

const steps = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

async function read(text: string) {
  const decoded = await decodeJavaScript(text);
  if (!decoded.ok) throw new Error(decoded.message);
  return { script: decoded.value, scopes: scopesOf(decoded.value.program) };
}

async function waysOf(text: string): Promise<ReadonlyMap<string, number | undefined>> {
  const { script, scopes } = await read(text);
  const found = new Map<string, number | undefined>();
  walk(script.program, (node) => {
    if (node.type !== 'Identifier' || !/^p\d+$/.test(node.name)) return undefined;
    found.set(node.name, wayFromGlobal(node as Identifier, scopes)?.length);
    return undefined;
  });
  return found;
}

test.each([
  ['members', (index: number) => `var p${index + 1} = p${index}.a;\n`],
  ['parts', (index: number) => `var { a: p${index + 1} } = p${index};\n`],
])('aliases of %s are followed as far as anything known, and no further', async (_, alias) => {
  const ways = await waysOf(`var p0 = PEX;\n${steps(300, alias)}`);
  expect(ways.get('p8')).toBe(9);
  expect(ways.get('p300')).toBeUndefined();
  const segments = [...ways.values()].reduce<number>((sum, length = 0) => sum + length, 0);
  expect(segments).toBeLessThan(1000);
});

describe('an object that is registered again and again', () => {
  const registered = (calls: number, keys: number) =>
    read(
      `var o = { ${steps(keys, (index) => `k${index}: f,`)} };\n${steps(calls, () => 'PEX.pluginAPI.registerPlugin(o);\n')}`,
    );

  test('is read whole each time while that costs little', async () => {
    const { script, scopes } = await registered(20, 50);
    const found = registrationsOf(script, scopes);
    expect(found.map(({ keys, isOpen }) => [keys.size, isOpen])).toEqual(Array(20).fill([50, false]));
  });

  test('takes a bounded number of keys, and is then not known', async () => {
    const { script, scopes } = await registered(300, 400);
    const found = registrationsOf(script, scopes);
    expect(found).toHaveLength(300);
    expect(found.reduce((sum, { keys }) => sum + keys.size, 0)).toBeLessThanOrEqual(50_000);
    expect(found.at(-1)).toMatchObject({ argument: 'object', isOpen: true });
  });
});
