import { at, entries, type Json, type JsonNode, member } from '../formats/json/json.ts';
import { LEVEL_KEYS } from '../pexip/classification.ts';
import type { KeyFact } from '../pexip/keys.ts';
import { BACKGROUND_KEYS, elementKeys } from '../pexip/theme-screens.ts';
import { THEME_SETTINGS } from '../pexip/theme-settings.ts';
import { screensOf } from './hierarchy.ts';

/** A colour of `themeconfig.json`, whatever its value. */
export interface ThemeColor {
  readonly node: JsonNode;
  /** How many hexadecimal digits it should have: 8 where it may be see-through. */
  readonly digits: 6 | 8;
  /** What it colours, in words. */
  readonly what: string;
  /** Whether it stands at the file's top level. */
  readonly isSetting: boolean;
}

/** Every colour of `themeconfig.json`, in the order of the tables. */
export function themeColors(json: Json): readonly ThemeColor[] {
  const isSetting = true;
  return [
    ...colorsIn(json.root, THEME_SETTINGS, 'an indicator').map((color) => ({ ...color, isSetting })),
    ...[...screensOf(json).values()].flatMap((screen) => {
      const elements = member(screen, 'elements');
      return [
        ...colorsIn(member(screen, 'background'), BACKGROUND_KEYS, 'a background'),
        ...(elements?.type === 'array' ? elements.items : []).flatMap(textColors),
      ];
    }),
    ...entries(at(json, 'classification', 'levels')).flatMap(({ value }) =>
      colorsIn(value, LEVEL_KEYS, 'a classification'),
    ),
  ];
}

function textColors(element: JsonNode): readonly ThemeColor[] {
  const type = member(element, 'type');
  const isText = type?.type === 'string' && type.value === 'text';
  return isText ? colorsIn(element, elementKeys('text'), 'a text') : [];
}

function colorsIn(object: JsonNode | undefined, keys: readonly KeyFact[], what: string): ThemeColor[] {
  return keys.flatMap(({ key, colorDigits }) => {
    const node = colorDigits === undefined ? undefined : member(object, key);
    return node && colorDigits ? [{ node, digits: colorDigits, what, isSetting: false }] : [];
  });
}
