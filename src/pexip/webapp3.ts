/** webapp3: the keys of `manifest.json` and what their values may be. */

import type { KeyFact } from './keys.ts';
import type { Source } from './source.ts';
import { inferred, WEBAPP3_LOADER, WEBAPP3_MANIFESTS, WEBAPP3_NOTES, WEBAPP3_PLUGIN_API } from './source.ts';
import { EXAMPLE_PALETTE, HEX_COLOR, PALETTE_SHADES } from './webapp3-colors.ts';

/** The only schema version that is known to be right. */
export const WEBAPP3_VERSION = { value: 0, source: WEBAPP3_LOADER } as const;

/** A language tag of RFC 5646, roughly. */
const LANGUAGE_TAG = /^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|[Xx](?:-[A-Za-z0-9]{1,8})+)$/;
/** Keys of the manifest's root. Others are ignored by the web app, so the list is open. */
export const WEBAPP3_MANIFEST_KEYS: readonly KeyFact[] = [
  {
    key: 'version',
    purpose: 'the version of the manifest’s form, not of the brand',
    type: 'number',
    allowed: [WEBAPP3_VERSION.value],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'meta',
    purpose: 'what the branding portal notes about the brand',
    type: 'object',
    source: WEBAPP3_LOADER,
  },
  { ...text('appTitle', 'the title of the browser’s tab'), examples: ['Acme Meetings'] },
  { ...text('brandName', 'what texts call the product, in place of {{brandName}}'), examples: ['Acme'] },
  { ...text('backgroundColor', 'the colour behind everything, as CSS reads it'), examples: ['#1a365d'] },
  {
    ...text('overlay', 'whether what lies over the background is light or dark'),
    allowed: ['light', 'dark'],
  },
  {
    key: 'overlayOpacity',
    purpose: 'how much the overlay covers, from 0 (nothing) to 1',
    type: 'number',
    examples: [0.6],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'colorPalette',
    purpose: 'the colours of buttons, links and grounds: 11 shades from light to dark',
    type: 'string-list',
    values: { pattern: HEX_COLOR },
    count: { minimum: PALETTE_SHADES.length, maximum: PALETTE_SHADES.length, orNone: true },
    examples: [EXAMPLE_PALETTE],
    source: WEBAPP3_LOADER,
  },
  {
    ...object('images', 'the pictures of the brand, relative to the manifest'),
    examples: [{ logo: './images/logo.png' }],
  },
  { ...object('favicon', 'the icon of the browser’s tab'), examples: [{ href: './images/favicon.png' }] },
  {
    key: 'translations',
    purpose: 'files of texts that replace the web app’s, by language',
    type: 'string-map',
    names: { pattern: LANGUAGE_TAG },
    examples: [{ en: './en.json' }],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'availableLanguages',
    purpose: 'the languages that users may choose',
    type: 'string-list',
    values: { pattern: LANGUAGE_TAG },
    examples: [['en', 'nb']],
    source: WEBAPP3_LOADER,
  },
  object('applicationConfig', 'what the web app can do and shows'),
  object('defaultUserConfig', 'what users have at first and can change'),
  {
    key: 'plugins',
    purpose: 'the plugins that the web app loads',
    type: 'object-list',
    examples: [[{ id: 'welcome', src: './plugins/welcome/index.html' }]],
    source: WEBAPP3_MANIFESTS,
  },
  object('customStepConfig', 'a page of your own before a user joins'),
];

/** Keys that the portal writes into every manifest; the web app works without them. */
export const WEBAPP3_PORTAL_KEYS: readonly string[] = ['version', 'meta'];
/** Keys of the manifest's root that no other kind of `manifest.json` has. */
export const TELLING_KEYS: readonly string[] = [
  'appTitle',
  'brandName',
  'colorPalette',
  'availableLanguages',
  'applicationConfig',
  'defaultUserConfig',
  'customStepConfig',
];

/** Keys of `meta`, which the portal writes and the web app does not read. */
export const META_KEYS: readonly KeyFact[] = [
  { ...text('name', 'what the brand is called in the portal'), examples: ['Acme'] },
  // Nothing reads it, so that a number does no harm.
  {
    key: 'brandVersion',
    purpose: 'the brand’s own version',
    type: ['string', 'number'],
    examples: ['1.0.0'],
    source: inferred(WEBAPP3_LOADER.name),
  },
  {
    key: 'baseColor',
    purpose: 'the colour that the palette was made of',
    type: 'string',
    examples: ['#3c5974'],
    source: WEBAPP3_MANIFESTS,
  },
];

/** The variable of translations that stands for `brandName`. */
export const BRAND_NAME_VARIABLE = { name: 'brandName', source: WEBAPP3_LOADER } as const;

/** Keys of `images`, and how large each is best: any of the sizes. */
export interface WebImage extends KeyFact {
  readonly sizesInPixels: readonly (readonly [width: number, height: number])[];
}
export const IMAGE_KEYS: readonly WebImage[] = [
  {
    key: 'logo',
    purpose: 'the brand’s logo, 336x160 or 168x80 pixels',
    type: 'string',
    examples: ['./images/logo.png'],
    sizesInPixels: [
      [336, 160],
      [168, 80],
    ],
    source: WEBAPP3_NOTES,
  },
  {
    key: 'jumbotron',
    purpose: 'the large picture of the home page, 1920x1080 pixels',
    type: 'string',
    examples: ['./images/jumbotron.jpg'],
    sizesInPixels: [[1920, 1080]],
    source: WEBAPP3_NOTES,
  },
  {
    key: 'background',
    purpose: 'the picture behind everything',
    type: 'string',
    examples: ['./images/background.jpg'],
    sizesInPixels: [],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'card',
    purpose: 'the picture of the card to join by, 640x360 pixels',
    type: 'string',
    examples: ['./images/card.jpg'],
    sizesInPixels: [[640, 360]],
    source: WEBAPP3_NOTES,
  },
];

/** Keys of `favicon`. */
export const FAVICON_KEYS: readonly KeyFact[] = [
  { ...text('href', 'the icon’s file'), examples: ['./images/favicon.png'] },
  { ...text('sizes', 'the icon’s size'), examples: ['32x32'] },
  { ...text('type', 'the icon’s media type'), examples: ['image/png'] },
];

/** Keys of `customStepConfig`: an extra page before joining. */
export const CUSTOM_STEP_KEYS: readonly KeyFact[] = [
  { key: 'active', purpose: 'whether the page is shown', type: 'boolean', source: WEBAPP3_LOADER },
  {
    key: 'source',
    purpose: 'the page by language; “default” stands for every other',
    type: 'string-map',
    examples: [{ default: './step/index.html' }],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'confirmation',
    purpose: 'what a user agrees to on the page',
    type: 'string',
    examples: ['checkbox'],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'mandatory',
    purpose: 'whether nobody joins without agreeing',
    type: 'boolean',
    source: WEBAPP3_LOADER,
  },
  { ...text('width', 'how wide the page is, as CSS reads it'), examples: ['600px'] },
  { ...text('height', 'how high the page is, as CSS reads it'), examples: ['400px'] },
  { ...text('mobileWidth', 'how wide the page is on a telephone'), examples: ['100%'] },
  { ...text('mobileHeight', 'how high the page is on a telephone'), examples: ['100%'] },
];

/** One word of `sandboxValues` and what the web app does with it. */
export interface SandboxValue {
  readonly value: string;
  readonly allowed: boolean;
  readonly source: Source;
}
/** `allow-scripts` is granted in any case. Words that are not allowed are dropped. */
export const SANDBOX_VALUES: readonly SandboxValue[] = [
  ...sandbox(true, ['allow-forms', 'allow-scripts', 'allow-same-origin', 'allow-popups']),
  ...sandbox(true, ['allow-popups-to-escape-sandbox', 'allow-downloads']),
  ...sandbox(false, ['allow-top-navigation', 'allow-modals', 'allow-pointer-lock', 'allow-presentation']),
];

/** Keys of an entry of `plugins`. */
export const WEBAPP3_PLUGIN_KEYS: readonly KeyFact[] = [
  {
    key: 'src',
    purpose: 'the plugin’s page, relative to the manifest',
    type: 'string',
    required: true,
    examples: ['./plugins/welcome/index.html'],
    source: WEBAPP3_MANIFESTS,
  },
  {
    key: 'id',
    purpose: 'the id by which the plugin registers; widgets need it',
    type: 'string',
    examples: ['welcome'],
    source: WEBAPP3_PLUGIN_API,
  },
  {
    key: 'sandboxValues',
    purpose: 'what the plugin’s page may do beside running scripts',
    type: 'string-list',
    values: { known: SANDBOX_VALUES.filter(({ allowed }) => allowed).map(({ value }) => value) },
    examples: [['allow-same-origin']],
    source: WEBAPP3_LOADER,
  },
];

/** Hosts that only a developer’s machine answers for. */
export const DEVELOPMENT_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'];

/** Files below `webapp3/branding/` that need no reference. */
export const WEBAPP3_FILES = {
  manifest: 'manifest.json',
  pluginPage: 'index.html',
  /** Played instead of the ringing tone, without a key of the manifest. */
  ringtone: 'audio/ring.mp3',
  source: WEBAPP3_NOTES,
} as const;

/** Whether the web app lets a plugin have that word of the sandbox. */
export function isAllowedSandboxValue(value: string): boolean {
  return SANDBOX_VALUES.some((row) => row.allowed && row.value === value);
}

function text(key: string, purpose: string): KeyFact {
  return { key, purpose, type: 'string', source: WEBAPP3_LOADER };
}

function object(key: string, purpose: string): KeyFact {
  return { key, purpose, type: 'object', source: WEBAPP3_LOADER };
}

function sandbox(allowed: boolean, values: readonly string[]): SandboxValue[] {
  return values.map((value) => ({ value, allowed, source: WEBAPP3_LOADER }));
}
