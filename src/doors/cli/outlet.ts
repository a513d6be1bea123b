import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

/** One of the two ways by which a process speaks: 1 is its output, 2 what it says beside it. */
export interface Outlet {
  readonly isTerminal: boolean;
  /** Of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
  write(text: string): void;
}

export const output = outlet(1, () => process.stdout);
export const remarks = outlet(2, () => process.stderr);

/**
 * Node’s streams are made for terminals alone: loading them costs a tenth of what a small check costs. Files and pipes, which
 * are written synchronously anyway, get the bytes as they are. A reader that goes away (`| head`) ends the output quietly.
 */
function outlet(descriptor: 1 | 2, streamOf: () => NodeJS.WriteStream): Outlet {
  let made: NodeJS.WriteStream | undefined;
  const stream = () => {
    made ??= streamOf().on('error', (error: NodeJS.ErrnoException) => {
      // Of what can't be said beside the result nobody could be told.
      if (descriptor === 1 && error.code !== 'EPIPE') throw error;
    });
    return made;
  };
  const isPlain = takesBytes(descriptor);
  return {
    get isTerminal() {
      return !isPlain && stream().isTTY === true;
    },
    get columns() {
      return isPlain || !stream().isTTY ? undefined : stream().columns;
    },
    write(text) {
      // What the stream still holds back goes first.
      if (!isPlain || made) stream().write(text);
      else writeBytes(descriptor, Buffer.from(text), stream);
    },
  };
}

/** Whether it surely leads to no terminal. */
function takesBytes(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isFile() || found.isFIFO() || found.isSocket() || isNowhere(found);
  } catch {
    return false;
  }
}

const isNowhere = (found: Stats): boolean =>
  found.isCharacterDevice() && statSync('/dev/null', { throwIfNoEntry: false })?.rdev === found.rdev;

function writeBytes(descriptor: number, bytes: Uint8Array, stream: () => NodeJS.WriteStream): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      // A pipe that somebody made one that doesn't wait is full: the stream can wait.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') stream().write(bytes.subarray(written));
      else stream().emit('error', error);
      return;
    }
  }
}
