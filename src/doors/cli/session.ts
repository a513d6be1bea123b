import picomatch from 'picomatch';
import { didYouMean } from '../../formats/text/spelling.ts';
import { UsageError } from '../../model/usage-error.ts';
import { baseRevision } from '../../revision/git.ts';
import { ruleIds } from '../../rules/ids.generated.ts';

/** The local git repository as the source of revisions. */
export const localRevisions = (ref: string | undefined) => (root: string) => baseRevision(root, ref);

/** A name or glob that no package has is a UsageError: nothing would be checked for it, and nobody would notice. */
export function rejectUnknownPackages(patterns: readonly string[], names: readonly string[]): void {
  for (const pattern of patterns) {
    const fits = picomatch(pattern);
    if (names.some((name) => fits(name))) continue;
    throw new UsageError(
      `No package is named “${pattern}”.${didYouMean(pattern, names)} There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`,
    );
  }
}

export function rejectUnknownRules(ids: readonly string[]): void {
  for (const id of ids) {
    if (ruleIds.includes(id)) continue;
    throw new UsageError(`“${id}” is not a rule.${didYouMean(id, ruleIds)} “brandgate rules” lists them.`);
  }
}
