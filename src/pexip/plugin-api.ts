/** What a webapp2 plugin's source may use of the client: the members of `window.PEX`. */

import type { Source } from './source.ts';
import { observed, PLUGIN_GUIDE, VENDOR_PLUGINS } from './source.ts';

/** One function of `PEX.pluginAPI`. */
export interface PluginApiFunction {
  readonly name: string;
  /** Set when the vendor is about to remove it: what to call instead. */
  readonly replacement?: string;
  readonly source: Source;
}

/** Every known function of `PEX.pluginAPI`. */
export const PLUGIN_API: readonly PluginApiFunction[] = [
  { name: 'registerPlugin', source: PLUGIN_GUIDE },
  { name: 'createNewState', source: PLUGIN_GUIDE },
  { name: 'sendRequest', source: PLUGIN_GUIDE },
  { name: 'openTemplateDialog', source: PLUGIN_GUIDE },
  { name: 'spotlightOnParticipant', source: PLUGIN_GUIDE },
  { name: 'spotlightOffParticipant', source: PLUGIN_GUIDE },
  { name: 'dialOut', source: PLUGIN_GUIDE },
  { name: 'disconnectParticipant', source: PLUGIN_GUIDE },
  { name: 'changeConferenceLayout', replacement: 'transformConferenceLayout', source: PLUGIN_GUIDE },
  { name: 'transformConferenceLayout', source: PLUGIN_GUIDE },
  { name: 'sendChatMessage', source: PLUGIN_GUIDE },
  { name: 'navigateToInvitationCard', source: observed('third-party webapp2 plugins') },
];

/** A documented or seen name below `window.PEX`. */
export interface PexName {
  readonly name: string;
  readonly source: Source;
}

/** The five events that `PEX.actions` documents. */
export const PEX_ACTIONS: readonly PexName[] = [
  { name: 'SEND_CHAT_MESSAGE', source: PLUGIN_GUIDE },
  { name: 'RECEIVE_CHAT_MESSAGE', source: PLUGIN_GUIDE },
  { name: 'SELECT_EVENT', source: PLUGIN_GUIDE },
  { name: 'PARTICIPANT_CONNECT_SUCCESS', source: PLUGIN_GUIDE },
  { name: 'PARTICIPANT_DISCONNECT_SUCCESS', source: PLUGIN_GUIDE },
];

/** Members of `window.PEX`; the last three are undocumented, though the vendor's plugins use them. */
export const PEX_MEMBERS: readonly PexName[] = [
  { name: 'pluginAPI', source: PLUGIN_GUIDE },
  { name: 'actions', source: PLUGIN_GUIDE },
  { name: 'actions$', source: PLUGIN_GUIDE },
  { name: 'conferenceQueryParams', source: PLUGIN_GUIDE },
  { name: 'dispatchAction', source: VENDOR_PLUGINS },
  { name: 'pexrtc', source: VENDOR_PLUGINS },
  { name: 'selfUUID', source: VENDOR_PLUGINS },
];

/** Keys that `registerPlugin` gives a meaning; every other key is a function that a menu item calls. */
export const REGISTER_KEYS = {
  id: 'id',
  load: 'load',
  unload: 'unload',
  state: 'state$',
  source: PLUGIN_GUIDE,
} as const;

/** The row of a function of `PEX.pluginAPI`. */
export function pluginApiFunction(name: string): PluginApiFunction | undefined {
  return PLUGIN_API.find((row) => row.name === name);
}

/** Whether `PEX.actions` documents that event. */
export function isPexAction(name: string): boolean {
  return PEX_ACTIONS.some((row) => row.name === name);
}
