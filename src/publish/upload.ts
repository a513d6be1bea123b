/** Requests for the assets of a release: list, upload, verify, download, rename, remove. */
import { createHash } from 'node:crypto';
import type { GitHubClient } from '../github/client.ts';
import { oneLine, PublishError } from '../github/errors.ts';
import { allOf } from '../github/pages.ts';
import { classify, UnreadableAnswer, WrongCopy } from '../github/retry.ts';
import type { ReleaseFile } from '../model/release.ts';
import { type Asset, sha256Of } from './assets.ts';
import { readChecked } from './files.ts';
import type { Release } from './release.ts';

/** A repository on a server. */
export interface Repository extends GitHubClient {
  readonly owner: string;
  readonly repo: string;
}

/** All assets of a release, over all pages. */
export async function listAssets(
  { api, owner, repo }: Repository,
  releaseId: number,
): Promise<readonly Asset[]> {
  const parameters = { owner, repo, release_id: releaseId };
  return (await allOf(api.rest.repos.listReleaseAssets, parameters, 'assets')).map(asAsset);
}

/** What an answer says of an asset, when it is one. */
function asAsset(data: unknown): Asset {
  const { id, name, state, size, digest } = (data ?? {}) as Partial<Asset>;
  if (
    !Number.isSafeInteger(id) ||
    typeof name !== 'string' ||
    typeof state !== 'string' ||
    !Number.isSafeInteger(size) ||
    !(digest === undefined || digest === null || typeof digest === 'string')
  )
    throw new UnreadableAnswer('the answer does not describe an asset');
  return data as Asset;
}

/**
 * Uploads a file under a name and compares what the server says it has. A wrong copy is removed again and reported as
 * `WrongCopy`, so that the caller may try once more.
 */
export async function uploadAsset(
  at: Repository,
  release: Release,
  file: ReleaseFile,
  name: string,
): Promise<Asset> {
  const bytes = await readChecked(file);
  const { data } = await at.api.request({
    method: 'POST',
    url: uploadAddress(release.upload_url, name),
    headers: { 'content-type': file.contentType, 'content-length': bytes.length },
    data: bytes,
    request: { purpose: 'upload', timeoutInMilliseconds: transferTime(file.size) },
  });
  const asset = asAsset(data);
  if (asset.name !== name) {
    await removeAsset(at, asset.id);
    throw new PublishError(
      `The server stores "${name}" under the name "${oneLine(asset.name)}". Choose names of ASCII letters, digits, ".", "-" and "_".`,
    );
  }
  const fault = faultOf(asset, file);
  if (fault !== undefined) {
    await removeAsset(at, asset.id);
    throw new WrongCopy(fault);
  }
  return asset;
}

/** `upload_url` is the only right address: Enterprise Server and github.com keep uploads at different hosts. */
function uploadAddress(template: string, name: string): string {
  return `${template.replace(/\{[^}]*\}$/, '')}?name=${encodeURIComponent(name)}`;
}

/** What is wrong with the server's copy of a file, as far as the server tells. */
export function faultOf(asset: Asset, file: ReleaseFile): string | undefined {
  if (asset.state !== 'uploaded')
    return `the server holds ${file.name} in the state "${oneLine(asset.state)}"`;
  if (asset.size !== file.size)
    return `the server holds ${asset.size} bytes of ${file.name}, sent were ${file.size}`;
  const sha256 = sha256Of(asset);
  if (sha256 !== undefined && sha256 !== file.sha256) {
    return `the server's SHA-256 of ${file.name} is ${sha256}, sent was ${file.sha256}`;
  }
  return undefined;
}

/** Removes an asset; one that is gone already is fine. */
export async function removeAsset({ api, owner, repo }: Repository, assetId: number): Promise<void> {
  await api.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: assetId }).catch((error: unknown) => {
    if (!(error instanceof Error && 'status' in error && error.status === 404)) throw error;
  });
}

export async function renameAsset(at: Repository, assetId: number, name: string): Promise<void> {
  const { api, owner, repo } = at;
  await api.rest.repos.updateReleaseAsset({ owner, repo, asset_id: assetId, name });
}

/** The SHA-256 of an asset's content in hexadecimal, computed while it is downloaded; nothing of it is kept. */
export async function downloadedSha256(at: Repository, asset: Asset): Promise<string> {
  for (let failures = 1; ; failures++) {
    try {
      return await hashOnce(at, asset);
    } catch (error) {
      // An answer that began was no failure to the client; its break is dealt with here.
      if (!(error instanceof UnreadableAnswer)) throw error;
      await at.patience.pause(failures, classify(error, at.patience.clock.now()), error);
    }
  }
}

async function hashOnce({ api, owner, repo }: Repository, asset: Asset): Promise<string> {
  const { data } = await api.rest.repos.getReleaseAsset({
    owner,
    repo,
    asset_id: asset.id,
    headers: { accept: 'application/octet-stream' },
    request: {
      purpose: 'download',
      parseSuccessResponseBody: false,
      timeoutInMilliseconds: transferTime(asset.size),
    },
  });
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of data as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > asset.size) break;
      hash.update(chunk);
    }
  } catch (error) {
    throw new UnreadableAnswer(`the download of ${asset.name} broke off: ${String(error)}`);
  }
  if (size !== asset.size)
    throw new UnreadableAnswer(`the download of ${asset.name} has ${size} of ${asset.size} bytes`);
  return hash.digest('hex');
}

/** Time for a slow line: a minute, and 4 seconds for every megabyte. */
function transferTime(sizeInBytes: number): number {
  return 60_000 + Math.ceil(sizeInBytes / 250);
}
