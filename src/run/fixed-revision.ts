import type { Base, DecodedPackage } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';
import { besideManifest } from '../reading/webapp2-documents.ts';

/** The package as if nothing of it had changed since the base revision: one fix is not in the way of another's new number. */
export function asUnchanged(pkg: DecodedPackage): DecodedPackage {
  if (pkg.kind !== 'webapp2' || !pkg.revision.available) return pkg;
  const { changedAssets: _, ...revision } = pkg.revision;
  return { ...pkg, revision: { ...revision, changed: false, changedBesideManifest: false } };
}

/** What the base revision says of a webapp2 package of which these files have changed as well. */
export function revisionWith(pkg: DecodedPackage, revision: Base, names: Iterable<string>): Base {
  const fresh = [...names].filter((name) => !isLitter(`/${name}`));
  if (!revision.available || fresh.length === 0) return revision;
  const manifest = besideManifest(pkg, 'manifest.json')?.name;
  return {
    ...revision,
    changed: true,
    changedBesideManifest: revision.changedBesideManifest || fresh.some((name) => name !== manifest),
    changedAssets: new Set([...(revision.changedAssets ?? []), ...fresh]),
  };
}
