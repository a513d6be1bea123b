/** The JSON documents that people edit, as editors know them. */

import { BASE_CUSTOM_LAYOUTS } from './custom-layouts.ts';
import type { JsonValue } from './keys.ts';
import type { DocumentName } from './places.ts';
import { BASE_THEMECONFIG } from './theme-settings.ts';
import { DEFAULT_VENDORDATA } from './vendordata.ts';

/** One document. */
export interface EditedDocument {
  readonly name: DocumentName;
  /** What it is, as a sentence. */
  readonly what: string;
  /** Where it lies in a repository, as globs; one that begins with `!` takes paths away. */
  readonly files: readonly string[];
  /** A whole document. */
  readonly example?: JsonValue;
}

export const EDITED_DOCUMENTS: readonly EditedDocument[] = [
  {
    name: 'themeconfig',
    what: 'Settings of a Pexip Infinity theme; what is not set comes from the theme below.',
    files: ['themeconfig.json'],
    example: BASE_THEMECONFIG,
  },
  {
    name: 'vendordata',
    what: 'What a theme says of room systems; each list replaces the platform’s as a whole.',
    files: ['vendordata.json'],
    example: DEFAULT_VENDORDATA,
  },
  {
    name: 'custom-layout',
    what: 'A conference layout of a theme’s own.',
    files: ['custom_layout_*.json'],
    ...(BASE_CUSTOM_LAYOUTS[0] ? { example: BASE_CUSTOM_LAYOUTS[0] as unknown as JsonValue } : {}),
  },
  {
    name: 'webapp2-manifest',
    what: 'Says which parts of a webapp2 branding are used.',
    files: ['webapp2/manifest.json', 'webapp2/branding/manifest.json'],
    example: { brandingID: '1769000000000', isSettingsBranded: true },
  },
  {
    name: 'webapp2-settings',
    what: 'Settings of a branded webapp2, its plugins among them.',
    files: ['webapp2/settings.json', 'webapp2/branding/settings.json'],
  },
  {
    name: 'plugin-package',
    what: 'What a plugin of webapp2 is, and where it stands in the menus.',
    files: [
      '*.plugin.package.json',
      'webapp2/plugins/*/plugin.json',
      'webapp2/branding/plugins/*/plugin.json',
    ],
  },
  {
    name: 'webapp3-manifest',
    what: 'The branding of webapp3: colours, pictures, texts and plugins.',
    files: ['branding/manifest.json', '!webapp2/branding/manifest.json'],
  },
];
