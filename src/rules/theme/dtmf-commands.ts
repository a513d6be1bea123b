import { at, entries, type Json, type JsonMember } from '../../formats/json/json.ts';
import { DTMF_COMMAND } from '../../pexip/dtmf.ts';

/** The setting that maps key presses to actions. */
export const DTMF_SETTING = 'dtmf_conference_control_commands';

/** The commands of the theme with their actions, as they are written. */
export function dtmfCommands(json: Json): readonly JsonMember[] {
  return entries(at(json, DTMF_SETTING));
}

/** Whether a command has the form that it must have. */
export function isDtmfCommand(command: string): boolean {
  return DTMF_COMMAND.pattern.test(command);
}
