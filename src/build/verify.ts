import { createHash } from 'node:crypto';
import { byteOrder } from '../formats/byte-order.ts';
import type { Decoded, Files } from '../model.ts';

/** An archive that was opened again. */
export interface ReopenedArchive extends Pick<Files, 'read'> {
  readonly entries: readonly { readonly name: string; readonly size: number }[];
}

/** This many bytes of entries are unpacked at the same time, in zlib's threads. */
const AT_ONCE_IN_BYTES = 16_000_000;
const AT_ONCE = 3;

/**
 * Compares an archive, opened again, with its sources: the same names, and contents of the same SHA-256 (`expected`, by
 * name, in lower-case hexadecimal). Says in one sentence what differs first; undefined when nothing does.
 */
export async function verifyArchive(
  archive: Decoded<ReopenedArchive>,
  expected: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (!archive.ok) return archive.message;
  const { entries } = archive.value;
  const names = new Set(entries.map(({ name }) => name));
  const missing = [...expected.keys()].filter((name) => !names.has(name)).sort(byteOrder)[0];
  if (missing !== undefined) return `Entry “${missing}” is missing.`;
  const added = entries.find(({ name }) => !expected.has(name));
  if (added) return `Entry “${added.name}” has no source.`;
  for (const group of groups(entries)) {
    const faults = await Promise.all(group.map(({ name }) => faultOf(archive.value, name, expected)));
    const fault = faults.find((found) => found !== undefined);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function faultOf(archive: ReopenedArchive, name: string, expected: ReadonlyMap<string, string>) {
  try {
    const sha256 = createHash('sha256')
      .update(await archive.read(name))
      .digest('hex');
    return sha256 === expected.get(name) ? undefined : `Entry “${name}” differs from its source.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Neighbours that are unpacked together: a few, and no more bytes than a small share of memory. */
function* groups<T extends { readonly size: number }>(entries: readonly T[]): Generator<T[]> {
  let group: T[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (group.length > 0 && (group.length === AT_ONCE || bytes + entry.size > AT_ONCE_IN_BYTES)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(entry);
    bytes += entry.size;
  }
  if (group.length > 0) yield group;
}
