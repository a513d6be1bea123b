import type { PackageDifferences } from '../diff/diff.ts';
import type { Finding, RunReport, Severity } from '../model.ts';
import { differencesMarkdown } from './differences.ts';
import { languageTable } from './languages.ts';
import { code, prose } from './markdown-text.ts';
import { nextSteps } from './next-steps.ts';
import { counted, humanBytes, inspected, tally } from './words.ts';

/** This many findings of a severity are shown; the rest is in the report. */
const MOST_FINDINGS = 200;
const MOST_PACKAGES = 300;
const marks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };
const plural: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Notes' };

export interface MarkdownOptions {
  /** No longer than this, in UTF-16 code units; what is cut is counted and said. */
  readonly limit?: number;
  /** What changed since the base revision or the last release. */
  readonly changes?: readonly PackageDifferences[];
}

/** The summary of a run: verdict, what was inspected, packages, findings, archives. */
export function toMarkdown(report: RunReport, options: MarkdownOptions = {}): string {
  const limit = options.limit ?? 1_000_000;
  for (let most = MOST_FINDINGS; ; most = Math.floor(most / 2)) {
    const text = compose(report, most, options.changes ?? []);
    if (text.length <= limit || most === 0) return text.slice(0, limit);
  }
}

function compose(report: RunReport, most: number, changes: readonly PackageDifferences[]): string {
  const parts = [
    `## ${verdict(report)}`,
    `Inspected ${inspected(report)}: ${tally(report)}${report.summary.suppressed > 0 ? `, ${counted(report.summary.suppressed, 'finding')} suppressed` : ''}.`,
    ...failures(report),
    packageTable(report),
    ...(['error', 'warning', 'info'] as const).map((severity) => findingList(report, severity, most)),
    languageTable(report),
    ...skipped(report),
    differencesMarkdown(changes),
    ...archives(report),
    nextSteps(report),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function verdict({ result, summary }: RunReport): string {
  if (result === 'success' && summary.errors > 0) return '⚠️ Brandgate: not ready to ship, and let pass';
  if (result === 'success') return '✅ Brandgate: ready to ship';
  return result === 'failure' ? '❌ Brandgate: not ready to ship' : '❌ Brandgate could not finish its check';
}

function failures({ failures: list }: RunReport): string[] {
  return list.map(
    ({ rule, path, message }) => `The rule ${code(rule)} failed on ${code(path)}: ${prose(message)}`,
  );
}

function packageTable({ packages }: RunReport): string {
  if (packages.length === 0) return '';
  const rows = packages
    .slice(0, MOST_PACKAGES)
    .map(
      (item) =>
        `| ${code(item.name)} | ${item.kind} | ${code(item.path)} | ${item.assets} | ${humanBytes(item.bytes)} | ${item.errors} | ${item.warnings} | ${item.infos} |`,
    );
  const more =
    packages.length > MOST_PACKAGES
      ? `\n\n${counted(packages.length - MOST_PACKAGES, 'more package')} in the report.`
      : '';
  return `| package | kind | path | files | size | errors | warnings | notes |\n| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join('\n')}${more}`;
}

function findingList({ findings }: RunReport, severity: Severity, most: number): string {
  const list = findings.filter((finding) => finding.severity === severity);
  if (list.length === 0) return '';
  const shown = list.slice(0, most).map(line);
  const more =
    list.length > most
      ? `\n\n${counted(list.length - most, 'more finding')} in \`brandgate-report.json\`.`
      : '';
  const body = `${shown.join('\n')}${more}`;
  const title = `${marks[severity]} ${plural[severity]} (${list.length})`;
  if (severity === 'error' && list.length <= 20) return `### ${title}\n\n${body}`;
  return `<details${severity === 'error' ? ' open' : ''}>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function line({ rule, path, message, location, documentation }: Finding): string {
  const place = location?.line === undefined ? '' : `:${location.line}`;
  return `- ${code(path + place)} ${prose(message)} ([${rule}](${documentation}))`;
}

function skipped({ skipped: list }: RunReport): string[] {
  if (list.length === 0) return [];
  const reasons = new Map<string, number>();
  for (const { rule, reason } of list)
    reasons.set(`${rule}\0${reason}`, (reasons.get(`${rule}\0${reason}`) ?? 0) + 1);
  return [
    [...reasons]
      .map(([key, count]) => {
        const [rule = '', reason = ''] = key.split('\0');
        return `Not judged: ${code(rule)} in ${counted(count, 'package')}. ${prose(reason)}`;
      })
      .join('\n\n'),
  ];
}

function archives({ archives: list }: RunReport): string[] {
  if (list.length === 0) return [];
  const rows = list.map(
    ({ name, bytes, entries, sha256 }) =>
      `| ${code(name)} | ${entries} | ${humanBytes(bytes)} | \`${sha256}\` |`,
  );
  return [
    `### 📦 Archives\n\n| archive | files | size | SHA-256 |\n| --- | ---: | ---: | --- |\n${rows.join('\n')}`,
  ];
}
