import { DirectorySet } from '../../files/path-index.ts';
import { directoryName } from '../../files/paths.ts';
import type { DecodedAsset, DecodedPackage } from '../../model/package.ts';
import { WEBAPP3_FILES } from '../../pexip/webapp3.ts';
import { baseName, directoryOf } from '../../reading/paths.ts';
import { fileReferences, manifestOf, pageOf } from '../../reading/webapp3-manifest.ts';

/** Where plugins lie unless the manifest says otherwise. */
export const PLUGIN_DIRECTORY = 'plugins/';
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
