import { baseName, directoryName, join } from '../files/paths.ts';
import type { Entry, Files, Unreadable } from '../model/files.ts';
import {
  type Exclusion,
  exclusionsAbove,
  exclusionsAt,
  type IgnoreAbove,
  isIgnored,
  withOwn,
} from './ignored.ts';
import { claims, type Found, foundAt, isMisspeltMarker, looksLikeTheme } from './markers.ts';
import { ownArchives } from './own-archives.ts';
import { listFault, nameFault } from './package.ts';

/** What a walk through a tree came upon. */
export interface Walk {
  readonly found: readonly Found[];
  /** ZIP files outside of every package. */
  readonly archives: readonly string[];
  /** Outside of every package, what would be a marker but for upper and lower case. */
  readonly misspelt: readonly string[];
  /** Files outside of every package that look like a theme's. */
  readonly unclaimed: readonly string[];
  /** What could not be looked at, outside of packages. */
  readonly unreadable: readonly Unreadable[];
  /** ZIPs that are the results of an earlier build. */
  readonly ownArchives: readonly string[];
  /** Symbolic links outside of packages that git does not ignore. */
  readonly links: readonly string[];
  /** Submodules that are not checked out. */
  readonly submodules: readonly string[];
}

export interface WalkOptions {
  /** The name of the tree's root directory. */
  readonly rootName: string;
  /** The names of the directories above the root, outermost first; two are enough. */
  readonly above?: readonly string[];
  /** Directories that are not walked, such as the output directory. */
  readonly skip: ReadonlySet<string>;
  readonly ignoresAbove: readonly IgnoreAbove[];
  /** Whether git tracks a file, or one in a directory. What it tracks it does not ignore, whatever `.gitignore` says. */
  readonly isTracked?: (path: string) => Promise<boolean>;
}

interface Step {
  readonly directory: string;
  readonly exclusions: readonly Exclusion[];
  /** Whether only what git tracks is looked at. */
  readonly isIgnored?: boolean;
  /** The packages that may claim what lies here. */
  readonly owners: readonly Found[];
}

/** Walks a tree for packages. */
export async function walk(files: Files, start: string, options: WalkOptions): Promise<Walk> {
  const seen = {
    found: [] as Found[],
    archives: [] as string[],
    misspelt: [] as string[],
    unclaimed: [] as string[],
    unreadable: [] as Unreadable[],
    links: [] as string[],
    submodules: [] as string[],
    ownArchives: [] as string[],
  };
  const exclusions = await exclusionsAt(files, start, exclusionsAbove(options.ignoresAbove));
  const pending: Step[] = [{ directory: start, exclusions, owners: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { directory } = next;
    const listed = await files.list(directory).catch((error: unknown) => {
      seen.unreadable.push({ path: directory, message: listFault(directory, error) });
    });
    if (!listed) continue;
    // Git tracks no other empty directory.
    if (listed.length === 0 && (await options.isTracked?.(directory))) seen.submodules.push(directory);
    const entries = next.isIgnored ? await trackedOf(listed, directory, options) : listed;
    const step = await entered(files, next, entries, options, seen);
    const results = await ownArchives(files, directory, entries);
    const directories: Step[] = [];
    for (const entry of entries) {
      const path = join(directory, entry.name);
      const isMisspelt = isMisspeltMarker(entry.name, () => placeIn(options, path));
      if (entry.type === 'directory') {
        const claimed = step.owners.some((owner) => owner.kind !== 'theme' && claims(owner, path));
        if (claimed || !isWalked(entry.name, path, options)) continue;
        const isOut = isIgnored(path, true, step.exclusions);
        if (isOut && !(await options.isTracked?.(path))) continue;
        if (isMisspelt) seen.misspelt.push(path);
        directories.push({ ...step, directory: path, ...(isOut ? { isIgnored: true } : {}) });
      } else if (entry.type === 'symlink' || entry.undecodable) {
        if (!step.owners.some((owner) => claims(owner, path)) && isSeen(entry.name, path, options, step)) {
          if (entry.undecodable) seen.unreadable.push(nameFault(path));
          else seen.links.push(path);
        }
      } else if (entry.type === 'file' && !step.owners.some((owner) => claims(owner, path))) {
        const list = /\.zip$/i.test(entry.name)
          ? seen.archives
          : isMisspelt
            ? seen.misspelt
            : looksLikeTheme(entry.name)
              ? seen.unclaimed
              : undefined;
        if (!list || (isIgnored(path, false, step.exclusions) && !(await options.isTracked?.(path))))
          continue;
        (results.has(entry.name) ? seen.ownArchives : list).push(path);
      }
    }
    for (const child of directories.reverse()) pending.push(child);
  }
  return seen;
}

/** A directory’s path with the names of those above the root, which some markers depend on. */
export const placeIn = ({ rootName, above = [] }: WalkOptions, directory: string): string =>
  join(...above, rootName, directory);

/** A directory's own markers and `.gitignore`. One with markers is no part of the theme above it. */
async function entered(
  files: Files,
  { directory, exclusions, owners }: Step,
  entries: readonly Entry[],
  options: WalkOptions,
  { found, unreadable }: { readonly found: Found[]; readonly unreadable: Unreadable[] },
): Promise<Step> {
  const here = await foundAt(files, directory, placeIn(options, directory), entries);
  found.push(...here);
  const outer = here.length === 0 ? owners : owners.filter(({ kind }) => kind !== 'theme');
  return {
    directory,
    exclusions: await withOwn(files, directory, entries, exclusions, unreadable),
    owners: [...outer, ...here],
  };
}

/** Whether a link, or a thing whose nature is unknown, would be looked at if it were a file or a directory. */
function isSeen(name: string, path: string, options: WalkOptions, { exclusions }: Step): boolean {
  return (
    [true, false].every((directory) => !isIgnored(path, directory, exclusions)) &&
    isWalked(name, path, options)
  );
}

const isWalked = (name: string, path: string, { skip }: WalkOptions): boolean =>
  !name.startsWith('.') && name !== 'node_modules' && !skip.has(path);

/** Whether a walk comes to a directory that git does not ignore. */
export function isWalkedTo(directory: string, options: WalkOptions): boolean {
  for (let at = directory; at !== ''; at = directoryName(at))
    if (!isWalked(baseName(at), at, options)) return false;
  return true;
}

/** The entries of an ignored directory that git tracks all the same. */
async function trackedOf(
  entries: readonly Entry[],
  directory: string,
  { isTracked }: WalkOptions,
): Promise<readonly Entry[]> {
  const tracked = await Promise.all(entries.map(({ name }) => isTracked?.(join(directory, name))));
  return entries.filter((_, index) => tracked[index]);
}
