/**
 * The only place that writes to a disk. A file is made under a new name beside its own and then moved there, so that it
 * is whole or not there; and nothing is written through a link that lies in a guarded directory, because whoever wrote
 * the project planted it. What a user typed may lead through links of their own.
 */
import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  promises,
  readdirSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { identitiesOf, isDevice, locate, type Spot, sameFile, writeFault } from './write-place.ts';

/** Absolute directories: a link below one of them is refused. Those that do not exist guard nothing. */
export type Guarded = readonly string[];

/** How files are called while they are written; nothing else is ever deleted as a left-over. */
const UNFINISHED = /^\.brandgate-[0-9a-f]{16}\.part$/;
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
const MODE = 0o644;

export interface WriteOptions {
  readonly guarded: Guarded;
  /** Makes the directories above the file; without it their absence is an error. */
  readonly make?: boolean;
  /** Waits until the bytes are on the disk. */
  readonly durable?: boolean;
}

/** A file that is being written. */
export interface Draft {
  /** Where its bytes are until it is kept. */
  readonly path: string;
  write(chunk: Uint8Array): Promise<void>;
  /** Ends the writing: the bytes can be read, and the file is still a draft. */
  close(): Promise<void>;
  /** Moves the file to its place. */
  keep(): void;
  /** Removes the draft, unless it was kept. */
  discard(): Promise<void>;
}

/** A file’s bytes, or its text, which may come in pieces. */
export type Content = string | Uint8Array | readonly string[];

/** Writes a whole file, new or in place of an older one. Throws a `UsageError`: one sentence that names the path. */
export function writeSafely(path: string, content: Content, options: WriteOptions): void {
  const spot = isDevice(path)
    ? undefined
    : locate(path, identitiesOf(options.guarded), options.make === true);
  attempt(path, () => {
    // A device or a pipe of the user's own takes bytes and can't be replaced.
    if (!spot || spot.stream)
      writeFileSync(spot?.path ?? path, isPieces(content) ? content.join('') : content);
    else replace(path, spot, content, options);
  });
}

const isPieces = (content: Content): content is readonly string[] => Array.isArray(content);

function replace(path: string, spot: Spot, content: Content, options: WriteOptions): void {
  const draft = join(spot.directory, newName());
  const descriptor = openSync(draft, NEW_FILE, modeOf(spot));
  const own = fstatSync(descriptor, { bigint: true });
  try {
    try {
      for (const piece of isPieces(content) ? content : [content]) writeFileSync(descriptor, piece);
      if (options.durable) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    moveInto(path, spot, draft, own, options.guarded);
  } catch (error) {
    removeOwn(draft, own);
    throw error;
  }
}

/** Begins a file that is written piece by piece. Rejects with a `UsageError`, and so do the draft's methods. */
export async function openDraft(path: string, { guarded, make }: WriteOptions): Promise<Draft> {
  const spot = locate(path, identitiesOf(guarded), make === true);
  if (spot.stream) throw writeFault(path, 'there is something of that name that is no file');
  const draft = join(spot.directory, newName());
  const handle = await attemptLater(path, () => promises.open(draft, NEW_FILE, modeOf(spot)));
  const own = await handle.stat({ bigint: true });
  const close = onlyOnce(handle);
  let kept = false;
  return {
    path: draft,
    write: (chunk) => attemptLater(path, () => handle.writeFile(chunk)),
    close: () => attemptLater(path, close),
    keep() {
      attempt(path, () => moveInto(path, spot, draft, own, guarded));
      kept = true;
    },
    async discard() {
      await close().catch(() => undefined);
      if (!kept) removeOwn(draft, own);
    },
  };
}

function onlyOnce(handle: FileHandle): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= handle.close();
    return closed;
  };
}

/** Makes a directory and those above it. Throws a `UsageError` where a link of the project leads elsewhere. */
export function makeDirectory(path: string, guarded: Guarded): void {
  locate(join(path, newName()), identitiesOf(guarded), true, path);
}

/** Throws the `UsageError` that writing a file would, where a link lies in the way. */
export function refuseLinks(path: string, guarded: Guarded): void {
  locate(path, identitiesOf(guarded), false);
}

/** Removes a file that the caller knows for its own; a link, or what is no file, is refused. */
export function removeSafely(path: string, guarded: Guarded): void {
  const { path: place, existing } = locate(path, identitiesOf(guarded), false);
  if (existing) attempt(path, () => unlinkSync(place));
}

/** Moves a file to another name of the same tree. */
export function renameSafely(from: string, to: string, guarded: Guarded): void {
  const source = locate(from, identitiesOf(guarded), false);
  const target = locate(to, identitiesOf(guarded), true);
  attempt(to, () => renameSync(source.path, target.path));
}

/** Removes what broken runs left in a directory: files by the names that only this module gives. */
export function removeLeftovers(directory: string, guarded: Guarded): void {
  const { directory: place } = locate(join(directory, newName()), identitiesOf(guarded), false, directory);
  for (const name of readdirSync(place))
    if (UNFINISHED.test(name) && lstatSync(join(place, name)).isFile()) unlinkSync(join(place, name));
}

/** A name that nothing has yet, and that `UNFINISHED` knows. */
const newName = (): string =>
  `.brandgate-${Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex')}.part`;

/** A file that is replaced keeps its permissions. */
const modeOf = ({ existing }: Spot): number => (existing ? Number(existing.mode) & 0o777 : MODE);

/** Looks again where the path leads, as a directory may have been exchanged meanwhile, and that the draft is still ours. */
function moveInto(path: string, spot: Spot, draft: string, own: BigIntStats, guarded: Guarded): void {
  const again = locate(path, identitiesOf(guarded), false);
  if (again.path !== spot.path || !sameFile(again.holder, spot.holder) || !isOwn(draft, own))
    throw writeFault(path, 'its directory was exchanged meanwhile');
  renameSync(draft, spot.path);
}

function isOwn(draft: string, own: BigIntStats): boolean {
  const there = lstatSync(draft, { bigint: true, throwIfNoEntry: false });
  return there?.isFile() === true && sameFile(there, own);
}

function removeOwn(draft: string, own: BigIntStats): void {
  try {
    if (isOwn(draft, own)) unlinkSync(draft);
  } catch {
    // What can't be looked at is left: it may be somebody else's.
  }
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeFault(path, error as Error);
  }
}

async function attemptLater<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw writeFault(path, error as Error);
  }
}
