import { readReaders, readSources, unreadExports } from '../../scripts/structure.mjs';

const source = (text: string) => ({ text, imports: [] });

test('nothing is exported that nobody reads', () => {
  expect(unreadExports(readSources(), readReaders())).toEqual([]);
});

test('every way of reading counts', () => {
  const sources = new Map(
    Object.entries({
      'a.ts': source(
        `export const one = 1;\nexport function two() {}\nexport type Three = 3;\nexport class Four {}\nexport const five: Five = 5;\nexport interface Five {}\n`,
      ),
      'b/whole.ts': source("import * as a from '../c.ts';\nexport const dead = a;\n"),
      'c.ts': source('export const read = 1;\nexport async function late() {}\n'),
    }),
  );
  expect(unreadExports(sources)).toEqual([
    'a.ts one',
    'a.ts two',
    'a.ts Three',
    'a.ts Four',
    'a.ts five',
    'b/whole.ts dead',
  ]);
  const readers = new Map(
    Object.entries({
      '../__tests__/b/x.test.ts': source(
        "import { one, type Three as T } from '../../src/a.ts';\nconst { two } = await import('../../src/a.ts');\n",
      ),
      '../scripts/y.mjs': source(
        "const { Four, five } = load('src/a.ts');\nimport { dead } from '../src/b/whole.ts';\n",
      ),
    }),
  );
  expect(unreadExports(sources, readers)).toEqual([]);
});

test('ceilings have one word each: MOST, LARGEST, LONGEST, DEEPEST', () => {
  const other = [...readSources()].flatMap(([name, { text }]) =>
    [...text.matchAll(/^(?:export )?const ((?:MAX|MAXIMAL|MAXIMUM|UPPER|BIGGEST)_\w+)/gm)].map(
      ([, one]) => `${name} ${one}`,
    ),
  );
  expect(other).toEqual([]);
});
