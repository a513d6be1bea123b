import { below, DirectorySet, sortedPaths } from '../../files/path-index.ts';
import { directoryName } from '../../files/paths.ts';
import { nodes } from '../../formats/json/nodes.ts';
import { WEBAPP3_NOTES } from '../../pexip/source.ts';
import { fileReferences, type Manifest, manifestOf } from '../../reading/webapp3-manifest.ts';
import { rule } from '../rule.ts';
import { isOpenedByAnother, PLUGIN_DIRECTORY, pagesInFolders } from './plugin-pages.ts';

/** Longer texts are no addresses. */
const LONGEST_ADDRESS = 500;

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
    const isListed = listing(manifest);
    for (const asset of pagesInFolders(pkg)) {
      if (isListed(directoryName(asset.name)) || isOpenedByAnother(pkg, asset)) continue;
      report('unlisted', [`./${asset.name}`], { asset });
    }
  },
});

/** Tells whether something of a folder is named, or the folder belongs to a listed plugin above it. */
function listing(manifest: Manifest): (folder: string) => boolean {
  const references = fileReferences(manifest);
  const plugins = references.flatMap(({ name, isPlugin }) => (isPlugin ? [directoryName(name)] : []));
  const above = new DirectorySet(
    plugins.filter((folder) => folder !== '' && `${folder}/` !== PLUGIN_DIRECTORY),
  );
  const named = new Set([...references.map(({ name }) => name), ...addressesIn(manifest)]);
  const sorted = sortedPaths(named);
  return (folder) => above.covers(folder) || named.has(folder) || below(sorted, folder).length > 0;
}

/** What addresses of any kind hold of the plugins' directory: one of the web server's may end in a folder, too. */
function addressesIn({ json }: Manifest): string[] {
  const found: string[] = [];
  for (const node of nodes(json.root)) {
    if (node.type !== 'string' || node.value.length > LONGEST_ADDRESS) continue;
    const { value } = node;
    for (let at = value.indexOf(PLUGIN_DIRECTORY); at >= 0; at = value.indexOf(PLUGIN_DIRECTORY, at + 1))
      found.push(value.slice(at));
  }
  return found;
}
