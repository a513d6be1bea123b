import { byteOrder } from '../formats/text/byte-order.ts';
import type { Entry, Files } from '../model/files.ts';
import type { Limits } from '../model/project.ts';
import { quoted, ZipFault } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

/** How many directories there may be for every entry that is allowed: names can nest thousands deep. */
const DIRECTORIES_PER_ENTRY = 4;

type Children = Map<string, Entry>;

/**
 * The directories of a ZIP, also those that only the names of files imply. Names that are no proper paths (absolute,
 * with `..`, with empty segments) have no place in the tree. Throws a `ZipFault` for an entry given twice.
 */
export function treeOf(entries: readonly ZipEntry[], limits: Limits): Pick<Files, 'list'> {
  const directories = new Map<string, Children>([['', new Map()]]);
  const names = new Set<string>();
  for (const entry of entries) {
    const name = entry.directory ? entry.name.slice(0, -1) : entry.name;
    if (names.has(name)) throw givenTwice(name);
    names.add(name);
    if (!isPath(name)) continue;
    const parent = enter(directories, parentOf(name), limits);
    if (entry.directory) enter(directories, name, limits);
    else if (parent.has(baseOf(name))) throw givenTwice(name);
    else parent.set(baseOf(name), fileOf(entry, baseOf(name)));
  }
  return {
    async list(directory) {
      const children = directories.get(directory) ?? new Map<string, Entry>();
      return [...children.values()].sort((a, b) => byteOrder(a.name, b.name));
    },
  };
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

function isPath(name: string): boolean {
  return name.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
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
