import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import type { Decoded, DecodeError, Source } from '../formats/format.ts';
import { copied } from '../formats/joined.ts';
import { LARGEST_HELD_IN_BYTES } from '../formats/pieces.ts';
import type { Files } from '../model/files.ts';
import type { Limits } from '../model/project.ts';
import { type Directory, damaged, quoted, readDirectory, ZipFault } from './zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';
import { treeOf, type ZipTree } from './zip-tree.ts';
import { crc32, judgedPieces, judgeWhole, Unpacking } from './zip-unpacking.ts';

/**
 * The inside of a ZIP. Entries are read by the name that they have, or by the place that they unpack to. `read` rejects
 * with a sentence that names the entry when its bytes are damaged.
 */
export interface ZipFiles extends Files, ZipTree {
  /** Every entry in its stored order, also directories, symbolic links, and those whose names are no proper paths. */
  readonly entries: readonly ZipEntry[];
  /**
   * Random access to the bytes of one entry (of a symbolic link, to its target's name). A part of a stored entry is
   * read where it lies and is not verified; everything else is unpacked whole and verified, a large entry in pieces: its last
   * bytes are given when all are known to be right.
   */
  source(name: string): Source;
  /** Reads every entry that was not read whole before, and says which one is damaged, if any. */
  verify(): Promise<DecodeError | undefined>;
}

const STORED = 0;
const CACHE_IN_BYTES = 8_000_000;
const LARGEST_PIECE_IN_BYTES = 4 * 1024 * 1024;

const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

/**
 * Opens a ZIP and judges its directory: bounds, sizes, ratios, encryption, methods, overlaps and entries given twice.
 * Entries are unpacked when they are read, each within the size that the directory states.
 */
export async function openZip(source: Source, limits: Limits): Promise<Decoded<ZipFiles>> {
  try {
    const directory = await readDirectory(source, limits);
    const tree = treeOf(directory.entries, limits);
    return { ok: true, value: { ...tree, ...contentsOf(directory, tree) } };
  } catch (error) {
    return asDecodeError(error);
  }
}

function contentsOf(directory: Directory, { placeOf }: ZipTree): Omit<ZipFiles, keyof ZipTree> {
  const { entries } = directory;
  const byName = new Map([
    ...entries.map((entry) => [entry.name, entry] as const),
    ...entries.map((entry) => [placeOf(entry) ?? entry.name, entry] as const),
  ]);
  const unverified = new Set(entries);
  const whole = cached(async (entry) => {
    const bytes = await unpacked(directory, entry);
    unverified.delete(entry);
    return bytes;
  });
  const large = oneByOne(directory, (entry) => unverified.delete(entry));
  const read = async (
    name: string,
    offset = 0,
    length = Number.POSITIVE_INFINITY,
    room?: Uint8Array,
  ): Promise<Uint8Array> => {
    const entry = byName.get(name);
    if (!entry) throw new ZipFault(`The ZIP has no entry ${quoted(name)}.`, 'unreadable');
    const start = Math.min(offset, entry.size);
    const end = Math.min(offset + length, entry.size);
    const part = start > 0 || end < entry.size;
    if (entry.method === STORED && (part || isLarge(entry)))
      return copied(await directory.packed(entry, start, end - start));
    if (isLarge(entry)) return large(entry, start, end - start, room);
    const bytes = await whole(entry);
    // A view would hold the whole entry for as long as somebody keeps its first bytes.
    return part ? copied(bytes.subarray(start, end)) : bytes;
  };
  return {
    entries,
    read,
    source: (name) => ({
      size: byName.get(name)?.size ?? 0,
      read: (...part) => read(name, ...part),
    }),
    async verify() {
      try {
        for (const entry of [...unverified])
          if (isLarge(entry)) for await (const _ of judgedPieces(directory, entry));
          else await whole(entry);
        return undefined;
      } catch (error) {
        return asDecodeError(error);
      }
    },
  };
}

const isLarge = ({ size }: ZipEntry): boolean => size > LARGEST_HELD_IN_BYTES;

/** The unpacked bytes of an entry, with the size and the CRC-32 that the directory states; else a `ZipFault`. */
async function unpacked(directory: Directory, entry: ZipEntry): Promise<Uint8Array> {
  const packed = await directory.packed(entry, 0, entry.compressedSize);
  const bytes = entry.method === STORED ? copied(packed) : await inflated(packed, entry);
  judgeWhole(entry, bytes.length, crc32(bytes));
  return bytes;
}

async function inflated(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  // The stated size is a hard ceiling: inflating stops there, whatever is still to come.
  const maxOutputLength = Math.max(1, entry.size);
  const chunkSize = Math.min(maxOutputLength + 64, LARGEST_PIECE_IN_BYTES);
  try {
    return await inflateRaw(packed, { maxOutputLength, chunkSize });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw damaged(
      entry,
      tooLarge ? `it unpacks to more than ${entry.size} bytes` : 'its bytes cannot be unpacked',
    );
  }
}

/** Remembers the entries unpacked last, as many as fit, so that readers of parts do not unpack one again and again. */
function cached(unpack: (entry: ZipEntry) => Promise<Uint8Array>): (entry: ZipEntry) => Promise<Uint8Array> {
  const kept = new Map<ZipEntry, Promise<Uint8Array>>();
  return (entry) => {
    const bytes = kept.get(entry) ?? unpack(entry);
    kept.delete(entry);
    kept.set(entry, bytes);
    let size = 0;
    for (const older of kept.keys()) size += older.size;
    for (const older of kept.keys()) {
      if (size <= CACHE_IN_BYTES || older === entry) break;
      kept.delete(older);
      size -= older.size;
    }
    return bytes;
  };
}

type PartReader = (entry: ZipEntry, ...part: Parameters<Unpacking['read']>) => Promise<Uint8Array>;

/** Reads parts of large entries one after the other, and has only one of them open. */
function oneByOne(directory: Directory, verified: (entry: ZipEntry) => void): PartReader {
  let open: { readonly entry: ZipEntry; readonly reader: Unpacking } | undefined;
  let before: Promise<unknown> = Promise.resolve();
  return (entry, ...part) => {
    const bytes = before.then(async () => {
      if (open?.entry !== entry) {
        await open?.reader.close();
        open = { entry, reader: new Unpacking(directory, entry, () => verified(entry)) };
      }
      return open.reader.read(...part);
    });
    before = bytes.catch(() => {});
    return bytes;
  };
}

function asDecodeError(error: unknown): DecodeError {
  if (error instanceof ZipFault) return { ok: false, reason: error.reason, message: error.message };
  throw error;
}
