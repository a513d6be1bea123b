import { appendFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../../model/usage-error.ts';

/** How a door speaks: the only place that a result leaves by. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  readonly color: boolean;
  /** Whether progress may be drawn and redrawn. */
  readonly interactive: boolean;
}

/** The process's own streams. A reader that goes away (`| head`) ends the output quietly. */
export function processConsole(wantsColor: boolean | undefined, output: string | undefined): Console {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const terminal = process.stdout.isTTY === true && output === undefined;
  const forced = output === undefined && process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : terminal;
  return {
    out: output === undefined ? (text) => void process.stdout.write(text) : fileWriter(output),
    error: (text) => void process.stderr.write(text),
    color: wantsColor ?? (process.env.NO_COLOR ? false : forced),
    interactive: process.stderr.isTTY === true && !process.env.CI,
  };
}

/** Writes a file anew, and behind that whatever comes next. */
function fileWriter(output: string): (text: string) => void {
  let write: (path: string, text: string) => void = writeFileSync;
  return (text) => {
    try {
      write(output, text);
    } catch (error) {
      const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
      throw new UsageError(`“${output}” can’t be written (${code}).`);
    }
    write = appendFileSync;
  };
}

/** One line that is redrawn while a long run goes on, once it has gone on for a second. */
export function progressLine(console: Console): {
  show: (done: number, total: number, name: string) => void;
  clear: () => void;
} {
  const start = Date.now();
  let last = 0;
  return {
    show(done, total, name) {
      const now = Date.now();
      if (!console.interactive || total < 2 || now - start < 1000 || now - last < 100) return;
      last = now;
      console.error(`\r\u001b[K${done + 1} of ${total}: ${name}`);
    },
    clear() {
      if (last > 0) console.error('\r\u001b[K');
    },
  };
}
