import type { Location } from '../formats/format.ts';
import { type Json, keyLocation } from '../formats/json/json.ts';
import { didYouMean } from '../formats/text/spelling.ts';
import type { DecodedPackage } from '../model/package.ts';
import { type UnknownJsonKey, unknownKeys } from './known-keys.ts';

/** `key-typo` has the slips of up to two edits; of shorter keys, three would make another word. */
const SHORTEST_SUGGESTED = 8;

/** A key of `themeconfig.json` that a rule is to speak about. */
export interface UnknownThemeKey extends UnknownJsonKey {
  readonly location: () => Location;
  /** ` Did you mean “x”?`, or nothing. */
  readonly suggestion: () => string;
}

/** The keys of `themeconfig.json` that the given rule names; not those that `key-typo` takes for slips. */
export function unknownThemeKeys(
  json: Json,
  { baseTheme }: DecodedPackage,
  rule: string,
): readonly UnknownThemeKey[] {
  return unknownKeys(json, 'themeconfig', baseTheme)
    .filter(({ place, meant }) => place.unknownKeyRule === rule && meant === undefined)
    .map((unknown) => ({
      ...unknown,
      location: () => keyLocation(json, unknown.member),
      suggestion: () =>
        unknown.key.length < SHORTEST_SUGGESTED ? '' : didYouMean(unknown.key, unknown.known.keys),
    }));
}
