import { below, PathIndex, sortedPaths } from '../files/path-index.ts';
import { join } from '../files/paths.ts';
import { once } from '../formats/once.ts';
import type { PlacedPackage } from '../model/package.ts';
import type { Config, PackageConfig } from '../model/project.ts';
import { LEARNT_NAME } from './base-theme.ts';
import { BASELINE_NAME } from './baseline.ts';
import { CONFIG_NAMES } from './config.ts';
import type { Found } from './markers.ts';
import { type Collect, directoryPackage } from './package.ts';
import type { Scope } from './scope.ts';
import type { Walk } from './walk.ts';

/** A package before it has its name and its base. */
export type Draft = Omit<PlacedPackage, 'name' | 'base'> & {
  readonly config: Partial<PackageConfig>;
  readonly namedAbove?: number;
};

/** The package of a directory. */
export async function directoryDraft(
  scope: Scope,
  config: Config,
  found: Found,
  seen: Walk,
  entry: Partial<PackageConfig>,
): Promise<Draft> {
  const draft = await directoryPackage(scope.files, found, collectFor(scope, config, entry, seen, found));
  return { ...draft, config: entry, ...(found.namedAbove ? { namedAbove: found.namedAbove } : {}) };
}

/** The package inside a ZIP, if there is one; `wanted`: somebody asked for it. */
export async function zipDraft(
  scope: Scope,
  config: Config,
  path: string,
  entry: Partial<PackageConfig>,
  wanted: boolean,
): Promise<Draft | undefined> {
  const { archivePackage } = await import('./archive-package.ts');
  const draft = await archivePackage(scope.files, path, config.limits, entry, wanted);
  return draft && { ...draft, config: entry };
}

/** A theme leaves to other packages what is theirs: their directories, and their claims in its own one. */
export function collectFor(
  scope: Scope,
  config: Config,
  entry: Partial<PackageConfig>,
  seen: Walk,
  found: Found,
): Collect {
  const apart = found.kind === 'theme' ? othersIn(seen, found) : [];
  const omit = [
    ...CONFIG_NAMES,
    BASELINE_NAME,
    LEARNT_NAME,
    config.path,
    config.baseline,
    config.baseTheme,
  ].flatMap((path) => path ?? []);
  return {
    limits: config.limits,
    config: entry,
    apart: new Set([...apart, ...[...scope.skip].filter((path) => path !== '')]),
    omit: new Set(omit),
  };
}

/** What other packages take of a theme's directory: their own ones, and their claims where they share its own. */
function othersIn(seen: Walk, found: Found): readonly string[] {
  const { roots, byRoot } = placesOf(seen);
  const here = byRoot.at(found.root).filter((other) => other.found !== found);
  const claims = here.flatMap(({ found: { claims = [] } }) => claims.map((claim) => join(found.root, claim)));
  return [...below(roots, found.root), ...claims];
}

/** The packages of a walk by place. */
const placesOf = once(({ found }: Walk) => ({
  roots: sortedPaths(new Set(found.map(({ root }) => root))),
  byRoot: new PathIndex(found.map((item) => ({ path: item.root, found: item }))),
}));
