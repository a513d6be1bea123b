import type { Release, Target } from './release.ts';
import type { Repository } from './upload.ts';

/** One publication: where it goes, and what is known of it so far. */
export interface Session extends Repository, Target {
  readonly log: (line: string) => void;
  /** What is being done, for messages and for counting tries. */
  doing: string;
  readonly failures: Map<string, number>;
  /** SHA-256 by asset id, of assets that this run uploaded or downloaded. */
  readonly verified: Map<number, string>;
  /** By file name; files that are missing here were kept. */
  readonly outcome: Map<string, 'uploaded' | 'replaced'>;
  /** Files of the release that are none of the plan's. */
  others: readonly string[];
  /** The release as it was seen last. */
  release: Release | undefined;
  /** The draft that this run created. */
  created: number | undefined;
}

export function createSession(target: Repository & Target, log: (line: string) => void): Session {
  return {
    ...target,
    log,
    doing: '',
    failures: new Map(),
    verified: new Map(),
    outcome: new Map(),
    others: [],
    release: undefined,
    created: undefined,
  };
}
