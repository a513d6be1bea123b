import type { Edit } from './format.ts';

/**
 * Edits of one file, in any order; of two that overlap the later one in the file is left for the next round. Text edits
 * leave a file alone that is not in UTF-8: writing it anew would lose what it says.
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const byteEdits = edits.flatMap((edit) => (edit.unit === 'byte' ? [edit] : []));
  const textEdits = edits.flatMap((edit) => (edit.unit === 'text' ? [edit] : []));
  if (textEdits.length === 0) return spliceBytes(bytes, separate(byteEdits));
  const hasBom = BOM.every((byte, index) => bytes[index] === byte);
  const text = utf8(hasBom ? bytes.subarray(BOM.length) : bytes);
  if (text === undefined) return bytes;
  let result = '';
  let position = 0;
  for (const { offset, length, insert } of separate(textEdits)) {
    result += text.slice(position, offset) + insert;
    position = offset + length;
  }
  const encoded = new TextEncoder().encode(result + text.slice(position));
  return hasBom ? spliceBytes(encoded, [{ offset: 0, length: 0, insert: new Uint8Array(BOM) }]) : encoded;
}
const BOM = [0xef, 0xbb, 0xbf];
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
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
