import { decodeJavaScript } from '../../../src/formats/javascript/javascript.ts';
import { useCli } from '../../support/cli.ts';

const cli = useCli();
const nested =
  (open: string, close: string, middle = '1') =>
  (levels: number) =>
    `${open.repeat(levels)}${middle}${close.repeat(levels)}`;

/** What a parser reads by calling itself, so many levels deep. */
const SHAPES: Readonly<Record<string, (levels: number) => string>> = {
  functions: nested('(function () { /a/; ', '})();'),
  arrows: nested('(() => ', ')'),
  templates: nested('`${', '}`'),
  brackets: nested('(', ')'),
  lists: nested('[', ']'),
  objects: nested('({a:', '})'),
  blocks: nested('{', '}'),
  classes: nested('class A { static { ', '} }'),
  conditions: nested('a ? ', ' : 2'),
  patterns: (levels) => `var ${nested('[', ']', 'a')(levels)} = 1`,
  signs: nested('!', ''),
  powers: nested('2 ** ', ''),
  assignments: nested('a = ', ''),
  constructors: nested('new ', '', 'a'),
  branches: nested('if (a) ', '', 'b'),
  alternatives: nested('if (a) b; else ', '', 'b'),
  sums: (levels) => `a = ${nested('1 + ', '')(levels)}`,
  'groups of an expression': (levels) => `a = /${nested('(', ')')(levels)}/`,
};
const names = Object.keys(SHAPES);
const shape = (name: string, levels: number) => (SHAPES[name] as (levels: number) => string)(levels);

test.each(names)('%s that people write are read', async (name) => {
  expect((await decodeJavaScript(shape(name, 80))).ok).toBe(true);
});

test('long sums and chains are no nesting', async () => {
  expect((await decodeJavaScript(shape('sums', 2000))).ok).toBe(true);
  expect((await decodeJavaScript(`a${'.b(1)'.repeat(20_000)}`)).ok).toBe(true);
  expect((await decodeJavaScript('a(1);\n'.repeat(20_000))).ok).toBe(true);
});

test.each(names)('%s without end are named, with their place', async (name) => {
  expect(await decodeJavaScript(shape(name, 30_000))).toMatchObject({
    ok: false,
    message: 'Brackets or expressions are nested too deeply to be read.',
    location: { line: 1 },
  });
});

test('no depth ends the process: what is near the end of the stack is not read', () => {
  // Each file finds the engine as the ones before it left it; where it gave up depends on that.
  const levels = Array.from({ length: 60 }, (_, step) => Math.ceil(200 * 1.07 ** step));
  const settings = names.flatMap((name) =>
    levels.map((count) => [
      `${name.replaceAll(' ', '-')}-${String(count).padStart(5, '0')}/configuration/settings.js`,
      shape(name, count),
    ]),
  );
  const here = cli.project(Object.fromEntries(settings));
  const { code, stdout, stderr } = cli.run(here, ['check', '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const report = JSON.parse(stdout) as { failures: unknown[]; packages: unknown[] };
  expect([report.failures, report.packages.length]).toEqual([[], settings.length]);
});
