/** The files that pictures show as they are. */

import { base64 } from '../formats/text/base64.ts';
import type { DecodedAsset, DecodedPackage, FormatValues } from '../model/package.ts';
import { drawingSize } from '../reading/drawing-size.ts';
import { levels } from '../reading/hierarchy.ts';
import type { Media, Picture } from './picture.ts';

/** A file that a browser can show; undefined for what it can't, or what could not be decoded. */
export function mediaOf(asset: DecodedAsset | undefined): Media | undefined {
  if (!asset?.decoded.ok || asset.symlink) return undefined;
  const { path, size, format } = asset;
  const value = asset.decoded.value;
  switch (format) {
    case 'jpeg':
      return { path, type: 'image/jpeg', size, ...pixels(value as FormatValues['jpeg']) };
    case 'png':
      return { path, type: 'image/png', size, ...pixels(value as FormatValues['png']) };
    case 'bmp':
      return { path, type: 'image/bmp', size, ...pixels(value as FormatValues['bmp']) };
    case 'svg':
      return { path, type: 'image/svg+xml', size, ...drawingSize(value as FormatValues['svg']) };
    case 'ico':
      return { path, type: 'image/x-icon', size, ...largest(value as FormatValues['ico']) };
    default:
      return undefined;
  }
}

/** The largest image of an icon, which browsers take. */
function largest({ entries }: FormatValues['ico']) {
  return pixels({
    width: entries.reduce((most, { width }) => Math.max(most, width), 1),
    height: entries.reduce((most, { height }) => Math.max(most, height), 1),
  });
}

function pixels({ width, height }: { readonly width: number; readonly height: number }) {
  return { width: Math.max(1, width), height: Math.max(1, height) };
}

/**
 * Reads the files of pictures, each once, as base64: by path. Those that are larger than `mostBytes`, or that can't be
 * read any more, are left out.
 */
export async function readMedia(
  pkg: DecodedPackage,
  pictures: readonly Picture[],
  mostBytes: number,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(pictures.flatMap(({ media }) => media.map((one) => [one.path, one] as const)));
  const found = new Map<string, string>();
  for (const { pkg: owner } of levels(pkg)) {
    for (const asset of owner.assets) {
      if (!wanted.has(asset.path) || asset.size > mostBytes || found.has(asset.path)) continue;
      try {
        const source = owner.source(asset);
        found.set(asset.path, base64(await source.read(0, source.size)));
      } catch {
        // It was read before, so it is gone since; its frame stays empty.
      }
    }
  }
  return found;
}
