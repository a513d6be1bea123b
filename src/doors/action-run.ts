import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { UsageError } from '../project/usage-error.ts';
import { githubClient } from '../publish/client.ts';
import { forLog } from '../report/escape.ts';
import { withResult } from '../report/report.ts';
import { toText } from '../report/text.ts';
import { rules } from '../rules/index.generated.ts';
import { type Outcome, type RunInput, run } from '../run.ts';
import { whatChanged } from './action-changes.ts';
import { commentOnPull, commentsOn } from './action-comments.ts';
import { deliver } from './action-deliver.ts';
import { realPath } from './action-git.ts';
import { type ActionResult, annotate } from './action-output.ts';
import { type ActionBase, actionBase, type Connect } from './action-revision.ts';
import { type Gathered, gather } from './action-suggestions.ts';
import { type Event, modeOf } from './event.ts';
import { fixer } from './fixing.ts';
import { guardedBy } from './guarded.ts';
import type { Inputs } from './inputs.ts';
import { repositoryPrefix } from './render.ts';
import { REPORT_FILES, type ReportRun, writeInto, writeReports } from './reports.ts';
import { type ProjectScope, projectScopes, within } from './scopes.ts';
import { nameSelector } from './session.ts';

type Visit = NonNullable<RunInput['visit']>;

const log = (line: string) => core.info(forLog(line));
const notice = (line: string) => core.notice(forLog(line), { title: 'Brandgate' });

/** One run of the action. Rejects with what kept it from finishing; `Failed` carries what was known and built by then. */
export async function act(inputs: Inputs, event: Event): Promise<ActionResult> {
  const mode = modeOf(inputs, event);
  const connect = connection(inputs, event);
  const outDir = resolve(event.workspace, inputs.outDir);
  if (mode === 'comment')
    return (await import('./action-relay.ts')).relay(inputs, event, outDir, connect, log);
  const projects = await projectsAt(inputs, event, outDir);
  const prefix = repositoryPrefix(projects);
  const notices: string[] = [];
  const base = actionBase(projects[0]?.root ?? event.workspace, inputs, event, connect, (reason) => {
    if (inputs.onlyChanged) notices.push(`Every package is judged, changed or not. ${reason}`);
  });
  const gathered: Gathered = { suggestions: new Map(), referrers: new Map() };
  const input = runInput(inputs, projects, base);
  const { outcome, fixed, patch } = await runAndFix(input, inputs, projects, gathered);
  rejectUnmatched(inputs.packages, outcome);
  const report = withResult(outcome.report, inputs.failOn);
  const judged: Outcome = { ...outcome, report };
  const changes = await whatChanged(mode, projects[0], base, inputs.packages, judged);
  const reports: ReportRun = {
    directory: outDir,
    guarded: guardedBy(event.workspace, [inputs.path]),
    formats: inputs.reports,
    prefix,
    hits: outcome.hits,
    changes,
  };
  await writeReports(report, reports);
  const pathOf = (format: 'json' | 'html' | 'sarif') => join(outDir, REPORT_FILES[format]);
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
  const comments = commentsOn(inputs, event);
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
          connect,
        });
  if (comments && result.report) {
    const { suggestions } = gathered;
    const said = { report: result.report, changes, suggestions, prefix, log };
    const skipped = await commentOnPull(inputs, event, connect, said);
    if (skipped !== undefined) notice(skipped);
  }
  return result;
}

/** Connects once, when something asks. */
function connection({ token }: Inputs, { apiUrl }: Event): Connect {
  let client: ReturnType<Connect> | undefined;
  return () => {
    client ??= githubClient({ token, apiUrl });
    return client;
  };
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

function runInput(inputs: Inputs, projects: readonly ProjectScope[], base: ActionBase): RunInput {
  return {
    projects: projects.map((project) => ({ ...project, revisionOf: base.revisionOf })),
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
  const gathering = (visit: Visit): Visit => {
    return async (pkg, ...rest) => {
      const visited = await visit(pkg, ...rest);
      await gather(visited.decoded ?? pkg, visited, gathered, inputs.reviewComments);
      return visited;
    };
  };
  const plain: RunInput = { ...input, visit: gathering(async (_, checked) => checked) };
  if (inputs.fix.length === 0) return { outcome: await run(plain), fixed: 0, patch: '' };
  const { outcome: fixes, visit } = fixer({
    allowed: inputs.fix,
    filesOf: (project) => projects.find(({ scope }) => scope === project.scope)?.scope.files,
    log,
  });
  const outcome = await run({ ...input, visit: gathering(visit) });
  return fixes.fixed === 0 ? { outcome, ...fixes } : { outcome: await run(plain), ...fixes };
}

/** A name that no package has would make the run pass without having looked. */
function rejectUnmatched(patterns: readonly string[], { packages }: Outcome): void {
  const useless = patterns.find((pattern) => !packages.some(({ name }) => nameSelector([pattern])(name)));
  if (useless !== undefined) throw new UsageError(`No package is called “${useless}” (input “packages”).`);
}
