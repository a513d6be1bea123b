/** Where a path leads, component by component, and what stands in the way of writing there. */
import { type BigIntStats, lstatSync, mkdirSync, readlinkSync, statSync } from 'node:fs';
import { join, parse, resolve, sep } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { REASONS, shown } from './faults.ts';

/** A file that is there or could be made. */
export interface Spot {
  /** Without a link in it. */
  readonly path: string;
  /** The directory that holds it, without a link. */
  readonly directory: string;
  readonly holder: BigIntStats;
  /** The file that is there. */
  readonly existing?: BigIntStats;
  /** Whether what is there is a pipe or a device of the user's own, which takes bytes and can't be replaced. */
  readonly stream: boolean;
}

type Identity = Pick<BigIntStats, 'dev' | 'ino'>;

const MOST_LINKS = 40;
/** Names by which systems offer streams; what they lead to is no place in a tree. */
const DEVICE = /^(?:\/dev\/(?:stdout|stderr|null|tty|full|fd\/\d+)|\/proc\/self\/fd\/\d+|\\\\\.\\\w+)$/;
export const isDevice = (path: string): boolean => DEVICE.test(resolve(path));

export const sameFile = (a: Identity, b: Identity): boolean => a.dev === b.dev && a.ino === b.ino;

/** Directories as the file system knows them: spelling and links don't matter. */
export function identitiesOf(directories: readonly string[]): readonly Identity[] {
  return directories.flatMap((directory) => {
    try {
      return [statSync(directory, { bigint: true })];
    } catch {
      return [];
    }
  });
}

/**
 * Walks to a file from the root of its file system. Links are followed until a guarded directory is entered; from there
 * on a link is refused. Throws a `UsageError` that calls the place `named`.
 */
export function locate(
  path: string,
  guarded: readonly Identity[],
  make: boolean,
  named: string = path,
): Spot {
  const isGuarded = (stats: Identity) => guarded.some((other) => sameFile(other, stats));
  let here = start(path, isGuarded);
  let links = 0;
  for (;;) {
    const [part, ...rest] = here.pending;
    if (part === undefined) throw writeFault(named, 'EISDIR');
    const next = join(here.directory, part);
    const last = rest.length === 0;
    const stats = lookAt(named, next) ?? (last || !make ? undefined : made(named, next));
    if (!stats && !last) throw writeFault(named, 'ENOENT');
    if (stats?.isSymbolicLink()) {
      if (here.inside) throw linkFault(next);
      links++;
      if (links > MOST_LINKS) throw writeFault(named, 'ELOOP');
      const target = start(resolve(here.directory, readlinkSync(next)), isGuarded);
      here = { ...target, pending: [...target.pending, ...rest] };
      continue;
    }
    if (last) return spotOf(named, next, here, stats);
    if (!stats?.isDirectory()) {
      const reason = shown(next) === shown(named) ? 'it' : `“${shown(next)}”`;
      throw writeFault(named, `${reason} is no directory`);
    }
    here = { directory: next, holder: stats, inside: here.inside || isGuarded(stats), pending: rest };
  }
}

interface Step {
  readonly directory: string;
  readonly holder: BigIntStats;
  /** Whether a guarded directory was entered. */
  readonly inside: boolean;
  readonly pending: readonly string[];
}

function start(path: string, isGuarded: (stats: Identity) => boolean): Step {
  const absolute = resolve(path);
  const { root } = parse(absolute);
  const holder = statSync(root, { bigint: true });
  const pending = absolute
    .slice(root.length)
    .split(sep)
    .filter((part) => part !== '');
  return { directory: root, holder, inside: isGuarded(holder), pending };
}

function spotOf(
  path: string,
  place: string,
  { directory, holder, inside }: Step,
  existing: BigIntStats | undefined,
): Spot {
  if (existing?.isDirectory()) throw writeFault(path, 'EISDIR');
  const stream = existing !== undefined && !existing.isFile();
  if (stream && inside) throw writeFault(path, 'there is something of that name that is no file');
  return { path: place, directory, holder, stream, ...(existing ? { existing } : {}) };
}

function lookAt(path: string, place: string): BigIntStats | undefined {
  try {
    return lstatSync(place, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    throw writeFault(path, error as Error);
  }
}

/** One directory at a time: making several at once would follow a link. */
function made(path: string, place: string): BigIntStats | undefined {
  try {
    mkdirSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeFault(path, error as Error);
  }
  return lookAt(path, place);
}

/** Why a path can't be written, as one sentence; `cause` is a system's error or code, or a reason in words. */
export function writeFault(path: string, cause: string | object): Error {
  const { code } = typeof cause === 'string' ? { code: cause } : (cause as NodeJS.ErrnoException);
  // A mistake of ours, or a sentence already.
  if (code === undefined) return cause as Error;
  const reason = REASONS[code] ?? code;
  return new UsageError(`“${shown(path)}” can’t be written: ${reason}.`);
}

function linkFault(place: string): UsageError {
  return new UsageError(
    `“${shown(place)}” is a symbolic link, and nothing is written through a link that lies in the project: remove it, or name another place.`,
  );
}
