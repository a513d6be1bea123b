/** `settings.js` of webapp1 and the desktop client: `applicationSettings` and `defaultUserSettings`. */

import { type KeyFact, keyFact } from './keys.ts';
import { DESKTOP_PAGE } from './source.ts';
import {
  AUDIO_SHARE_IN_KBPS,
  BUILT_IN_BANDWIDTHS,
  BUILT_IN_LANGUAGE,
  DOCUMENTED,
  frameRate,
  off,
  PROTOCOL_NAMES,
  ROLES,
  type Setting,
  type SettingsBlock,
  SHIPPED,
  UNDOCUMENTED,
} from './webapp1-setting.ts';
import { USER_SETTINGS } from './webapp1-user-settings.ts';

/** Keys of `applicationSettings`. Packages add their own, so the list is open. */
export const APPLICATION_SETTINGS: readonly Setting[] = [
  // The built-in address is worked out when the client starts, hence no default.
  {
    key: 'serverAddress',
    purpose: 'the one host that the client calls through',
    type: ['string', 'null'],
    ...SHIPPED,
  },
  // An object of label and protocol in the oldest clients.
  {
    key: 'dialOutProtocols',
    purpose: 'the protocols that a host may dial out with',
    type: ['string-list', 'string-map'],
    ...DOCUMENTED,
  },
  {
    key: 'defaultDialOutProtocol',
    purpose: 'the protocol that is chosen at first when a host dials out',
    type: 'string',
    default: 'sip',
    allowed: PROTOCOL_NAMES,
    ...SHIPPED,
  },
  {
    key: 'defaultDialOutRole',
    purpose: 'the role that is chosen at first for a participant who is dialled',
    type: 'string',
    default: 'host',
    allowed: ROLES,
    ...SHIPPED,
  },
  {
    key: 'languages',
    purpose: 'the languages that users may choose, each name with its file',
    type: 'string-map',
    default: { 'English (US)': BUILT_IN_LANGUAGE },
    ...SHIPPED,
  },
  {
    key: 'bandwidths',
    purpose: 'the bandwidths that users may choose',
    type: 'object-list',
    default: BUILT_IN_BANDWIDTHS,
    ...SHIPPED,
  },
  {
    key: 'enableFullMotionPresentation',
    purpose: 'whether a presentation can be seen as a moving picture',
    type: 'boolean',
    default: true,
    ...SHIPPED,
  },
  {
    key: 'enablePNGPresentation',
    purpose: 'whether a presentation is sent as PNG, sharper and slower than JPEG',
    type: 'boolean',
    default: false,
    ...DOCUMENTED,
  },
  {
    key: 'screenshareFrameRate',
    purpose: 'how many pictures of a shared screen are sent in a second',
    ...frameRate(),
    ...DOCUMENTED,
  },
  {
    key: 'desktopClientHideRegistrationSettings',
    purpose: 'whether the desktop client hides the settings of its registration',
    ...off(),
    desktopOnly: true,
    ...DOCUMENTED,
  },
  {
    key: 'desktopClientHideConnectionSettings',
    purpose: 'whether the desktop client hides the settings of its connection',
    ...off(),
    desktopOnly: true,
    ...DOCUMENTED,
  },
  {
    key: 'overrideConferenceAvatar',
    purpose: 'the picture that stands for every conference',
    type: 'string',
    ...DOCUMENTED,
  },
  {
    key: 'turnServer',
    purpose: 'the server that relays media through firewalls',
    type: 'object',
    ...DOCUMENTED,
  },
  {
    key: 'controlGatewayCalls',
    purpose: 'whether hosts can control calls through a gateway',
    ...off(),
    ...DOCUMENTED,
  },
  {
    key: 'screenshareApi',
    purpose: 'the function of a browser extension that shares a screen',
    type: 'string',
    ...UNDOCUMENTED,
  },
  {
    key: 'themes',
    purpose: 'the directories of styles, by name',
    type: 'string-map',
    default: { Default: 'configuration/themes/default' },
    ...UNDOCUMENTED,
  },
  {
    key: 'ringtones',
    purpose: 'the sounds that tell of a call, each token with its file',
    type: 'string-map',
    default: { IDS_SETTINGS_DEFAULT: 'ringtones/default.wav' },
    ...UNDOCUMENTED,
  },
  { key: 'scripts', purpose: 'further scripts that the page loads', type: 'string-list', ...UNDOCUMENTED },
  { key: 'plugins', purpose: 'extensions of older clients', type: 'any', ...UNDOCUMENTED },
  {
    key: 'registrationEnabled',
    purpose: 'whether the client can register at all',
    type: 'boolean',
    ...UNDOCUMENTED,
  },
  { key: 'h264Enabled', purpose: 'whether H.264 is offered', type: 'boolean', ...UNDOCUMENTED },
  {
    key: 'clearLastUsed',
    purpose: 'whether the last conference is forgotten',
    type: 'boolean',
    ...UNDOCUMENTED,
  },
  {
    key: 'firefoxScreensharing',
    purpose: 'whether Firefox shares screens',
    type: 'boolean',
    ...UNDOCUMENTED,
  },
];

/** Keys of an entry of `bandwidths`. */
export const BANDWIDTH_KEYS: readonly KeyFact[] = [
  {
    key: 'name',
    purpose: 'the token of the bandwidth’s name',
    type: 'string',
    required: true,
    source: DESKTOP_PAGE,
  },
  {
    key: 'value',
    purpose: 'kilobits per second of audio and video together',
    type: 'number',
    required: true,
    minimum: AUDIO_SHARE_IN_KBPS + 1,
    unit: 'kbps',
    source: DESKTOP_PAGE,
  },
];

/** Keys of `turnServer`. */
export const TURN_SERVER_KEYS: readonly KeyFact[] = [
  {
    key: 'url',
    purpose: 'the address of the server: turn:host, with port and transport where needed',
    type: 'string',
    required: true,
    source: DESKTOP_PAGE,
  },
  { key: 'username', purpose: 'the user name at the server', type: 'string', source: DESKTOP_PAGE },
  {
    key: 'credential',
    purpose: 'the password at the server, which everybody can read who loads the client',
    type: 'string',
    source: DESKTOP_PAGE,
  },
];

/** Built at run time from a protocol: its label's token. */
export const PROTOCOL_TOKEN_PREFIX = 'IDS_PROTOCOL_';

/** The keys of a block. */
export function settingsOf(block: SettingsBlock): readonly Setting[] {
  return block === 'applicationSettings' ? APPLICATION_SETTINGS : USER_SETTINGS;
}

/** The row of a setting. */
export function setting(block: SettingsBlock, key: string): Setting | undefined {
  return keyFact(settingsOf(block), key);
}
