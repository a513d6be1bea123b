import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

/** Every test that the page names; some are named without the folder that they all share. */
const named = [...text.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, path = '']) => path);
const places = (path: string) => [path, `__tests__/${path}`, `__tests__/revision/${path}`];

test('the tests that hold the promises are there', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !places(path).some((place) => existsSync(join(root, place))))).toEqual([]);
});
