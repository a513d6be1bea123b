import { didYouMean } from '../../formats/text/spelling.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { FoundRevision } from '../../revision/git.ts';
import { OUTSIDE_GIT } from '../../revision/outside-git.ts';
import { repositoryOf } from '../../revision/repository.ts';
import { ruleIds } from '../../rules/ids.generated.ts';

/** The local git repository as the source of revisions. */
export const localRevisions =
  (ref: string | undefined) =>
  async (root: string): Promise<FoundRevision> => {
    if (repositoryOf(root) === undefined) return { available: false, reason: OUTSIDE_GIT };
    const { baseRevision } = await import('../../revision/git.ts');
    return baseRevision(root, ref);
  };

export function rejectUnknownRules(ids: readonly string[]): void {
  for (const id of ids) {
    if (ruleIds.includes(id)) continue;
    throw new UsageError(`“${id}” is not a rule.${didYouMean(id, ruleIds)} “brandgate rules” lists them.`);
  }
}
