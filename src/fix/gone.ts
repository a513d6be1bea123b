import type { Contents } from './apply.ts';

interface Told {
  readonly finding: {
    readonly rule: string;
    readonly path: string;
    readonly message: string;
  };
}

/**
 * The findings that are there before and no longer after. What only moved with its file, stands on another line or tells
 * another number is still there. `moved` are the paths that files came to.
 */
export function goneHits<H extends Told>(
  before: readonly H[],
  after: readonly Told[],
  moved: ReadonlySet<string>,
): ReadonlySet<H> {
  const gone = new Set(before);
  let left = after;
  const match = (key: (finding: Told['finding']) => string, among: (now: Told) => boolean = () => true) => {
    const waiting = new Map<string, Told[]>();
    for (const now of left.filter(among)) {
      const name = key(now.finding);
      waiting.set(name, [...(waiting.get(name) ?? []), now]);
    }
    const met = new Set<Told>();
    for (const old of gone) {
      const now = waiting.get(key(old.finding))?.shift();
      if (!now) continue;
      gone.delete(old);
      met.add(now);
    }
    left = left.filter((now) => !met.has(now));
  };
  match(({ rule, path, message }) => JSON.stringify([rule, path, message]));
  match(
    ({ rule, message }) => JSON.stringify([rule, message]),
    ({ finding }) => moved.has(finding.path),
  );
  match(({ rule, path }) => JSON.stringify([rule, path]));
  return gone;
}

/** The names that are new in fixed contents. */
export const newNames = (contents: Contents, isThere: (name: string) => boolean): string[] =>
  [...contents].flatMap(([name, bytes]) => (bytes !== undefined && !isThere(name) ? [name] : []));
