import type { FileChange } from '../fix/file-change.ts';
import { gitPatch, type ObjectFormat } from '../fix/git-patch.ts';
import { UsageError } from '../model/usage-error.ts';
import { settingOf } from '../revision/git-config.ts';
import { isGitProblem } from '../revision/git-problem.ts';
import { withGit } from '../revision/git-session.ts';
import { repositoryOf } from '../revision/repository.ts';
import type { FixedPackage } from './fix.ts';
import { type ProjectScope, repositoryPrefix, writeBack } from './scopes.ts';

/** Fixes that are held back: what becomes of each file, the last word on it counting. */
export interface HeldFixes {
  /** Takes a package’s fixes, to be given to `fix`. */
  readonly hold: (fixed: FixedPackage) => Promise<void>;
  /** All of them as a patch for `git apply` at the repository’s top; '' when there is nothing. */
  patch(): Promise<string>;
  /** Writes them into the working tree. */
  write(): Promise<void>;
}

/** Holds fixes back, so that what is judged and built stays what it is. Rejects when the projects lie in several repositories. */
export function holdFixes(projects: readonly ProjectScope[]): HeldFixes {
  const held = new Map<
    FixedPackage['project']['scope'],
    { first: FixedPackage; files: Map<string, FileChange> }
  >();
  return {
    async hold(fixed) {
      const entry = held.get(fixed.project.scope) ?? { first: fixed, files: new Map<string, FileChange>() };
      held.set(fixed.project.scope, entry);
      for (const change of fixed.changes) entry.files.set(change.path, change);
    },
    async patch() {
      const parts = [...held.values()].map(({ first, files }) => {
        const project = projects.find(({ scope }) => scope === first.project.scope);
        if (!project) throw new Error('A fix belongs to none of the projects.');
        return { project, changes: [...files.values()] };
      });
      const tops = new Set(parts.map(({ project }) => repositoryOf(project.root) ?? project.root));
      if (tops.size > 1)
        throw new UsageError('A patch is for one repository: name only paths of the same one.');
      const changes = parts.flatMap(({ project, changes: list }) => {
        const prefix = repositoryPrefix([project]);
        return list.map((change) => ({ ...change, path: `${prefix}${change.path}` }));
      });
      const root = parts[0]?.project.root;
      return root === undefined ? '' : gitPatch(changes, await objectFormat(root));
    },
    async write() {
      const write = writeBack(projects);
      for (const { first, files } of held.values())
        await write({ project: first.project, changes: [...files.values()] });
    },
  };
}

/** How the repository names contents, which a binary patch must do alike. */
async function objectFormat(root: string): Promise<ObjectFormat> {
  const ask = withGit(root, async ({ settings }) => settingOf(settings, 'extensions', 'objectformat'));
  const format = await ask.catch((error: unknown) => {
    // A repository that git does not trust is nearly always of the usual format.
    if (isGitProblem(error)) return undefined;
    throw error;
  });
  return format === 'sha256' ? 'sha256' : 'sha1';
}
