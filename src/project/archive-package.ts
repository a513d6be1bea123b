import type { ZipFiles } from '../files/zip.ts';
import type { Decoded, Source } from '../formats/format.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { ProjectFiles } from '../model/files.ts';
import type { Asset, PlacedPackage } from '../model/package.ts';
import type { Limits, PackageConfig } from '../model/project.ts';
import { isLitter } from '../pexip/litter.ts';
import { isDocument } from './documents.ts';
import { type Found, foundAt } from './markers.ts';
import { assetOf, excluder, prefixes, tooMany } from './package.ts';

/**
 * The package inside a ZIP. One that can't be read is a package of kind `unknown` with its fault; one without any
 * package's markers is nothing, unless it is empty and was asked for (`wanted`). Where the package lies in the ZIP, and of
 * which kind it is, is looked for unless it is known (`known`).
 */
export async function archivePackage(
  files: ProjectFiles,
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
  const found = known ?? (await foundIn(zip, config));
  if (!found) return zip.entries.length === 0 && wanted ? unreadable(path) : undefined;
  const excluded = excluder(config);
  const assets = zip.entries
    .filter((entry) => !entry.directory)
    .map((entry) => zipAsset(path, found, entry.name, entry.size, entry.symlink))
    .filter(({ name }) => !isDocument(name) && !excluded(name))
    .sort((a, b) => byteOrder(a.name, b.name));
  const enclosing = found.kind === 'theme' && found.root !== '' ? `${found.root}/` : undefined;
  return {
    kind: found.kind,
    path,
    archive: true,
    pluginRepository: found.pluginRepository ?? false,
    usage: config.usage ?? 'vmr',
    ...(config.baseLanguage === undefined ? {} : { baseLanguage: config.baseLanguage }),
    ...(enclosing === undefined ? {} : { enclosing }),
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

/** The outermost package of a ZIP; a theme's single enclosing directory is looked through. */
async function foundIn(zip: ZipFiles, config: Partial<PackageConfig>): Promise<Found | undefined> {
  const pending = [''];
  for (
    let directory = pending.shift();
    directory !== undefined && pending.length < 1000;
    directory = pending.shift()
  ) {
    const entries = await zip.list(directory);
    const found = await foundAt(zip, directory, directory, entries);
    const choice = found.find(({ kind }) => config.kind === undefined || kind === config.kind);
    if (choice)
      return choice.kind === 'theme' && !(await encloses(zip, directory)) ? { ...choice, root: '' } : choice;
    for (const entry of entries) {
      if (entry.type === 'directory' && entry.name !== '__MACOSX')
        pending.push(directory === '' ? entry.name : `${directory}/${entry.name}`);
    }
  }
  return config.kind === undefined ? undefined : { kind: config.kind, root: '' };
}

/** Whether every file but litter and documentation lies in this directory. */
async function encloses(zip: ZipFiles, directory: string): Promise<boolean> {
  return zip.entries.every(
    ({ name, directory: folder }) =>
      folder || directory === '' || name.startsWith(`${directory}/`) || isLitter(name) || isDocument(name),
  );
}

function zipAsset(path: string, found: Found, entry: string, size: number, symlink: boolean): Asset {
  const inside =
    found.root === ''
      ? entry
      : entry.startsWith(`${found.root}/`)
        ? entry.slice(found.root.length + 1)
        : `../${entry}`;
  const target = inside.startsWith('../') ? entry : prefixes[found.kind] + inside;
  return assetOf(`${path}!/${entry}`, inside, target, size, symlink);
}
