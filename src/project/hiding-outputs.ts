import { baseName, isWithin } from '../files/paths.ts';
import type { Files } from '../model/files.ts';
import type { Config } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { isIgnoredAt } from './ignored.ts';
import { DEFAULT_OUT, DEFAULT_RELEASE, RESULT_NAME } from './output-directories.ts';
import type { Scope } from './scope.ts';
import { walk } from './walk.ts';

/**
 * Nothing in an output directory is looked at, so one that somebody chose and that holds a package is a UsageError. What
 * lies beside the results of an earlier run, or is ignored by git, is no source.
 */
export async function rejectHidingOutputs(scope: Scope, config: Config): Promise<void> {
  for (const directory of scope.skip) {
    if (directory === '' || [DEFAULT_OUT, DEFAULT_RELEASE].includes(baseName(directory))) continue;
    const hidden = await packageIn(scope, config, directory);
    if (hidden === undefined) continue;
    throw new UsageError(
      `“${directory}” can’t be the output directory: there is a package at “${hidden}”, which would be neither checked nor built. Choose another directory.`,
    );
  }
}

async function packageIn(scope: Scope, config: Config, directory: string): Promise<string | undefined> {
  const { files, ignoresAbove } = scope;
  if ((await files.stat(directory))?.type !== 'directory') return undefined;
  const listed = config.packages.find(({ path }) => isWithin(path, directory));
  if (listed) return listed.path;
  if (await isIgnoredAt(files, directory, ignoresAbove)) return undefined;
  const roots = (await walk(files, directory, scope)).found.map(({ root }) => root);
  return (
    roots.find((root) => root === directory) ??
    ((await holdsResults(files, directory)) ? undefined : roots[0])
  );
}

const holdsResults = async (files: Files, directory: string): Promise<boolean> =>
  (await files.list(directory)).some(({ name }) => name === RESULT_NAME);
