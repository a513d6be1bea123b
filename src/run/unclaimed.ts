import { directoryName } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Discovered } from '../project/discover.ts';

/** The directories in which files like a theme's lie that belong to no package. */
export function unclaimedDirectories(found: readonly Pick<Discovered, 'unclaimed'>[]): string[] {
  const files = found.flatMap(({ unclaimed }) => unclaimed);
  return [...new Set(files.map((path) => directoryName(path) || '.'))].sort(byteOrder);
}
