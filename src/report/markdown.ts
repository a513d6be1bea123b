import type { PackageDifferences } from '../diff/difference.ts';
import type { Severity } from '../model/project.ts';
import type { Finding, RunReport } from '../model/report.ts';
import { differencesMarkdown } from './differences.ts';
import { languageTable } from './languages.ts';
import { code, prose, ruleLink } from './markdown-text.ts';
import { nextSteps } from './next-steps.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { BUILDING, counted, fixedMark, humanBytes, inspected, tally } from './words.ts';

/** This many findings of a severity and rows of a table are shown; the rest is in the report. */
const MOST_FINDINGS = 200;
const MOST_ROWS = 300;
/** Errors are folded when there are more. */
const MOST_OPEN = 20;
const marks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };
const tones: Readonly<Record<Verdict['tone'], string>> = { good: '✅', warning: '⚠️', bad: '❌' };
const plural: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Notes' };

export interface MarkdownOptions {
  /** No longer than this, in UTF-16 code units; what is cut is counted and said. */
  readonly limit?: number;
  /** What changed since the base revision or the last release. */
  readonly changes?: readonly PackageDifferences[];
  /** Something behind the check failed and is said before: no verdict stands beside it. */
  readonly unfinished?: boolean;
}

/** The summary of a run: verdict, what was inspected, packages, findings, archives. */
export function toMarkdown(report: RunReport, options: MarkdownOptions = {}): string {
  const limit = options.limit ?? 1_000_000;
  for (let most = MOST_ROWS; ; most = Math.floor(most / 2)) {
    const text = compose(report, most, options);
    if (text.length <= limit || most === 0) return text.slice(0, limit);
  }
}

/** Every list holds at most so many items, and says how many it leaves out. */
function compose(report: RunReport, most: number, { changes = [], unfinished }: MarkdownOptions): string {
  const findings = Math.min(most, MOST_FINDINGS);
  const parts = [
    unfinished ? '' : `## ${verdict(report)}`,
    `Inspected ${inspected(report)}: ${tally(report)}${report.summary.suppressed > 0 ? `, ${counted(report.summary.suppressed, 'finding')} suppressed` : ''}.`,
    failures(report, most),
    patch(report),
    packageTable(report, most),
    ...(['error', 'warning', 'info'] as const).map((severity) => findingList(report, severity, findings)),
    languageTable(report, most),
    skipped(report, most),
    differencesMarkdown(changes, most),
    archives(report, most),
    unfinished ? '' : nextSteps(report),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function verdict(report: RunReport): string {
  const { tone, text } = verdictOf(report);
  return `${tones[tone]} Brandgate: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function left(length: number, most: number, word: string): string {
  return length > most ? `\n\n${counted(length - most, `more ${word}`)} in \`brandgate-report.json\`.` : '';
}

/** How what was fixed gets into the branch. */
function patch({ findings }: RunReport): string {
  const count = findings.filter(({ fixed }) => fixed).length;
  if (count === 0) return '';
  return `### 🔧 ${counted(count, 'finding')} fixed by \`brandgate-fixes.patch\`\n\nThe patch lies beside the reports. Apply it at the top of the repository, look at it and commit it; until then ${count === 1 ? 'the finding counts' : 'the findings count'}:\n\n\`\`\`sh\ngit apply brandgate-fixes.patch\n\`\`\``;
}

function failures({ failures: list }: RunReport, most: number): string {
  const lines = list
    .slice(0, most)
    .map(
      ({ rule, path, message }) =>
        `${rule === BUILDING ? 'Building' : `The rule ${code(rule)}`} failed on ${code(path)}: ${prose(message)}`,
    );
  return `${lines.join('\n\n')}${left(list.length, most, 'internal failure')}`.trim();
}

function packageTable({ packages }: RunReport, most: number): string {
  if (packages.length === 0) return '';
  const rows = packages
    .slice(0, most)
    .map(
      (item) =>
        `| ${code(item.name)} | ${item.kind} | ${code(item.path)} | ${item.assets} | ${humanBytes(item.bytes)} | ${item.errors} | ${item.warnings} | ${item.infos} |`,
    );
  return `| package | kind | path | files | size | errors | warnings | notes |\n| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join('\n')}${left(packages.length, most, 'package')}`;
}

function findingList({ findings }: RunReport, severity: Severity, most: number): string {
  const list = findings.filter((finding) => finding.severity === severity);
  if (list.length === 0) return '';
  const body = `${list.slice(0, most).map(line).join('\n')}${left(list.length, most, 'finding')}`.trim();
  const title = `${marks[severity]} ${plural[severity]} (${list.length})`;
  if (severity === 'error' && list.length <= MOST_OPEN) return `### ${title}\n\n${body}`;
  return `<details${severity === 'error' ? ' open' : ''}>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function line(finding: Finding): string {
  const { path, message, location } = finding;
  const place = location?.line === undefined ? '' : `:${location.line}`;
  return `- ${code(path + place)} ${prose(message)} (${ruleLink(finding)})${fixedMark(finding)}`;
}

function skipped({ skipped: list }: RunReport, most: number): string {
  const groups = new Map<string, { rule: string; reason: string; count: number }>();
  for (const { rule, reason } of list) {
    const key = JSON.stringify([rule, reason]);
    const group = groups.get(key) ?? { rule, reason, count: 0 };
    groups.set(key, group);
    group.count += 1;
  }
  const lines = [...groups.values()]
    .slice(0, most)
    .map(
      ({ rule, reason, count }) =>
        `Not judged: ${code(rule)} in ${counted(count, 'package')}. ${prose(reason)}`,
    );
  return `${lines.join('\n\n')}${left(groups.size, most, 'reason')}`.trim();
}

function archives({ archives: list }: RunReport, most: number): string {
  if (list.length === 0) return '';
  const rows = list
    .slice(0, most)
    .map(
      ({ name, bytes, entries, sha256 }) =>
        `| ${code(name)} | ${entries} | ${humanBytes(bytes)} | \`${sha256}\` |`,
    );
  return `### 📦 Archives\n\n| archive | files | size | SHA-256 |\n| --- | ---: | ---: | --- |\n${rows.join('\n')}${left(list.length, most, 'archive')}`;
}
