import type { Asset, Package } from '../../model/package.ts';

/** The path that an asset has in a ZIP: in the one that it was read from, else in the one that will be built. */
export function entryPath({ path, entry }: Asset, pkg: Pick<Package, 'archive' | 'path'>): string {
  // A directory's name may end in the mark that divides a ZIP from its inside.
  return pkg.archive ? path.slice(pkg.path.length + 2) : entry;
}

/** A path as a message shows it: short, and with control characters made visible. */
export function shownPath(path: string): string {
  const visible = [...path]
    .slice(0, 200)
    .map((character) => (isControl(character) ? `\\u${hex(character)}` : character))
    .join('');
  return [...path].length > 200 ? `${visible}…` : visible;
}

/** Whether a character is one that no file name should hold: C0, DEL, C1. */
export function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}
