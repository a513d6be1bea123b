import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Sums } from '../build/checksums.ts';
import type { Hit } from '../check/check.ts';
import type { PackageDifferences } from '../diff/diff.ts';
import type { Archive, ReleaseFile, RunReport } from '../model.ts';
import { type Guarded, writeSafely } from '../project/safe-writes.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { rules } from '../rules/index.generated.ts';
import type { ReportFormat } from './inputs.ts';

/** What each format is called in the output directory. */
export const REPORT_FILES: Readonly<Record<ReportFormat, string>> = {
  json: 'brandgate-report.json',
  html: 'brandgate-report.html',
  sarif: 'brandgate.sarif',
  junit: 'brandgate-junit.xml',
  markdown: 'brandgate-report.md',
  gitlab: 'brandgate-gitlab.json',
};

export const SUMS_NAME = 'SHA256SUMS';
/** The reports that are released with the archives. */
const RELEASED = [REPORT_FILES.json, REPORT_FILES.html];
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  [REPORT_FILES.json]: 'application/json',
  [REPORT_FILES.html]: 'text/html; charset=utf-8',
};

export interface ReportRun {
  readonly directory: string;
  /** Where a link is the project's and leads nowhere. */
  readonly guarded: Guarded;
  readonly formats: readonly ReportFormat[];
  /** Where the project root lies in its repository, with a slash at its end, or ''. */
  readonly prefix: string;
  readonly hits: readonly Hit[];
  readonly changes: readonly PackageDifferences[];
}

/** Writes the JSON report and every format that was asked for. */
export async function writeReports(report: RunReport, run: ReportRun): Promise<void> {
  for (const format of new Set<ReportFormat>(['json', ...run.formats]))
    writeInto(run, REPORT_FILES[format], await rendered(format, report, run));
}

/** Writes a file of the output directory. */
export function writeInto({ directory, guarded }: ReportRun, name: string, text: string): void {
  writeSafely(join(directory, name), text, { guarded: [...guarded, directory], make: true });
}

/** What is seldom asked for is loaded when it is. */
async function rendered(
  format: ReportFormat,
  report: RunReport,
  { prefix, hits, changes }: ReportRun,
): Promise<string> {
  switch (format) {
    case 'json':
      return toJson(report);
    case 'html':
      return (await import('../report/html.ts')).toHtml(report, { hits, changes, rules });
    case 'sarif':
      return (await import('../report/sarif.ts')).toSarif(report, rules, prefix);
    case 'junit':
      return (await import('../report/junit.ts')).toJunit(report);
    case 'markdown':
      return toMarkdown(report, { changes });
    case 'gitlab':
      return (await import('../report/gitlab.ts')).toGitlab(report, prefix);
  }
}

/** Archives with the report about them. */
export interface BuiltReport {
  readonly report: RunReport;
  readonly archives: readonly Archive[];
}

/** Writes what lies beside built archives: the reports, the HTML one among them, the summary and the checksums. */
export async function writeBuilt({ report, archives }: BuiltReport, run: ReportRun): Promise<void> {
  await writeReports(report, { ...run, formats: [...run.formats, 'html'] });
  writeInto(run, 'summary.md', toMarkdown(report, { changes: run.changes }));
  const reports = await Promise.all(
    RELEASED.map(async (name) => ({ name, sha256: sha256Of(await readFile(join(run.directory, name))) })),
  );
  writeInto(run, SUMS_NAME, sha256Sums([...archives, ...reports]));
}

/** The built files as a release's: archives, reports and checksums. */
export async function releaseFiles(archives: readonly Archive[], directory: string): Promise<ReleaseFile[]> {
  const zips = archives.map(({ name, path, bytes, sha256 }) => ({
    name,
    contentType: 'application/zip',
    size: bytes,
    sha256,
    read: async () => new Uint8Array(await readFile(path)),
  }));
  const others = await Promise.all(
    [...RELEASED, SUMS_NAME].map(async (name) => {
      const bytes = new Uint8Array(await readFile(join(directory, name)));
      const contentType = CONTENT_TYPES[name] ?? 'text/plain; charset=utf-8';
      return { name, contentType, size: bytes.length, sha256: sha256Of(bytes), read: async () => bytes };
    }),
  );
  return [...zips, ...others];
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
