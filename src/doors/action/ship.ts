import * as core from '@actions/core';
import type { RepositoryServer } from '../../github/repository.ts';
import type { Published, Releases } from '../../model/release.ts';
import { UsageError } from '../../model/usage-error.ts';
import { githubReleases } from '../../publish/github.ts';
import { forLog } from '../../report/escape.ts';
import { counted } from '../../report/words.ts';
import { type BuildRequest, type BuildResult, build, type Judged } from '../../run/build.ts';
import { deliver } from '../../run/deliver.ts';
import type { HeldFixes } from '../../run/patch.ts';
import { collectMoreRarely } from '../../run/rarer-collections.ts';
import type { ReportRun } from '../../run/write-reports.ts';
import type { Event } from './event.ts';
import type { Inputs, Mode } from './inputs.ts';
import { type ActionResult, listArtifacts } from './output.ts';

export interface Shipment {
  readonly judged: Judged;
  readonly reports: ReportRun;
  /** What is known before anything is built. */
  readonly checked: ActionResult;
  readonly server: RepositoryServer | undefined;
  readonly keep: (known: ActionResult) => void;
  readonly held: HeldFixes;
}

const log = (line: string) => core.info(forLog(line));

/** What the mode asks for beside the check. The fixes are written when nothing is built of the workspace any more. */
export async function ship(
  mode: Mode,
  inputs: Inputs,
  event: Event,
  shipment: Shipment,
): Promise<ActionResult> {
  const { judged, checked, held, keep } = shipment;
  if (mode === 'check') {
    await held.write();
    return checked;
  }
  collectMoreRarely();
  let known = checked;
  const onBuilt = async (built: BuildResult): Promise<void> => {
    known = withBuilt(checked, built);
    keep(known);
    listArtifacts(core, built.archives);
    await held.write();
  };
  const request = buildRequest(inputs, shipment);
  if (mode === 'build') {
    const built = await build(judged, request);
    await onBuilt(built);
    return built.leftOut.length > 0 ? { ...known, result: worst(known.result) } : known;
  }
  const delivered = await deliver(judged, {
    ...request,
    failOn: inputs.failOn,
    releases: () => releasesOf(inputs, shipment.server),
    local: false,
    allowDirty: false,
    title: inputs.releaseName,
    draft: inputs.draft,
    prerelease: inputs.prerelease,
    dryRun: inputs.dryRun,
    commit: event.sha,
    event: event.release,
    onBuilt,
  });
  if ('refused' in delivered) {
    core.error(delivered.refused, { title: 'Brandgate' });
    return { ...known, result: worst(known.result), problem: delivered.refused };
  }
  log(said(inputs, delivered.built, delivered.published, delivered.tag));
  return { ...known, published: delivered.published };
}

const withBuilt = (checked: ActionResult, { report, archives }: BuildResult): ActionResult => ({
  ...checked,
  ...(report.result === 'error' ? { result: 'error' } : {}),
  report,
  archives,
});

function buildRequest(inputs: Inputs, { reports }: Shipment): BuildRequest {
  return {
    ...reports,
    template: inputs.archiveName,
    stamp: inputs.stamp,
    allowErrors: false,
    log,
  };
}

function releasesOf({ token }: Inputs, server: RepositoryServer | undefined): Releases {
  if (!server) throw new UsageError('GITHUB_REPOSITORY is not set, so there is no repository to publish to.');
  if (token === '') throw new UsageError('The input “token” is empty, so nothing can be published.');
  return githubReleases(server);
}

/** What was done, without what was there before. */
function said(inputs: Inputs, { archives }: BuildResult, published: Published, tag: string): string {
  const { url, uploaded, replaced, unchanged, isDraft } = published;
  const place = url || tag;
  if (inputs.dryRun) return `Would publish ${counted(archives.length, 'archive')}: ${place}.`;
  if (unchanged)
    return `Nothing changed: the release holds ${counted(archives.length, 'archive')} of this run already: ${place}.`;
  const sent = archives.filter(({ name }) => uploaded.includes(name) || replaced.includes(name)).length;
  const kept = archives.length - sent;
  const verb = isDraft ? 'Drafted' : 'Published';
  return `${verb} ${counted(sent, 'archive')}${kept > 0 ? `, ${kept} were there already` : ''}: ${place}.`;
}

const worst = (result: ActionResult['result']): ActionResult['result'] =>
  result === 'error' ? 'error' : 'failure';
