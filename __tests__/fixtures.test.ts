import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toText } from '../src/report/text.ts';
import { rules } from '../src/rules/index.generated.ts';
import { check as run } from '../src/run/check.ts';
import { projectScopes } from '../src/run/scopes.ts';

const root = resolve(__dirname, '../fixtures');
const cases = (folder: string) =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((name) => !name.includes('.')) : [];

async function check(folder: string) {
  const projects = await projectScopes(folder, [], undefined, rules, []);
  return run({
    projects: projects.map((project) => ({
      ...project,
      revisionOf: async () => ({ available: false as const, reason: 'No base revision is available.' }),
    })),
    rules,
    only: [],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
  });
}

describe('fixtures/ok', () => {
  test.each(cases('ok'))('%s is silent', async (name) => {
    const { report } = await check(join(root, 'ok', name));
    expect(report.failures).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('fixtures/good', () => {
  test.each(cases('good'))('%s is done right', async (name) => {
    const { report } = await check(join(root, 'good', name));
    expect(report.findings.filter(({ severity, rule }) => severity !== 'info' || rule === name)).toEqual([]);
  });
});

describe('fixtures/bad', () => {
  test.each(cases('bad'))('%s says what is expected', async (name) => {
    const folder = join(root, 'bad', name);
    const { report, hits } = await check(folder);
    expect(report.failures).toEqual([]);
    const actual = toText({ ...report, summary: { ...report.summary, rules: 0 } }, hits, {
      color: false,
      quiet: false,
    }).replace(', 0 rules', '');
    const file = join(folder, 'expected.txt');
    if (process.env.UPDATE) writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
    expect(report.findings.map(({ rule }) => rule)).toContain(name);
    expect(report.findings.filter(({ rule, severity }) => severity === 'error' && rule !== name)).toEqual([]);
  });
});
