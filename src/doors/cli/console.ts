import { type Guarded, writeSafely } from '../../files/safe-writes.ts';
import { isDevice } from '../../files/write-place.ts';
import { settled, wrapped } from '../../report/wrap.ts';
import { output as processOutput, remarks } from './outlet.ts';

/** How a door speaks: the only place that a result leaves by. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  readonly color: boolean;
  /** Whether progress may be drawn and redrawn. */
  readonly interactive: boolean;
  /** Of the terminal that the result goes to, in columns; absent where it goes elsewhere. */
  readonly width?: number;
  /** Whether that terminal shows links (OSC 8). */
  readonly links?: boolean;
}

/** The process's own ways out. */
export function processConsole(
  wantsColor: boolean | undefined,
  output: string | undefined,
  guarded: Guarded = [],
  /** Whether what is said is text, which is wrapped on a terminal. */
  isText = true,
): Console {
  const terminal = processOutput.isTerminal && output === undefined;
  const isDumb = process.env.TERM === 'dumb';
  const forced =
    output === undefined && process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : terminal && !isDumb;
  const width = terminal && isText ? processOutput.columns || undefined : undefined;
  const laidOut = (text: string) => settled(width === undefined ? text : wrapped(text, width));
  const fitted = (text: string) => (isText ? laidOut(text) : text);
  const write = output === undefined ? undefined : fileWriter(output, guarded);
  return {
    out: (text) => void (write ? write(fitted(text)) : processOutput.write(fitted(text))),
    error: tell,
    color: wantsColor ?? (process.env.NO_COLOR ? false : forced),
    interactive: remarks.isTerminal && !process.env.CI && !isDumb,
    ...(width === undefined ? {} : { width }),
    links: terminal && showsLinks(process.env),
  };
}

/** Says something beside the result, wrapped where it goes to a terminal; a line that is redrawn is left alone. */
export function tell(text: string): void {
  const columns = text.startsWith('\r') ? undefined : remarks.columns;
  remarks.write(settled(columns ? wrapped(text, columns) : text));
}

/** Terminals that are known to show links; the others would show nothing, or rubbish. */
function showsLinks(env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0';
  if (env.CI || env.TERM === 'dumb' || env.NO_COLOR) return false;
  return (
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'mintty'].includes(env.TERM_PROGRAM ?? '') ||
    env.WT_SESSION !== undefined ||
    env.KITTY_WINDOW_ID !== undefined ||
    env.KONSOLE_VERSION !== undefined
  );
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
