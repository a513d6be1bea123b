import { baseName, directoryName, isWithin, resolvePath } from '../files/paths.ts';
import type { Files } from '../model/files.ts';
import { looksLikeTheme } from './markers.ts';
import { type WalkOptions, walk } from './walk.ts';

/** So many targets are looked at; a tree with more links than that is no tree of brand packages. */
const MOST_TARGETS = 100;
/** Directories of a package's layout, below the directory that a package is named after. */
const LAYOUT = /(?:^|\/)(?:webapp2|webapp3(?:\/branding)?|branding|configuration)$/;

/**
 * The symbolic links that stand where a package or a brand-like file would be: by their own name; because they lead to
 * brand content of the same project; or, where they lead out of it or nowhere, because packages lie beside them. No link
 * is followed: a target within the project is looked up by its own path.
 */
export async function brandLinks(
  files: Files,
  links: readonly string[],
  packages: readonly string[],
  options: WalkOptions,
): Promise<string[]> {
  const found: string[] = [];
  let looked = 0;
  const beside = new Set(
    packages.flatMap((path) => {
      const named = path.replace(LAYOUT, '');
      return named === '' ? [] : [directoryName(named)];
    }),
  );
  for (const link of links) {
    if (hasBrandName(link)) {
      found.push(link);
      continue;
    }
    looked++;
    const target = looked > MOST_TARGETS ? undefined : await targetOf(files, link);
    const entry = target === undefined ? undefined : await files.stat(target);
    if (target === undefined || !entry) {
      if (hasSibling(link, beside)) found.push(link);
    } else if (entry.type === 'directory' && !isWithin(link, target)) {
      if (await holdsBrand(files, target, packages, options)) found.push(link);
    }
  }
  return found;
}

function hasBrandName(link: string): boolean {
  const name = baseName(link);
  return (
    looksLikeTheme(name) ||
    /\.zip$/i.test(name) ||
    /(?:^|\/)(?:webapp2|webapp3|webapp3\/branding|package\/configuration)$/.test(link)
  );
}

/** Where a link leads within the project; undefined when that is outside, or nobody can say. */
async function targetOf(files: Files, link: string): Promise<string | undefined> {
  const target = await files.target?.(link);
  if (target === undefined || target.startsWith('/') || /^[A-Za-z]:|\\/.test(target)) return undefined;
  return resolvePath(directoryName(link), target);
}

/** Whether a package lies beside the link. A name with an extension is a file's, and no package is one. */
function hasSibling(link: string, beside: ReadonlySet<string>): boolean {
  if (/\.[A-Za-z0-9]{1,8}$/.test(link)) return false;
  return beside.has(directoryName(link));
}

async function holdsBrand(
  files: Files,
  target: string,
  packages: readonly string[],
  options: WalkOptions,
): Promise<boolean> {
  if (packages.some((path) => path !== '' && isWithin(path, target))) return true;
  const { found, archives, unclaimed } = await walk(files, target, options);
  return found.length + archives.length + unclaimed.length > 0;
}
