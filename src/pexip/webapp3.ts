/** webapp3: the keys of `manifest.json` and what their values may be. */

import type { KeyFact, ValueType } from './keys.ts';
import type { Source } from './source.ts';
import {
  inferred,
  WEBAPP3_CLIENT_PACKAGE,
  WEBAPP3_COMPONENTS,
  WEBAPP3_LOADER,
  WEBAPP3_MANIFESTS,
  WEBAPP3_NOTES,
  WEBAPP3_PLUGIN_API,
} from './source.ts';

/** The only schema version that is known to be right. */
export const WEBAPP3_VERSION = { value: 0, source: WEBAPP3_LOADER } as const;

/** Keys of the manifest's root. Others are ignored by the web app, so the list is open. */
export const WEBAPP3_MANIFEST_KEYS: readonly KeyFact[] = [
  { key: 'version', type: 'number', source: WEBAPP3_LOADER },
  { key: 'meta', type: 'object', source: WEBAPP3_LOADER },
  ...keys('string', ['appTitle', 'brandName', 'backgroundColor']),
  { key: 'overlay', type: 'string', allowed: ['light', 'dark'], source: WEBAPP3_LOADER },
  { key: 'overlayOpacity', type: 'number', source: WEBAPP3_LOADER },
  { key: 'colorPalette', type: 'string-list', source: WEBAPP3_LOADER },
  ...keys('object', ['images', 'favicon']),
  { key: 'translations', type: 'string-map', source: WEBAPP3_LOADER },
  { key: 'availableLanguages', type: 'string-list', source: WEBAPP3_LOADER },
  ...keys('object', ['applicationConfig', 'defaultUserConfig']),
  { key: 'plugins', type: 'object-list', source: WEBAPP3_MANIFESTS },
  { key: 'customStepConfig', type: 'object', source: WEBAPP3_LOADER },
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
  ...keys('string', ['name']),
  // Nothing reads it, so that a number does no harm.
  { key: 'brandVersion', type: ['string', 'number'], source: inferred(WEBAPP3_LOADER.name) },
  { key: 'baseColor', type: 'string', source: WEBAPP3_MANIFESTS },
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
    type: 'string',
    sizesInPixels: [
      [336, 160],
      [168, 80],
    ],
    source: WEBAPP3_NOTES,
  },
  { key: 'jumbotron', type: 'string', sizesInPixels: [[1920, 1080]], source: WEBAPP3_NOTES },
  { key: 'background', type: 'string', sizesInPixels: [], source: WEBAPP3_LOADER },
  { key: 'card', type: 'string', sizesInPixels: [[640, 360]], source: WEBAPP3_NOTES },
];

/** Keys of `favicon`. */
export const FAVICON_KEYS: readonly KeyFact[] = keys('string', ['href', 'sizes', 'type']);

/** Keys of `applicationConfig`; the list is open. */
export const APPLICATION_CONFIG_KEYS: readonly KeyFact[] = [
  { key: 'bandwidths', type: 'list', source: WEBAPP3_LOADER },
  { key: 'hiddenFunctionality', type: 'string-list', default: [], source: WEBAPP3_LOADER },
  {
    key: 'transferTimeout',
    type: ['number', 'string'],
    default: 15,
    unit: 'seconds',
    source: WEBAPP3_LOADER,
  },
  { key: 'disconnectDestination', type: 'string', source: WEBAPP3_LOADER },
  { key: 'handleOauthRedirects', type: 'boolean', source: WEBAPP3_PLUGIN_API },
  ...keys('boolean', ['showLiveCaptionsFeature', 'audioProcessing', 'videoProcessing']),
  { key: 'enforceBrowserCloseConfirmation', type: 'boolean', source: WEBAPP3_LOADER },
  ...keys('any', ['bgImageAssets', 'availableCallTypes', 'frameRate', 'segmentationModel']),
  ...keys('any', ['monitorTypeSurfaces', 'selfBrowserSurface', 'systemAudio']),
];

/** Bandwidths that a manifest may offer; with another number of them all are ignored. */
export const WEBAPP3_BANDWIDTHS = { count: 4, source: WEBAPP3_LOADER } as const;

/** Keys of `defaultUserConfig`; the list is open. */
export const DEFAULT_USER_CONFIG_KEYS: readonly KeyFact[] = [
  ...keys('string', ['callType', 'bgImageUrl']),
  { key: 'enableBrowserCloseConfirmationByDefault', type: 'boolean', source: WEBAPP3_LOADER },
  { key: 'alwaysDisplayUIInterfaces', type: 'boolean', source: WEBAPP3_MANIFESTS },
  // The web app keeps these beside the others; that a brand can set them is a guess, and so are their types.
  ...[
    'audioContentHint',
    'videoContentHint',
    'presoContentHint',
    'fecc',
    'preferPresInMix',
    'denoise',
    'noiseSuppression',
    'echoCancellation',
    'autoGainControl',
    'vad',
    'asd',
    'segmentationEffects',
    'backgroundBlurAmount',
    'edgeBlurAmount',
    'foregroundThreshold',
    'maskCombineRatio',
    'displaySurface',
    'cursorCapture',
    'captureAudio',
    'surfaceSwitching',
    'isUserFacing',
    'videoProcessingAPI',
    'gpuAPI',
    'stopCameraAsMute',
    'videoProcessingDelegate',
  ].map((key): KeyFact => ({ key, type: 'any', source: inferred(WEBAPP3_LOADER.name) })),
];

/** What `callType` of `defaultUserConfig` can be, spelt as it is shipped; the web app uses its own default for any other. */
export const WEBAPP3_CALL_TYPES = {
  names: [
    'None',
    'AudioSendOnly',
    'AudioRecvOnly',
    'VideoSendOnly',
    'VideoRecvOnly',
    'PresentationSendOnly',
    'PresentationRecvOlly',
    'Audio',
    'Video',
    'Presentation',
    'AudioRecvOnlyPresentation',
    'AudioSendOnlyPresentation',
    'VideoRecvOnlyPresentation',
    'VideoSendOnlyPresentation',
    'AudioSendVideoSendOnly',
    'AudioSendVideoSendPresentationSendOnly',
    'AudioRecvVideoRecvOnly',
    'AudioRecvVideoRecvPresentationRecvOnly',
    'AudioRecvVideoRecvOnlyPresentation',
    'AudioSendVideoSendOnlyPresentation',
    'AudioPresentation',
    'VideoPresentation',
    'AudioVideo',
    'AudioVideoPresentation',
  ],
  source: WEBAPP3_CLIENT_PACKAGE,
} as const;

/** Keys of `customStepConfig`: an extra page before joining. */
export const CUSTOM_STEP_KEYS: readonly KeyFact[] = [
  { key: 'active', type: 'boolean', source: WEBAPP3_LOADER },
  { key: 'source', type: 'string-map', source: WEBAPP3_LOADER },
  { key: 'confirmation', type: 'string', source: WEBAPP3_LOADER },
  { key: 'mandatory', type: 'boolean', source: WEBAPP3_LOADER },
  ...keys('string', ['width', 'height', 'mobileWidth', 'mobileHeight']),
];
/** The key of `customStepConfig.source` that stands for every other language. */
export const CUSTOM_STEP_DEFAULT = 'default';

/** Keys of an entry of `plugins`. */
export const WEBAPP3_PLUGIN_KEYS: readonly KeyFact[] = [
  { key: 'src', type: 'string', required: true, source: WEBAPP3_MANIFESTS },
  { key: 'id', type: 'string', source: WEBAPP3_PLUGIN_API },
  { key: 'sandboxValues', type: 'string-list', source: WEBAPP3_LOADER },
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

/** Shades of the palette, from light to dark; each colour of `colorPalette` is one of them, in this order. */
export const PALETTE_SHADES: readonly number[] = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950];

/** Where the app puts text, in a shade of the palette or in white, on a shade. */
export interface ColorPair {
  readonly text: number | 'white';
  readonly ground: number;
  /** What is drawn so, in words. */
  readonly where: string;
  readonly source: Source;
}
export const COLOR_PAIRS: readonly ColorPair[] = [
  { text: 50, ground: 700, where: 'buttons of the light design', source: WEBAPP3_COMPONENTS },
  {
    text: 50,
    ground: 600,
    where: 'buttons of the light design under the pointer',
    source: WEBAPP3_COMPONENTS,
  },
  { text: 'white', ground: 500, where: 'buttons of the dark design', source: WEBAPP3_COMPONENTS },
  // As much as 600 on white: links of the light design.
  {
    text: 'white',
    ground: 600,
    where: 'buttons of the dark design under the pointer, links of the light design on white',
    source: WEBAPP3_COMPONENTS,
  },
];

/** Where the manifest holds a colour that the web app hands to CSS as it is. */
export const COLOR_PLACES: readonly { readonly path: readonly string[]; readonly source: Source }[] = [
  { path: ['backgroundColor'], source: WEBAPP3_LOADER },
  { path: ['meta', 'baseColor'], source: WEBAPP3_MANIFESTS },
  { path: ['colorPalette', '*'], source: WEBAPP3_LOADER },
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

function keys(type: ValueType, names: readonly string[]): KeyFact[] {
  return names.map((key) => ({ key, type, source: WEBAPP3_LOADER }));
}

function sandbox(allowed: boolean, values: readonly string[]): SandboxValue[] {
  return values.map((value) => ({ value, allowed, source: WEBAPP3_LOADER }));
}
