/** webapp2: manifest, settings, and the package files of its plugins. */

import type { KeyFact } from './keys.ts';
import type { Source } from './source.ts';
import { inferred, PLUGIN_GUIDE, VENDOR_PLUGINS, WEBAPP2_ZIP } from './source.ts';

/** Keys of `manifest.json`. Only three flags are published, so the list is open. */
export const WEBAPP2_MANIFEST_KEYS: readonly KeyFact[] = [
  // Digits, whichever type: the portal writes milliseconds as a string.
  { key: 'brandingID', type: ['string', 'number'], required: true, source: PLUGIN_GUIDE },
  { key: 'isSettingsBranded', type: 'boolean', default: false, source: PLUGIN_GUIDE },
  { key: 'isWatermarkBranded', type: 'boolean', default: false, source: PLUGIN_GUIDE },
  { key: 'isStylesBranded', type: 'boolean', default: false, source: PLUGIN_GUIDE },
  { key: 'isCustomBackgroundBranded', type: 'boolean', default: false, source: WEBAPP2_ZIP },
  // A proposal that some packages follow; the shape is not published.
  { key: 'customModules', type: 'any', source: inferred('a proposal for custom modules') },
];

/** Flags of the manifest: `is…Branded`. */
export const FLAG_NAME = /^is[A-Z][A-Za-z]*Branded$/;

/** The flag that plugins and settings need. */
export const SETTINGS_FLAG = {
  flag: 'isSettingsBranded',
  asset: 'settings.json',
  source: PLUGIN_GUIDE,
} as const;

/** A flag and the asset, beside the manifest, that it stands for. */
export interface AssetFlag {
  readonly flag: string;
  readonly asset: string;
  readonly source: Source;
}
const BY_NAME = inferred('names of flags and files in the portal’s ZIP');
export const ASSET_FLAGS: readonly AssetFlag[] = [
  { flag: 'isWatermarkBranded', asset: 'watermark_icon.png', source: BY_NAME },
  { flag: 'isStylesBranded', asset: 'themes/styles.css', source: BY_NAME },
  { flag: 'isCustomBackgroundBranded', asset: 'background.jpg', source: BY_NAME },
];

/** A branding id, as it is written: digits in every example, but any number is said to do. */
export const BRANDING_ID = {
  pattern: /^-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/,
  source: PLUGIN_GUIDE,
} as const;

/** Keys of `settings.json`; the web app has more settings than are published. */
export const WEBAPP2_SETTINGS_KEYS: readonly KeyFact[] = [
  { key: 'plugins', type: 'object-list', source: PLUGIN_GUIDE },
];

/** Keys of an entry of `plugins`. */
export const LISTED_PLUGIN_KEYS: readonly KeyFact[] = [
  { key: 'id', type: 'string', required: true, source: PLUGIN_GUIDE },
  { key: 'srcURL', type: 'string', required: true, source: PLUGIN_GUIDE },
  { key: 'enabled', type: 'boolean', required: true, source: PLUGIN_GUIDE },
];

/** Where a plugin can run. */
const PLATFORMS: readonly string[] = ['web', 'electron', 'ios', 'android'];
/** Who can use a plugin: hosts and guests, in the client's words. */
const PARTICIPANT_ROLES: readonly string[] = ['chair', 'guest'];

/** Keys of a plugin's package file. */
export const PLUGIN_PACKAGE_KEYS: readonly KeyFact[] = [
  { key: 'id', type: 'string', required: true, source: PLUGIN_GUIDE },
  { key: 'name', type: 'string', required: true, source: PLUGIN_GUIDE },
  { key: 'description', type: 'string', required: true, source: PLUGIN_GUIDE },
  // A string in packages that a TypeScript build wrote.
  { key: 'version', type: ['number', 'string'], required: true, source: PLUGIN_GUIDE },
  { key: 'srcURL', type: 'string', required: true, source: PLUGIN_GUIDE },
  { key: 'allowUnload', type: 'boolean', required: true, source: PLUGIN_GUIDE },
  { key: 'platforms', type: 'string-list', required: true, source: PLUGIN_GUIDE },
  { key: 'participantRoles', type: 'string-list', required: true, source: PLUGIN_GUIDE },
  { key: 'menuItems', type: 'object', source: PLUGIN_GUIDE },
  { key: 'configuration', type: 'any', source: VENDOR_PLUGINS },
];

/** Lists of a package file whose items are one of a few words; none may be empty. */
export const PLUGIN_ENUMS: readonly { readonly key: string; readonly allowed: readonly string[] }[] = [
  { key: 'platforms', allowed: PLATFORMS },
  { key: 'participantRoles', allowed: PARTICIPANT_ROLES },
];

/** Keys of `menuItems`: a plugin uses at most one of them. */
export const MENU_LOCATIONS: readonly (KeyFact & { readonly where: string })[] = [
  { key: 'conference', type: 'object-list', where: 'the conference menu', source: PLUGIN_GUIDE },
  { key: 'toolbar', type: 'object-list', where: 'the toolbar', source: PLUGIN_GUIDE },
  { key: 'participants', type: 'object-list', where: 'a participant’s menu', source: PLUGIN_GUIDE },
];

/** Keys of a menu item. Without an icon or label the plugin sets them as its state. */
export const MENU_ITEM_KEYS: readonly KeyFact[] = [
  { key: 'icon', type: ['string', 'null'], source: PLUGIN_GUIDE },
  { key: 'label', type: ['string', 'null'], source: PLUGIN_GUIDE },
  { key: 'action', type: 'string', required: true, source: PLUGIN_GUIDE },
];

/** An icon of a menu item: a file relative to the package file, and an id within it. */
export const PLUGIN_ICON = {
  pattern: /^([^#]+\.svg)#([^#]+)$/i,
  form: '<file>.svg#<id>',
  source: PLUGIN_GUIDE,
} as const;

/** Keys of `site.webmanifest` that the portal writes, and of its icons. */
export const WEB_MANIFEST_KEYS: readonly KeyFact[] = [
  { key: 'name', type: 'string', source: WEBAPP2_ZIP },
  { key: 'short_name', type: 'string', source: WEBAPP2_ZIP },
  { key: 'icons', type: 'object-list', source: WEBAPP2_ZIP },
  { key: 'theme_color', type: 'string', source: WEBAPP2_ZIP },
  { key: 'background_color', type: 'string', source: WEBAPP2_ZIP },
  { key: 'display', type: 'string', source: WEBAPP2_ZIP },
];
export const WEB_MANIFEST_ICON_KEYS: readonly KeyFact[] = [
  { key: 'src', type: 'string', required: true, source: WEBAPP2_ZIP },
  { key: 'sizes', type: 'string', source: WEBAPP2_ZIP },
  { key: 'type', type: 'string', source: WEBAPP2_ZIP },
];

/** What the package's root is called at run time, as scripts name their own files; the shorter one is the legacy client's. */
export const RUNTIME_PREFIX = {
  pattern: /^(?:\.\/)?(?:custom_)?configuration\//,
  source: VENDOR_PLUGINS,
} as const;
