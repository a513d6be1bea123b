const LINE_BREAK = 0x0a;
/** The longest id, type and size. */
const LONGEST_HEADER_IN_BYTES = 128;

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
    // A copy, so that a small file does not keep the whole output, and begins where numbers of any width may.
    if (type === 'blob') blobs.set(id, Uint8Array.from(output.subarray(offset, offset + Number(size))));
    offset += Number(size) + 1;
  }
  return blobs;
}
