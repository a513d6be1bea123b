import type { Entry, Files, Kind } from '../model.ts';
import { baseName, directoryName, join } from './paths.ts';

/** A package that markers point to, before its files are listed. */
export interface Found {
  readonly kind: Kind;
  /** The directory that its ZIP layout names. */
  readonly root: string;
  /** What it claims below `root`; everything when absent. */
  readonly claims?: readonly string[];
  readonly pluginRepository?: boolean;
  /** The directory it is named after, when that is not `root`. */
  readonly namedAfter?: string;
}

/** Whether a file of this name makes a directory a theme. */
export const isThemeMarker = (name: string): boolean =>
  name === 'themeconfig.json' ||
  name === 'vendordata.json' ||
  /^custom_layout_.*\.json$/.test(name) ||
  /_48kHz_mono\.wav$/.test(name);

/** Whether a file of this name looks like one of a theme, so that it must not lie outside every package. */
export const looksLikeTheme = (name: string): boolean =>
  /^background.*\.jpg$/.test(name) || /^icon_.*\.svg$/.test(name) || /_48kHz_mono\.wav$/.test(name);

/**
 * The packages whose markers are in one directory. `name` is the directory's own name, which counts for `webapp2`,
 * `branding` and `configuration`.
 */
export async function foundAt(
  files: Files,
  directory: string,
  name: string,
  entries: readonly Entry[],
): Promise<readonly Found[]> {
  const here = new Set(entries.map((entry) => `${entry.type === 'directory' ? 'd' : 'f'}:${entry.name}`));
  const has = (file: string) => here.has(`f:${file}`);
  const hasDirectory = (child: string) => here.has(`d:${child}`);
  const found: Found[] = [];
  if (hasDirectory('package') && (await holds(files, join(directory, 'package'), 'd:configuration'))) {
    found.push({ kind: 'desktop', root: directory, claims: ['package/configuration', 'windows', 'osx'] });
  }
  if (isConfiguration(name, has, hasDirectory)) {
    const marker = name === 'configuration';
    found.push({
      kind: 'webapp1',
      root: directory,
      ...(marker ? { namedAfter: directoryName(directory) } : {}),
    });
  }
  if (
    name === 'webapp2' &&
    (has('manifest.json') || has('settings.json') || (await portalMade(files, directory, here)))
  ) {
    found.push({ kind: 'webapp2', root: directory, namedAfter: directoryName(directory) });
  } else if (hasDirectory('plugins') && (has('settings.json') || (await isBranded(files, directory, has)))) {
    if (!found.some(({ kind }) => kind === 'webapp1')) {
      found.push({
        kind: 'webapp2',
        root: directory,
        pluginRepository: true,
        claims: ['manifest.json', 'settings.json', 'plugins'],
      });
    }
  }
  if (name === 'branding' && has('manifest.json') && (await isWebapp3(files, directory))) {
    const above = directoryName(directory);
    found.push({
      kind: 'webapp3',
      root: directory,
      namedAfter: baseName(above) === 'webapp3' ? directoryName(above) : above,
    });
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
  const entries = await files.list(directory);
  return entries.some((entry) => `${entry.type === 'directory' ? 'd' : 'f'}:${entry.name}` === wanted);
}

async function portalMade(files: Files, directory: string, here: ReadonlySet<string>): Promise<boolean> {
  return here.has('d:branding') && (await holds(files, join(directory, 'branding'), 'f:manifest.json'));
}

async function isBranded(files: Files, directory: string, has: (file: string) => boolean): Promise<boolean> {
  return has('manifest.json') && (await mentions(files, join(directory, 'manifest.json'), ['"brandingID"']));
}

/** `webapp3/branding/manifest.json` by its place; any other `branding` by what the manifest says. */
async function isWebapp3(files: Files, directory: string): Promise<boolean> {
  if (baseName(directoryName(directory)) === 'webapp3') return true;
  return mentions(files, join(directory, 'manifest.json'), ['"version"', '"meta"']);
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
