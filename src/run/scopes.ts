import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { diskFiles } from '../files/disk.ts';
import { foundAt, isThere } from '../files/there.ts';
import { within } from '../files/within.ts';
import { splitRenames } from '../fix/file-change.ts';
import type { WritableFiles } from '../model/files.ts';
import type { Config } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { configAt, emptyConfig } from '../project/config.ts';
import type { Scope } from '../project/scope.ts';
import { repositoryOf } from '../revision/repository.ts';
import type { FixedPackage } from './fix.ts';

const LARGEST_IGNORE_IN_BYTES = 1_000_000;

/** A project root with its config: what a run goes through. */
export interface ProjectScope {
  /** Absolute. */
  readonly root: string;
  readonly scope: Scope & { readonly files: WritableFiles };
  readonly config: Config;
}

/**
 * The roots that path arguments lie in. The project is the directory of the config, which is looked for from the current
 * directory up to the repository's top, else the current directory; an argument outside of it is a root of its own. Without
 * arguments, what lies below the current directory is looked at. `skip` are absolute output directories.
 */
export async function projectScopes(
  cwd: string,
  paths: readonly string[],
  configFile?: string,
  skip: readonly string[] = [],
): Promise<ProjectScope[]> {
  const here = realpathSync(cwd);
  const home = await projectRoot(here, configFile);
  const groups = new Map<string, string[]>();
  const typed = new Map<string, Map<string, string>>();
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const [root, inside] = placeOf(home, here, path);
    groups.set(root, [...(groups.get(root) ?? []), inside]);
    // The current directory is simply here.
    if (path !== '.') typed.set(root, (typed.get(root) ?? new Map<string, string>()).set(inside, path));
  }
  return Promise.all(
    [...groups].map(async ([root, inside]) => ({
      root,
      config: await configOf(root, root === home, configFile, cwd),
      scope: {
        files: diskFiles(root),
        rootName: basename(root) || 'project',
        above: [dirname(dirname(root)), dirname(root)].map((path) => basename(path)),
        // The root itself stands for everything in it.
        paths: inside.includes('') ? [] : inside,
        typed: typed.get(root) ?? new Map<string, string>(),
        isNamed: root !== home && inside.includes(''),
        skip: new Set(skip.flatMap((directory) => within(root, directory) ?? [])),
        ignoresAbove: await ignoresAbove(root),
        isTracked: trackedIn(root),
      },
    })),
  );
}

/**
 * Where the config is, from a directory up to the top of its repository; the directory itself when there is none, or when
 * somebody names one that lies aside.
 */
async function projectRoot(here: string, configFile: string | undefined): Promise<string> {
  const top = repositoryOf(here);
  if (configFile !== undefined) {
    const file = resolve(here, configFile);
    const directory = isThere(file) ? dirname(realpathSync(file)) : here;
    const isAbove = within(directory, here) !== undefined;
    return isAbove && (top === undefined || within(top, directory) !== undefined) ? directory : here;
  }
  for (let directory = here; ; directory = dirname(directory)) {
    if ((await configAt(diskFiles(directory))) !== undefined) return directory;
    if (top === undefined || directory === top || directory === dirname(directory)) return here;
  }
}

function placeOf(home: string, here: string, path: string): [root: string, inside: string] {
  const target = resolve(here, path);
  const found = foundAt(target);
  if (!found) throw new UsageError(`There is nothing at “${path}”.`);
  const real = realpathSync(target);
  const inside = within(home, real);
  if (inside !== undefined) return [home, inside];
  return found.isDirectory() ? [real, ''] : [dirname(real), basename(real)];
}

/** The packages of a config that somebody names are those of the current directory, not of other roots. */
async function configOf(
  root: string,
  isHome: boolean,
  configFile: string | undefined,
  cwd: string,
): Promise<Config> {
  if (configFile === undefined) {
    const found = await configAt(diskFiles(root));
    return found === undefined ? emptyConfig : configIn(root, found);
  }
  const file = resolve(cwd, configFile);
  if (!isThere(file)) throw new UsageError(`The config file “${configFile}” does not exist.`);
  const inside = within(root, realpathSync(file));
  if (inside !== undefined) return configIn(root, inside);
  const config = await configIn(dirname(file), basename(file));
  return isHome ? config : { ...config, packages: [] };
}

async function configIn(directory: string, name: string): Promise<Config> {
  const { readConfig } = await import('../project/read-config.ts');
  return readConfig(diskFiles(directory), name);
}

/** `.gitignore` files between the repository's top and the project root, outermost first. */
async function ignoresAbove(root: string): Promise<Scope['ignoresAbove']> {
  const top = repositoryOf(root);
  if (top === undefined || top === root) return [];
  const found: { prefix: string; text: string }[] = [];
  for (let directory = dirname(root); ; directory = dirname(directory)) {
    const files = diskFiles(directory);
    if ((await files.stat('.gitignore'))?.type === 'file') {
      const text = new TextDecoder().decode(await files.read('.gitignore', 0, LARGEST_IGNORE_IN_BYTES));
      found.push({ prefix: within(directory, root) ?? '', text });
    }
    if (directory === top || directory === dirname(directory)) break;
  }
  return found.reverse();
}

/** Git is asked when something is ignored, and once. */
function trackedIn(root: string): (path: string) => Promise<boolean> {
  const find = async () => {
    const { trackedPaths } = await import('../revision/tracked.ts');
    return trackedPaths(root);
  };
  let tracked: ReturnType<typeof find> | undefined;
  return async (path) => {
    tracked ??= find();
    return (await tracked).has(path);
  };
}

/** Where the project root lies in its repository, with a slash at its end, or ''. */
export function repositoryPrefix(projects: readonly ProjectScope[]): string {
  const root = projects[0]?.root;
  const top = root === undefined ? undefined : repositoryOf(root);
  const prefix = top === undefined || root === undefined ? '' : (within(top, root) ?? '');
  return prefix === '' ? '' : `${prefix}/`;
}

/** Writes fixed packages into the trees that they came from. A file that is renamed keeps what it has, its mode too. */
export const writeBack =
  (projects: readonly ProjectScope[]) =>
  async ({ project, changes }: Pick<FixedPackage, 'project' | 'changes'>): Promise<void> => {
    const files = projects.find(({ scope }) => scope === project.scope)?.scope.files;
    if (!files) return;
    const { renames, others } = splitRenames(changes);
    for (const { from, to } of renames) await files.rename(from, to);
    for (const { path, after } of others)
      await (after === undefined ? files.remove(path) : files.write(path, after));
  };
