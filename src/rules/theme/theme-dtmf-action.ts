import { nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { DTMF_ACTIONS, dtmfAction } from '../../pexip/dtmf.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { dtmfCommands } from './dtmf-commands.ts';

export default rule({
  id: 'theme-dtmf-action',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  summary: 'Every action of a DTMF command is known',
  why: 'A command with an action that the platform does not know does nothing. Newer platforms may know more actions than Brandgate does; otherwise, correct the name.',
  evidence: { kind: 'O', source: 'Actions of the Base theme; hosted services know at least one more' },
  messages: {
    unknown: (action: string, command: string, suggestion: string) =>
      `“${action}”, the action of “${command}”, is not known.${suggestion}`,
  },
  check(json, { report }) {
    const known = DTMF_ACTIONS.map(({ action }) => action);
    for (const { key, value } of dtmfCommands(json)) {
      if (value.type !== 'string' || dtmfAction(value.value)) continue;
      const values = [shortened(value.value), shortened(key), didYouMean(value.value, known)] as const;
      report('unknown', [...values], { location: nodeLocation(json, value) });
    }
  },
});
