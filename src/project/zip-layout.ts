import { baseName, directoryName } from '../files/paths.ts';
import type { ZipFiles } from '../files/zip.ts';
import type { Kind } from '../model/package.ts';
import { TOOLKIT_DIRECTORIES, TOOLKIT_FILES } from '../pexip/desktop.ts';
import { KIND_NAMES, KINDS } from '../pexip/kinds.ts';
import { isLitter } from '../pexip/litter.ts';
import { webapp1File } from '../pexip/webapp1-files.ts';
import { TELLING_KEYS } from '../pexip/webapp3.ts';
import { isDocument } from './documents.ts';
import { type Found, foundAt, isThemeMarker, mentions } from './markers.ts';
import { isThemeOfMedia } from './theme-media.ts';

/** Where the ZIP layout of each kind has its content; a theme may lie in one enclosing directory. */
const PROPER = KIND_NAMES.map((kind) => ({ kind, root: KINDS[kind].zipPrefix.replace(/\/$/, '') }));
const MOST_DIRECTORIES = 1000;
/** Directories of webapp1 that hold no further configuration of their own. */
const BELOW_CONFIGURATION = /^(?:languages|themes\/[^/]+\/[^/]+)\//i;

/**
 * The package inside a ZIP: where its kind's layout has it, else wherever its files are, case aside. `named`: somebody
 * asked for this ZIP, so that pictures or prompts of a theme are one, too.
 */
export async function foundInZip(
  zip: ZipFiles,
  kind: Kind | undefined,
  named: boolean,
): Promise<Found | undefined> {
  const isWanted = (found: Found) => kind === undefined || found.kind === kind;
  for (const proper of PROPER) {
    const here = await foundAt(zip, proper.root, proper.root, await zip.list(proper.root));
    const found = here.find((item) => item.kind === proper.kind && isWanted(item));
    if (found) return found;
  }
  const isConfigured = (await listingOf(zip, '')).files.has('settings.js') || holdsConfiguration(zip);
  const pending = [''];
  for (let count = 0; pending.length > 0 && count < MOST_DIRECTORIES; count++) {
    const here = await listingOf(zip, pending.shift() ?? '');
    const found = (await kindsAt(zip, here)).find(isWanted);
    if (found) {
      // A theme lies in one directory or at the root; what lies below the root's own configuration is part of it.
      const isOfRoot =
        found.kind === 'theme'
          ? !encloses(zip, found.root)
          : found.kind === 'webapp1' && (isConfigured || BELOW_CONFIGURATION.test(found.root));
      return isOfRoot ? { ...found, root: '' } : found;
    }
    for (const [name, path] of here.directories) if (name !== '__macosx') pending.push(path);
  }
  if (kind !== undefined) return { kind, root: '' };
  return named ? ((await byTop(zip)) ?? themeOfMedia(zip)) : undefined;
}

/** A ZIP that somebody asked for and that lacks every marker is what lies at its top. */
async function byTop(zip: ZipFiles): Promise<Found | undefined> {
  const { directories, files } = await listingOf(zip, '');
  const [webapp2, webapp3] = [directories.get('webapp2'), directories.get('webapp3')];
  if (webapp2 !== undefined) return { kind: 'webapp2', root: webapp2 };
  if (webapp3 === undefined) {
    const isConfigured = files.has('settings.js') || holdsConfiguration(zip);
    return isConfigured ? { kind: 'webapp1', root: '' } : undefined;
  }
  return { kind: 'webapp3', root: (await listingOf(zip, webapp3)).directories.get('branding') ?? webapp3 };
}

/** Whether languages or styles lie where webapp1 has them: it may be given a few of its files only. */
function holdsConfiguration(zip: ZipFiles): boolean {
  return shipped(zip).some(
    (name) => /^(?:languages|themes)\//i.test(name) && webapp1File(name.toLowerCase()) !== undefined,
  );
}

/** Whether every file but litter and documentation lies in this directory. */
function encloses(zip: ZipFiles, directory: string): boolean {
  return shipped(zip).every((name) => directory === '' || name.startsWith(`${directory}/`));
}

function themeOfMedia(zip: ZipFiles): Found | undefined {
  const names = shipped(zip);
  const [top = ''] = names.map(directoryName);
  const root = encloses(zip, top) ? top : '';
  const inside = names.map((name) => name.slice(root === '' ? 0 : root.length + 1));
  return isThemeOfMedia(inside) ? { kind: 'theme', root } : undefined;
}

/** The places of all files but litter and documentation. */
function shipped(zip: ZipFiles): readonly string[] {
  const files = zip.entries.filter(({ directory }) => !directory);
  const names = files.map((entry) => zip.placeOf(entry) ?? entry.name);
  return names.filter((name) => !isLitter(name) && !isDocument(name));
}

/** A directory's children by their names in lower case. */
interface Listing {
  readonly path: string;
  /** Paths of files. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of directories. */
  readonly directories: ReadonlyMap<string, string>;
}

async function listingOf(zip: ZipFiles, path: string | undefined): Promise<Listing> {
  const entries = path === undefined ? [] : await zip.list(path);
  const at = (name: string) => (path ? `${path}/${name}` : name);
  const pathsOf = (isDirectory: boolean) => {
    const chosen = entries.filter(({ type }) => (type === 'directory') === isDirectory);
    return new Map(chosen.map(({ name }) => [name.toLowerCase(), at(name)]));
  };
  return { path: path ?? '', files: pathsOf(false), directories: pathsOf(true) };
}

/** What the files in a directory, and in those that its kind would have below, make it. */
async function kindsAt(zip: ZipFiles, here: Listing): Promise<readonly Found[]> {
  const found: Found[] = [];
  const child = (name: string, from = here) => listingOf(zip, from.directories.get(name));
  const configuration = await child('configuration');
  if ((await child('package')).directories.has('configuration'))
    found.push({ kind: 'desktop', root: here.path });
  else if (isConfiguration(configuration)) {
    const isToolkit = (await Promise.all(TOOLKIT_DIRECTORIES.map((name) => child(name)))).some(holdsToolkit);
    found.push(
      isToolkit ? { kind: 'desktop', root: here.path } : { kind: 'webapp1', root: configuration.path },
    );
  }
  if (here.files.has('settings.js') && isConfiguration(here, 2))
    found.push({ kind: 'webapp1', root: here.path });
  const web = await webKindAt(zip, here, await child('branding'));
  if (web) found.push(web);
  if ([...here.files.keys()].some((name) => isThemeMarker(name, 'i')))
    found.push({ kind: 'theme', root: here.path });
  return found;
}

/** Whether a directory has as many as asked of what makes a configuration. */
function isConfiguration({ files, directories }: Listing, atLeast = 1): boolean {
  return (
    [files.has('settings.js'), directories.has('languages') || directories.has('themes')].filter(Boolean)
      .length >= atLeast
  );
}

/** Whether one of the vendor's toolkit directories holds a file of a brand. */
function holdsToolkit({ path, files }: Pick<Listing, 'path' | 'files'>): boolean {
  const directory = baseName(path).toLowerCase();
  const isKnown = (name: string) =>
    TOOLKIT_FILES.some((fact) => String(fact.name).toLowerCase() === `${directory}/${name}`);
  return [...files.keys()].some(isKnown);
}

async function webKindAt(zip: ZipFiles, here: Listing, branding: Listing): Promise<Found | undefined> {
  const name = baseName(here.path).toLowerCase();
  const webapp2: Found = { kind: 'webapp2', root: here.path };
  const manifest = here.files.get('manifest.json');
  const settings = here.files.get('settings.json');
  const says = async (path: string | undefined, keys: readonly string[]) =>
    path !== undefined && (await mentions(zip, path, keys));
  const inBranding = branding.files.get('manifest.json');
  if (name === 'webapp2' && (manifest ?? settings ?? inBranding ?? branding.files.get('settings.json')))
    return webapp2;
  if (await says(inBranding, ['"brandingID"'])) return webapp2;
  if (await says(manifest, ['"brandingID"'])) return webapp2;
  if (settings !== undefined && here.directories.has('plugins')) return webapp2;
  if (await says(settings, ['"plugins"', '"srcURL"'])) return webapp2;
  if (manifest === undefined) return undefined;
  const isPlaced = name === 'branding' && baseName(directoryName(here.path)).toLowerCase() === 'webapp3';
  const tells = await Promise.all(TELLING_KEYS.map((key) => says(manifest, [`"${key}"`])));
  const isWebapp3 = isPlaced || tells.includes(true) || (await says(manifest, ['"version"', '"meta"']));
  return isWebapp3 ? { kind: 'webapp3', root: here.path } : undefined;
}
