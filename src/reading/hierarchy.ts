/**
 * The hierarchy of themes: what a package lacks comes from the theme below it, at last from the Base theme. It holds for
 * each file, each setting of `themeconfig.json`, each label, each part of a screen, and each custom layout.
 */

import {
  at,
  entries,
  type Json,
  type JsonNode,
  type JsonObject,
  member,
  plain,
} from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import type { DecodedAsset, DecodedPackage } from '../model/package.ts';
import { BASE_CUSTOM_LAYOUTS, LAYOUT_FILE } from '../pexip/custom-layouts.ts';
import type { JsonValue } from '../pexip/keys.ts';
import { isLitter } from '../pexip/litter.ts';
import { PROMPTS } from '../pexip/prompts.ts';
import { BASE_BACKGROUNDS, BASE_ICONS, defaultLabel } from '../pexip/theme-screens.ts';
import { BASE_THEMECONFIG } from '../pexip/theme-settings.ts';
import { type BaseThemeLists, baseThemeLists } from './base-theme-lists.ts';

/**
 * `base`: the theme that the config names as the package's base. `base-theme`: the platform's own, as the config's
 * `base-theme` shows it, else as far as it is known.
 */
export type Origin = 'package' | 'base' | 'base-theme';

/** One theme of the hierarchy. */
export interface Level {
  readonly origin: Origin;
  readonly pkg: DecodedPackage;
  /** Its `themeconfig.json`, if that is there and can be read. */
  readonly config?: Json;
}

/** A value and where it comes from. */
export interface Effective<T> {
  readonly origin: Origin;
  readonly value: T;
}

/** A custom layout of some level, by the name that it gives itself. */
export interface NamedLayout {
  readonly name: string;
  readonly origin: Origin;
  readonly asset?: DecodedAsset;
  readonly json?: Json;
  /** The value of `name`. */
  readonly node?: JsonNode;
}

const SETTINGS_FILE = 'themeconfig.json';
const BASE_SETTINGS: ReadonlyMap<string, JsonValue> = new Map(Object.entries(BASE_THEMECONFIG));
const MOST_LEVELS = 10;

/** The themes that the package stands on, itself first; the Base theme is the last one where the config names it. */
export function levels(pkg: DecodedPackage): readonly Level[] {
  const found: Level[] = [];
  for (let one: DecodedPackage | undefined = pkg; one && found.length < MOST_LEVELS; one = one.base)
    found.push(levelOf(one === pkg ? 'package' : 'base', one));
  return pkg.baseTheme ? [...found, levelOf('base-theme', pkg.baseTheme.theme)] : found;
}

function levelOf(origin: Origin, pkg: DecodedPackage): Level {
  const config = pkg.value(SETTINGS_FILE, 'json');
  return { origin, pkg, ...(config ? { config } : {}) };
}

/** The themes below the package. */
export function levelsBelow(pkg: DecodedPackage): readonly Level[] {
  return levels(pkg).slice(1);
}

/** Whether the files of some level can't be listed, so that an absent one may be there. */
export function hidesFiles(among: readonly Level[]): boolean {
  return among.some(({ pkg }) => pkg.fault !== undefined);
}

/** Whether the settings of some level can't be read, so that an absent one may be there. */
export function hidesSettings(among: readonly Level[]): boolean {
  return (
    hidesFiles(among) || among.some(({ pkg, config }) => !config && pkg.asset(SETTINGS_FILE) !== undefined)
  );
}

/** Where a file comes from; undefined when no level has it and the Base theme is not known to. */
export function effectiveFile(
  among: readonly Level[],
  name: string,
): Effective<DecodedAsset | undefined> | undefined {
  for (const { origin, pkg } of among) {
    const asset = pkg.asset(name);
    if (asset) return { origin, value: asset };
  }
  return isAssumedFile(listsOf(among), name) ? { origin: 'base-theme', value: undefined } : undefined;
}

/** The files that the Base theme is known to have, wherever that is known from. */
export function baseThemeFiles(among: readonly Level[]): readonly string[] {
  const lists = listsOf(among);
  return [...BASE_FILES].filter((name) => isAssumedFile(lists, name));
}

/** Whether the Base theme is taken to have a file that nobody has seen there: one of a list that is open. */
function isAssumedFile(lists: BaseThemeLists, name: string): boolean {
  return BASE_FILES.has(name) && lists.files(name) === undefined;
}

/** What the Base theme below these themes holds. */
export function listsOf(among: readonly Level[]): BaseThemeLists {
  return baseThemeLists(among.find(({ origin }) => origin === 'base-theme')?.pkg);
}

/** The value of a top-level setting, from the first level that has it. */
export function effectiveSetting(
  among: readonly Level[],
  key: string,
): Effective<JsonValue | undefined> | undefined {
  for (const { origin, config } of among) {
    const node = config && at(config, key);
    if (node) return { origin, value: plain(node) as JsonValue };
  }
  if (listsOf(among).settings) return undefined;
  const base = BASE_SETTINGS.get(key);
  return base === undefined ? undefined : { origin: 'base-theme', value: base };
}

/** The text of a label, from the first level that defines it. */
export function effectiveLabel(
  among: readonly Level[],
  key: string,
): Effective<JsonNode | string> | undefined {
  for (const { origin, config } of among) {
    const node = config && member(at(config, 'splash_screens', 'labels'), key);
    if (node) return { origin, value: node };
  }
  const base = listsOf(among).labels ? undefined : defaultLabel(key);
  return base && { origin: 'base-theme', value: base.text };
}

/** A part of a screen (`background`, `elements`), from the first level that has it; of the Base theme only where the config names it. */
export function effectiveScreenPart(
  among: readonly Level[],
  screen: string,
  part: string,
): Effective<JsonNode> | undefined {
  for (const { origin, config } of among) {
    const node = config && at(config, 'splash_screens', 'screens', screen, part);
    if (node) return { origin, value: node };
  }
  return undefined;
}

/** Every custom layout that the levels and the Base theme name, the nearest first; of equal names only the nearest. */
export function effectiveLayouts(among: readonly Level[]): readonly NamedLayout[] {
  const found = new Map<string, NamedLayout>();
  for (const { origin, pkg } of among) {
    for (const layout of layoutsOf(pkg, origin)) {
      if (!found.has(layout.name)) found.set(layout.name, layout);
    }
  }
  for (const { name } of listsOf(among).layouts ? [] : BASE_CUSTOM_LAYOUTS)
    if (!found.has(name)) found.set(name, { name, origin: 'base-theme' });
  return [...found.values()];
}

/** The custom layouts of one package that say a name. */
export function layoutsOf(pkg: DecodedPackage, origin: Origin = 'package'): readonly NamedLayout[] {
  return origin === 'package' ? ownLayouts(pkg).all : ownLayouts(pkg).all.map((one) => ({ ...one, origin }));
}

/** The names that layouts say whose files lie or are called so that the platform does not find them. */
export function namesOfLostLayouts(pkg: DecodedPackage): readonly string[] {
  return pkg.assets.flatMap((asset) => {
    const json = isLayoutFile(asset) ? undefined : pkg.value(asset.name, 'json');
    const name = json && at(json, 'modes') && at(json, 'name');
    return name?.type === 'string' ? [name.value] : [];
  });
}

/** The name of the layout that a file is called after. */
export function layoutFileStem(name: string): string {
  return name.slice(LAYOUT_FILE.prefix.length, name.lastIndexOf('.'));
}

/** The same by the name that they say. */
export function layoutsByName(pkg: DecodedPackage): ReadonlyMap<string, readonly NamedLayout[]> {
  return ownLayouts(pkg).byName;
}

/** A rule asks for them at each layout of a package. */
const ownLayouts = once((pkg: DecodedPackage) => {
  const all: NamedLayout[] = [];
  const byName = new Map<string, NamedLayout[]>();
  for (const asset of pkg.assets) {
    const json = isLayoutFile(asset) ? pkg.value(asset.name, 'json') : undefined;
    const node = json && at(json, 'name');
    if (!json || node?.type !== 'string') continue;
    const layout: NamedLayout = { name: node.value, origin: 'package', asset, json, node };
    all.push(layout);
    const others = byName.get(layout.name);
    if (others) others.push(layout);
    else byName.set(layout.name, [layout]);
  }
  return { all, byName };
});

/** Whether some level has a layout whose name can't be read. */
export function hidesLayouts(among: readonly Level[]): boolean {
  return (
    hidesFiles(among) ||
    among.some(({ pkg }) => layoutsOf(pkg).length < pkg.assets.filter(isLayoutFile).length)
  );
}

/** Whether a theme is the Base theme itself, file by file: nothing in it is there to change anything. */
export function isBaseTheme(pkg: DecodedPackage): boolean {
  const theme = pkg.baseTheme?.theme;
  if (!theme) return false;
  const sizes = sizesOf(theme);
  const own = sizesOf(pkg);
  return own.size === sizes.size && [...own].every(([name, size]) => sizes.get(name) === size);
}

function sizesOf({ assets }: DecodedPackage): ReadonlyMap<string, number> {
  return new Map(assets.flatMap(({ name, size }) => (isLitter(name) ? [] : [[name, size] as const])));
}

/** The objects of `splash_screens.screens`, by key. */
export function screensOf(config: Json): ReadonlyMap<string, JsonObject> {
  const screens = entries(at(config, 'splash_screens', 'screens'));
  return new Map(
    screens.flatMap(({ key, value }) => (value.type === 'object' ? [[key, value] as const] : [])),
  );
}

const BASE_FILES: ReadonlySet<string> = new Set([
  SETTINGS_FILE,
  'vendordata.json',
  ...BASE_BACKGROUNDS.map(({ file }) => file),
  ...BASE_ICONS.map(({ file }) => file),
  ...PROMPTS.map(({ file }) => file),
  ...BASE_CUSTOM_LAYOUTS.map(({ name }) => `${LAYOUT_FILE.prefix}${name}.json`),
]);

function isLayoutFile({ name, format }: DecodedAsset): boolean {
  return format === 'json' && LAYOUT_FILE.pattern.test(name) && !name.includes('/');
}
