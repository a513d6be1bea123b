import type { PackageDifferences } from '../diff/difference.ts';
import type { RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { differencesMarkdown } from './differences.ts';
import { about, toMarkdown } from './markdown.ts';
import { findingSection, folded } from './markdown-findings.ts';
import { hidden, inspected, tally } from './words.ts';

/** Of a comment, in bytes: a reader decides by it. A comment's marker needs a few more. */
const MOST_BYTES = 12_000;
const ROOM_FOR_MARKER = 200;
const MOST_LINES = 40;

/** The sticky comment of a pull request: a short all-clear when there is nothing that must be mended, else the summary. */
export function toComment(
  report: RunReport,
  changes: readonly PackageDifferences[],
  where: Whereabouts = {},
): string {
  const bytes = MOST_BYTES - ROOM_FOR_MARKER;
  const isClear = report.result === 'success' && report.summary.errors === 0;
  if (!isClear) return toMarkdown(report, { bytes, changes, where, short: true });
  for (let most = MOST_LINES; ; most = Math.floor(most / 2)) {
    const text = allClear(report, changes, where, most);
    if (most === 0 || new TextEncoder().encode(text).length <= bytes) return text;
  }
}

/** It names warnings and notes, if there are any, and folds them away with what changed. */
function allClear(
  report: RunReport,
  changes: readonly PackageDifferences[],
  where: Whereabouts,
  most: number,
): string {
  const { warnings, infos } = report.summary;
  const found = warnings + infos > 0 ? `: ${tally(report)}` : '';
  const amount = { most, mostOfRule: 5 };
  const changed = most > 0 ? differencesMarkdown(changes, most) : '';
  const parts = [
    `✅ **Brandgate: ready to ship.** Inspected ${inspected(report)}${found}${hidden(report)}.`,
    about(where),
    changed === '' ? '' : folded('What changed', changed),
    findingSection(report, 'warning', amount, where),
    findingSection(report, 'info', amount, where),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
