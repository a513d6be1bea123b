import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { UsageError } from '../../model/usage-error.ts';
import { forLog } from '../../report/escape.ts';
import { fileOf } from '../../report/outputs.ts';
import { withFailures, withResult } from '../../report/report.ts';
import { toText } from '../../report/text.ts';
import { rules } from '../../rules/index.generated.ts';
import { type ProjectBase, projectBase } from '../../run/base.ts';
import { whatChanged } from '../../run/changes.ts';
import { check } from '../../run/check.ts';
import { commentOnPull } from '../../run/comment.ts';
import { fix } from '../../run/fix.ts';
import { type Gathered, gather } from '../../run/gather.ts';
import { guardedBy } from '../../run/guarded.ts';
import type { Outcome, RunInput } from '../../run/input.ts';
import { type ProjectScope, projectScopes, repositoryPrefix, within, writeBack } from '../../run/scopes.ts';
import { nameSelector } from '../../run/selection.ts';
import { type ReportRun, writeInto, writeReports } from '../../run/write-reports.ts';
import { deliver } from './deliver.ts';
import { type Event, modeOf } from './event.ts';
import type { Inputs } from './inputs.ts';
import { type ActionResult, annotate } from './output.ts';
import { baseRequest, commentRequest, serverOf } from './request.ts';
import { realPath } from './trust.ts';

const log = (line: string) => core.info(forLog(line));
const notice = (line: string) => core.notice(forLog(line), { title: 'Brandgate' });

/** One run of the action. Rejects with what kept it from finishing; `Failed` carries what was known and built by then. */
export async function act(inputs: Inputs, event: Event): Promise<ActionResult> {
  const mode = modeOf(inputs, event);
  const server = serverOf(inputs, event);
  const outDir = resolve(event.workspace, inputs.outDir);
  if (mode === 'comment') return (await import('./relay.ts')).relay(inputs, event, outDir, server, log);
  const projects = await projectsAt(inputs, event, outDir);
  const prefix = repositoryPrefix(projects);
  const notices: string[] = [];
  const root = projects[0]?.root ?? event.workspace;
  const base = projectBase(root, baseRequest(inputs, event, server), (reason) => {
    if (inputs.onlyChanged) notices.push(`Every package is judged, changed or not. ${reason}`);
  });
  const gathered: Gathered = { suggestions: new Map(), referrers: new Map() };
  const input = runInput(inputs, projects, base);
  const { outcome, fixed, patch } = await runAndFix(input, inputs, projects, gathered);
  rejectUnmatched(inputs.packages, outcome);
  const since = mode === 'publish' ? 'release' : 'base';
  const {
    changes,
    notice: unsaid,
    failure,
  } = projects[0]
    ? await whatChanged(projects[0], base, since, nameSelector(inputs.packages), outcome)
    : { changes: [] };
  if (unsaid !== undefined) notices.push(unsaid);
  const report = withResult(withFailures(outcome.report, failure ? [failure] : []), inputs.failOn);
  const judged: Outcome = { ...outcome, report };
  const reports: ReportRun = {
    directory: outDir,
    guarded: guardedBy(event.workspace, [inputs.path]),
    formats: inputs.reports,
    prefix,
    hits: outcome.hits,
    changes,
  };
  await writeReports(report, reports);
  const pathOf = (format: 'json' | 'html' | 'sarif') => join(outDir, fileOf(format));
  const checked: ActionResult = {
    result: report.result,
    report,
    changes,
    fixed,
    reportPath: pathOf('json'),
    ...(inputs.reports.includes('html') ? { htmlPath: pathOf('html') } : {}),
    ...(inputs.reports.includes('sarif') ? { sarifPath: pathOf('sarif') } : {}),
  };
  if (patch !== '') writeInto(reports, 'brandgate-fixes.patch', patch);
  core.info(toText(report, outcome.hits, { color: false, quiet: false, escape: forLog }).trimEnd());
  const comments = commentRequest(inputs, event, server);
  const reserved = {
    error: mode === 'publish' && report.result !== 'success' ? 1 : 0,
    info: notices.length + (comments ? 1 : 0),
  };
  annotate(core, report, prefix, reserved, gathered.referrers);
  for (const line of notices) notice(line);
  const result =
    mode === 'check'
      ? checked
      : await deliver(mode, inputs, event, {
          projects,
          input,
          outcome: judged,
          reports,
          result: checked,
          server,
        });
  if (comments && result.report) {
    const { suggestions } = gathered;
    const said = { report: result.report, changes, suggestions, prefix, log };
    const skipped = await commentOnPull(comments, said);
    if (skipped !== undefined) notice(skipped);
  }
  return result;
}

/** The project below `path`, or a ZIP in the project that is its directory. */
async function projectsAt(inputs: Inputs, event: Event, outDir: string): Promise<ProjectScope[]> {
  const root = resolve(event.workspace, inputs.path);
  if (within(event.workspace, root) === undefined)
    throw new UsageError('The input “path” must lie inside the workspace.');
  const config = inputs.config === undefined ? undefined : resolve(event.workspace, inputs.config);
  // Projects are looked at where they really lie.
  const skip = [outDir, resolve(realPath(event.workspace), inputs.outDir)];
  const found = await stat(root).catch(() => undefined);
  if (!found) throw new UsageError(`There is nothing at “${inputs.path}” (input “path”).`);
  // A pull request can put a link there.
  if (within(realPath(event.workspace), realPath(root)) === undefined)
    throw new UsageError('The input “path” leads through a symbolic link out of the workspace.');
  return found.isFile()
    ? projectScopes(dirname(root), [root], config, rules, skip)
    : projectScopes(root, [], config, rules, skip);
}

function runInput(inputs: Inputs, projects: readonly ProjectScope[], base: ProjectBase): RunInput {
  return {
    projects: projects.map((project) => ({ ...project, revisionOf: base.revisionOf, earlier: base.earlier })),
    rules: inputs.stamp ? rules.filter(({ id }) => id !== 'manifest-branding-id-bumped') : rules,
    only: [],
    selects: nameSelector(inputs.packages),
    onlyChanged: inputs.onlyChanged,
    progress: () => undefined,
  };
}

/** What was fixed is looked at again from the beginning: files have other sizes and names now, or are gone. */
async function runAndFix(
  input: RunInput,
  inputs: Inputs,
  projects: readonly ProjectScope[],
  gathered: Gathered,
): Promise<{ outcome: Outcome; fixed: number; patch: string }> {
  const gathering: RunInput = {
    ...input,
    async visit(pkg, checked) {
      await gather(pkg, checked, gathered, inputs.reviewComments);
      return checked;
    },
  };
  if (inputs.fix.length === 0) return { outcome: await check(gathering), fixed: 0, patch: '' };
  const fixing = await fix(gathering, { allowed: inputs.fix, write: writeBack(projects), log });
  return fixing.fixed === 0 ? fixing : { ...fixing, outcome: await check(gathering) };
}

/** A name that no package has would make the run pass without having looked. */
function rejectUnmatched(patterns: readonly string[], { packages }: Outcome): void {
  const useless = patterns.find((pattern) => !packages.some(({ name }) => nameSelector([pattern])(name)));
  if (useless !== undefined) throw new UsageError(`No package is called “${useless}” (input “packages”).`);
}
