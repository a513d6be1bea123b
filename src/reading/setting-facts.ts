/** What is known of the settings of a theme: the platform's table and, where the config names a Base theme, that. */

import { entries, type JsonMember, plain } from '../formats/json/json.ts';
import { once } from '../formats/once.ts';
import type { DecodedPackage } from '../model/package.ts';
import type { JsonValue, ValueType } from '../pexip/keys.ts';
import { observed } from '../pexip/source.ts';
import { THEME_COLOR, THEME_SETTINGS, type ThemeSetting, themeSetting } from '../pexip/theme-settings.ts';
import { variablesIn } from './brace-names.ts';

/** The settings that a theme may have; those that only the Base theme tells of come last. */
export const settingFacts = ({ baseTheme }: DecodedPackage): readonly ThemeSetting[] =>
  baseTheme ? factsIn(baseTheme.theme) : THEME_SETTINGS;

const factsIn = once(factsOf);

function factsOf(theme: DecodedPackage): readonly ThemeSetting[] {
  const members = entries(theme.value('themeconfig.json', 'json')?.root);
  const texts = new Map(
    members.flatMap(({ key, value }) => (value.type === 'string' ? [[key, value.value]] : [])),
  );
  const stated = THEME_SETTINGS.map(({ variables, ...fact }) => {
    const text = texts.get(fact.key);
    return variables === undefined
      ? fact
      : { ...fact, variables: [...new Set([...variables, ...namesIn(text)])] };
  });
  return [...stated, ...members.filter(({ key }) => !themeSetting(key)).map(factOf)];
}

const namesIn = (text: string | undefined) => (text === undefined ? [] : (variablesIn(text) ?? []));

function factOf({ key, value }: JsonMember): ThemeSetting {
  const written = plain(value) as JsonValue;
  const isColor = typeof written === 'string' && THEME_COLOR.test(written);
  const isText = typeof written === 'string' && (/_text$/.test(key) || namesIn(written).length > 0);
  return {
    key,
    type: typeOf(written),
    default: written,
    purpose: 'a setting of the Base theme',
    source: observed('the Base theme of the project'),
    ...(isColor ? { colorDigits: written.length === '0xRRGGBB'.length ? 6 : 8 } : {}),
    ...(isText ? { variables: namesIn(written) } : {}),
  };
}

/** A whole number may be one by chance, and an empty list holds anything. */
function typeOf(value: JsonValue): ValueType {
  if (Array.isArray(value))
    return value.length > 0 && value.every((item) => typeof item === 'string') ? 'string-list' : 'list';
  if (value === null) return 'any';
  const type = typeof value;
  return type === 'object' ? 'object' : type === 'string' || type === 'number' ? type : 'boolean';
}
