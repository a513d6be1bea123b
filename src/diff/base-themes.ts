/** What a newer Base theme has that an older one has not: by name, in the words of the domain. */

import { at, entries, type JsonNode, plain } from '../formats/json/json.ts';
import { byteOrder } from '../formats/text/byte-order.ts';
import type { BaseTheme, DecodedPackage } from '../model/package.ts';
import { LAYOUT_FILE } from '../pexip/custom-layouts.ts';
import { isLitter } from '../pexip/litter.ts';
import { BASE_ICON_NAME } from '../pexip/theme-screens.ts';

/** One difference of two Base themes. */
export interface BaseThemeChange {
  readonly kind: 'added' | 'changed' | 'dropped';
  /** `setting`, `screen`, `label`, `element key`, `list of room systems`, `custom layout`, `prompt`, `icon`, `background`, `picture`, `file`. */
  readonly what: string;
  readonly name: string;
  /** As JSON, of what has a short value. */
  readonly before?: string;
  readonly after?: string;
}

/** Names with what they stand for, as text that differs when that does; `shown`: whether people can read it. */
interface Inventory {
  readonly what: string;
  readonly items: ReadonlyMap<string, string>;
  readonly shown: boolean;
}

const LONGEST_SHOWN = 120;
const KINDS = ['added', 'changed', 'dropped'];
const FAMILIES: readonly (readonly [what: string, name: RegExp])[] = [
  ['custom layout', LAYOUT_FILE.pattern],
  ['prompt', /\.wav$/i],
  ['icon', BASE_ICON_NAME],
  ['background', /^background[^/]*\.jpg$/i],
  ['picture', /\.(?:svg|png|jpe?g)$/i],
  ['file', /./s],
];
/** What is compared by what it says. */
const DOCUMENTS = ['themeconfig.json', 'vendordata.json'];

/** What was added, changed and dropped between two Base themes, by what it is. */
export function baseThemeChanges(before: BaseTheme, after: BaseTheme): readonly BaseThemeChange[] {
  const then = inventories(before.theme);
  return inventories(after.theme).flatMap(({ what, items, shown }, index) =>
    changesOf(what, then[index]?.items ?? new Map(), items, shown),
  );
}

function changesOf(
  what: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  shown: boolean,
): readonly BaseThemeChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byteOrder);
  const changes = names.flatMap((name): BaseThemeChange[] => {
    const [then, now] = [before.get(name), after.get(name)];
    if (then === now) return [];
    const kind = then === undefined ? 'added' : now === undefined ? 'dropped' : 'changed';
    return [
      { kind, what, name, ...(shown ? { ...readable('before', then), ...readable('after', now) } : {}) },
    ];
  });
  return changes.sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
}

function readable<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } {
  if (text === undefined || text.length > LONGEST_SHOWN) return {};
  return { [key]: text } as { readonly [P in K]?: string };
}

/** The same kinds of things of every Base theme, in one order. */
function inventories(theme: DecodedPackage): readonly Inventory[] {
  const config = theme.value('themeconfig.json', 'json');
  const splash = (key: string) => membersOf(config && at(config, 'splash_screens', key));
  const settings = membersOf(config?.root);
  settings.delete('splash_screens');
  return [
    { what: 'setting', items: settings, shown: true },
    { what: 'screen', items: splash('screens'), shown: false },
    { what: 'label', items: splash('labels'), shown: true },
    {
      what: 'element key',
      items: elementKeys(config && at(config, 'splash_screens', 'screens')),
      shown: false,
    },
    { what: 'list of room systems', items: endpointsOf(theme), shown: true },
    ...FAMILIES.map(([what]) => ({ what, items: filesOf(theme, what), shown: false })),
  ];
}

function membersOf(node: JsonNode | undefined): Map<string, string> {
  return new Map(entries(node).map(({ key, value }) => [key, JSON.stringify(plain(value))]));
}

/** Keys of elements, with the types of element that have them. */
function elementKeys(screens: JsonNode | undefined): ReadonlyMap<string, string> {
  const found = new Set<string>();
  for (const { value: screen } of entries(screens)) {
    const elements = entries(screen).find(({ key }) => key === 'elements')?.value;
    for (const element of elements?.type === 'array' ? elements.items : []) {
      const members = entries(element);
      const type = members.find(({ key }) => key === 'type')?.value;
      const name = type?.type === 'string' ? type.value : 'element';
      for (const { key } of members) found.add(`${key} of ${name}`);
    }
  }
  return new Map([...found].map((name) => [name, '']));
}

function endpointsOf(theme: DecodedPackage): ReadonlyMap<string, string> {
  const json = theme.value('vendordata.json', 'json');
  const byCount = json && at(json, 'endpoints_by_display_count');
  const others = membersOf(json?.root);
  others.delete('endpoints_by_display_count');
  return new Map([...membersOf(byCount), ...others]);
}

function filesOf({ assets }: DecodedPackage, family: string): ReadonlyMap<string, string> {
  return new Map(
    assets
      .filter(({ name }) => !isLitter(name) && !DOCUMENTS.includes(name))
      .filter(({ name }) => FAMILIES.find(([, pattern]) => pattern.test(name))?.[0] === family)
      .map(({ name, size, digest }) => [name, digest || String(size)]),
  );
}
