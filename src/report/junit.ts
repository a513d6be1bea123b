import type { Finding, PackageSummary, RunReport } from '../model/report.ts';
import { forTerminal } from './escape.ts';
import { BUILDING, counted, marksOf } from './words.ts';

/**
 * The report as JUnit XML: a suite a package, a case a finding with its file and line, and in the case of an error one
 * failure, so that there are never more failures than tests. A package without findings is one case that passes.
 */
export function toJunit(report: RunReport): string {
  const byPackage = new Map<string | undefined, Finding[]>();
  for (const finding of report.findings) {
    const list = byPackage.get(finding.package);
    if (list) list.push(finding);
    else byPackage.set(finding.package, [finding]);
  }
  const known = new Set(report.packages.map(({ name }) => name));
  const others = [...byPackage].flatMap(([name, findings]) =>
    name !== undefined && known.has(name) ? [] : findings,
  );
  const suites = [
    ...report.packages.map((item) => suite(item.name, byPackage.get(item.name) ?? [], inspected(item))),
    ...(others.length > 0 ? [suite('project', others, '')] : []),
    ...(report.failures.length > 0 ? [failures(report)] : []),
  ];
  const sum = (key: 'tests' | 'failures' | 'errors') =>
    suites.reduce((total, { [key]: count }) => total + count, 0);
  const counts = { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
  const body = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="brandgate"${countsOf(counts)}>\n${body}</testsuites>\n`;
}

const inspected = ({ kind, assets, judged }: PackageSummary): string =>
  `${kind} of ${counted(assets, 'file')}${judged === false ? ', unchanged and not judged' : ''}`;

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}
interface Suite extends Counts {
  readonly xml: string;
}

/** No clock runs: the same input gives the same bytes. Readers that expect a time take the nought. */
const countsOf = ({ tests, failures: failed, errors }: Counts): string =>
  ` tests="${tests}" failures="${failed}" errors="${errors}" skipped="0" time="0"`;

function suiteOf(name: string, cases: readonly string[], failed: Pick<Counts, 'failures' | 'errors'>): Suite {
  const counts = { tests: cases.length, ...failed };
  const xml = `  <testsuite name="${attribute(name)}"${countsOf(counts)}>\n${cases.join('')}  </testsuite>\n`;
  return { ...counts, xml };
}

function suite(name: string, findings: readonly Finding[], what: string): Suite {
  const cases = findings.map((finding) => testCase(name, finding));
  const passed = `    <testcase classname="${attribute(name)}" name="${attribute(what)}" time="0"/>\n`;
  return suiteOf(name, cases.length > 0 ? cases : [passed], {
    failures: findings.filter(({ severity }) => severity === 'error').length,
    errors: 0,
  });
}

/** Warnings and notes pass, and say what they are. */
function testCase(suiteName: string, finding: Finding): string {
  const { severity, rule, path, message, location } = finding;
  const said = content(`${placed(finding)}: ${message} (${rule})${marksOf(finding)}`);
  const inner =
    severity === 'error'
      ? `<failure type="${attribute(rule)}" message="${attribute(message)}">${said}</failure>`
      : `<system-out>${severity === 'info' ? 'note' : severity}: ${said}</system-out>`;
  const name = `${rule} ${placed(finding)}`;
  return `    <testcase classname="${attribute(suiteName)}" name="${attribute(name)}" file="${attribute(path)}" line="${location?.line ?? 1}" time="0">\n      ${inner}\n    </testcase>\n`;
}

function placed({ path, location }: Finding): string {
  return location?.line === undefined ? path : `${path}:${location.line}:${location.column ?? 1}`;
}

function failures(report: RunReport): Suite {
  const cases = report.failures.map(({ rule, path, message }) => {
    const name = `${rule === BUILDING ? 'building' : rule} ${path}`;
    return `    <testcase classname="brandgate" name="${attribute(name)}" file="${attribute(path)}" time="0">\n      <error type="${attribute(rule)}" message="${attribute(message)}">${content(path)}</error>\n    </testcase>\n`;
  });
  return suiteOf('brandgate', cases, { failures: 0, errors: cases.length });
}

/** XML 1.0 knows no control characters, no half surrogate pairs and not these two. */
function content(text: string): string {
  return forTerminal(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const attribute = (text: string): string => content(text).replaceAll('"', '&quot;');
