import { at, entries, type Json, type JsonNode } from '../formats/json/json.ts';
import type { DecodedPackage } from '../model/package.ts';
import { SPLASH_VARIABLES } from '../pexip/theme-screens.ts';
import { baseThemeLists } from './base-theme-lists.ts';
import { settingFacts } from './setting-facts.ts';

/** A text that participants see. */
export interface ThemeText {
  readonly key: string;
  readonly node: JsonNode & { readonly value: string };
  /** The names that may stand in its braces. */
  readonly variables: readonly string[];
}

/** The texts of the indicators and the labels of the splash screens. */
export function themeTexts(json: Json, pkg: DecodedPackage): readonly ThemeText[] {
  const { variables: ofBaseTheme } = baseThemeLists(pkg.baseTheme?.theme);
  const inLabels = [...new Set([...SPLASH_VARIABLES.map(({ name }) => name), ...ofBaseTheme])];
  const settings = settingFacts(pkg).flatMap(({ key, variables }) =>
    variables === undefined ? [] : textAt(key, at(json, key), variables),
  );
  const labels = entries(at(json, 'splash_screens', 'labels'));
  return [...settings, ...labels.flatMap(({ key, value }) => textAt(key, value, inLabels))];
}

function textAt(key: string, node: JsonNode | undefined, variables: readonly string[]): ThemeText[] {
  return node?.type === 'string' ? [{ key, node, variables }] : [];
}
