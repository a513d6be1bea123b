import picomatch from 'picomatch';
import type { FoundRevision } from '../revision/git.ts';
import { baseOf } from '../revision/revision.ts';
import type { ProjectInput } from './input.ts';

/** Looks a root's revision up when its first package asks. */
export function revisionLookup(
  root: string,
  find: (root: string) => Promise<FoundRevision>,
): Required<Pick<ProjectInput, 'revisionOf' | 'earlier'>> {
  let found: Promise<FoundRevision> | undefined;
  const lookup = () => {
    found ??= find(root);
    return found;
  };
  return {
    revisionOf: async (pkg) => baseOf(pkg, await lookup()),
    earlier: async () => {
      const base = await lookup();
      if (!base.available) return base.reason;
      const { changed, tree } = base.revision;
      return { changed, files: async () => tree?.() };
    },
  };
}

/** Whether a package's name is one of the given names or globs; all are when none is given. */
export function nameSelector(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => true : picomatch([...patterns]);
}
