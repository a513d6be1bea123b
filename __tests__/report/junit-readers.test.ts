/** Two readers of JUnit files that others wrote see what the report says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as toJson } from 'junit2json';
import { parseV2 } from 'test-results-parser';
import { toJunit } from '../../src/report/junit.ts';
import { checkFiles } from '../support/check.ts';
import { findingOf, reportOf } from '../support/reports.ts';

const home = mkdtempSync(join(tmpdir(), 'brandgate-junit-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const broken = {
  'acme/themeconfig.json': '{\n  "theme_version": 2,\n  "disable_watermark_mute_icon": false,\n}\n',
  'acme/icon_mic.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  'beta/themeconfig.json': '{"theme_version": 2}',
};

function read(xml: string) {
  const file = join(home, 'junit.xml');
  writeFileSync(file, xml);
  const { result, errors } = parseV2({ type: 'junit', files: [file] });
  expect(errors).toEqual([]);
  return result!;
}

test('counts and messages of a real report', async () => {
  const report = await checkFiles(broken);
  const wrong = report.findings.filter(({ severity }) => severity === 'error');
  expect(wrong.length).toBeGreaterThan(1);
  const xml = toJunit(report);

  const one = await toJson(xml);
  if (!one || !('testsuite' in one)) throw new Error('no testsuites');
  const suites = one.testsuite ?? [];
  expect(suites.map(({ name }) => name)).toEqual(['acme', 'beta']);
  const failures = suites.flatMap(({ testcase }) => testcase ?? []).flatMap(({ failure }) => failure ?? []);
  expect(failures).toHaveLength(one.failures!);
  for (const { message } of wrong)
    expect(
      failures.some((failure) => JSON.stringify(failure).includes(JSON.stringify(message).slice(1, -1))),
    ).toBe(true);

  const other = read(xml);
  expect([other.total, other.failed, other.errors]).toEqual([one.tests, failures.length, 0]);
  expect(other.suites.map(({ name, total, failed }) => [name, total, failed])).toEqual(
    suites.map(({ name, tests, failures: failed }) => [name, tests, failed]),
  );
  // No case fails twice, and none passes that has a failure.
  expect(other.passed + other.failed).toBe(other.total);
});

test('a clean report passes, and a broken rule is an error of its own', () => {
  const clean = read(toJunit(reportOf([])));
  expect([clean.failed, clean.errors]).toEqual([0, 0]);
  const failures = [{ rule: 'audio-loudness', path: 'x.wav', message: 'It broke.' }];
  const failed = read(toJunit(reportOf([findingOf({ severity: 'warning' })], { failures })));
  expect([failed.errors, failed.passed]).toEqual([1, failed.total - 1]);
});

test('hostile names arrive as they are shown', async () => {
  const message = 'a"b\'<c>&amp;]]> – ü';
  const { package: _, ...finding } = findingOf({ path: 'x/<y>&.wav', message });
  const xml = toJunit(reportOf([finding]));
  const said = read(xml).suites.flatMap(({ cases }) => cases);
  expect(said.map(({ name }) => name).join()).toContain('x/<y>&.wav');
  expect(JSON.stringify(await toJson(xml))).toContain(JSON.stringify(message).slice(1, -1));
});
