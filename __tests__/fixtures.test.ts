import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  badFixtureFaults,
  checkFixture,
  expectedText,
  fixturesIn,
  goodFixtureFaults,
} from './support/fixtures.ts';

const root = resolve(__dirname, '../fixtures');
const cases = (folder: string) => fixturesIn(join(root, folder));

describe('fixtures/ok', () => {
  test.each(cases('ok'))('%s is silent', async (name) => {
    const { report } = await checkFixture(join(root, 'ok', name));
    expect(report.failures).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('fixtures/good', () => {
  test.each(cases('good'))('%s is done right', async (name) => {
    expect(goodFixtureFaults(await checkFixture(join(root, 'good', name)), name)).toEqual([]);
  });
});

describe('fixtures/bad', () => {
  test.each(cases('bad'))('%s says what is expected', async (name) => {
    const folder = join(root, 'bad', name);
    const verdict = await checkFixture(folder);
    expect(badFixtureFaults(verdict, name)).toEqual([]);
    const actual = expectedText(verdict);
    const file = join(folder, 'expected.txt');
    if (process.env.UPDATE) writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });
});
