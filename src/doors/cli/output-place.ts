import { realpathSync, statSync } from 'node:fs';
import { isWithin } from '../../files/paths.ts';
import { isThere } from '../../files/there.ts';
import { within } from '../../files/within.ts';
import { UsageError } from '../../model/usage-error.ts';
import { explore } from '../../project/discover.ts';
import type { ProjectScope } from '../../run/scopes.ts';
import type { Arguments } from './arguments.ts';

/**
 * Refuses a place for archives that is no directory, and one that is to be judged as well: where a run writes it does not
 * look, so a package would pass unseen.
 */
export async function rejectOutput({ values }: Arguments, projects: readonly ProjectScope[]): Promise<void> {
  for (const option of ['out', 'to']) {
    const path = values[option];
    if (typeof path !== 'string' || path === 'github' || !isThere(path)) continue;
    if (!statSync(path).isDirectory())
      throw new UsageError(`“${path}” can’t be written: it is no directory.`);
    for (const project of projects)
      if (await isJudged(realpathSync(path), project))
        throw new UsageError(`“${path}” is to be judged: name another directory for “--${option}”.`);
  }
}

/** Whether a directory is a package, or holds what somebody named. A project root is looked at in any case. */
async function isJudged(directory: string, { root, scope, config }: ProjectScope): Promise<boolean> {
  const inside = within(root, directory);
  if (inside === undefined || inside === '') return false;
  if (scope.paths.some((path) => isWithin(path, inside))) return true;
  const skip = new Set([...scope.skip].filter((path) => path !== inside));
  const { packages } = await explore({ ...scope, skip }, config);
  return packages.some(({ path }) => path === inside);
}
