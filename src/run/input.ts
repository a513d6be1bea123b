import type { ActiveRule, Checked, Hit } from '../model/check.ts';
import type { Base, DecodedPackage, Package } from '../model/package.ts';
import type { Config } from '../model/project.ts';
import type { RunReport } from '../model/report.ts';
import type { AnyRule } from '../model/rule.ts';
import type { EarlierProject } from '../project/lost.ts';
import type { Scope } from '../project/scope.ts';
import { rules } from '../rules/index.generated.ts';

/** One project root. */
export interface ProjectInput {
  readonly scope: Scope;
  readonly config: Config;
  /** What is known of a package at the base revision. */
  readonly revisionOf: (pkg: Package) => Promise<Base>;
  /** The project at the base revision, or why there is none. */
  readonly earlier?: () => Promise<EarlierProject | string>;
}

/** What a run is given; everything but the projects has a default. */
export interface RunInput {
  readonly projects: readonly ProjectInput[];
  /** Default: every rule. */
  readonly rules?: readonly AnyRule[];
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
  /** Whether the samples of WAV files are read and outlined, which pictures need. */
  readonly envelopes?: boolean;
  /** Called before each package is judged. */
  readonly progress?: (done: number, total: number, name: string) => void;
  /** Called with each package while it is decoded: fixes and previews work on it. */
  readonly visit?: (
    pkg: DecodedPackage,
    checked: Checked,
    active: readonly ActiveRule[],
    project: ProjectInput,
  ) => Promise<Visited>;
}

/** An input with its defaults. */
export type CompleteInput = RunInput &
  Required<Pick<RunInput, 'rules' | 'only' | 'selects' | 'onlyChanged' | 'progress'>>;

export const completed = (input: RunInput): CompleteInput => ({
  rules,
  only: [],
  selects: () => true,
  onlyChanged: false,
  progress: () => undefined,
  ...input,
});

/** What is left of a package's findings after a visit, and the package if the visit changed it. */
export interface Visited extends Checked {
  readonly decoded?: DecodedPackage;
}

/** The result of a run: the report, and what the outputs may show beside it. */
export interface Outcome {
  readonly report: RunReport;
  readonly hits: readonly Hit[];
  /** Every package that was selected, judged or unchanged. */
  readonly packages: readonly Package[];
  /** The project that each of them belongs to. */
  readonly projectOf: ReadonlyMap<Package, ProjectInput>;
  /** ZIPs that were not judged because an earlier build wrote them, by path. */
  readonly ownArchives: readonly string[];
  /** The rules of which an ignore or the baseline covered a finding. */
  readonly suppressedRules: ReadonlySet<string>;
  /** Files that were asked for and belong to no package. */
  readonly passedOver: readonly string[];
}
