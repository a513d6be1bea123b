import type { DecodedPackage, Package } from '../model/package.ts';
import type { Limits } from '../model/project.ts';

/**
 * The decoded packages that others stand on: as many as have room together as a package has. Beyond it all are let go but the
 * one that is needed and those that it stands on, so packages are to come in the order of `byBase`.
 */
export class KeptBases {
  #kept = new Map<Package, DecodedPackage>();
  #textBytes = 0;
  #treeNodes = 0;
  readonly #limits: Pick<Limits, 'packageTextBytes' | 'treeNodes'>;

  constructor(limits: Pick<Limits, 'packageTextBytes' | 'treeNodes'>) {
    this.#limits = limits;
  }

  get(base: Package): DecodedPackage | undefined {
    return this.#kept.get(base);
  }

  add(base: Package, decoded: DecodedPackage): void {
    this.#take(base, decoded);
    const { packageTextBytes, treeNodes } = this.#limits;
    if (this.#textBytes <= packageTextBytes && this.#treeNodes <= treeNodes) return;
    const before = this.#kept;
    this.#kept = new Map();
    [this.#textBytes, this.#treeNodes] = [0, 0];
    for (let level: Package | undefined = base; level; level = level.base) {
      const known = before.get(level);
      if (known) this.#take(level, known);
    }
  }

  #take(base: Package, decoded: DecodedPackage): void {
    this.#kept.set(base, decoded);
    // What it stands on was counted by itself.
    const [own, below] = [decoded.taken, decoded.base?.taken];
    this.#textBytes += (own?.textBytes ?? 0) - (below?.textBytes ?? 0);
    this.#treeNodes += (own?.treeNodes ?? 0) - (below?.treeNodes ?? 0);
  }
}

/** The packages in an order in which each base is needed for a while and never again; else as they come. */
export function byBase<P extends Package>(packages: readonly P[]): P[] {
  const places = new Map<Package, number>();
  const placeOf = (base: Package) => {
    const place = places.get(base) ?? places.size;
    places.set(base, place);
    return place;
  };
  const keyed = packages.map((pkg) => {
    const key: number[] = [];
    for (let base = pkg.base; base; base = base.base) key.push(placeOf(base));
    return { pkg, key: key.reverse() };
  });
  return keyed.sort((one, other) => order(one.key, other.key)).map(({ pkg }) => pkg);
}

function order(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
