import { directoryName } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Package } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';
import { discover } from '../project/discover.ts';
import { completed, type RunInput } from './input.ts';

/** A package that was found, before anything of it is judged. */
export interface ListedPackage {
  readonly name: string;
  readonly kind: Package['kind'];
  /** As reports show it; `.` is the project root. */
  readonly path: string;
  /** How many files it would ship. */
  readonly assets: number;
  /** Their size. */
  readonly bytes: number;
  /** Whether it differs from the base revision; absent without one. */
  readonly changed?: boolean;
  /** What made it a package: a path below it, `ZIP` for an archive, `config` where the config says so. */
  readonly marker: string;
}

/** What there is to check. */
export interface Listing {
  readonly packages: readonly ListedPackage[];
  /** Directories that hold files like a theme's and were not taken for a package. */
  readonly unclaimed: readonly string[];
}

/** discover, and no further: no file of a package is read. */
export async function list(given: RunInput): Promise<Listing> {
  const input = completed(given);
  const packages: ListedPackage[] = [];
  const unclaimed = new Set<string>();
  for (const { scope, config, revisionOf } of input.projects) {
    const found = await discover(scope, config);
    for (const path of found.unclaimed) unclaimed.add(directoryName(path) || '.');
    input.onFound?.(found.packages.map(({ name }) => name));
    for (const pkg of found.packages.filter(({ name }) => input.selects(name))) {
      const base = await revisionOf(pkg);
      if (input.onlyChanged && base.available && !base.changed) continue;
      const shipped = pkg.assets.filter(({ name }) => !isLitter(name));
      packages.push({
        name: pkg.name,
        kind: pkg.kind,
        path: pkg.path || '.',
        assets: shipped.length,
        bytes: shipped.reduce((sum, { size }) => sum + size, 0),
        ...(base.available ? { changed: base.changed } : {}),
        marker: pkg.archive ? 'ZIP' : (pkg.marker ?? 'config'),
      });
    }
  }
  return {
    packages: packages.sort((a, b) => byteOrder(a.name, b.name) || byteOrder(a.path, b.path)),
    unclaimed: [...unclaimed].sort(byteOrder),
  };
}
