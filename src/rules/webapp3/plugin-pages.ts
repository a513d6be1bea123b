import { type HtmlTag, htmlAttribute } from '../../formats/text/html-tags.ts';
import type { DecodedAsset, DecodedPackage } from '../../model/package.ts';
import { WEBAPP3_FILES } from '../../pexip/webapp3.ts';
import { baseName, directoryOf } from '../../reading/paths.ts';
import { fileReferences, manifestOf, pageOf } from '../../reading/webapp3-manifest.ts';

/** Where plugins lie unless the manifest says otherwise. */
export const PLUGIN_DIRECTORY = 'plugins/';
/** Elements that load what their `src` names. */
const LOADING = new Set(['script', 'img', 'source', 'video', 'audio', 'iframe', 'embed', 'input', 'track']);
/** Links that a page needs in order to work. */
const NEEDED_LINKS = new Set(['stylesheet', 'modulepreload', 'preload', 'prefetch']);
const PICTURE_LINKS = new Set(['icon', 'apple-touch-icon', 'mask-icon', 'manifest']);

/** The pages of plugins that the manifest names. */
export function listedPages(pkg: DecodedPackage): readonly DecodedAsset[] {
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
  const folders = pages.map(({ name }) => directoryOf(name));
  return pages.filter(
    ({ name }) => !folders.some((folder) => folder !== directoryOf(name) && name.startsWith(folder)),
  );
}

/** The attribute by which a tag loads a file; `isNeeded` where the page can't work without it. */
export function loadedBy(tag: HtmlTag) {
  if (tag.name === 'link') {
    const attribute = htmlAttribute(tag, 'href');
    const words = (htmlAttribute(tag, 'rel')?.value ?? '').toLowerCase().split(/\s+/);
    const isNeeded = words.some((word) => NEEDED_LINKS.has(word));
    return attribute && (isNeeded || words.some((word) => PICTURE_LINKS.has(word)))
      ? { attribute, isNeeded }
      : undefined;
  }
  const attribute = htmlAttribute(tag, tag.name === 'image' || tag.name === 'use' ? 'href' : 'src');
  return attribute && (LOADING.has(tag.name) || tag.name === 'image' || tag.name === 'use')
    ? { attribute, isNeeded: true }
    : undefined;
}
