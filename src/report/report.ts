import { once } from '../formats/once.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Checked, Hit } from '../model/check.ts';
import { countAll } from '../model/counts.ts';
import type { Base, Package } from '../model/package.ts';
import type { Severity } from '../model/project.ts';
import type { ArchiveSummary, Failure, LanguageSummary, PackageSummary, RunReport } from '../model/report.ts';
import { holdingsOf } from '../pexip/kinds.ts';
import { isLitter } from '../pexip/litter.ts';
import { VERSION } from '../version.generated.ts';
import { findingOrder } from './order.ts';

/** What a run found out about one package. */
export interface PackageResult {
  readonly pkg: Package;
  readonly revision: Base;
  /** Set when it was passed over as it did not change. */
  readonly judged?: false;
  readonly checked: Checked;
  /** Findings that an ignore or the baseline covers. */
  readonly suppressed: number;
  /** The languages of a package beside its reference language. */
  readonly languages: readonly LanguageSummary[];
}

/** What a run found out about a project as a whole. */
export type ProjectResult = Pick<PackageResult, 'checked' | 'suppressed'>;

/** Joins the results into the one report that every output is made of. Its order does not depend on theirs. */
export function makeReport(
  results: readonly PackageResult[],
  projects: readonly ProjectResult[],
  rules: number,
): { report: RunReport; hits: Hit[] } {
  const parts = [...results, ...projects];
  const checked = parts.map((part) => part.checked);
  const hits = checked.flatMap((part) => part.hits).sort((a, b) => findingOrder(a.finding, b.finding));
  const packages = results
    .map(summaryOf)
    .sort((a, b) => byteOrder(a.name, b.name) || byteOrder(a.path, b.path));
  const failures = checked.flatMap((part) => part.failures).sort(failureOrder);
  const skipped = checked
    .flatMap((part) => part.skipped)
    .sort(
      (a, b) =>
        byteOrder(a.rule, b.rule) ||
        byteOrder(a.package ?? '', b.package ?? '') ||
        byteOrder(a.reason, b.reason),
    );
  const findings = hits.map(({ finding }) => finding);
  const count = (severity: Severity) => countAll(findings, severity);
  const report: RunReport = {
    schemaVersion: 1,
    tool: { name: 'brandgate', version: VERSION },
    result: failures.length > 0 ? 'error' : count('error') > 0 ? 'failure' : 'success',
    summary: {
      packages: packages.length,
      assets: packages.reduce((sum, { assets }) => sum + assets, 0),
      rules,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: parts.reduce((sum, part) => sum + part.suppressed, 0),
    },
    packages,
    findings,
    skipped,
    languages: results
      .flatMap((result) => result.languages)
      .sort((a, b) => byteOrder(a.package, b.package) || byteOrder(a.language, b.language)),
    failures,
    archives: [],
  };
  return { report, hits };
}

/** The same report with the archives that were built from what it judges, and with what kept others from being built. */
export function withArchives(
  report: RunReport,
  archives: readonly ArchiveSummary[],
  failures: readonly Failure[] = [],
): RunReport {
  const plain = archives.map(({ name, package: pkg, bytes, sha256, entries }) => ({
    name,
    package: pkg,
    bytes,
    sha256,
    entries,
  }));
  return {
    ...report,
    ...(failures.length > 0 ? { result: 'error' } : {}),
    failures: [...report.failures, ...failures].sort(failureOrder),
    archives: plain.sort((a, b) => byteOrder(a.name, b.name)),
  };
}

/** The same report with failures that happened beside the rules; a run that failed is an error. */
export function withFailures(report: RunReport, failures: readonly Failure[]): RunReport {
  if (failures.length === 0) return report;
  return { ...report, result: 'error', failures: [...report.failures, ...failures].sort(failureOrder) };
}

/** The same report judged by another threshold than errors. */
export function withResult(report: RunReport, failOn: Severity | 'never'): RunReport {
  if (report.result === 'error') return report;
  return { ...report, result: reaches(report, failOn) ? 'failure' : 'success' };
}

/** Whether there are findings at or above a severity. */
export function reaches({ summary }: RunReport, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return (
    summary.errors > 0 ||
    (failOn !== 'error' && summary.warnings > 0) ||
    (failOn === 'info' && summary.infos > 0)
  );
}

const failureOrder = (a: Failure, b: Failure): number =>
  byteOrder(a.rule, b.rule) || byteOrder(a.path, b.path) || byteOrder(a.message, b.message);

/** What a package is and ships, before anything of it is judged. Sizes are asked for only by those who read them. */
export function packageFacts(
  pkg: Package,
): Pick<PackageSummary, 'name' | 'kind' | 'path' | 'assets' | 'bytes'> {
  return {
    name: pkg.name,
    kind: pkg.kind,
    path: pkg.path || '.',
    assets: shippedOf(pkg).length,
    get bytes() {
      return bytesOf(pkg);
    },
  };
}

/** What a package ships, in bytes. */
export const bytesOf = once((pkg: Package): number =>
  shippedOf(pkg).reduce((sum, { size }) => sum + size, 0),
);

const shippedOf = once(({ assets }: Package) => assets.filter(({ name }) => !isLitter(name)));

function summaryOf({ pkg, revision, checked, judged }: PackageResult): PackageSummary {
  const findings = checked.hits.map(({ finding }) => finding);
  const count = (severity: Severity) => countAll(findings, severity);
  const holds = holdingsOf(
    pkg.kind,
    shippedOf(pkg).map(({ name }) => name),
  );
  return Object.assign(packageFacts(pkg), {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    ...(revision.available ? { changed: revision.changed } : {}),
    ...(judged === false ? { judged } : {}),
    ...(holds.length > 0 ? { holds } : {}),
  });
}
