import type { Location } from '../formats/format.ts';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import { type Scopes, scopesOf } from '../formats/javascript/scopes.ts';
import {
  type JsonMember,
  type JsonNode,
  type JsonObject,
  keyLocation,
  member,
  nodeLocation,
} from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import type { Where } from '../model/rule.ts';
import { MENU_LOCATIONS } from '../pexip/webapp2-plugins.ts';
import { directoryOf } from './paths.ts';
import { pluginPackages, webapp2Root } from './plugin-packages.ts';
import { type Registration, registrationsOf } from './registrations.ts';
import { assetAt, targetOf } from './targets.ts';
import { type Document, documentAt, listedPlugins, settingsOf } from './webapp2-documents.ts';

/** A plugin as `settings.json` lists it. */
export interface ListedPlugin {
  readonly settings: Document;
  readonly entry: JsonObject;
  /** The name of its package file, where it is one of this package's files. */
  readonly packageName?: string;
}
/** A plugin's package file, listed or not. */
export interface Plugin extends Document {
  /** Where its paths start: '' or with a slash at its end. */
  readonly directory: string;
  /** The entries of `settings.json` that lead here. */
  readonly listed: readonly ListedPlugin[];
}
/** A plugin's source that could be parsed. */
export interface PluginSource {
  readonly asset: DecodedAsset;
  readonly script: JavaScript;
  readonly scopes: Scopes;
  readonly registrations: readonly Registration[];
}

const knownSources = new WeakMap<JavaScript, PluginSource>();
/** What only a plugin's package file has; a plugin may bring along other files of that name. */
const TELLING_KEYS = ['srcURL', 'allowUnload', 'participantRoles', 'menuItems'];

/** The entries of `settings.json` that are objects. */
export function listedOf(pkg: DecodedPackage): readonly ListedPlugin[] {
  const settings = settingsOf(pkg);
  return (settings ? listedPlugins(settings) : []).flatMap((entry) => {
    if (settings === undefined || entry.type !== 'object') return [];
    const source = member(entry, 'srcURL');
    const target = source?.type === 'string' ? targetOf(webapp2Root(pkg), source.value) : undefined;
    const name = target?.type === 'file' ? assetAt(pkg, target.name)?.name : undefined;
    return [{ settings, entry, ...(name === undefined ? {} : { packageName: name }) }];
  });
}

/** Every plugin whose package file can be read. */
export const pluginsOf = once(gather);

/** The source that a plugin's package file names; undefined when it is absent or can't be parsed. */
export function sourceOf(pkg: DecodedPackage, plugin: Plugin): PluginSource | undefined {
  const source = member(plugin.root, 'srcURL');
  const target = source?.type === 'string' ? targetOf(plugin.directory, source.value) : undefined;
  const asset = target?.type === 'file' ? assetAt(pkg, target.name) : undefined;
  const script = asset && pkg.value(asset.name, 'javascript');
  if (!asset || !script) return undefined;
  const known = knownSources.get(script);
  if (known) return known;
  const scopes = scopesOf(script.program);
  const found = { asset, script, scopes, registrations: registrationsOf(script, scopes) };
  knownSources.set(script, found);
  return found;
}

/** Every source, once, whoever names it. */
export function sourcesOf(pkg: DecodedPackage): readonly PluginSource[] {
  return [...new Set(pluginsOf(pkg).flatMap((plugin) => sourceOf(pkg, plugin) ?? []))];
}

/** What a plugin registers, if all of it is known: one call with an object that is written out. */
export function registeredBy(source: PluginSource | undefined): Registration | undefined {
  const [only, ...others] = source?.registrations ?? [];
  return others.length === 0 && only?.argument === 'object' && !only.isOpen ? only : undefined;
}

/** A place in a source, for a finding. */
export function placeIn(
  { asset, script }: PluginSource,
  { start, end }: { readonly start: number; readonly end: number },
): Where {
  return { asset, location: script.locate(start, end) };
}

/** A place in a JSON file, for a finding. */
export function nodePlace(
  { asset, json }: Document,
  node: JsonNode,
): { readonly asset: DecodedAsset; readonly location: Location } {
  return { asset, location: nodeLocation(json, node) };
}

/** The place of something that an object lacks: its first key. */
export function gapPlace({ asset, json }: Document, object: JsonObject): Where {
  const [first]: readonly (JsonMember | undefined)[] = object.members;
  return { asset, location: first ? keyLocation(json, first) : nodeLocation(json, object) };
}

/** The items of every menu that are objects, each with its menu's key. */
export function menuItemsOf({
  root,
}: Plugin): readonly { readonly menu: string; readonly item: JsonObject }[] {
  const menus = member(root, 'menuItems');
  return MENU_LOCATIONS.flatMap(({ key }) => {
    const list = member(menus, key);
    const items = list?.type === 'array' ? list.items : [];
    return items.flatMap((item) => (item.type === 'object' ? [{ menu: key, item }] : []));
  });
}

function gather(pkg: DecodedPackage): readonly Plugin[] {
  const listed = listedOf(pkg);
  const names = listed.flatMap(({ packageName }) => packageName ?? []);
  return [...new Set([...names, ...pluginPackages(pkg)])].flatMap((name) => {
    const document = documentAt(pkg, name);
    const entries = listed.filter(({ packageName }) => packageName === name);
    if (!document || (entries.length === 0 && !isPluginPackage(document))) return [];
    return [{ ...document, directory: directoryOf(name), listed: entries }];
  });
}

function isPluginPackage({ root }: Document): boolean {
  return TELLING_KEYS.some((key) => member(root, key) !== undefined);
}
