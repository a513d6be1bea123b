import { at, entries, keyLocation, member, nodeLocation } from '../../formats/json/json.ts';
import { LEVEL_NAME } from '../../pexip/classification.ts';
import { rule } from '../rule.ts';
import { shortened, valueInWords } from '../words.ts';

export default rule({
  id: 'classification-shape',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: '`levels` is an object with numbers as keys, and each level has a `text`',
  why: 'A conference asks for a level by its number, and the platform shows that level’s text. Write the levels as {"1": {"text": "…"}}: numbers in quotation marks as keys, with an object for each.',
  evidence: {
    kind: 'O',
    source: 'A public example theme and the client API',
    certain: 'a level without a number or a text cannot be chosen or shown',
  },
  messages: {
    noLevels: () => '“classification” has no “levels”. They must be an object with a number as each key.',
    levels: (found: string) => `“levels” must be an object with a number as each key, not ${found}.`,
    key: (key: string) => `The key “${key}” of a level must be a number, such as “1”.`,
    level: (key: string, found: string) => `The level “${key}” must be an object in “{…}”, not ${found}.`,
    noText: (key: string) => `The level “${key}” has no “text” to show.`,
    text: (key: string, found: string) => `“text” of the level “${key}” must be a string, not ${found}.`,
  },
  check(json, { report }) {
    const classification = at(json, 'classification');
    if (classification?.type !== 'object') return;
    const levels = member(classification, 'levels');
    if (!levels) return report('noLevels', [], { location: nodeLocation(json, classification) });
    if (levels.type !== 'object')
      return report('levels', [valueInWords(levels)], { location: nodeLocation(json, levels) });
    for (const level of entries(levels)) {
      const key = shortened(level.key);
      if (!LEVEL_NAME.test(level.key)) report('key', [key], { location: keyLocation(json, level) });
      const text = member(level.value, 'text');
      if (level.value.type !== 'object')
        report('level', [key, valueInWords(level.value)], { location: nodeLocation(json, level.value) });
      else if (!text) report('noText', [key], { location: keyLocation(json, level) });
      else if (text.type !== 'string')
        report('text', [key, valueInWords(text)], { location: nodeLocation(json, text) });
    }
  },
});
