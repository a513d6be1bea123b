import { activeRules, checkPackage } from '../check/check.ts';
import type { PackageDifferences } from '../diff/difference.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { Finding, RunReport } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import type { Album } from '../preview/exhibit.ts';
import { fingerprints } from '../report/fingerprint.ts';
import { withFailures } from '../report/report.ts';
import { rules as allRules } from '../rules/index.generated.ts';
import { type Changed, changedSince, whatChanged } from './changes.ts';
import { check } from './check.ts';
import { type Exhibition, exhibition } from './exhibition.ts';
import type { Outcome, ProjectInput, RunInput } from './input.ts';

/** What a page shows beside the report. */
export interface Page {
  readonly albums: readonly Album[];
  /** The findings that were not there at the base revision; absent where nothing was compared. */
  readonly fresh?: ReadonlySet<Finding>;
  /** Sentences about what could not be said. */
  readonly notices?: readonly string[];
  /** What it speaks of, where no door knows more. */
  readonly where?: Pick<Whereabouts, 'head' | 'base'>;
}

/** A run with everything that a page is made of. */
export interface PageParts {
  readonly outcome: Outcome;
  readonly changes: readonly PackageDifferences[];
  readonly page: Page;
}

/** The same while the page's media are still read. */
interface PageDraft extends Pick<PageParts, 'outcome' | 'changes'> {
  readonly page: Promise<Page>;
}

/** The other version that a run is compared with, in place of its base revision. */
export interface Earlier extends Pick<ProjectInput, 'scope' | 'config'> {
  /** What the paths of its packages begin with, and those of the run's. */
  readonly roots?: readonly [old: string, now: string];
}

/** Judges, draws what was found, and says what changed since the base revision, or another version. */
export async function checkWithPage(input: RunInput, earlier?: Earlier): Promise<PageParts> {
  const gathered = exhibition(input);
  const { page, ...parts } = await pageOf(gathered, await check(gathered.input), earlier);
  return { ...parts, page: await page };
}

/** The same without pictures, for what shows none: only what changed is decoded again. */
export async function checkWithChanges(input: RunInput): Promise<PageParts> {
  const outcome = await check(input);
  const all = await changedIn(input, outcome);
  return { ...judgedWith(outcome, all), page: { albums: [], ...(await besideOf(input, all)) } };
}

/** What changed in each project of a run, and the pictures of both versions. */
export async function pageOf(gathered: Exhibition, outcome: Outcome, earlier?: Earlier): Promise<PageDraft> {
  const { input } = gathered;
  const all = await changedIn(input, outcome, earlier);
  const versions: EarlierPackages[] = [];
  for (const [index, project] of input.projects.entries()) {
    const { changes = [], versions: both } = all[index] ?? {};
    if (!both) continue;
    versions.push({ project, before: both.before });
    await gathered.compare(project, changes, both);
  }
  const judged = judgedWith(outcome, all);
  const { findings, packages } = judged.outcome.report;
  const isCompared = earlier !== undefined || packages.some(({ changed }) => changed !== undefined);
  const names = new Set(
    earlier
      ? judged.changes.map((change) => change.package)
      : packages.flatMap(({ name, changed }) => (changed === false ? [] : [name])),
  );
  const rest: Omit<Page, 'albums'> = {
    ...(isCompared ? { fresh: freshFindings(findings, versions, names, input) } : {}),
    ...(await besideOf(input, all, earlier)),
  };
  const page = gathered.finish(findings).then((albums): Page => ({ albums, ...rest }));
  // Whoever waits for it is told; it may be that nobody does.
  page.catch(() => undefined);
  return { ...judged, page };
}

/** What changed in each project. */
async function changedIn(input: RunInput, outcome: Outcome, earlier?: Earlier): Promise<Changed[]> {
  const all: Changed[] = [];
  for (const project of input.projects)
    all.push(
      earlier
        ? await changedSince(project, earlier, earlier.roots, input.selects ?? (() => true))
        : await sinceBase(project, outcome, input),
    );
  return all;
}

/** The outcome with what kept changes from being said. */
function judgedWith(outcome: Outcome, all: readonly Changed[]): Pick<PageParts, 'outcome' | 'changes'> {
  const failures = all.flatMap(({ failure }) => failure ?? []);
  return {
    outcome: { ...outcome, report: withFailures(outcome.report, failures) },
    changes: all.flatMap(({ changes }) => changes),
  };
}

async function besideOf(
  input: RunInput,
  all: readonly Changed[],
  earlier?: Earlier,
): Promise<Required<Pick<Page, 'notices' | 'where'>>> {
  return {
    notices: all.flatMap(({ notice }) => notice ?? []),
    where: earlier ? {} : await commitsOf(input.projects[0], all[0]?.since),
  };
}

/** What is on the disk may be no commit: only where it is compared with another one, the one below it is named. */
async function commitsOf(
  project: ProjectInput | undefined,
  base: string | undefined,
): Promise<Pick<Whereabouts, 'head' | 'base'>> {
  if (base === undefined) return {};
  const head = await project?.head?.();
  return head === undefined || head === base ? { base } : { head, base };
}

function sinceBase(project: ProjectInput, outcome: Outcome, input: RunInput): Promise<Changed> {
  const packages = outcome.packages.filter((pkg) => outcome.projectOf.get(pkg) === project);
  const names = new Set(packages.map(({ name }) => name));
  const { report } = outcome;
  const own: RunReport = { ...report, packages: report.packages.filter(({ name }) => names.has(name)) };
  const found = async () => {
    const before = await project.earlier?.();
    return typeof before === 'string' ? undefined : before;
  };
  const base = {
    files: async () => (await found())?.files(),
    commit: async () => (await found())?.commit,
    release: async () => undefined,
  };
  return whatChanged(project, base, 'base', input.selects ?? (() => true), { packages, report: own });
}

/** The packages of a project as they were. */
export interface EarlierPackages {
  readonly project: ProjectInput;
  readonly before: readonly DecodedPackage[];
}

/**
 * The findings that the same rules don't have in the earlier version, in packages that changed. What moved with its
 * package has another path, and counts as new.
 */
export function freshFindings(
  findings: readonly Finding[],
  versions: readonly EarlierPackages[],
  changed: ReadonlySet<string>,
  input: RunInput,
): ReadonlySet<Finding> {
  const { rules = allRules, without = [], only = [] } = input;
  const judging = rules.filter(({ id }) => !without.includes(id));
  const earlier = versions.flatMap(({ project, before }) => {
    const active = activeRules(judging, project.config, only);
    return before.flatMap((pkg) =>
      checkPackage(pkg, active, project.config.limits).hits.map(({ finding }) => finding),
    );
  });
  const known = new Set(fingerprints(earlier));
  const names = fingerprints(findings);
  return new Set(
    findings.filter(({ package: name }, index) => {
      const isOfChanged = name === undefined || changed.has(name);
      return isOfChanged && !known.has(names[index] ?? '');
    }),
  );
}
