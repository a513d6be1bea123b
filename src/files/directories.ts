import { byteOrder } from '../formats/text/byte-order.ts';
import type { Entry } from '../model/files.ts';
import { baseName, directoryName } from './paths.ts';

/** The directories that a set of paths implies: those that files lie in, and those above them. */
export class Directories {
  readonly #entries = new Map<string, Map<string, Entry>>([['', new Map()]]);

  /** Adds a file of so many bytes, or another size of it. */
  add(path: string, size: number): void {
    this.#enter(path, { name: baseName(path), type: 'file', size });
  }

  /** Removes a file, and the directories above it that are empty then. */
  remove(path: string): void {
    const parent = directoryName(path);
    const entries = this.#entries.get(parent);
    entries?.delete(baseName(path));
    if (entries?.size !== 0 || parent === '') return;
    this.#entries.delete(parent);
    this.remove(parent);
  }

  /** Sorted by name in byte order; [] when there is no such directory. */
  list(directory: string): readonly Entry[] {
    return [...(this.#entries.get(directory)?.values() ?? [])].sort((a, b) => byteOrder(a.name, b.name));
  }

  /** What is at a path; undefined when there is nothing. */
  at(path: string): Entry | undefined {
    if (path === '') return { name: '', type: 'directory', size: 0 };
    return this.#entries.get(directoryName(path))?.get(baseName(path));
  }

  #enter(path: string, entry: Entry): void {
    const parent = directoryName(path);
    const entries = this.#entries.get(parent) ?? new Map<string, Entry>();
    entries.set(entry.name, entry);
    if (this.#entries.has(parent)) return;
    this.#entries.set(parent, entries);
    this.#enter(parent, { name: baseName(parent), type: 'directory', size: 0 });
  }
}
