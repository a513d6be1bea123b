const LINE_BREAK = 0x0a;
/** The longest id, type and size. */
const LONGEST_HEADER_IN_BYTES = 128;
const LARGEST_COPIED_IN_BYTES = 1_000_000;
const ALIGNMENT = 8;

/**
 * What `git cat-file --batch` prints: for each object a line of id, type and size, its content and a line break; for one
 * that is not there a line of id and `missing`. Reading ends where the output has another form.
 */
export function batchedBlobs(output: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  let offset = 0;
  while (offset < output.length) {
    const end = output.subarray(offset, offset + LONGEST_HEADER_IN_BYTES).indexOf(LINE_BREAK);
    if (end < 0) break;
    const header = new TextDecoder().decode(output.subarray(offset, offset + end));
    offset += end + 1;
    if (header.endsWith(' missing')) continue;
    const [, id, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d{1,15})$/.exec(header) ?? [];
    if (id === undefined || offset + Number(size) > output.length) break;
    if (type === 'blob') blobs.set(id, apart(output, offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
  return blobs;
}

/**
 * A content that does not keep the whole output, and begins where numbers of any width may: a copy, or, where the output is
 * that content and its line, the output itself, in which it comes to the beginning.
 */
function apart(output: Uint8Array, start: number, end: number): Uint8Array {
  const isAll =
    start <= LONGEST_HEADER_IN_BYTES && end - start > LARGEST_COPIED_IN_BYTES && end + 1 >= output.length;
  if (!isAll || output.byteOffset % ALIGNMENT !== 0) return Uint8Array.from(output.subarray(start, end));
  output.copyWithin(0, start, end);
  return output.subarray(0, end - start);
}
