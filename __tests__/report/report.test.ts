import fc from 'fast-check';
import type { Package } from '../../src/model/package.ts';
import type { Severity } from '../../src/model/project.ts';
import type { Finding } from '../../src/model/report.ts';
import { toJson } from '../../src/report/json.ts';
import {
  makeReport,
  type PackageResult,
  reaches,
  withArchives,
  withResult,
} from '../../src/report/report.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const pkg = (name: string, part: Partial<Package> = {}): Package => ({
  name,
  kind: 'theme',
  path: name,
  archive: false,
  pluginRepository: false,
  usage: 'vmr',
  assets: [],
  source: () => ({ size: 0, read: async () => new Uint8Array() }),
  ...part,
});
const none = { available: false, reason: 'x' } as const;
const checked = (findings: readonly Finding[]) => ({
  hits: findings.map((finding) => ({ finding })),
  skipped: [],
  failures: [],
});
const result = (name: string, findings: readonly Finding[] = []): PackageResult => ({
  pkg: pkg(name),
  revision: none,
  checked: checked(findings),
  suppressed: 0,
  languages: [],
});

describe('order', () => {
  test('is package, path, line, column, offset, rule, message', () => {
    const ordered = [
      { path: 'z' },
      { package: 'a', path: 'b' },
      { package: 'a', path: 'c' },
      { package: 'a', path: 'c', location: { line: 2, column: 9 } },
      { package: 'a', path: 'c', location: { line: 10, column: 2 } },
      { package: 'a', path: 'c', location: { line: 10, column: 10 } },
      { package: 'b', path: 'a', location: { offset: 2 } },
      { package: 'b', path: 'a', location: { offset: 10 } },
      { package: 'b', path: 'a', location: { offset: 10 }, rule: 'b' },
      { package: 'b', path: 'a', location: { offset: 10 }, rule: 'b', message: 'y' },
      { package: 'b', path: 'a', location: { offset: 10 }, rule: 'b', message: 'z' },
      { package: 'b', path: '\uffff' },
      { package: 'b', path: '😀' },
    ].map(({ package: name, ...part }) => {
      const { package: _, ...finding } = findingOf({ rule: 'a', message: 'x', ...part });
      return name === undefined ? finding : { ...finding, package: name };
    });
    const { report } = makeReport([result('a', [...ordered].reverse())], [], 1);
    expect(report.findings).toEqual(ordered);
  });

  test('does not depend on the order in which anything was found', () => {
    const few = <T>(...values: T[]) => fc.constantFrom(...values);
    const location = fc.record(
      { line: few(1, 2), column: few(1, 2), endLine: few(2, 3), pointer: few('/a', '/b'), offset: few(0, 1) },
      { requiredKeys: [] },
    );
    const finding = fc.record({
      rule: few('a', 'b'),
      severity: few<Severity>('error', 'warning', 'info'),
      path: few('x', 'y'),
      message: few('m', 'n'),
      messageArguments: few([1], [2]),
      location,
    });
    const skip = fc.record({ rule: few('a', 'b'), package: few('p', 'q'), reason: few('r', 's') });
    const failure = fc.record({ rule: few('a', 'b'), path: few('x', 'y'), message: few('m', 'n') });
    const part = fc.record({
      name: few('p', 'q', 'r'),
      findings: fc.array(finding, { maxLength: 6 }),
      skipped: fc.array(skip, { maxLength: 4 }),
      failures: fc.array(failure, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(part, { maxLength: 3, selector: ({ name }) => name }),
        fc.infiniteStream(fc.nat()),
        (parts, numbers) => {
          const shuffled = <T>(list: readonly T[]): T[] =>
            list
              .map((item) => ({ item, key: numbers.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const made = (order: <T>(list: readonly T[]) => T[]) =>
            makeReport(
              order(parts).map(({ name, findings, skipped, failures }) => ({
                pkg: pkg(name),
                revision: none,
                checked: {
                  hits: order(findings).map((item) => ({ finding: findingOf({ ...item, package: name }) })),
                  skipped: order(skipped),
                  failures: order(failures),
                },
                suppressed: 0,
                languages: [],
              })),
              [],
              3,
            ).report;
          expect(toJson(made(shuffled))).toBe(toJson(made((list) => [...list])));
        },
      ),
    );
  });
});

test('the summary counts what ships, by package and in all', () => {
  const asset = (name: string, size: number) =>
    ({ name, path: `b/${name}`, entry: name, size, symlink: false, format: 'text' }) as const;
  const { report } = makeReport(
    [
      {
        ...result('b', [findingOf({ severity: 'warning' }), findingOf({ severity: 'info' })]),
        suppressed: 2,
      },
      {
        ...result('a', [findingOf()]),
        pkg: pkg('a', { path: '', assets: [asset('x', 5), asset('y', 6), asset('.DS_Store', 7)] }),
        revision: { available: true, changed: true, changedBesideManifest: true },
      },
    ],
    [{ checked: checked([findingOf({ severity: 'warning' })]), suppressed: 1 }],
    9,
  );
  expect(report.packages).toMatchObject([
    { name: 'a', path: '.', assets: 2, bytes: 11, errors: 1, warnings: 0, infos: 0, changed: true },
    { name: 'b', path: 'b', assets: 0, bytes: 0, errors: 0, warnings: 1, infos: 1 },
  ]);
  expect(report.packages[1]).not.toHaveProperty('changed');
  expect(report.summary).toEqual({
    packages: 2,
    assets: 2,
    rules: 9,
    errors: 1,
    warnings: 2,
    infos: 1,
    suppressed: 3,
  });
});

test('the result is error for a failure, failure for an error, else success', () => {
  const failed = { hits: [], skipped: [], failures: [{ rule: 'r', path: 'x', message: 'm' }] };
  const of = (checks: PackageResult['checked']) =>
    makeReport([{ ...result('a'), checked: checks }], [], 1).report.result;
  expect(of(checked([]))).toBe('success');
  expect(of(checked([findingOf({ severity: 'warning' })]))).toBe('success');
  expect(of(checked([findingOf()]))).toBe('failure');
  expect(of(failed)).toBe('error');
});

test('--fail-on moves the threshold, but never hides a failure', () => {
  const warning = reportOf([findingOf({ severity: 'warning' })]);
  expect(['error', 'warning', 'never'].map((on) => reaches(warning, on as Severity))).toEqual([
    false,
    true,
    false,
  ]);
  expect(reaches(reportOf([findingOf({ severity: 'info' })]), 'warning')).toBe(false);
  expect(withResult(warning, 'warning').result).toBe('failure');
  expect(withResult(reportOf([findingOf()]), 'never').result).toBe('success');
  expect(withResult(reportOf([], { result: 'error' }), 'never').result).toBe('error');
});

test('archives are listed by name, without their place on this machine', () => {
  const archive = (name: string) => ({
    name,
    package: 'p',
    path: `/tmp/${name}`,
    bytes: 1,
    sha256: 'x',
    entries: 1,
  });
  expect(withArchives(reportOf([]), [archive('b'), archive('a')]).archives).toEqual([
    { name: 'a', package: 'p', bytes: 1, sha256: 'x', entries: 1 },
    { name: 'b', package: 'p', bytes: 1, sha256: 'x', entries: 1 },
  ]);
});

test('JSON ends with a line break, and the same report gives the same bytes', () => {
  const report = reportOf([findingOf({ path: 'ä\u001b\u2028##[x]' })]);
  expect(toJson(report)).toBe(toJson(structuredClone(report)));
  expect(toJson(report)).toMatch(/^\{\n {2}"schemaVersion": 1,[\s\S]*\}\n$/);
  expect(JSON.parse(toJson(report))).toEqual(report);
});
