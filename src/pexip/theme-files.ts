/** The files of a theme, by name. */

import type { Usage } from '../model/package.ts';
import { LAYOUT_FILE } from './custom-layouts.ts';
import type { FileFact } from './files.ts';
import { fileFact } from './files.ts';
import { PROMPT_NAME } from './prompts.ts';
import type { Source } from './source.ts';
import { inferred, PINNING_PAGE, THEME_PAGE, THEME_PRESENCE_PAGE } from './source.ts';
import { BASE_ICON_NAME } from './theme-screens.ts';

/** What a theme's file is for. */
export type ThemeRole =
  | 'settings'
  | 'endpoints'
  | 'layout'
  | 'pinning'
  | 'background'
  | 'icon'
  | 'avatar'
  | 'watermark'
  | 'graphic'
  | 'prompt';

/** One file name, or a family of names, at a theme's root. */
export interface ThemeFile extends FileFact {
  readonly role: ThemeRole;
}

/** Names that a theme knows. Icons, indicators and watermarks have more names than are published, hence the last row. */
export const THEME_FILES: readonly ThemeFile[] = [
  { name: 'themeconfig.json', role: 'settings', what: 'the theme’s settings', source: THEME_PAGE },
  { name: 'vendordata.json', role: 'endpoints', what: 'the list of room systems', source: THEME_PAGE },
  { name: LAYOUT_FILE.pattern, role: 'layout', what: 'a custom layout', source: THEME_PAGE },
  {
    name: /^[^/]*pinning[^/]*\.json$/i,
    role: 'pinning',
    what: 'a pinning configuration',
    source: inferred(`${PINNING_PAGE.name}: themes may hold one, its name is not published`),
  },
  {
    name: /^background[^/]*\.jpg$/,
    role: 'background',
    what: 'a splash screen’s background',
    source: THEME_PAGE,
  },
  {
    name: 'presence_avatar_image.jpg',
    role: 'avatar',
    what: 'the conference’s avatar',
    source: THEME_PRESENCE_PAGE,
  },
  {
    name: PROMPT_NAME.pattern,
    role: 'prompt',
    what: 'an audio prompt',
    source: THEME_PAGE,
  },
  {
    name: BASE_ICON_NAME,
    role: 'icon',
    what: 'a splash screen’s icon',
    source: THEME_PAGE,
  },
  {
    name: /^(?:[^/]*_)?watermark[^/]*\.(?:svg|png)$/,
    role: 'watermark',
    what: 'a watermark',
    source: inferred('the settings disable_watermark_icon and disable_watermark_mute_icon'),
  },
  { name: /^[^/]+\.(?:svg|png)$/, role: 'graphic', what: 'an icon or an indicator', source: THEME_PAGE },
];

/** Files that calls of some usage never touch. */
export interface UnusedFile {
  readonly name: RegExp;
  readonly what: string;
  readonly usages: readonly Usage[];
  readonly source: Source;
}

/** What gateway calls ignore: prompts, but for Teams and Meet, and the logo (the note that one is muted is shown). */
export const GATEWAY_UNUSED: readonly UnusedFile[] = [
  { name: /\.wav$/i, what: 'audio prompts', usages: ['gateway'], source: THEME_PAGE },
  {
    name: /^watermark(?:_icon|_logo)?\.(?:svg|png)$/,
    what: 'the logo watermark',
    usages: ['gateway', 'gateway-interop'],
    source: inferred('that the logo is not shown is stated by the Pexip docs, its file name is not'),
  },
];

/** The row of a file at a theme's root. */
export function themeFile(name: string): ThemeFile | undefined {
  return fileFact(THEME_FILES, name);
}

/** What the platform does not use of a theme with that usage, if the file is part of it. */
export function unusedFile(name: string, usage: Usage): UnusedFile | undefined {
  return GATEWAY_UNUSED.find((row) => row.usages.includes(usage) && row.name.test(name));
}
