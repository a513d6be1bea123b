import { activeRules, checkPackage, checkProject, isActive } from '../check/check.ts';
import { Suppressions } from '../check/suppress.ts';
import { decode } from '../decode/decode.ts';
import { byBase } from '../decode/kept-bases.ts';
import { forOneRun } from '../decode/options.ts';
import { isWithin } from '../files/paths.ts';
import type { ActiveRule, Hit } from '../model/check.ts';
import type { Package, PlacedPackage } from '../model/package.ts';
import type { Plan } from '../model/plan.ts';
import type { Losses, Project } from '../model/project.ts';
import type { RunReport } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { readBaseline } from '../project/baseline.ts';
import { type Discovered, explore } from '../project/discover.ts';
import { rejectHidingOutputs } from '../project/hiding-outputs.ts';
import { lostPackages } from '../project/lost.ts';
import { makeReport, type ProjectResult } from '../report/report.ts';
import { ruleIds } from '../rules/ids.generated.ts';
import { excepted, suppressed, totalOf } from './excepted.ts';
import {
  type CompleteInput,
  completed,
  type Division,
  type Judgement,
  type Outcome,
  type ProjectInput,
  type RunInput,
  rulesOf,
  type Visited,
  WHOLE,
} from './input.ts';
import { languagesOf } from './languages.ts';
import { listed, Parts } from './listed.ts';
import { scopeWithTurns, turnsUntil } from './turns.ts';
import { unclaimedDirectories } from './unclaimed.ts';

/** discover → decode → check → report. */
export async function check(given: RunInput): Promise<Outcome> {
  const input = completed(given);
  const room = Math.max(...input.projects.map(({ config }) => config.limits.reportBytes));
  // The report of a shard is small or none.
  const gathered = new Parts<Judgement>(input.shard ? Number.POSITIVE_INFINITY : room);
  const projects: ProjectResult[] = [];
  const passedOver: string[] = [];
  const projectOf = new Map<Package, ProjectInput>();
  let running = 0;
  const found = await discoverAll(input);
  const isSomethingFound = found.some(({ discovered }) => discovered.packages.length > 0);
  const names = found.flatMap(({ discovered }) => discovered.packages.map(({ name }) => name));
  const rules = await rulesOf(
    input,
    found.flatMap(({ discovered }) => discovered.packages),
  );
  input.onFound?.(names);
  const division = await divided(input, found);
  for (const { project, discovered } of found) {
    const { scope, config } = project;
    const active = activeRules(rules, config, input.only);
    running = idsOf(input).filter((id) => isActive(id, config, input.only)).length;
    const baseline = config.baseline === undefined ? [] : await readBaseline(scope.files, config.baseline);
    const suppressions = new Suppressions(config.ignores, baseline);
    const unjudged = new Set<string>();
    for await (const judgement of judge(
      input,
      project,
      discovered,
      active,
      suppressions,
      division,
      gathered,
    )) {
      gathered.add(judgement);
      projectOf.set(judgement.pkg, project);
      for (const { rule } of judgement.checked.skipped) unjudged.add(rule);
    }
    if (!division.isFirst) {
      if (discovered.nothing) throw discovered.nothing;
      continue;
    }
    const lost = await lostOf(project, discovered, active);
    // Of what is gone the rule speaks; what was never there is an error of whoever named it.
    for (const { path, message } of discovered.unmarked)
      if (!lost.packages.some((item) => isWithin(item.path, path))) throw new UsageError(message);
    if (discovered.nothing && lost.packages.length === 0) throw discovered.nothing;
    passedOver.push(...discovered.passedOver);
    const told = { ...discovered, lost };
    projects.push(judgeProject(input, project, told, active, suppressions, unjudged, division.isWhole));
  }
  const places = new Map<Package, number>(
    found.flatMap(({ discovered }) => discovered.packages).map((pkg, index) => [pkg, index]),
  );
  const placeOf = ({ pkg }: Judgement) => places.get(pkg) ?? 0;
  const results = gathered.all().toSorted((one, other) => placeOf(one) - placeOf(other));
  if (results.length === 0 && isSomethingFound && passedOver.length === 0 && !input.shard)
    throw new UsageError('No package has the name that was asked for.');
  const parts = input.shard ? [...results, ...projects] : listed([...results, ...projects], room);
  const isPackage = (part: ProjectResult): part is Judgement => 'pkg' in part;
  const { report, hits } = makeReport(
    parts.filter(isPackage),
    parts.filter((part) => !isPackage(part)),
    running,
  );
  return {
    report: division.plan ? await asShard(report, input, division.plan, results) : report,
    hits,
    found: {
      packages: names,
      unclaimed: unclaimedDirectories(found.map(({ discovered }) => discovered)),
      unlisted: found.flatMap(({ discovered }) => discovered.unlisted),
      submodules: found.flatMap(({ discovered }) => discovered.submodules),
    },
    packages: results.map(({ pkg }) => pkg),
    projectOf,
    passedOver,
    ownArchives: found.flatMap(({ discovered }) => discovered.ownArchives),
    suppressedRules: new Map(results.map(({ pkg, covered }) => [pkg, covered])),
  };
}

/** The rules of a run, also those that are not loaded because no package is of their kinds. */
const idsOf = ({ rules, without = [] }: CompleteInput): readonly string[] =>
  (rules?.map(({ id }) => id) ?? ruleIds).filter((id) => !without.includes(id));

async function discoverAll(input: CompleteInput) {
  const found: { project: ProjectInput; discovered: Discovered }[] = [];
  for (const project of input.projects) {
    await rejectHidingOutputs(project.scope, project.config);
    const discovered = await onBaseTheme(project, await explore(scopeWithTurns(project), project.config));
    const packages = input.wholePackages ? discovered.packages.map(asWhole) : discovered.packages;
    found.push({ project, discovered: { ...discovered, packages } });
  }
  return found;
}

/** The package, of which everything is told although somebody named files of it. */
function asWhole({ only: _, ...pkg }: PlacedPackage): PlacedPackage {
  return pkg;
}

/** What of it is to be done here: everything, mostly. */
async function divided(
  input: CompleteInput,
  found: Awaited<ReturnType<typeof discoverAll>>,
): Promise<Division> {
  if (!input.shard && !input.known) return WHOLE;
  const { divisionOf } = await import('./division.ts');
  return divisionOf(
    input,
    found.map(({ project, discovered: { packages } }) => ({ project, packages })),
  );
}

async function asShard(
  report: RunReport,
  { shard }: CompleteInput,
  plan: Plan,
  judgements: readonly Judgement[],
): Promise<RunReport> {
  const { withShard } = await import('./division.ts');
  return shard ? withShard(report, plan, shard, judgements) : report;
}

/** The packages on the Base theme that the config names. Where nothing is there, that is a UsageError. */
async function onBaseTheme({ scope, config }: ProjectInput, discovered: Discovered) {
  if (config.baseTheme === undefined) return discovered;
  const { standingOn } = await import('./base-theme.ts');
  return { ...discovered, ...(await standingOn(scope.files, config, discovered.packages)) };
}

/** Judges package after package; what was gathered of others says how much need be listed of it. */
async function* judge(
  input: CompleteInput,
  project: ProjectInput,
  { packages }: Pick<Discovered, 'packages'>,
  active: readonly ActiveRule[],
  suppressions: Suppressions,
  { has, knownOf }: Division,
  gathered: Pick<Parts<Judgement>, 'findings'>,
): AsyncGenerator<Judgement> {
  const { config, revisionOf } = project;
  const selected = packages.filter((pkg) => input.selects(pkg.name) && has(pkg));
  const envelopes = input.envelopes === true;
  const samples = envelopes || active.some(({ rule }) => rule.needs === 'samples');
  const options = forOneRun({ limits: config.limits, samples, envelopes });
  for (const [index, pkg] of byBase(selected).entries()) {
    input.progress(index, selected.length, pkg.name);
    const asked = revisionOf(pkg);
    const defaults = input.defaultsOf?.(pkg.kind);
    const subject = defaults ? { ...pkg, defaults } : pkg;
    const read = () => decode(subject, asked, { ...options, pause: turnsUntil(asked) });
    // Files are read while git works, unless it may turn out that nobody need read them.
    const reading = input.onlyChanged || input.known ? undefined : read();
    reading?.catch(() => undefined);
    const revision = await asked;
    const known = knownOf(pkg, revision);
    if (input.onlyChanged && revision.available && !revision.changed) {
      yield {
        pkg,
        revision,
        judged: false,
        found: [],
        covered: new Set(),
        checked: { hits: [], skipped: [], failures: [] },
        suppressed: 0,
        languages: [],
      };
      continue;
    }
    // Pictures are of the package itself, whoever judged it.
    if (known && !envelopes) {
      yield { pkg, revision, found: [], ...excepted(known.checked, known.languages, suppressions) };
      continue;
    }
    const decoded = await (reading ?? read());
    // What the report has no room for is counted, and need not be made. Fixes are made of it, and a baseline covers the first.
    const isCounted = !input.mends && config.baseline === undefined;
    const findings = isCounted ? Math.min(config.limits.findings, gathered.findings) : config.limits.findings;
    const checked = known?.checked ?? checkPackage(decoded, active, { ...config.limits, findings });
    const visited: Visited = input.visit ? await input.visit(decoded, checked, active, project) : checked;
    const languages = known?.languages ?? (await languagesOf(visited.decoded ?? decoded));
    // Others need them, with what nobody but the whole run can except.
    const plain = { ...visited, hits: visited.hits.map(withoutFix) };
    const hits = input.shard ? plain.hits : [];
    yield { pkg, revision, found: hits, ...excepted(plain, languages, suppressions) };
  }
}

/** A fix holds on to the tree of its file. */
const withoutFix = ({ fix: _, ...hit }: Hit): Hit => hit;

/** What was a package at the base revision and is none any more, or why nobody knows. */
async function lostOf(
  { scope, config, earlier }: ProjectInput,
  { packages }: Discovered,
  active: readonly ActiveRule[],
): Promise<Losses> {
  if (!active.some(({ rule }) => rule.id === 'project-lost-package')) return { packages: [] };
  const before = (await earlier?.()) ?? 'No base revision is available.';
  return typeof before === 'string'
    ? { packages: [], unknown: before }
    : lostPackages(scope, config, packages, before);
}

/** The rules about the project; those about useless exceptions last, when every other finding is known. */
function judgeProject(
  input: CompleteInput,
  { scope, config }: ProjectInput,
  discovered: Discovered & Pick<Project, 'lost'>,
  active: readonly ActiveRule[],
  suppressions: Suppressions,
  unjudged: ReadonlySet<string>,
  isWhole: boolean,
): ProjectResult {
  const isLast = ({ rule }: ActiveRule) => rule.id === 'config-unused-ignore';
  const { packages } = discovered;
  const project: Project = { ...discovered, config, useless: [] };
  const first = checkProject(
    project,
    active.filter((rule) => !isLast(rule)),
  );
  const kept = suppressed(first, suppressions);
  // Exceptions are called useless only by a run that could have used them: one of everything.
  const complete =
    isWhole &&
    input.only.length === 0 &&
    !input.onlyChanged &&
    scope.paths.length === 0 &&
    packages.every(({ name }) => input.selects(name));
  const useless = (complete ? suppressions.useless(unjudged) : []).map(({ what, ...rest }) => ({
    what,
    path: (what === 'ignore' ? config.path : config.baseline) ?? '',
    ...rest,
  }));
  const last = suppressed(checkProject({ ...project, useless }, active.filter(isLast)), suppressions);
  const hits = [...kept.hits, ...last.hits];
  const named = packages.some(({ only }) => only) || discovered.passedOver.length > 0;
  return {
    checked: {
      // Of a project of which somebody named files, only these are told.
      hits: named ? hits.filter(({ finding }) => scope.paths.includes(finding.path)) : hits,
      skipped: first.skipped,
      failures: [...first.failures, ...last.failures],
    },
    suppressed: totalOf(first) - totalOf(kept),
  };
}
