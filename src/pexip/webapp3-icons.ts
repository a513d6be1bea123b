/** Icons that a button of a webapp3 plugin can have. */

import { WEBAPP3_COMPONENTS } from './source.ts';

// biome-ignore format: one name a line would be 140 lines
export const WEBAPP3_ICONS: { readonly names: readonly string[]; readonly source: typeof WEBAPP3_COMPONENTS } = {
  names: [
    'IconAdd', 'IconAddSomeone', 'IconAdjust', 'IconAdmit', 'IconAiAssistant', 'IconAlert',
    'IconAnalyticsChart', 'IconAnalyticsProgress', 'IconAndroidLogo', 'IconAppleLogo', 'IconArrowCornerDown',
    'IconArrowDown', 'IconArrowLeft', 'IconArrowLeftRegular', 'IconArrowRight', 'IconArrowUp',
    'IconAuthenticated', 'IconBackToTop', 'IconBackgroundBlur', 'IconBackspace', 'IconBandwidth', 'IconBell',
    'IconBilling', 'IconBlock', 'IconBluetooth', 'IconBreakoutRooms', 'IconBulletPoint', 'IconCalendar',
    'IconChat', 'IconCheckmark', 'IconCheckmarkRound', 'IconChevronDown', 'IconChevronLeft',
    'IconChevronRight', 'IconChevronUp', 'IconChromeLogo', 'IconClock', 'IconClose', 'IconCollection',
    'IconColumns', 'IconConnectionIndicatorHigh', 'IconConnectionIndicatorLow',
    'IconConnectionIndicatorMedium', 'IconConnectionIndicatorVeryLow', 'IconCopy', 'IconDeny',
    'IconDoubleChevronDown', 'IconDoubleChevronLeft', 'IconDoubleChevronRight', 'IconDoubleChevronUp',
    'IconDraggable', 'IconDtmf', 'IconDualScreen', 'IconEdit', 'IconEmoji', 'IconExpand', 'IconExport',
    'IconFecc', 'IconFirefoxLogo', 'IconFlipCamera', 'IconFullscreenOff', 'IconFullscreenOn', 'IconGeneric2',
    'IconGroup', 'IconGuest', 'IconHeadset', 'IconHelpRound', 'IconHome', 'IconHospital', 'IconHost',
    'IconImport', 'IconInfoRound', 'IconKey', 'IconLeave', 'IconLink', 'IconLiveCaption', 'IconLiveStream',
    'IconLiveStreamCloud', 'IconLocation', 'IconLock', 'IconLowerhand', 'IconMail', 'IconMeetingRoom',
    'IconMeetings', 'IconMicrophoneMutedByHost', 'IconMicrophoneOff', 'IconMicrophoneOn', 'IconMinus',
    'IconMoreHorizontal', 'IconMoreVertical', 'IconMove', 'IconNotauthenticated', 'IconOpenInNew',
    'IconParticipant', 'IconPasswordHide', 'IconPasswordShow', 'IconPause', 'IconPexip', 'IconPexipLogo',
    'IconPhone', 'IconPhoneHorisontal', 'IconPhoneTalk', 'IconPin', 'IconPlay', 'IconPlayRound', 'IconPlus',
    'IconPresentationOff', 'IconPresentationOn', 'IconRaiseHand', 'IconRecording', 'IconRefresh',
    'IconRemoteControl', 'IconSearch', 'IconSend', 'IconSettings', 'IconSettingsMeeting', 'IconShare',
    'IconShield', 'IconShuffle', 'IconSource', 'IconSpeakerDisabled', 'IconSpeakerOff', 'IconSpeakerOn',
    'IconSpotlight', 'IconStar', 'IconStopRound', 'IconSupport', 'IconTestScriptIcon', 'IconThumbsDown',
    'IconThumbsUp', 'IconTimer', 'IconTranscript', 'IconTrash', 'IconUnlock', 'IconVideoOff', 'IconVideoOn',
    'IconVideoSystems', 'IconWaiting', 'IconWarning', 'IconWarningRound',
  ],
  source: WEBAPP3_COMPONENTS,
};

/** Whether the web app draws an icon of that name; it answers “Invalid Icon name” to any other. */
export function isKnownIcon(name: string): boolean {
  return WEBAPP3_ICONS.names.includes(name);
}
