/**
 * GitHub as a release host. One publication is a loop of look, compare, act: every run and every retry begins by looking
 * at what the server has, so a broken run is repaired by the same code that does the first one.
 */

import type { GitHubClient } from '../github/client.ts';
import { immutableError, PublishError, permissionError } from '../github/errors.ts';
import { classify, type Failure } from '../github/retry.ts';
import type { Published, ReleaseFile, ReleasePlan, Releases } from '../model/release.ts';
import { type Asset, type AssetStep, assetSteps, fileOf, sha256Of, temporaryName } from './assets.ts';
import { checkPlan } from './limits.ts';
import {
  createDraft,
  finalChanges,
  findRelease,
  type Release,
  type Target,
  updateRelease,
} from './release.ts';
import {
  downloadedSha256,
  listAssets,
  type Repository,
  removeAsset,
  renameAsset,
  uploadAsset,
} from './upload.ts';

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

interface Session extends Repository, Target {
  readonly log: (line: string) => void;
  /** What is being done, for messages and for counting tries. */
  doing: string;
  readonly failures: Map<string, number>;
  /** SHA-256 by asset id, of assets that this run uploaded or downloaded. */
  readonly verified: Map<number, string>;
  /** By file name; files that are missing here were kept. */
  readonly outcome: Map<string, 'uploaded' | 'replaced'>;
  draft: boolean;
}

function createSession(target: Repository & Target, log: (line: string) => void): Session {
  const state = { doing: '', failures: new Map(), verified: new Map(), outcome: new Map(), draft: true };
  return { ...target, log, ...state };
}

/** One pass over the release. Throws at the first failure; what was done until then stays and is found by the next pass. */
async function reconcile(session: Session): Promise<Published> {
  const { plan, log } = session;
  session.doing = `look for the release of "${plan.tag}"`;
  let release = await findRelease(session);
  if (release === undefined) {
    log(`${plan.dryRun ? 'Would create' : 'Creating'} a draft release for "${plan.tag}".`);
    if (plan.dryRun) return dryRunOfNew(session);
    session.doing = `create a draft release for "${plan.tag}"`;
    release = await createDraft(session);
  }
  session.draft = release.draft;
  await reconcileAssets(session, release);
  return await finish(session, release);
}

async function reconcileAssets(session: Session, release: Release): Promise<void> {
  const { plan } = session;
  for (let round = 1; ; round++) {
    session.doing = `list the assets of "${plan.tag}"`;
    const steps = assetSteps(plan.files, await knownAssets(session, release));
    if (release.immutable === true && !release.draft) return refuseDifferences(plan, steps);
    if (steps.length === 0) return;
    // Somebody else is at work on the same release when what was put right is wrong again and again.
    if (round > session.patience.maxTries) throw new PublishError(disturbed(plan.tag, steps));
    for (const step of steps) {
      if (plan.dryRun) record(session, step, `Would ${describe(step)}`);
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

async function perform(session: Session, release: Release, step: AssetStep): Promise<void> {
  record(session, step, capitalised(describe(step)));
  switch (step.kind) {
    case 'remove':
      session.doing = `remove ${step.asset.name}`;
      return await removeAsset(session, step.asset.id);
    case 'upload':
      await upload(session, release, step.file, step.file.name);
      return;
    case 'adopt':
      session.doing = `rename ${step.temporary.name}`;
      return await renameAsset(session, step.temporary.id, step.file.name);
    case 'replace': {
      const { file, old } = step;
      const temporary = step.temporary ?? (await upload(session, release, file, temporaryName(file)));
      session.doing = `remove the old ${file.name}`;
      await removeAsset(session, old.id);
      session.doing = `rename ${temporary.name}`;
      return await renameAsset(session, temporary.id, file.name);
    }
  }
}

async function upload(session: Session, release: Release, file: ReleaseFile, name: string): Promise<Asset> {
  session.doing = `upload ${name}`;
  const asset = await uploadAsset(session, release, file, name);
  session.verified.set(asset.id, file.sha256);
  return asset;
}

function record(session: Session, step: AssetStep, line: string): void {
  session.log(`${line}.`);
  if (step.kind === 'remove' || session.outcome.has(step.file.name)) return;
  session.outcome.set(step.file.name, step.kind === 'upload' ? 'uploaded' : 'replaced');
}

function describe(step: AssetStep): string {
  switch (step.kind) {
    case 'remove':
      return `remove ${step.asset.name}, since ${step.why}`;
    case 'upload':
      return `upload ${step.file.name} (${step.file.size} bytes)`;
    case 'adopt':
      return `finish the replacement of ${step.file.name}`;
    case 'replace':
      return `replace ${step.file.name} (${step.old.size} bytes) by another of ${step.file.size} bytes`;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Texts and publication, after all assets are verified. */
async function finish(session: Session, release: Release): Promise<Published> {
  const { plan, log } = session;
  const changes = finalChanges(release, plan);
  const names = Object.keys(changes).filter((name) => name !== 'tag_name');
  if (names.length === 0) return published(session, release);
  const publishes = changes.draft === false;
  const doing = publishes
    ? `publish the release of "${plan.tag}"`
    : `update ${names.join(', ')} of "${plan.tag}"`;
  if (plan.dryRun) {
    log(`Would ${doing}.`);
    return published(session, release);
  }
  session.doing = doing;
  const updated = await updateRelease(session, release, changes);
  log(`${publishes ? 'Published' : 'Updated'} the release of "${plan.tag}".`);
  return published(session, updated);
}

function published({ plan, outcome }: Session, release: Release): Published {
  const names = (wanted: 'uploaded' | 'replaced' | undefined) =>
    plan.files.map((file) => file.name).filter((name) => outcome.get(name) === wanted);
  const result = { uploaded: names('uploaded'), replaced: names('replaced'), kept: names(undefined) };
  return { url: release.html_url, id: release.id, ...result };
}

function dryRunOfNew({ plan, log }: Session): Published {
  for (const file of plan.files) log(`Would upload ${file.name} (${file.size} bytes).`);
  if (!plan.draft) log(`Would publish the release of "${plan.tag}".`);
  return { url: '', uploaded: plan.files.map((file) => file.name), replaced: [], kept: [] };
}

/** Waits and returns when looking again may help, throws the final error otherwise. */
async function beforeLookingAgain(session: Session, error: unknown): Promise<void> {
  if (error instanceof PublishError) throw error;
  const { doing, patience, log } = session;
  const failure = classify(error, patience.clock.now());
  if (!mayHelp(failure)) throw explain(session, failure, error);
  const failures = (session.failures.get(doing) ?? 0) + 1;
  session.failures.set(doing, failures);
  await patience.pause(failures, failure, explain(session, failure, error));
  log(`Could not ${doing} (${failure.message}); looking at the release again.`);
}

/** A refusal may come from an earlier try that was done after all: the name exists, or the thing is gone. */
function mayHelp(failure: Failure): boolean {
  if (failure.kind === 'lost' || failure.kind === 'server' || failure.kind === 'wrong') return true;
  return failure.kind === 'refused' && failure.status === 422 && /already_exists/.test(failure.message);
}

function explain({ doing, plan, draft }: Session, failure: Failure, error: unknown): unknown {
  if (failure.kind === 'other') return error;
  if (failure.kind === 'refused') {
    if ([401, 403, 404].includes(failure.status))
      return permissionError(failure.status, doing, failure.message);
    if (/immutable/i.test(failure.message)) {
      const refusal = `The server refused to ${doing}: ${failure.message}.`;
      return immutableError(plan.tag, [refusal], plan.releaseId !== undefined);
    }
    return new PublishError(
      `Could not ${doing}: the server refused it (${failure.status}: ${failure.message}).`,
    );
  }
  const state = draft
    ? 'Nothing is published: the release is absent or a draft.'
    : 'The release is published already.';
  return new PublishError(
    `Could not ${doing} (${failure.message}).\n${state} Run the job again; it goes on where it stopped.`,
  );
}

function refuseDifferences(plan: ReleasePlan, steps: readonly AssetStep[]): void {
  const differences = steps.flatMap((step) => {
    if (step.kind === 'upload' || step.kind === 'adopt') return [`${step.file.name} is missing.`];
    return step.kind === 'replace' ? [`${step.file.name} has another content.`] : [];
  });
  if (differences.length > 0) throw immutableError(plan.tag, differences, plan.releaseId !== undefined);
}

function disturbed(tag: string, steps: readonly AssetStep[]): string {
  const names = steps.map((step) => (step.kind === 'remove' ? step.asset.name : step.file.name));
  return `The assets of "${tag}" change while they are published: ${names.join(', ')}.\nLet only one job publish a tag.`;
}
