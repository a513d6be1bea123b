import { at, entries, type Json, type JsonNode } from '../formats/json/json.ts';
import { SPLASH_VARIABLES } from '../pexip/theme-screens.ts';
import { THEME_SETTINGS } from '../pexip/theme-settings.ts';

/** A text that participants see. */
export interface ThemeText {
  readonly key: string;
  readonly node: JsonNode & { readonly value: string };
  /** The names that may stand in its braces. */
  readonly variables: readonly string[];
}

/** The texts of the indicators and the labels of the splash screens. */
export function themeTexts(json: Json): readonly ThemeText[] {
  const inLabels = SPLASH_VARIABLES.map(({ name }) => name);
  const settings = THEME_SETTINGS.flatMap(({ key, variables }) =>
    variables === undefined ? [] : textAt(key, at(json, key), variables),
  );
  const labels = entries(at(json, 'splash_screens', 'labels'));
  return [...settings, ...labels.flatMap(({ key, value }) => textAt(key, value, inLabels))];
}

function textAt(key: string, node: JsonNode | undefined, variables: readonly string[]): ThemeText[] {
  return node?.type === 'string' ? [{ key, node, variables }] : [];
}

/** The names in braces, or undefined when braces are nested, or opened or closed alone. */
export function variablesIn(text: string): readonly string[] | undefined {
  const names: string[] = [];
  let open: number | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character !== '{' && character !== '}') continue;
    if ((character === '{') === (open !== undefined)) return undefined;
    if (open !== undefined) names.push(text.slice(open, index));
    open = open === undefined ? index + 1 : undefined;
  }
  return open === undefined ? names : undefined;
}
