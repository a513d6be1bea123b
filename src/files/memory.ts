import type { WritableFiles } from '../model/files.ts';
import { UsageError } from '../model/usage-error.ts';
import { Directories } from './directories.ts';

/**
 * A tree held in memory: bytes by POSIX path relative to its root. Nothing that is passed in is changed. What is no bytes is
 * a UsageError.
 */
export function memoryFiles(
  contents: ReadonlyMap<string, Uint8Array> | Readonly<Record<string, Uint8Array>>,
): WritableFiles {
  if (typeof contents !== 'object' || contents === null)
    throw new UsageError('Files are bytes by path, such as { "acme/manifest.json": bytes }.');
  const files = new Map<string, Uint8Array>();
  const directories = new Directories();
  const put = (path: string, bytes: Uint8Array): void => {
    if (!ArrayBuffer.isView(bytes))
      throw new UsageError(`The content of “${path}” must be bytes: a Uint8Array.`);
    files.set(path, bytes);
    directories.add(path, bytes.length);
  };
  const take = (path: string): Uint8Array | undefined => {
    const bytes = files.get(path);
    if (files.delete(path)) directories.remove(path);
    return bytes;
  };
  const absent = (path: string) => new Error(`There is no ${path}.`);
  for (const [path, bytes] of contents instanceof Map ? contents : Object.entries(contents)) put(path, bytes);
  return {
    list: async (directory) => directories.list(directory),
    stat: async (path) => directories.at(path),
    async read(path, offset = 0, length) {
      const bytes = files.get(path);
      if (bytes === undefined) throw absent(path);
      return bytes.subarray(offset, length === undefined ? undefined : offset + length);
    },
    write: async (path, bytes) => put(path, bytes),
    async rename(from, to) {
      const bytes = take(from);
      if (bytes === undefined) throw absent(from);
      put(to, bytes);
    },
    remove: async (path) => void take(path),
  };
}
