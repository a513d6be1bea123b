import picomatch from 'picomatch';
import type { Base, Package } from '../model/package.ts';
import type { FoundRevision } from '../revision/git.ts';
import { baseOf } from '../revision/revision.ts';

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

/** Whether a package's name is one of the given names or globs; all are when none is given. */
export function nameSelector(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => true : picomatch([...patterns]);
}
