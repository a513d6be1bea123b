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
import { makeReport, type PackageResult } from './report/report.ts';

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
  /** Which packages are judged, by name. */
  readonly selects: (name: string) => boolean;
  /** Judge only packages that differ from the base revision. */
  readonly onlyChanged: boolean;
  readonly progress: (done: number, total: number, name: string) => void;
  /** Called with each package while it is decoded: fixes and previews work on it. */
  readonly visit?: (
    pkg: DecodedPackage,
    checked: Checked,
    active: readonly ActiveRule[],
    project: ProjectInput,
  ) => Promise<Checked>;
}

/** The result of a run: the report, and what the outputs may show beside it. */
export interface Outcome {
  readonly report: RunReport;
  readonly hits: readonly Hit[];
  /** Every package that was found, judged or not. */
  readonly packages: readonly Package[];
}

/** discover → decode → check → report. */
export async function run(input: RunInput): Promise<Outcome> {
  const results: PackageResult[] = [];
  const projects: Checked[] = [];
  let active: readonly ActiveRule[] = [];
  for (const project of input.projects) {
    const { scope, config } = project;
    active = activeRules(input.rules, config, input.only);
    const baseline = config.baseline === undefined ? [] : await readBaseline(scope.files, config.baseline);
    const suppressions = new Suppressions(config.ignores, baseline);
    const discovered = await discover(scope, config);
    results.push(...(await judge(input, project, discovered, active, suppressions)));
    projects.push(...judgeProject(input, config, discovered, active, suppressions));
  }
  if (results.length === 0) throw new UsageError('No package has the name that was asked for.');
  const { report, hits } = makeReport(results, projects, active.length);
  return { report, hits, packages: results.map(({ pkg }) => pkg) };
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
  const results: PackageResult[] = [];
  for (const [index, pkg] of selected.entries()) {
    input.progress(index, selected.length, pkg.name);
    const revision = await revisionOf(pkg);
    if (input.onlyChanged && revision.available && !revision.changed) {
      results.push({ pkg, revision, checked: { hits: [], skipped: [], failures: [] }, suppressed: 0 });
      continue;
    }
    const decoded = await decode(pkg, revision, { limits: config.limits, samples });
    const checked = checkPackage(decoded, active);
    const visited = input.visit ? await input.visit(decoded, checked, active, project) : checked;
    const kept = suppressed(visited, suppressions);
    results.push({ pkg, revision, checked: kept, suppressed: visited.hits.length - kept.hits.length });
  }
  return results;
}

function suppressed(checked: Checked, suppressions: Suppressions): Checked {
  return { ...checked, hits: checked.hits.filter(({ finding }) => !suppressions.covers(finding)) };
}

/** The rules about the project; those about useless exceptions last, when every other finding is known. */
function judgeProject(
  input: RunInput,
  config: Config,
  { packages, unclaimed }: Discovered,
  active: readonly ActiveRule[],
  suppressions: Suppressions,
): Checked[] {
  const isLast = ({ rule }: ActiveRule) => rule.id === 'config-unused-ignore';
  const project: Project = { config, packages, unclaimed, useless: [] };
  const first = suppressed(checkProject(project, active.filter((rule) => !isLast(rule))), suppressions);
  // Exceptions are called useless only by a run that could have used them: one of everything.
  const complete = input.only.length === 0 && !input.onlyChanged && packages.every(({ name }) => input.selects(name));
  const useless = (complete ? suppressions.useless() : []).map(({ what, ...rest }) => ({
    what,
    path: (what === 'ignore' ? config.path : config.baseline) ?? '',
    ...rest,
  }));
  return [first, suppressed(checkProject({ ...project, useless }, active.filter(isLast)), suppressions)];
}
