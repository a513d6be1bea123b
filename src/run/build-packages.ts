import { archiveName, build, unstorable } from '../archive/archive.ts';
import type { ArchivePlace } from '../archive/place.ts';
import { byBase, KeptBases } from '../decode/kept-bases.ts';
import { SUMS_NAME } from '../files/checksums.ts';
import type { ZipFiles } from '../files/zip.ts';
import { once } from '../formats/once.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Package } from '../model/package.ts';
import type { Config } from '../model/project.ts';
import type { Archive } from '../model/release.ts';
import type { Failure, Overlaid, RunReport } from '../model/report.ts';
import { isUsageError, UsageError } from '../model/usage-error.ts';
import { emptyConfig } from '../project/config.ts';
import { fileOf, REPORT_FORMATS, SUMMARY_NAME } from '../report/outputs.ts';
import { withArchives } from '../report/report.ts';
import { BUILDING, counted, humanBytes } from '../report/words.ts';
import type { BuildVersion } from '../revision/version.ts';
import { checkArchive } from './check-archive.ts';
import { type Outcome, type RunInput, rulesOf } from './input.ts';

export interface BuildRun {
  readonly place: ArchivePlace;
  readonly template: string;
  readonly version: BuildVersion;
  /** What the archive of a package is called after; the version when absent. */
  readonly versionOf?: (pkg: Package) => string;
  readonly stamp: boolean;
  readonly allowErrors: boolean;
  /** The vendor's bundle that desktop packages are laid over. */
  readonly toolkit?: Pick<ZipFiles, 'entries' | 'source'>;
  readonly log: (line: string) => void;
}

export interface Built {
  readonly report: RunReport;
  readonly archives: readonly Archive[];
  /** Packages that were left out because they have errors. */
  readonly leftOut: readonly string[];
  /** Desktop packages that were laid over the vendor's bundle. */
  readonly overlaid: readonly Overlaid[];
}

/** So many archives are written at the same time: deflating is what takes the time, and it has threads of its own. */
const AT_ONCE = 4;

export const DEFAULT_TEMPLATE = '{name}-{version}.zip';

/** Builds every package that may be built. */
export async function buildAll(outcome: Outcome, input: RunInput, options: BuildRun): Promise<Built> {
  const { report } = outcome;
  const archives: Archive[] = [];
  const overlaid: Overlaid[] = [];
  const leftOut: string[] = [];
  const failures: Failure[] = [];
  const errors = new Map(report.packages.map((summary) => [summary.name, summary.errors]));
  const ruleNames = new Map<string | undefined, Set<string>>();
  for (const { package: name, rule } of report.findings)
    ruleNames.set(name, (ruleNames.get(name) ?? new Set()).add(rule));
  const rulesAbout = (name: string): ReadonlySet<string> => ruleNames.get(name) ?? new Set();
  const versionOf = options.versionOf ?? (() => options.version.version);
  const basesOf = once(({ limits }: Config) => new KeptBases(limits));
  const buildOne = async (pkg: Package) => {
    // What no finding speaks of must not be left out in silence.
    const lost = rulesAbout(pkg.name).has('package-path') ? [] : unstorable(pkg);
    if (lost[0]) throw new Error(`“${lost[0].name}” can’t be the name of a file in a ZIP: rename it.`);
    const config = outcome.projectOf.get(pkg)?.config ?? emptyConfig;
    return build(
      pkg,
      {
        place: options.place,
        template: options.template,
        version: versionOf(pkg),
        sha: options.version.sha,
        commitTime: options.version.commitTime,
        stamp: options.stamp,
        ...(options.toolkit ? { toolkit: options.toolkit } : {}),
      },
      async (built) =>
        checkArchive(
          built,
          pkg,
          new Set([...(outcome.suppressedRules.get(pkg) ?? []), ...rulesAbout(pkg.name)]),
          await rulesOf(input, [pkg]),
          config,
          basesOf(config),
        ),
    );
  };
  const takenOr = async (make: typeof buildOne, pkg: Package) =>
    (await input.known?.archiveOf(pkg, nameOf(pkg), options.place)) ?? (await make(pkg));
  const nameOf = (pkg: Package) =>
    archiveName(pkg, { ...options, version: versionOf(pkg), sha: options.version.sha });
  const stale: string[] = [];
  const buildable = outcome.packages.filter((pkg) => {
    const fit =
      pkg.kind !== 'unknown' &&
      pkg.fault === undefined &&
      ((errors.get(pkg.name) ?? 0) === 0 || options.allowErrors);
    if (fit) return true;
    leftOut.push(pkg.name);
    stale.push(nameOf(pkg));
    return false;
  });
  rejectNames(buildable.map(nameOf));
  options.place.prepare(stale);
  const waiting = byBase(buildable).values();
  const work = async () => {
    for (const pkg of waiting) {
      const built = await takenOr(buildOne, pkg).catch(failureOf(pkg));
      if ('message' in built) {
        failures.push(built);
        leftOut.push(pkg.name);
        continue;
      }
      const { archive, bundle } = built;
      archives.push(archive);
      if (bundle) overlaid.push({ archive: archive.name, replaced: bundle.replaced, added: bundle.added });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  archives.sort((a, b) => byteOrder(a.name, b.name));
  for (const { name, entries, bytes } of archives)
    options.log(`Built ${name} (${counted(entries, 'file')}, ${humanBytes(bytes)}).`);
  return { report: withArchives(report, archives, failures), archives, leftOut, overlaid };
}

/** What kept one package from being built, which keeps no other one; a disk that can't be written is no package's fault. */
const failureOf =
  ({ path }: Package) =>
  (error: unknown): Failure => {
    if (isUsageError(error)) throw error;
    const { code } = error as NodeJS.ErrnoException;
    // A system's own words hold a path of this machine.
    const message =
      typeof code === 'string'
        ? `A file can’t be read (${code}).`
        : String((error as Error).message ?? error);
    return { rule: BUILDING, path: path || '.', message };
  };

/** What a build writes beside the archives, and would write over them. */
const BESIDE = new Set(
  [SUMS_NAME, SUMMARY_NAME, ...REPORT_FORMATS.map(fileOf)].map((name) => name.toLowerCase()),
);

/** File systems that ignore case hold only one of two names that differ in nothing else. */
function rejectNames(names: readonly string[]): void {
  const taken = names.find((name) => BESIDE.has(name.toLowerCase()));
  if (taken !== undefined)
    throw new UsageError(
      `“${taken}” lies beside the archives, so none can be called that. Choose another archive name.`,
    );
  const odd = names.find((name) => /\p{Cc}/u.test(name) || /^\.{0,2}$/.test(name));
  if (odd !== undefined)
    throw new UsageError(`“${odd}” can’t be the name of an archive. Choose another archive name.`);
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(name.toLowerCase()).size);
  if (twice === undefined) return;
  throw new UsageError(`Two packages would become “${twice}”. Put {name} into the archive name.`);
}
