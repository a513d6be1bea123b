import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

const testsIn = (part: string) => [...part.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, path = '']) => path);
/** The rows of both tables: what could be tried, and the limits. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|what could|key )/.test(line));

test('the tests that hold the promises are there', () => {
  expect(testsIn(text).length).toBeGreaterThan(50);
  expect(testsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every promise names a test', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((row) => testsIn(row).length === 0)).toEqual([]);
});
