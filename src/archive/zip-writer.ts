import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ZipArchive } from 'archiver';
import type { Source } from '../formats/format.ts';
import { LARGEST_HELD_IN_BYTES, piecesOf } from '../formats/pieces.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import { extensionOf, STORED_EXTENSIONS } from '../pexip/litter.ts';
import { sha256OfBytes } from './digest.ts';

/** One file of an archive to be written. Entries are read one after another, in the order of the archive. */
export interface ArchiveEntry extends Source {
  /** Its path in the archive, with forward slashes. */
  readonly name: string;
}

/** What was written. */
export interface WrittenArchive {
  /** The archive's size. */
  readonly bytes: number;
  /** Of the archive, in lower-case hexadecimal. */
  readonly sha256: string;
  /** How many entries it has. */
  readonly entries: number;
  /** The SHA-256 of every entry's content as it was read, by name: what `verifyArchive` expects. */
  readonly contents: ReadonlyMap<string, string>;
}

const LEVEL = 6;
const MODE = 0o644;
/** The earliest time that a ZIP can hold, 1980-01-01 00:00:00, read as UTC by the library. */
const TIME = new Date(Date.UTC(1980, 0, 1));
const LARGEST_PIECE_IN_BYTES = 1024 * 1024;
/** The least that zlib takes. */
const SMALLEST_PIECE_IN_BYTES = 64;
/** The field in the end record is 16 bits wide, and its highest value announces ZIP64. */
const MOST_ENTRIES = 0xfffe;

/**
 * Writes one ZIP whose bytes depend on nothing but the names and contents of its entries: sorted by path in byte order,
 * a fixed time and mode, no extra fields, no directories, no comments.
 *
 * `write` gets the archive piece by piece; a promise that it returns holds back the next one. Rejects when an entry can't
 * be read or changes while it is, when a name can't be stored as it is, and when `write` fails.
 */
export async function writeArchive(
  entries: readonly ArchiveEntry[],
  write: (chunk: Uint8Array) => Promise<void> | void,
): Promise<WrittenArchive> {
  const sorted = [...entries].sort((a, b) => byteOrder(a.name, b.name));
  judgeNames(sorted);
  const { ZipArchive } = await import('archiver');
  // The library passes this on for each entry anew.
  const zlib = { level: LEVEL, chunkSize: LARGEST_PIECE_IN_BYTES };
  const archive = new ZipArchive({ zlib });
  const drain = drainOf(archive, write);
  const contents = new Map<string, string>();
  const feeding = feed({ archive, zlib }, sorted, contents, drain.reached).catch((error: Error) => {
    archive.destroy(error);
    throw error;
  });
  const [written] = await Promise.all([drain.done, feeding]);
  return { ...written, entries: sorted.length, contents };
}

/** Hands one entry after another to the library, and reads the next while it deflates. */
async function feed(
  { archive, zlib }: { readonly archive: ZipArchive; readonly zlib: { chunkSize: number } },
  entries: readonly ArchiveEntry[],
  contents: Map<string, string>,
  reached: (distance: number) => () => Promise<void>,
): Promise<void> {
  let ahead: Promise<Uint8Array> | undefined;
  for (const [index, entry] of entries.entries()) {
    const { name, size } = entry;
    const store = size === 0 || STORED_EXTENSIONS.includes(extensionOf(name));
    zlib.chunkSize = pieceOf(size);
    if (size > LARGEST_HELD_IN_BYTES && !store) {
      const hash = createHash('sha256');
      await appended(archive, name, streamOf(entry, hash), store);
      contents.set(name, hash.digest('hex'));
      continue;
    }
    const bytes = await (ahead ?? entry.read(0, size));
    ahead = undefined;
    if (bytes.length !== size) throw changed(name);
    // The library takes a stored entry at once, however slow the writing is; a deflated one waits by itself.
    const written = reached(store ? size : 0);
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const taken = appended(archive, name, source, store);
    const next = entries[index + 1];
    // Beyond this size an entry waits until the one before it is written.
    ahead = next && next.size <= LARGEST_HELD_IN_BYTES ? next.read(0, next.size) : undefined;
    ahead?.catch(() => {});
    contents.set(name, sha256OfBytes(bytes));
    await taken;
    await written();
  }
  await archive.finalize();
}

/** Room for the deflated bytes of an entry in one piece, when it is not large: these grow by a thousandth at most. */
const pieceOf = (size: number): number =>
  Math.min(SMALLEST_PIECE_IN_BYTES + size + (size >> 10), LARGEST_PIECE_IN_BYTES);

/** Resolves when the library has taken the entry. */
function appended(
  archive: ZipArchive,
  name: string,
  source: Buffer | Readable,
  store: boolean,
): Promise<void> {
  const taken = new Promise<void>((resolve, reject) => {
    archive.once('entry', () => resolve());
    if (source instanceof Readable) source.once('error', reject);
  });
  archive.append(source, { name, date: TIME, mode: MODE, store });
  return taken;
}

/** An entry that is too large to be held, piece by piece. It fails when its size is not what it was. */
function streamOf(entry: ArchiveEntry, hash: Hash): Readable {
  const pieces = piecesOf(entry);
  let size = 0;
  return new Readable({
    read() {
      pieces.next().then(
        ({ done, value }) => {
          if (done && size !== entry.size) this.destroy(changed(entry.name));
          else if (done) this.push(null);
          else {
            size += value.length;
            hash.update(value);
            this.push(value);
          }
        },
        (error: Error) => this.destroy(error),
      );
    },
  });
}

const changed = (name: string) => new Error(`“${name}” changed while the archive was written.`);

/** Writes and hashes what the library gives. `reached` says when so many bytes more than now are written. */
function drainOf(archive: ZipArchive, write: (chunk: Uint8Array) => Promise<void> | void) {
  const hash = createHash('sha256');
  let bytes = 0;
  let wake = () => {};
  const run = async () => {
    for await (const chunk of archive as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      await write(chunk);
      bytes += chunk.length;
      wake();
    }
    return { bytes, sha256: hash.digest('hex') };
  };
  const reached = (distance: number) => {
    const goal = bytes + distance;
    return async () => {
      while (bytes < goal) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
  };
  return { done: run(), reached };
}

/** The library rewrites names that it takes for dangerous; they must arrive as they are or not at all. */
function judgeNames(sorted: readonly ArchiveEntry[]): void {
  if (sorted.length > MOST_ENTRIES)
    throw new Error(`An archive has at most ${MOST_ENTRIES} entries, not ${sorted.length}.`);
  for (const [index, { name }] of sorted.entries()) {
    if (!isStorable(name)) throw new Error(`“${name}” cannot be the name of an archive's entry.`);
    if (sorted[index + 1]?.name === name) throw new Error(`“${name}” is in the archive twice.`);
  }
}

/** Whether a ZIP can hold an entry by this name, and gives it back as it is. */
export function isStorable(name: string): boolean {
  const segments = name.split('/');
  const proper = segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return proper && !/[\\\0]|^\w+:/.test(name) && Buffer.byteLength(name) <= 0xffff && isWellFormed(name);
}

/** Whether the name survives UTF-8: a lone surrogate does not. */
function isWellFormed(name: string): boolean {
  return Buffer.from(name).toString() === name;
}
