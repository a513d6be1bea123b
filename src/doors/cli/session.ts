import { didYouMean } from '../../formats/text/spelling.ts';
import { UsageError } from '../../model/usage-error.ts';
import { baseRevision } from '../../revision/git.ts';
import { ruleIds } from '../../rules/ids.generated.ts';

/** The local git repository as the source of revisions. */
export const localRevisions = (ref: string | undefined) => (root: string) => baseRevision(root, ref);

export function rejectUnknownRules(ids: readonly string[]): void {
  for (const id of ids) {
    if (ruleIds.includes(id)) continue;
    throw new UsageError(`“${id}” is not a rule.${didYouMean(id, ruleIds)} “brandgate rules” lists them.`);
  }
}
