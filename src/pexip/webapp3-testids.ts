/** What `applicationConfig.hiddenFunctionality` of webapp3 can hide: elements of the web app, by their test ids. */

import type { Source } from './source.ts';
import { WEBAPP3_COMPONENTS, WEBAPP3_TEST_IDS } from './source.ts';

/** The versions of the web app's parts that were read, oldest first. The web app may have more: the list is open. */
const VERSIONS = ['22.0.3', '25.0.1', '26.1.0', '27.0.0'] as const;
type Version = (typeof VERSIONS)[number];

/** Test ids that came and went together. */
export interface TestIds {
  readonly ids: readonly string[];
  /** The last version that has them; in the newest one when absent. */
  readonly until?: Version;
  readonly source: Source;
}

// biome-ignore format: one id a line would be 270 lines
export const TEST_IDS: readonly TestIds[] = [
  {
    ids: [
      'action-enter-dtmf', 'action-fecc', 'action-lower-hand', 'action-make-guest', 'action-make-host',
      'action-mute-microphone', 'action-remove-spotlight', 'action-spotlight', 'action-transfer',
      'action-unmute-microphone', 'audio-meter-settings', 'badge-counter-breakout-rooms-panel-button',
      'badge-counter-participant-panel-button', 'breakout-assign-auto-btn', 'breakout-assign-manually-btn',
      'breakout-rooms-panel-wrapper', 'breakout-rooms-settings', 'breakout-setup-panel-back-btn',
      'button-admit-participant', 'button-audio-meter', 'button-audio-meter-muted',
      'button-background-effects-off', 'button-background-effects-on', 'button-breakout-rooms',
      'button-breakout-rooms-add-room', 'button-breakout-rooms-cancel-go-back-to-mode-assignment',
      'button-breakout-rooms-cancel-go-back-to-opened-rooms', 'button-breakout-rooms-configuration',
      'button-breakout-rooms-confirm-go-back-to-mode-assignment',
      'button-breakout-rooms-confirm-go-back-to-opened-rooms', 'button-breakout-rooms-edit',
      'button-breakout-rooms-edit-header', 'button-breakout-rooms-shuffle',
      'button-call-controls-touch-more-menu-back', 'button-chat', 'button-chat-direct-message-preview',
      'button-chat-direct-tab', 'button-chat-everyone-tab', 'button-chat-new-direct-message',
      'button-chat-send', 'button-collapse-selfview', 'button-copy-meeting-link', 'button-deny-participant',
      'button-device-settings', 'button-dismiss', 'button-drag-folded-selfview', 'button-duplicate-room-name',
      'button-flip-camera', 'button-hide-selfview', 'button-invitation-modal',
      'button-invite-member-search-row', 'button-join-audio-only', 'button-join-meeting',
      'button-join-meeting-with-options', 'button-join-with-video', 'button-kick-off-participant',
      'button-leave', 'button-lower-hand', 'button-lower-hand-participant-row', 'button-meeting-audioinput',
      'button-meeting-audioinput-muted', 'button-meeting-background-effects-off',
      'button-meeting-background-effects-on', 'button-meeting-videoinput', 'button-meeting-videoinput-muted',
      'button-move-to-breakout-room-now', 'button-mute-participant', 'button-participants',
      'button-peer-muted', 'button-peer-muted-camera', 'button-peer-presenting', 'button-peer-unmute-camera',
      'button-quality', 'button-raise-hand', 'button-remove-user-cancel', 'button-remove-user-confirm',
      'button-request-permissions', 'button-save-breakout-rooms-edit', 'button-selfview-quality',
      'button-settings-back', 'button-settings-reset-to-meeting-layout', 'button-settings-save-all',
      'button-settings-save-myself', 'button-start-presentation', 'button-steal-presentation-cancel',
      'button-steal-presentation-confirm', 'button-stop-presentation', 'button-test-audio-input-again',
      'button-test-audio-input-start', 'button-test-audio-input-try-again',
      'button-toggle-audio-in-folded-selfview', 'button-toggle-audio-in-selfview',
      'button-toggle-video-in-folded-selfview', 'button-toolbar-more-items', 'button-try-again',
      'button-videoinput', 'button-videoinput-muted', 'cancel-breakout-settings', 'chat-activity-message',
      'chat-activity-message-display-name', 'chat-activity-message-text', 'chat-empty-activity-message',
      'chat-form', 'chat-input', 'chat-message', 'chat-message-link', 'chat-message-name',
      'chat-message-text', 'chat-messages', 'chat-panel', 'chat-remove-activity-message',
      'chat-unread-everyone-messages-indicator', 'chat-unread-message-indicator',
      'chat-unseen-direct-messages-indicator', 'check-that-everything-works', 'close-breakout-room',
      'close-breakout-rooms', 'close-breakout-rooms-modal-cancel', 'close-breakout-rooms-modal-confirm',
      'confirmation-modal-cancel-button', 'confirmation-modal-confirm-button', 'devices-selection',
      'devices-selection-blocked', 'folded-selfview', 'go-to-breakout-setup-panel', 'header-logo',
      'header-subtitle', 'header-title', 'icon-camera-muted', 'icon-muted', 'icon-muted-by-a-host',
      'icon-presenting', 'icon-spotlight', 'invitation-search-input', 'join-breakout-room',
      'join-call-details-wrapper', 'layout', 'layout-label', 'link-mute-all-guests',
      'link-open-meeting-settings', 'link-test-audio-input', 'link-test-audio-output',
      'link-unmute-all-guests', 'meeting-link-text', 'meeting-video-large', 'meeting-video-pip',
      'meeting-wrapper', 'metric-audio', 'metric-audio-in', 'metric-audio-out', 'metric-preso',
      'metric-preso-in', 'metric-preso-out', 'metric-video', 'metric-video-in', 'metric-video-out',
      'missing-audio-device-alert', 'missing-video-device-alert',
      'modal-breakout-rooms-go-back-to-mode-assignment', 'modal-breakout-rooms-go-back-to-opened-rooms',
      'modal-invitation', 'modal-layout-change-confirmation', 'modal-move-to-breakout-room',
      'modal-open-rooms-error', 'modal-remove-user', 'modal-room-settings', 'modal-steal-presentation',
      'network-connected-state', 'network-reconnected-state', 'network-reconnecting-state',
      'new-chat-message-pill', 'notification-tooltip-audio-close-button',
      'notification-tooltip-audio-problem', 'notification-tooltip-device-error',
      'notification-tooltip-previously-blocked', 'notification-tooltip-selfview-hidden',
      'notification-tooltip-video-close-button', 'notification-tooltip-video-problem', 'open-breakout-rooms',
      'panel-header-close-button', 'panel-header-title', 'participant-menu-button', 'participant-panel',
      'participant-row', 'permissions-request-message-wrapper', 'presentation-large', 'presentation-pip',
      'remove-breakout-room', 'save-breakout-settings', 'search-row', 'select-audio-input',
      'select-audio-input-error-text', 'select-audio-output', 'select-test-audio-input',
      'select-test-audio-input-playback', 'select-test-audio-input-speaker-playback', 'select-video-input',
      'select-video-input-error-text', 'send-invite-link', 'setting-button-request-preview',
      'setting-button-try-again', 'setting-icon-camera-off', 'setting-icon-warning',
      'settings-video-selfview', 'settings-video-selfview-preview-label', 'settings-video-selfview-wrapper',
      'speaking-indicator', 'stats-modal', 'test-audio-input-indicator',
      'text-link-dismiss-learn-request-permissions', 'text-link-learn-request-permissions',
      'text-link-try-again-request-permissions', 'text-link-unblock-permissions-video',
      'text-no-stats-available', 'toast-you-are-temporarily-unmuted', 'toggle-fecc',
      'toggle-noise-suppression', 'toggle-prefer-in-mix', 'toggle-prioritize-sharing-motion',
      'tooltip-denied-device', 'tooltip-mute-disabled', 'user-menu-add-participant', 'video-meeting',
      'video-presentation', 'video-selfview', 'video-selfview-wrapper', 'video-splash-text', 'video-status',
      'video-status-body', 'video-status-title',
    ],
    source: WEBAPP3_TEST_IDS,
  },
  {
    ids: [
      'button-cancel-go-back-to-breakout-rooms-mode-assignment',
      'button-confirm-go-back-to-breakout-rooms-mode-assignment', 'button-more-controls',
    ],
    until: '22.0.3',
    source: WEBAPP3_TEST_IDS,
  },
  {
    ids: [
      'button-settings-cancel', 'button-settings-save',
    ],
    until: '26.1.0',
    source: WEBAPP3_TEST_IDS,
  },
  // Parts that any element is made of; that they can be hidden is a guess.
  {
    ids: [
      'badge-counter-number', 'button-collapsable-container-toggle', 'button-modal-close',
      'button-three-column-selector', 'checkbox-check', 'confirmable-multiselect-confirm', 'header-core',
      'header-core-divider', 'header-core-enhancers', 'input-clear-button', 'line-step', 'modal-mask',
      'multiselect-item', 'multiselect-view', 'multistep-indicator', 'multistep-indicator-button',
      'notification-tooltip-close', 'notification-tooltip-cta', 'notification-tooltip-header',
      'notification-tooltip-inner', 'notification-tooltip-text', 'number-step-decrement',
      'number-step-increment', 'number-step-input', 'privacy-policy-link', 'section-accordion-details',
      'section-accordion-summary', 'select-chevron', 'select-icon', 'select-view', 'simple-bar-scrollable',
      'step-number', 'step-number-checkmark', 'step-number-string', 'tab', 'terms-of-service-link',
      'tooltip-inner', 'user-view', 'version',
    ],
    source: WEBAPP3_COMPONENTS,
  },
];

/** Every known test id that the newest version has. */
export const PRESENT_TEST_IDS: readonly string[] = TEST_IDS.flatMap(({ ids, until }) => (until ? [] : ids));

/** Whether the web app has, or had, an element of that test id. */
export function isKnownTestId(id: string): boolean {
  return TEST_IDS.some(({ ids }) => ids.includes(id));
}

/** The version that dropped a test id; undefined where it is still there or was never known. */
export function droppedIn(id: string): string | undefined {
  const row = TEST_IDS.find(({ ids }) => ids.includes(id));
  return row?.until && VERSIONS[VERSIONS.indexOf(row.until) + 1];
}
