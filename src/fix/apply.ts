import type { Edit } from '../formats/format.ts';
import type { Change } from '../model/rule.ts';

/** What a package's files become: new bytes by name, or undefined for a file that is gone. */
export type Contents = Map<string, Uint8Array | undefined>;

const BOM = [0xef, 0xbb, 0xbf];

/** Applies changes to a copy. `read` gives a file's present bytes. */
export async function applyChanges(
  changes: readonly Change[],
  read: (name: string) => Promise<Uint8Array>,
): Promise<Contents> {
  const contents: Contents = new Map();
  const present = async (name: string) => contents.get(name) ?? read(name);
  const edits = new Map<string, Edit[]>();
  for (const change of changes) {
    if (change.type === 'edit') edits.set(change.name, [...(edits.get(change.name) ?? []), ...change.edits]);
  }
  for (const [name, list] of edits) contents.set(name, applyEdits(await present(name), list));
  for (const change of changes) {
    if (change.type === 'write') contents.set(change.name, change.bytes);
    if (change.type === 'transform')
      contents.set(change.name, await change.transform(await present(change.name)));
    if (change.type === 'delete') contents.set(change.name, undefined);
    if (change.type === 'rename') {
      contents.set(change.to, await present(change.name));
      contents.set(change.name, undefined);
    }
  }
  return contents;
}

/** Edits of one file, in any order; of two that overlap the later one in the file is left for the next round. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const byteEdits = edits.flatMap((edit) => (edit.unit === 'byte' ? [edit] : []));
  const textEdits = edits.flatMap((edit) => (edit.unit === 'text' ? [edit] : []));
  if (textEdits.length === 0) return spliceBytes(bytes, separate(byteEdits));
  const hasBom = BOM.every((byte, index) => bytes[index] === byte);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    hasBom ? bytes.subarray(BOM.length) : bytes,
  );
  let result = '';
  let position = 0;
  for (const { offset, length, insert } of separate(textEdits)) {
    result += text.slice(position, offset) + insert;
    position = offset + length;
  }
  const encoded = new TextEncoder().encode(result + text.slice(position));
  return hasBom ? spliceBytes(encoded, [{ offset: 0, length: 0, insert: new Uint8Array(BOM) }]) : encoded;
}

type Span = { readonly offset: number; readonly length: number };

function separate<T extends Span>(edits: readonly T[]): T[] {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
  const kept: T[] = [];
  let end = 0;
  for (const edit of sorted) {
    if (edit.offset < end) continue;
    kept.push(edit);
    end = edit.offset + edit.length;
  }
  return kept;
}

function spliceBytes(
  bytes: Uint8Array,
  edits: readonly (Span & { readonly insert: Uint8Array })[],
): Uint8Array {
  const size = edits.reduce((sum, { length, insert }) => sum - length + insert.length, bytes.length);
  const result = new Uint8Array(Math.max(0, size));
  let from = 0;
  let to = 0;
  for (const { offset, length, insert } of edits) {
    result.set(bytes.subarray(from, offset), to);
    to += offset - from;
    result.set(insert, to);
    to += insert.length;
    from = offset + length;
  }
  result.set(bytes.subarray(from), to);
  return result;
}
