import picomatch from 'picomatch';
import { byteOrder } from '../formats/byte-order.ts';
import { formatOf } from '../formats/type.ts';
import type { Asset, Entry, Files, Kind, Limits, Package, PackageConfig, Source } from '../model.ts';
import { isDocument } from './documents.ts';
import type { Found } from './markers.ts';
import { directoryName, join } from './paths.ts';

/** What each kind's ZIP puts before the names of its package. */
export const prefixes: Readonly<Record<Kind, string>> = {
  theme: '',
  webapp1: '',
  webapp2: 'webapp2/',
  webapp3: 'webapp3/branding/',
  desktop: '',
};

export interface Collect {
  readonly limits: Limits;
  readonly config: Partial<PackageConfig>;
  /** Directories below the package that are packages of their own, or hold output. */
  readonly apart: ReadonlySet<string>;
  /** Paths that are never assets: the config, the baseline. */
  readonly omit: ReadonlySet<string>;
}

/** Lists the files of a package that lies in a directory. */
export async function directoryPackage(
  files: Files,
  found: Found,
  collect: Collect,
): Promise<Omit<Package, 'name'>> {
  const assets: Asset[] = [];
  const excluded = excluder(collect.config);
  const pending = found.claims ? await claimed(files, found) : await childrenOf(files, found.root);
  for (let item = pending.pop(); item && assets.length <= collect.limits.packageFiles; item = pending.pop()) {
    const { path, entry } = item;
    if (entry.type === 'directory') {
      if (!isApart(entry.name, path, found, collect)) pending.push(...(await childrenOf(files, path)));
      continue;
    }
    const name = path.slice(found.root === '' ? 0 : found.root.length + 1);
    if (isDocument(name) || excluded(name) || collect.omit.has(path)) continue;
    assets.push(assetOf(path, name, prefixes[found.kind] + name, entry.size, entry.type === 'symlink'));
  }
  return {
    kind: found.kind,
    path: found.root,
    archive: false,
    pluginRepository: found.pluginRepository ?? false,
    usage: collect.config.usage ?? 'vmr',
    ...(collect.config.baseLanguage === undefined ? {} : { baseLanguage: collect.config.baseLanguage }),
    assets: assets.sort((a, b) => byteOrder(a.name, b.name)),
    ...tooMany(assets.length, collect.limits),
    source: (asset) => sourceOf(files, asset.path, asset.size),
  };
}

export function tooMany(count: number, limits: Limits): { fault?: string } {
  return count > limits.packageFiles
    ? { fault: `The package has more than ${limits.packageFiles} files (limit “package-files”).` }
    : {};
}

export function assetOf(path: string, name: string, entry: string, size: number, symlink: boolean): Asset {
  return { path, name, entry, size, symlink, format: formatOf(name) };
}

export function excluder(config: Partial<PackageConfig>): (name: string) => boolean {
  return config.exclude?.length ? picomatch([...config.exclude], { dot: true }) : () => false;
}

function sourceOf(files: Files, path: string, size: number): Source {
  return { size, read: (offset, length) => files.read(path, offset, length) };
}

/** A package at the project's root does not own the project's hidden directories and dependencies. */
function isApart(name: string, path: string, found: Found, collect: Collect): boolean {
  if (name === '.git' || collect.apart.has(path)) return true;
  return found.root === '' && (name.startsWith('.') || name === 'node_modules');
}

type Item = { readonly path: string; readonly entry: Entry };

async function childrenOf(files: Files, directory: string): Promise<Item[]> {
  return (await files.list(directory)).map((entry) => ({ path: join(directory, entry.name), entry }));
}

/** What is there of the claims of a package that owns only parts of its directory. */
async function claimed(files: Files, found: Found): Promise<Item[]> {
  const claims = [
    ...(found.claims ?? []),
    ...(found.pluginRepository ? await referred(files, found.root) : []),
  ];
  const items: Item[] = [];
  for (const claim of new Set(claims)) {
    const path = join(found.root, claim);
    const item = (await childrenOf(files, directoryName(path))).find((child) => child.path === path);
    if (item) items.push(item);
  }
  return items;
}

/** What a plugin repository's manifest and settings refer to outside of `plugins/`. */
async function referred(files: Files, root: string): Promise<string[]> {
  const manifest = await parsed(files, join(root, 'manifest.json'));
  const settings = await parsed(files, join(root, 'settings.json'));
  const flagged = [
    ['isWatermarkBranded', 'watermark_icon.png'],
    ['isStylesBranded', 'themes'],
    ['isCustomBackgroundBranded', 'background.jpg'],
  ].flatMap(([flag, file]) => (manifest[flag as string] === true ? [file as string] : []));
  const plugins = Array.isArray(settings.plugins) ? settings.plugins : [];
  const folders = plugins.flatMap((plugin: unknown) => {
    const source = (plugin as { srcURL?: unknown } | null)?.srcURL;
    if (typeof source !== 'string' || source.startsWith('plugins/') || source.split('/').includes('..'))
      return [];
    const folder = source.split('/').slice(0, -1).join('/');
    return folder === '' || folder.startsWith('/') ? [] : [folder];
  });
  return [...flagged, ...folders];
}

async function parsed(files: Files, path: string): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await files.read(path, 0, 1_000_000)));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
