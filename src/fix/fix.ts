import type { DecodedPackage } from '../model/package.ts';
import type { Failure } from '../model/report.ts';
import type { FixClass } from '../model/rule.ts';
import { type Contents, worksOf } from './apply.ts';
import { type Attempt, attempt } from './attempt.ts';
import { type Fixable, keyOf, type Recheck, type Settle } from './fixable.ts';
import { Passes } from './passes.ts';
import type { FixStep } from './step.ts';

/** A fix that did not remove its finding, would have added one, or was refused; the reason is a sentence. */
interface Dropped {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

export interface Fixed<H extends Fixable> {
  /** New bytes by asset name; undefined for a file that is gone. */
  readonly contents: Contents;
  /** What was done, in order. */
  readonly steps: readonly FixStep[];
  /** What is left. */
  readonly hits: readonly H[];
  /** The package with the fixes laid over it. */
  readonly decoded: DecodedPackage;
  readonly dropped: readonly Dropped[];
  /** Fixes that failed for a reason that nobody foresaw. */
  readonly failures: readonly Failure[];
}

/**
 * Applies every fix of the allowed class in memory, each checked before it is kept. Nothing is written. When no fix is left,
 * `settle` may say what is found only now that files have changed; what it finds is mended as well.
 */
export async function fix<H extends Fixable>(
  start: DecodedPackage,
  startHits: readonly H[],
  allowed: readonly FixClass[],
  recheck: Recheck<H>,
  settle: Settle<H> = () => undefined,
): Promise<Fixed<H>> {
  const contents: Contents = new Map();
  const tried = new Set<string>();
  const dropped: Dropped[] = [];
  const failures: Failure[] = [];
  const steps: FixStep[] = [];
  const passes = new Passes();
  let [decoded, hits] = [start, startHits];
  for (;;) {
    const open = untried(hits, allowed, tried);
    if (open[0] === undefined) {
      const settled = settle(decoded, contents);
      if (settled === undefined) break;
      ({ decoded, hits } = settled);
      continue;
    }
    const key = keyOf(open[0]);
    const { rule, path } = open[0].finding;
    tried.add(key);
    const group = hits.filter((hit) => keyOf(hit) === key && hit.fix);
    const made = await together(group, open, (some) => attempt(some, { decoded, hits, passes, recheck }));
    if ('refused' in made) dropped.push({ rule, path, reason: made.refused });
    else if ('failed' in made) failures.push({ rule, path, message: `The fix failed: ${made.failed}` });
    else {
      for (const [name, bytes] of made.contents) contents.set(name, bytes);
      steps.push(...made.steps);
      ({ decoded, hits } = made);
      if (!made.isPartial && hits.some((hit) => hit.fix && keyOf(hit) === key)) tried.delete(key);
    }
  }
  return { contents, decoded, steps, hits, dropped: [...dropped, ...refused(hits, allowed)], failures };
}

/** Tries a fix that encodes a file anew in one pass with the others of that kind and file, and alone where that fails. */
async function together<H extends Fixable>(
  group: readonly H[],
  open: readonly H[],
  tryOut: (group: readonly H[]) => Promise<Attempt<H>>,
): Promise<Attempt<H>> {
  if (!group.every(isPass)) return tryOut(group);
  const path = group[0]?.finding.path;
  const others = open.filter((hit) => hit.finding.path === path && isPass(hit) && !group.includes(hit));
  if (others.length > 0) {
    const made = await tryOut([...group, ...others]);
    if ('contents' in made) return made;
  }
  return tryOut(group);
}

/** Whether a fix encodes files anew and does nothing else. */
function isPass({ fix: make }: Fixable): boolean {
  try {
    const changes = make?.() ?? [];
    return changes.length > 0 && worksOf(changes).size === changes.length;
  } catch {
    // The attempt meets the same error, and names it.
    return false;
  }
}

/** What waits for measurements comes when nothing else is left. */
function untried<H extends Fixable>(
  hits: readonly H[],
  allowed: readonly FixClass[],
  tried: ReadonlySet<string>,
): readonly H[] {
  const open = hits.filter(
    (hit) => hit.fix && hit.finding.fix && allowed.includes(hit.finding.fix) && !tried.has(keyOf(hit)),
  );
  const ready = open.filter(({ waits }) => !waits);
  return ready.length > 0 ? ready : open;
}

/** What is left because no fix could be made in the first place. */
function refused(hits: readonly Fixable[], allowed: readonly FixClass[]): Dropped[] {
  const left = new Map<string, Dropped>();
  for (const hit of hits) {
    const { finding, refusal } = hit;
    if (refusal && allowed.includes(refusal.fix) && !left.has(keyOf(hit)))
      left.set(keyOf(hit), { rule: finding.rule, path: finding.path, reason: refusal.reason });
  }
  return [...left.values()];
}
