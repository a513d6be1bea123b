import type { Hit } from '../model/check.ts';
import { countAll, countOf } from '../model/counts.ts';
import type { RunReport } from '../model/report.ts';
import { RANKS } from './order.ts';
import type { Style } from './text-style.ts';
import { verdictOf } from './verdict.ts';
import { counted, extentOf, hidden, tally, unlisted } from './words.ts';

/** So many rules are named in one line. */
const MOST_RULES = 3;

/** The verdict, the counts by rule, what `fix` mends and how to learn more. */
export function closingLines(
  report: RunReport,
  hits: readonly Hit[],
  style: Style,
  /** Whether entries were cut, so that the rules are a table. */
  asTable: boolean,
): string[] {
  const counts = byRule(hits);
  const { quiet, width } = style.options;
  if (quiet) return [verdictLine(report, style)];
  const mending = mended(hits, style.colors.dim);
  // A table is long: the verdict stands below it, where the eye is.
  const lines = asTable
    ? [...indented(table(counts, width)), '', verdictLine(report, style)]
    : [verdictLine(report, style), ...indented(oneLine(counts))];
  const more = unlisted(report);
  return [...lines, ...indented([...(more === undefined ? [] : [more]), ...mending])];
}

function verdictLine(report: RunReport, { colors }: Style): string {
  const { tone, text } = verdictOf(report);
  const sign = { good: '✓', warning: '!', bad: '✗' }[tone];
  const paint = { good: colors.green, warning: colors.yellow, bad: colors.red }[tone];
  const files = `${counted(extentOf(report).assets, 'file')}, ${counted(report.summary.rules, 'rule')}`;
  return `${paint(colors.bold(`${sign} ${text}`))}: ${tally(report)} in ${packagesOf(report)} (${files})${hidden(report)}.`;
}

/** `4 of 5 packages`; of the judged ones where others were only counted. */
function packagesOf(report: RunReport): string {
  const { packages, judged, affected } = extentOf(report);
  const among = counted(judged, 'package');
  const which =
    report.findings.length === 0 || affected === judged
      ? among
      : affected === 0
        ? `the project with ${among}`
        : `${affected} of ${among}`;
  return judged === packages ? which : `${which} that changed, of ${packages}`;
}

/** The most frequent rule first; of equal ones errors first, then in the order of their findings. */
function byRule(hits: readonly Hit[]): [string, number][] {
  const counts = new Map<string, { count: number; rank: number }>();
  for (const { finding } of hits) {
    const rank = RANKS[finding.severity];
    const known = counts.get(finding.rule) ?? { count: 0, rank };
    counts.set(finding.rule, { count: known.count + countOf(finding), rank: Math.min(known.rank, rank) });
  }
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count || a.rank - b.rank)
    .map(([rule, { count }]) => [rule, count]);
}

function oneLine(counts: readonly (readonly [string, number])[]): string[] {
  if (counts.length === 0) return [];
  const few = counts.length === MOST_RULES + 1 ? counts.length : MOST_RULES;
  const rest = counts.slice(few).reduce((sum, [, count]) => sum + count, 0);
  const parts = counts.slice(0, few).map(([rule, count]) => `${count} ${rule}`);
  return [[...parts, ...(rest > 0 ? [`${rest} of other rules`] : [])].join(' · ')];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** In as many columns as the terminal holds, the most frequent rules in the first. */
function table(counts: readonly (readonly [string, number])[], width = 80): string[] {
  const digits = String(counts[0]?.[1] ?? '').length;
  const cells = counts.map(([rule, count]) => `${String(count).padStart(digits)} ${rule}`);
  const widest = cells.reduce((most, { length }) => Math.max(most, length), 0) + 3;
  const columns = Math.max(1, Math.floor((width - 2) / widest));
  const rows = Math.ceil(cells.length / columns);
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((_, index) => index % rows === row)
      .map((cell) => cell.padEnd(widest))
      .join('')
      .trimEnd(),
  );
}

function mended(hits: readonly Hit[], dim: (text: string) => string): string[] {
  if (hits.length === 0) return [];
  const count = (fix: 'safe' | 'unsafe') =>
    countAll(hits.flatMap(({ finding }) => (finding.fix === fix && !finding.fixed ? [finding] : [])));
  const [safe, unsafe] = [count('safe'), count('unsafe')];
  const are = (number: number) => `${number} ${number === 1 ? 'is' : 'are'} mended by`;
  const fixes =
    safe > 0
      ? `${are(safe)} “brandgate fix”${unsafe > 0 ? `, ${unsafe} more by “--unsafe”` : ''}. `
      : unsafe > 0
        ? `${are(unsafe)} “brandgate fix --unsafe”. `
        : '';
  return [dim(`${fixes}Why: “brandgate explain RULE”.`)];
}
