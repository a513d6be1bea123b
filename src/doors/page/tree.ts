import { byteOrder } from '../../formats/text/byte-order.ts';
import type { Entry, ProjectFiles } from '../../model/files.ts';

/** A tree over files of which nothing is read before it is asked for. Paths are POSIX and relative to its root. */
export function blobFiles(blobs: ReadonlyMap<string, Blob>): ProjectFiles {
  const directories = indexed(blobs);
  const entryAt = (path: string): Entry | undefined => {
    const { name, parent } = split(path);
    return path === '' ? { name, type: 'directory', size: 0 } : directories.get(parent)?.get(name);
  };
  return {
    list: async (directory) =>
      [...(directories.get(directory)?.values() ?? [])].sort((a, b) => byteOrder(a.name, b.name)),
    stat: async (path) => entryAt(path),
    async read(path, offset = 0, length) {
      const blob = blobs.get(path);
      if (!blob) throw new Error(`There is no ${path}.`);
      const part = blob.slice(offset, length === undefined ? blob.size : offset + length);
      return new Uint8Array(await part.arrayBuffer());
    },
  };
}

/** The entries of each directory, by name. */
function indexed(blobs: ReadonlyMap<string, Blob>): Map<string, Map<string, Entry>> {
  const directories = new Map<string, Map<string, Entry>>([['', new Map()]]);
  const add = (path: string, entry: Omit<Entry, 'name'>) => {
    const { name, parent } = split(path);
    if (!directories.has(parent)) {
      directories.set(parent, new Map());
      add(parent, { type: 'directory', size: 0 });
    }
    directories.get(parent)?.set(name, { name, ...entry });
  };
  for (const [path, { size }] of blobs) add(path, { type: 'file', size });
  return directories;
}

function split(path: string): { readonly parent: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { parent: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1) };
}
