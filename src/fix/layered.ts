import { formatOf } from '../formats/formats.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Asset, Package } from '../model/package.ts';
import type { Contents } from './apply.ts';

/** A file’s bytes as a package has them. */
export function readAsset(pkg: Package, name: string): Promise<Uint8Array> {
  const asset = pkg.assets.find((candidate) => candidate.name === name);
  if (!asset) throw new Error(`There is no ${name}.`);
  const source = pkg.source(asset);
  return source.read(0, source.size);
}

/** The package with changed contents laid over it. */
export function withContents(pkg: Package, contents: Contents): Package {
  const kept = pkg.assets.filter(({ name }) => !contents.has(name));
  const written = [...contents].flatMap(([name, bytes]) =>
    bytes === undefined ? [] : [writtenAsset(pkg, name, bytes.length)],
  );
  return {
    ...pkg,
    assets: [...kept, ...written].sort((a, b) => byteOrder(a.name, b.name)),
    source(asset) {
      const bytes = contents.get(asset.name);
      if (bytes === undefined) return pkg.source(asset);
      return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
    },
  };
}

function writtenAsset(pkg: Package, name: string, size: number): Asset {
  const known = pkg.assets.find((asset) => asset.name === name);
  if (known) return { ...known, size, format: formatOf(name) };
  const sibling = pkg.assets.find((asset) => !asset.name.startsWith('../'));
  const prefix = sibling ? sibling.entry.slice(0, sibling.entry.length - sibling.name.length) : '';
  const path = pkg.path === '' ? name : `${pkg.path}/${name}`;
  return { path, name, entry: prefix + name, size, symlink: false, format: formatOf(name) };
}
