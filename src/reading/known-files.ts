import { DirectorySet } from '../files/path-index.ts';
import { directoryName } from '../files/paths.ts';
import { at, type Json } from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import { didYouMean } from '../formats/text/spelling.ts';
import type { DecodedPackage, Kind } from '../model/package.ts';
import { TOOLKIT_FILES, toolkitFile } from '../pexip/desktop.ts';
import type { FileFact } from '../pexip/files.ts';
import { THEME_FILES, themeFile } from '../pexip/theme-files.ts';
import { CONFIGURATION_ROOT, WEBAPP1_FILES, webapp1File } from '../pexip/webapp1-files.ts';
import { WEBAPP2_FILES, webapp2File } from '../pexip/webapp2-files.ts';
import { WEBAPP3_FILES } from '../pexip/webapp3.ts';
import { baseThemeLists } from './base-theme-lists.ts';
import { directoryOf, resolved } from './paths.ts';
import { isPinning } from './pinning.ts';
import { pluginPackages } from './plugin-packages.ts';

/** Whether a kind of package knows a file by its name, or because it is a plugin's own. */
export function isKnownFile(pkg: DecodedPackage, name: string): boolean {
  switch (pkg.kind) {
    case 'theme':
      return isKnownInTheme(pkg, name);
    case 'webapp1':
      return webapp1File(name) !== undefined;
    case 'desktop':
      return isKnownInToolkit(name);
    case 'webapp2':
      return webapp2File(name) !== undefined || isInside(pluginFolders(pkg), name);
    case 'webapp3':
      return (
        name === WEBAPP3_FILES.manifest ||
        name === WEBAPP3_FILES.ringtone ||
        isInside(pluginFolders(pkg), name)
      );
    default:
      return true;
  }
}

/** Whether a file lies in a plugin's directory, where the plugin alone says what is called how. */
export function isOwnFile(pkg: DecodedPackage, name: string): boolean {
  return (pkg.kind === 'webapp2' || pkg.kind === 'webapp3') && isInside(pluginFolders(pkg), name);
}

/** What a theme's Base theme has of the family that a file belongs to by its name; undefined where nobody knows. */
export function namesOfBaseTheme(pkg: DecodedPackage, name: string): ReadonlySet<string> | undefined {
  return baseThemeLists(pkg.baseTheme?.theme).files(name);
}

/** Looking for the nearest name takes time: only the first files get a suggestion, of so many names. */
const MOST_SUGGESTIONS = 300;
const MOST_CANDIDATES = 1000;

/** Finds a name that a package's kind or its Base theme knows and that is nearly the given one: ` Did you mean “x”?`, or nothing. */
export function nameSuggester(pkg: DecodedPackage): (name: string) => string {
  let suggested = 0;
  let names: readonly string[] | undefined;
  return (name) => {
    if (suggested++ >= MOST_SUGGESTIONS) return '';
    names ??= knownNames(pkg).slice(0, MOST_CANDIDATES);
    return didYouMean(name, names);
  };
}

/** Whole names only. */
function knownNames({ kind, baseTheme }: DecodedPackage): readonly string[] {
  const table = kind === 'unknown' ? [] : TABLES[kind];
  const names = table.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  return [...new Set([...names, ...(baseTheme?.theme.assets.map(({ name }) => name) ?? [])])];
}

/** What a kind knows by name. */
export const factsOf = (kind: Kind): readonly FileFact[] => TABLES[kind];

const TABLES: Readonly<Record<Kind, readonly FileFact[]>> = {
  theme: THEME_FILES,
  webapp1: WEBAPP1_FILES,
  webapp2: WEBAPP2_FILES,
  webapp3: [{ name: WEBAPP3_FILES.manifest, what: 'the manifest', source: WEBAPP3_FILES.source }],
  desktop: [...TOOLKIT_FILES, ...WEBAPP1_FILES.map(inToolkit)],
};

/** A file of `configuration/` where the desktop tree has it. */
function inToolkit({ name, ...fact }: FileFact): FileFact {
  const root = CONFIGURATION_ROOT.desktop;
  if (typeof name === 'string') return { ...fact, name: root + name };
  return { ...fact, name: new RegExp(name.source.replace('^', `^${root}`), name.flags) };
}

/**
 * Icons, indicators and watermarks have more names than are published, whatever the case of their extension; where the
 * Base theme has some, there are no others.
 */
function isKnownInTheme(pkg: DecodedPackage, name: string): boolean {
  if (pkg.baseTheme?.theme.asset(name)) return true;
  const isGraphic = /\.(?:svg|png)$/i.test(name);
  if (isGraphic && namesOfBaseTheme(pkg, name)) return false;
  if (themeFile(name) !== undefined || isGraphic) return true;
  const json = pkg.value(name, 'json');
  // One that can’t be read may be a pinning configuration, whose name is free.
  if (!json) return pkg.asset(name)?.format === 'json';
  return isPinning(json);
}

/** The vendor's toolkit brings along build files that nobody published a list of: only assets are judged there. */
function isKnownInToolkit(name: string): boolean {
  const root = CONFIGURATION_ROOT.desktop;
  if (name.startsWith(root)) return webapp1File(name.slice(root.length)) !== undefined;
  const isAsset = /\.(?:ico|icns|bmp|png|jpe?g|svg|gif|rtf)$/i.test(name);
  return toolkitFile(name) !== undefined || (/^(?:windows|osx)\//.test(name) && !isAsset);
}

/** The directories that plugins have to themselves. */
const pluginFolders = once((pkg: DecodedPackage): DirectorySet => {
  const found = pkg.kind === 'webapp2' ? pluginPackages(pkg).map(directoryOf) : webapp3Folders(pkg);
  const own = found.filter((folder) => folder !== '' && !folder.startsWith('../'));
  return new DirectorySet(own.map((folder) => folder.slice(0, -1)));
});

/** Those that the manifest names, and those with a page of their own, which may have been forgotten there. */
function webapp3Folders(pkg: DecodedPackage): string[] {
  const manifest = pkg.value(WEBAPP3_FILES.manifest, 'json');
  const plugins = manifest && at(manifest, 'plugins');
  const sources =
    plugins?.type === 'array'
      ? plugins.items.map((_, index) => at(manifest as Json, 'plugins', index, 'src'))
      : [];
  const named = sources.flatMap((source) => (source?.type === 'string' ? [folderOf(source.value)] : []));
  const page = new RegExp(`^plugins/[^/]+/${WEBAPP3_FILES.pluginPage.replace('.', '\\.')}$`);
  const found = pkg.assets.flatMap(({ name }) => (page.test(name) ? [directoryOf(name)] : []));
  return [...named, ...found];
}

/** The directory of a page, or one that is named itself; '' for an address on another host. */
function folderOf(source: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(source)) return '';
  const path = resolved('', source);
  return source.endsWith('/') ? `${path}/` : directoryOf(path);
}

const isInside = (folders: DirectorySet, name: string): boolean => folders.covers(directoryName(name));
