import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { repositoryOf } from '../../revision/repository.ts';

/**
 * Lets the git commands of this process, and of nothing else, read a workspace that belongs to another user, as it does
 * in a job that runs in a container. The workspace is what the runner gave us to work on.
 */
export function trustWorkspace(environment: NodeJS.ProcessEnv, workspace: string, path: string): void {
  const above = [workspace, repositoryOf(resolve(workspace, path))].filter((found) => found !== undefined);
  const directories = new Set(above.flatMap((directory) => [directory, realPath(directory)]));
  const before = Number(environment.GIT_CONFIG_COUNT ?? '0');
  let count = Number.isSafeInteger(before) && before >= 0 ? before : 0;
  for (const directory of directories) {
    environment[`GIT_CONFIG_KEY_${count}`] = 'safe.directory';
    environment[`GIT_CONFIG_VALUE_${count}`] = directory;
    count++;
  }
  environment.GIT_CONFIG_COUNT = String(count);
}

/** Where a directory really lies; the path as it is when nobody knows. */
export function realPath(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return directory;
  }
}
