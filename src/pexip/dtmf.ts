/** Key presses that control a conference: `dtmf_conference_control_commands`. */

import type { Source } from './source.ts';
import { DTMF_PAGE, THEME_PAGE } from './source.ts';

/** One thing that a key press can do. */
export interface DtmfAction {
  readonly action: string;
  /** The command that does it in the Base theme. */
  readonly command: string;
  /** What it does, in our words. */
  readonly effect: string;
  readonly source: Source;
}

/** The known actions; hosted services know at least one more, so the list is open. */
export const DTMF_ACTIONS: readonly DtmfAction[] = [
  {
    action: 'toggle_pres_in_mix',
    command: '*4',
    effect: 'puts a presentation into the layout',
    source: THEME_PAGE,
  },
  { action: 'toggle_guest_mute', command: '*5', effect: 'mutes or unmutes all guests', source: THEME_PAGE },
  { action: 'toggle_self_mute', command: '*6', effect: 'mutes or unmutes the sender', source: THEME_PAGE },
  { action: 'toggle_lock', command: '*7', effect: 'locks or unlocks the conference', source: THEME_PAGE },
  { action: 'cycle_layout', command: '*8', effect: 'goes to the next layout', source: THEME_PAGE },
  { action: 'toggle_multiscreen', command: '*9', effect: 'uses one or two screens', source: THEME_PAGE },
  {
    action: 'end_conference',
    command: '##',
    effect: 'ends the conference for everybody',
    source: THEME_PAGE,
  },
];

/** A command: two keys of a telephone. */
export const DTMF_COMMAND = { pattern: /^[0-9*#]{2}$/, length: 2, source: DTMF_PAGE } as const;

/** The row of an action. */
export function dtmfAction(action: string): DtmfAction | undefined {
  return DTMF_ACTIONS.find((row) => row.action === action);
}
