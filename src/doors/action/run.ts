import { resolve } from 'node:path';
import * as core from '@actions/core';
import type { Whereabouts } from '../../model/whereabouts.ts';
import { emptyConfig } from '../../project/config.ts';
import { forLog } from '../../report/escape.ts';
import { foundLines, passedOver } from '../../report/found.ts';
import { fileOf } from '../../report/outputs.ts';
import { withFailures, withResult } from '../../report/report.ts';
import { toText } from '../../report/text.ts';
import { projectBase } from '../../run/base.ts';
import { archiveWarnings, type Judged } from '../../run/build.ts';
import { type Changed, whatChanged } from '../../run/changes.ts';
import { check } from '../../run/check.ts';
import { commentOnPull } from '../../run/comment.ts';
import { type Exhibition, exhibition } from '../../run/exhibition.ts';
import { fix } from '../../run/fix.ts';
import { type Gathered, gather } from '../../run/gather.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { Outcome, RunInput } from '../../run/input.ts';
import { freshFindings, type Page } from '../../run/page.ts';
import { type HeldFixes, holdFixes } from '../../run/patch.ts';
import { releaseOf } from '../../run/release.ts';
import { type ProjectScope, repositoryPrefix } from '../../run/scopes.ts';
import { type ReportRun, writeInto, writeReports } from '../../run/write-reports.ts';
import { type Event, modeOf } from './event.ts';
import type { Inputs } from './inputs.ts';
import { type ActionResult, annotate } from './output.ts';
import { compareWhole, dividedInput, workOf } from './parts.ts';
import { projectsAt } from './projects.ts';
import { baseRequest, commentRequest, serverOf, tagOf, whereabouts } from './request.ts';
import { runInput, withoutBase } from './run-input.ts';
import { ship } from './ship.ts';

const PATCH_NAME = 'brandgate-fixes.patch';
const log = (line: string) => core.info(forLog(line));
const notice = (line: string) => core.notice(forLog(line), { title: 'Brandgate' });
const warn = (line: string) => core.warning(forLog(line), { title: 'Brandgate' });

/** One run of the action. Rejects with what kept it from finishing; `keep` is told what is known and built by then. */
export async function act(
  inputs: Inputs,
  event: Event,
  keep: (known: ActionResult) => void,
): Promise<ActionResult> {
  const wanted = modeOf(inputs, event);
  if (wanted === undefined) {
    log(`Nothing to do: the release was ${event.action}.`);
    return { result: 'success' };
  }
  const server = serverOf(inputs, event);
  const outDir = resolve(event.workspace, inputs.outDir);
  if (wanted === 'comment') return (await import('./relay.ts')).relay(inputs, event, outDir, server, log);
  if (wanted === 'plan') return (await import('./plan.ts')).planParts(inputs, event, outDir, server, log);
  const work = await workOf(wanted, inputs, event, outDir);
  const { mode, isPart } = work;
  const projects = await projectsAt(inputs, event, outDir);
  const prefix = repositoryPrefix(projects);
  const notices: string[] = [];
  const place = projects[0] ?? { root: event.workspace, config: emptyConfig };
  const { root } = place;
  const tag = mode === 'check' ? undefined : tagOf(inputs, event);
  const release = await releaseOf({ root, tag, narrowsUnasked: false });
  const base = projectBase(place, baseRequest(inputs, event, server, release), (reason) =>
    notices.push(withoutBase(inputs, reason)),
  );
  const gathered: Gathered = { suggestions: new Map(), referrers: new Map() };
  const division = await dividedInput(work, inputs, root, gathered);
  const input = release.narrowed({ ...runInput(inputs, projects, base), ...division });
  const held = holdFixes(projects);
  // Archives are always written with a page; those of a part are seen by nobody but who joins it.
  const isShown = !isPart && (mode !== 'check' || inputs.reports.includes('html'));
  const { outcome, fixed, pictures } = await judge(input, inputs, held, gathered, isShown);
  await compareWhole(work, outcome);
  const since = mode === 'publish' ? 'release' : 'base';
  const compared: Changed =
    projects[0] && !isPart
      ? await whatChanged(projects[0], base, since, input.selects ?? (() => true), outcome)
      : { changes: [] };
  const { changes, sketches, versions, notice: unsaid, failure } = compared;
  const where: Whereabouts = {
    ...whereabouts(event, prefix),
    ...(compared.since === undefined ? {} : { base: compared.since }),
  };
  if (unsaid !== undefined) notices.push(unsaid);
  for (const line of foundLines(outcome.found)) log(line);
  // Those that an earlier step left in the workspace are nobody's change.
  const committed = await committedOf(outcome.ownArchives, projects[0]);
  notices.push(...passedOver(committed));
  for (const line of passedOver(outcome.ownArchives.filter((path) => !committed.includes(path)))) log(line);
  const report = withResult(withFailures(outcome.report, failure ? [failure] : []), inputs.failOn);
  const [project] = pictures?.input.projects ?? [];
  if (versions && project) await pictures?.compare(project, changes, versions);
  const { findings, packages } = report;
  const differing = new Set(packages.flatMap(({ name, changed }) => (changed === false ? [] : [name])));
  const page: Page | undefined = pictures && {
    albums: await pictures.finish(findings),
    ...(versions && project
      ? { fresh: freshFindings(findings, [{ project, before: versions.before }], differing, input) }
      : {}),
    notices,
  };
  const judged: Judged = { projects, input, outcome: { ...outcome, report }, release };
  const reports: ReportRun = {
    directory: outDir,
    guarded: guardedBy(event.workspace, [inputs.path]),
    formats: inputs.reports,
    prefix,
    hits: outcome.hits,
    changes,
    where,
    ...(page ? { page } : {}),
  };
  await writeReports(report, reports);
  const pathOf = (format: 'json' | 'html' | 'sarif') => resolve(outDir, fileOf(format));
  const checked: ActionResult = {
    result: report.result,
    report,
    changes,
    ...(sketches ? { sketches } : {}),
    where,
    fixed,
    ...(isPart ? { isPart } : {}),
    reportPath: pathOf('json'),
    ...(inputs.reports.includes('html') ? { htmlPath: pathOf('html') } : {}),
    ...(inputs.reports.includes('sarif') ? { sarifPath: pathOf('sarif') } : {}),
  };
  keep(checked);
  const patch = await held.patch();
  if (patch !== '') writeInto(reports, PATCH_NAME, patch);
  core.info(
    toText(report, outcome.hits, { color: !process.env.NO_COLOR, quiet: false, escape: forLog }).trimEnd(),
  );
  const comments = isPart ? undefined : commentRequest(inputs, event, server);
  const warnings = mode === 'check' ? [] : await archiveWarnings(judged);
  const reserved = {
    // With “fail-on: never” errors keep a package from being built all the same.
    error: mode === 'publish' && (report.result !== 'success' || report.summary.errors > 0) ? 1 : 0,
    warning: warnings.length,
    info: notices.length + (comments ? 1 : 0),
  };
  // Whoever joins the parts says it for all.
  if (!isPart) annotate(core, report, prefix, reserved, gathered.referrers);
  for (const line of notices) (isPart ? log : notice)(line);
  for (const line of warnings) warn(line);
  // The archives are those of the commit: what was fixed comes into the workspace when they are there.
  const result = await ship(mode, inputs, event, { judged, reports, checked, server, keep, held });
  if (comments && result.report) {
    const { suggestions } = gathered;
    const said = {
      report: result.report,
      changes,
      suggestions,
      prefix,
      where,
      log,
      ...(sketches ? { sketches } : {}),
    };
    const skipped = await commentOnPull(comments, said);
    if (skipped !== undefined) notice(skipped);
  }
  return result;
}

/** Those of some paths of the project that git tracks. */
async function committedOf(paths: readonly string[], project: ProjectScope | undefined): Promise<string[]> {
  const tracked = await Promise.all(paths.map((path) => project?.scope.isTracked?.(path)));
  return paths.filter((_, index) => tracked[index]);
}

/** Judges the commit, and gathers pictures where a page is made. Fixes are tried in memory and held back. */
async function judge(
  input: RunInput,
  inputs: Inputs,
  held: HeldFixes,
  gathered: Gathered,
  isShown: boolean,
): Promise<{ outcome: Outcome; fixed: number; pictures: Exhibition | undefined }> {
  const gathering: RunInput = {
    ...input,
    async visit(pkg, checked) {
      const failed = await gather(pkg, checked, gathered, inputs.reviewComments);
      return { ...checked, failures: [...checked.failures, ...failed] };
    },
  };
  const pictures = isShown ? exhibition(gathering) : undefined;
  const run = pictures?.input ?? gathering;
  if (inputs.fix.length === 0) return { outcome: await check(run), fixed: 0, pictures };
  const fixes = { allowed: inputs.fix, write: held.hold, log, verdict: 'before' } as const;
  return { ...(await fix(run, fixes)), pictures };
}
