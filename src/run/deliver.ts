import type { Severity } from '../model/project.ts';
import type { Published, Releases } from '../model/release.ts';
import { UsageError } from '../model/usage-error.ts';
import { releaseNotes } from '../report/notes.ts';
import { reaches } from '../report/report.ts';
import { type BuildRequest, type BuildResult, build, type Judged } from './build.ts';
import { releaseFiles } from './write-reports.ts';

export interface DeliverRequest extends BuildRequest {
  /** From which severity on nothing is released. */
  readonly failOn: Severity | 'never';
  /** Where releases go; asked for when there is something to release. */
  readonly releases: () => Releases;
  /** Whether a directory gets it, which needs no tag and may get what no commit holds. */
  readonly local: boolean;
  /** Release what is not what the commit holds; for a directory only. */
  readonly allowDirty: boolean;
  /** The release’s title (default: the tag). */
  readonly title?: string | undefined;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly dryRun: boolean;
  /** The commit that the run is about, where git does not say which one is checked out. */
  readonly commit?: string | undefined;
  /** The release that the event tells of. */
  readonly event?: { readonly id: number; readonly tag: string } | undefined;
  /** Called when the archives are there, before anything is released. */
  readonly onBuilt: (built: BuildResult) => Promise<void>;
}

export type Delivered =
  | { readonly built: BuildResult; readonly published: Published; readonly tag: string }
  /** Errors kept it from being released, as one sentence. */
  | { readonly built: BuildResult; readonly refused: string };

const NOTHING = 'Nothing was published: a release takes all packages or none.';

/** build → release: all packages or, when one has errors, none. Rejects with a UsageError or a PublishError. */
export async function deliver(judged: Judged, request: DeliverRequest): Promise<Delivered> {
  const built = await build(judged, request);
  await request.onBuilt(built);
  const { report, leftOut, unfit, version } = built;
  if (report.result === 'error' || leftOut.length + unfit.length > 0 || reaches(report, request.failOn))
    return { built, refused: NOTHING };
  rejectUnknownState(built, request);
  const tag = tagFor(built, request);
  const commit = version.commit ?? (request.commit || undefined);
  const published = await request.releases().publish(
    {
      tag,
      // What was built is what is checked out, whatever commit the event names.
      ...(commit === undefined ? {} : { commit }),
      title: request.title ?? (version.tag === undefined && tag === '0.0.0' ? 'Unversioned build' : tag),
      notes: releaseNotes(report, request.changes),
      draft: request.draft,
      prerelease: request.prerelease,
      files: await releaseFiles(built.archives, request.directory),
      dryRun: request.dryRun,
      ...(request.event?.tag === tag ? { releaseId: request.event.id } : {}),
    },
    request.log,
  );
  return { built, published, tag };
}

/** A release is what a commit holds; where nobody can tell, there is none. */
function rejectUnknownState({ version, dirty }: BuildResult, { local, allowDirty }: DeliverRequest): void {
  if (version.problem !== undefined) throw new UsageError(`Nothing was published. ${version.problem}`);
  if (dirty.length === 0 || (local && allowDirty)) return;
  const names = dirty.map((name) => `“${name}”`).join(', ');
  const remedy = local ? 'Commit them, or give “--allow-dirty”.' : 'Commit them first.';
  throw new UsageError(
    `Nothing was published: ${names} ${dirty.length === 1 ? 'holds' : 'hold'} changes that are in no commit. ${remedy}`,
  );
}

function tagFor({ version }: BuildResult, { local }: DeliverRequest): string {
  if (version.tag !== undefined) return version.tag;
  if (local) return version.version;
  throw new UsageError(
    'There is no tag to publish: push or check out one, start from a release event, or name it with “tag”.',
  );
}
