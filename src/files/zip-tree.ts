import { byteOrder } from '../formats/text/byte-order.ts';
import type { Entry, Files } from '../model/files.ts';
import type { Limits } from '../model/project.ts';
import { isPortable, unpackedAt } from './entry-names.ts';
import { quoted, ZipFault } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

/** How many directories there may be for every entry that is allowed: names can nest thousands deep. */
const DIRECTORIES_PER_ENTRY = 4;

type Children = Map<string, Entry>;

/** The tree that a ZIP unpacks to. */
export interface ZipTree extends Pick<Files, 'list' | 'stat'> {
  /** Where an entry lies in it; undefined for one that another has taken the place of. */
  placeOf(entry: ZipEntry): string | undefined;
}

/**
 * The directories of a ZIP, also those that only the names of files imply. Names that leave it, are absolute or have
 * backslashes lie where tools would put them, if nothing else lies there. Throws a `ZipFault` for an entry given twice.
 */
export function treeOf(entries: readonly ZipEntry[], limits: Limits): ZipTree {
  const directories = new Map<string, Children>([['', new Map()]]);
  const places = new Map<ZipEntry, string>();
  const names = new Set<string>();
  const put = (entry: ZipEntry, place: string) => {
    places.set(entry, place);
    if (place === '') return;
    const parent = enter(directories, parentOf(place), limits);
    if (entry.directory) enter(directories, place, limits);
    else if (parent.has(baseOf(place))) throw givenTwice(place);
    else parent.set(baseOf(place), fileOf(entry, baseOf(place)));
  };
  for (const entry of entries) {
    const portable = isPortable(entry.name);
    const name = portable ? unpackedAt(entry.name) : entry.name;
    if (names.has(name) && name !== '') throw givenTwice(name);
    names.add(name);
    if (portable) put(entry, name);
  }
  for (const entry of entries) {
    const place = unpackedAt(entry.name);
    if (!isPortable(entry.name) && isFree(directories, place, entry.directory)) put(entry, place);
  }
  return {
    placeOf: (entry) => places.get(entry),
    async list(directory) {
      const children = directories.get(directory) ?? new Map<string, Entry>();
      return [...children.values()].sort((a, b) => byteOrder(a.name, b.name));
    },
    stat: async (path) => directories.get(parentOf(path))?.get(baseOf(path)),
  };
}

/** Whether nothing lies at a place yet (or a directory, where one shall), and no file above it. */
function isFree(directories: ReadonlyMap<string, Children>, place: string, isDirectory: boolean): boolean {
  if (place === '') return isDirectory;
  if (directories.has(place)) return isDirectory;
  let above = place;
  while (!directories.has(parentOf(above))) above = parentOf(above);
  return !directories.get(parentOf(above))?.has(baseOf(above));
}

/** The children of a directory, which is made with those above it where it is not there yet. */
function enter(directories: Map<string, Children>, path: string, limits: Limits): Children {
  const known = directories.get(path);
  if (known) return known;
  const missing: string[] = [];
  for (let above = path; !directories.has(above); above = parentOf(above)) missing.push(above);
  for (const directory of missing.reverse()) {
    const siblings = directories.get(parentOf(directory))!;
    if (siblings.has(baseOf(directory))) throw givenTwice(directory);
    siblings.set(baseOf(directory), { name: baseOf(directory), type: 'directory', size: 0 });
    directories.set(directory, new Map());
  }
  const most = limits.archiveEntries * DIRECTORIES_PER_ENTRY;
  if (directories.size > most) throw new ZipFault(`The ZIP has more than ${most} directories.`);
  return directories.get(path)!;
}

function fileOf({ symlink, size }: ZipEntry, name: string): Entry {
  return symlink ? { name, type: 'symlink', size: 0 } : { name, type: 'file', size };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function givenTwice(name: string): ZipFault {
  return new ZipFault(`Entry ${quoted(name)} is in the ZIP twice.`);
}
