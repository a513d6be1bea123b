/** Things by their path: what lies at a path or above it is found without asking every other. */
export class PathIndex<T extends { readonly path: string }> {
  private readonly byPath = new Map<string, T[]>();
  private readonly lengths = new Set<number>();

  /** How many things it holds. */
  size = 0;

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    this.size++;
    this.lengths.add(item.path.length);
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

  /** The innermost such thing. */
  find(path: string, holds: (item: T) => boolean): T | undefined {
    for (const item of this.above(path)) if (holds(item)) return item;
    return undefined;
  }

  /** What is at a path, and then at each directory above it. */
  *above(path: string): Generator<T> {
    for (const at of upwards(path, this.lengths)) yield* this.at(at);
  }
}

/** Directories of which is asked whether a path lies in one. */
export class DirectorySet {
  private readonly directories: ReadonlySet<string>;
  private readonly lengths: ReadonlySet<number>;

  constructor(directories: Iterable<string>) {
    this.directories = new Set(directories);
    this.lengths = new Set([...this.directories].map(({ length }) => length));
  }

  has(path: string): boolean {
    return this.directories.has(path);
  }

  /** Whether a path is one of them, or lies below one. */
  covers(path: string): boolean {
    for (const at of upwards(path, this.lengths)) if (this.directories.has(at)) return true;
    return false;
  }
}

/** A path and the directories above it up to the root, of these lengths: no other is cut out or looked up. */
function* upwards(path: string, lengths: ReadonlySet<number>): Generator<string> {
  if (lengths.size === 0) return;
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (lengths.has(end)) yield path.slice(0, end);
  if (lengths.has(0)) yield '';
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
