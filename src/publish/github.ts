/**
 * GitHub as a release host. One publication is a loop of look, compare, act: every run and every retry begins by looking
 * at what the server has, so a broken run is repaired by the same code that does the first one.
 */

import type { GitHubClient } from '../github/client.ts';
import { immutableError } from '../github/errors.ts';
import type { Published, ReleasePlan, Releases } from '../model/release.ts';
import { disturbed, foretell, perform } from './asset-work.ts';
import { type Asset, type AssetStep, assetSteps, fileOf, othersIn, sha256Of } from './assets.ts';
import { checkPlan } from './limits.ts';
import {
  createDraft,
  finalChanges,
  findRelease,
  type Release,
  removeDraft,
  updateRelease,
} from './release.ts';
import { createSession, type Session } from './session.ts';
import { beforeLookingAgain } from './setbacks.ts';
import { confirmed } from './standing.ts';
import { checkTag } from './tag.ts';
import { downloadedSha256, listAssets } from './upload.ts';

export interface GitHubReleasesOptions {
  /** Called once, at the first publication; `githubClient` makes what it wants. */
  readonly connect: () => Promise<GitHubClient>;
  readonly owner: string;
  readonly repo: string;
}

/**
 * Releases of a repository on GitHub or GitHub Enterprise Server. The release is a draft until every file is uploaded and
 * verified. Publishing again what is there writes nothing. Rejects with a `PublishError` that names the next step.
 */
export function githubReleases({ connect, owner, repo }: GitHubReleasesOptions): Releases {
  let connected: Promise<GitHubClient> | undefined;
  return {
    async publish(plan, log) {
      checkPlan(plan);
      connected ??= connect();
      const session = createSession({ ...(await connected), owner, repo, plan }, log);
      for (;;) {
        try {
          return await reconcile(session);
        } catch (error) {
          await beforeLookingAgain(session, error);
        }
      }
    },
  };
}

/** One pass over the release. Throws at the first failure; what was done until then stays and is found by the next pass. */
async function reconcile(session: Session): Promise<Published> {
  const { plan, log } = session;
  session.doing = `look up the commit of "${plan.tag}"`;
  await checkTag(session);
  session.doing = `look for the release of "${plan.tag}"`;
  session.release = await findRelease(session);
  if (session.release === undefined) {
    log(`${plan.dryRun ? 'Would create' : 'Creating'} a draft release for "${plan.tag}".`);
    if (plan.dryRun) return dryRunOfNew(session);
    session.release = await create(session);
  }
  const { release, created } = session;
  await reconcileAssets(session, release);
  const published = await finish(session, release);
  if (created !== undefined && created !== release.id) await removeDraft(session, created);
  return published;
}

/** A draft of this run, or that of another run which created one at the same time: both choose the older one. */
async function create(session: Session): Promise<Release> {
  const { plan, log } = session;
  session.doing = `create a draft release for "${plan.tag}"`;
  const created = await createDraft(session);
  session.created = created.id;
  session.doing = `look for the release of "${plan.tag}"`;
  const found = (await findRelease(session)) ?? created;
  if (found.id !== created.id)
    log(`Another run created the release of "${plan.tag}" at the same time; going on with that.`);
  return found;
}

async function reconcileAssets(session: Session, release: Release): Promise<void> {
  const { plan, log } = session;
  for (let round = 1; ; round++) {
    session.doing = `list the assets of "${plan.tag}"`;
    const assets = await knownAssets(session, release);
    const steps = assetSteps(plan.files, assets, release.draft);
    if (round === 1) {
      session.others = othersIn(plan.files, assets, release.draft).map(({ name }) => name);
      if (session.others.length > 0) log(`Kept what else is in the release: ${session.others.join(', ')}.`);
    }
    if (release.immutable === true && !release.draft) return refuseDifferences(plan, steps);
    if (steps.length === 0) return;
    if (round > session.patience.maxTries) throw disturbed(plan.tag, steps);
    for (const step of steps) {
      if (plan.dryRun) foretell(session, step);
      else await perform(session, release, step);
    }
    if (plan.dryRun) return;
  }
}

/** The assets with their SHA-256: the server's, else our own of this run, else that of a download where it matters. */
async function knownAssets(session: Session, release: Release) {
  const assets = await listAssets(session, release.id);
  const known = [];
  for (const asset of assets) known.push({ ...asset, sha256: await contentOf(session, asset) });
  return known;
}

async function contentOf(session: Session, asset: Asset): Promise<string | undefined> {
  const known = sha256Of(asset) ?? session.verified.get(asset.id);
  if (known !== undefined || asset.state !== 'uploaded') return known;
  if (fileOf(asset, session.plan.files)?.size !== asset.size) return undefined;
  const sha256 = await downloadedSha256(session, asset);
  session.verified.set(asset.id, sha256);
  return sha256;
}

/** Texts and publication, after all assets are verified. */
async function finish(session: Session, release: Release): Promise<Published> {
  const { plan, log } = session;
  const changes = finalChanges(release, plan);
  const names = Object.keys(changes).filter((name) => name !== 'tag_name');
  if (names.length === 0) return published(session, release, true);
  const publishes = changes.draft === false;
  const doing = publishes
    ? `publish the release of "${plan.tag}"`
    : `update ${names.join(', ')} of "${plan.tag}"`;
  if (plan.dryRun) {
    log(`Would ${doing}.`);
    return published(session, release);
  }
  if (publishes) {
    session.doing = `look up the commit of "${plan.tag}"`;
    await checkTag(session);
  }
  session.doing = doing;
  await updateRelease(session, release, changes);
  session.doing = `read the release of "${plan.tag}" once more`;
  const standing = await confirmed(session, release, publishes);
  await checkTag(session);
  log(`${publishes ? 'Published' : 'Updated'} the release of "${plan.tag}".`);
  return published(session, standing);
}

function published({ plan, outcome, others }: Session, release: Release, same = false): Published {
  const names = (wanted: 'uploaded' | 'replaced' | undefined) =>
    plan.files.map((file) => file.name).filter((name) => outcome.get(name) === wanted);
  const result = { uploaded: names('uploaded'), replaced: names('replaced'), kept: names(undefined) };
  return {
    url: release.html_url,
    id: release.id,
    ...result,
    ...(others.length === 0 ? {} : { others }),
    ...(release.draft ? { isDraft: true } : {}),
    ...(same && outcome.size === 0 ? { unchanged: true } : {}),
  };
}

function dryRunOfNew({ plan, log }: Session): Published {
  for (const file of plan.files) log(`Would upload ${file.name} (${file.size} bytes).`);
  if (!plan.draft) log(`Would publish the release of "${plan.tag}".`);
  return { url: '', uploaded: plan.files.map((file) => file.name), replaced: [], kept: [] };
}

function refuseDifferences(plan: ReleasePlan, steps: readonly AssetStep[]): void {
  const differences = steps.flatMap((step) => {
    if (step.kind === 'upload' || step.kind === 'adopt') return [`${step.file.name} is missing.`];
    return step.kind === 'replace' ? [`${step.file.name} has another content.`] : [];
  });
  if (differences.length > 0) throw immutableError(plan.tag, differences, plan.releaseId !== undefined);
}
