import { basename } from 'node:path';
import { toldOf } from '../../files/faults.ts';
import { watchTrees } from '../../files/watch.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Console } from './console.ts';

/** What one check gave. */
export interface Round {
  readonly code: number;
  /** Absolute: the projects, and the packages in them, inside of which everything counts. */
  readonly roots: readonly string[];
  readonly packages: readonly string[];
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
export async function watchChecks({
  check,
  console,
  show,
  passed,
  named,
  isScreen,
}: WatchOptions): Promise<number> {
  const home = process.cwd();
  let last: Round = { code: 0, roots: [home], packages: [] };
  let shown: string | undefined;
  let isRunning = false;
  let isStale = false;
  let isOver = false;

  const places = () => ({
    roots: [...new Set([...last.roots, ...named])],
    passesOver: (directory: string) => {
      if (passed.includes(directory)) return true;
      if (last.packages.some((root) => directory === root || directory.startsWith(`${root}/`))) return false;
      const name = basename(directory);
      return name.startsWith('.') || name === 'node_modules';
    },
  });
  const round = async () => {
    if (isRunning) {
      isStale = true;
      return;
    }
    isRunning = true;
    do {
      isStale = false;
      const said = await once(check, console, home);
      if (isOver) return;
      last = { ...last, ...said.round };
      trees.follow(places());
      const text = `${said.out}${said.notes}`;
      if (text !== shown && !isStale) {
        shown = text;
        if (isScreen) console.out(`${CLEAR}${said.out}`);
        else show(said.out);
        console.error(said.notes);
      }
    } while (isStale);
    isRunning = false;
  };
  const trees = watchTrees(() => void round());
  trees.follow(places());
  const ended = new Promise<number>((resolve) => {
    const end = () => {
      isOver = true;
      trees.close();
      // A check that is under way is of no use to anybody.
      if (isRunning) process.exit(last.code);
      resolve(last.code);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    // Nobody reads any more.
    process.stdout.once('error', end);
  });
  await round();
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
    const { known, text } = toldOf(error);
    const lines = known ? [text] : text.split('\n');
    const sentence = `brandgate: ${known ? '' : 'internal failure: '}${lines.map(forTerminal).join('\n')}\n`;
    return { out: '', notes: `${said.notes}${sentence}`, round: { code: 2 } };
  }
}
