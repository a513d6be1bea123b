import type { ZipFiles } from '../files/zip.ts';
import type { Source } from '../formats/format.ts';
import { LARGEST_HELD_IN_BYTES } from '../formats/pieces.ts';
import type { Asset, Package } from '../model/package.ts';
import { sha256Of, sha256OfBytes } from './digest.ts';

/** A reopened archive as a package whose assets are compared with their sources while they are read. */
export interface Verified {
  readonly pkg: Package;
  /** Says in one sentence what differs first, once every asset was read; undefined when nothing does. */
  fault(): string | undefined;
}

/**
 * Compares a package that was read from an archive with what was written into it: the same names, and contents of the
 * same SHA-256 (`expected`, by entry name, in lower-case hexadecimal). Each asset is unpacked once and served from memory
 * while it is decoded, so that comparing and judging cost one reading; one that is too large for that is compared first.
 */
export function verified(pkg: Package, expected: ReadonlyMap<string, string>): Verified {
  const unread = new Map(expected);
  const faults: string[] = [];
  for (const { entry } of pkg.assets)
    if (!expected.has(entry)) faults.push(`Entry “${entry}” has no source.`);
  const compare = (entry: string, sha256: string) => {
    if (sha256 !== expected.get(entry)) faults.push(`Entry “${entry}” differs from its source.`);
    unread.delete(entry);
  };
  const comparedFirst = (asset: Asset): Source => {
    const source = pkg.source(asset);
    let compared: Promise<void> | undefined;
    return {
      size: asset.size,
      async read(...part) {
        compared ??= sha256Of(source).then((sha256) => compare(asset.entry, sha256));
        await compared;
        return source.read(...part);
      },
    };
  };
  // Nobody reads what is known to be empty.
  for (const { entry, size } of pkg.assets) if (size === 0) compare(entry, sha256OfBytes(new Uint8Array(0)));
  const { verify: _, ...rest } = pkg;
  return {
    pkg: {
      ...rest,
      source(asset: Asset) {
        if (asset.size > LARGEST_HELD_IN_BYTES) return comparedFirst(asset);
        let whole: Promise<Uint8Array> | undefined;
        const load = async () => {
          const bytes = await pkg.source(asset).read(0, asset.size);
          compare(asset.entry, sha256OfBytes(bytes));
          return bytes;
        };
        return {
          size: asset.size,
          async read(offset, length) {
            whole ??= load();
            return (await whole).subarray(offset, offset + length);
          },
        };
      },
    },
    fault: () =>
      faults[0] ?? [...unread.keys()].map((entry) => `Entry “${entry}” is missing or can’t be read.`)[0],
  };
}

/** Compares the entries of an archive, opened again, with what was written; for one that is more than its package. */
export async function entriesFault(
  zip: Pick<ZipFiles, 'entries' | 'source'>,
  expected: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (zip.entries.length !== expected.size)
    return `It has ${zip.entries.length} entries instead of ${expected.size}.`;
  for (const { name } of zip.entries) {
    if ((await sha256Of(zip.source(name))) !== expected.get(name))
      return `Entry “${name}” differs from its source.`;
  }
  return undefined;
}
