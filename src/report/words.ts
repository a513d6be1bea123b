import { countAll } from '../model/counts.ts';
import type { Finding, PackageSummary, RunReport } from '../model/report.ts';

/** `1 package`, `2 packages`, and `2 entries` where the plural is given. */
export const counted = (count: number, word: string, plural = `${word}s`): string =>
  `${count} ${count === 1 ? word : plural}`;

/** What a run looked at, counted once for every output. */
export interface Extent {
  /** Packages that were found, and how many of them were judged. */
  readonly packages: number;
  readonly judged: number;
  /** Judged packages with findings. */
  readonly affected: number;
  /** Files of judged packages. */
  readonly assets: number;
}

export function extentOf({ summary, packages, findings }: RunReport): Extent {
  const passed = packages.filter(({ judged }) => judged === false);
  const sum = (items: readonly PackageSummary[]) => items.reduce((total, { assets }) => total + assets, 0);
  const affected = new Set(findings.flatMap((finding) => finding.package ?? []));
  return {
    packages: summary.packages,
    judged: summary.packages - passed.length,
    affected: affected.size,
    assets: summary.assets - sum(passed),
  };
}

/** What was inspected, in a few words. */
export function inspected(report: RunReport): string {
  const { packages, judged, assets } = extentOf(report);
  const which =
    judged === packages ? counted(packages, 'package') : `${judged} of ${counted(packages, 'package')}`;
  return `${which}, ${counted(assets, 'file')}, ${counted(report.summary.rules, 'rule')}`;
}

/** `2 errors, 1 warning`, or `no findings`. */
export function tally({ summary }: Pick<RunReport, 'summary'>): string {
  const parts = [
    summary.errors > 0 ? counted(summary.errors, 'error') : '',
    summary.warnings > 0 ? counted(summary.warnings, 'warning') : '',
    summary.infos > 0 ? counted(summary.infos, 'note') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** `, 3 findings suppressed`, or nothing. */
export function hidden({ summary: { suppressed } }: RunReport): string {
  return suppressed > 0 ? `, ${counted(suppressed, 'finding')} suppressed` : '';
}

/** Bytes in the unit a person would use: `812 B`, `12.3 kB`, `8.0 MB`. */
export function humanBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

/** What a failure names in place of a rule when a package could not be built. */
export const BUILDING = 'build';

/** How many findings are counted and not listed, as a sentence; undefined when all are. */
export function unlisted({ findings }: Pick<RunReport, 'findings'>): string | undefined {
  const count = countAll(findings) - findings.length;
  if (count === 0) return undefined;
  return `${counted(count, 'finding')} ${count === 1 ? 'is' : 'are'} counted and not listed (limits “findings” and “report-bytes”).`;
}

/** What stands behind a finding in a list: that it is fixed, and how many more it stands for. */
export const marksOf = (finding: Pick<Finding, 'fixed' | 'more'>): string =>
  fixedMark(finding) + (finding.more === undefined ? '' : ` (and ${finding.more} more in the file)`);

/** What stands behind a finding that the run's fixes remove; '' behind any other. */
export const fixedMark = ({ fixed }: Pick<Finding, 'fixed'>): string =>
  fixed ? ' (fixed in the patch)' : '';
