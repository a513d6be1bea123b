import { countAll, countOf } from '../model/counts.ts';
import { type Fixable, keyOf } from './fixable.ts';

/**
 * Why the fixes of `group` are not kept, as a sentence; undefined where they help: fewer findings of each rule there, and
 * none that was not there before, no error, and from a safe fix no warning either. (What was re-encoded can be measured
 * for the first time, and then be found too loud.) Of what could be mended only in part, one finding may stay.
 */
export function objection(
  group: readonly Fixable[],
  before: readonly Fixable[],
  after: readonly Fixable[],
  isPartial: boolean,
): string | undefined {
  const keys = [...new Set(group.map(keyOf))];
  const stays = keys.filter((key) => {
    const [left, was] = [
      after.filter((hit) => hit.fix && keyOf(hit) === key),
      group.filter((hit) => keyOf(hit) === key),
    ].map((hits) => countAll(hits.map(({ finding }) => finding))) as [number, number];
    return left > was || (left === was && was > 0);
  });
  if (stays.length > (isPartial ? 1 : 0)) return 'it would not have helped.';
  const isSafe = group.every(({ finding }) => finding.fix === 'safe');
  const counts = new Map<string, number>();
  for (const hit of before) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + countOf(hit.finding));
  const added = after.find((hit) => {
    const count = (counts.get(keyOf(hit)) ?? 0) - countOf(hit.finding);
    counts.set(keyOf(hit), count);
    const { severity } = hit.finding;
    return count < 0 && (severity === 'error' || (isSafe && severity !== 'info'));
  });
  return added && `it would have caused ${added.finding.rule}: ${added.finding.message}`;
}
