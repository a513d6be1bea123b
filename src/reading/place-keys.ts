import { entries } from '../formats/json/json.ts';
import { nodesAt } from '../formats/json/nodes-at.ts';
import { once } from '../formats/once.ts';
import type { DecodedPackage } from '../model/package.ts';
import { keysOf } from '../pexip/keys.ts';
import { documentOf, type Place } from '../pexip/places.ts';

/** The keys that a place of a document knows. */
export interface KnownKeys {
  readonly keys: readonly string[];
  /** Whether a Base theme leaves no doubt that there are no others. */
  readonly isClosed: boolean;
}

const known = new WeakMap<DecodedPackage, Map<Place, KnownKeys>>();

/** What is known at a place: the table's keys and, where the Base theme has keys there, those. */
export function knownKeysAt(place: Place, baseTheme: DecodedPackage | undefined): KnownKeys {
  if (!baseTheme) return tabled(place);
  const places = known.get(baseTheme) ?? new Map<Place, KnownKeys>();
  known.set(baseTheme, places);
  const keys = places.get(place) ?? together(place, keysIn(baseTheme, place));
  places.set(place, keys);
  return keys;
}

const tabled = once((place: Place): KnownKeys => ({ keys: keysOf(place.keys), isClosed: false }));

function together(place: Place, found: ReadonlySet<string>): KnownKeys {
  if (found.size === 0) return tabled(place);
  const others = place.keys.filter((fact) =>
    place.inBaseTheme === 'defaults' ? fact.default === undefined : place.inBaseTheme === undefined,
  );
  return { keys: [...new Set([...found, ...keysOf(others)])], isClosed: true };
}

function keysIn(theme: DecodedPackage, { document, path }: Place): ReadonlySet<string> {
  const documents = theme.assets.filter(({ name }) => documentOf('theme', name) === document);
  return new Set(
    documents.flatMap(({ name }) => {
      const json = theme.value(name, 'json');
      const objects = json ? nodesAt(json.root, path) : [];
      return objects.flatMap((object) => entries(object).map(({ key }) => key));
    }),
  );
}
