import { keyLocation } from '../../formats/json/json.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { DTMF_SETTING, dtmfCommands, isDtmfCommand } from './dtmf-commands.ts';

export default rule({
  id: 'theme-dtmf-key',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'DTMF commands are exactly two of `0-9 * #`, and no command is given twice',
  why: 'A participant types a command on the telephone’s keypad, and the platform listens for two key presses. A command of another length or with other keys can’t be typed, and of one that is given twice only the last counts.',
  evidence: { kind: 'V', source: 'Pexip docs, dtmf_controls' },
  messages: {
    form: (command: string) =>
      `A DTMF command is exactly two of the keys 0 to 9, * and #, which “${command}” is not.`,
    twice: (command: string) => `The DTMF command “${command}” is given twice. Only the last one counts.`,
  },
  check(json, { report }) {
    for (const command of dtmfCommands(json)) {
      if (isDtmfCommand(command.key)) continue;
      report('form', [shortened(command.key)], { location: keyLocation(json, command) });
    }
    const prefix = `/${DTMF_SETTING}/`;
    for (const { key, pointer, location } of json.duplicates) {
      const isCommand = pointer.startsWith(prefix) && !pointer.slice(prefix.length).includes('/');
      if (isCommand && isDtmfCommand(key)) report('twice', [key], { location });
    }
  },
});
