/**
 * Tells when anything below some directories changes. Each directory is watched by itself, as recursive watches of Node lose
 * what is deleted and made again; where the system has no watches left, and for what is gone, the trees are looked at in turn.
 */
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** What is watched. */
export interface WatchPlaces {
  /** Absolute directories whose trees are watched, but for those that `passesOver` names. */
  readonly roots: readonly string[];
  /** Whether a directory, absolute, and all below it is left out. */
  readonly passesOver: (directory: string) => boolean;
}
export interface TreeWatch {
  /** Watches what is there now: to be called after each change, as directories come and go. */
  follow(places: WatchPlaces): void;
  close(): void;
}

/** A save is several changes: the callback waits until nothing has come for so long. */
const REST_IN_MILLISECONDS = 15;
/** And not longer than this, however much goes on. */
const LONGEST_WAIT_IN_MILLISECONDS = 200;
const POLL_IN_MILLISECONDS = 500;
const MOST_DIRECTORIES = 20_000;
/** Git's own files that tell of another commit; everything else of it is noise. */
const GIT_NEWS = /^(?:HEAD|packed-refs)$/;

/** Begins to watch nothing; `onChange` is called after changes in what `follow` names. */
export function watchTrees(onChange: () => void): TreeWatch {
  const watched = new Map<string, Watched>();
  const soon = afterRest(onChange);
  let unwatched: readonly string[] = [];
  let state = '';
  const poll = setInterval(() => {
    const now = stateOf(unwatched);
    if (now !== state) soon.call();
    state = now;
  }, POLL_IN_MILLISECONDS);
  return {
    follow(places) {
      const wanted = directoriesOf(places);
      for (const [directory, { watcher, identity }] of watched) {
        // A watch holds on to a directory that was moved away or replaced.
        if (wanted.has(directory) && identityOf(directory) === identity) continue;
        watcher.close();
        watched.delete(directory);
      }
      for (const directory of wanted) {
        if (watched.has(directory)) continue;
        const one = begin(directory, soon.call);
        if (one) watched.set(directory, one);
      }
      unwatched = [...wanted].filter((directory) => !watched.has(directory));
      state = stateOf(unwatched);
    },
    close() {
      clearInterval(poll);
      soon.cancel();
      for (const { watcher } of watched.values()) watcher.close();
    },
  };
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly identity: string;
}

/** Undefined where the system refuses. */
function begin(directory: string, changed: () => void): Watched | undefined {
  const isGit = basename(directory) === '.git';
  try {
    const identity = identityOf(directory);
    const watcher = watch(directory, (_, name) => {
      if (!isGit || GIT_NEWS.test(String(name))) changed();
    });
    // It is gone: the next `follow` sees what is there instead.
    watcher.on('error', changed);
    return { watcher, identity };
  } catch {
    return undefined;
  }
}

/** Calls once after many. */
function afterRest(onChange: () => void): { call: () => void; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  return {
    call() {
      const now = Date.now();
      if (timer === undefined) first = now;
      clearTimeout(timer);
      const left = first + LONGEST_WAIT_IN_MILLISECONDS - now;
      timer = setTimeout(
        () => {
          timer = undefined;
          onChange();
        },
        Math.max(0, Math.min(REST_IN_MILLISECONDS, left)),
      );
    },
    cancel: () => clearTimeout(timer),
  };
}

/** Every directory to watch, links not followed; of a root that is gone, the nearest one above it. */
function directoriesOf({ roots, passesOver }: WatchPlaces): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = roots.map(nearestDirectory);
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    if (found.has(directory) || found.size >= MOST_DIRECTORIES) continue;
    found.add(directory);
    // Above a root that is gone, only its coming back counts; of git, only its heads.
    if (!roots.some((root) => isAtOrAbove(root, directory)) || basename(directory) === '.git') continue;
    for (const name of subdirectoriesOf(directory)) {
      const below = join(directory, name);
      if (name === '.git' || !passesOver(below)) pending.push(below);
    }
  }
  return found;
}

const isAtOrAbove = (root: string, directory: string): boolean =>
  directory === root || directory.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);

function nearestDirectory(path: string): string {
  let directory = path;
  while (!lstatSync(directory, { throwIfNoEntry: false })?.isDirectory() && dirname(directory) !== directory)
    directory = dirname(directory);
  return directory;
}

function subdirectoriesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function identityOf(directory: string): string {
  const stats = lstatSync(directory, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : '';
}

/** What is in directories and when it was changed, to be compared. */
function stateOf(directories: readonly string[]): string {
  return directories
    .map((directory) => {
      try {
        const entries = readdirSync(directory).map((name) => {
          const stats = lstatSync(join(directory, name), { throwIfNoEntry: false });
          return `${name}:${stats?.mtimeMs}:${stats?.size}`;
        });
        return `${directory}\n${entries.join('\n')}`;
      } catch {
        return directory;
      }
    })
    .join('\n');
}
