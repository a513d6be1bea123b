import { globals } from '../formats/javascript/globals.ts';
import type { JavaScript } from '../formats/javascript/javascript.ts';
import type { SourceRange, Value } from '../formats/javascript/literals.ts';
import { entries, type Json, type JsonMember, type JsonObject } from '../formats/json/json.ts';
import { nodesAt } from '../formats/json/nodes-at.ts';
import { once } from '../formats/once.ts';
import { isSwap, withinEdits } from '../formats/text/spelling.ts';
import type { Asset, BaseTheme, DecodedPackage } from '../model/package.ts';
import { type DocumentName, documentOf, PLACES, type Place } from '../pexip/places.ts';
import { SCREEN_FAMILIES } from '../pexip/theme-screens.ts';
import { pinningsOf } from './pinning.ts';
import { type KnownKeys, knownKeysAt } from './place-keys.ts';
import { pluginPackages } from './plugin-packages.ts';

/** A key that the place where it stands does not know. Where `meant` is given, `key-typo` speaks, and no other rule. */
export interface UnknownKey {
  readonly place: Place;
  readonly key: string;
  /** The known key, absent there, that it is a slip of. */
  readonly meant: string | undefined;
  /** What is known there. */
  readonly known: KnownKeys;
}
export interface UnknownJsonKey extends UnknownKey {
  readonly object: JsonObject;
  readonly member: JsonMember;
}
export interface UnknownSetting extends UnknownKey {
  /** Of the key, in UTF-16 code units. */
  readonly range: SourceRange;
}

/** The document that a package's file is, by its name, its content, or because the settings name it as a plugin's package file. */
export function documentIn(pkg: DecodedPackage, { name }: Pick<Asset, 'name'>): DocumentName | undefined {
  if (pkg.kind === 'unknown') return undefined;
  const named = documentOf(pkg.kind, name);
  if (named !== undefined) return named;
  if (pinningsOf(pkg).some(({ asset }) => asset.name === name)) return 'pinning';
  return pluginPackages(pkg).includes(name) ? 'plugin-package' : undefined;
}

/** Every key of a JSON document that its place does not know, place by place; what the Base theme has is known. */
export function unknownKeys(
  json: Json,
  document: DocumentName,
  baseTheme?: BaseTheme,
): readonly UnknownJsonKey[] {
  // Several rules ask, each for its places; a document stands on one Base theme.
  const readings = readingsOf(json);
  const reading = readings.get(document);
  if (reading && reading.theme === baseTheme?.theme) return reading.unknown;
  const unknown = unknownIn(json, document, baseTheme?.theme);
  readings.set(document, { theme: baseTheme?.theme, unknown });
  return unknown;
}

const readingsOf = once(
  (_: Json) =>
    new Map<DocumentName, { theme: DecodedPackage | undefined; unknown: readonly UnknownJsonKey[] }>(),
);

function unknownIn(
  json: Json,
  document: DocumentName,
  theme: DecodedPackage | undefined,
): readonly UnknownJsonKey[] {
  return placesOf(document).flatMap((place) => {
    const objects = nodesAt(json.root, place.path).filter((node) => node.type === 'object');
    if (objects.length === 0) return [];
    const known = knownKeysAt(place, theme);
    return objects.flatMap((object) => {
      const members = entries(object);
      if (members.every(({ key }) => keySet(known).has(key))) return [];
      const meanings = meaningsAt(place, known, new Set(members.map(({ key }) => key)));
      return members
        .filter(({ key }) => meanings.has(key))
        .map((member) => ({
          place,
          key: member.key,
          meant: meanings.get(member.key),
          known,
          object,
          member,
        }));
    });
  });
}

/** Every key of `settings.js` that its place does not know. */
export function unknownSettings(script: JavaScript): readonly UnknownSetting[] {
  const variables = globals(script.program);
  return placesOf('settings').flatMap((place) => {
    const [variable = '', ...path] = place.path;
    const start = variables.get(variable);
    return valuesAt(start, path).flatMap((value) => {
      if (value.type !== 'object') return [];
      const known = knownKeysAt(place, undefined);
      const meanings = meaningsAt(place, known, new Set(value.properties.keys()));
      return [...value.properties]
        .filter(([key]) => meanings.has(key))
        .map(([key, property]) => ({ place, key, meant: meanings.get(key), known, range: property.key }));
    });
  });
}

/** So many pairs of keys of an object are compared for a slip: what follows is unknown, whatever it may mean. */
const MOST_COMPARED = 1_000_000;

/** Of the keys that an object has, those that are not known, each with what it is a slip of. One known key is meant once. */
function unknownAmong(keys: ReadonlySet<string>, known: KnownKeys): ReadonlyMap<string, string | undefined> {
  const knownKeys = keySet(known);
  const found = new Map<string, string | undefined>();
  let absent = [...knownKeys].filter((key) => !keys.has(key));
  let slips = slipsOf(absent);
  let compared = 0;
  for (const key of keys) {
    if (knownKeys.has(key)) continue;
    compared += absent.length;
    const meant = compared > MOST_COMPARED ? undefined : slips(key);
    found.set(key, meant);
    if (meant === undefined) continue;
    absent = absent.filter((one) => one !== meant);
    slips = slipsOf(absent);
  }
  return found;
}

/**
 * What a key is a slip of. Two edits are a slip in long words; in one of three or four letters only one is, or two letters
 * that have changed places, and none in shorter ones.
 */
function slipsOf(absent: readonly string[]): (key: string) => string | undefined {
  const short = absent.filter((key) => key.length >= 3);
  const long = absent.filter((key) => key.length >= 5);
  return (key) => {
    if (key.length < 3) return undefined;
    const near = withinEdits(key, short, 1) ?? short.find((one) => isSwap(key, one));
    return near ?? (key.length < 5 ? undefined : withinEdits(key, long, 2));
  };
}

const keySet = once(({ keys }: KnownKeys): ReadonlySet<string> => new Set(keys));

function meaningsAt(
  place: Place,
  known: KnownKeys,
  present: ReadonlySet<string>,
): ReadonlyMap<string, string | undefined> {
  const meanings = unknownAmong(present, known);
  if (place.path.at(-1) !== 'screens' || known.isClosed) return meanings;
  const isOfFamily = (key: string) => SCREEN_FAMILIES.some(({ pattern }) => pattern.test(key));
  return new Map([...meanings].map(([key, meant]) => [key, isOfFamily(key) ? undefined : meant]));
}

function placesOf(document: DocumentName): readonly Place[] {
  return PLACES.filter((place) => place.document === document);
}

function valuesAt(start: Value | undefined, path: readonly string[]): readonly Value[] {
  let values: readonly Value[] = start === undefined ? [] : [start];
  for (const step of path) {
    values = values.flatMap((value) => {
      if (value.type === 'array') return step === '*' ? value.items : [];
      if (value.type !== 'object') return [];
      const properties = [...value.properties];
      return properties.filter(([key]) => step === '*' || key === step).map(([, { value: found }]) => found);
    });
  }
  return values;
}

/** The key of a document that is a slip of `key`, which is absent there; undefined where there is none. */
export function misspellingOf(
  pkg: DecodedPackage,
  asset: Asset,
  json: Json,
  key: string,
): string | undefined {
  const document = documentIn(pkg, asset);
  if (document === undefined || document === 'settings') return undefined;
  return unknownKeys(json, document, pkg.baseTheme).find(({ meant }) => meant === key)?.key;
}
