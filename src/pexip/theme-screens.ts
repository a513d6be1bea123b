/** `splash_screens` of `themeconfig.json`: screens, labels, elements, backgrounds. */

import type { KeyFact } from './keys.ts';
import { keyFact } from './keys.ts';
import type { Source } from './source.ts';
import { CLIENT_API, inferred, THEME_PAGE, THEME_ZIP } from './source.ts';

/** One screen that a theme can lay out. */
export interface Screen extends KeyFact {
  /** When callers see it, in our words. */
  readonly shown: string;
  /** Drawn by the client in direct media calls. */
  readonly directMedia?: true;
  /** The key of the label that it shows by default, where known. */
  readonly label?: string;
  /** The icon that it shows by default, where known. */
  readonly icon?: string;
  /** The text that it shows by default, where known. */
  readonly text?: string;
}

/** The known screens; the keys of the test call's are not published, so the list is open. */
export const SCREENS: readonly Screen[] = [
  {
    ...screen('welcome', 'first, when a call connects', THEME_PAGE),
    label: 'welcome',
    icon: 'icon_welcome.svg',
    text: 'Welcome',
  },
  { ...screen('connecting', 'while the call is being joined'), label: 'connecting', text: 'Connecting' },
  screen('waiting_for_host', 'to a guest, until the host joins or lets them in'),
  { ...screen('timeout', 'when waiting took too long'), label: 'timeout', text: 'Time exceeded' },
  screen('pin_welcome', 'before a PIN is asked for'),
  screen('pin_entry', 'while a PIN is typed', THEME_PAGE),
  screen('pin_correct', 'after the right PIN'),
  screen('pin_invalid', 'after a wrong PIN'),
  screen('virtual_reception_welcome', 'first, in a Virtual Reception'),
  screen('virtual_reception_conference_id_entry', 'while a conference number is typed'),
  screen('virtual_reception_conference_id_invalid', 'after an unknown conference number'),
  screen('virtual_reception_connecting', 'while a Virtual Reception connects the caller', THEME_PAGE),
  screen('other_participants_audio_only', 'when nobody else sends video'),
  screen('no_presentation', 'when nothing is presented'),
  screen('stream_waiting', 'to a stream or recording, before the conference begins'),
  screen('streaming_in_progress', 'when a conference is streamed'),
  screen('inlobby', 'while held in the lobby of another platform’s meeting'),
  screen('inlobby_status_unknown', 'when it is unknown whether the lobby holds the caller'),
  screen('error_capacity_exceeded', 'when the platform has no capacity left'),
  screen('error_insufficient_licenses', 'when no licence is free'),
  screen('error_insufficient_video_licenses', 'when no video licence is free'),
  screen('error_invalid_license', 'when the licence is not valid'),
  directMedia('direct_media_welcome', 'first, in a direct media call', 'Welcome'),
  directMedia(
    'direct_media_waiting_for_host',
    'to a guest in a direct media call',
    'Waiting for the host...',
  ),
  directMedia(
    'direct_media_other_participants_audio_only',
    'when the other side sends no video',
    'The other participants\n are audio only',
  ),
  directMedia(
    'direct_media_escalate',
    'before a direct media call becomes a conference',
    'You are about to be transferred\ninto a multi-party conference',
  ),
  directMedia(
    'direct_media_deescalate',
    'before a conference becomes a direct media call',
    'You are about to be transferred\ninto a one-to-one call',
  ),
];

/** Screens that exist under keys nobody published: a key of this form is no slip. */
export const SCREEN_FAMILIES: readonly { readonly pattern: RegExp; readonly source: Source }[] = [
  { pattern: /^test_call/, source: inferred('the test call has screens of its own') },
];

/** The screen on which `pin_digits` may stand. */
export const PIN_SCREEN = 'pin_entry';

/** One text of the Base theme's labels. */
export interface DefaultLabel {
  readonly key: string;
  readonly text: string;
  readonly screen: string;
  readonly source: Source;
}

/** The labels that exist without being defined; the list is open. */
export const DEFAULT_LABELS: readonly DefaultLabel[] = [
  { key: 'welcome', text: 'Welcome', screen: 'welcome', source: THEME_PAGE },
  { key: 'connecting', text: 'Connecting', screen: 'connecting', source: THEME_PAGE },
  { key: 'timeout', text: 'Time exceeded', screen: 'timeout', source: THEME_PAGE },
];

/** A name that may stand in braces in the texts of some screens; the list is open. */
export interface SplashVariable {
  readonly name: string;
  readonly screens: readonly string[];
  readonly source: Source;
}
export const SPLASH_VARIABLES: readonly SplashVariable[] = [
  { name: 'conference_name', screens: ['virtual_reception_connecting'], source: THEME_PAGE },
];

/** What background files of a screen begin with. */
export const BACKGROUND_PREFIX = 'background';

/** Keys of `splash_screens`. */
export const SPLASH_KEYS: readonly KeyFact[] = [
  {
    key: 'screens',
    purpose: 'what callers see around a conference, by screen',
    type: 'object',
    source: THEME_PAGE,
  },
  {
    key: 'labels',
    purpose: 'the texts of the screens, by the key that text elements name; \\n begins a new line',
    type: 'string-map',
    examples: [{ welcome: 'Welcome to Acme' }],
    source: THEME_PAGE,
  },
];

/** Layout types: the default, and what the client API reports for direct media. The name of the free form is not known. */
export const LAYOUT_TYPES: readonly { readonly name: string; readonly source: Source }[] = [
  { name: 'vertical', source: THEME_PAGE },
  { name: 'direct_media', source: CLIENT_API },
];

/** Keys of one screen. */
export const SCREEN_KEYS: readonly KeyFact[] = [
  {
    key: 'background',
    purpose: 'what lies behind the elements of the screen',
    type: 'object',
    source: THEME_PAGE,
  },
  {
    key: 'layout_type',
    purpose: 'how the elements of the screen are arranged',
    type: 'string',
    known: LAYOUT_TYPES.map(({ name }) => name),
    default: 'vertical',
    source: THEME_PAGE,
  },
  {
    key: 'elements',
    purpose: 'icons and texts from top to bottom; they replace all that the screen shows by default',
    type: 'object-list',
    source: THEME_PAGE,
  },
  {
    key: 'helper_lines',
    purpose: 'lines to measure by while a screen is designed; nothing to ship',
    type: 'object',
    source: THEME_PAGE,
  },
];

/** Keys of a screen's background: one of the two. */
export const BACKGROUND_KEYS: readonly KeyFact[] = [
  {
    key: 'path',
    purpose: 'the picture: a JPG of 1920x1080 pixels whose name begins with “background”',
    type: 'string',
    pattern: new RegExp(`^${BACKGROUND_PREFIX}`),
    examples: ['background.jpg'],
    source: THEME_PAGE,
  },
  {
    key: 'color',
    purpose: 'a colour instead of a picture, 0xRRGGBB',
    type: 'string',
    colorDigits: 6,
    examples: ['0x0b3d60'],
    source: THEME_PAGE,
  },
];

/** The Base theme's backgrounds; a theme's file of that name replaces it. */
export const BASE_BACKGROUNDS: readonly {
  readonly file: string;
  readonly used: string;
  readonly source: Source;
}[] = [
  { file: 'background.jpg', used: 'on every screen but the test call’s', source: THEME_PAGE },
  { file: 'background_test_call.jpg', used: 'on the test call’s screens', source: THEME_PAGE },
];

/** Icons known to be in the Base theme; it has more, named like `BASE_ICON_NAME`. */
export const BASE_ICONS: readonly { readonly file: string; readonly source: Source }[] = [
  { file: 'icon_welcome.svg', source: THEME_PAGE },
];
export const BASE_ICON_NAME = /^icon_[^/]*\.svg$/;

/** The picture that all offsets and sizes refer to, and what a 4:3 endpoint crops at its left and right. */
export const CANVAS = {
  widthInPixels: 1920,
  heightInPixels: 1080,
  cropInPixels: 240,
  source: THEME_PAGE,
} as const;

/** How texts look when nothing is said. */
export const DEFAULT_TEXT = {
  fontFamily: 'GT Pressura Light',
  fontSizeInPixels: 66,
  color: '0xffffffff',
  source: THEME_PAGE,
} as const;

/** How typed digits of a PIN are drawn by default. */
export const PIN_DIGITS = { count: 20, lines: 2, sizeInPixels: 42, source: THEME_PAGE } as const;

/** How indicators are drawn during a conference: on a fixed backdrop, from hardly visible to large. */
export const INDICATOR = {
  backdrop: '0x7f323232',
  sizesInPixels: [12, 20, 48],
  source: THEME_PAGE,
} as const;

/** Whether the key is that of a known screen, or of a family that is known to exist. */
export function isKnownScreen(key: string): boolean {
  return keyFact(SCREENS, key) !== undefined || SCREEN_FAMILIES.some((family) => family.pattern.test(key));
}

/** The Base theme's text of a label. */
export function defaultLabel(key: string): DefaultLabel | undefined {
  return DEFAULT_LABELS.find((label) => label.key === key);
}

/**
 * Whether the Base theme may have a label of that key, known or not: each of the known ones bears the key of the screen
 * that shows it, and the others are likely to.
 */
export function mayBeDefaultLabel(key: string): boolean {
  return defaultLabel(key) !== undefined || isKnownScreen(key);
}

function screen(key: string, shown: string, source: Source = THEME_ZIP): Screen {
  return { key, type: 'object', shown, purpose: `shown ${shown}`, source };
}

function directMedia(key: string, shown: string, text: string): Screen {
  return { ...screen(key, shown, CLIENT_API), directMedia: true, text };
}
