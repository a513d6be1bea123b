import type { RandomAccessReader, Entry as RawEntry, ZipFile } from 'yauzl';
import type { DecodeError, Source } from '../formats/format.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import { HEAD_IN_BYTES, isLfsPointer, LFS_REMEDY, trueType } from '../formats/type.ts';
import type { Limits } from '../model/project.ts';
import type { ZipEntry } from './zip-entry.ts';
import { firstDifference } from './zip-local.ts';

/** A fault of a ZIP; its message is a sentence that names the entry. */
export class ZipFault extends Error {
  readonly reason: DecodeError['reason'];
  constructor(message: string, reason: DecodeError['reason'] = 'structure') {
    super(message);
    this.reason = reason;
  }
}

/** The entries of a ZIP in their stored order, and where their bytes are. */
export interface Directory {
  readonly entries: readonly ZipEntry[];
  /** Packed bytes of an entry from `offset`, exactly `length`. Rejects with a `ZipFault`. */
  packed(entry: ZipEntry, offset: number, length: number): Promise<Uint8Array>;
}

type Fetch = (offset: number, length: number) => Promise<Uint8Array>;
type Yauzl = typeof import('yauzl');

const END_RECORD_SIZE = 22;
const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_HEADER_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_SIZE_OFFSET = 12;
const COMMENT_LENGTH_OFFSET = 20;
const IN_ZIP64_RECORD = 0xffffffff;
const READ_AHEAD_IN_BYTES = 64 * 1024;
/** The longest path that a Linux system call takes. */
const LONGEST_NAME_IN_BYTES = 4096;
/** Smaller entries are harmless whatever their ratio; a prompt of ten silent seconds packs a thousand to one. */
const RATIO_FREE_BYTES = 10_000_000;
const STORED = 0;
const DEFLATED = 8;
/** Other methods that packing programs offer: APPNOTE.TXT, section 4.4.5. */
const OTHER_METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'BZip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};
const UTF8_FLAG = 0x800;
const LONGEST_QUOTE = 120;

/**
 * Reads and judges the central directory; nothing is unpacked. Layout: APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16.
 *
 * Throws a `ZipFault` when the ZIP is damaged, encrypted, packed by an unknown method, or beyond a limit.
 */
export async function readDirectory(source: Source, limits: Limits): Promise<Directory> {
  const { end, directorySize } = await endOfZip(source);
  const yauzl = await import('yauzl');
  const fetch = boundedFetch(source, end);
  const entries: ZipEntry[] = [];
  try {
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
    const zip = await yauzl.fromRandomAccessReaderPromise(readerOf(yauzl, fetch), end, options);
    if (zip.entryCount > limits.archiveEntries) {
      throw new ZipFault(`The ZIP has ${zip.entryCount} entries; at most ${limits.archiveEntries} are read.`);
    }
    const start = cursor(zip);
    for await (const raw of zip.eachEntry()) entries.push(entryOf(raw, nameOf(raw, yauzl)));
    await judgeEnd(fetch, cursor(zip), entries.length);
    if (directorySize !== undefined && directorySize !== cursor(zip) - start) {
      throw new ZipFault(
        `The ZIP states a directory of ${directorySize} bytes, but has one of ${cursor(zip) - start}.`,
      );
    }
    judgeSizes(entries, limits);
    judgeRanges(entries, start);
    const lie = await firstDifference(entries, fetch, start);
    if (lie) throw damaged(lie.entry, lie.difference);
    return { entries, packed: (entry, offset, length) => packed(yauzl, zip, fetch, entry, offset, length) };
  } catch (error) {
    throw error instanceof ZipFault ? error : translated(error, entries);
  }
}

async function packed(
  yauzl: Yauzl,
  zip: ZipFile,
  fetch: Fetch,
  entry: ZipEntry,
  offset: number,
  length: number,
) {
  const { headerOffset: relativeOffsetOfLocalHeader, compressedSize } = entry;
  const raw = Object.assign(new yauzl.Entry(), { relativeOffsetOfLocalHeader, compressedSize });
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(raw, { minimal: true });
    return await fetch(fileDataStart + offset, length);
  } catch (error) {
    throw error instanceof ZipFault
      ? error
      : damaged(entry, 'its header is missing or its bytes are cut off');
  }
}

/** Where the ZIP ends: behind the last end record whose comment fits. What follows is junk that every tool ignores. */
async function endOfZip(source: Source): Promise<{ end: number; directorySize?: number }> {
  const length = Math.min(source.size, END_RECORD_SIZE + LONGEST_COMMENT);
  const start = source.size - length;
  const fetch = boundedFetch(source, source.size);
  const bytes = await fetch(start, length);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = tail.length - END_RECORD_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const end = at + END_RECORD_SIZE + tail.readUInt16LE(at + COMMENT_LENGTH_OFFSET);
    if (end > tail.length) continue;
    const directorySize = tail.readUInt32LE(at + DIRECTORY_SIZE_OFFSET);
    return directorySize === IN_ZIP64_RECORD ? { end: start + end } : { end: start + end, directorySize };
  }
  if (isLfsPointer(bytes, source.size))
    throw new ZipFault(`This is a Git LFS pointer, not the ZIP itself. ${LFS_REMEDY}`);
  const type = trueType(await fetch(0, Math.min(source.size, HEAD_IN_BYTES)));
  throw new ZipFault(
    type === 'ZIP'
      ? 'The end of the ZIP is missing: it was not copied or downloaded as a whole.'
      : type === undefined
        ? 'This is not a ZIP file, or its end is missing.'
        : `This is not a ZIP file: its content is ${type}.`,
  );
}

/**
 * Exactly `length` bytes before `end`, or an error. The library asks for a few bytes at a time: neighbouring requests
 * are served from one read.
 */
function boundedFetch(source: Source, end: number): Fetch {
  let start = 0;
  let bytes: Uint8Array = new Uint8Array(0);
  return async (offset, length) => {
    if (offset + length > end) throw new Error('unexpected end');
    if (offset >= start && offset + length <= start + bytes.length) {
      return bytes.subarray(offset - start, offset - start + length);
    }
    const read = await source
      .read(offset, Math.min(Math.max(length, READ_AHEAD_IN_BYTES), end - offset))
      .catch(() => {
        throw new ZipFault('The ZIP could not be read from the disk.', 'unreadable');
      });
    if (read.length < length) throw new ZipFault('The ZIP became shorter while it was read.', 'unreadable');
    if (read.length <= READ_AHEAD_IN_BYTES) {
      start = offset;
      bytes = read;
    }
    return read.subarray(0, length);
  };
}

/** What the library reads from. */
function readerOf(yauzl: Yauzl, fetch: Fetch): RandomAccessReader {
  class Reader extends yauzl.RandomAccessReader {
    override read(
      target: Buffer,
      at: number,
      length: number,
      position: number,
      done: (error: Error | null) => void,
    ) {
      fetch(position, length)
        .then((bytes) => {
          target.set(bytes, at);
          return null;
        }, asError)
        .then(done);
    }
  }
  return new Reader();
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The library's place in the central directory; its type declaration calls this number a boolean. */
function cursor(zip: ZipFile): number {
  return Number(zip.readEntryCursor);
}

/** A name is UTF-8 where its bytes are, flagged or not, else code page 437, as unzip programs read it. */
function nameOf(raw: RawEntry, yauzl: Yauzl): string {
  if (raw.fileNameRaw.length > LONGEST_NAME_IN_BYTES) {
    throw new ZipFault(`The ZIP has an entry whose name is longer than ${LONGEST_NAME_IN_BYTES} bytes.`);
  }
  const utf8 = isUtf8(raw.fileNameRaw);
  const flags = utf8 ? raw.generalPurposeBitFlag | UTF8_FLAG : raw.generalPurposeBitFlag & ~UTF8_FLAG;
  return yauzl.getFileNameLowLevel(flags, raw.fileNameRaw, raw.extraFields, true);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function entryOf(raw: RawEntry, name: string): ZipEntry {
  if (raw.isEncrypted()) throw new ZipFault(`Entry ${quoted(name)} is encrypted.`);
  const method = raw.compressionMethod;
  if (method !== STORED && method !== DEFLATED) {
    throw new ZipFault(
      `Entry ${quoted(name)} is packed by ${OTHER_METHODS[method] ?? `method ${method}`}; only stored and deflated entries can be read.`,
    );
  }
  return {
    name,
    rawName: raw.fileNameRaw,
    size: raw.uncompressedSize,
    compressedSize: raw.compressedSize,
    method,
    crc32: raw.crc32,
    symlink: ((raw.externalFileAttributes >>> 16) & 0xf000) === 0xa000,
    // Old .NET programs end the names of directories in a backslash.
    directory: name.endsWith('/') || (name.endsWith('\\') && raw.uncompressedSize === 0),
    headerOffset: raw.relativeOffsetOfLocalHeader,
  };
}

function judgeSizes(entries: readonly ZipEntry[], limits: Limits): void {
  let total = 0;
  for (const { name, method, size, compressedSize } of entries) {
    if (method === STORED && size !== compressedSize) {
      throw new ZipFault(
        `Entry ${quoted(name)} is stored, but its two sizes differ: ${compressedSize} and ${size} bytes.`,
      );
    }
    if (size > RATIO_FREE_BYTES && size > compressedSize * limits.archiveRatio) {
      throw new ZipFault(
        `Entry ${quoted(name)} grows more than ${limits.archiveRatio} times when it is unpacked, from ${compressedSize} to ${size} bytes.`,
      );
    }
    total += size;
    if (total > limits.archiveBytes) {
      throw new ZipFault(
        `The ZIP unpacks to more than ${limits.archiveBytes} bytes; entry ${quoted(name)} passes the limit.`,
      );
    }
  }
}

/** Entries that share bytes are how a small ZIP unpacks to petabytes, and no honest tool writes them. */
function judgeRanges(entries: readonly ZipEntry[], directoryOffset: number): void {
  let previous: ZipEntry | undefined;
  for (const entry of [...entries].sort(
    (a, b) => a.headerOffset - b.headerOffset || byteOrder(a.name, b.name),
  )) {
    if (previous && leastEnd(previous) > entry.headerOffset) {
      throw new ZipFault(`Entries ${quoted(previous.name)} and ${quoted(entry.name)} share the same bytes.`);
    }
    if (leastEnd(entry) > directoryOffset) {
      throw new ZipFault(`Entry ${quoted(entry.name)} runs past the end of the ZIP's data.`);
    }
    previous = entry;
  }
}

/** A directory that states fewer entries than it has hides some from us that other tools unpack. */
async function judgeEnd(fetch: Fetch, end: number, count: number): Promise<void> {
  const following = Buffer.from(await fetch(end, 4));
  if (following.readUInt32LE(0) === CENTRAL_SIGNATURE)
    throw new ZipFault(`The ZIP holds more than the ${count} entries that it states.`);
}

/** Where an entry ends at the earliest: its local name and extra field come on top of this. */
function leastEnd(entry: ZipEntry): number {
  return entry.headerOffset + LOCAL_HEADER_SIZE + entry.compressedSize;
}

function translated(error: unknown, entries: readonly ZipEntry[]): ZipFault {
  const text = error instanceof Error ? error.message : String(error);
  const last = entries.at(-1);
  const place = last ? `at entry ${entries.length + 1}, behind ${quoted(last.name)}` : 'at its first entry';
  if (text.startsWith('multi-disk'))
    return new ZipFault('This is one part of a ZIP that was split into several files.');
  if (text.startsWith('strong encryption')) return new ZipFault(`The ZIP is encrypted ${place}.`);
  return new ZipFault(`The ZIP's directory is damaged ${place}.`);
}

/** The fault of an entry whose bytes are not what the directory states. */
export function damaged(entry: ZipEntry, how: string): ZipFault {
  return new ZipFault(`Entry ${quoted(entry.name)} is damaged: ${how}.`);
}

/** An entry's name for a message, cut where it is long. */
export function quoted(name: string): string {
  const characters = [...name];
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : name}”`;
}
