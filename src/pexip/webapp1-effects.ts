/** What settings of webapp1 do to each other, and values that nobody should keep. */

import type { JsonValue } from './keys.ts';
import type { Source } from './source.ts';
import { DESKTOP_PAGE } from './source.ts';
import type { SettingsBlock } from './webapp1-setting.ts';

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

/** Whether a text holds the placeholder. */
export function isPlaceholder(row: Placeholder, text: string): boolean {
  if (row.match === 'equals') return text === row.value;
  // The host itself or one below it, so that `myexample.com` is none.
  return text.split(/[\s/:@?#,;]+/).some((part) => part === row.value || part.endsWith(`.${row.value}`));
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
