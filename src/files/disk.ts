import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Entry, WritableFiles } from '../model/files.ts';
import { removeSafely, renameSafely, writeSafely } from './safe-writes.ts';

/** A file may be this long when it is read whole; callers with tighter limits ask for less. */
const LARGEST_READ_IN_BYTES = 2 ** 31 - 1;

/** The tree below a directory on disk. Symbolic links are listed as such and never followed. */
export function diskFiles(root: string): WritableFiles {
  return {
    list: async (directory) => listDirectory(join(root, directory)),
    stat: async (path) => statWithoutLinks(root, path),
    target: async (path) => targetOf(join(root, path)),
    read: async (path, offset = 0, length = LARGEST_READ_IN_BYTES, room = undefined) =>
      readRange(join(root, path), offset, length, room),
    write: async (path, bytes) => writeSafely(join(root, path), bytes, { guarded: [root], make: true }),
    rename: async (from, to) => renameSafely(join(root, from), join(root, to), [root]),
    remove: async (path) => removeSafely(join(root, path), [root]),
  };
}

function listDirectory(directory: string): Entry[] {
  let there: Dirent[];
  try {
    there = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
  const isDoubtful = there.some(({ name }) => name.includes('\ufffd'));
  const undecodable = isDoubtful ? undecodableIn(directory) : undefined;
  return there
    .sort((one, other) => byteOrder(one.name, other.name))
    .map((entry): Entry => {
      const { name } = entry;
      if (undecodable?.has(name)) return { name, type: 'other', size: 0, undecodable: true };
      return entry.isFile() ? new ListedFile(directory, name) : { name, type: typeOf(entry), size: 0 };
    });
}

/** A file as its directory lists it, which does not say its size. */
class ListedFile implements Entry {
  readonly type = 'file';
  readonly name: string;
  readonly #directory: string;
  #size: number | undefined;

  constructor(directory: string, name: string) {
    this.#directory = directory;
    this.name = name;
  }

  /** Asked for when it is first read; 0 for one that went away. */
  get size(): number {
    this.#size ??= entryOf(join(this.#directory, this.name), this.name).size;
    return this.#size;
  }
}

const typeOf = (what: Dirent | Stats): Entry['type'] =>
  what.isFile() ? 'file' : what.isDirectory() ? 'directory' : what.isSymbolicLink() ? 'symlink' : 'other';

/** Names that are not UTF-8, as they read with replacement characters. */
function undecodableIn(directory: string): ReadonlySet<string> {
  const names = readdirSync(directory, { encoding: 'buffer' });
  return new Set(
    names.flatMap((bytes) => {
      const name = bytes.toString();
      return Buffer.from(name).equals(bytes) ? [] : [name];
    }),
  );
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function entryOf(path: string, name: string): Entry {
  try {
    const stats = lstatSync(path);
    return { name, type: typeOf(stats), size: stats.isFile() ? stats.size : 0 };
  } catch {
    // The name is not valid UTF-8, or the file went away.
    return { name, type: 'other', size: 0 };
  }
}

function statWithoutLinks(root: string, path: string): Entry | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return undefined;
  let entry: Entry = { name: '', type: 'directory', size: 0 };
  let reached = root;
  for (const part of parts) {
    if (entry.type !== 'directory') return undefined;
    reached = join(reached, part);
    try {
      lstatSync(reached);
    } catch {
      return undefined;
    }
    entry = entryOf(reached, part);
  }
  return entry.type === 'symlink' ? undefined : entry;
}

function readRange(path: string, offset: number, length: number, room?: Uint8Array): Uint8Array {
  const descriptor = openSync(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const bytes =
      room && length <= room.length ? room.subarray(0, length) : roomFor(descriptor, offset, length);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return filled === bytes.length ? bytes : bytes.subarray(0, filled);
  } finally {
    closeSync(descriptor);
  }
}

function roomFor(descriptor: number, offset: number, length: number): Uint8Array {
  const { size } = fstatSync(descriptor);
  return new Uint8Array(Math.max(0, Math.min(length, size - offset)));
}

function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
