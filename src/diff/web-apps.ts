/** What differs in the JSON files of webapp2 and webapp3: manifests, settings, plugins. */

import { type Json, type JsonNode, member } from '../formats/json/json.ts';
import { WEBAPP3_FILES } from '../pexip/webapp3.ts';
import { pluginPackages, webapp2Root } from '../reading/plugin-packages.ts';
import { translationsOf } from '../reading/translations.ts';
import type { AssetPair, Told } from './asset-pair.ts';
import { equal, keysOf, namingKey, type Place, steps, stepWords, tell, valueChanges } from './json-values.ts';
import { textChanges } from './texts.ts';
import { joined, name, say } from './words.ts';

type Both = readonly [old: JsonNode | undefined, now: JsonNode | undefined];
type Jsons = readonly [old: Json, now: Json];

/** A JSON file of webapp2. */
export function webapp2Changes(pair: AssetPair, place: Place, both: Jsons): Told[] {
  const root = webapp2Root(pair.now.pkg);
  const roots = [both[0].root, both[1].root] as const;
  if (pair.name === `${root}manifest.json`) return valueChanges(place, 'manifest', roots);
  if (pair.name === `${root}settings.json`) return settingsChanges(place, roots);
  if (pluginPackages(pair.now.pkg).includes(pair.name))
    return valueChanges(place, 'plugin', roots, [], pluginName(both[1], pair.name));
  return valueChanges(place, pair.name.includes('plugins/') ? 'plugin' : 'setting', roots, [], pair.name);
}

/** A JSON file of webapp3: the manifest, a translation, or a plugin’s. */
export function webapp3Changes(pair: AssetPair, place: Place, both: Jsons): Told[] {
  const roots = [both[0].root, both[1].root] as const;
  if (pair.name === WEBAPP3_FILES.manifest) return manifestChanges(place, roots);
  const translation = translationsOf(pair.now.pkg).files.find(({ asset }) => asset.name === pair.name);
  if (translation) return textChanges(place, both, translation.languages.join(', '));
  return valueChanges(place, pair.name.includes('plugins/') ? 'plugin' : 'setting', roots, [], pair.name);
}

const pluginName = (json: Json, file: string): string => namingKey(json.root) ?? file;

function settingsChanges(place: Place, [old, now]: Both): Told[] {
  return keysOf(old, now).flatMap((key) => {
    const both: Both = [member(old, key), member(now, key)];
    return key === 'plugins'
      ? pluginChanges(place, both, 'setting')
      : valueChanges(place, 'setting', both, [key]);
  });
}

function manifestChanges(place: Place, [old, now]: Both): Told[] {
  return keysOf(old, now).flatMap((key) => {
    const both: Both = [member(old, key), member(now, key)];
    return key === 'plugins'
      ? pluginChanges(place, both, 'manifest')
      : valueChanges(place, 'manifest', both, [key]);
  });
}

/** The plugins that a list names, by their ids or addresses. `owner` speaks for the list itself. */
function pluginChanges(place: Place, both: Both, owner: 'setting' | 'manifest'): Told[] {
  const [old, now] = both.map(byName);
  if (!old || !now) return valueChanges(place, 'plugin', both, ['plugins']);
  const told = [...new Set([...old.keys(), ...now.keys()])].flatMap((plugin) => {
    const [before, after] = [old.get(plugin), now.get(plugin)];
    if (equal(before, after)) return [];
    const words = before && after ? changedKeys(before, after) : listedWords(after ?? before);
    return [tell(place, 'plugin', plugin, { old: before, now: after }, words)];
  });
  if (told.length > 0 || equal(...both)) return told;
  // No plugin came or went: an empty list did, or the order is another one.
  const about = old.size === 0 ? owner : 'plugin';
  return [tell(place, about, 'plugins', { old: both[0], now: both[1] }, stepWords(...both))];
}

/** Undefined for anything but a list of objects with different names. */
function byName(node: JsonNode | undefined): Map<string, JsonNode> | undefined {
  if (node === undefined) return new Map();
  if (node.type !== 'array') return undefined;
  const named = new Map(
    node.items.map((item) => [
      addressOf(item, 'id') ?? addressOf(item, 'src') ?? addressOf(item, 'srcURL'),
      item,
    ]),
  );
  const all = [...named].flatMap(([key, item]) => (key === undefined ? [] : [[key, item] as const]));
  return all.length === node.items.length ? new Map(all) : undefined;
}

function addressOf(node: JsonNode, key: string): string | undefined {
  const value = member(node, key);
  return value?.type === 'string' && value.value !== '' ? value.value : undefined;
}

const changedKeys = (old: JsonNode, now: JsonNode) =>
  joined(
    steps(old, now).map(({ path, old: before, now: after }) => {
      const key = name(path.join(' › '));
      return after ? say`${key} ${stepWords(before, after)}` : say`${key} no longer set`;
    }),
  );

function listedWords(node: JsonNode | undefined) {
  const source = node && (addressOf(node, 'srcURL') ?? addressOf(node, 'src'));
  return source === undefined ? [] : say`from ${name(source)}`;
}
