/** What must be done to the assets of a GitHub release so that it holds the planned files: a pure function. */
import { SUMS_NAME } from '../files/checksums.ts';
import type { ReleaseFile } from '../model/release.ts';

/** An asset as the API describes it. */
export interface Asset {
  readonly id: number;
  readonly name: string;
  /** `uploaded`; anything else, such as `starter`, is the rest of a broken upload. */
  readonly state: string;
  /** In bytes. */
  readonly size: number;
  /** `sha256:` and 64 digits; older servers give none. */
  readonly digest?: string | null;
}

/** An asset whose content is known as far as it matters: `sha256` is missing where no planned file has its size. */
export interface KnownAsset extends Asset {
  readonly sha256?: string | undefined;
}

export type AssetStep =
  | { readonly kind: 'remove'; readonly asset: Asset; readonly why: string }
  | { readonly kind: 'upload'; readonly file: ReleaseFile }
  /** A complete copy that lies under its temporary name takes the place that is free. */
  | { readonly kind: 'adopt'; readonly file: ReleaseFile; readonly temporary: Asset }
  /** Upload under a temporary name unless such a copy is there, rename the old one aside, rename, delete the old one. */
  | { readonly kind: 'replace'; readonly file: ReleaseFile; readonly old: Asset; readonly temporary?: Asset };

const TEMPORARY = /^brandgate-(part|old)-[0-9a-f]{16}-./;
/** What a build makes beside its archives. */
const REPORTS = new Set(['brandgate-report.json', 'brandgate-report.html', SUMS_NAME]);

/** The name under which a replacement waits; it tells the content, so that a later run knows what it finds. */
export function temporaryName(file: ReleaseFile): string {
  return `brandgate-part-${file.sha256.slice(0, 16)}-${file.name}`;
}

/** The name under which the old content waits while the new one takes its place. */
export function asideName(old: Asset): string {
  return `brandgate-old-${old.id.toString(16).padStart(16, '0').slice(-16)}-${old.name}`;
}

export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Whether a file of this name comes out of a build: it belongs to the run that built it, and to no other. */
export function isOfBuild(name: string): boolean {
  return /\.zip$/i.test(name) || REPORTS.has(name);
}

/** Assets that are nobody's business here: neither planned, nor a rest, nor of a build that must go. */
export function othersIn<A extends Asset>(
  files: readonly ReleaseFile[],
  assets: readonly A[],
  isDraft: boolean,
): A[] {
  const planned = new Set(files.map(({ name }) => name));
  return assets.filter(
    ({ name, state }) =>
      state === 'uploaded' && !planned.has(name) && !isTemporaryName(name) && !(isDraft && isOfBuild(name)),
  );
}

/** The planned file that an asset is, or is about to become, if any. */
export function fileOf(asset: Asset, files: readonly ReleaseFile[]): ReleaseFile | undefined {
  return files.find((file) => file.name === asset.name || temporaryName(file) === asset.name);
}

/** The content's SHA-256 in hexadecimal, where the server tells it. */
export function sha256Of(asset: Asset): string | undefined {
  return /^sha256:([0-9a-f]{64})$/i.exec(asset.digest ?? '')?.[1]?.toLowerCase();
}

/**
 * The steps in the order in which they are safe; none when every file is in place and nothing of ours is left over. In a
 * draft, what another build made is removed: nobody would know where it came from.
 */
export function assetSteps(
  files: readonly ReleaseFile[],
  assets: readonly KnownAsset[],
  isDraft: boolean,
): readonly AssetStep[] {
  const place: AssetStep[] = [];
  const adopted = new Set<number>();
  for (const file of files) {
    const current = assets.find((asset) => asset.name === file.name && asset.state === 'uploaded');
    if (current !== undefined && holds(current, file)) continue;
    const temporary = assets.find((asset) => asset.name === temporaryName(file) && holds(asset, file));
    if (temporary !== undefined) adopted.add(temporary.id);
    place.push(placeStep(file, current, temporary));
  }
  const planned = new Set(files.map(({ name }) => name));
  const [before, after]: [AssetStep[], AssetStep[]] = [[], []];
  for (const asset of assets) {
    if (adopted.has(asset.id)) continue;
    const why = whyRemoved(asset, planned, isDraft);
    // The old content is the only good one until the new one is in its place.
    if (why !== undefined) (isAside(asset) ? after : before).push({ kind: 'remove', asset, why });
  }
  return [...before, ...place, ...after];
}

function whyRemoved(
  { name, state }: Asset,
  planned: ReadonlySet<string>,
  isDraft: boolean,
): string | undefined {
  if (state !== 'uploaded') return 'its upload was broken off';
  if (isTemporaryName(name)) return 'it was left over';
  return isDraft && isOfBuild(name) && !planned.has(name) ? 'this run did not build it' : undefined;
}

const isAside = ({ name }: Asset): boolean => name.startsWith('brandgate-old-');

function placeStep(file: ReleaseFile, old: Asset | undefined, temporary: Asset | undefined): AssetStep {
  if (old !== undefined)
    return { kind: 'replace', file, old, ...(temporary === undefined ? {} : { temporary }) };
  if (temporary !== undefined) return { kind: 'adopt', file, temporary };
  return { kind: 'upload', file };
}

function holds(asset: KnownAsset, file: ReleaseFile): boolean {
  return asset.state === 'uploaded' && asset.size === file.size && asset.sha256 === file.sha256;
}
