/** How packages are divided among processes. */
import fc from 'fast-check';
import { memoryFiles } from '../../src/files/memory.ts';
import { emptyConfig } from '../../src/project/config.ts';
import type { RunInput } from '../../src/run/input.ts';
import { balanced, plan } from '../../src/run/plan.ts';

const theme = (size: number) => new TextEncoder().encode(`{"theme_version": 2}${' '.repeat(size)}`);
const themes = (sizes: Readonly<Record<string, number>>): RunInput => ({
  projects: [
    {
      scope: {
        files: memoryFiles(
          Object.fromEntries(
            Object.entries(sizes).map(([name, size]) => [`${name}/themeconfig.json`, theme(size)]),
          ),
        ),
        rootName: 'brands',
        paths: [],
        skip: new Set(),
        ignoresAbove: [],
      },
      config: emptyConfig,
      revisionOf: async ({ name }) => ({
        available: true,
        changed: name.startsWith('changed'),
        changedBesideManifest: true,
      }),
    },
  ],
});

test('the longest packages come first, each to the shard that has least to do', async () => {
  const matrix = await plan(themes({ a: 100, b: 900, c: 500, d: 410, e: 1 }), 2);
  expect(matrix).toEqual({
    include: [
      { shard: '1/2', packages: ['a', 'b'], bytes: 20 * 2 + 1000 },
      { shard: '2/2', packages: ['c', 'd', 'e'], bytes: 20 * 3 + 911 },
    ],
  });
});

test('there are no more shards than packages, and never more than GitHub runs', async () => {
  const few = await plan(themes({ a: 1, b: 1 }), 8);
  expect(few.include.map(({ shard }) => shard)).toEqual(['1/2', '2/2']);
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`t${index}`, index]));
  const { include } = await plan(themes(many), 1000);
  expect(include).toHaveLength(256);
  expect(include.flatMap(({ packages }) => packages).sort()).toEqual(Object.keys(many).sort());
});

test('where only changed packages are judged, the others are no work', async () => {
  const input = { ...themes({ old: 9000, changed: 50, older: 9000, 'changed-too': 60 }), onlyChanged: true };
  const { include } = await plan(input, 8);
  expect(include.map(({ bytes }) => bytes)).toEqual([80, 70]);
  expect(include.flatMap(({ packages }) => packages).sort()).toEqual(
    ['changed', 'changed-too', 'old', 'older'].sort(),
  );
});

test('no shard is empty, each package is in one, and no shard has more to do than twice what is fair', () => {
  const sizes = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 60 }), (weights, most) => {
      const shards = balanced(weights, Math.min(most, weights.length));
      expect(shards.every((indexes) => indexes.length > 0)).toBe(true);
      expect(shards.flat().sort((a, b) => a - b)).toEqual(weights.map((_, index) => index));
      const loads = shards.map((indexes) => indexes.reduce((sum, index) => sum + weights[index]!, 0));
      const fair = weights.reduce((sum, weight) => sum + weight, 0) / shards.length;
      expect(Math.max(...loads)).toBeLessThanOrEqual(fair + Math.max(...weights));
      expect(balanced(weights, shards.length)).toEqual(shards);
    }),
  );
});
