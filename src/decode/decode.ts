import type { Format } from '../formats/format.ts';
import type { Asset, Base, DecodedAsset, DecodedPackage, FormatValues, Package } from '../model/package.ts';
import { decodeAsset } from './asset.ts';
import { trueFormat } from './asset-format.ts';
import { Budget } from './budget.ts';
import type { DecodeOptions } from './options.ts';

/**
 * Reads every asset of a package once, and only as far as needed. What it is compared with may become known meanwhile. Small
 * files come first, so that a large one is what finds no room.
 */
export async function decode(
  pkg: Package,
  revision: Base | Promise<Base>,
  options: DecodeOptions,
): Promise<DecodedPackage> {
  const byName = new Map<string, DecodedAsset>();
  const base = pkg.base && (await decodeBase(pkg.base, options));
  const defaults = pkg.defaults && (await decodeBase(pkg.defaults, options));
  const budget = new Budget(options.limits, base?.taken);
  const add = async (asset: Asset) => {
    await options.pause?.();
    const known = options.known?.get(asset.name);
    const isKnown = known?.format === asset.format && !(known.taken && budget.take(known.taken));
    byName.set(asset.name, isKnown ? known : await decodeAsset(pkg, asset, options, budget));
  };
  const sorted = pkg.assets.toSorted((a, b) => a.size - b.size);
  for (const asset of sorted) if (asset.format !== 'javascript') await add(asset);
  const judged = trueFormat(pkg, byName);
  for (const asset of sorted)
    if (asset.format === 'javascript') await add({ ...asset, size: asset.size, format: judged(asset.name) });
  const fault = pkg.fault ?? (await pkg.verify?.());
  const { base: _, defaults: __, ...rest } = pkg;
  return {
    ...rest,
    ...(base ? { base } : {}),
    ...(defaults ? { defaults } : {}),
    ...(fault === undefined ? {} : { fault }),
    assets: pkg.assets.map((asset) => byName.get(asset.name) as DecodedAsset),
    taken: budget.taken,
    revision: await revision,
    asset: (name) => byName.get(name),
    value<F extends Format>(name: string, format: F): FormatValues[F] | undefined {
      const asset = byName.get(name);
      return asset?.format === format && asset.decoded.ok
        ? (asset.decoded.value as FormatValues[F])
        : undefined;
    },
  };
}

async function decodeBase(base: Package, { known: _, ...options }: DecodeOptions): Promise<DecodedPackage> {
  // A package that is decoded again, with fixes laid over it, brings its decoded base along.
  if ('revision' in base && 'value' in base) return base as DecodedPackage;
  const before = options.bases?.get(base);
  if (before) return before;
  const decoded = await decode(base, { available: false, reason: 'It is a base.' }, options);
  options.bases?.add(base, decoded);
  return decoded;
}
