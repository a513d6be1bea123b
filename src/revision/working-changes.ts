import { dirname, resolve } from 'node:path';
import { isWithin, join } from '../files/paths.ts';
import type { Package } from '../model/package.ts';
import { differingPaths } from './differing.ts';
import { headOf, relativeTo, unavailable } from './git.ts';
import { withGit } from './git-session.ts';
import { repositoryOf } from './repository.ts';
import { baseOf } from './revision.ts';

/**
 * The packages that are not what the commit holds: a tracked file of them or of their base was changed, or they have a new
 * one that git does not ignore. Outside git, before the first commit and where git cannot be asked nobody can say.
 * `skip` are directories of the project that hold results.
 */
export async function dirtyPackages(
  root: string,
  packages: readonly Package[],
  skip: ReadonlySet<string>,
): Promise<Set<Package>> {
  const outer = await workingChanges(root);
  const dirty = new Set<Package>();
  for (const pkg of packages) {
    const changed = new Set([...(outer ?? []), ...(await innerChanges(root, pkg))]);
    const kept = [...changed].filter((path) => ![...skip].some((directory) => isWithin(path, directory)));
    const revision = { changed: new Set(kept), read: async () => undefined };
    const found = await baseOf(pkg, { available: true, revision });
    if (found.available && found.changed) dirty.add(pkg);
  }
  return dirty;
}

/** Paths below a directory, relative to it, that differ from the commit that is checked out. */
async function workingChanges(directory: string): Promise<Set<string> | undefined> {
  const changes = await withGit(directory, async (git) => {
    const head = await headOf(git);
    return head === undefined ? undefined : relativeTo(git.prefix, await differingPaths(git, head));
  }).catch(unavailable);
  return changes instanceof Set ? changes : undefined;
}

/** A package in a submodule has a repository of its own, into which git does not look from outside. */
async function innerChanges(root: string, pkg: Package): Promise<string[]> {
  const place = resolve(root, pkg.path);
  const directory = pkg.archive ? dirname(place) : place;
  if (repositoryOf(directory) === repositoryOf(root)) return [];
  const parent = pkg.archive ? pkg.path.slice(0, Math.max(0, pkg.path.lastIndexOf('/'))) : pkg.path;
  return [...((await workingChanges(directory)) ?? [])].map((path) => join(parent, path));
}
