import { isRefusal, Refusal } from '../formats/refusal.ts';
import type { Transcoded } from '../formats/transcoding.ts';
import { countAll } from '../model/counts.ts';
import type { DecodedPackage } from '../model/package.ts';
import { applyChanges, type Contents } from './apply.ts';
import { type Fixable, keyOf, type Recheck } from './fixable.ts';
import { readAsset, withContents } from './layered.ts';
import type { Pass, Passes } from './passes.ts';
import { type FixStep, phrases } from './step.ts';
import { objection } from './verdict.ts';

/** Seven minutes of stereo at 96 kHz in 24 bits; what is larger is not even read. */
const LARGEST_ENCODED_IN_BYTES = 250_000_000;

/** Where the fixing of a package stands. */
export interface Standing<H extends Fixable> {
  readonly decoded: DecodedPackage;
  readonly hits: readonly H[];
  readonly passes: Passes;
  readonly recheck: Recheck<H>;
}

/** What came of an attempt: the package afterwards, or why it stays as it was. */
export type Attempt<H extends Fixable> =
  | {
      readonly contents: Contents;
      readonly decoded: DecodedPackage;
      readonly hits: readonly H[];
      readonly steps: readonly FixStep[];
      /** What could be mended only in part is no better when it is tried again. */
      readonly isPartial: boolean;
    }
  | { readonly refused: string }
  | { readonly failed: string };

/** Makes the fixes of these findings in memory, decodes and checks again. */
export async function attempt<H extends Fixable>(
  group: readonly H[],
  { decoded: current, hits, passes, recheck }: Standing<H>,
): Promise<Attempt<H>> {
  const transcoded = new Map<string, Transcoded>();
  const made = new Map<string, Pass>();
  let contents: Contents;
  try {
    const changes = group.flatMap((hit) => hit.fix?.() ?? []);
    const read = (name: string) => readAsset(current, name);
    contents = await applyChanges(changes, read, async (name, works, present) => {
      const size = current.asset(name)?.size ?? 0;
      if (size > LARGEST_ENCODED_IN_BYTES)
        throw new Refusal(`it has ${size} bytes, and at most ${LARGEST_ENCODED_IN_BYTES} are encoded anew.`);
      const { pass, result } = await passes.run(name, works, present);
      made.set(name, pass);
      transcoded.set(name, result);
      return result.bytes;
    });
  } catch (error) {
    if (isRefusal(error)) return { refused: error.message };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
  const again = await recheck(withContents(current, contents), current, new Set(contents.keys()));
  const isPartial = [...transcoded.values()].some(({ partial }) => partial === true);
  const refused = objection(group, hits, again.hits, isPartial);
  if (refused !== undefined) return { refused };
  passes.keep(contents.keys(), made);
  const did = await phrases(current, again.decoded, contents, transcoded);
  const steps = [...new Map(group.map((hit) => [keyOf(hit), hit.finding])).values()].map((finding) => {
    const was = countIn(group, keyOf({ finding }));
    const left = countIn(
      again.hits.filter((hit) => hit.fix),
      keyOf({ finding }),
    );
    return { rule: finding.rule, path: finding.path, count: was - left, did };
  });
  return { contents, ...again, steps, isPartial };
}

const countIn = (hits: readonly Fixable[], key: string): number =>
  countAll(hits.flatMap((hit) => (keyOf(hit) === key ? [hit.finding] : [])));
