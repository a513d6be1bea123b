/** Which keys are known where: every object of every document that the platform reads, for rules that walk them all. */

import type { Kind } from '../model/package.ts';
import { CLASSIFICATION_KEYS, LEVEL_KEYS } from './classification.ts';
import { CONSTRAINT_KEYS, LAYOUT_FILE, LAYOUT_KEYS, MODE_KEYS, SLOT_KEYS } from './custom-layouts.ts';
import type { KeyFact, ValueType } from './keys.ts';
import { PINNING_KEYS, PINNING_SLOT_KEYS } from './pinning.ts';
import { ELEMENT_KEYS } from './theme-elements.ts';
import { BACKGROUND_KEYS, SCREEN_KEYS, SCREENS, SPLASH_KEYS } from './theme-screens.ts';
import { THEME_SETTINGS } from './theme-settings.ts';
import { DISPLAY_COUNT_KEYS, VENDORDATA_KEYS } from './vendordata.ts';
import { APPLICATION_SETTINGS, BANDWIDTH_KEYS, TURN_SERVER_KEYS } from './webapp1-settings.ts';
import { USER_SETTINGS } from './webapp1-user-settings.ts';
import {
  FLAG_NAME,
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
  /** What the object is, as a title. */
  readonly title: string;
  /** What a Base theme that has keys here has of them: all that there are, or those with a default. Else it need not have any. */
  readonly inBaseTheme?: 'all' | 'defaults';
  /** The rule that speaks about unknown keys here; none where anybody may add keys. */
  readonly unknownKeyRule?: string;
  /** Set where the platform has no other keys for certain. */
  readonly isClosed?: true;
  /** How many of the keys an object may have, where they exclude each other. */
  readonly choice?: 'one' | 'at most one';
  /** A family of keys that belongs here beside the known ones, and their type. */
  readonly family?: { readonly pattern: RegExp; readonly type: ValueType };
}

const SCREEN = 'splash_screens/screens/*';

/** Every place, from the root down. */
export const PLACES: readonly Place[] = [
  {
    ...place('themeconfig', '', 'Theme settings', THEME_SETTINGS, 'theme-unknown-setting'),
    inBaseTheme: 'defaults',
  },
  place('themeconfig', 'splash_screens', 'Splash screens', SPLASH_KEYS, 'splash-unknown-key'),
  {
    ...place('themeconfig', 'splash_screens/screens', 'Screens', SCREENS, 'splash-unknown-screen'),
    inBaseTheme: 'all',
  },
  place('themeconfig', SCREEN, 'Splash screen', SCREEN_KEYS, 'splash-unknown-key'),
  {
    ...place('themeconfig', `${SCREEN}/background`, 'Background', BACKGROUND_KEYS, 'splash-unknown-key'),
    choice: 'one',
  },
  place('themeconfig', `${SCREEN}/elements/*`, 'Element', ELEMENT_KEYS, 'splash-unknown-element'),
  ...closed([
    place(
      'themeconfig',
      'classification',
      'Classification',
      CLASSIFICATION_KEYS,
      'classification-unknown-key',
    ),
    place('themeconfig', 'classification/levels/*', 'Level', LEVEL_KEYS, 'classification-unknown-key'),
  ]),

  place('vendordata', '', 'Endpoint data', VENDORDATA_KEYS, 'vendordata-unknown-key'),
  place(
    'vendordata',
    'endpoints_by_display_count',
    'Endpoints',
    DISPLAY_COUNT_KEYS,
    'vendordata-unknown-key',
  ),

  ...closed([
    place('custom-layout', '', 'Custom layout', LAYOUT_KEYS, 'layout-unknown-key'),
    ...['modes/*', 'pres_modes/*'].flatMap((mode) => [
      place('custom-layout', mode, 'Mode', MODE_KEYS, 'layout-unknown-key'),
      place('custom-layout', `${mode}/constraints`, 'Constraints', CONSTRAINT_KEYS, 'layout-unknown-key'),
      place('custom-layout', `${mode}/slots/*`, 'Slot', SLOT_KEYS, 'layout-unknown-key'),
    ]),
  ]),

  place('pinning', '', 'Pinning configuration', PINNING_KEYS),
  place('pinning', 'slots/*', 'Pinned slot', PINNING_SLOT_KEYS),

  place(
    'settings',
    'applicationSettings',
    'Application settings',
    APPLICATION_SETTINGS,
    'settings-unknown-key',
  ),
  place('settings', 'applicationSettings/bandwidths/*', 'Bandwidth', BANDWIDTH_KEYS, 'settings-unknown-key'),
  place(
    'settings',
    'applicationSettings/turnServer',
    'TURN server',
    TURN_SERVER_KEYS,
    'settings-unknown-key',
  ),
  place('settings', 'defaultUserSettings', 'User settings', USER_SETTINGS, 'settings-unknown-key'),

  {
    ...place('webapp2-manifest', '', 'webapp2 manifest', WEBAPP2_MANIFEST_KEYS, 'manifest-unknown-key'),
    family: { pattern: FLAG_NAME, type: 'boolean' },
  },
  place('webapp2-settings', '', 'webapp2 settings', WEBAPP2_SETTINGS_KEYS),
  place('webapp2-settings', 'plugins/*', 'Listed plugin', LISTED_PLUGIN_KEYS),
  place('plugin-package', '', 'Plugin package', PLUGIN_PACKAGE_KEYS),
  ...closed([{ ...place('plugin-package', 'menuItems', 'Menu', MENU_LOCATIONS), choice: 'at most one' }]),
  place('plugin-package', 'menuItems/*/*', 'Menu item', MENU_ITEM_KEYS),
  place('webmanifest', '', 'Web app manifest', WEB_MANIFEST_KEYS),
  place('webmanifest', 'icons/*', 'Icon', WEB_MANIFEST_ICON_KEYS),

  webapp3Place('', 'webapp3 manifest', webapp3.WEBAPP3_MANIFEST_KEYS),
  webapp3Place('meta', 'Brand', webapp3.META_KEYS),
  webapp3Place('images', 'Images', webapp3.IMAGE_KEYS),
  webapp3Place('favicon', 'Favicon', webapp3.FAVICON_KEYS),
  webapp3Place('applicationConfig', 'Application configuration', APPLICATION_CONFIG_KEYS),
  webapp3Place('defaultUserConfig', 'User configuration', DEFAULT_USER_CONFIG_KEYS),
  webapp3Place('customStepConfig', 'Custom step', webapp3.CUSTOM_STEP_KEYS),
  webapp3Place('plugins/*', 'Plugin', webapp3.WEBAPP3_PLUGIN_KEYS),
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
  title: string,
  keys: readonly KeyFact[],
  unknownKeyRule?: string,
): Place {
  const segments = path === '' ? [] : path.split('/');
  return {
    document,
    path: segments,
    title,
    keys,
    ...(unknownKeyRule === undefined ? {} : { unknownKeyRule }),
  };
}

function webapp3Place(path: string, title: string, keys: readonly KeyFact[]): Place {
  return place('webapp3-manifest', path, title, keys, 'webapp3-unknown-key');
}

function closed(places: readonly Place[]): Place[] {
  return places.map((one) => ({ ...one, isClosed: true }));
}
