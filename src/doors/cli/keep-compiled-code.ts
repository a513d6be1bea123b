import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeSafely, writeSafely } from '../../files/safe-writes.ts';
import type { CompiledFile, Head } from './compiled-file.ts';

/** Of so many bundles and versions of Node compiled code is kept. */
const MOST_KEPT = 8;

/** Writes compiled code for the next run. Where that is not possible, the next run compiles again. */
export function keep(path: string, bundle: string, files: readonly CompiledFile[]): void {
  let offset = 0;
  const placed = files.map(({ code, ...file }) => {
    const start = offset;
    offset += code.length;
    return { ...file, offset: start, length: code.length };
  });
  const head = Buffer.from(JSON.stringify({ bundle, files: placed } satisfies Head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const directory = dirname(path);
  try {
    writeSafely(path, Buffer.concat([length, head, ...files.map(({ code }) => code)]), {
      guarded: [directory],
      make: true,
    });
    for (const old of olderThan(directory)) removeSafely(old, [directory]);
  } catch {
    // Whatever keeps it from being kept costs the next run time, and this one nothing.
  }
}

function olderThan(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => join(directory, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.time - one.time)
    .slice(MOST_KEPT)
    .map(({ path }) => path);
}
