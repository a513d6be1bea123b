import type { Suppressions } from '../check/suppress.ts';
import type { Checked, Hit } from '../model/check.ts';
import { countAll } from '../model/counts.ts';
import type { Judgement } from './input.ts';

/** What is left of a package's hits by the exceptions of the config and the baseline, and what they took. */
export function excepted(
  checked: Checked,
  languages: Judgement['languages'],
  suppressions: Suppressions,
): Pick<Judgement, 'checked' | 'suppressed' | 'covered' | 'languages'> {
  const kept = suppressed(checked, suppressions);
  const left = new Set(kept.hits);
  const gone = checked.hits.filter((hit) => !left.has(hit));
  const covered = new Set(gone.map(({ finding }) => finding.rule));
  return { checked: kept, suppressed: totalOf(checked) - totalOf(kept), covered, languages };
}

/** Findings, also those that are counted only. */
export const totalOf = ({ hits }: Checked): number => countAll(hits.map(({ finding }) => finding));

/** What was found, without what an exception covers. */
export function suppressed({ hits: all, skipped, failures }: Checked, suppressions: Suppressions): Checked {
  const hits = all.flatMap((hit): Hit[] => {
    const left = suppressions.left(hit.finding);
    return left === undefined ? [] : left === hit.finding ? [hit] : [{ ...hit, finding: left }];
  });
  return { hits, skipped, failures };
}
