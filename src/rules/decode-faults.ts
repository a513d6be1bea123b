import type { DecodeError, Format } from '../formats/format.ts';
import type { DecodedAsset } from '../model/package.ts';
import { isLitter } from '../pexip/litter.ts';

/** Why a file can't be decoded, if it is for that reason and the file is of that format. Nobody cares about litter’s bytes. */
export function decodeFault(
  asset: DecodedAsset,
  reason: DecodeError['reason'],
  format?: Format,
): DecodeError | undefined {
  const { decoded } = asset;
  if (decoded.ok || decoded.reason !== reason || isLitter(asset.name)) return undefined;
  return format === undefined || asset.format === format ? decoded : undefined;
}
