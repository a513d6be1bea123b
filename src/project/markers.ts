import { baseName, isWithin, join } from '../files/paths.ts';
import type { Entry, Files } from '../model/files.ts';
import type { Kind } from '../model/package.ts';
import { TOOLKIT_DIRECTORIES, toolkitFile } from '../pexip/desktop.ts';
import { KIND_NAMES, KINDS } from '../pexip/kinds.ts';
import { pluginRepositoryClaims } from './plugin-repository.ts';

/** A package that markers point to, before its files are listed. */
export interface Found {
  readonly kind: Kind;
  /** The directory that its ZIP layout names. */
  readonly root: string;
  /** What it claims below `root`; everything when absent. */
  readonly claims?: readonly string[];
  readonly pluginRepository?: boolean;
  /** What made it one, as a path below `root`; absent where the config says what it is. */
  readonly marker?: string;
  /** How many directories above `root` the one is that it is named after; `root` itself when absent. */
  readonly namedAbove?: number;
}

/** What of a desktop tree is the brand's, in its place or a level too deep; the toolkit's directories in any case. */
export async function desktopClaims(files: Files, root: string): Promise<string[]> {
  const inside = (await toolkitIn(files, join(root, 'package'))).map((name) => `package/${name}`);
  return ['package/configuration', ...(await toolkitIn(files, root)), ...inside];
}

/** The toolkit's directories in a directory, by their names there. */
async function toolkitIn(files: Files, directory: string): Promise<string[]> {
  const entries = await files.list(directory).catch(() => []);
  return entries.map(({ name }) => name).filter((name) => TOOLKIT_DIRECTORIES.includes(name.toLowerCase()));
}

/** Whether a found package takes what lies at a path. A theme's subdirectories are still searched for other packages. */
export function claims(item: Found, path: string): boolean {
  const { root } = item;
  if (root !== '' && !(path.startsWith(root) && path[root.length] === '/')) return false;
  if (!item.claims) return true;
  const inside = root === '' ? path : path.slice(root.length + 1);
  return item.claims.some((claim) => isWithin(inside, claim));
}

/** Whether a file of this name makes a directory a theme; with `i` whatever its case. */
export const isThemeMarker = (name: string, flags: '' | 'i' = ''): boolean =>
  KINDS.theme.markers.some((marker) => new RegExp(patternOf(marker), flags).test(name));

/** A marker's `*` stands for any part of a name. */
function patternOf(marker: string): string {
  return `^${marker.replaceAll('.', '\\.').replaceAll('*', '.*')}$`;
}

/** The markers that have a whole name, in the place where they count. */
const NAMED_MARKERS = KIND_NAMES.flatMap((kind) =>
  KINDS[kind].markers
    .filter((marker) => !marker.includes('*'))
    .map((marker) => join(KINDS[kind].home, marker.replace(/\/$/, ''))),
);
const LAST_NAMES: ReadonlySet<string> = new Set(NAMED_MARKERS.map(baseName));

/** Whether a path would end in a marker if upper and lower case did not count. `place` is as in `foundAt`. */
export function isMisspeltMarker(name: string, place: () => string): boolean {
  if (!LAST_NAMES.has(name.toLowerCase())) return false;
  const path = `/${place()}`;
  return NAMED_MARKERS.some(
    (marker) => path.toLowerCase().endsWith(`/${marker}`) && !path.endsWith(`/${marker}`),
  );
}

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
  const here = new Set(entries.map(({ name, type }) => typed(name, type === 'directory')));
  const has = (file: string) => here.has(typed(file, false));
  const hasDirectory = (child: string) => here.has(typed(child, true));
  const found: Found[] = [];
  for (const kind of KIND_NAMES) {
    const { home } = KINDS[kind];
    if (home !== '' && place !== home && !place.endsWith(`/${home}`)) continue;
    const marker = await markerIn(files, directory, entries, here, MARKERS[kind]);
    const namedAbove = home === '' ? 0 : home.split('/').length;
    if (marker !== undefined)
      found.push({
        kind,
        root: directory,
        marker,
        ...(namedAbove > 0 ? { namedAbove } : {}),
        ...(kind === 'desktop' ? { claims: await desktopClaims(files, directory) } : {}),
      });
  }
  return withUnplaced(files, directory, name, found, has, hasDirectory);
}

interface Marker {
  readonly marker: string;
  /** What of it lies in the directory itself, as `foundAt` keeps it: a directory when there is more. */
  readonly first: string;
  /** Of one with `*`, which is a file. */
  readonly pattern?: RegExp;
  /** Where the rest of it lies, and what that is. */
  readonly below?: { readonly directory: string; readonly wanted: string };
}

const MARKERS = Object.fromEntries(
  KIND_NAMES.map((kind) => [kind, KINDS[kind].markers.map(markerOf)]),
) as unknown as Readonly<Record<Kind, readonly Marker[]>>;

function markerOf(marker: string): Marker {
  const steps = marker.split('/').filter((step) => step !== '');
  const last = typed(steps.at(-1) ?? '', marker.endsWith('/'));
  if (marker.includes('*')) return { marker, first: last, pattern: new RegExp(patternOf(marker)) };
  if (steps.length === 1) return { marker, first: last };
  const directory = join(...steps.slice(0, -1));
  return { marker, first: typed(steps[0] ?? '', true), below: { directory, wanted: last } };
}

function typed(name: string, isDirectory: boolean): string {
  return `${isDirectory ? 'd' : 'f'}:${name}`;
}

/** The first of a kind's markers that is there. */
async function markerIn(
  files: Files,
  directory: string,
  entries: readonly Entry[],
  here: ReadonlySet<string>,
  markers: readonly Marker[],
): Promise<string | undefined> {
  for (const { marker, first, pattern, below } of markers) {
    if (pattern) {
      const entry = entries.find(({ name, type }) => type !== 'directory' && pattern.test(name));
      if (entry) return entry.name;
    } else if (here.has(first)) {
      if (!below || (await holds(files, join(directory, below.directory), below.wanted))) return marker;
    }
  }
  return undefined;
}

/** Packages whose directory has another name than its kind's, known by what lies in it. */
async function withUnplaced(
  files: Files,
  directory: string,
  name: string,
  placed: readonly Found[],
  has: (file: string) => boolean,
  hasDirectory: (child: string) => boolean,
): Promise<readonly Found[]> {
  const found = [...placed];
  const lacks = (kind: Kind) => !found.some((item) => item.kind === kind);
  if (
    lacks('desktop') &&
    name !== 'package' &&
    hasDirectory('configuration') &&
    (await isLooseToolkit(files, directory))
  )
    found.unshift({
      kind: 'desktop',
      root: directory,
      claims: ['configuration', ...(await desktopClaims(files, directory))],
      marker: 'configuration/',
    });
  if (lacks('webapp1') && has('settings.js') && (hasDirectory('languages') || hasDirectory('themes')))
    found.push({ kind: 'webapp1', root: directory, marker: 'settings.js' });
  if (
    lacks('webapp2') &&
    lacks('webapp1') &&
    hasDirectory('plugins') &&
    (has('settings.json') || (await isBranded(files, directory, has)))
  )
    found.push({
      kind: 'webapp2',
      root: directory,
      pluginRepository: true,
      marker: has('settings.json') ? 'settings.json' : 'manifest.json',
      claims: await pluginRepositoryClaims(files, directory),
    });
  // By its place, or else by what the manifest says.
  const isManifest = name === 'branding' && has('manifest.json') && lacks('webapp3');
  if (isManifest && (await mentions(files, join(directory, 'manifest.json'), ['"version"', '"meta"'])))
    found.push({ kind: 'webapp3', root: directory, namedAbove: 1, marker: 'manifest.json' });
  return found;
}

/** Whether a directory is a desktop tree whose `configuration/` lies beside the toolkit's directories. */
async function isLooseToolkit(files: Files, directory: string): Promise<boolean> {
  const namesIn = async (name: string) => {
    const entries = await files.list(join(directory, name)).catch(() => []);
    return new Set(entries.map((entry) => entry.name));
  };
  const configuration = await namesIn('configuration');
  if (!['settings.js', 'languages', 'themes'].some((name) => configuration.has(name))) return false;
  const toolkit = await toolkitIn(files, directory);
  const held = toolkit.map(async (name) =>
    [...(await namesIn(name))].map((file) => `${name.toLowerCase()}/${file}`),
  );
  return (await Promise.all(held)).flat().some((path) => toolkitFile(path) !== undefined);
}

async function holds(files: Files, directory: string, wanted: string): Promise<boolean> {
  const entries = await files.list(directory).catch(() => []);
  return entries.some(({ name, type }) => typed(name, type === 'directory') === wanted);
}

async function isBranded(files: Files, directory: string, has: (file: string) => boolean): Promise<boolean> {
  return has('manifest.json') && (await mentions(files, join(directory, 'manifest.json'), ['"brandingID"']));
}

/** A manifest with a syntax error must still be found, so its keys are looked for as text. */
export async function mentions(files: Files, path: string, keys: readonly string[]): Promise<boolean> {
  try {
    const text = new TextDecoder().decode(await files.read(path, 0, 1_000_000));
    return keys.every((key) => text.includes(key));
  } catch {
    return false;
  }
}
