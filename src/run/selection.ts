import { globMatcher } from '../formats/glob/glob.ts';
import { once } from '../formats/once.ts';
import { didYouMean } from '../formats/text/spelling.ts';
import type { Config } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import type { FoundRevision } from '../revision/git.ts';
import type { ProjectInput, RunInput } from './input.ts';

/** Looks a root's revision up, at once: git works while packages are found and read. */
export function revisionLookup(
  root: string,
  find: (root: string) => Promise<FoundRevision>,
  config: Config,
): Required<Pick<ProjectInput, 'revisionOf' | 'earlier' | 'head'>> {
  const found = find(root);
  // Whoever asks is told; where a run ends before, nobody is.
  found.catch(() => undefined);
  const lookup = () => found;
  const compared = once(async (base: FoundRevision) => {
    const { withConfigChanges } = await import('./config-changes.ts');
    return withConfigChanges(base, config);
  });
  return {
    async revisionOf(pkg) {
      const base = await lookup();
      if (!base.available) return base;
      const { baseOf } = await import('../revision/revision.ts');
      return baseOf(pkg, await compared(base));
    },
    earlier: async () => {
      const base = await lookup();
      if (!base.available) return base.reason;
      const { changed, tree, commit } = base.revision;
      return { changed, ...(commit === undefined ? {} : { commit }), files: async () => tree?.() };
    },
    async head() {
      const { commitAt } = await import('../revision/version.ts');
      return commitAt(root);
    },
  };
}

/** A stamped archive has a brandingID of its own, so that nobody need raise the one in the manifest. */
export const leftOutFor = ({ stamp }: { readonly stamp: boolean }): readonly string[] =>
  stamp ? ['manifest-branding-id-bumped'] : [];

/** Whether a package's name is one of the given names or globs; all are when none is given. */
export function nameSelector(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => true : globMatcher(patterns);
}

/**
 * The packages that are asked for, by name or glob. A pattern that no package fits is a UsageError: nothing would be checked
 * for it, and nobody would notice.
 */
export const selection = (patterns: readonly string[]): Required<Pick<RunInput, 'selects' | 'onFound'>> => ({
  selects: nameSelector(patterns),
  onFound(names) {
    const useless = patterns.find((pattern) => !names.some(nameSelector([pattern])));
    if (useless === undefined) return;
    throw new UsageError(
      `No package is named “${useless}”.${didYouMean(useless, names)} There ${names.length === 1 ? 'is' : 'are'}: ${namesText(names)}.`,
    );
  },
});

function namesText(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${shown} and ${more} more (“brandgate list” names them)` : shown || 'none';
}

const MOST_NAMES = 10;
