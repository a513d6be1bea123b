import { at, entries, nodeLocation } from '../../formats/json/json.ts';
import { LEVEL_NAME } from '../../pexip/classification.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

const MOST_LISTED = 20;

export default rule({
  id: 'classification-default',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'error',
  summary: '`default` of the classification is the number of one of its levels',
  why: 'Conferences begin with this level. A level that the theme does not have can’t be shown. Write the level’s number without quotation marks, or leave the key out: then nothing is shown until a level is chosen.',
  evidence: {
    kind: 'O',
    source: 'A public example theme and the client API',
    certain: 'a default that is no level names nothing that could be shown',
  },
  messages: {
    type: (found: string) => `“default” must be the number of a level, such as 1, not ${found}.`,
    noLevel: (found: number, levels: string) =>
      `“default” is ${found}, which is no level of this theme. The levels are: ${levels}.`,
    noLevels: (found: number) => `“default” is ${found}, but the theme has no levels.`,
  },
  check(json, { report }) {
    const node = at(json, 'classification', 'default');
    if (!node) return;
    const location = nodeLocation(json, node);
    if (node.type !== 'number' || !Number.isInteger(node.value))
      return report('type', [valueInWords(node)], { location });
    const levels = at(json, 'classification', 'levels');
    if (levels?.type !== 'object') return;
    const names = entries(levels).flatMap(({ key }) => (LEVEL_NAME.test(key) ? [key] : []));
    if (names.some((name) => Number(name) === node.value)) return;
    const listed = names.slice(0, MOST_LISTED).join(', ');
    const more = names.length > MOST_LISTED ? ' and others' : '';
    if (names.length === 0) report('noLevels', [node.value], { location });
    else report('noLevel', [node.value, `${listed}${more}`], { location });
  },
});
