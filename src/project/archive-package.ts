import { isPortable } from '../files/entry-names.ts';
import type { ZipFiles } from '../files/zip.ts';
import type { ZipEntry } from '../files/zip-entry.ts';
import type { Decoded, Source } from '../formats/format.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Files } from '../model/files.ts';
import type { PlacedPackage } from '../model/package.ts';
import type { Limits, PackageConfig } from '../model/project.ts';
import { KINDS } from '../pexip/kinds.ts';
import { isDocument } from './documents.ts';
import { belongsAt, layoutFault, type Placed } from './layout.ts';
import type { Found } from './markers.ts';
import { excluder, FoundAsset, tooMany } from './package.ts';
import { foundInZip } from './zip-layout.ts';

/**
 * The package inside a ZIP. One that can't be read is a package of kind `unknown` with its fault; one without any
 * package's markers is nothing, unless it is empty and was asked for (`wanted`). Where the package lies in the ZIP, and of
 * which kind it is, is looked for unless it is known (`known`).
 */
export async function archivePackage(
  files: Files,
  path: string,
  limits: Limits,
  config: Partial<PackageConfig>,
  wanted: boolean,
  known?: Found,
): Promise<Omit<PlacedPackage, 'name'> | undefined> {
  const { openZip } = await import('../files/zip.ts');
  const size = (await files.stat(path))?.size ?? 0;
  const opened: Decoded<ZipFiles> = await openZip(
    { size, read: (offset, length) => files.read(path, offset, length) },
    limits,
  );
  if (!opened.ok) return unreadable(path, opened.message);
  const zip = opened.value;
  const found = known ?? (await foundInZip(zip, config.kind, wanted));
  if (!found) return zip.entries.length === 0 && wanted ? unreadable(path) : undefined;
  const excluded = excluder(config);
  const places = new Set(zip.entries.map(zip.placeOf));
  const isTaken = (name: string) => places.has(found.root === '' ? name : `${found.root}/${name}`);
  const placed = zip.entries
    .filter((entry) => !entry.directory)
    .map((entry) => zipAsset(path, found, zip, entry, isTaken))
    .filter(({ asset: { name } }) => !isDocument(name) && !excluded(name))
    .sort((a, b) => byteOrder(a.asset.name, b.asset.name));
  const assets = placed.map(({ asset }) => asset);
  const enclosing = found.kind === 'theme' && found.root !== '' ? `${found.root}/` : undefined;
  return {
    kind: found.kind,
    path,
    archive: true,
    pluginRepository: false,
    usage: config.usage ?? 'vmr',
    ...(config.baseLanguage === undefined ? {} : { baseLanguage: config.baseLanguage }),
    ...(enclosing === undefined ? layoutFault(placed) : { enclosing }),
    assets,
    ...tooMany(assets.length, limits),
    source: (asset) => zip.source(asset.path.slice(path.length + 2)),
    verify: async () => (await zip.verify())?.message,
    ...onlyAt(path),
  };
}

/** A ZIP covers nothing but itself. */
const onlyAt = (path: string): Pick<PlacedPackage, 'covers' | 'owns'> => ({
  covers: (other) => other === path,
  owns: (other) => other === path,
});

function unreadable(path: string, fault?: string): Omit<PlacedPackage, 'name'> {
  const source = (): Source => ({ size: 0, read: async () => new Uint8Array(0) });
  const common = {
    kind: 'unknown',
    path,
    archive: true,
    pluginRepository: false,
    usage: 'vmr',
    assets: [],
    source,
    ...onlyAt(path),
  } as const;
  return fault === undefined ? common : { ...common, fault };
}

function zipAsset(
  path: string,
  found: Found,
  zip: ZipFiles,
  entry: ZipEntry,
  isTaken: (name: string) => boolean,
): Placed {
  const place = zip.placeOf(entry);
  // A name that tools disagree on is shown as it is stored.
  const shown = isPortable(entry.name) ? (place ?? entry.name) : entry.name;
  const { symlink } = entry;
  const inside = place === undefined ? `../${entry.name}` : insideOf(found, place, isTaken);
  const target = inside.startsWith('../') ? (place ?? entry.name) : KINDS[found.kind].zipPrefix + inside;
  return {
    asset: new FoundAsset(`${path}!/${shown}`, inside, target, entry, symlink),
    place: place ?? entry.name,
  };
}

function insideOf({ kind, root }: Found, place: string, isTaken: (name: string) => boolean): string {
  if (root !== '' && !place.startsWith(`${root}/`)) return `../${place}`;
  return belongsAt(kind, root === '' ? place : place.slice(root.length + 1), isTaken);
}
