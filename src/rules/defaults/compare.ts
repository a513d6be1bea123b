import type { Location } from '../../formats/format.ts';
import { withinEdits } from '../../formats/text/spelling.ts';
import type { DecodedAsset } from '../../model/package.ts';

/** One token, setting or style. */
export interface Item {
  readonly key: string;
  /** Its text or value, short enough for a message. */
  readonly value: string;
  /** What is the same under another name; undefined for a value that many have, such as `true`. */
  readonly content: string | undefined;
  readonly location: Location;
}
/** The items of one file, or of one object in it, in their order. */
export interface Listing {
  readonly asset: DecodedAsset;
  readonly items: ReadonlyMap<string, Item>;
  /** Whether the file may have, or may do without, more items than can be seen. */
  readonly open: boolean;
  /** Where something belongs that has no neighbour. */
  readonly start: Location;
}
/** A file of the package beside the vendor's current one. */
export interface Pair {
  readonly own: Listing;
  readonly theirs: Listing;
  /** Whether an item that the vendor's file lacks was the vendor's before; `isCopy` where most of the others still are. */
  isVendors(key: string, isCopy: boolean): boolean;
  /** Whether the vendor's file knows an item that it does not list. */
  isKept?(key: string): boolean;
  /** Items of the vendor's that the package does without on purpose. */
  isLeftOut?(key: string): boolean;
  /** New names that another file of the package gave away, by old name. */
  readonly renames?: ReadonlyMap<string, string>;
}
export interface NewItem {
  /** The vendor's. */
  readonly item: Item;
  readonly asset: DecodedAsset;
  /** At the neighbour behind which it belongs. */
  readonly location: Location;
}
export interface GoneItem {
  /** The package's. */
  readonly item: Item;
  readonly asset: DecodedAsset;
  /** The vendor's item that it seems to be now. */
  readonly renamed: Item | undefined;
}
/** What the vendor changed since the file was made. */
export interface Drift {
  readonly added: readonly NewItem[];
  readonly gone: readonly GoneItem[];
}

/** Names of fewer letters are too much alike. */
const SHORTEST_NAME = 5;
const LONG_NAME = 8;
const MOST_RENAMES = 500;

/**
 * What is new, gone and renamed. A file with fewer than half of the vendor's items is no copy of the vendor's file but
 * overrides some of it: it lacks nothing.
 */
export function compare(pair: Pair): Drift {
  const { own, theirs } = pair;
  const absent = [...theirs.items.values()].filter(({ key }) => !own.items.has(key));
  const missing = [...own.items.values()].filter(
    ({ key }) => !theirs.items.has(key) && !pair.isKept?.(key) && theirs.items.size > 0,
  );
  const renames = renamesOf(missing, absent, pair.renames);
  const shared = theirs.items.size - absent.length + renames.size;
  const isCopy = shared * 2 >= theirs.items.size;
  const newNames = new Set([...renames.values()].map(({ key }) => key));
  const isNew = ({ key }: Item) => !newNames.has(key) && !pair.isLeftOut?.(key);
  const added = isCopy && !own.open ? absent.filter(isNew) : [];
  const gone = missing.filter(({ key }) => renames.has(key) || pair.isVendors(key, isCopy));
  const places = placesOf(pair, renames);
  return {
    added: added.map((item) => ({
      item,
      asset: own.asset,
      location: places.get(item.key) ?? own.start,
    })),
    gone: gone.map((item) => ({ item, asset: own.asset, renamed: renames.get(item.key) })),
  };
}

/** What was given a new name, by old name. */
export function newNames({ gone }: Drift): ReadonlyMap<string, string> {
  return new Map(gone.flatMap(({ item, renamed }) => (renamed ? [[item.key, renamed.key]] : [])));
}

/** Pairs each item that is gone with a new one: by what is known already, by its content, by its name. */
function renamesOf(
  missing: readonly Item[],
  absent: readonly Item[],
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Item> {
  const free = new Map(absent.map((item) => [item.key, item]));
  const found = new Map<string, Item>();
  const take = (item: Item, other: Item | undefined) => {
    if (!other || found.has(item.key)) return;
    found.set(item.key, other);
    free.delete(other.key);
  };
  for (const item of missing) take(item, free.get(known.get(item.key) ?? ''));
  const [ofGone, ofNew] = [byContent(missing), byContent(absent)];
  for (const item of missing) {
    const [other, ...more] = ofNew.get(item.content ?? '') ?? [];
    const isOnly = more.length === 0 && ofGone.get(item.content ?? '')?.length === 1;
    if (isOnly) take(item, other && free.get(other.key));
  }
  for (const item of missing.slice(0, MOST_RENAMES)) {
    if (item.key.length < SHORTEST_NAME || found.has(item.key)) continue;
    const name = withinEdits(item.key, free.keys(), item.key.length < LONG_NAME ? 1 : 2);
    take(item, name === undefined ? undefined : free.get(name));
  }
  return found;
}

function byContent(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    if (!item.content) continue;
    const others = found.get(item.content);
    if (others) others.push(item);
    else found.set(item.content, [item]);
  }
  return found;
}

/** For each of the vendor's items, the nearest one before it that the package has, else the package's first one. */
function placesOf({ own, theirs }: Pair, renames: ReadonlyMap<string, Item>): ReadonlyMap<string, Location> {
  const oldNames = new Map([...renames].map(([old, { key }]) => [key, old]));
  const [first] = own.items.values();
  let place = first?.location ?? own.start;
  const places = new Map<string, Location>();
  for (const key of theirs.items.keys()) {
    place = own.items.get(oldNames.get(key) ?? key)?.location ?? place;
    places.set(key, place);
  }
  return places;
}
