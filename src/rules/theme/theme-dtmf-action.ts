import { nodeLocation } from '../../formats/json/json.ts';
import { didYouMean } from '../../formats/text/spelling.ts';
import { DTMF_ACTIONS } from '../../pexip/dtmf.ts';
import { baseThemeLists } from '../../reading/base-theme-lists.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { dtmfCommands } from './dtmf-commands.ts';

export default rule({
  id: 'theme-dtmf-action',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  certainSeverity: 'warning',
  summary: 'Every action of a DTMF command is known',
  why: 'A command with an action that the platform does not know does nothing. Newer platforms may know more actions than Brandgate does; otherwise, correct the name. With the Base theme of your own node (“brandgate learn”) the list is closed, and this is a warning.',
  evidence: { kind: 'O', source: 'Actions of the Base theme; hosted services know at least one more' },
  messages: {
    unknown: (action: string, command: string, suggestion: string) =>
      `“${action}”, the action of “${command}”, is not known.${suggestion}`,
    none: (action: string, command: string, suggestion: string) =>
      `“${action}”, the action of “${command}”, is none of the Base theme’s.${suggestion}`,
  },
  check(json, { report, pkg }) {
    const { actions } = baseThemeLists(pkg.baseTheme?.theme);
    const certain = actions !== undefined;
    const known = [...new Set([...DTMF_ACTIONS.map(({ action }) => action), ...(actions ?? [])])];
    for (const { key, value } of dtmfCommands(json)) {
      if (value.type !== 'string' || known.includes(value.value)) continue;
      const values = [shortened(value.value), shortened(key), didYouMean(value.value, known)] as const;
      report(certain ? 'none' : 'unknown', [...values], { location: nodeLocation(json, value), certain });
    }
  },
});
