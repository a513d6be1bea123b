import { parseCssColor } from '../formats/css/color.ts';
import { at, entries, type Json, type JsonNode, member } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import { LEVEL_KEYS } from '../pexip/classification.ts';
import type { KeyFact } from '../pexip/keys.ts';
import { elementKeys } from '../pexip/theme-elements.ts';
import { BACKGROUND_KEYS } from '../pexip/theme-screens.ts';
import { screensOf } from './hierarchy.ts';
import { settingFacts } from './setting-facts.ts';

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
export function themeColors(json: Json, pkg: DecodedPackage): readonly ThemeColor[] {
  const isSetting = true;
  return [
    ...colorsIn(json.root, settingFacts(pkg), 'an indicator').map((color) => ({ ...color, isSetting })),
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

/**
 * A colour in another notation as a theme writes it: six digits alone or behind `#` or `0X`, and whatever a stylesheet
 * may say. Opaque ones get as many digits as they should have.
 */
export function themeColorOf(text: string, digits: 6 | 8): string | undefined {
  const opaque = digits === 8 ? '0xff' : '0x';
  const plain = /^\s*(?:#|0x)?([0-9a-f]{6})\s*$/i.exec(text)?.[1];
  if (plain !== undefined) return opaque + plain;
  const eight = /^\s*0x([0-9a-f]{8})\s*$/i.exec(text)?.[1];
  if (eight !== undefined) return `0x${eight}`;
  const color = parseCssColor(text);
  if (color === undefined) return undefined;
  const [alpha, ...rgb] = [color.alpha * 255, color.red, color.green, color.blue].map(hexByte);
  return `${alpha === 'ff' ? opaque : `0x${alpha}`}${rgb.join('')}`;
}

const hexByte = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
