/** The files below `configuration/` of webapp1 and the desktop client. */

import type { FileFact } from './files.ts';
import { fileFact } from './files.ts';
import { DESKTOP_PAGE, inferred, LEGACY_BACKUP, LEGACY_CLIENT } from './source.ts';

/** Where a package's `configuration/` lies, relative to the package's root. */
export const CONFIGURATION_ROOT = { webapp1: '', desktop: 'package/configuration/' } as const;

/** What paths in `settings.js` and `languages` begin with: they are relative to the directory above `configuration/`. */
export const CONFIGURATION_PREFIX = 'configuration/';

/** Names below `configuration/`. */
export const WEBAPP1_FILES: readonly FileFact[] = [
  { name: 'settings.js', what: 'the settings', source: DESKTOP_PAGE },
  { name: 'favicon.png', what: 'the icon of the page and the window', source: DESKTOP_PAGE },
  { name: /^languages\/[^/]+\.json$/, what: 'a language', source: DESKTOP_PAGE },
  { name: /^themes\/[^/]+\/brand\.css$/, what: 'a theme’s stylesheet', source: DESKTOP_PAGE },
  { name: /^themes\/[^/]+\/background\.jpg$/, what: 'the home page’s background', source: DESKTOP_PAGE },
  { name: /^themes\/[^/]+\/logo\.png$/, what: 'the home page’s logo', source: DESKTOP_PAGE },
  {
    name: /^themes\/[^/]+\/conference-avatar\.(?:jpg|jpeg|png)$/,
    what: 'the conference’s avatar',
    source: DESKTOP_PAGE,
  },
  { name: /^themes\/[^/]+\/(?:green|red)\.svg$/, what: 'a state of the tray icon', source: DESKTOP_PAGE },
  { name: /^(?:green|red)\.svg$/, what: 'a state of the tray icon', source: LEGACY_BACKUP },
  { name: /^ringtones\/[^/]+\.(?:wav|mp3|ogg)$/, what: 'a ringtone', source: inferred(LEGACY_CLIENT.name) },
];

/** Where the two tray icons may lie; each place holds `green.svg` and `red.svg`. */
export const TRAY_ICON_PLACES: readonly string[] = ['', 'themes/default/'];

/** The row of a path below `configuration/`. */
export function webapp1File(path: string): FileFact | undefined {
  return fileFact(WEBAPP1_FILES, path);
}
