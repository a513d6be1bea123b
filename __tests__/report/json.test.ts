import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import type { RunReport } from '../../src/model/report.ts';
import { toJson } from '../../src/report/json.ts';
import { withArchives } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { check as run } from '../../src/run/check.ts';
import { projectScopes } from '../../src/run/scopes.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const root = resolve(__dirname, '../..');
const published = JSON.parse(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(published);
const faultsOf = (report: RunReport) => {
  validate(JSON.parse(toJson(report)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

async function check(folder: string): Promise<RunReport> {
  const projects = await projectScopes(folder, []);
  const { report } = await run({
    projects: projects.map((project) => ({
      ...project,
      revisionOf: async () => ({ available: true, changed: true, changedBesideManifest: false }),
    })),
    rules,
    only: [],
    selects: () => true,
    onlyChanged: false,
    progress: () => undefined,
  });
  return report;
}

const FIXTURES = [
  'ok/example',
  'bad/audio-sample-rate',
  'bad/json-syntax',
  'bad/language-missing-token',
  'bad/config-unused-ignore',
  'bad/package-archive',
  'bad/project-unclaimed-asset',
  'bad/css-syntax',
].filter((name) => existsSync(join(root, 'fixtures', name)));

test.each(FIXTURES)('the report of fixtures/%s is as the published schema says', async (name) => {
  const report = await check(join(root, 'fixtures', name));
  expect(report.findings.length > 0).toBe(name.startsWith('bad/'));
  expect(faultsOf(report)).toEqual([]);
});

test('the fixtures exist', () => {
  expect(FIXTURES.length).toBeGreaterThan(6);
  expect(readdirSync(join(root, 'fixtures')).length).toBeGreaterThan(1);
});

test('the published schema is the one that the code writes', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(reportSchema)));
});

const whole: RunReport = withArchives(
  reportOf(
    [
      findingOf({
        location: { line: 1, column: 2, endLine: 3, endColumn: 4, pointer: '/a', offset: 5 },
        fix: 'unsafe',
        messageArguments: ['a', 1, true, null],
      }),
    ],
    {
      skipped: [
        { rule: 'a', package: 'acme', reason: 'b' },
        { rule: 'a', reason: 'b' },
      ],
      languages: [
        {
          package: 'acme',
          reference: 'en.json',
          language: 'de.json',
          tokens: 4,
          missing: 1,
          extra: 0,
          variables: 0,
          untranslated: 2,
        },
      ],
      failures: [{ rule: 'a', path: 'b', message: 'c' }],
    },
  ),
  [{ name: 'acme.zip', package: 'acme', bytes: 3, sha256: 'a'.repeat(64), entries: 1 }],
);

test('every part of a report is in the schema', () => {
  expect(faultsOf(whole)).toEqual([]);
});

test.each<[string, object]>([
  ['another version', { schemaVersion: 2 }],
  ['an unknown key', { extra: 1 }],
  ['a negative count', { summary: { ...whole.summary, errors: -1 } }],
  ['an unknown severity', { findings: [{ ...findingOf(), severity: 'fatal' }] }],
  ['line 0', { findings: [findingOf({ location: { line: 0 } })] }],
  ['an argument that is a list', { findings: [{ ...findingOf(), messageArguments: [[1]] }] }],
  ['documentation that is a script', { findings: [findingOf({ documentation: 'javascript:alert(1)' })] }],
  ['a short checksum', { archives: [{ ...whole.archives[0], sha256: 'abc' }] }],
])('the schema refuses %s', (_, part) => {
  expect(faultsOf({ ...whole, ...part } as RunReport)).not.toEqual([]);
});

test('hostile text is written as escapes and read as itself', () => {
  const message = '\u202egnp.exe\u001b[31m\u0085::error::x ##[error]y \u2028 \ud800';
  const text = toJson(reportOf([findingOf({ message })]));
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028\u202e]|##\[/u);
  expect(JSON.parse(text).findings[0].message).toBe(message);
});
