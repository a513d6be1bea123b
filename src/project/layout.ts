import { byteOrder } from '../formats/text/byte-order.ts';
import type { Asset, Kind, Package } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';

/** A file of a package with the place that it has in the ZIP, or would have if its directory were zipped as it is. */
export interface Placed {
  readonly asset: Asset;
  readonly place: string;
}

/** Files that tell best what a package is. */
const TELLING = /(?:^|\/)(?:manifest\.json|settings\.json|settings\.js)$/i;

/** Where a package's ZIP layout is not met: the place of one file, and the one that belongs there. */
export function layoutFault(placed: readonly Placed[]): Pick<Package, 'layout'> {
  const wrong = placed.filter(({ asset, place }) => place !== asset.entry && !isLitter(place));
  const depth = ({ place }: Placed) =>
    TELLING.test(place) ? place.split('/').length : Number.POSITIVE_INFINITY;
  const [first] = [...wrong].sort((a, b) => depth(a) - depth(b) || byteOrder(a.place, b.place));
  return first ? { layout: { found: first.place, expected: first.asset.entry } } : {};
}

/**
 * Where a file of a package belongs, unless another one lies there (`isTaken`). A desktop tree's configuration lies in
 * `package/`, the toolkit's directories beside that, all in lower case.
 */
export function belongsAt(kind: Kind, name: string, isTaken: (name: string) => boolean): string {
  if (kind !== 'desktop') return name;
  const right = name
    .replace(/^(?:package\/)?configuration\//i, 'package/configuration/')
    .replace(/^(?:package\/)?(windows|osx)\//i, (_, directory: string) => `${directory.toLowerCase()}/`);
  return right !== name && isTaken(right) ? name : right;
}
