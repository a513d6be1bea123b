/** What a setting of `settings.js` is, and what is built into the legacy clients. */

import type { KeyFact, ValueType } from './keys.ts';
import type { Source } from './source.ts';
import { DESKTOP_PAGE, LEGACY_CLIENT } from './source.ts';

/** The two objects that `settings.js` declares. */
export const SETTINGS_BLOCKS = ['applicationSettings', 'defaultUserSettings'] as const;
export type SettingsBlock = (typeof SETTINGS_BLOCKS)[number];

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
export const PROTOCOL_NAMES = PROTOCOLS.map((protocol) => protocol.name);

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

export const DOCUMENTED = { documented: true, source: DESKTOP_PAGE } as const;
export const UNDOCUMENTED = { documented: false, source: LEGACY_CLIENT } as const;
export const SHIPPED = { ...DOCUMENTED, shipped: true } as const;

/** A switch that is off by default. */
export function off(): { readonly type: ValueType; readonly default: false } {
  return { type: 'boolean', default: false };
}

/** Pictures a second. */
export function frameRate() {
  return { type: 'number', default: 5, positive: true, unit: 'frames per second' } as const;
}
