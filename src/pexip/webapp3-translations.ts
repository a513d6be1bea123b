/** Texts of webapp3 that a translation can override, by the first part of their keys. */

import type { Source } from './source.ts';
import { WEBAPP3_LOADER, WEBAPP3_TRANSLATION_KEYS } from './source.ts';

/** Keys that begin alike. */
export interface TranslationKeys {
  readonly first: string;
  /** Where its texts are read, in our words. */
  readonly purpose: string;
  /** What follows the first part and a dot; `any` where the keys are not published. */
  readonly rest: readonly string[] | 'any';
  readonly source: Source;
}

// biome-ignore format: one key a line would be 340 lines
export const TRANSLATION_KEYS: readonly TranslationKeys[] = [
  { first: 'custom-step', purpose: 'the page of your own before a user joins', rest: 'any', source: WEBAPP3_LOADER },
  {
    first: 'add-participant', purpose: 'adding somebody to a meeting',
    rest: [
      'submit',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'breakouts', purpose: 'breakout rooms',
    rest: [
      'add-room-button-text', 'add-room-done-notification', 'asking-for-help', 'breakout-room.assigned',
      'breakout-room.assigned-aria-label', 'breakout-room.close-room-aria-label',
      'breakout-room.edit-button-label', 'breakout-room.main-name', 'breakout-room.name-label',
      'breakout-room.not-assigned', 'breakout-room.not-assigned-aria-label',
      'breakout-room.remove-room-aria-label', 'breakout-room.send-participant-to',
      'close-all-rooms-modal.description', 'close-all-rooms-modal.title', 'close-room-modal.text',
      'configuration-toolbar.add-room.aria-label', 'configuration-toolbar.add-room.button-text',
      'configuration-toolbar.settings.aria-label', 'configuration-toolbar.shuffle.aria-label',
      'configuration-toolbar.shuffle.button-text', 'duplicate', 'duplicate-room-name-description',
      'duplicate-room-name-title', 'error-on-open-rooms-description', 'error-on-open-rooms-title',
      'go-back-to-mode-assignment-description', 'go-back-to-mode-assignment-title',
      'go-back-to-opened-rooms-description', 'go-back-to-opened-rooms-title',
      'more-configuration-menu-aria-label', 'move-to-room-modal.join-now-btn', 'move-to-room-modal.text',
      'move-to-room-modal.title', 'open-rooms-btn-disabled-tooltip', 'room', 'room-settings-modal.close-btn',
      'room-settings-modal.decrease-hours-aria-label', 'room-settings-modal.decrease-minutes-aria-label',
      'room-settings-modal.hours-label', 'room-settings-modal.increase-hours-aria-label',
      'room-settings-modal.increase-minutes-aria-label', 'room-settings-modal.leave-room-checkbox',
      'room-settings-modal.leave-room-options', 'room-settings-modal.leave-room-options-description',
      'room-settings-modal.minutes-label', 'room-settings-modal.set-timer',
      'room-settings-modal.set-timer-description', 'room-settings-modal.set-timer-hours',
      'room-settings-modal.set-timer-minutes', 'room-settings-modal.title', 'settings-button-text',
      'shuffle-button-text', 'shuffle-done-notification', 'shuffling-button-text',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'common', purpose: 'words of the whole web app',
    rest: [
      'a-pexip-meeting', 'ask-for-permission', 'brand-name', 'cancel', 'change', 'close', 'close-tooltip',
      'close-window', 'host', 'join', 'join-audio-only', 'join-now', 'join-with-audio',
      'join-with-presentation-only', 'join-with-video', 'join.aria-label', 'label-logo', 'label-pexip-logo',
      'lower-hand', 'me', 'ok', 'raise-hand', 'remove', 'replay', 'retry', 'save', 'second', 'seconds',
      'send', 'try-again', 'yes',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'device-status', purpose: 'the state of camera, microphone and loudspeaker',
    rest: [
      'audio-detected.message', 'audio-detected.title', 'audio-device-in-use.message',
      'audio-device-in-use.title', 'audio-device-not-found.message', 'audio-device-not-found.title',
      'audio-overconstrained.message', 'audio-overconstrained.title', 'audio-video-devices-not-found.message',
      'audio-video-devices-not-found.title', 'audioinput-granted-videoinput-denied.message',
      'audioinput-granted-videoinput-denied.title', 'devices-in-use.message', 'devices-in-use.title',
      'initial-permissions-audio-input-granted.message', 'initial-permissions-audio-input-granted.title',
      'initial-permissions-granted.message', 'initial-permissions-granted.title',
      'initial-permissions-not-granted.message', 'initial-permissions-not-granted.title',
      'initial-permissions-not-granted.title-audioonly', 'initial-permissions-not-granted.title-videoonly',
      'initial-permissions-video-input-denied.message', 'initial-permissions-video-input-denied.title',
      'initial-permissions-video-input-granted.message', 'initial-permissions-video-input-granted.title',
      'invalid-audio-constraints.message', 'invalid-audio-constraints.title', 'invalid-constraints.message',
      'invalid-constraints.title', 'invalid-video-constraints.message', 'invalid-video-constraints.title',
      'no-audio-detected.message', 'no-audio-detected.title', 'no-audio-devices-found.message',
      'no-audio-devices-found.title', 'no-devices-found.message', 'no-devices-found.title',
      'no-video-devices-found.message', 'no-video-devices-found.title',
      'not-supported-error-only-audio.message', 'not-supported-error-only-audio.title',
      'not-supported-error-only-video.message', 'not-supported-error-only-video.title',
      'not-supported-error.message', 'not-supported-error.title', 'overconstrained.message',
      'overconstrained.title', 'permissions-granted-fallback-audioinput.message',
      'permissions-granted-fallback-audioinput.title', 'permissions-granted-fallback-devices.message',
      'permissions-granted-fallback-devices.title', 'permissions-granted-fallback-videoinput.message',
      'permissions-granted-fallback-videoinput.title', 'permissions-only-audioinput-no-video-devices.message',
      'permissions-only-audioinput-no-video-devices.title', 'permissions-only-audioinput.message',
      'permissions-only-audioinput.title', 'permissions-only-fallback-audioinput-no-video-devices.message',
      'permissions-only-fallback-audioinput-no-video-devices.title',
      'permissions-only-fallback-audioinput.message', 'permissions-only-fallback-audioinput.title',
      'permissions-only-fallback-videoinput-no-audio-devices.message',
      'permissions-only-fallback-videoinput-no-audio-devices.title',
      'permissions-only-fallback-videoinput.message', 'permissions-only-fallback-videoinput.title',
      'permissions-only-videoinput-no-audio-devices.message',
      'permissions-only-videoinput-no-audio-devices.title', 'permissions-only-videoinput.message',
      'permissions-only-videoinput.title', 'permissions-rejected-audioinput.message',
      'permissions-rejected-audioinput.title', 'permissions-rejected-videoinput.message',
      'permissions-rejected-videoinput.title', 'permissions-rejected.message', 'permissions-rejected.title',
      'unknown-error-only-audioinput.message', 'unknown-error-only-audioinput.title',
      'unknown-error-only-videoinput.message', 'unknown-error-only-videoinput.title', 'unknown-error.message',
      'unknown-error.title', 'video-device-in-use.message', 'video-device-in-use.title',
      'video-device-not-found.message', 'video-device-not-found.title', 'video-overconstrained.message',
      'video-overconstrained.title', 'videoinput-granted-audioinput-denied.message',
      'videoinput-granted-audioinput-denied.title',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'dtmf', purpose: 'the keypad',
    rest: [
      'enter-dtmf',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'fecc', purpose: 'control of another’s camera',
    rest: [
      'camera-control',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'infocard', purpose: 'the card about the meeting',
    rest: [
      'lobby.header', 'meeting.body',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'invite', purpose: 'inviting somebody',
    rest: [
      'cant-find-anyone', 'click-search', 'copied', 'copy', 'copy-to-clipboard', 'expiry', 'instructions',
      'invite', 'invite-person', 'invite-someone', 'invited', 'meeting-invitation-modal',
      'search-for-someone', 'send-invite-link',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'media-presentation', purpose: 'what is presented',
    rest: [
      'do-you-want-to-take-over',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'media', purpose: 'camera, microphone and background',
    rest: [
      'audio.you-are-temporarily-unmuted', 'background-effects-action', 'camera-turned-off',
      'check-everything-works', 'check-everything-works-description', 'default-camera-label',
      'default-microphone-label', 'default-speaker-label', 'error.unable-to-use.audio',
      'error.unable-to-use.video', 'first-check-that-you-have-selected-microphone', 'flip-camera',
      'host-muted-you', 'host-muted-you-descriptions', 'if-you-dont-hear-yourself-try-this', 'input.audio',
      'input.connector', 'input.video', 'learn-how-to-grant-access',
      'make-sure-the-volume-is-turned-up-on-your-device', 'make-sure-you-have-the-correct-microphone',
      'make-sure-you-have-the-correct-speaker', 'mute-microphone', 'mute-participant', 'muted',
      'muted-by-a-host', 'other-browsers-privacy-settings', 'permissions-help-video-link',
      'presentation.nobody-sharing-screen', 'presentation.pexip-presentation', 'presentation.presenting',
      'presentation.share-screen', 'presentation.share-screen-placeholder', 'presentation.stop-share-screen',
      'presentation.take-over', 'presentation.the-current', 'push-to-talk', 'remove-spotlight', 'selfview',
      'settings-selfview', 'spotlight', 'start-test', 'test-your-microphone',
      'this-is-how-you-will-sound-to-others', 'transfer', 'trying-to-speak', 'turn-camera-off',
      'turn-camera-on', 'unmute-microphone', 'unmute-participant', 'waiting-for-permissions',
      'you-blocked-access', 'you-blocked-access-tooltip.camera', 'you-blocked-access-tooltip.camera-and-mic',
      'you-blocked-access-tooltip.mic', 'you-can-say-something-like',
      'you-may-need-to-connect-speakers-or-headphones',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'meeting', purpose: 'a meeting: toolbar, participants, messages',
    rest: [
      'admit', 'admit-participant', 'authenticated', 'chat-history', 'chat-input', 'chat-message-participant',
      'chat-new-message', 'chat-scroll-last-message', 'chat-with-everyone', 'chat-with-individual',
      'close-new-chat-alert', 'deny', 'deny-participant', 'disconnect', 'error', 'folded-selfview.drag',
      'hide-self-view', 'leave', 'leave-aria-label', 'lower-hand', 'make-guest', 'make-host', 'more-controls',
      'network-fixed', 'network-reconnecting', 'remove-participant', 'show-self-view', 'toggle-chat',
      'toggle-chat-tooltip', 'toggle-invite-modal', 'toggle-participants-panel',
      'toggle-participants-panel-tooltip', 'unauthenticated', 'video-label', 'video-label-presentation',
      'write-message', 'you',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'preflight', purpose: 'the page before a user joins',
    rest: [
      'get-ready', 'in-this-meeting.plural', 'in-this-meeting.singular', 'join-browser',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'quality', purpose: 'the quality of the call',
    rest: [
      'auto', 'change-quality', 'high', 'info', 'low', 'medium', 'poor-connection-detected', 'quality',
      'select-quality', 'very-high',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'settings', purpose: 'the settings',
    rest: [
      'cancel', 'collapsed-selfview-tooltip-description', 'device-select.select-camera',
      'device-select.select-microphone', 'device-select.select-speaker', 'layout', 'layout-changes-info',
      'layout-confirmation-desc', 'layout-confirmation-title', 'layout-equal', 'layout-only-for-everyone',
      'layout-reset-to-meeting-layout-info', 'layout-speaker-focused', 'meeting-layout', 'playing-sound',
      'preview-label', 'request-preview', 'reset-to-meeting-layout', 'save', 'save-for-everyone',
      'save-for-myself', 'selfview-hidden', 'test-your-sound', 'your-camera-is-off',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
  {
    first: 'stats', purpose: 'the statistics of the call',
    rest: [
      'audio', 'in', 'media-stats', 'no-stats-available', 'out', 'preso', 'quality-limitation-durations',
      'secure-check-code', 'video',
    ],
    source: WEBAPP3_TRANSLATION_KEYS,
  },
];

/** Whether the web app is known to have a text of that key. It has more than the parts that were read: the list is open. */
export function isKnownTranslation(key: string): boolean {
  const dot = key.indexOf('.');
  const row = TRANSLATION_KEYS.find(({ first }) => first === (dot < 0 ? key : key.slice(0, dot)));
  return row !== undefined && (row.rest === 'any' || (dot > 0 && row.rest.includes(key.slice(dot + 1))));
}

/** Every known key, to suggest from. */
export function knownTranslations(): readonly string[] {
  return TRANSLATION_KEYS.flatMap(({ first, rest }) =>
    rest === 'any' ? [first] : rest.map((key) => `${first}.${key}`),
  );
}
