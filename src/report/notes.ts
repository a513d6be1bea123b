import type { PackageDifferences } from '../diff/difference.ts';
import type { RunReport } from '../model/report.ts';
import { toMarkdown } from './markdown.ts';

/** GitHub's limit for the body of a release. */
const LONGEST_NOTES = 125_000;

/** The notes of a release: the run's summary within GitHub's limit. */
export const releaseNotes = (report: RunReport, changes: readonly PackageDifferences[] = []): string =>
  toMarkdown(report, { limit: LONGEST_NOTES, changes });
