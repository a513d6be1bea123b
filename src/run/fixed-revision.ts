import type { Base, DecodedPackage } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';
import { besideManifest } from '../reading/webapp2-documents.ts';

/** What the base revision says of a webapp2 package of which these files have changed as well; the same value when that is no news. */
export function revisionWith(pkg: DecodedPackage, names: Iterable<string>): Base {
  const { revision } = pkg;
  if (pkg.kind !== 'webapp2' || !revision.available) return revision;
  const manifest = besideManifest(pkg, 'manifest.json')?.name;
  const known = revision.changedAssets ?? new Set();
  const fresh = [...names].filter((name) => !isLitter(`/${name}`) && !known.has(name));
  if (fresh.length === 0) return revision;
  return {
    ...revision,
    changed: true,
    changedBesideManifest: revision.changedBesideManifest || fresh.some((name) => name !== manifest),
    changedAssets: new Set([...known, ...fresh]),
  };
}
