/** What stands on the server after publishing, read once more and compared with what was meant to. */
import { PublishError } from '../github/errors.ts';
import { type Asset, isOfBuild } from './assets.ts';
import { type Release, readRelease } from './release.ts';
import type { Session } from './session.ts';
import { faultOf, listAssets } from './upload.ts';

/** A server of many machines may show the old state for a moment. */
const MOST_LOOKS = 4;

/**
 * The release as it stands, once that is what was meant. Rejects with a `PublishError` that says what differs when it
 * still does after some looks. `published`: this run made a release of a draft.
 */
export async function confirmed(session: Session, meant: Release, published: boolean): Promise<Release> {
  const { patience, plan } = session;
  for (let look = 1; ; look++) {
    const release = await readRelease(session, meant.id);
    const differences =
      release === undefined
        ? ['it is gone']
        : [
            ...differencesOf(release, meant, published && !plan.draft),
            ...assetDifferences(session, await listAssets(session, meant.id), published),
          ];
    if (release !== undefined && differences.length === 0) return release;
    if (look >= Math.min(MOST_LOOKS, patience.maxTries)) throw unlike(plan.tag, differences);
    await patience.clock.sleep(1000 * 2 ** (look - 1));
  }
}

function differencesOf(release: Release, meant: Release, published: boolean): string[] {
  return [
    ...(release.id === meant.id ? [] : [`the server shows the release ${release.id} instead of ${meant.id}`]),
    ...(release.tag_name === meant.tag_name ? [] : [`its tag is ${JSON.stringify(release.tag_name)}`]),
    ...(published && release.draft ? ['it is still a draft'] : []),
    ...(!published && release.draft !== meant.draft ? ['it changed between draft and published'] : []),
  ];
}

function assetDifferences(
  { plan, verified }: Session,
  assets: readonly Asset[],
  published: boolean,
): string[] {
  const planned = new Set(plan.files.map(({ name }) => name));
  const strangers = published ? assets.filter(({ name }) => isOfBuild(name) && !planned.has(name)) : [];
  const faults = plan.files.flatMap((file) => {
    const asset = assets.find(({ name }) => name === file.name);
    if (asset === undefined) return [`${file.name} is missing`];
    const fault = faultOf(asset, file);
    if (fault !== undefined) return [fault];
    const known = verified.get(asset.id);
    return known === undefined || known === file.sha256 ? [] : [`${file.name} has another content`];
  });
  return [...faults, ...strangers.map(({ name }) => `${name} is there, which this run did not build`)];
}

function unlike(tag: string, differences: readonly string[]): PublishError {
  const list = differences.map((difference) => `- ${difference}`);
  return new PublishError(
    [
      `The release of "${tag}" on the server is not what was published:`,
      ...list,
      'Run the job again; it compares everything and goes on where it stopped.',
    ].join('\n'),
  );
}
