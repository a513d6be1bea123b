import picomatch from 'picomatch';
import { didYouMean, nearest } from '../../formats/text/spelling.ts';
import type { Base, Package } from '../../model/package.ts';
import { UsageError } from '../../project/usage-error.ts';
import type { FoundRevision } from '../../revision/git.ts';
import { baseRevision } from '../../revision/git.ts';
import { baseOf } from '../../revision/revision.ts';
import { ruleIds } from '../../rules/ids.generated.ts';

/** Looks a root's revision up when its first package asks. */
export function revisionLookup(
  root: string,
  find: (root: string) => Promise<FoundRevision>,
): (pkg: Package) => Promise<Base> {
  let found: Promise<FoundRevision> | undefined;
  return async (pkg) => {
    found ??= find(root);
    return baseOf(pkg, await found);
  };
}

/** The local git repository as the source of revisions. */
export const localRevisions = (ref: string | undefined) => (root: string) => baseRevision(root, ref);

/** Whether a package's name is one of the given names or globs; all are when none is given. */
export function nameSelector(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => true : picomatch([...patterns]);
}

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
    const suggestion = nearest(id, ruleIds, 5);
    throw new UsageError(
      `“${id}” is not a rule.${suggestion ? ` Did you mean “${suggestion}”?` : ''} “brandgate rules” lists them.`,
    );
  }
}
