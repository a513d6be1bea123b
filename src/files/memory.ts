import { byteOrder } from '../formats/text/byte-order.ts';
import type { Entry, Files, WritableFiles } from '../model/files.ts';

/** A tree held in memory: bytes by POSIX path relative to its root. Nothing that is passed in is changed. */
export function memoryFiles(
  contents: ReadonlyMap<string, Uint8Array> | Readonly<Record<string, Uint8Array>>,
): WritableFiles {
  return overlay(
    { list: async () => [], read: async (path) => Promise.reject(new Error(`There is no ${path}.`)) },
    contents instanceof Map ? new Map(contents) : new Map(Object.entries(contents)),
  );
}

/** A tree with changes laid over it: new bytes, or undefined for a file that is gone. What lies below is never written. */
function overlay(below: Files, changes: Map<string, Uint8Array | undefined>): WritableFiles {
  const list = async (directory: string): Promise<Entry[]> => {
    const entries = new Map((await below.list(directory)).map((entry) => [entry.name, entry]));
    const prefix = directory === '' ? '' : `${directory}/`;
    for (const [path, bytes] of changes) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      if (rest.length > 0) {
        if (bytes !== undefined && !entries.has(name))
          entries.set(name, { name, type: 'directory', size: 0 });
      } else if (bytes === undefined) entries.delete(name);
      else entries.set(name, { name, type: 'file', size: bytes.length });
    }
    return [...entries.values()].sort((a, b) => byteOrder(a.name, b.name));
  };
  return {
    list,
    async stat(path) {
      if (path === '') return { name: '', type: 'directory', size: 0 };
      const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
      return (await list(parent)).find(({ name }) => name === path.slice(path.lastIndexOf('/') + 1));
    },
    async read(path, offset = 0, length) {
      if (!changes.has(path)) return below.read(path, offset, length);
      const bytes = changes.get(path);
      if (bytes === undefined) throw new Error(`There is no ${path}.`);
      return bytes.subarray(offset, length === undefined ? undefined : offset + length);
    },
    async write(path, bytes) {
      changes.set(path, bytes);
    },
    async rename(from, to) {
      changes.set(to, await this.read(from));
      changes.set(from, undefined);
    },
    async remove(path) {
      changes.set(path, undefined);
    },
  };
}
