/** The steps that bring the assets of a release to what is planned, one after the other, each told. */
import { PublishError } from '../github/errors.ts';
import type { ReleaseFile } from '../model/release.ts';
import { type Asset, type AssetStep, asideName, temporaryName } from './assets.ts';
import type { Release } from './release.ts';
import type { Session } from './session.ts';
import { removeAsset, renameAsset, uploadAsset } from './upload.ts';

/** Does one step. A replacement leaves the old content in its place until the new one is there and verified. */
export async function perform(session: Session, release: Release, step: AssetStep): Promise<void> {
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
      await takePlace(session, temporary, old);
    }
  }
}

/** Says what would be done. */
export function foretell(session: Session, step: AssetStep): void {
  record(session, step, `Would ${describe(step)}`);
}

async function takePlace(session: Session, temporary: Asset, old: Asset): Promise<void> {
  session.doing = `rename the old ${old.name}`;
  await renameAsset(session, old.id, asideName(old));
  session.doing = `rename ${temporary.name}`;
  try {
    await renameAsset(session, temporary.id, old.name);
  } catch (error) {
    // Where that fails too, because the name is taken after all, the next look finds out.
    await renameAsset(session, old.id, old.name).catch(() => undefined);
    throw error;
  }
  session.doing = `remove the old ${old.name}`;
  await removeAsset(session, old.id);
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

/** Somebody else is at work on the same release when what was put right is wrong again and again. */
export function disturbed(tag: string, steps: readonly AssetStep[]): PublishError {
  const names = steps.map((step) => (step.kind === 'remove' ? step.asset.name : step.file.name));
  return new PublishError(
    `The assets of "${tag}" change while they are published: ${names.join(', ')}.\nLet only one job publish a tag.`,
  );
}
