import type { DecodedAsset, DecodedPackage, FormatValues } from '../../model/package.ts';
import { WEBAPP3_NOTES } from '../../pexip/source.ts';
import { WEBAPP3_FILES } from '../../pexip/webapp3.ts';
import { baseName, directoryOf } from '../../reading/paths.ts';
import { fileReferences, type Manifest, manifestOf } from '../../reading/webapp3-manifest.ts';
import { rule } from '../rule.ts';
import { PLUGIN_DIRECTORY, pagesInFolders } from './plugin-pages.ts';

export default rule({
  id: 'webapp3-plugin-unlisted',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'warning',
  summary: 'Every plugin directory with an index.html is in the webapp3 manifest',
  why: 'The web app loads only the plugins that the manifest lists and ignores any other directory without a word. Add it to “plugins”, or delete the directory.',
  evidence: { kind: 'O', source: WEBAPP3_NOTES.name },
  messages: {
    unlisted: (source: string) =>
      `No plugin of the manifest has the “src” “${source}”, so it is never loaded.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    for (const asset of pagesInFolders(pkg)) {
      if (isListed(manifest, directoryOf(asset.name)) || isOpenedByAnother(pkg, asset)) continue;
      report('unlisted', [`./${asset.name}`], { asset });
    }
  },
});

/** Whether something of the folder is named, or the folder belongs to a listed plugin above it. */
function isListed(manifest: Manifest, folder: string): boolean {
  // An address of the web server's may end in the folder, too.
  if (manifest.json.text.includes(folder)) return true;
  return fileReferences(manifest).some(({ name, isPlugin }) => {
    const above = directoryOf(name);
    const isAbove = isPlugin && above !== '' && above !== PLUGIN_DIRECTORY && folder.startsWith(above);
    return isAbove || `${name}/`.startsWith(folder);
  });
}

/** Plugins open further pages, in a window or a panel, from their scripts. */
function isOpenedByAnother(pkg: DecodedPackage, { name }: DecodedAsset): boolean {
  const folder = directoryOf(name);
  const address = `${baseName(folder.slice(0, -1))}/${WEBAPP3_FILES.pluginPage}`;
  return pkg.assets.some((asset) => {
    if (asset.name.startsWith(folder) || asset.name === WEBAPP3_FILES.manifest || !asset.decoded.ok)
      return false;
    if (asset.format !== 'html' && asset.format !== 'text') return false;
    return (asset.decoded.value as FormatValues['text']).text.includes(address);
  });
}
