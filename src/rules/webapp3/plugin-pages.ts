import { DirectorySet } from '../../files/path-index.ts';
import { directoryName, isWithin } from '../../files/paths.ts';
import { once } from '../../formats/once.ts';
import type { DecodedAsset, DecodedPackage, FormatValues } from '../../model/package.ts';
import { WEBAPP3_FILES } from '../../pexip/webapp3.ts';
import { baseName, directoryOf } from '../../reading/paths.ts';
import { fileReferences, manifestOf, pageOf } from '../../reading/webapp3-manifest.ts';

/** Where plugins lie unless the manifest says otherwise. */
export const PLUGIN_DIRECTORY = 'plugins/';
const LONGEST_NAME = 255;

/** The pages that are judged: those that the manifest names, and those that it may have forgotten. */
export function judgedPages(pkg: DecodedPackage): readonly DecodedAsset[] {
  return [...new Set([...listedPages(pkg), ...pagesInFolders(pkg)])];
}

/** The pages of plugins that the manifest names. */
function listedPages(pkg: DecodedPackage): readonly DecodedAsset[] {
  const manifest = manifestOf(pkg);
  const plugins = manifest ? fileReferences(manifest).filter(({ isPlugin }) => isPlugin) : [];
  return plugins.flatMap(({ name }) => pageOf(pkg, name) ?? []);
}

/** Every `index.html` below `plugins/` that has none above it. */
export function pagesInFolders(pkg: DecodedPackage): readonly DecodedAsset[] {
  const pages = pkg.assets.filter(
    ({ name }) =>
      name.startsWith(PLUGIN_DIRECTORY) &&
      baseName(name) === WEBAPP3_FILES.pluginPage &&
      directoryOf(name) !== PLUGIN_DIRECTORY,
  );
  const folders = new DirectorySet(pages.map(({ name }) => directoryName(name)));
  return pages.filter(({ name }) => !folders.covers(directoryName(directoryName(name))));
}

/** Plugins open further pages, in a window or a panel, from their scripts. */
export function isOpenedByAnother(pkg: DecodedPackage, { name }: DecodedAsset): boolean {
  const folder = directoryName(name);
  const others = openedPages(pkg).get(baseName(folder)) ?? [];
  return others.some((other) => !isWithin(other, folder));
}

/** The files that name the page of a folder, by the folder’s own name. */
const openedPages = once((pkg: DecodedPackage): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { name, format, decoded } of pkg.assets) {
    if (!decoded.ok || name === WEBAPP3_FILES.manifest || (format !== 'html' && format !== 'text')) continue;
    for (const folder of new Set(foldersIn((decoded.value as FormatValues['text']).text))) {
      const others = found.get(folder);
      if (others) others.push(name);
      else found.set(folder, [name]);
    }
  }
  return found;
});

/** `x` of each `x/index.html`. */
function* foldersIn(text: string): Generator<string> {
  const page = `/${WEBAPP3_FILES.pluginPage}`;
  for (let end = text.indexOf(page); end >= 0; end = text.indexOf(page, end + 1)) {
    let start = end;
    while (start > 0 && end - start < LONGEST_NAME && !/["'`/\r\n]/.test(text.charAt(start - 1))) start--;
    yield text.slice(start, end);
  }
}
