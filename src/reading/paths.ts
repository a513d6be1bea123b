import type { Asset, Package } from '../model/package.ts';

/** The directory of a file, with a slash at its end; '' at the root. */
export function directoryOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The file's own name. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A reference relative to a directory ('' or with a slash at its end), without `.` and `..`; one that leaves the package begins with `../`. */
export function resolved(directory: string, reference: string): string {
  const parts: string[] = [];
  for (const part of `${directory}${reference}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The path that an asset has in a ZIP: in the one that it was read from, else in the one that will be built. */
export function entryPath({ path, entry }: Asset, pkg: Pick<Package, 'archive' | 'path'>): string {
  // A directory's name may end in the mark that divides a ZIP from its inside.
  return pkg.archive ? path.slice(pkg.path.length + 2) : entry;
}

/** Whether that path leads out of the package, to the root of a disk or above its own. */
export function leavesPackage(asset: Asset, pkg: Pick<Package, 'archive' | 'path'>): boolean {
  const path = entryPath(asset, pkg);
  return /^(?:[/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..');
}
