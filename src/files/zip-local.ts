import type { ZipEntry } from './zip-entry.ts';

/** What a ZIP says of an entry a second time, in front of its bytes (APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.9). */
const LOCAL_HEADER_SIZE = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const ENCRYPTED = 0x1;
const DESCRIPTOR_FOLLOWS = 0x8;
const ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;
/** A signature, a checksum, and two sizes of 8 bytes. */
const LONGEST_DESCRIPTOR = 24;

type Fetch = (offset: number, length: number) => Promise<Uint8Array>;

/** The first entry whose header differs from the directory, in the order of the bytes, so that they are read once. */
export async function firstDifference(
  entries: readonly ZipEntry[],
  fetch: Fetch,
  end: number,
): Promise<{ entry: ZipEntry; difference: string } | undefined> {
  for (const entry of [...entries].sort((a, b) => a.headerOffset - b.headerOffset)) {
    const difference = await localDifference(entry, fetch, end);
    if (difference !== undefined) return { entry, difference };
  }
  return undefined;
}

/**
 * Compares an entry's local header with what the directory states; readers that go from the front believe the header,
 * others the directory, so that one ZIP could be two. Gives what differs, as the end of a sentence. An archive that was
 * streamed has its sizes behind the bytes. `end` is where the directory begins.
 */
async function localDifference(entry: ZipEntry, fetch: Fetch, end: number): Promise<string | undefined> {
  const header = viewOf(await fetch(entry.headerOffset, LOCAL_HEADER_SIZE));
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE) return 'its header is missing or its bytes are cut off';
  const flags = header.getUint16(6, true);
  const nameLength = header.getUint16(26, true);
  const extraLength = header.getUint16(28, true);
  const rest = await fetch(entry.headerOffset + LOCAL_HEADER_SIZE, nameLength + extraLength);
  if (!sameBytes(rest.subarray(0, nameLength), entry.rawName)) return 'its header has another name';
  if ((flags & ENCRYPTED) !== 0) return 'its header says that it is encrypted';
  if (header.getUint16(8, true) !== entry.method) return 'its header states another method';
  const crc = header.getUint32(14, true);
  const [size, compressed] = sizesOf(header, viewOf(rest.subarray(nameLength)));
  // Where a size belongs in an extra field that is not there, nothing else is stated.
  const fits = (stated: number, real: number) => stated === real || stated === ZIP64;
  // Of a streamed entry some tools know the sizes in advance, and write zero for the rest.
  const isStreamed = (flags & DESCRIPTOR_FOLLOWS) !== 0;
  const isOpen = (stated: number) => isStreamed && stated === 0;
  if (crc !== entry.crc32 && !isOpen(crc)) return 'its header states another checksum';
  if (
    !(fits(size, entry.size) || isOpen(size)) ||
    !(fits(compressed, entry.compressedSize) || isOpen(compressed))
  )
    return 'its header states another size';
  if (!isStreamed || entry.compressedSize + entry.size === 0 || (crc === entry.crc32 && size === entry.size))
    return undefined;
  const start = entry.headerOffset + LOCAL_HEADER_SIZE + nameLength + extraLength + entry.compressedSize;
  const length = Math.max(0, Math.min(LONGEST_DESCRIPTOR, end - start));
  return describes(viewOf(await fetch(start, length)), entry)
    ? undefined
    : 'what follows its bytes states another size or checksum';
}

/** The unpacked and the packed size; large ones are in the extra field. */
function sizesOf(header: DataView, extra: DataView): [size: number, compressed: number] {
  const [size, compressed] = [header.getUint32(22, true), header.getUint32(18, true)];
  let at = zip64At(extra);
  const large = (value: number): number => {
    if (value !== ZIP64 || at === undefined || at + 8 > extra.byteLength) return value;
    at += 8;
    return Number(extra.getBigUint64(at - 8, true));
  };
  return [large(size), large(compressed)];
}

function zip64At(extra: DataView): number | undefined {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true))
    if (extra.getUint16(at, true) === ZIP64_FIELD) return at + 4;
  return undefined;
}

/** Whether a data descriptor says the same, in any of its forms: with a signature or without, sizes of 4 or 8 bytes. */
function describes(bytes: DataView, { crc32, size, compressedSize }: ZipEntry): boolean {
  const starts = bytes.byteLength >= 4 && bytes.getUint32(0, true) === DESCRIPTOR_SIGNATURE ? [4, 0] : [0];
  return starts.some((start) => {
    if (start + 12 > bytes.byteLength || bytes.getUint32(start, true) !== crc32) return false;
    const short =
      bytes.getUint32(start + 4, true) === compressedSize && bytes.getUint32(start + 8, true) === size;
    if (short || start + 20 > bytes.byteLength) return short;
    return (
      Number(bytes.getBigUint64(start + 4, true)) === compressedSize &&
      Number(bytes.getBigUint64(start + 12, true)) === size
    );
  });
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
