import { realpathSync } from 'node:fs';
import { isWithin } from '../files/paths.ts';
import type { Guarded } from '../files/safe-writes.ts';
import type { Package } from '../model/package.ts';
import { counted } from '../report/words.ts';
import { convertedFiles } from '../revision/line-ends.ts';
import { type BuildVersion, unversioned } from '../revision/version.ts';
import { dirtyPackages } from '../revision/working-changes.ts';
import { archiveDirectory } from './archive-directory.ts';
import { type BuildRun, type Built, buildAll } from './build-packages.ts';
import { check } from './check.ts';
import type { Outcome, RunInput } from './input.ts';
import type { Release } from './release.ts';
import type { ProjectScope } from './scopes.ts';
import { type ReportRun, writeBuilt } from './write-reports.ts';

/** What was judged, and what is built of it. */
export interface Judged {
  readonly projects: readonly ProjectScope[];
  readonly input: RunInput;
  readonly outcome: Outcome;
  readonly release: Release;
}

export interface BuildRequest
  extends Pick<BuildRun, 'template' | 'stamp' | 'allowErrors' | 'toolkit' | 'log'>,
    ReportRun {
  readonly directory: string;
  readonly guarded: Guarded;
}

/** What a build came to. */
export interface BuildResult extends Built {
  readonly version: BuildVersion;
  /** Packages that are not what the commit holds, by name. */
  readonly dirty: readonly string[];
  /** Packages that did not change and were not judged before, by name: they have errors, and are left out too. */
  readonly unfit: readonly string[];
}

/** check result → archives → reports: builds every package that may be built, and writes what lies beside the archives. */
export async function build(judged: Judged, request: BuildRequest): Promise<BuildResult> {
  const { input, outcome, release } = judged;
  const version = release.version();
  const unfit = await unchangedWithErrors(input, outcome);
  if (unfit.length > 0) request.log(`Not built, because of errors that are not new: ${unfit.join(', ')}.`);
  const packages = outcome.packages.filter(({ name }) => !unfit.includes(name));
  const dirty = await dirtyOf(judged);
  const built = await buildAll({ ...outcome, packages }, input, {
    ...request,
    place: archiveDirectory(request.directory, request.guarded),
    version,
    versionOf: (pkg) => `${release.versionOf(pkg.name)}${dirty.has(pkg) ? '-dirty' : ''}`,
  });
  const { shard } = built.report;
  const report = shard
    ? { ...built.report, shard: { ...shard, unfit, overlaid: built.overlaid } }
    : built.report;
  await writeBuilt({ ...built, report }, request);
  return {
    ...built,
    report,
    version,
    unfit,
    dirty: packages.flatMap((pkg) => (dirty.has(pkg) ? [pkg.name] : [])),
  };
}

/** What makes the archives other than they seem, as sentences. */
export async function archiveWarnings(judged: Judged): Promise<string[]> {
  const { problem } = judged.release.version();
  return [...(problem === undefined ? [] : [unversioned(problem)]), ...(await convertedIn(judged))];
}

/** With `onlyChanged` the other packages were not judged; they must not be shipped with errors all the same. */
async function unchangedWithErrors(given: RunInput, { report }: Outcome) {
  if (given.known) return given.known.unfit;
  const { visit: _, onFound: __, shard: ___, ...input } = given;
  const unchanged = report.packages.filter(({ changed }) => changed === false).map(({ name }) => name);
  if (!input.onlyChanged || unchanged.length === 0) return [];
  const rest = await check({ ...input, onlyChanged: false, selects: (name) => unchanged.includes(name) });
  return rest.report.packages.filter(({ errors }) => errors > 0).map(({ name }) => name);
}

/** Each project with its packages. */
function* parts({ projects, outcome }: Pick<Judged, 'projects' | 'outcome'>) {
  for (const project of projects) {
    const own = outcome.packages.filter((pkg) => outcome.projectOf.get(pkg)?.scope === project.scope);
    if (own.length > 0) yield { project, packages: own };
  }
}

async function dirtyOf(judged: Judged): Promise<ReadonlySet<Package>> {
  const all = new Set<Package>();
  for (const { project, packages } of parts(judged))
    for (const pkg of await dirtyPackages(project.root, packages, project.scope.skip)) all.add(pkg);
  return all;
}

/** What git's conversion of line ends does to archives, as sentences. */
async function convertedIn(judged: Judged): Promise<string[]> {
  const lines: string[] = [];
  for (const { project, packages } of parts(judged)) {
    const files = await convertedFiles(realpathSync(project.root), (path) =>
      packages.some((pkg) => isWithin(path, pkg.path)),
    );
    const [converted, endangered] = [files.converted.length, files.endangered.length];
    const remedy = 'Put “* -text” into a .gitattributes file, and check out again.';
    if (converted > 0)
      lines.push(
        `Git changed the line ends of ${counted(converted, 'file')} when it checked them out, so the archives differ from those that are built elsewhere. ${remedy}`,
      );
    else if (endangered > 0)
      lines.push(
        `“core.autocrlf” is on and no .gitattributes covers ${counted(endangered, 'file')}: git will change their line ends at the next checkout, and with them the archives. ${remedy}`,
      );
  }
  return lines;
}
