import { baseName, directoryName, join } from '../files/paths.ts';
import type { Entry, Files } from '../model/files.ts';
import type { Kind } from '../model/package.ts';
import { pluginRepositoryClaims } from './plugin-repository.ts';

/** A package that markers point to, before its files are listed. */
export interface Found {
  readonly kind: Kind;
  /** The directory that its ZIP layout names. */
  readonly root: string;
  /** What it claims below `root`; everything when absent. */
  readonly claims?: readonly string[];
  readonly pluginRepository?: boolean;
  /** How many directories above `root` the one is that it is named after; `root` itself when absent. */
  readonly namedAbove?: number;
}

/** Whether a found package takes what lies at a path. A theme's subdirectories are still searched for other packages. */
export function claims(item: Found, path: string): boolean {
  const prefix = item.root === '' ? '' : `${item.root}/`;
  if (!path.startsWith(prefix)) return false;
  if (!item.claims) return true;
  const inside = path.slice(prefix.length);
  return item.claims.some((claim) => inside === claim || inside.startsWith(`${claim}/`));
}

/** Whether a file of this name makes a directory a theme. */
const isThemeMarker = (name: string): boolean =>
  name === 'themeconfig.json' ||
  name === 'vendordata.json' ||
  /^custom_layout_.*\.json$/.test(name) ||
  /_48kHz_mono\.wav$/.test(name);

/** Whether a file of this name looks like one of a theme, so that it must not lie outside every package. */
export const looksLikeTheme = (name: string): boolean =>
  /^background.*\.jpg$/.test(name) || /^icon_.*\.svg$/.test(name) || /_48kHz_mono\.wav$/.test(name);

/**
 * The packages whose markers are in one directory. `place` is the directory with the names above the tree's root, as
 * far as they are known: names count for `webapp2`, `webapp3/branding` and `configuration`.
 */
export async function foundAt(
  files: Files,
  directory: string,
  place: string,
  entries: readonly Entry[],
): Promise<readonly Found[]> {
  const name = baseName(place);
  const here = new Set(entries.map((entry) => `${entry.type === 'directory' ? 'd' : 'f'}:${entry.name}`));
  const has = (file: string) => here.has(`f:${file}`);
  const hasDirectory = (child: string) => here.has(`d:${child}`);
  const found: Found[] = [];
  if (hasDirectory('package') && (await holds(files, join(directory, 'package'), 'd:configuration'))) {
    found.push({ kind: 'desktop', root: directory, claims: ['package/configuration', 'windows', 'osx'] });
  }
  if (isConfiguration(name, has, hasDirectory)) {
    found.push({
      kind: 'webapp1',
      root: directory,
      ...(name === 'configuration' ? { namedAbove: 1 } : {}),
    });
  }
  if (
    name === 'webapp2' &&
    (has('manifest.json') || has('settings.json') || (await portalMade(files, directory, here)))
  ) {
    found.push({ kind: 'webapp2', root: directory, namedAbove: 1 });
  } else if (hasDirectory('plugins') && (has('settings.json') || (await isBranded(files, directory, has)))) {
    if (!found.some(({ kind }) => kind === 'webapp1')) {
      found.push({
        kind: 'webapp2',
        root: directory,
        pluginRepository: true,
        claims: await pluginRepositoryClaims(files, directory),
      });
    }
  }
  if (name === 'branding' && has('manifest.json')) {
    // By its place, or else by what the manifest says.
    const placed = baseName(directoryName(place)) === 'webapp3';
    if (placed || (await mentions(files, join(directory, 'manifest.json'), ['"version"', '"meta"'])))
      found.push({ kind: 'webapp3', root: directory, namedAbove: placed ? 2 : 1 });
  }
  if (entries.some((entry) => entry.type !== 'directory' && isThemeMarker(entry.name))) {
    found.push({ kind: 'theme', root: directory });
  }
  return found;
}

function isConfiguration(
  name: string,
  has: (file: string) => boolean,
  hasDirectory: (child: string) => boolean,
): boolean {
  const content = hasDirectory('languages') || hasDirectory('themes');
  return name === 'configuration' ? has('settings.js') || content : has('settings.js') && content;
}

async function holds(files: Files, directory: string, wanted: string): Promise<boolean> {
  const entries = await files.list(directory).catch(() => []);
  return entries.some((entry) => `${entry.type === 'directory' ? 'd' : 'f'}:${entry.name}` === wanted);
}

async function portalMade(files: Files, directory: string, here: ReadonlySet<string>): Promise<boolean> {
  return here.has('d:branding') && (await holds(files, join(directory, 'branding'), 'f:manifest.json'));
}

async function isBranded(files: Files, directory: string, has: (file: string) => boolean): Promise<boolean> {
  return has('manifest.json') && (await mentions(files, join(directory, 'manifest.json'), ['"brandingID"']));
}

/** A manifest with a syntax error must still be found, so its keys are looked for as text. */
async function mentions(files: Files, path: string, keys: readonly string[]): Promise<boolean> {
  try {
    const text = new TextDecoder().decode(await files.read(path, 0, 1_000_000));
    return keys.every((key) => text.includes(key));
  } catch {
    return false;
  }
}
