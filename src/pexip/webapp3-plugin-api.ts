/** The plugin API of webapp3 (`@pexip/plugin-api`), as far as rules look at its calls. */

import type { Source } from './source.ts';
import { WEBAPP3_PLUGIN_API, WEBAPP3_PLUGIN_TYPES } from './source.ts';

/** What the API no longer has, or is about to lose. */
export interface RemovedApi {
  readonly name:
    | 'iframeManager'
    | 'togglePlugin'
    | 'togglePluginSidePanel'
    | 'isClickable'
    | 'position'
    | 'participants'
    | 'participantJoined'
    | 'participantLeft'
    | 'activity';
  /** It in a message. */
  readonly what: string;
  /** The version of the API in which that happened. */
  readonly version: string;
  readonly happened: 'removed' | 'deprecated' | 'renamed';
  /** What took its place, as the end of a sentence. */
  readonly instead: string;
  readonly source: Source;
}

const WIDGETS = 'show a widget with “ui.addWidget”';
const ACTIVITIES = 'listen to “events.participantsActivities”';

export const REMOVED_API: readonly RemovedApi[] = [
  row('iframeManager', '“plugin.iframeManager”', '21.0.0', 'removed', WIDGETS),
  row('togglePlugin', '“ui.togglePlugin”', '21.0.0', 'removed', WIDGETS),
  row('togglePluginSidePanel', '“ui.togglePluginSidePanel”', '21.0.0', 'removed', WIDGETS),
  row('isClickable', '“isClickable” of a toast', '19.0.0', 'removed', 'use “canDismiss”'),
  row(
    'position',
    '“position” of a button in a group',
    '20.0.0',
    'removed',
    'only the group’s own button has one',
  ),
  row('participants', '“events.participants”', '21.1.0', 'deprecated', ACTIVITIES),
  row('participantJoined', '“events.participantJoined”', '21.1.0', 'deprecated', ACTIVITIES),
  row('participantLeft', '“events.participantLeft”', '21.1.0', 'deprecated', ACTIVITIES),
  row('activity', '“activity” of a participant’s activity', '22.0.0', 'renamed', 'read its “type”'),
];

/** Kinds of widget that `ui.addWidget` shows. */
export const WIDGET_TYPES = { names: ['sidePanel', 'floating'], source: WEBAPP3_PLUGIN_TYPES } as const;

/** Methods by which a plugin listens to an event. */
export const LISTENING = { names: ['add', 'addOnce', 'remove'], source: WEBAPP3_PLUGIN_TYPES } as const;

/** Names by which rules find what they judge: methods that are called, keys of objects, and members. */
export const PLUGIN_API_NAMES = {
  calls: [
    'registerPlugin',
    'addWidget',
    'addButton',
    'update',
    'addForm',
    'showForm',
    'showToast',
    'togglePlugin',
    'togglePluginSidePanel',
    ...LISTENING.names,
  ],
  keys: ['icon', 'submitBtnTitle', 'parentPluginId', 'activity'],
  members: ['iframeManager', 'participantsActivities', 'activity'],
  source: WEBAPP3_PLUGIN_TYPES,
} as const;

/** A script that has none of these words makes no call that rules look at. */
export const PLUGIN_API_WORDS =
  /\b(?:registerPlugin|registerWidget|parentPluginId|addWidget|addButton|addForm|showForm|showToast|iframeManager|togglePlugin(?:SidePanel)?|participantsActivities|participantJoined|participantLeft|submitBtnTitle)\b/;

function row(
  name: RemovedApi['name'],
  what: string,
  version: string,
  happened: RemovedApi['happened'],
  instead: string,
): RemovedApi {
  return { name, what, version, happened, instead, source: WEBAPP3_PLUGIN_API };
}
