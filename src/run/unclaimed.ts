import { directoryName } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Discovered } from '../project/discover.ts';

/** The directories in which files like a package's lie that belong to none. */
export function unclaimedDirectories(found: readonly Pick<Discovered, 'unclaimed' | 'misspelt'>[]): string[] {
  const files = found.flatMap(({ unclaimed, misspelt }) => [...unclaimed, ...misspelt]);
  return [...new Set(files.map((path) => directoryName(path) || '.'))].sort(byteOrder);
}
