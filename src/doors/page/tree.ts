import { Directories } from '../../files/directories.ts';
import type { Files } from '../../model/files.ts';

/** A tree over files of which nothing is read before it is asked for. Paths are POSIX and relative to its root. */
export function blobFiles(blobs: ReadonlyMap<string, Blob>): Files {
  const directories = new Directories();
  for (const [path, { size }] of blobs) directories.add(path, size);
  return {
    list: async (directory) => directories.list(directory),
    stat: async (path) => directories.at(path),
    async read(path, offset = 0, length) {
      const blob = blobs.get(path);
      if (!blob) throw new Error(`There is no ${path}.`);
      const part = blob.slice(offset, length === undefined ? blob.size : offset + length);
      return new Uint8Array(await part.arrayBuffer());
    },
  };
}
