import { DirectorySet } from '../files/path-index.ts';
import type { Config } from '../model/project.ts';
import type { Scope } from './scope.ts';
import { mediaAt } from './theme-media.ts';
import { walk } from './walk.ts';

/** What the config names as the base of others. */
export const basesOf = ({ packages }: Config): DirectorySet =>
  new DirectorySet(packages.flatMap(({ base }) => base ?? []));

/** The bases that the config names and that are no themes, although something is there. */
export async function wrongBasesOf(scope: Scope, config: Config): Promise<ReadonlySet<string>> {
  const called = new Set(config.packages.flatMap(({ path, kind }) => (kind === 'theme' ? [path] : [])));
  const named = new Set(config.packages.flatMap(({ base }) => base ?? []));
  const wrong = new Set<string>();
  for (const base of named)
    if (!called.has(base) && !(await mayBeTheme(scope, config, base))) wrong.add(base);
  return wrong;
}

/** The config as if it named no such bases. */
export function withoutBases(config: Config, wrong: ReadonlySet<string>): Config {
  if (wrong.size === 0) return config;
  const packages = config.packages.map(({ base, ...entry }) =>
    base === undefined || wrong.has(base) ? entry : { ...entry, base },
  );
  return { ...config, packages };
}

/** Whether a directory or ZIP is a theme by its files; so may be one that can't be read, and one of pictures alone. */
async function mayBeTheme(scope: Scope, config: Config, path: string): Promise<boolean> {
  const there = await scope.files.stat(path);
  if (there?.type === 'file') {
    if (!/\.zip$/i.test(path)) return false;
    const { archivePackage } = await import('./archive-package.ts');
    const pkg = await archivePackage(scope.files, path, config.limits, {}, true);
    return pkg?.kind === 'theme' || pkg?.fault !== undefined;
  }
  // What is not there is said to be that.
  if (there === undefined) return true;
  const { found } = await walk(scope.files, path, scope);
  if (found.some(({ kind }) => kind === 'theme')) return true;
  return found.length === 0 && (await mediaAt(scope.files, path)).length > 0;
}
