import { directoryName } from './paths.ts';

/** Things by their path: what lies at a path or above it is found without asking every other. */
export class PathIndex<T extends { readonly path: string }> {
  private readonly byPath = new Map<string, T[]>();

  /** How many things it holds. */
  size = 0;

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    this.size++;
    const there = this.byPath.get(item.path);
    if (there) there.push(item);
    else this.byPath.set(item.path, [item]);
  }

  at(path: string): readonly T[] {
    return this.byPath.get(path) ?? [];
  }

  /** What is at a path, or at a directory above it, that a condition holds for. */
  some(path: string, holds: (item: T) => boolean): boolean {
    return this.find(path, holds) !== undefined;
  }

  find(path: string, holds: (item: T) => boolean): T | undefined {
    for (let at = path; ; at = directoryName(at)) {
      const found = this.byPath.get(at)?.find(holds);
      if (found !== undefined || at === '') return found;
    }
  }
}

/** Whether a path is one of some paths, or lies below one. */
export function isWithinAny(path: string, directories: ReadonlySet<string>): boolean {
  if (directories.size === 0) return false;
  for (let at = path; !directories.has(at); at = directoryName(at)) if (at === '') return false;
  return true;
}

/** Sorts paths so that `below` finds what lies in a directory. */
export const sortedPaths = (paths: Iterable<string>): readonly string[] =>
  [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** Of paths as `sortedPaths` sorts them, those below a directory. */
export function below(sorted: readonly string[], directory: string): readonly string[] {
  if (directory === '') return sorted.slice(sorted[0] === '' ? 1 : 0);
  // The character after a slash ends all that begins with one.
  return sorted.slice(firstFrom(sorted, `${directory}/`), firstFrom(sorted, `${directory}0`));
}

/** Where the first path stands that is not before `bound`. */
function firstFrom(sorted: readonly string[], bound: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
