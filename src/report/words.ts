import type { Finding, RunReport } from '../model/report.ts';

/** `1 package`, `2 packages`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What was inspected, in a few words. */
export function inspected({ summary }: RunReport): string {
  return `${counted(summary.packages, 'package')}, ${counted(summary.assets, 'file')}, ${counted(summary.rules, 'rule')}`;
}

/** `2 errors, 1 warning`, or `no findings`. */
export function tally({ summary }: RunReport): string {
  const parts = [
    summary.errors > 0 ? counted(summary.errors, 'error') : '',
    summary.warnings > 0 ? counted(summary.warnings, 'warning') : '',
    summary.infos > 0 ? counted(summary.infos, 'note') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'no findings' : parts.join(', ');
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

/** What stands behind a finding that the run's fixes remove; '' behind any other. */
export const fixedMark = ({ fixed }: Pick<Finding, 'fixed'>): string =>
  fixed ? ' (fixed in the patch)' : '';
