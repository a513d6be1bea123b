import { baseName } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Entry, Files } from '../model/files.ts';
import type { TreeEntry } from '../model/revision.ts';

/** A project's tree at a revision: a listing, and contents that are fetched when they are read. */
export function treeFiles(
  entries: readonly TreeEntry[],
  content: (id: string) => Promise<Uint8Array | undefined>,
): Files {
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const directories = new Map<string, Map<string, Entry>>([['', new Map()]]);
  for (const entry of entries) addTo(directories, entry);
  return {
    list: async (directory) =>
      [...(directories.get(directory)?.values() ?? [])].sort((a, b) => byteOrder(a.name, b.name)),
    async stat(path) {
      const file = files.get(path);
      if (file) return file.symlink ? undefined : { name: baseName(path), type: 'file', size: file.size };
      return directories.has(path) ? { name: baseName(path), type: 'directory', size: 0 } : undefined;
    },
    async read(path, offset = 0, length = Number.POSITIVE_INFINITY) {
      const file = files.get(path);
      const bytes = file && (await content(file.id));
      if (!bytes) throw new Error(`There is no “${path}” at that revision.`);
      return bytes.subarray(offset, Math.min(bytes.length, offset + length));
    },
  };
}

function addTo(directories: Map<string, Map<string, Entry>>, { path, size, symlink }: TreeEntry): void {
  const parts = path.split('/');
  for (const [depth, name] of parts.entries()) {
    const directory = parts.slice(0, depth).join('/');
    const entries = directories.get(directory) ?? new Map<string, Entry>();
    directories.set(directory, entries);
    if (depth < parts.length - 1) {
      if (!entries.has(name)) entries.set(name, { name, type: 'directory', size: 0 });
    } else entries.set(name, { name, type: symlink ? 'symlink' : 'file', size: symlink ? 0 : size });
  }
}
