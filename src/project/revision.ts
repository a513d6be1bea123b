import type { Base, Package } from '../model.ts';
import type { FoundRevision } from './git.ts';
import { isWithin, join } from './paths.ts';

/** What a revision says of one package: whether it differs, and its webapp2 manifest at that time. */
export async function baseOf(pkg: Package, found: FoundRevision): Promise<Base> {
  if (!found.available) return found;
  const { revision } = found;
  const differing = [...revision.changed].filter((path) => belongs(pkg, path));
  const based = pkg.base ? await baseOf(pkg.base, found) : undefined;
  const changed = differing.length > 0 || (based?.available === true && based.changed);
  if (pkg.kind !== 'webapp2' || pkg.archive)
    return { available: true, changed, changedBesideManifest: changed };
  const manifest = manifestOf(pkg);
  const before = manifest === undefined ? undefined : await revision.read(manifest);
  return {
    available: true,
    changed,
    changedBesideManifest: differing.some((path) => path !== manifest),
    ...(before === undefined ? {} : { manifest: before }),
  };
}

/** A file that is gone belongs to the package by its place. */
function belongs(pkg: Package, path: string): boolean {
  if (pkg.assets.some((asset) => asset.path === path)) return true;
  if (!isWithin(path, pkg.path)) return false;
  if (!pkg.pluginRepository)
    return pkg.kind !== 'desktop' || /^(package\/configuration|windows|osx)\//.test(inside(pkg, path));
  return /^(manifest\.json|settings\.json|plugins\/.*)$/.test(inside(pkg, path));
}

const inside = (pkg: Package, path: string): string => path.slice(pkg.path === '' ? 0 : pkg.path.length + 1);

function manifestOf(pkg: Package): string | undefined {
  const names = ['manifest.json', 'branding/manifest.json'];
  const name = names.find((candidate) => pkg.assets.some((asset) => asset.name === candidate));
  return name === undefined ? undefined : join(pkg.path, name);
}
