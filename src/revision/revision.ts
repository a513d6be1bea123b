import { isWithin, join } from '../files/paths.ts';
import type { Base, Package, PlacedPackage } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';
import { type FoundRevision, unavailable } from './git.ts';

/** A package as `discover` finds it: it knows which paths are its own, those of files that are gone included. */
type Placed = Package & Partial<Pick<PlacedPackage, 'owns'>>;

/**
 * What a revision says of one package: whether it differs, and its webapp2 manifest at that time. Where git cannot be
 * asked it says nothing, with the reason.
 */
export async function baseOf(pkg: Placed, found: FoundRevision): Promise<Base> {
  return found.available ? differences(pkg, found).catch(unavailable) : found;
}

async function differences(pkg: Placed, found: FoundRevision & { available: true }): Promise<Base> {
  const { revision } = found;
  const differing = [...revision.changed].filter((path) => belongs(pkg, path));
  const based = pkg.base ? await baseOf(pkg.base, found) : undefined;
  const changed =
    differing.length > 0 ||
    (based?.available === true && based.changed) ||
    revision.isConcerned?.(pkg) === true;
  if (pkg.kind !== 'webapp2' || pkg.archive)
    return { available: true, changed, changedBesideManifest: changed };
  const manifest = manifestOf(pkg);
  const readBefore = () => (manifest === undefined ? undefined : revision.read(manifest));
  // Where nothing differs the manifest is what it was, and git need not be asked for each of many packages.
  const before = (differing.length === 0 ? await textNow(pkg, manifest) : undefined) ?? (await readBefore());
  const changedAssets = pkg.assets.filter(({ path }) => revision.changed.has(path)).map(({ name }) => name);
  return {
    available: true,
    changed,
    changedBesideManifest: differing.some((path) => path !== manifest),
    ...(before === undefined ? {} : { manifest: before }),
    ...(before === undefined || differing.length === 0 ? {} : { changedAssets: new Set(changedAssets) }),
  };
}

/** Litter is left out of archives. A path above the package, or its own, is a submodule that holds it. */
function belongs(pkg: Placed, path: string): boolean {
  if (isWithin(pkg.path, path)) return true;
  const isOwn = pkg.owns ? pkg.owns(path) : isWithin(path, pkg.path);
  return isOwn && (pkg.archive || !isLitter(path.slice(pkg.path.length)));
}

function manifestOf(pkg: Package): string | undefined {
  const names = ['manifest.json', 'branding/manifest.json'];
  const name = names.find((candidate) => pkg.assets.some((asset) => asset.name === candidate));
  return name === undefined ? undefined : join(pkg.path, name);
}

/** The manifest's text today; undefined when there is none, or none that can be read as a whole. */
async function textNow(pkg: Package, manifest: string | undefined): Promise<string | undefined> {
  const asset = pkg.assets.find(({ path }) => path === manifest);
  if (!asset || asset.size > LARGEST_MANIFEST_IN_BYTES) return undefined;
  const bytes = await pkg
    .source(asset)
    .read(0, asset.size)
    .catch(() => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

const LARGEST_MANIFEST_IN_BYTES = 1_000_000;
