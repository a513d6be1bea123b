import { byteOrder } from '../formats/text/byte-order.ts';

/** What became of a file; a side is undefined where there is no file. */
export interface FileChange {
  /** POSIX, as reports show it. */
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** A file that is another one under a new name, and nothing else. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Tells renames from the rest: of a file that is gone and a new one with the same bytes. All by path in byte order. */
export function splitRenames(changes: readonly FileChange[]): {
  readonly renames: readonly Rename[];
  readonly others: readonly FileChange[];
} {
  const sorted = changes
    .filter(({ before, after }) => !same(before, after))
    .sort((a, b) => byteOrder(a.path, b.path));
  const gone = sorted.filter(({ after }) => after === undefined);
  const renames: Rename[] = [];
  const moved = new Set<string>();
  for (const { path, before, after } of sorted) {
    if (before !== undefined || after === undefined || after.length === 0) continue;
    const from = gone.find((other) => !moved.has(other.path) && same(other.before, after));
    if (!from) continue;
    renames.push({ from: from.path, to: path });
    moved.add(from.path).add(path);
  }
  return { renames, others: sorted.filter(({ path }) => !moved.has(path)) };
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The text of a file, its byte order mark included; undefined for what is no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
