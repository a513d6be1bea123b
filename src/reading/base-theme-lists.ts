/** The lists that a Base theme closes: where it names something there is nothing else, and where it names nothing, more may be. */

import { at, entries, type Json, type JsonNode, plain } from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import type { DecodedPackage } from '../model/package.ts';
import { LAYOUT_FILE } from '../pexip/custom-layouts.ts';
import { isLitter } from '../pexip/litter.ts';
import { BASE_ICON_NAME } from '../pexip/theme-screens.ts';
import { variablesIn } from './brace-names.ts';
import { elementsOf, labelMembers, splashScreens } from './screens.ts';

/** Names; undefined where the list is open. */
export type Closed = ReadonlySet<string> | undefined;

export interface BaseThemeLists {
  /** Keys of `themeconfig.json`. */
  readonly settings: Closed;
  readonly screens: Closed;
  readonly labels: Closed;
  /** Types of elements. */
  readonly elementTypes: Closed;
  /** What DTMF commands do. */
  readonly actions: Closed;
  /** What the layout command goes through: built-in layouts among them. */
  readonly allowedLayouts: Closed;
  /** Names of custom layouts. */
  readonly layouts: Closed;
  /** Names that stand in braces in its labels. */
  readonly variables: ReadonlySet<string>;
  /** The files of the same family (prompts, icons, indicators, backgrounds, layouts), and every file of no family. */
  files(name: string): Closed;
  /** The keys of elements of a type, or of all of them. */
  elementKeys(type?: string): ReadonlySet<string>;
}

const OPEN: BaseThemeLists = {
  settings: undefined,
  screens: undefined,
  labels: undefined,
  elementTypes: undefined,
  actions: undefined,
  allowedLayouts: undefined,
  layouts: undefined,
  variables: new Set(),
  files: () => undefined,
  elementKeys: () => new Set(),
};

/** Families of files, of which each is a list of its own; the first that fits. */
const FAMILIES: readonly RegExp[] = [
  /^[^/]+\.wav$/i,
  BASE_ICON_NAME,
  /^[^/]+\.(?:svg|png)$/i,
  /^background[^/]*\.jpg$/i,
  LAYOUT_FILE.pattern,
];

/** What the Base theme names; all is open without one. */
export const baseThemeLists = (theme: DecodedPackage | undefined): BaseThemeLists =>
  theme ? listsIn(theme) : OPEN;

const listsIn = once(gather);

function gather(theme: DecodedPackage): BaseThemeLists {
  const config = theme.value('themeconfig.json', 'json');
  const elements = config ? elementsIn(config) : [];
  const keysByType = new Map<string, Set<string>>();
  for (const { type, node } of elements) {
    const keys = keysByType.get(type) ?? new Set();
    for (const { key } of entries(node)) keys.add(key);
    keysByType.set(type, keys);
  }
  const names = theme.assets.map(({ name }) => name).filter((name) => !isLitter(name));
  const files = FAMILIES.map((family) => closed(names.filter((name) => familyOf(name) === family)));
  const others = new Set(names.filter((name) => familyOf(name) === undefined));
  const allKeys = new Set([...keysByType.values()].flatMap((keys) => [...keys]));
  const labels = config ? labelMembers(config) : [];
  return {
    settings: closed(entries(config?.root).map(({ key }) => key)),
    screens: closed(config ? splashScreens(config).map(({ key }) => key) : []),
    labels: closed(labels.map(({ key }) => key)),
    elementTypes: closed(elements.map(({ type }) => type)),
    actions: closed(texts(entries(config && at(config, 'dtmf_conference_control_commands')))),
    allowedLayouts: closed(texts(itemsOf(config && at(config, 'dtmf_allowed_layouts')))),
    layouts: closed(theme.assets.flatMap(({ name }) => layoutName(theme.value(name, 'json'), name))),
    variables: new Set(texts(labels).flatMap((text) => variablesIn(text) ?? [])),
    files: (name) => {
      const family = familyOf(name);
      return family ? files[FAMILIES.indexOf(family)] : others;
    },
    elementKeys: (type) => (type === undefined ? allKeys : (keysByType.get(type) ?? new Set())),
  };
}

function familyOf(name: string): RegExp | undefined {
  return FAMILIES.find((family) => family.test(name));
}

function elementsIn(config: Json) {
  return splashScreens(config).flatMap(({ key, node }) =>
    elementsOf(key, entries(node).find((one) => one.key === 'elements')?.value),
  );
}

function layoutName(json: Json | undefined, name: string): string[] {
  const node = json && LAYOUT_FILE.pattern.test(name) ? at(json, 'name') : undefined;
  return node?.type === 'string' ? [node.value] : [];
}

const itemsOf = (node: JsonNode | undefined) =>
  node?.type === 'array' ? node.items.map((value) => ({ value })) : [];

function texts(members: readonly { readonly value: JsonNode }[]): string[] {
  return members.flatMap(({ value }) => (value.type === 'string' ? [String(plain(value))] : []));
}

function closed(names: readonly string[]): Closed {
  return names.length === 0 ? undefined : new Set(names);
}
