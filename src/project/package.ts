import { DirectorySet } from '../files/path-index.ts';
import { baseName, isWithin, join } from '../files/paths.ts';
import type { Format, Source } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { globMatcher } from '../formats/glob/glob.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Entry, Files, Unreadable } from '../model/files.ts';
import type { Asset, PlacedPackage } from '../model/package.ts';
import type { Limits, PackageConfig } from '../model/project.ts';
import { KINDS } from '../pexip/kinds.ts';
import { isLitter } from '../pexip/litter.ts';
import { isDocument } from './documents.ts';
import { belongsAt, layoutFault, type Placed } from './layout.ts';
import { claims, type Found } from './markers.ts';

export interface Collect {
  readonly limits: Limits;
  readonly config: Partial<PackageConfig>;
  /** Paths below the package that belong to another package, or hold output. */
  readonly apart: ReadonlySet<string>;
  /** Paths that are never assets: the config, the baseline. */
  readonly omit: ReadonlySet<string>;
}

/** Lists the files of a package that lies in a directory. */
export async function directoryPackage(
  files: Files,
  found: Found,
  collect: Collect,
): Promise<Omit<PlacedPackage, 'name'>> {
  const place = placeOf(found, collect);
  const assets: Asset[] = [];
  const unreadable: Unreadable[] = [];
  const pending: Item[] = await startOf(files, found, unreadable);
  for (let item = pending.pop(); item && assets.length <= collect.limits.packageFiles; item = pending.pop()) {
    const { path, entry } = item;
    if (entry.type === 'directory') {
      if (place.entered(path))
        for (const child of await childrenOf(files, path, unreadable)) pending.push(child);
    } else if (place.owns(path)) {
      if (entry.undecodable) {
        unreadable.push(nameFault(path));
        continue;
      }
      const name = nameIn(found, path);
      const inZip = KINDS[found.kind].zipPrefix + name;
      assets.push(new FoundAsset(path, name, inZip, entry, entry.type === 'symlink'));
    }
  }
  const inPlace = placedIn(found, assets);
  return {
    kind: found.kind,
    path: found.root,
    archive: false,
    pluginRepository: found.pluginRepository ?? false,
    ...(found.marker === undefined ? {} : { marker: found.marker }),
    usage: collect.config.usage ?? 'vmr',
    ...(collect.config.baseLanguage === undefined ? {} : { baseLanguage: collect.config.baseLanguage }),
    ...inPlace,
    assets: inPlace.assets.toSorted((a, b) => byteOrder(a.name, b.name)),
    ...(unreadable[0] === undefined
      ? tooMany(assets.length, collect.limits)
      : { fault: unreadable[0].message, unreadable }),
    source: (asset) => sourceOf(files, asset.path, asset.size),
    covers: place.covers,
    owns: place.owns,
  };
}

/** The assets by the names that belong to them, wherever in the tree they lie. */
function placedIn({ kind }: Found, assets: readonly Asset[]): Pick<PlacedPackage, 'assets' | 'layout'> {
  if (kind !== 'desktop') return { assets };
  const names = new Set(assets.map(({ name }) => name));
  const placed = assets.map((asset): Placed => {
    const name = belongsAt(kind, asset.name, (other) => names.has(other));
    const belonging = { ...asset, size: asset.size, name, entry: KINDS[kind].zipPrefix + name };
    return { asset: name === asset.name ? asset : belonging, place: asset.entry };
  });
  return { ...layoutFault(placed), assets: placed.map(({ asset }) => asset) };
}

/** Where a package's files lie. */
function placeOf(found: Found, { config, apart, omit }: Collect) {
  const excluded = excluder(config);
  const others = new DirectorySet(apart);
  /** A package at the project's root does not own the project's documents, hidden directories and dependencies. */
  const isProjects = (name: string) => GIT.test(name) || (found.root === '' && isOfProject(name.split('/')));
  const covers = (path: string, name = nameIn(found, path)): boolean =>
    claims(found, path) && !others.covers(path) && !isProjects(name);
  return {
    covers,
    owns(path: string): boolean {
      const name = nameIn(found, path);
      return covers(path, name) && !isDocument(name) && !excluded(name) && !omit.has(path);
    },
    /** A directory is looked into when a file in it could be owned. */
    entered: (path: string): boolean => covers(`${path}/file`),
  };
}

const GIT = /(?:^|\/)\.git(?:\/|$)/;

const isOfProject = (parts: readonly string[]): boolean =>
  isProjectDocument(parts) || parts.slice(0, -1).some(isProjectDirectory);

const isProjectDirectory = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
/** What coding assistants read in a repository's root is the project's; in a package it is litter. */
const isProjectDocument = (parts: readonly string[]): boolean =>
  parts.length === 1 && /\.md$/.test(parts[0] ?? '');

const nameIn = (found: Found, path: string): string =>
  path.slice(found.root === '' ? 0 : found.root.length + 1);

export function tooMany(count: number, limits: Limits): { fault?: string } {
  return count > limits.packageFiles
    ? { fault: `The package has more than ${limits.packageFiles} files (limit “package-files”).` }
    : {};
}

/** An asset before anybody looked into it. Its size is asked for by those who want to know: a copy has to name it. */
export class FoundAsset implements Asset {
  readonly path: string;
  readonly name: string;
  readonly entry: string;
  readonly symlink: boolean;
  readonly format: Format;
  readonly #file: Pick<Asset, 'size'>;

  constructor(path: string, name: string, entry: string, file: Pick<Entry, 'size'>, symlink: boolean) {
    this.path = path;
    this.name = name;
    this.entry = entry;
    this.symlink = symlink;
    // Litter is named and left out; nobody looks into it.
    this.format = isLitter(name) ? 'binary' : formatOf(name);
    this.#file = file;
  }

  get size(): number {
    return this.#file.size;
  }
}

export function excluder(config: Partial<PackageConfig>): (name: string) => boolean {
  return config.exclude?.length ? globMatcher(config.exclude) : () => false;
}

function sourceOf(files: Files, path: string, size: number): Source {
  return { size, read: (...part) => files.read(path, ...part) };
}

type Item = { readonly path: string; readonly entry: Entry };

/** The children of a directory; one that can't be read is noted in a sentence. */
async function childrenOf(files: Files, directory: string, unreadable: Unreadable[]): Promise<Item[]> {
  try {
    return (await files.list(directory)).map((entry) => ({ path: join(directory, entry.name), entry }));
  } catch (error) {
    unreadable.push({ path: directory, message: listFault(directory, error) });
    return [];
  }
}

/** Why a directory can't be listed, in one sentence. */
export function listFault(directory: string, error: unknown): string {
  const { code } = error as { code?: unknown };
  const reason =
    code === 'EACCES' || code === 'EPERM' ? 'permission denied' : String(code ?? 'it is damaged');
  return `The directory “${directory || '.'}” can’t be read: ${reason}.`;
}

/** A name that is not UTF-8, as a finding says it. */
export const nameFault = (path: string): Unreadable => ({
  path,
  message: `The name “${baseName(path)}” is not UTF-8, so that nothing can be opened by it: rename it.`,
});

/** What a package begins with: its directory's content, or what is there of its claims. */
async function startOf(files: Files, found: Found, unreadable: Unreadable[]): Promise<Item[]> {
  if (!found.claims) return childrenOf(files, found.root, unreadable);
  const items: Item[] = [];
  const outermost = found.claims.filter(
    (claim) => !found.claims?.some((other) => other !== claim && isWithin(claim, other)),
  );
  for (const claim of new Set(outermost)) {
    const item = await itemAt(files, found.root, claim, unreadable);
    if (item) items.push(item);
  }
  return items;
}

/** What is at a path, reached step by step: a symbolic link on the way leads nowhere. */
async function itemAt(
  files: Files,
  root: string,
  claim: string,
  unreadable: Unreadable[],
): Promise<Item | undefined> {
  let directory = root;
  let item: Item | undefined;
  for (const part of claim.split('/')) {
    if (item && item.entry.type !== 'directory') return undefined;
    const children: readonly Item[] = await childrenOf(files, directory, unreadable);
    item = children.find(({ entry }) => entry.name === part);
    if (!item) return undefined;
    directory = item.path;
  }
  return item;
}
