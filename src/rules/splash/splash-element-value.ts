import { entries, nodeLocation } from '../../formats/json/json.ts';
import { describeType, hasType, keyFact } from '../../pexip/keys.ts';
import { ELEMENT_TYPES, elementKeys } from '../../pexip/theme-elements.ts';
import { splashElements } from '../../reading/screens.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

/** Keys with rules of their own: `splash-element-type`, `theme-color`. */
const JUDGED_ELSEWHERE = ['type', 'color'];

export default rule({
  id: 'splash-element-value',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary:
    'An element’s `path` and `label` are texts, its sizes, offsets and scale numbers; sizes and scale are positive',
  why: 'The platform measures in pixels and takes plain numbers: 300, not "300" and not "300px". A size or scale of 0 or less leaves nothing to be seen.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: splash screen elements' },
  messages: {
    type: (key: string, expected: string, found: string) => `“${key}” must be ${expected}, not ${found}.`,
    positive: (key: string, found: number) => `“${key}” must be greater than 0, not ${found}.`,
  },
  check(json, { report }) {
    for (const { type, node } of splashElements(json)) {
      if (!ELEMENT_TYPES.some((known) => known === type)) continue;
      for (const { key, value } of entries(node)) {
        const fact = JUDGED_ELSEWHERE.includes(key) ? undefined : keyFact(elementKeys(type), key);
        if (!fact) continue;
        const location = nodeLocation(json, value);
        if (!('value' in value) || !hasType(value.value, fact.type))
          report('type', [key, describeType(fact.type), valueInWords(value)], { location });
        else if (fact.positive && value.type === 'number' && value.value <= 0)
          report('positive', [key, value.value], { location });
      }
    }
  },
});
