import type { PackageDifferences } from '../diff/difference.ts';
import type { RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { differencesMarkdown } from './differences-markdown.ts';
import type { Entry } from './entries.ts';
import { about, fitted, quietPackages, type Room, toMarkdown } from './markdown.ts';
import { entriesIn, findingSection } from './markdown-findings.ts';
import type { Sketches } from './sketch.ts';
import { hidden, inspected, tally } from './words.ts';

/** Of a comment, in bytes: a reader decides by it. A comment's marker needs a few more. */
const MOST_BYTES = 12_000;
const ROOM_FOR_MARKER = 200;

/** The sticky comment of a pull request: a short all-clear when there is nothing that must be mended, else the summary. */
export function toComment(
  report: RunReport,
  changes: readonly PackageDifferences[],
  where: Whereabouts = {},
  sketches?: Sketches,
): string {
  const options = { bytes: MOST_BYTES - ROOM_FOR_MARKER, short: true };
  const seen = { changes, where, ...(sketches ? { sketches } : {}) };
  const entries = entriesIn(report);
  const isClear = report.result === 'success' && report.summary.errors === 0;
  return isClear
    ? fitted((room) => allClear(report, entries, seen, room), options)
    : toMarkdown(report, { ...options, ...seen });
}

interface Seen {
  readonly changes: readonly PackageDifferences[];
  readonly where: Whereabouts;
  readonly sketches?: Sketches;
}

/** It names warnings and notes, if there are any, shows what changed, and folds the rest. */
function allClear(
  report: RunReport,
  entries: readonly Entry[],
  { changes, where, ...look }: Seen,
  { most, pictures }: Room,
): string {
  const { warnings, infos } = report.summary;
  const found = warnings + infos > 0 ? `: ${tally(report)}` : '';
  const amount = { most, mostOfRule: 5 };
  const parts = [
    `✅ **Brandgate: ready to ship.** Inspected ${inspected(report)}${found}${hidden(report)}.`,
    about(where),
    differencesMarkdown(changes, { most, pictures, where, ...look }),
    changes.length > 0 ? quietPackages(report) : '',
    findingSection(report, entries, 'warning', amount, where),
    findingSection(report, entries, 'info', amount, where),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
