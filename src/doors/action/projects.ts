import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { within } from '../../files/within.ts';
import { UsageError } from '../../model/usage-error.ts';
import { type ProjectScope, projectScopes } from '../../run/scopes.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';
import { realPath } from './trust.ts';

/** The project below `path`, or a ZIP in the project that is its directory. */
export async function projectsAt(inputs: Inputs, event: Event, outDir: string): Promise<ProjectScope[]> {
  const root = resolve(event.workspace, inputs.path);
  if (within(event.workspace, root) === undefined)
    throw new UsageError('The input “path” must lie inside the workspace.');
  const config = inputs.config === undefined ? undefined : resolve(event.workspace, inputs.config);
  // Projects are looked at where they really lie.
  const skip = [outDir, resolve(realPath(event.workspace), inputs.outDir)];
  const found = statSync(root, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is nothing at “${inputs.path}” (input “path”).`);
  // A pull request can put a link there.
  if (within(realPath(event.workspace), realPath(root)) === undefined)
    throw new UsageError('The input “path” leads through a symbolic link out of the workspace.');
  return found.isFile()
    ? projectScopes(dirname(root), [root], config, skip)
    : projectScopes(root, [], config, skip);
}
