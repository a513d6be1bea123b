import { trueFormat } from './asset-format.ts';
import { decodeAsset } from './asset.ts';
import type { Base, DecodedAsset, DecodedPackage, Format, FormatValues, Limits, Package } from '../model.ts';

export interface DecodeOptions {
  readonly limits: Limits;
  /** Whether a rule asks for the samples of WAV files. */
  readonly samples: boolean;
  /** Decoded before, by the same name and size: what `fix` hands over for files that it did not touch. */
  readonly known?: ReadonlyMap<string, DecodedAsset>;
}

/** Reads every asset of a package once, and only as far as needed. */
export async function decode(pkg: Package, revision: Base, options: DecodeOptions): Promise<DecodedPackage> {
  const byName = new Map<string, DecodedAsset>();
  const base = pkg.base && (await decode(pkg.base, { available: false, reason: 'It is a base.' }, options));
  const scripts = pkg.assets.filter(({ format }) => format === 'javascript');
  for (const asset of pkg.assets) {
    if (asset.format !== 'javascript') byName.set(asset.name, options.known?.get(asset.name) ?? (await decodeAsset(pkg, asset, options)));
  }
  const judged = trueFormat(pkg, byName);
  for (const asset of scripts) {
    const format = judged(asset.name);
    byName.set(asset.name, options.known?.get(asset.name) ?? (await decodeAsset(pkg, { ...asset, format }, options)));
  }
  const fault = pkg.fault ?? (await pkg.verify?.());
  const { base: _, ...rest } = pkg;
  return {
    ...rest,
    ...(base ? { base } : {}),
    ...(fault === undefined ? {} : { fault }),
    assets: pkg.assets.map((asset) => byName.get(asset.name) as DecodedAsset),
    revision,
    asset: (name) => byName.get(name),
    value<F extends Format>(name: string, format: F): FormatValues[F] | undefined {
      const asset = byName.get(name);
      return asset?.format === format && asset.decoded.ok ? (asset.decoded.value as FormatValues[F]) : undefined;
    },
  };
}
