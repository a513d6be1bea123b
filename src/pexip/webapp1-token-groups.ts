/** Where the legacy client shows its texts, by the word that follows `IDS_` in their tokens. */

/** The meaning of a token’s first word, in our words: read off the words of the tokens. */
const GROUPS: Readonly<Record<string, string>> = {
  APPLICATION: 'the name of the client',
  BANDWIDTH: 'a bandwidth that users may choose',
  BUTTON: 'a button',
  CALL: 'the state of a call',
  CALLINFO: 'the statistics of a call',
  CAMERA: 'the camera',
  CAMERACONTROL: 'control of another’s camera',
  CHANGE: 'changing what was chosen',
  CHAT: 'the chat',
  CONFERENCE: 'the menu of a conference',
  CONNECT: 'the page to join by',
  CONNECTION: 'a call that did not connect',
  DESKTOPCLIENT: 'the menus of the desktop client',
  DIALOG: 'a dialog',
  DIALPAD: 'the keypad',
  ESCALATE: 'adding camera or microphone to a call',
  FOOTER: 'the foot of the page',
  FULLSCREEN: 'the picture as large as the screen',
  HISTORY: 'recent calls',
  INCOMING: 'a call that comes in',
  MESSAGE: 'a message to hosts or guests',
  MICROPHONE: 'the microphone',
  NO: 'an answer',
  PARTICIPANT: 'a participant',
  PARTICIPANTS: 'the list of participants',
  PRESENTATION: 'what is presented',
  PROTOCOL: 'a protocol to dial out with',
  PROVISION: 'setting the client up by a link',
  REGISTRATION: 'the registration of the client',
  ROLE: 'the role of a participant',
  SCREENSHARE: 'sharing the screen',
  SELECT: 'choosing from a list',
  SELFVIEW: 'the picture of oneself',
  SETTINGS: 'the settings',
  SHARE: 'sharing slides or the screen',
  SIDEBAR: 'the bar at the side',
  STAGE: 'what is shown instead of a picture',
  TOAST: 'a short message',
  TOOLBAR: 'the toolbar',
  TRANSFER: 'transferring somebody',
  VOLUME: 'the volume',
  WELCOME: 'the greeting of the home page',
  YES: 'an answer',
};

/** What a token is for: a group of the client’s own texts, or a message of the server, which the client looks up as it is. */
export function tokenPurpose(token: string): string {
  const group = /^IDS_([A-Z0-9]+)/.exec(token)?.[1];
  return group === undefined ? 'a message of the server' : (GROUPS[group] ?? 'a text of the client');
}
