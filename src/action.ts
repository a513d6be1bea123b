import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { type ActionResult, annotate, setOutputs, summarise } from './doors/action-output.ts';
import { actionRevisions } from './doors/action-revision.ts';
import { buildAll, REPORT_NAME, releaseFiles } from './doors/building.ts';
import { type Event, modeOf, readEvent } from './doors/event.ts';
import { type FixOutcome, fixer } from './doors/fixing.ts';
import { type Inputs, type Mode, readInputs } from './doors/inputs.ts';
import { repositoryPrefix } from './doors/render.ts';
import { type ProjectScope, projectScopes, within } from './doors/scopes.ts';
import { nameSelector } from './doors/session.ts';
import type { Published } from './model.ts';
import { UsageError } from './project/usage-error.ts';
import { versionOf } from './project/version.ts';
import { githubClient } from './publish/client.ts';
import { githubReleases } from './publish/github.ts';
import { forLog } from './report/escape.ts';
import { toJson } from './report/json.ts';
import { releaseNotes } from './report/notes.ts';
import { withResult } from './report/report.ts';
import { toText } from './report/text.ts';
import { counted } from './report/words.ts';
import { rules } from './rules/index.generated.ts';
import { type Outcome, type RunInput, run } from './run.ts';

async function main(): Promise<void> {
  const event = readEvent(process.env);
  let result: ActionResult = { result: 'error' };
  try {
    result = await act(readInputs(core.getInput), event);
  } catch (error) {
    const known = error instanceof Error && (error.name === 'UsageError' || error.name === 'PublishError');
    const text =
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    core.error(text.split('\n').map(forLog).join('\n'), {
      title: known ? 'Brandgate' : 'Brandgate: internal failure',
    });
    result = { ...(error instanceof Failed ? error.result : result), result: 'error', problem: text };
  }
  if (result.result !== 'success') process.exitCode = 1;
  setOutputs(core, result, event.workspace);
  await summarise(core, result);
}

/** A failure behind the check, with what is known and built by then. */
class Failed extends Error {
  readonly result: ActionResult;

  constructor(error: unknown, result: ActionResult) {
    super(error instanceof Error ? error.message : String(error));
    this.result = result;
    this.name = error instanceof Error ? error.name : 'Error';
    if (error instanceof Error && error.stack) this.stack = error.stack;
  }
}

async function act(inputs: Inputs, event: Event): Promise<ActionResult> {
  const mode = modeOf(inputs, event);
  const root = resolve(event.workspace, inputs.path);
  const outDir = resolve(event.workspace, inputs.outDir);
  if (within(event.workspace, root) === undefined)
    throw new UsageError('The input “path” must lie inside the workspace.');
  const config = inputs.config === undefined ? undefined : resolve(event.workspace, inputs.config);
  const projects = await projectsAt(root, inputs.path, config, outDir);
  const connect = () => githubClient({ token: inputs.token, apiUrl: event.apiUrl });
  const { fixes, input, notices } = prepare(inputs, event, projects, connect);
  const outcome = await runAndFix(input, fixes);
  rejectUnmatched(inputs.packages, outcome);
  const report = withResult(outcome.report, inputs.failOn);
  const judged: Outcome = { ...outcome, report };
  const result: ActionResult = {
    result: report.result,
    report,
    fixed: fixes.fixed,
    reportPath: join(outDir, REPORT_NAME),
  };
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, REPORT_NAME), toJson(report));
  if (fixes.patch !== '') await writeFile(join(outDir, 'brandgate-fixes.patch'), fixes.patch);
  core.info(toText(report, outcome.hits, { color: false, quiet: false, escape: forLog }).trimEnd());
  annotate(core, report, repositoryPrefix(projects), {
    error: mode === 'publish' && report.result !== 'success' ? 1 : 0,
    info: notices.length,
  });
  for (const notice of notices) core.notice(forLog(notice), { title: 'Brandgate' });
  if (mode === 'check') return result;
  return deliver(mode, inputs, event, { projects, input, outcome: judged, outDir, result, connect });
}

/** The project below a directory, or a ZIP in the project that is its directory. */
async function projectsAt(root: string, path: string, config: string | undefined, outDir: string) {
  const found = await stat(root).catch(() => undefined);
  if (!found) throw new UsageError(`There is nothing at “${path}” (input “path”).`);
  return found.isFile()
    ? projectScopes(dirname(root), [root], config, rules, [outDir])
    : projectScopes(root, [], config, rules, [outDir]);
}

/** What was fixed is looked at again from the beginning: files have other sizes and names now, or are gone. */
async function runAndFix(input: RunInput, fixes: FixOutcome): Promise<Outcome> {
  const outcome = await run(input);
  if (fixes.fixed === 0) return outcome;
  const { visit: _, ...plain } = input;
  return run(plain);
}

/** A name that no package has would make the run pass without having looked. */
function rejectUnmatched(patterns: readonly string[], { packages }: Outcome): void {
  const useless = patterns.find((pattern) => !packages.some(({ name }) => nameSelector([pattern])(name)));
  if (useless !== undefined) throw new UsageError(`No package is called “${useless}” (input “packages”).`);
}

function prepare(
  inputs: Inputs,
  event: Event,
  projects: readonly ProjectScope[],
  connect: () => ReturnType<typeof githubClient>,
) {
  const { outcome: fixes, visit } = fixer({
    allowed: inputs.fix,
    filesOf: (project) => projects.find(({ scope }) => scope === project.scope)?.scope.files,
    log: (line) => core.info(forLog(line)),
  });
  const notices: string[] = [];
  const input: RunInput = {
    projects: projects.map((project) => ({
      ...project,
      revisionOf: actionRevisions(project.root, inputs, event, connect, (reason) => {
        if (inputs.onlyChanged) notices.push(`Every package is judged, changed or not. ${reason}`);
      }),
    })),
    rules: inputs.stamp ? rules.filter(({ id }) => id !== 'manifest-branding-id-bumped') : rules,
    only: [],
    selects: nameSelector(inputs.packages),
    onlyChanged: inputs.onlyChanged,
    progress: () => undefined,
    ...(inputs.fix.length > 0 ? { visit } : {}),
  };
  return { fixes, input, notices };
}

interface Delivery {
  readonly projects: readonly ProjectScope[];
  readonly input: RunInput;
  readonly outcome: Outcome;
  readonly outDir: string;
  readonly result: ActionResult;
  readonly connect: () => ReturnType<typeof githubClient>;
}

const NOTHING_PUBLISHED = 'Nothing was published: a release takes all packages or none.';

/** Builds, and publishes all packages or none. Rejects with `Failed`. */
async function deliver(mode: Mode, inputs: Inputs, event: Event, delivery: Delivery): Promise<ActionResult> {
  const { projects, input, outcome, outDir } = delivery;
  const failWith = (result: ActionResult) => (error: unknown) => Promise.reject(new Failed(error, result));
  const tag = inputs.tag ?? event.release?.tag ?? event.tag;
  const version = await versionOf(projects[0]?.root ?? event.workspace, tag);
  const log = (line: string) => core.info(forLog(line));
  const unfit = await unchangedWithErrors(input, outcome);
  if (unfit.length > 0) log(`Not built, because of errors that are not new: ${unfit.join(', ')}.`);
  const fit = outcome.packages.filter(({ name }) => !unfit.includes(name));
  const built = await buildAll({ ...outcome, packages: fit }, projects, input, {
    directory: outDir,
    template: inputs.archiveName,
    version,
    stamp: inputs.stamp,
    allowErrors: false,
    log,
  }).catch(failWith(delivery.result));
  const result: ActionResult = { ...delivery.result, report: built.report, archives: built.archives };
  if (mode === 'build')
    return built.leftOut.length > 0 ? { ...result, result: worst(result.result) } : result;
  if (result.result !== 'success' || built.leftOut.length + unfit.length > 0) {
    core.error(NOTHING_PUBLISHED, { title: 'Brandgate' });
    return { ...result, result: worst(result.result), problem: NOTHING_PUBLISHED };
  }
  const published = await publish(inputs, event, tag, built, delivery).catch(failWith(result));
  const verb = inputs.dryRun ? 'Would publish' : inputs.draft ? 'Drafted' : 'Published';
  log(`${[`${verb} ${counted(built.archives.length, 'archive')}`, published.url || tag].join(': ')}.`);
  return { ...result, published };
}

/** With `only-changed` the other packages were not judged; they must not be shipped with errors all the same. */
async function unchangedWithErrors({ visit: _, ...input }: RunInput, { report }: Outcome): Promise<string[]> {
  const unchanged = report.packages.filter(({ changed }) => changed === false).map(({ name }) => name);
  if (!input.onlyChanged || unchanged.length === 0) return [];
  const rest = await run({ ...input, onlyChanged: false, selects: (name) => unchanged.includes(name) });
  return rest.report.packages.filter(({ errors }) => errors > 0).map(({ name }) => name);
}

const worst = (result: ActionResult['result']): ActionResult['result'] =>
  result === 'error' ? 'error' : 'failure';

async function publish(
  inputs: Inputs,
  event: Event,
  tag: string | undefined,
  built: Awaited<ReturnType<typeof buildAll>>,
  { outDir, connect }: Delivery,
): Promise<Published> {
  if (tag === undefined)
    throw new UsageError(
      'There is no tag to publish: push one, start from a release event, or give the input “tag”.',
    );
  if (!event.repository)
    throw new UsageError('GITHUB_REPOSITORY is not set, so there is no repository to publish to.');
  if (inputs.token === '') throw new UsageError('The input “token” is empty, so nothing can be published.');
  return githubReleases({ connect, ...event.repository }).publish(
    {
      tag,
      ...(event.sha === '' ? {} : { commit: event.sha }),
      title: inputs.releaseName ?? tag,
      notes: releaseNotes(built.report),
      draft: inputs.draft,
      prerelease: inputs.prerelease,
      files: await releaseFiles(built.archives, outDir),
      dryRun: inputs.dryRun,
      ...(event.release && event.release.tag === tag ? { releaseId: event.release.id } : {}),
    },
    (line) => core.info(forLog(line)),
  );
}

void main();
