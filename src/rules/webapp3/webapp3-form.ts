import { WEBAPP3_PLUGIN_TYPES } from '../../pexip/source.ts';
import { placeInScript, pluginScriptsOf } from '../../reading/webapp3-plugins.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

const MOST_NAMED = 5;

export default rule({
  id: 'webapp3-form',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'warning',
  summary: 'A select of a webapp3 plugin’s form has options, and the selected one is among them',
  why: 'A form that a plugin shows can let people choose from a list. With an empty list there is nothing to choose, and the web app refuses the form; a “selected” that is the id of no option selects nothing. Compare “selected” with the “id” of the options, not with their “label”.',
  evidence: { kind: 'O', source: WEBAPP3_PLUGIN_TYPES.name },
  messages: {
    none: (name: string) => `The select “${name}” has no options: expected at least one.`,
    selected: (name: string, selected: string, ids: string) =>
      `“${selected}” is no option of the select “${name}”: expected one of ${ids}.`,
  },
  check(pkg, { report }) {
    for (const script of pluginScriptsOf(pkg)) {
      for (const select of script.selects) {
        const { name, options, selected } = select;
        if (!options) continue;
        const wrong = selected.find(({ text }) => options.every((id) => id !== undefined && id !== text));
        const ids = options.slice(0, MOST_NAMED).map((id) => `“${shortened(id ?? '')}”`);
        if (options.length === 0) report('none', [shortened(name)], placeInScript(script, select));
        else if (wrong) {
          const values = [shortened(name), shortened(wrong.text), ids.join(', ')] as const;
          report('selected', [...values], placeInScript(script, wrong));
        }
      }
    }
  },
});
