/** Which keys are known where: every object of every document that the platform reads, for rules that walk them all. */

import type { Kind } from '../model/package.ts';
import { CLASSIFICATION_KEYS, LEVEL_KEYS } from './classification.ts';
import { CONSTRAINT_KEYS, LAYOUT_FILE, LAYOUT_KEYS, MODE_KEYS, SLOT_KEYS } from './custom-layouts.ts';
import type { KeyFact } from './keys.ts';
import { PINNING_KEYS, PINNING_SLOT_KEYS } from './pinning.ts';
import { ELEMENT_KEYS } from './theme-elements.ts';
import { BACKGROUND_KEYS, SCREEN_KEYS, SCREENS, SPLASH_KEYS } from './theme-screens.ts';
import { THEME_SETTINGS } from './theme-settings.ts';
import { DISPLAY_COUNT_KEYS, VENDORDATA_KEYS } from './vendordata.ts';
import { APPLICATION_SETTINGS, BANDWIDTH_KEYS, TURN_SERVER_KEYS } from './webapp1-settings.ts';
import { USER_SETTINGS } from './webapp1-user-settings.ts';
import {
  WEB_MANIFEST_ICON_KEYS,
  WEB_MANIFEST_KEYS,
  WEBAPP2_MANIFEST_KEYS,
  WEBAPP2_SETTINGS_KEYS,
} from './webapp2.ts';
import { PLUGIN_PACKAGE_NAME } from './webapp2-files.ts';
import {
  LISTED_PLUGIN_KEYS,
  MENU_ITEM_KEYS,
  MENU_LOCATIONS,
  PLUGIN_PACKAGE_KEYS,
} from './webapp2-plugins.ts';
import * as webapp3 from './webapp3.ts';
import { APPLICATION_CONFIG_KEYS, DEFAULT_USER_CONFIG_KEYS } from './webapp3-config.ts';

/** A document that the platform reads. `settings` is `settings.js`, whose two objects are its first level. */
export type DocumentName =
  | 'themeconfig'
  | 'vendordata'
  | 'custom-layout'
  | 'pinning'
  | 'settings'
  | 'webapp2-manifest'
  | 'webapp2-settings'
  | 'plugin-package'
  | 'webmanifest'
  | 'webapp3-manifest';

/** One object of a document, and the keys that are known there. */
export interface Place {
  readonly document: DocumentName;
  /** The keys that lead to it from the root; `*` stands for any key or index. */
  readonly path: readonly string[];
  readonly keys: readonly KeyFact[];
  /** The rule that speaks about unknown keys here; none where anybody may add keys. */
  readonly unknownKeyRule?: string;
}

const SCREEN = 'splash_screens/screens/*';

/** Every place, from the root down. */
export const PLACES: readonly Place[] = [
  place('themeconfig', '', THEME_SETTINGS, 'theme-unknown-setting'),
  place('themeconfig', 'splash_screens', SPLASH_KEYS, 'splash-unknown-key'),
  place('themeconfig', 'splash_screens/screens', SCREENS, 'splash-unknown-screen'),
  place('themeconfig', SCREEN, SCREEN_KEYS, 'splash-unknown-key'),
  place('themeconfig', `${SCREEN}/background`, BACKGROUND_KEYS, 'splash-unknown-key'),
  place('themeconfig', `${SCREEN}/elements/*`, ELEMENT_KEYS, 'splash-unknown-element'),
  place('themeconfig', 'classification', CLASSIFICATION_KEYS, 'classification-unknown-key'),
  place('themeconfig', 'classification/levels/*', LEVEL_KEYS, 'classification-unknown-key'),

  place('vendordata', '', VENDORDATA_KEYS, 'vendordata-unknown-key'),
  place('vendordata', 'endpoints_by_display_count', DISPLAY_COUNT_KEYS, 'vendordata-unknown-key'),

  place('custom-layout', '', LAYOUT_KEYS, 'layout-unknown-key'),
  ...['modes/*', 'pres_modes/*'].flatMap((mode) => [
    place('custom-layout', mode, MODE_KEYS, 'layout-unknown-key'),
    place('custom-layout', `${mode}/constraints`, CONSTRAINT_KEYS, 'layout-unknown-key'),
    place('custom-layout', `${mode}/slots/*`, SLOT_KEYS, 'layout-unknown-key'),
  ]),

  place('pinning', '', PINNING_KEYS),
  place('pinning', 'slots/*', PINNING_SLOT_KEYS),

  place('settings', 'applicationSettings', APPLICATION_SETTINGS, 'settings-unknown-key'),
  place('settings', 'applicationSettings/bandwidths/*', BANDWIDTH_KEYS, 'settings-unknown-key'),
  place('settings', 'applicationSettings/turnServer', TURN_SERVER_KEYS, 'settings-unknown-key'),
  place('settings', 'defaultUserSettings', USER_SETTINGS, 'settings-unknown-key'),

  place('webapp2-manifest', '', WEBAPP2_MANIFEST_KEYS, 'manifest-unknown-key'),
  place('webapp2-settings', '', WEBAPP2_SETTINGS_KEYS),
  place('webapp2-settings', 'plugins/*', LISTED_PLUGIN_KEYS),
  place('plugin-package', '', PLUGIN_PACKAGE_KEYS),
  place('plugin-package', 'menuItems', MENU_LOCATIONS),
  place('plugin-package', 'menuItems/*/*', MENU_ITEM_KEYS),
  place('webmanifest', '', WEB_MANIFEST_KEYS),
  place('webmanifest', 'icons/*', WEB_MANIFEST_ICON_KEYS),

  place('webapp3-manifest', '', webapp3.WEBAPP3_MANIFEST_KEYS, 'webapp3-unknown-key'),
  place('webapp3-manifest', 'meta', webapp3.META_KEYS, 'webapp3-unknown-key'),
  place('webapp3-manifest', 'images', webapp3.IMAGE_KEYS, 'webapp3-unknown-key'),
  place('webapp3-manifest', 'favicon', webapp3.FAVICON_KEYS, 'webapp3-unknown-key'),
  place('webapp3-manifest', 'applicationConfig', APPLICATION_CONFIG_KEYS, 'webapp3-unknown-key'),
  place('webapp3-manifest', 'defaultUserConfig', DEFAULT_USER_CONFIG_KEYS, 'webapp3-unknown-key'),
  place('webapp3-manifest', 'customStepConfig', webapp3.CUSTOM_STEP_KEYS, 'webapp3-unknown-key'),
  place('webapp3-manifest', 'plugins/*', webapp3.WEBAPP3_PLUGIN_KEYS, 'webapp3-unknown-key'),
];

/** Which files are which document, by kind; names are relative to the package's root. */
const FILES: readonly {
  readonly kinds: readonly Kind[];
  readonly name: RegExp;
  readonly document: DocumentName;
}[] = [
  { kinds: ['theme'], name: /^themeconfig\.json$/, document: 'themeconfig' },
  { kinds: ['theme'], name: /^vendordata\.json$/, document: 'vendordata' },
  { kinds: ['theme'], name: LAYOUT_FILE.pattern, document: 'custom-layout' },
  { kinds: ['webapp1'], name: /^settings\.js$/, document: 'settings' },
  { kinds: ['desktop'], name: /^package\/configuration\/settings\.js$/, document: 'settings' },
  { kinds: ['webapp2'], name: /^(?:branding\/)?manifest\.json$/, document: 'webapp2-manifest' },
  { kinds: ['webapp2'], name: /^(?:branding\/)?settings\.json$/, document: 'webapp2-settings' },
  { kinds: ['webapp2'], name: PLUGIN_PACKAGE_NAME, document: 'plugin-package' },
  { kinds: ['webapp2'], name: /^(?:branding\/)?site\.webmanifest$/, document: 'webmanifest' },
  { kinds: ['webapp3'], name: /^manifest\.json$/, document: 'webapp3-manifest' },
];

/** The document that a file is by its name. A plugin's package file may have another one, a pinning configuration any. */
export function documentOf(kind: Kind, name: string): DocumentName | undefined {
  return FILES.find((row) => row.kinds.includes(kind) && row.name.test(name))?.document;
}

/** The place of a document to which these keys and indices lead, if anything is known of it. */
export function placeAt(document: DocumentName, path: readonly (string | number)[]): Place | undefined {
  return PLACES.find((row) => row.document === document && leadsTo(row.path, path));
}

function leadsTo(pattern: readonly string[], path: readonly (string | number)[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((part, index) => part === '*' || part === String(path[index]))
  );
}

function place(
  document: DocumentName,
  path: string,
  keys: readonly KeyFact[],
  unknownKeyRule?: string,
): Place {
  const segments = path === '' ? [] : path.split('/');
  return { document, path: segments, keys, ...(unknownKeyRule === undefined ? {} : { unknownKeyRule }) };
}
