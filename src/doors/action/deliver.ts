import * as core from '@actions/core';
import type { RepositoryServer } from '../../github/repository.ts';
import type { Published } from '../../model/release.ts';
import { UsageError } from '../../model/usage-error.ts';
import { githubReleases } from '../../publish/github.ts';
import { forLog } from '../../report/escape.ts';
import { releaseNotes } from '../../report/notes.ts';
import { counted } from '../../report/words.ts';
import { unversioned, versionOf } from '../../revision/version.ts';
import { buildAll } from '../../run/build-packages.ts';
import { check } from '../../run/check.ts';
import type { Outcome, RunInput } from '../../run/input.ts';
import type { ProjectScope } from '../../run/scopes.ts';
import { type ReportRun, releaseFiles, writeBuilt } from '../../run/write-reports.ts';
import type { Event } from './event.ts';
import type { Inputs, Mode } from './inputs.ts';
import type { ActionResult } from './output.ts';
import { tagOf } from './request.ts';

/** A failure behind the check, with what is known and built by then. */
export class Failed extends Error {
  readonly result: ActionResult;

  constructor(error: unknown, result: ActionResult) {
    super(error instanceof Error ? error.message : String(error));
    this.result = result;
    this.name = error instanceof Error ? error.name : 'Error';
    if (error instanceof Error && error.stack) this.stack = error.stack;
  }
}

export interface Delivery {
  readonly projects: readonly ProjectScope[];
  readonly input: RunInput;
  readonly outcome: Outcome;
  readonly reports: ReportRun;
  readonly result: ActionResult;
  readonly server: RepositoryServer | undefined;
}

const NOTHING_PUBLISHED = 'Nothing was published: a release takes all packages or none.';
const log = (line: string) => core.info(forLog(line));

/** Builds, and publishes all packages or none. Rejects with `Failed`. */
export async function deliver(
  mode: Mode,
  inputs: Inputs,
  event: Event,
  delivery: Delivery,
): Promise<ActionResult> {
  const { projects, input, outcome, reports } = delivery;
  const failWith = (result: ActionResult) => (error: unknown) => Promise.reject(new Failed(error, result));
  const tag = tagOf(inputs, event);
  const version = await versionOf(projects[0]?.root ?? event.workspace, tag);
  if (version.problem !== undefined)
    core.warning(forLog(unversioned(version.problem)), { title: 'Brandgate' });
  const unfit = await unchangedWithErrors(input, outcome);
  if (unfit.length > 0) log(`Not built, because of errors that are not new: ${unfit.join(', ')}.`);
  const fit = outcome.packages.filter(({ name }) => !unfit.includes(name));
  const build = async () => {
    const built = await buildAll({ ...outcome, packages: fit }, projects, input, {
      directory: reports.directory,
      guarded: reports.guarded,
      template: inputs.archiveName,
      version,
      stamp: inputs.stamp,
      allowErrors: false,
      log,
    });
    await writeBuilt(built, reports);
    return built;
  };
  const built = await build().catch(failWith(delivery.result));
  const result: ActionResult = {
    ...delivery.result,
    ...(built.report.result === 'error' ? { result: 'error' } : {}),
    report: built.report,
    archives: built.archives,
  };
  if (mode === 'build')
    return built.leftOut.length > 0 ? { ...result, result: worst(result.result) } : result;
  if (result.result !== 'success' || built.leftOut.length + unfit.length > 0) {
    core.error(NOTHING_PUBLISHED, { title: 'Brandgate' });
    return { ...result, result: worst(result.result), problem: NOTHING_PUBLISHED };
  }
  const published = await publish(inputs, event, { ...version, tag }, built, delivery).catch(
    failWith(result),
  );
  const verb = inputs.dryRun ? 'Would publish' : inputs.draft ? 'Drafted' : 'Published';
  log(`${[`${verb} ${counted(built.archives.length, 'archive')}`, published.url || tag].join(': ')}.`);
  return { ...result, published };
}

/** With `only-changed` the other packages were not judged; they must not be shipped with errors all the same. */
async function unchangedWithErrors({ visit: _, ...input }: RunInput, { report }: Outcome): Promise<string[]> {
  const unchanged = report.packages.filter(({ changed }) => changed === false).map(({ name }) => name);
  if (!input.onlyChanged || unchanged.length === 0) return [];
  const rest = await check({ ...input, onlyChanged: false, selects: (name) => unchanged.includes(name) });
  return rest.report.packages.filter(({ errors }) => errors > 0).map(({ name }) => name);
}

const worst = (result: ActionResult['result']): ActionResult['result'] =>
  result === 'error' ? 'error' : 'failure';

async function publish(
  inputs: Inputs,
  event: Event,
  { tag, commit = event.sha }: { readonly tag: string | undefined; readonly commit?: string },
  { report, archives }: Awaited<ReturnType<typeof buildAll>>,
  { reports, server }: Delivery,
): Promise<Published> {
  if (tag === undefined)
    throw new UsageError(
      'There is no tag to publish: push one, start from a release event, or give the input “tag”.',
    );
  if (!server) throw new UsageError('GITHUB_REPOSITORY is not set, so there is no repository to publish to.');
  if (inputs.token === '') throw new UsageError('The input “token” is empty, so nothing can be published.');
  return githubReleases(server).publish(
    {
      tag,
      // What was built is what is checked out, whatever commit the event names.
      ...(commit === '' ? {} : { commit }),
      title: inputs.releaseName ?? tag,
      notes: releaseNotes(report, reports.changes),
      draft: inputs.draft,
      prerelease: inputs.prerelease,
      files: await releaseFiles(archives, reports.directory),
      dryRun: inputs.dryRun,
      ...(event.release && event.release.tag === tag ? { releaseId: event.release.id } : {}),
    },
    log,
  );
}
