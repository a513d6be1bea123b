/** The top level of `themeconfig.json`: every known setting, and the Base theme's file. */

import { BASE_CUSTOM_LAYOUTS } from './custom-layouts.ts';
import { DTMF_ACTIONS, DTMF_COMMAND } from './dtmf.ts';
import type { JsonValue, KeyFact } from './keys.ts';
import { keyFact } from './keys.ts';
import { BUILT_IN_LAYOUTS } from './layouts.ts';
import { CLASSIFICATION_EXAMPLE, THEME_PAGE } from './source.ts';

/** One setting of `themeconfig.json`. */
export interface ThemeSetting extends KeyFact {
  /** The names that may stand in braces in its text; set for texts only. */
  readonly variables?: readonly string[];
}

/** The only version that new-style themes have. A theme without it is read as a legacy theme. */
export const THEME_VERSION = 2;

/** The Base theme's `themeconfig.json`. */
export const BASE_THEMECONFIG = {
  dtmf_conference_control_commands: {
    '*6': 'toggle_self_mute',
    '*7': 'toggle_lock',
    '*5': 'toggle_guest_mute',
    '*4': 'toggle_pres_in_mix',
    '*9': 'toggle_multiscreen',
    '*8': 'cycle_layout',
    '##': 'end_conference',
  },
  dtmf_allowed_layouts: ['1:7', 'ac', '1:21', '2:21', '2x2', '3x3', '4x4', '5x5', '1:0', '1:33'],
  plus_n_indicator_text_color: '0xFFFFFF',
  recording_indicator_text: 'Recording',
  conference_locked_indicator_text: 'Conference locked',
  test_call_service_media_delay: 2,
  disable_streaming_indicator: false,
  disable_conference_locked_indicator: false,
  streaming_indicator_text: 'Streaming enabled',
  public_streaming_indicator_text: 'Public streaming enabled',
  enable_dtmf_conference_control: true,
  disable_watermark_icon: false,
  disable_watermark_mute_icon: true,
  plus_n_indicator_bg_color: '0x323232',
  test_call_service_disconnect_timeout: 10,
  theme_version: THEME_VERSION,
  conference_unlocked_indicator_text: 'Conference unlocked',
  conference_locked_indicator_n_waiting_text: '{number_of_waiting_participants} waiting for host',
  transcribing_indicator_text: 'Transcribing',
} as const satisfies Readonly<Record<string, JsonValue>>;

const BASE = BASE_THEMECONFIG;

/** Every known setting; newer platforms may know more, so the list is open. */
export const THEME_SETTINGS: readonly ThemeSetting[] = [
  {
    key: 'theme_version',
    type: 'integer',
    required: true,
    allowed: [THEME_VERSION],
    purpose: 'tells a new-style theme from a legacy one',
    source: THEME_PAGE,
  },
  {
    key: 'dtmf_conference_control_commands',
    type: 'string-map',
    names: { pattern: DTMF_COMMAND.pattern },
    values: { known: DTMF_ACTIONS.map(({ action }) => action), open: 'others' },
    default: BASE.dtmf_conference_control_commands,
    purpose: 'which key presses control a conference',
    source: THEME_PAGE,
  },
  {
    key: 'dtmf_allowed_layouts',
    type: 'string-list',
    values: { known: [...BUILT_IN_LAYOUTS, ...BASE_CUSTOM_LAYOUTS].map(({ name }) => name), open: 'own' },
    default: BASE.dtmf_allowed_layouts,
    purpose: 'the layouts that the layout command cycles through, in order',
    source: THEME_PAGE,
  },
  {
    key: 'enable_dtmf_conference_control',
    type: 'boolean',
    default: BASE.enable_dtmf_conference_control,
    purpose: 'whether key presses control a conference at all',
    source: THEME_PAGE,
  },
  color(
    'plus_n_indicator_text_color',
    BASE.plus_n_indicator_text_color,
    'text of the count of hidden participants',
  ),
  color(
    'plus_n_indicator_bg_color',
    BASE.plus_n_indicator_bg_color,
    'backdrop of the count of hidden participants',
  ),
  text('recording_indicator_text', BASE.recording_indicator_text, 'shown while a conference is recorded'),
  text('transcribing_indicator_text', BASE.transcribing_indicator_text, 'shown while speech is transcribed'),
  text('streaming_indicator_text', BASE.streaming_indicator_text, 'shown while a conference is streamed'),
  text(
    'public_streaming_indicator_text',
    BASE.public_streaming_indicator_text,
    'shown during a public stream',
  ),
  text(
    'conference_locked_indicator_text',
    BASE.conference_locked_indicator_text,
    'shown when a conference is locked',
  ),
  text(
    'conference_unlocked_indicator_text',
    BASE.conference_unlocked_indicator_text,
    'shown when a conference is unlocked',
  ),
  text(
    'conference_locked_indicator_n_waiting_text',
    BASE.conference_locked_indicator_n_waiting_text,
    'how many wait for the host',
    ['number_of_waiting_participants'],
  ),
  flag('disable_streaming_indicator', BASE.disable_streaming_indicator, 'hides the streaming indicator'),
  flag(
    'disable_conference_locked_indicator',
    BASE.disable_conference_locked_indicator,
    'hides the lock indicator',
  ),
  flag('disable_watermark_icon', BASE.disable_watermark_icon, 'hides the logo over the main speaker'),
  flag('disable_watermark_mute_icon', BASE.disable_watermark_mute_icon, 'hides the note that one is muted'),
  seconds('test_call_service_media_delay', BASE.test_call_service_media_delay, 'delay of a test call’s echo'),
  seconds(
    'test_call_service_disconnect_timeout',
    BASE.test_call_service_disconnect_timeout,
    'length of a test call',
  ),
  {
    key: 'splash_screens',
    type: 'object',
    purpose: 'backgrounds, icons and texts of the screens around a conference',
    source: THEME_PAGE,
  },
  {
    key: 'classification',
    type: 'object',
    purpose: 'levels of confidentiality that a conference can show',
    source: CLASSIFICATION_EXAMPLE,
  },
];

/** `0x` and 6 (RGB) or 8 (ARGB) hexadecimal digits, of either case. */
export const THEME_COLOR = /^0x(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/;

/** The row of a setting. */
export function themeSetting(key: string): ThemeSetting | undefined {
  return keyFact(THEME_SETTINGS, key);
}

function color(key: string, value: string, purpose: string): ThemeSetting {
  return { key, type: 'string', colorDigits: 6, default: value, purpose, source: THEME_PAGE };
}

function text(key: string, value: string, purpose: string, variables: readonly string[] = []): ThemeSetting {
  return { key, type: 'string', default: value, variables, purpose, source: THEME_PAGE };
}

function flag(key: string, value: boolean, purpose: string): ThemeSetting {
  return { key, type: 'boolean', default: value, purpose, source: THEME_PAGE };
}

function seconds(key: string, value: number, purpose: string): ThemeSetting {
  return { key, type: 'integer', default: value, minimum: 0, unit: 'seconds', purpose, source: THEME_PAGE };
}
