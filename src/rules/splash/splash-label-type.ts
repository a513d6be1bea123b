import { nodeLocation } from '../../formats/json/json.ts';
import { labelMembers } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { shortened, valueInWords } from '../words.ts';

export default rule({
  id: 'splash-label-type',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: 'Labels are texts',
  why: 'A label is the text that a screen shows. Put it into quotation marks, numbers too; write a line break inside it as “\\n”.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: text overlays (labels)' },
  messages: {
    type: (key: string, found: string) => `The label “${key}” must be a text, not ${found}.`,
  },
  check(json, { report }) {
    for (const { key, value } of labelMembers(json)) {
      if (value.type === 'string') continue;
      report('type', [shortened(key), valueInWords(value)], { location: nodeLocation(json, value) });
    }
  },
});
