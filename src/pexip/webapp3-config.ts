/** webapp3: `applicationConfig` and `defaultUserConfig` of `manifest.json`. */

import type { KeyFact } from './keys.ts';
import {
  inferred,
  WEBAPP3_CLIENT_PACKAGE,
  WEBAPP3_LOADER,
  WEBAPP3_MANIFESTS,
  WEBAPP3_PLUGIN_API,
} from './source.ts';
import { PRESENT_TEST_IDS } from './webapp3-testids.ts';

/** Bandwidths that a manifest may offer; with another number of them all are ignored. */
export const WEBAPP3_BANDWIDTHS = { count: 4, source: WEBAPP3_LOADER } as const;

/** Keys of `applicationConfig`; the list is open. */
export const APPLICATION_CONFIG_KEYS: readonly KeyFact[] = [
  {
    key: 'bandwidths',
    purpose: 'the four bandwidths that users may choose, in kilobits per second',
    type: 'list',
    values: {
      type: ['number', 'string'],
      positive: true,
      pattern: /^\s*0*[1-9][0-9]*(?:\.[0-9]+)?\s*$/,
    },
    count: { minimum: WEBAPP3_BANDWIDTHS.count, maximum: WEBAPP3_BANDWIDTHS.count },
    examples: [[512, 1264, 2464, 6144]],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'hiddenFunctionality',
    purpose: 'parts of the web app that are not shown, by their test ids',
    type: 'string-list',
    values: { known: PRESENT_TEST_IDS, open: 'others' },
    examples: [['button-audio-meter']],
    default: [],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'transferTimeout',
    purpose: 'how long a transfer may take',
    type: ['number', 'string'],
    default: 15,
    unit: 'seconds',
    source: WEBAPP3_LOADER,
  },
  {
    key: 'disconnectDestination',
    purpose: 'the page that users see after a call, a whole address',
    type: 'string',
    pattern: /^$|^\s*[Hh][Tt][Tt][Pp][Ss]?:/,
    examples: ['https://example.com/bye'],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'handleOauthRedirects',
    purpose: 'whether plugins can sign users in at another site',
    type: 'boolean',
    source: WEBAPP3_PLUGIN_API,
  },
  flag('showLiveCaptionsFeature', 'whether live captions are offered'),
  flag('audioProcessing', 'whether sound can be improved, by removing noise for one'),
  flag('videoProcessing', 'whether pictures can be changed, by a blurred background for one'),
  {
    key: 'enforceBrowserCloseConfirmation',
    purpose: 'whether the browser always asks before a call is closed',
    type: 'boolean',
    source: WEBAPP3_LOADER,
  },
  anything('bgImageAssets', 'pictures that users may put behind themselves'),
  anything('availableCallTypes', 'how users may join: with video, audio or nothing'),
  anything('frameRate', 'how many pictures are sent in a second'),
  anything('segmentationModel', 'the model that tells people from their background'),
  anything('monitorTypeSurfaces', 'whether a browser offers whole screens to share'),
  anything('selfBrowserSurface', 'whether a browser offers its own tab to share'),
  anything('systemAudio', 'whether a browser offers to share the sound of the system'),
];

/** What `callType` of `defaultUserConfig` can be, spelt as it is shipped; the web app uses its own default for any other. */
export const WEBAPP3_CALL_TYPES = {
  names: [
    'None',
    'AudioSendOnly',
    'AudioRecvOnly',
    'VideoSendOnly',
    'VideoRecvOnly',
    'PresentationSendOnly',
    'PresentationRecvOlly',
    'Audio',
    'Video',
    'Presentation',
    'AudioRecvOnlyPresentation',
    'AudioSendOnlyPresentation',
    'VideoRecvOnlyPresentation',
    'VideoSendOnlyPresentation',
    'AudioSendVideoSendOnly',
    'AudioSendVideoSendPresentationSendOnly',
    'AudioRecvVideoRecvOnly',
    'AudioRecvVideoRecvPresentationRecvOnly',
    'AudioRecvVideoRecvOnlyPresentation',
    'AudioSendVideoSendOnlyPresentation',
    'AudioPresentation',
    'VideoPresentation',
    'AudioVideo',
    'AudioVideoPresentation',
  ],
  source: WEBAPP3_CLIENT_PACKAGE,
} as const;

/** Keys of `defaultUserConfig`; the list is open. */
export const DEFAULT_USER_CONFIG_KEYS: readonly KeyFact[] = [
  {
    key: 'callType',
    purpose: 'how a user joins',
    type: 'string',
    allowed: WEBAPP3_CALL_TYPES.names,
    source: WEBAPP3_LOADER,
  },
  {
    key: 'bgImageUrl',
    purpose: 'the picture behind a user',
    type: 'string',
    examples: ['./images/office.jpg'],
    source: WEBAPP3_LOADER,
  },
  {
    key: 'enableBrowserCloseConfirmationByDefault',
    purpose: 'whether the browser asks before a call is closed',
    type: 'boolean',
    source: WEBAPP3_LOADER,
  },
  {
    key: 'alwaysDisplayUIInterfaces',
    purpose: 'whether the controls stay in sight during a call',
    type: 'boolean',
    source: WEBAPP3_MANIFESTS,
  },
  // The web app keeps these beside the others; that a brand can set them is a guess, and so are their types.
  ...Object.entries({
    audioContentHint: 'what the microphone’s sound is for the browser: speech or music',
    videoContentHint: 'what the camera’s picture is for the browser: motion or detail',
    presoContentHint: 'what a shared screen is for the browser: motion or detail',
    fecc: 'whether others may move the camera',
    preferPresInMix: 'whether a presentation is part of the main picture',
    denoise: 'whether the web app removes noise',
    noiseSuppression: 'whether the browser removes noise',
    echoCancellation: 'whether the browser removes echoes',
    autoGainControl: 'whether the browser levels the sound',
    vad: 'whether it is noticed that somebody talks',
    asd: 'whether it is noticed that somebody talks while muted',
    segmentationEffects: 'what is done to the background: blur, a picture, nothing',
    backgroundBlurAmount: 'how much the background is blurred',
    edgeBlurAmount: 'how soft the edge between person and background is',
    foregroundThreshold: 'how sure it must be that something is no background',
    maskCombineRatio: 'how much of the last picture’s edge is kept',
    displaySurface: 'what is offered first to share: a screen, a window or a tab',
    cursorCapture: 'whether the pointer is shared',
    captureAudio: 'whether the sound of what is shown is shared',
    surfaceSwitching: 'whether another tab can be shared without stopping',
    isUserFacing: 'whether the camera at the front is used',
    videoProcessingAPI: 'how pictures are changed',
    gpuAPI: 'how the graphics processor is used',
    stopCameraAsMute: 'whether the camera is switched off when video is muted',
    videoProcessingDelegate: 'what changes pictures: processor or graphics processor',
  }).map(([key, purpose]): KeyFact => ({ key, purpose, type: 'any', source: inferred(WEBAPP3_LOADER.name) })),
];

function flag(key: string, purpose: string): KeyFact {
  return { key, purpose, type: 'boolean', source: WEBAPP3_LOADER };
}

function anything(key: string, purpose: string): KeyFact {
  return { key, purpose, type: 'any', source: WEBAPP3_LOADER };
}
