import { type Guarded, writeSafely } from '../../files/safe-writes.ts';
import { isDevice } from '../../files/write-place.ts';

/** How a door speaks: the only place that a result leaves by. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  readonly color: boolean;
  /** Whether progress may be drawn and redrawn. */
  readonly interactive: boolean;
}

/** The process's own streams. A reader that goes away (`| head`) ends the output quietly. */
export function processConsole(
  wantsColor: boolean | undefined,
  output: string | undefined,
  guarded: Guarded = [],
): Console {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const terminal = process.stdout.isTTY === true && output === undefined;
  const forced = output === undefined && process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : terminal;
  return {
    out: output === undefined ? (text) => void process.stdout.write(text) : fileWriter(output, guarded),
    error: (text) => void process.stderr.write(text),
    color: wantsColor ?? (process.env.NO_COLOR ? false : forced),
    interactive: process.stderr.isTTY === true && !process.env.CI,
  };
}

/** Writes a file anew each time, with all that was said until then. */
function fileWriter(output: string, guarded: Guarded): (text: string) => void {
  let whole = '';
  return (text) => {
    whole += text;
    writeSafely(output, isDevice(output) ? text : whole, { guarded });
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
