import { byteOrder } from '../formats/text/byte-order.ts';
import type { Unreadable } from '../model/files.ts';
import { discover } from '../project/discover.ts';
import { packageFacts } from '../report/report.ts';
import { completed, type RunInput } from './input.ts';
import { unclaimedDirectories } from './unclaimed.ts';

/** A package that was found, before anything of it is judged. */
export interface ListedPackage extends ReturnType<typeof packageFacts> {
  /** Whether it differs from the base revision; absent where nobody can say. */
  readonly changed?: boolean;
  /** What made it a package: a path below it, `ZIP` for an archive, `config` where the config says so. */
  readonly marker: string;
}

/** What there is to check. */
export interface Listing {
  readonly packages: readonly ListedPackage[];
  /** Directories that hold files like a package's and were not taken for a package. */
  readonly unclaimed: readonly string[];
  /** Directories with a package's markers that the config leaves out. Absent where there is none. */
  readonly unlisted?: readonly string[];
  /** Submodules that are not checked out. Absent where there is none. */
  readonly submodules?: readonly string[];
  /** What could not be looked at, each with the reason. Absent where there is nothing. */
  readonly unreadable?: readonly Unreadable[];
}

/** discover, and no further: no file of a package is read. */
export async function list(given: RunInput): Promise<Listing> {
  const input = completed(given);
  const packages: ListedPackage[] = [];
  const found = [];
  for (const project of input.projects)
    found.push({ project, discovered: await discover(project.scope, project.config) });
  input.onFound?.(found.flatMap(({ discovered }) => discovered.packages.map(({ name }) => name)));
  for (const { project, discovered } of found) {
    for (const pkg of discovered.packages.filter(({ name }) => input.selects(name))) {
      const base = await project.revisionOf(pkg);
      if (input.onlyChanged && base.available && !base.changed) continue;
      packages.push({
        ...packageFacts(pkg),
        ...(base.available ? { changed: base.changed } : {}),
        marker: pkg.archive ? 'ZIP' : (pkg.marker ?? 'config'),
      });
    }
  }
  const unlisted = found.flatMap(({ discovered }) => discovered.unlisted);
  const submodules = found.flatMap(({ discovered }) => discovered.submodules);
  const unreadable = found.flatMap(({ discovered }) => discovered.unreadable);
  return {
    packages: packages.sort((a, b) => byteOrder(a.name, b.name) || byteOrder(a.path, b.path)),
    unclaimed: unclaimedDirectories(found.map(({ discovered }) => discovered)),
    ...(unlisted.length > 0 ? { unlisted } : {}),
    ...(submodules.length > 0 ? { submodules } : {}),
    ...(unreadable.length > 0 ? { unreadable } : {}),
  };
}
