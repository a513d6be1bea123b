import { nodeLocation } from '../../formats/json/json.ts';
import { variablesIn } from '../../reading/brace-names.ts';
import { themeTexts } from '../../reading/theme-texts.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';

export default rule({
  id: 'theme-text-variable',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'Names in braces are complete and known where they stand',
  why: 'The platform puts a value in the place of a name in braces, such as the number of those who wait. A brace that is missing, or a name that the text does not know, is shown to participants as it is.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: text overlays and default texts' },
  messages: {
    braces: (key: string) => `The braces in the text of “${key}” do not form pairs such as “{name}”.`,
    none: (name: string, key: string) =>
      `“{${name}}” will be shown as it is: the text of “${key}” has no variables.`,
    unknown: (name: string, key: string, known: string) =>
      `“{${name}}” is not a known variable of the text of “${key}”, which knows ${known}.`,
  },
  check(json, { report, pkg }) {
    for (const { key, node, variables } of themeTexts(json, pkg)) {
      const location = nodeLocation(json, node);
      const used = variablesIn(node.value);
      if (used === undefined) report('braces', [shortened(key)], { location });
      const known = variables.map((name) => `“{${name}}”`).join(' and ');
      for (const name of new Set(used)) {
        if (variables.includes(name)) continue;
        if (known === '') report('none', [shortened(name), shortened(key)], { location });
        else report('unknown', [shortened(name), shortened(key), known], { location });
      }
    }
  },
});
