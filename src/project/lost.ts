import { PathIndex } from '../files/path-index.ts';
import { directoryName, isWithin, join } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { Files } from '../model/files.ts';
import type { PlacedPackage } from '../model/package.ts';
import type { Config, Losses, LostPackage } from '../model/project.ts';
import { isUsageError } from '../model/usage-error.ts';
import { isLitter } from '../pexip/litter.ts';
import { emptyConfig } from './config.ts';
import { isDocument } from './documents.ts';
import { earlierConfig } from './earlier-config.ts';
import { foundAt } from './markers.ts';
import type { Scope } from './scope.ts';
import { isWalkedTo, placeIn } from './walk.ts';

/** A project at the base revision. */
export interface EarlierProject {
  /** Which one that is, where it is a commit. */
  readonly commit?: string;
  /** Paths relative to the project root that differ from it. */
  readonly changed: ReadonlySet<string>;
  /** Its tree, asked for when it is needed; undefined where it can't be had. */
  files(): Promise<Files | undefined>;
}

/**
 * The directories that were packages at the base revision, still hold files and are none any more. Only those above a
 * change are looked at.
 */
export async function lostPackages(
  scope: Scope,
  config: Config,
  packages: readonly PlacedPackage[],
  earlier: EarlierProject,
): Promise<Losses> {
  const lost: LostPackage[] = [];
  // What changed within a package that is still one loses none.
  const placed = new PathIndex(packages);
  const apart = [...earlier.changed].filter((path) => !placed.some(path, (pkg) => pkg.covers(path)));
  const above = directoriesAbove(apart, scope.paths);
  if (above.size === 0) return { packages: [] };
  const before = await earlier.files();
  if (!before) return { packages: [], unknown: 'The files of the base revision are not in this clone.' };
  const wasListed = await listedThen(scope, config, before);
  for (const directory of above) {
    if (!isWalkedTo(directory, scope)) continue;
    const entries = await before.list(directory);
    for (const { kind, root } of await foundAt(before, directory, placeIn(scope, directory), entries)) {
      if (!wasListed(root)) continue;
      const isStill = placed.at(root).some(({ kind: now }) => now === kind || now === 'unknown');
      if (!isStill && (await holdsFiles(scope.files, root, placed))) lost.push({ path: root || '.', kind });
    }
  }
  return { packages: lost.sort((a, b) => byteOrder(a.path, b.path) || byteOrder(a.kind, b.kind)) };
}

/** Whether the config of then looked at a directory: with `discover: false` only at those that it listed. */
async function listedThen(scope: Scope, config: Config, before: Files): Promise<(root: string) => boolean> {
  if (config.discover) return () => true;
  const { discover, packages } = await earlierConfig(scope, config, before).catch((error: unknown) => {
    if (!isUsageError(error)) throw error;
    return emptyConfig;
  });
  return discover ? () => true : (root) => packages.some(({ path }) => isWithin(root, path));
}

function directoriesAbove(changed: readonly string[], asked: readonly string[]): ReadonlySet<string> {
  const above = new Set<string>();
  for (const path of changed) {
    // A marker may be a directory, which is gone with what lay deep in it.
    for (let at = path; at !== ''; ) {
      at = directoryName(at);
      if (above.has(at)) break;
      if (asked.length === 0 || asked.some((wanted) => isWithin(at, wanted))) above.add(at);
    }
  }
  return above;
}

/** Whether a directory holds a file to ship that no other package takes. */
async function holdsFiles(files: Files, root: string, packages: PathIndex<PlacedPackage>): Promise<boolean> {
  if (root !== '' && (await files.stat(root))?.type !== 'directory') return false;
  const pending = [root];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    for (const { name, type } of await files.list(directory).catch(() => [])) {
      const path = join(directory, name);
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (type === 'directory') pending.push(path);
      else if (
        !isLitter(name) &&
        !isDocument(path.slice(root === '' ? 0 : root.length + 1)) &&
        !packages.some(path, (pkg) => pkg.covers(path))
      )
        return true;
    }
  }
  return false;
}
