import { PathIndex } from '../files/path-index.ts';
import { directoryName, isWithin, join } from '../files/paths.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { ProjectFiles } from '../model/files.ts';
import type { PlacedPackage } from '../model/package.ts';
import type { Losses, LostPackage } from '../model/project.ts';
import { isLitter } from '../pexip/litter.ts';
import { isDocument } from './documents.ts';
import { foundAt } from './markers.ts';
import type { Scope } from './scope.ts';
import { placeIn } from './walk.ts';

/** A project at the base revision. */
export interface EarlierProject {
  /** Which one that is, where it is a commit. */
  readonly commit?: string;
  /** Paths relative to the project root that differ from it. */
  readonly changed: ReadonlySet<string>;
  /** Its tree, asked for when it is needed; undefined where it can't be had. */
  files(): Promise<ProjectFiles | undefined>;
}

/** A marker lies at most so many directories below the one that it marks: `package/configuration/settings.js`. */
const DEEPEST_MARKER = 3;

/**
 * The directories that were packages at the base revision, still hold files and are none any more. Only those near a
 * change are looked at.
 */
export async function lostPackages(
  scope: Scope,
  packages: readonly PlacedPackage[],
  earlier: EarlierProject,
): Promise<Losses> {
  const lost: LostPackage[] = [];
  // What changed within a package that is still one loses none.
  const placed = new PathIndex(packages);
  const apart = [...earlier.changed].filter((path) => !placed.some(path, (pkg) => pkg.covers(path)));
  const near = directoriesNear(apart, scope.paths);
  if (near.size === 0) return { packages: [] };
  const before = await earlier.files();
  if (!before) return { packages: [], unknown: 'The files of the base revision are not in this clone.' };
  for (const directory of near) {
    const entries = await before.list(directory);
    for (const { kind, root } of await foundAt(before, directory, placeIn(scope, directory), entries)) {
      const isStill = placed.at(root).some(({ kind: now }) => now === kind || now === 'unknown');
      if (!isStill && (await holdsFiles(scope.files, root, placed))) lost.push({ path: root || '.', kind });
    }
  }
  return { packages: lost.sort((a, b) => byteOrder(a.path, b.path) || byteOrder(a.kind, b.kind)) };
}

function directoriesNear(changed: readonly string[], asked: readonly string[]): ReadonlySet<string> {
  const near = new Set<string>();
  for (const path of changed) {
    let directory = path;
    for (let depth = 0; depth < DEEPEST_MARKER && directory !== ''; depth++) {
      directory = directoryName(directory);
      if (asked.length === 0 || asked.some((wanted) => isWithin(directory, wanted))) near.add(directory);
    }
  }
  return near;
}

/** Whether a directory holds a file to ship that no other package takes. */
async function holdsFiles(
  files: ProjectFiles,
  root: string,
  packages: PathIndex<PlacedPackage>,
): Promise<boolean> {
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
