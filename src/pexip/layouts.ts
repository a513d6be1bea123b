/** Names of layouts: built in, older aliases, and those of the Base theme. */

import type { Source } from './source.ts';
import { CLIENT_API_NOTES, inferred, THEME_PAGE } from './source.ts';

/** One built-in layout. */
export interface BuiltInLayout {
  /** The name in `dtmf_allowed_layouts`. */
  readonly name: string;
  /** The name in the administrator's interface and in policies. */
  readonly view: string;
  /** Main speakers and small pictures, for drawing. */
  readonly mains: number;
  readonly pips: number;
  /** Only Teams calls through a gateway have it. */
  readonly teamsOnly?: true;
  readonly source: Source;
}

/** Layouts that the platform brings along. */
export const BUILT_IN_LAYOUTS: readonly BuiltInLayout[] = [
  { name: '1:0', view: 'one_main_zero_pips', mains: 1, pips: 0, source: THEME_PAGE },
  { name: '1:1', view: 'one_main_one_pip', mains: 1, pips: 1, source: CLIENT_API_NOTES },
  { name: '1:7', view: 'one_main_seven_pips', mains: 1, pips: 7, source: THEME_PAGE },
  { name: '1:21', view: 'one_main_twentyone_pips', mains: 1, pips: 21, source: THEME_PAGE },
  { name: '2:21', view: 'two_mains_twentyone_pips', mains: 2, pips: 21, source: THEME_PAGE },
  { name: '1:33', view: 'one_main_thirtythree_pips', mains: 1, pips: 33, source: THEME_PAGE },
  { name: '2x2', view: 'four_mains_zero_pips', mains: 4, pips: 0, source: THEME_PAGE },
  { name: '3x3', view: 'nine_mains_zero_pips', mains: 9, pips: 0, source: THEME_PAGE },
  { name: '4x4', view: 'sixteen_mains_zero_pips', mains: 16, pips: 0, source: THEME_PAGE },
  { name: '5x5', view: 'twentyfive_mains_zero_pips', mains: 25, pips: 0, source: THEME_PAGE },
  { name: 'ac', view: 'five_mains_seven_pips', mains: 5, pips: 7, source: THEME_PAGE },
  { name: 'teams', view: 'teams', mains: 1, pips: 0, teamsOnly: true, source: CLIENT_API_NOTES },
  { name: 'teams_focus', view: 'teams_focus', mains: 1, pips: 0, teamsOnly: true, source: CLIENT_API_NOTES },
];

/** An older name of a built-in layout. */
export interface LayoutAlias {
  readonly old: string;
  readonly name: string;
  readonly source: Source;
}
const RENAMED = inferred('client API notes: old names still work there');
export const LAYOUT_ALIASES: readonly LayoutAlias[] = [
  { old: '4:0', name: '2x2', source: RENAMED },
  { old: '9:0', name: '3x3', source: RENAMED },
  { old: '16:0', name: '4x4', source: RENAMED },
  { old: '25:0', name: '5x5', source: RENAMED },
];

/** What a layout name stands for. */
export type LayoutName =
  | { readonly type: 'built-in'; readonly layout: BuiltInLayout }
  | { readonly type: 'alias'; readonly alias: LayoutAlias }
  | { readonly type: 'unknown' };

/** What the platform itself understands by a name in `dtmf_allowed_layouts`; custom layouts are `unknown` here. */
export function layoutName(name: string): LayoutName {
  const layout = BUILT_IN_LAYOUTS.find((row) => row.name === name);
  if (layout !== undefined) return { type: 'built-in', layout };
  const alias = LAYOUT_ALIASES.find((row) => row.old === name);
  return alias === undefined ? { type: 'unknown' } : { type: 'alias', alias };
}

/** The built-in layout that has the name or the view name, which a custom layout should not take. */
export function builtInLayout(nameOrView: string): BuiltInLayout | undefined {
  return BUILT_IN_LAYOUTS.find((row) => row.name === nameOrView || row.view === nameOrView);
}
