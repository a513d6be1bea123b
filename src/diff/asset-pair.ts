import type { Format } from '../formats/format.ts';
import type { DecodedAsset, DecodedPackage, FormatValues } from '../model/package.ts';
import type { Difference } from './difference.ts';

/** A difference before it has an address. */
export type Told = Omit<Difference, 'id' | 'words'>;

/** One side of a file that is there at both versions. */
export interface Side {
  readonly pkg: DecodedPackage;
  readonly asset: DecodedAsset;
}
/** A file that is there at both versions, with different bytes. */
export interface AssetPair {
  readonly name: string;
  readonly old: Side;
  readonly now: Side;
}

/** More of a text than this is not read to be compared; it is a change of bytes. */
const LARGEST_TEXT_IN_BYTES = 20_000_000;

/** Both values, if both files are of that format and can be read. */
export function values<F extends Format>(
  { name, old, now }: AssetPair,
  format: F,
): readonly [old: FormatValues[F], now: FormatValues[F]] | undefined {
  const [before, after] = [old.pkg.value(name, format), now.pkg.value(name, format)];
  return before === undefined || after === undefined
    ? undefined
    : [before as FormatValues[F], after as FormatValues[F]];
}

/** Both files as text; undefined when one is no UTF-8 or too large. */
export async function texts({
  old,
  now,
}: AssetPair): Promise<readonly [old: string, now: string] | undefined> {
  if (Math.max(old.asset.size, now.asset.size) > LARGEST_TEXT_IN_BYTES) return undefined;
  try {
    const [before, after] = [await textOf(old), await textOf(now)];
    return [before, after];
  } catch {
    // What can't be read or decoded is told as a change of bytes.
    return undefined;
  }
}

async function textOf({ pkg, asset }: Side): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await pkg.source(asset).read(0, asset.size));
}
