import { toldOf } from '../../files/faults.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Console } from './console.ts';
import { placesOf, type RoundResult, rounds, type Watched } from './watch-rounds.ts';

/** What one check gave. */
export interface Round extends Watched {
  readonly code: number;
}
export interface WatchOptions {
  /** Checks once, and speaks to the console that it is given. */
  readonly check: (console: Console) => Promise<Round>;
  /** Where it speaks. */
  readonly console: Console;
  /** Takes the findings of a round. */
  readonly show: (text: string) => void;
  /** Absolute directories that runs write into. */
  readonly passed: readonly string[];
  /** Absolute: what the arguments name. */
  readonly named: readonly string[];
  /** Whether the findings go to a terminal, which shows nothing else then. */
  readonly isScreen: boolean;
}

/** Everything off the screen and out of its history, and the cursor to its top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Checks, and again after each change, until it is interrupted; gives the exit code of the last check. */
export async function watchChecks(options: WatchOptions): Promise<number> {
  const { check, console, show, passed, named, isScreen } = options;
  const home = process.cwd();
  let last: Round = { code: 0, roots: [home], packages: [] };
  let shown: string | undefined;
  const places = () => placesOf({ ...last, roots: [...new Set([...last.roots, ...named])] }, passed);
  const round = async (): Promise<RoundResult> => {
    const { out, notes, round: found } = await once(check, console, home);
    last = { ...last, ...found };
    const tell = () => {
      if (`${out}${notes}` === shown) return;
      shown = `${out}${notes}`;
      try {
        if (isScreen) console.out(`${CLEAR}${out}`);
        else show(out);
        console.error(notes);
      } catch (error) {
        // It is tried again when there is something new to say.
        last = { ...last, code: 2 };
        console.error(`${notes}${sentenceOf(error)}`);
      }
    };
    return { places: places(), tell };
  };
  const watch = rounds(places(), round);
  const ended = new Promise<number>((resolve) => {
    const end = () => {
      watch.close();
      // A check that is under way is of no use to anybody.
      if (watch.isRunning) process.exit(last.code);
      resolve(last.code);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    // Nobody reads any more.
    process.stdout.once('error', end);
  });
  await watch.again();
  return ended;
}

interface Said {
  readonly out: string;
  readonly notes: string;
  readonly round: Partial<Round>;
}

/** One check from the directory that the user is in, which may have been made anew. What goes wrong is told like a finding. */
async function once(check: WatchOptions['check'], console: Console, home: string): Promise<Said> {
  const said = { out: '', notes: '' };
  const listening: Console = {
    ...console,
    interactive: false,
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.notes += text;
    },
  };
  try {
    process.chdir(home);
    const round = await check(listening);
    return { ...said, round };
  } catch (error) {
    return { out: '', notes: `${said.notes}${sentenceOf(error)}`, round: { code: 2 } };
  }
}

function sentenceOf(error: unknown): string {
  const { known, text } = toldOf(error);
  const lines = known ? [text] : text.split('\n');
  return `brandgate: ${known ? '' : 'internal failure: '}${lines.map(forTerminal).join('\n')}\n`;
}
