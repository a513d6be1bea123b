import type { PackageDifferences } from '../diff/difference.ts';
import type { DecodedPackage } from '../model/package.ts';

/** A package at both versions; undefined where it is not. */
export type Sides = readonly [old: DecodedPackage | undefined, now: DecodedPackage | undefined];

/** Finds the packages that differences speak of. */
export function packageSides({
  before,
  after,
}: {
  readonly before: readonly DecodedPackage[];
  readonly after: readonly DecodedPackage[];
}): (change: PackageDifferences) => Sides {
  const [then, now] = [before, after].map(
    (all) => new Map(all.map((pkg) => [`${pkg.kind} ${pkg.path}`, pkg])),
  );
  const byName = new Map(before.map((pkg) => [`${pkg.kind} ${pkg.name}`, pkg]));
  return ({ kind, path, before: earlier, package: name, change }) => [
    change === 'added'
      ? undefined
      : ((earlier && then?.get(`${kind} ${earlier.path}`)) ??
        byName.get(`${kind} ${name}`) ??
        then?.get(`${kind} ${path}`)),
    change === 'removed' ? undefined : now?.get(`${kind} ${path}`),
  ];
}
