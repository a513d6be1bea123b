/** webapp2: manifest, settings, and the package files of its plugins. */

import type { KeyFact } from './keys.ts';
import type { Source } from './source.ts';
import { inferred, PLUGIN_GUIDE, VENDOR_PLUGINS, WEBAPP2_ZIP } from './source.ts';

/** A branding id, as it is written: digits in every example, but any number is said to do. */
export const BRANDING_ID = {
  pattern: /^-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/,
  source: PLUGIN_GUIDE,
} as const;

/** What the portal's template has before it was ever uploaded: nothing. The rule says when that matters. */
const UNBRANDED_OR_ID = new RegExp(`^$|${BRANDING_ID.pattern.source}`);

/** Keys of `manifest.json`. Only three flags are published, so the list is open. */
export const WEBAPP2_MANIFEST_KEYS: readonly KeyFact[] = [
  // Digits, whichever type: the portal writes milliseconds as a string.
  {
    key: 'brandingID',
    purpose: 'tells browsers that the branding is new: digits, others than at the last upload',
    type: ['string', 'number'],
    pattern: UNBRANDED_OR_ID,
    examples: ['1769000000000'],
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'isSettingsBranded',
    purpose: 'whether “settings.json” and its plugins are used',
    type: 'boolean',
    default: false,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'isWatermarkBranded',
    purpose: 'whether “watermark_icon.png” is used',
    type: 'boolean',
    default: false,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'isStylesBranded',
    purpose: 'whether “themes/styles.css” is used',
    type: 'boolean',
    default: false,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'isCustomBackgroundBranded',
    purpose: 'whether “background.jpg” is used',
    type: 'boolean',
    default: false,
    source: WEBAPP2_ZIP,
  },
  // A proposal that some packages follow; the shape is not published.
  {
    key: 'customModules',
    purpose: 'modules that extend the web app, a proposal',
    type: 'any',
    source: inferred('a proposal for custom modules'),
  },
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

/** Keys of `settings.json`; the web app has more settings than are published. */
export const WEBAPP2_SETTINGS_KEYS: readonly KeyFact[] = [
  {
    key: 'plugins',
    purpose: 'the plugins that the web app loads or offers',
    type: 'object-list',
    source: PLUGIN_GUIDE,
  },
];

/** Keys of `site.webmanifest` that the portal writes, and of its icons. */
export const WEB_MANIFEST_KEYS: readonly KeyFact[] = [
  { key: 'name', purpose: 'what the web app is called', type: 'string', source: WEBAPP2_ZIP },
  { key: 'short_name', purpose: 'the name where there is little room', type: 'string', source: WEBAPP2_ZIP },
  { key: 'icons', purpose: 'the icons by size', type: 'object-list', source: WEBAPP2_ZIP },
  {
    key: 'theme_color',
    purpose: 'the colour of the browser around the page',
    type: 'string',
    source: WEBAPP2_ZIP,
  },
  {
    key: 'background_color',
    purpose: 'the colour before the page is loaded',
    type: 'string',
    source: WEBAPP2_ZIP,
  },
  {
    key: 'display',
    purpose: 'how much of the browser is shown around the page',
    type: 'string',
    source: WEBAPP2_ZIP,
  },
];
export const WEB_MANIFEST_ICON_KEYS: readonly KeyFact[] = [
  { key: 'src', purpose: 'the icon’s file', type: 'string', required: true, source: WEBAPP2_ZIP },
  { key: 'sizes', purpose: 'the icon’s sizes, such as 192x192', type: 'string', source: WEBAPP2_ZIP },
  { key: 'type', purpose: 'the icon’s media type', type: 'string', source: WEBAPP2_ZIP },
];

/** What the package's root is called at run time, as scripts name their own files; the shorter one is the legacy client's. */
export const RUNTIME_PREFIX = {
  pattern: /^(?:\.\/)?(?:custom_)?configuration\//,
  source: VENDOR_PLUGINS,
} as const;
