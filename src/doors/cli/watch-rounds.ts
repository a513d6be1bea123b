import { basename } from 'node:path';
import { type WatchPlaces, watchTrees } from '../../files/watch.ts';
import { within } from '../../files/within.ts';

/** What a round found out, to be told when nothing has changed meanwhile. */
export interface RoundResult {
  /** What is watched from now on. */
  readonly places: WatchPlaces;
  readonly tell: () => void;
}

export interface Rounds {
  /** One round now, or another one after the one that is under way. */
  again(): Promise<void>;
  readonly isRunning: boolean;
  close(): void;
}

/** A round after each change, one at a time; what is told is never older than the last change. */
export function rounds(first: WatchPlaces, round: () => Promise<RoundResult>): Rounds {
  let isRunning = false;
  let isStale = false;
  let isOver = false;
  const again = async () => {
    isStale = isRunning;
    if (isRunning) return;
    isRunning = true;
    try {
      do {
        isStale = false;
        const { places, tell } = await round();
        if (isOver) return;
        trees.follow(places);
        if (!isStale) tell();
      } while (isStale);
    } finally {
      isRunning = false;
    }
  };
  const trees = watchTrees(() => void again());
  trees.follow(first);
  return {
    again,
    get isRunning() {
      return isRunning;
    },
    close() {
      isOver = true;
      trees.close();
    },
  };
}

export interface Watched {
  /** Absolute: the projects, and the packages in them, inside of which everything counts. */
  readonly roots: readonly string[];
  readonly packages: readonly string[];
}

/** Trees without what no run looks at. `passed` are absolute directories that runs write into. */
export const placesOf = ({ roots, packages }: Watched, passed: readonly string[]): WatchPlaces => ({
  roots,
  passesOver(directory) {
    if (passed.includes(directory)) return true;
    if (packages.some((root) => within(root, directory) !== undefined)) return false;
    const name = basename(directory);
    return name.startsWith('.') || name === 'node_modules';
  },
});
