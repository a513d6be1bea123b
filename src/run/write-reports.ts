import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageDifferences } from '../diff/difference.ts';
import { SUMS_NAME, sha256Sums } from '../files/checksums.ts';
import { type Guarded, writeSafely } from '../files/safe-writes.ts';
import type { Hit } from '../model/check.ts';
import type { Archive, ReleaseFile } from '../model/release.ts';
import type { RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { toMarkdown } from '../report/markdown.ts';
import { fileOf, OUTPUTS, REPORT_FORMATS, type ReportFormat, SUMMARY_NAME } from '../report/outputs.ts';
import type { Page } from './page.ts';

/** The reports that are released with the archives. */
const RELEASED = REPORT_FORMATS.filter((name) => OUTPUTS[name].released);

export interface ReportRun {
  readonly directory: string;
  /** Where a link is the project's and leads nowhere. */
  readonly guarded: Guarded;
  readonly formats: readonly ReportFormat[];
  /** Where the project root lies in its repository, with a slash at its end, or ''. */
  readonly prefix: string;
  readonly hits: readonly Hit[];
  readonly changes: readonly PackageDifferences[];
  /** What the HTML report shows beside the findings; it may still be made while archives are written. */
  readonly page?: Page | Promise<Page>;
  /** What the reports speak of. */
  readonly where?: Whereabouts;
}

/** Writes the JSON report and every format that was asked for. */
export async function writeReports(report: RunReport, run: ReportRun): Promise<void> {
  const { prefix, hits, changes, where = {} } = run;
  const page = (await run.page) ?? {};
  const subject = { report, hits, changes, prefix, page, where, color: false, quiet: false };
  for (const format of new Set<ReportFormat>(['json', ...run.formats])) {
    const { load, loadPieces } = OUTPUTS[format];
    const render = await (loadPieces?.() ?? load());
    writeInto(run, fileOf(format), render(subject));
  }
}

/** Writes the report as Markdown, which speaks of the same commits as the page. */
export async function writeSummary(report: RunReport, run: ReportRun): Promise<void> {
  const where = { ...(await run.page)?.where, ...run.where };
  writeInto(run, SUMMARY_NAME, toMarkdown(report, { changes: run.changes, where }));
}

/** Writes a file of the output directory. */
export function writeInto(
  { directory, guarded }: ReportRun,
  name: string,
  text: string | readonly string[],
): void {
  writeSafely(join(directory, name), text, { guarded: [...guarded, directory], make: true });
}

/** Archives with the report about them. */
export interface BuiltReport {
  readonly report: RunReport;
  readonly archives: readonly Archive[];
}

/** Writes what lies beside built archives: the reports, the HTML one among them, the summary and the checksums. */
export async function writeBuilt({ report, archives }: BuiltReport, run: ReportRun): Promise<void> {
  await writeReports(report, { ...run, formats: [...run.formats, 'html'] });
  await writeSummary(report, run);
  const reports = await Promise.all(
    RELEASED.map(fileOf).map(async (name) => ({
      name,
      sha256: sha256Of(await readFile(join(run.directory, name))),
    })),
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
    [
      ...RELEASED.map((format) => ({ name: fileOf(format), contentType: OUTPUTS[format].contentType })),
      { name: SUMS_NAME, contentType: OUTPUTS.text.contentType },
    ].map(async ({ name, contentType }) => {
      const bytes = new Uint8Array(await readFile(join(directory, name)));
      return { name, contentType, size: bytes.length, sha256: sha256Of(bytes), read: async () => bytes };
    }),
  );
  return [...zips, ...others];
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
