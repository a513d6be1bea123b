import { PathIndex } from '../files/path-index.ts';
import { directoryName } from '../files/paths.ts';
import type { SourceRange } from '../formats/javascript/literals.ts';
import { type JsonNode, member } from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import type { DecodedAsset, DecodedPackage, FormatValues } from '../model/package.ts';
import type { Where } from '../model/rule.ts';
import { apiScript, textsAmong, valuesAt, type WrittenText } from './plugin-calls.ts';
import { type Select, selectsIn } from './plugin-forms.ts';
import { type RemovedUse, removedUses } from './plugin-removed-api.ts';
import { type WidgetFacts, widgetFacts } from './plugin-widgets.ts';
import { referencesOf } from './references.ts';
import { manifestOf, meantAsset, pageOf, pluginsOf } from './webapp3-manifest.ts';

/** What a script of a webapp3 plugin, a file or one in a page, does with the plugin API. The script itself is not kept. */
export interface PluginScript {
  readonly asset: DecodedAsset;
  /** Every text that a key `icon` is given. */
  readonly icons: readonly WrittenText[];
  readonly selects: readonly Select[];
  readonly removed: readonly RemovedUse[];
  readonly widgets: WidgetFacts;
}
/** A plugin of the manifest whose page is in the package. */
export interface ListedPlugin3 {
  /** Its entries of `plugins`; more than one when it stands there again. */
  readonly entries: readonly JsonNode[];
  /** Those of its directory that are in use. */
  readonly scripts: readonly PluginScript[];
}

/** Every script of a package that uses the plugin API. A file that nothing mentions is left over from an earlier build. */
export const pluginScriptsOf = once(gather);

/** The plugins of the manifest that lie in the package. A script belongs to the innermost plugin around it. */
export function listedPlugins3(pkg: DecodedPackage): readonly ListedPlugin3[] {
  const manifest = manifestOf(pkg);
  const plugins = new Map<string, { entries: JsonNode[]; scripts: PluginScript[] }>();
  for (const entry of manifest ? pluginsOf(manifest.json) : []) {
    const source = member(entry, 'src');
    const name = source?.type === 'string' ? meantAsset(source.value) : undefined;
    const page = name === undefined ? undefined : pageOf(pkg, name);
    if (!page) continue;
    const folder = directoryName(page.name);
    const plugin = plugins.get(folder) ?? { entries: [], scripts: [] };
    plugin.entries.push(entry);
    plugins.set(folder, plugin);
  }
  const folders = new PathIndex([...plugins.keys()].map((path) => ({ path })));
  for (const script of pluginScriptsOf(pkg)) {
    const around = folders.find(directoryName(script.asset.name), () => true);
    if (around) plugins.get(around.path)?.scripts.push(script);
  }
  return [...plugins.values()];
}

/** A place in a script, for a finding. */
export function placeInScript({ asset }: PluginScript, { start, end }: SourceRange): Where {
  const location = asset.decoded.ok
    ? (asset.decoded.value as FormatValues['text']).locate(start, end)
    : undefined;
  return { asset, location };
}

function gather(pkg: DecodedPackage): readonly PluginScript[] {
  return pkg.assets.flatMap((asset) => {
    if (!asset.decoded.ok || (asset.format !== 'html' && asset.format !== 'text')) return [];
    const { parseScripts } = asset.decoded.value as FormatValues['text'];
    if (!parseScripts || !(asset.format === 'html' || referencesOf(pkg).mentions(asset.name))) return [];
    return parseScripts().flatMap((script) => {
      const api = apiScript(script);
      if (!api) return [];
      const icons = api.nodes.flatMap((node) => textsAmong(valuesAt(node, 'icon', api.scopes)));
      return [
        {
          asset,
          icons: distinct(icons),
          selects: distinct(selectsIn(api)),
          removed: removedUses(api),
          widgets: widgetFacts(api),
        },
      ];
    });
  });
}

/** Several keys can be given one value in a variable. */
function distinct<T extends SourceRange>(found: readonly T[]): readonly T[] {
  return [...new Map(found.map((one) => [one.start, one])).values()];
}
