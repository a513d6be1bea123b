import { lstatSync, realpathSync } from 'node:fs';
import { GitProblem } from './git-problem.ts';
import type { Repository } from './repository.ts';

/**
 * Git refuses the repository of another user unless the user's own settings trust it, and so do we: what is in it may be
 * anything. `trusted` asks those settings for `safe.directory`, in their order. Throws a GitProblem that names the remedy.
 */
export async function rejectForeign(
  { top, gitDir }: Repository,
  trusted: () => Promise<readonly string[]>,
  user: number | undefined = process.geteuid?.(),
): Promise<void> {
  if (user === undefined) return;
  const owners = new Set([user, ...(user === 0 ? [Number(process.env.SUDO_UID ?? 0)] : [])]);
  if ([top, gitDir].every((path) => owners.has(lstatSync(path).uid))) return;
  if (isTrusted(top, givenInEnvironment(process.env)) || isTrusted(top, await trusted())) return;
  throw new GitProblem(
    'The repository belongs to another user, so git does not trust it; “git config --global --add safe.directory” with its path allows it.',
  );
}

/** An empty value takes back what stands before it. */
export function isTrusted(top: string, values: readonly string[]): boolean {
  const since = values.slice(values.lastIndexOf('') + 1);
  return since.some((value) => {
    if (value === '*' || !value.endsWith('/*')) return value === '*' || real(value) === top;
    return top.startsWith(`${real(value.slice(0, -2))}/`);
  });
}

function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** `safe.directory` as GIT_CONFIG_COUNT, GIT_CONFIG_KEY_n and GIT_CONFIG_VALUE_n give it. */
function givenInEnvironment(environment: NodeJS.ProcessEnv): string[] {
  const count = Math.min(Number(environment.GIT_CONFIG_COUNT ?? 0) || 0, 1000);
  return Array.from({ length: Math.max(0, count) }, (_, index) => index).flatMap((index) =>
    environment[`GIT_CONFIG_KEY_${index}`]?.toLowerCase() === 'safe.directory'
      ? [environment[`GIT_CONFIG_VALUE_${index}`] ?? '']
      : [],
  );
}
