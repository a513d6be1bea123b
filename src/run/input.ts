import type { BuiltArchive } from '../archive/archive.ts';
import type { ArchivePlace } from '../archive/place.ts';
import type { ActiveRule, Checked, Hit } from '../model/check.ts';
import type { Base, DecodedPackage, Package } from '../model/package.ts';
import type { Plan } from '../model/plan.ts';
import type { Config } from '../model/project.ts';
import type { LanguageSummary, RunReport, ShardRun } from '../model/report.ts';
import type { AnyRule } from '../model/rule.ts';
import type { EarlierProject } from '../project/lost.ts';
import type { Scope } from '../project/scope.ts';
import type { Found } from '../report/found.ts';
import type { PackageResult } from '../report/report.ts';
import { rulesAbout } from '../rules/load.ts';
import type { Gathered } from './gather.ts';

/** One project root. */
export interface ProjectInput {
  readonly scope: Scope;
  readonly config: Config;
  /** What is known of a package at the base revision. */
  readonly revisionOf: (pkg: Package) => Promise<Base>;
  /** The project at the base revision, or why there is none. */
  readonly earlier?: () => Promise<EarlierProject | string>;
  /** The commit that is checked out; undefined outside git. */
  readonly head?: () => Promise<string | undefined>;
}

/** What a run is given; everything but the projects has a default. */
export interface RunInput {
  readonly projects: readonly ProjectInput[];
  /** Default: every rule. */
  readonly rules?: readonly AnyRule[];
  /** Rules that are left out, by id. */
  readonly without?: readonly string[];
  /** Only these rules, by id; all when empty or absent. */
  readonly only?: readonly string[];
  /** The vendor's current default files for a package of a kind, when they are compared with. */
  readonly defaultsOf?: (kind: Package['kind']) => Package | undefined;
  /** Which packages are judged, by name; all when absent. */
  readonly selects?: (name: string) => boolean;
  /** Called with the names of all packages that were found, before any is judged. */
  readonly onFound?: (names: readonly string[]) => void;
  /** Judge only packages that differ from the base revision. */
  readonly onlyChanged?: boolean;
  /** A file that somebody named stands for its whole package: nothing is built of which only a part was judged. */
  readonly wholePackages?: boolean;
  /** Judge only this part of the packages. */
  readonly shard?: ShardInput;
  /** What need not be judged again. */
  readonly known?: KnownResults;
  /** Whether the samples of WAV files are read and outlined, which pictures need. */
  readonly envelopes?: boolean;
  /** Called before each package is judged. */
  readonly progress?: (done: number, total: number, name: string) => void;
  /** Whether `visit` mends what is found, so that it gets more findings than the report will list. */
  readonly mends?: boolean;
  /** Called with each package while it is decoded: fixes and previews work on it. */
  readonly visit?: (
    pkg: DecodedPackage,
    checked: Checked,
    active: readonly ActiveRule[],
    project: ProjectInput,
  ) => Promise<Visited>;
}

/** The part of a run that this process does. */
export interface ShardInput {
  /** From 1. */
  readonly number: number;
  /** Of so many. */
  readonly count: number;
  readonly run: ShardRun;
  /** What is checked out; '' outside git. */
  readonly commit: string;
  /** Which packages were planned, by name; what a tag leaves of them is judged. */
  readonly selects: (name: string) => boolean;
  /** What is gathered of findings meanwhile, to be handed on. */
  readonly notes?: Gathered;
}

/** What another process found out about a package. */
export interface KnownResult {
  readonly checked: Checked;
  readonly languages: readonly LanguageSummary[];
}

/** What other processes found out, each about its shard. */
export interface KnownResults {
  readonly count: number;
  readonly selects: (name: string) => boolean;
  /** Packages that did not change and are not built, as they have errors. */
  readonly unfit: readonly string[];
  /** Refuses another plan with a UsageError. Undefined for a package that is to be judged here. */
  accept(plan: Plan): (pkg: Package, base: Base) => KnownResult | undefined;
  /** The archive that was built of a package, with this name; undefined where it is to be built here. */
  archiveOf(pkg: Package, name: string, place: ArchivePlace): Promise<BuiltArchive | undefined>;
}

/** What of a run is to be done here, and what others have done. */
export interface Division {
  readonly plan?: Plan;
  /** Whether a package is ours. */
  readonly has: (pkg: Package) => boolean;
  /** What is known of a package; undefined when it is to be judged here. */
  readonly knownOf: (pkg: Package, base: Base) => KnownResult | undefined;
  /** Whether what is said of the project and its config is said here. */
  readonly isFirst: boolean;
  /** Whether all packages are ours, so that we know which exceptions were of use. */
  readonly isWhole: boolean;
}

/** A package's result with its hits before exceptions were made. */
export interface Judgement extends PackageResult {
  readonly found: readonly Hit[];
  /** The rules of which an ignore or the baseline covered a finding. */
  readonly covered: ReadonlySet<string>;
}

/** A run that does everything itself. */
export const WHOLE: Division = {
  has: () => true,
  knownOf: () => undefined,
  isFirst: true,
  isWhole: true,
};

/** An input with its defaults. */
export type CompleteInput = RunInput &
  Required<Pick<RunInput, 'only' | 'selects' | 'onlyChanged' | 'progress'>>;

export const completed = (input: RunInput): CompleteInput => ({
  only: [],
  selects: () => true,
  onlyChanged: false,
  progress: () => undefined,
  ...input,
});

/** The rules of a run that can speak of these packages. */
export async function rulesOf(
  { rules, without = [] }: RunInput,
  packages: Iterable<Package>,
): Promise<readonly AnyRule[]> {
  const all = rules ?? (await rulesAbout(packages));
  return all.filter(({ id }) => !without.includes(id));
}

/** What is left of a package's findings after a visit, and the package if the visit changed it. */
export interface Visited extends Checked {
  readonly decoded?: DecodedPackage;
}

/** The result of a run: the report, and what the outputs may show beside it. */
export interface Outcome {
  readonly report: RunReport;
  readonly hits: readonly Hit[];
  /** All that there is, selected or not. */
  readonly found: Found;
  /** Every package that was selected, judged or unchanged. */
  readonly packages: readonly Package[];
  /** The project that each of them belongs to. */
  readonly projectOf: ReadonlyMap<Package, ProjectInput>;
  /** ZIPs that were not judged because an earlier build wrote them, by path. */
  readonly ownArchives: readonly string[];
  /** The rules of which an ignore or the baseline covered a finding about a package. */
  readonly suppressedRules: ReadonlyMap<Package, ReadonlySet<string>>;
  /** Files that were asked for and belong to no package. */
  readonly passedOver: readonly string[];
}
