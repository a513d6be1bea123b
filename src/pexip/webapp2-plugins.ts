/** webapp2: entries of plugins in the settings, and their package files. */

import type { KeyFact } from './keys.ts';
import { PLUGIN_GUIDE, VENDOR_PLUGINS } from './source.ts';

/** Keys of an entry of `plugins`. */
export const LISTED_PLUGIN_KEYS: readonly KeyFact[] = [
  {
    key: 'id',
    purpose: 'the plugin’s id, as in its package file and its source',
    type: 'string',
    required: true,
    examples: ['raise-hand'],
    source: PLUGIN_GUIDE,
  },
  {
    key: 'srcURL',
    purpose: 'the plugin’s package file, from the root of webapp2',
    examples: ['plugins/raise-hand/raise-hand.plugin.package.json'],
    type: 'string',
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'enabled',
    purpose: 'whether the plugin is loaded at first',
    type: 'boolean',
    required: true,
    source: PLUGIN_GUIDE,
  },
];

/** Where a plugin can run. */
const PLATFORMS: readonly string[] = ['web', 'electron', 'ios', 'android'];
/** Who can use a plugin: hosts and guests, in the client's words. */
const PARTICIPANT_ROLES: readonly string[] = ['chair', 'guest'];

/** Keys of a plugin's package file. */
export const PLUGIN_PACKAGE_KEYS: readonly KeyFact[] = [
  {
    key: 'id',
    purpose: 'the plugin’s id, as in the settings and its source',
    examples: ['raise-hand'],
    type: 'string',
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'name',
    purpose: 'what the plugin is called in the settings',
    examples: ['Raise hand'],
    type: 'string',
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'description',
    purpose: 'what the plugin does, as users read it in the settings',
    type: 'string',
    required: true,
    source: PLUGIN_GUIDE,
  },
  // A string in packages that a TypeScript build wrote.
  {
    key: 'version',
    purpose: 'the plugin’s version, for your own use',
    type: ['number', 'string'],
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'srcURL',
    purpose: 'the plugin’s source, relative to this file',
    examples: ['raise-hand.plugin.js'],
    type: 'string',
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'allowUnload',
    purpose: 'whether users can turn the plugin off',
    type: 'boolean',
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'platforms',
    purpose: 'where the plugin runs',
    type: 'string-list',
    values: { known: PLATFORMS },
    count: { minimum: 1 },
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'participantRoles',
    purpose: 'who has the plugin: hosts are “chair”',
    type: 'string-list',
    values: { known: PARTICIPANT_ROLES },
    count: { minimum: 1 },
    required: true,
    source: PLUGIN_GUIDE,
  },
  {
    key: 'menuItems',
    purpose: 'the menu that the plugin adds to: one of conference, toolbar, participants',
    type: 'object',
    source: PLUGIN_GUIDE,
  },
  {
    key: 'configuration',
    purpose: 'settings of the plugin’s own, which its source reads',
    type: 'any',
    source: VENDOR_PLUGINS,
  },
];

/** Lists of a package file whose items are one of a few words; none may be empty. */
export const PLUGIN_ENUMS: readonly { readonly key: string; readonly allowed: readonly string[] }[] = [
  { key: 'platforms', allowed: PLATFORMS },
  { key: 'participantRoles', allowed: PARTICIPANT_ROLES },
];

/** Keys of `menuItems`: a plugin uses at most one of them. */
export const MENU_LOCATIONS: readonly (KeyFact & { readonly where: string })[] = [
  {
    key: 'conference',
    purpose: 'items of the conference menu',
    type: 'object-list',
    where: 'the conference menu',
    source: PLUGIN_GUIDE,
  },
  {
    key: 'toolbar',
    purpose: 'buttons of the toolbar',
    type: 'object-list',
    where: 'the toolbar',
    source: PLUGIN_GUIDE,
  },
  {
    key: 'participants',
    purpose: 'items of each participant’s menu',
    type: 'object-list',
    where: 'a participant’s menu',
    source: PLUGIN_GUIDE,
  },
];

/** An icon of a menu item: a file relative to the package file, and an id within it. */
export const PLUGIN_ICON = {
  pattern: /^([^#]+\.[Ss][Vv][Gg])#([^#]+)$/,
  form: '<file>.svg#<id>',
  source: PLUGIN_GUIDE,
} as const;

/** Keys of a menu item. Without an icon or label the plugin sets them as its state. */
export const MENU_ITEM_KEYS: readonly KeyFact[] = [
  {
    key: 'icon',
    purpose:
      'the item’s icon: an SVG file and the id of an element in it, as file.svg#id; null where the plugin sets it',
    type: ['string', 'null'],
    pattern: PLUGIN_ICON.pattern,
    examples: ['assets/images/hand.svg#hand'],
    source: PLUGIN_GUIDE,
  },
  {
    key: 'label',
    purpose: 'the item’s text; null where the plugin sets it',
    type: ['string', 'null'],
    source: PLUGIN_GUIDE,
  },
  {
    key: 'action',
    purpose: 'the function of the plugin that the item calls',
    type: 'string',
    required: true,
    source: PLUGIN_GUIDE,
  },
];
