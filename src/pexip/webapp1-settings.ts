/** `settings.js` of webapp1 and the desktop client: `applicationSettings` and `defaultUserSettings`. */

import type { JsonValue, KeyFact, ValueType } from './keys.ts';
import { keyFact } from './keys.ts';
import type { Source } from './source.ts';
import { DESKTOP_PAGE, LEGACY_CLIENT } from './source.ts';

/** The two objects that `settings.js` declares. */
export type SettingsBlock = 'applicationSettings' | 'defaultUserSettings';

/** One setting. `default` is the value after arithmetic, as the client has it without the file. */
export interface Setting extends KeyFact {
  /** The vendor's guide explains it. */
  readonly documented: boolean;
  /** The web app does not read it. */
  readonly desktopOnly?: true;
  /** The vendor's own file sets it, so that finding it says nothing about its author. */
  readonly shipped?: true;
}

/** Protocols to dial out with; `rtsp` came later. */
export const PROTOCOLS: readonly { readonly name: string; readonly source: Source }[] = [
  { name: 'sip', source: DESKTOP_PAGE },
  { name: 'h323', source: DESKTOP_PAGE },
  { name: 'mssip', source: DESKTOP_PAGE },
  { name: 'rtmp', source: DESKTOP_PAGE },
  { name: 'rtsp', source: LEGACY_CLIENT },
  { name: 'auto', source: DESKTOP_PAGE },
];
const PROTOCOL_NAMES = PROTOCOLS.map((protocol) => protocol.name);

/** Roles that a participant who is dialled can have. */
export const ROLES: readonly string[] = ['host', 'guest'];

/** Kilobits per second that a call's audio takes out of its bandwidth. */
export const AUDIO_SHARE_IN_KBPS = 64;

/** The language file that the client has built in. */
export const BUILT_IN_LANGUAGE = 'configuration/languages/en-us.json';

/** The built-in bandwidths; later clients have 2464 instead of the last. */
export const BUILT_IN_BANDWIDTHS: readonly { readonly name: string; readonly value: number }[] = [
  { name: 'IDS_BANDWIDTH_LOW', value: 192 + AUDIO_SHARE_IN_KBPS },
  { name: 'IDS_BANDWIDTH_MEDIUM', value: 512 + AUDIO_SHARE_IN_KBPS },
  { name: 'IDS_BANDWIDTH_HIGH', value: 1200 + AUDIO_SHARE_IN_KBPS },
  { name: 'IDS_BANDWIDTH_MAXIMUM', value: 1800 + AUDIO_SHARE_IN_KBPS },
];
/** Every value that is built into some client: what a file without `bandwidths` may have as its default. */
export const BUILT_IN_BANDWIDTH_VALUES: readonly number[] = [256, 576, 1264, 1864, 2464];

const DOCUMENTED = { documented: true, source: DESKTOP_PAGE } as const;
const UNDOCUMENTED = { documented: false, source: LEGACY_CLIENT } as const;
const SHIPPED = { ...DOCUMENTED, shipped: true } as const;

/** Keys of `applicationSettings`. Packages add their own, so the list is open. */
export const APPLICATION_SETTINGS: readonly Setting[] = [
  // The built-in address is worked out when the client starts, hence no default.
  { key: 'serverAddress', type: ['string', 'null'], ...SHIPPED },
  // An object of label and protocol in the oldest clients.
  { key: 'dialOutProtocols', type: ['string-list', 'string-map'], ...DOCUMENTED },
  { key: 'defaultDialOutProtocol', type: 'string', default: 'sip', allowed: PROTOCOL_NAMES, ...SHIPPED },
  { key: 'defaultDialOutRole', type: 'string', default: 'host', allowed: ROLES, ...SHIPPED },
  { key: 'languages', type: 'string-map', default: { 'English (US)': BUILT_IN_LANGUAGE }, ...SHIPPED },
  { key: 'bandwidths', type: 'object-list', default: BUILT_IN_BANDWIDTHS, ...SHIPPED },
  { key: 'enableFullMotionPresentation', type: 'boolean', default: true, ...SHIPPED },
  { key: 'enablePNGPresentation', type: 'boolean', default: false, ...DOCUMENTED },
  { key: 'screenshareFrameRate', ...frameRate(), ...DOCUMENTED },
  { key: 'desktopClientHideRegistrationSettings', ...off(), desktopOnly: true, ...DOCUMENTED },
  { key: 'desktopClientHideConnectionSettings', ...off(), desktopOnly: true, ...DOCUMENTED },
  { key: 'overrideConferenceAvatar', type: 'string', ...DOCUMENTED },
  { key: 'turnServer', type: 'object', ...DOCUMENTED },
  { key: 'controlGatewayCalls', ...off(), ...DOCUMENTED },
  { key: 'screenshareApi', type: 'string', ...UNDOCUMENTED },
  {
    key: 'themes',
    type: 'string-map',
    default: { Default: 'configuration/themes/default' },
    ...UNDOCUMENTED,
  },
  {
    key: 'ringtones',
    type: 'string-map',
    default: { IDS_SETTINGS_DEFAULT: 'ringtones/default.wav' },
    ...UNDOCUMENTED,
  },
  { key: 'scripts', type: 'string-list', ...UNDOCUMENTED },
  { key: 'plugins', type: 'any', ...UNDOCUMENTED },
  { key: 'registrationEnabled', type: 'boolean', ...UNDOCUMENTED },
  { key: 'h264Enabled', type: 'boolean', ...UNDOCUMENTED },
  { key: 'clearLastUsed', type: 'boolean', ...UNDOCUMENTED },
  { key: 'firefoxScreensharing', type: 'boolean', ...UNDOCUMENTED },
];

/** Keys of `defaultUserSettings`, which apply when a user starts the client for the first time. */
export const USER_SETTINGS: readonly Setting[] = [
  { key: 'language', type: 'string', default: BUILT_IN_LANGUAGE, ...SHIPPED },
  { key: 'defaultBandwidth', type: 'number', unit: 'kbps', default: 512 + AUDIO_SHARE_IN_KBPS, ...SHIPPED },
  { key: 'promptDisconnect', type: 'boolean', default: true, ...SHIPPED },
  { key: 'promptMedia', type: 'boolean', default: true, ...SHIPPED },
  { key: 'analyticsReportingEnabled', type: 'boolean', default: true, ...SHIPPED },
  { key: 'fullMotionPresentationByDefault', ...off(), ...SHIPPED },
  { key: 'muteOnJoin', ...off(), ...SHIPPED },
  { key: 'startMinimized', ...off(), desktopOnly: true, ...SHIPPED },
  { key: 'sideBarHidden', ...off(), ...SHIPPED },
  { key: 'sideBarHiddenInGW', type: 'boolean', default: true, ...SHIPPED },
  { key: 'defaultDomain', type: 'string', desktopOnly: true, ...DOCUMENTED },
  { key: 'registrationHost', type: 'string', desktopOnly: true, ...DOCUMENTED },
  { key: 'serverAddress', type: 'string', desktopOnly: true, ...DOCUMENTED },
  { key: 'screenshareFrameRate', ...frameRate(), ...UNDOCUMENTED },
  { key: 'startMedia', ...off(), ...UNDOCUMENTED },
  { key: 'theme', type: 'string', default: 'configuration/themes/default', ...UNDOCUMENTED },
  { key: 'ringtone', type: 'string', default: 'ringtones/default.wav', ...UNDOCUMENTED },
  { key: 'media', type: 'boolean', default: true, ...UNDOCUMENTED },
  { key: 'audioonly', ...off(), ...UNDOCUMENTED },
  { key: 'muteCameraOnJoin', ...off(), ...UNDOCUMENTED },
  { key: 'enableRingtone', type: 'boolean', default: true, ...UNDOCUMENTED },
  { key: 'forceFlash', ...off(), ...UNDOCUMENTED },
  { key: 'powerLineFrequency', type: ['string', 'number'], default: '0', ...UNDOCUMENTED },
  { key: 'name', type: 'string', ...UNDOCUMENTED },
  { key: 'callHistory', type: 'object', default: {}, ...UNDOCUMENTED },
  { key: 'dialHistory', type: 'object', default: {}, ...UNDOCUMENTED },
  { key: 'settingsVersion', type: 'number', ...UNDOCUMENTED },
];

/** Keys of an entry of `bandwidths`. */
export const BANDWIDTH_KEYS: readonly KeyFact[] = [
  { key: 'name', type: 'string', required: true, source: DESKTOP_PAGE },
  {
    key: 'value',
    type: 'number',
    required: true,
    minimum: AUDIO_SHARE_IN_KBPS + 1,
    unit: 'kbps',
    source: DESKTOP_PAGE,
  },
];

/** Keys of `turnServer`. */
export const TURN_SERVER_KEYS: readonly KeyFact[] = [
  { key: 'url', type: 'string', required: true, source: DESKTOP_PAGE },
  { key: 'username', type: 'string', source: DESKTOP_PAGE },
  { key: 'credential', type: 'string', source: DESKTOP_PAGE },
];

/** Built at run time from a protocol: its label's token. */
export const PROTOCOL_TOKEN_PREFIX = 'IDS_PROTOCOL_';

/** A setting that does nothing because of another one. */
export interface SettingEffect {
  readonly block: SettingsBlock;
  readonly key: string;
  /** The setting that decides. */
  readonly by: { readonly block: SettingsBlock; readonly key: string };
  /** `set`: the other one has a non-empty string; else it has this value. */
  readonly when: 'set' | boolean;
  /** Values that lose nothing when overridden: what the other setting does anyhow. */
  readonly harmless?: readonly JsonValue[];
  readonly source: Source;
}
export const SETTING_EFFECTS: readonly SettingEffect[] = [
  {
    block: 'defaultUserSettings',
    key: 'serverAddress',
    by: { block: 'applicationSettings', key: 'serverAddress' },
    when: 'set',
    source: DESKTOP_PAGE,
  },
  {
    block: 'defaultUserSettings',
    key: 'sideBarHiddenInGW',
    by: { block: 'defaultUserSettings', key: 'sideBarHidden' },
    when: true,
    source: DESKTOP_PAGE,
  },
];
/** Judged by a rule of its own, settings-full-motion. */
export const FULL_MOTION_EFFECT: SettingEffect = {
  block: 'defaultUserSettings',
  key: 'fullMotionPresentationByDefault',
  by: { block: 'applicationSettings', key: 'enableFullMotionPresentation' },
  when: false,
  harmless: [false],
  source: DESKTOP_PAGE,
};

/** An example value of the vendor's file that somebody must replace. */
export interface Placeholder {
  readonly block: SettingsBlock;
  readonly key: string;
  /** The member of an object that has it. */
  readonly member?: string;
  /** The whole value, or a host name within it. */
  readonly match: 'equals' | 'host';
  readonly value: string;
  readonly source: Source;
}
const EXAMPLE_HOST = { match: 'host', value: 'example.com', source: DESKTOP_PAGE } as const;
export const PLACEHOLDERS: readonly Placeholder[] = [
  { block: 'applicationSettings', key: 'turnServer', member: 'url', ...EXAMPLE_HOST },
  turnPlaceholder('username', 'user'),
  turnPlaceholder('credential', 'pass'),
  { block: 'applicationSettings', key: 'serverAddress', ...EXAMPLE_HOST },
  { block: 'defaultUserSettings', key: 'serverAddress', ...EXAMPLE_HOST },
  { block: 'defaultUserSettings', key: 'registrationHost', ...EXAMPLE_HOST },
  { block: 'defaultUserSettings', key: 'defaultDomain', ...EXAMPLE_HOST },
];

/** Settings that hold one address and nothing else. */
export const ADDRESS_SETTINGS: readonly { readonly block: SettingsBlock; readonly key: string }[] = [
  { block: 'applicationSettings', key: 'serverAddress' },
  { block: 'defaultUserSettings', key: 'serverAddress' },
  { block: 'defaultUserSettings', key: 'registrationHost' },
];

/** Members that hold a secret, which everybody who loads the client can read. */
export const SECRET_SETTINGS: readonly {
  readonly block: SettingsBlock;
  readonly key: string;
  readonly member: string;
}[] = [{ block: 'applicationSettings', key: 'turnServer', member: 'credential' }];

/** The keys of a block. */
export function settingsOf(block: SettingsBlock): readonly Setting[] {
  return block === 'applicationSettings' ? APPLICATION_SETTINGS : USER_SETTINGS;
}

/** The row of a setting. */
export function setting(block: SettingsBlock, key: string): Setting | undefined {
  return keyFact(settingsOf(block), key);
}

/** Whether a text holds the placeholder. */
export function isPlaceholder(row: Placeholder, text: string): boolean {
  if (row.match === 'equals') return text === row.value;
  // The host itself or one below it, so that `myexample.com` is none.
  return text.split(/[\s/:@?#,;]+/).some((part) => part === row.value || part.endsWith(`.${row.value}`));
}

function off(): { readonly type: ValueType; readonly default: false } {
  return { type: 'boolean', default: false };
}

function frameRate() {
  return { type: 'number', default: 5, positive: true, unit: 'frames per second' } as const;
}

function turnPlaceholder(member: string, value: string): Placeholder {
  return {
    block: 'applicationSettings',
    key: 'turnServer',
    member,
    match: 'equals',
    value,
    source: DESKTOP_PAGE,
  };
}
