import { type Json, keyLocation } from '../../formats/json.ts';
import { didYouMean } from '../../formats/spelling.ts';
import type { Location } from '../../model.ts';
import { keysOf } from '../../pexip/keys.ts';
import { type UnknownJsonKey, unknownKeys } from '../json/known-keys.ts';

/** A key of `themeconfig.json` that a rule is to speak about. */
export interface UnknownThemeKey extends UnknownJsonKey {
  readonly location: Location;
  /** ` Did you mean “x”?`, or nothing. */
  readonly suggestion: string;
}

/** The keys of `themeconfig.json` that the given rule names; not those that `key-typo` takes for slips. */
export function unknownThemeKeys(json: Json, rule: string): readonly UnknownThemeKey[] {
  return unknownKeys(json, 'themeconfig')
    .filter(({ place, meant }) => place.unknownKeyRule === rule && meant === undefined)
    .map((unknown) => ({
      ...unknown,
      location: keyLocation(json, unknown.member),
      suggestion: didYouMean(unknown.key, keysOf(unknown.place.keys)),
    }));
}
