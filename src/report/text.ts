import pc from 'picocolors';
import type { Hit } from '../model/check.ts';
import type { Severity } from '../model/project.ts';
import type { Finding, RunReport } from '../model/report.ts';
import { forTerminal } from './escape.ts';
import { languageLines } from './languages.ts';
import { BUILDING, counted, fixedMark, inspected, tally } from './words.ts';

const WIDEST_EXCERPT = 100;

export interface TextOptions {
  readonly color: boolean;
  readonly quiet: boolean;
  /** Makes each line safe where it is printed. */
  readonly escape?: (text: string) => string;
}

/** Findings by file with their source lines, and one closing line that says what was inspected. */
export function toText(report: RunReport, hits: readonly Hit[], options: TextOptions): string {
  const colors = pc.createColors(options.color);
  const clean = options.escape ?? forTerminal;
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  };
  const lines: string[] = [];
  let path: string | undefined;
  for (const { finding, excerpt } of hits) {
    if (options.quiet && finding.severity !== 'error') continue;
    if (finding.path !== path) {
      if (path !== undefined) lines.push('');
      path = finding.path;
      lines.push(colors.underline(clean(path)));
    }
    const severity = finding.severity === 'info' ? 'note' : finding.severity;
    lines.push(
      `  ${colors.dim(place(finding).padEnd(7))} ${paint[finding.severity](severity.padEnd(7))} ${clean(finding.message)}${fixedMark(finding)}  ${colors.dim(finding.rule)}`,
    );
    if (excerpt !== undefined) lines.push(...caret(finding, excerpt, clean, paint[finding.severity]));
  }
  for (const { rule, path: at, message } of report.failures) {
    lines.push(
      '',
      colors.red(
        `Internal failure: ${rule === BUILDING ? 'building' : `the rule ${rule}`} failed on ${clean(at)}: ${clean(message)}`,
      ),
      'Please report it with the file.',
    );
  }
  if (!options.quiet) lines.push(...languageLines(report, clean), ...skippedLines(report, colors.dim, clean));
  if (lines.length > 0) lines.push('');
  lines.push(closing(report, colors));
  return `${lines.join('\n')}\n`;
}

function place({ location }: Finding): string {
  if (location?.line !== undefined) return `${location.line}:${location.column ?? 1}`;
  return location?.offset === undefined ? '' : `@${location.offset}`;
}

/** The source line, cut around the fault, and a caret below it. */
function caret(
  { location }: Finding,
  excerpt: string,
  clean: (text: string) => string,
  paint: (text: string) => string,
): string[] {
  const column = location?.column ?? 1;
  if (excerpt.trim() === '' || column > excerpt.length + 1) return [];
  const start = Math.max(0, Math.min(column - 1 - WIDEST_EXCERPT / 2, excerpt.length - WIDEST_EXCERPT));
  const shown = excerpt.slice(start, start + WIDEST_EXCERPT);
  const before = clean(shown.slice(0, column - 1 - start));
  const sameLine = location?.endLine === location?.line && location?.endColumn !== undefined;
  const length = sameLine ? Math.max(1, (location?.endColumn ?? column) - column) : 1;
  const marked = Math.max(
    1,
    Math.min(clean(shown.slice(column - 1 - start, column - 1 - start + length)).length, WIDEST_EXCERPT),
  );
  const indent = before.length - before.trimStart().length;
  return [
    `${' '.repeat(10)}${clean(shown).slice(indent)}`,
    `${' '.repeat(10 + before.length - indent)}${paint('^'.repeat(marked))}`,
  ];
}

function skippedLines(
  { skipped }: RunReport,
  dim: (text: string) => string,
  clean: (text: string) => string,
): string[] {
  const groups = new Map<string, string[]>();
  for (const { rule, package: name, reason } of skipped) {
    const key = `${rule}: ${reason}`;
    groups.set(key, [...(groups.get(key) ?? []), ...(name === undefined ? [] : [name])]);
  }
  if (groups.size === 0) return [];
  return [
    '',
    ...[...groups].map(([key, names]) =>
      dim(`Not judged: ${clean(key)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`),
    ),
  ];
}

function closing(report: RunReport, colors: ReturnType<typeof pc.createColors>): string {
  const { suppressed, errors, warnings } = report.summary;
  const hidden = suppressed > 0 ? `, ${counted(suppressed, 'finding')} suppressed` : '';
  const line = `Inspected ${inspected(report)}: ${tally(report)}${hidden}.`;
  return errors > 0 || report.failures.length > 0
    ? colors.red(line)
    : warnings > 0
      ? colors.yellow(line)
      : colors.green(line);
}
