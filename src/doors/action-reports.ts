import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Sums } from '../build/checksums.ts';
import type { Hit } from '../check/check.ts';
import type { PackageDifferences } from '../diff/diff.ts';
import type { Archive, ReleaseFile, RunReport } from '../model.ts';
import { toJson } from '../report/json.ts';
import { rules } from '../rules/index.generated.ts';
import { REPORT_NAME, releaseFiles, SUMS_NAME } from './building.ts';
import type { ReportFormat } from './inputs.ts';

/** What each format is called in the output directory. */
export const REPORT_FILES: Readonly<Record<ReportFormat, string>> = {
  json: REPORT_NAME,
  html: 'brandgate-report.html',
  sarif: 'brandgate.sarif',
  junit: 'brandgate-junit.xml',
  markdown: 'brandgate-report.md',
  gitlab: 'brandgate-gitlab.json',
};

export interface ReportRun {
  readonly directory: string;
  readonly formats: readonly ReportFormat[];
  /** Where the project root lies in its repository, with a slash at its end, or ''. */
  readonly prefix: string;
  readonly hits: readonly Hit[];
  readonly changes: readonly PackageDifferences[];
}

/** Writes the JSON report and every format that was asked for. */
export async function writeReports(report: RunReport, run: ReportRun): Promise<void> {
  await mkdir(run.directory, { recursive: true });
  for (const format of new Set<ReportFormat>(['json', ...run.formats]))
    await writeFile(join(run.directory, REPORT_FILES[format]), await rendered(format, report, run));
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
      return (await import('../report/markdown.ts')).toMarkdown(report, { changes });
    case 'gitlab':
      return (await import('../report/gitlab.ts')).toGitlab(report, prefix);
  }
}

/** The checksums of everything that a release holds, the HTML report included. */
export async function writeSums(
  archives: readonly Archive[],
  directory: string,
  formats: readonly ReportFormat[],
): Promise<void> {
  const names = [REPORT_NAME, ...(formats.includes('html') ? [REPORT_FILES.html] : [])];
  const others = await Promise.all(
    names.map(async (name) => ({ name, sha256: sha256Of(await readFile(join(directory, name))) })),
  );
  await writeFile(join(directory, SUMS_NAME), sha256Sums([...archives, ...others]));
}

/** The files of a release: archives, reports and checksums. */
export async function filesToRelease(
  archives: readonly Archive[],
  directory: string,
  formats: readonly ReportFormat[],
): Promise<ReleaseFile[]> {
  const files = await releaseFiles(archives, directory);
  const name = REPORT_FILES.html;
  if (!formats.includes('html') || files.some((file) => file.name === name)) return files;
  const bytes = new Uint8Array(await readFile(join(directory, name)));
  const html: ReleaseFile = {
    name,
    contentType: 'text/html; charset=utf-8',
    size: bytes.length,
    sha256: sha256Of(bytes),
    read: async () => bytes,
  };
  return [...files, html];
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
