import {
  type ActiveRule,
  activeRules,
  type Checked,
  checkPackage,
  checkProject,
  type Hit,
} from './check/check.ts';
import { Suppressions } from './check/suppress.ts';
import { decode } from './decode/decode.ts';
import type { AnyRule, Base, Config, DecodedPackage, Package, Project, RunReport } from './model.ts';
import { readBaseline } from './project/baseline.ts';
import { type Discovered, discover, type Scope } from './project/discover.ts';
import { UsageError } from './project/usage-error.ts';
import { makeReport, type PackageResult, type ProjectResult } from './report/report.ts';
import { languageMatrix } from './rules/language/parity.ts';

/** One project root. */
export interface ProjectInput {
  readonly scope: Scope;
  readonly config: Config;
  /** What is known of a package at the base revision. */
  readonly revisionOf: (pkg: Package) => Promise<Base>;
}

/** What a run is given; the doors make it. */
export interface RunInput {
  readonly projects: readonly ProjectInput[];
  readonly rules: readonly AnyRule[];
  /** Only these rules; all when empty. */
  readonly only: readonly string[];
  /** The vendor's current default files for a package of a kind, when they are compared with. */
  readonly defaultsOf?: (kind: Package['kind']) => Package | undefined;
  /** Which packages are judged, by name. */
  readonly selects: (name: string) => boolean;
  /** Called with the names of all packages that were found, before any is judged. */
  readonly onFound?: (names: readonly string[]) => void;
  /** Judge only packages that differ from the base revision. */
  readonly onlyChanged: boolean;
  readonly progress: (done: number, total: number, name: string) => void;
  /** Called with each package while it is decoded: fixes and previews work on it. */
  readonly visit?: (
    pkg: DecodedPackage,
    checked: Checked,
    active: readonly ActiveRule[],
    project: ProjectInput,
  ) => Promise<Visited>;
}

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
  /** The rules of which an ignore or the baseline covered a finding. */
  readonly suppressedRules: ReadonlySet<string>;
}

/** discover → decode → check → report. */
export async function run(input: RunInput): Promise<Outcome> {
  const results: PackageResult[] = [];
  const projects: ProjectResult[] = [];
  const suppressedRules = new Set<string>();
  let active: readonly ActiveRule[] = [];
  const found = await discoverAll(input);
  input.onFound?.(found.flatMap(({ discovered }) => discovered.packages.map(({ name }) => name)));
  for (const { project, discovered } of found) {
    const { scope, config } = project;
    active = activeRules(input.rules, config, input.only);
    const baseline = config.baseline === undefined ? [] : await readBaseline(scope.files, config.baseline);
    const suppressions = new Suppressions(config.ignores, baseline);
    const judged = await judge(input, project, discovered, active, suppressions);
    results.push(...judged);
    projects.push(judgeProject(input, project, discovered, active, suppressions, judged));
    for (const rule of suppressions.covered()) suppressedRules.add(rule);
  }
  if (results.length === 0) throw new UsageError('No package has the name that was asked for.');
  const { report, hits } = makeReport(results, projects, active.length);
  return { report, hits, packages: results.map(({ pkg }) => pkg), suppressedRules };
}

async function discoverAll(input: RunInput) {
  const found: { project: ProjectInput; discovered: Discovered }[] = [];
  for (const project of input.projects)
    found.push({ project, discovered: await discover(project.scope, project.config) });
  return found;
}

async function judge(
  input: RunInput,
  project: ProjectInput,
  { packages }: Discovered,
  active: readonly ActiveRule[],
  suppressions: Suppressions,
): Promise<PackageResult[]> {
  const { config, revisionOf } = project;
  const selected = packages.filter(({ name }) => input.selects(name));
  const samples = active.some(({ rule }) => rule.needs === 'samples');
  const bases = new Map<Package, DecodedPackage>();
  const results: PackageResult[] = [];
  for (const [index, pkg] of selected.entries()) {
    input.progress(index, selected.length, pkg.name);
    const revision = await revisionOf(pkg);
    if (input.onlyChanged && revision.available && !revision.changed) {
      results.push({
        pkg,
        revision,
        checked: { hits: [], skipped: [], failures: [] },
        suppressed: 0,
        languages: [],
      });
      continue;
    }
    const defaults = input.defaultsOf?.(pkg.kind);
    const subject = defaults ? { ...pkg, defaults } : pkg;
    const decoded = await decode(subject, revision, { limits: config.limits, samples, bases });
    const checked = checkPackage(decoded, active);
    const visited: Visited = input.visit ? await input.visit(decoded, checked, active, project) : checked;
    const kept = suppressed(visited, suppressions);
    results.push({
      pkg,
      revision,
      checked: kept,
      suppressed: visited.hits.length - kept.hits.length,
      languages: languageMatrix(visited.decoded ?? decoded),
    });
  }
  return results;
}

function suppressed(checked: Checked, suppressions: Suppressions): Checked {
  return { ...checked, hits: checked.hits.filter(({ finding }) => !suppressions.covers(finding)) };
}

/** The rules about the project; those about useless exceptions last, when every other finding is known. */
function judgeProject(
  input: RunInput,
  { scope, config }: ProjectInput,
  { packages, unclaimed, unreadable, links }: Discovered,
  active: readonly ActiveRule[],
  suppressions: Suppressions,
  judged: readonly PackageResult[],
): ProjectResult {
  const isLast = ({ rule }: ActiveRule) => rule.id === 'config-unused-ignore';
  const project: Project = { config, packages, unclaimed, links, unreadable, useless: [] };
  const first = checkProject(
    project,
    active.filter((rule) => !isLast(rule)),
  );
  const kept = suppressed(first, suppressions);
  // Exceptions are called useless only by a run that could have used them: one of everything.
  const complete =
    input.only.length === 0 &&
    !input.onlyChanged &&
    scope.paths.length === 0 &&
    packages.every(({ name }) => input.selects(name));
  const unjudged = new Set(judged.flatMap(({ checked }) => checked.skipped).map(({ rule }) => rule));
  const useless = (complete ? suppressions.useless(unjudged) : []).map(({ what, ...rest }) => ({
    what,
    path: (what === 'ignore' ? config.path : config.baseline) ?? '',
    ...rest,
  }));
  const last = suppressed(checkProject({ ...project, useless }, active.filter(isLast)), suppressions);
  return {
    checked: {
      hits: [...kept.hits, ...last.hits],
      skipped: first.skipped,
      failures: [...first.failures, ...last.failures],
    },
    suppressed: first.hits.length - kept.hits.length,
  };
}
