import picomatch from 'picomatch';
import type { ProjectFiles } from '../model/files.ts';
import type { EarlierProject } from '../project/lost.ts';
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
      return base.available ? earlierProject(base.revision.changed, base.revision.tree?.()) : base.reason;
    },
  };
}

/** The project at the base revision, where its files can be had. */
export async function earlierProject(
  changed: ReadonlySet<string>,
  tree: Promise<ProjectFiles | undefined> | undefined,
): Promise<EarlierProject | string> {
  const files = await tree;
  return files ? { changed, files } : 'The files of the base revision are not in this clone.';
}

/** Whether a package's name is one of the given names or globs; all are when none is given. */
export function nameSelector(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => true : picomatch([...patterns]);
}
