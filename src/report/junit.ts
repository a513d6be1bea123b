import type { Finding, PackageSummary, RunReport } from '../model/report.ts';
import { forTerminal } from './escape.ts';
import { fixedMark } from './words.ts';

/** The report as JUnit XML: a suite a package, a case a file with findings, a failure an error. */
export function toJunit(report: RunReport): string {
  const project = report.findings.filter((finding) => finding.package === undefined);
  const suites = [
    ...report.packages.map((item) =>
      suite(
        item.name,
        report.findings.filter((finding) => finding.package === item.name),
        inspected(item),
      ),
    ),
    ...(project.length > 0 ? [suite('project', project, 'The project')] : []),
    ...(report.failures.length > 0 ? [failures(report)] : []),
  ];
  const { errors } = report.summary;
  const tests = suites.reduce((sum, { tests: count }) => sum + count, 0);
  const body = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="brandgate" tests="${tests}" failures="${errors}" errors="${report.failures.length}">\n${body}</testsuites>\n`;
}

const inspected = ({ kind, assets }: PackageSummary): string => `${kind} of ${assets} files`;

interface Suite {
  readonly tests: number;
  readonly xml: string;
}

function suite(name: string, findings: readonly Finding[], what: string): Suite {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byPath.get(finding.path);
    if (list) list.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const cases = [...byPath].map(([path, list]) => testCase(name, path, list));
  if (cases.length === 0)
    cases.push(`    <testcase classname="${attribute(name)}" name="${attribute(what)}"/>\n`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const open = `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${errors}" errors="0">\n`;
  return { tests: cases.length, xml: `${open}${cases.join('')}  </testsuite>\n` };
}

function testCase(suiteName: string, path: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const failed = errors.map(
    (finding) =>
      `      <failure type="${attribute(finding.rule)}" message="${attribute(finding.message)}">${content(line(finding))}</failure>\n`,
  );
  const said =
    others.length > 0
      ? [
          `      <system-out>${content(others.map((finding) => `${finding.severity}: ${line(finding)}`).join('\n'))}</system-out>\n`,
        ]
      : [];
  return `    <testcase classname="${attribute(suiteName)}" name="${attribute(path)}">\n${[...failed, ...said].join('')}    </testcase>\n`;
}

function line(finding: Finding): string {
  const { path, location, message, rule } = finding;
  const place = location?.line === undefined ? '' : `:${location.line}:${location.column ?? 1}`;
  return `${forTerminal(path)}${place}: ${forTerminal(message)} (${rule})${fixedMark(finding)}`;
}

function failures(report: RunReport): Suite {
  const cases = report.failures.map(
    ({ rule, path, message }) =>
      `    <testcase classname="brandgate" name="${attribute(rule)}">\n      <error message="${attribute(message)}">${content(path)}</error>\n    </testcase>\n`,
  );
  return {
    tests: cases.length,
    xml: `  <testsuite name="brandgate" tests="${cases.length}" failures="0" errors="${cases.length}">\n${cases.join('')}  </testsuite>\n`,
  };
}

/** XML 1.0 knows no control characters, no half surrogate pairs and not these two. */
function content(text: string): string {
  return text
    .split('\n')
    .map((part) => forTerminal(part))
    .join('\n')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const attribute = (text: string): string => content(text).replaceAll('"', '&quot;').replaceAll('\n', ' ');
