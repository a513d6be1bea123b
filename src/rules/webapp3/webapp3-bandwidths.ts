import { at, type JsonNode, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_BANDWIDTHS } from '../../pexip/webapp3-config.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';

const { count: COUNT, source: SOURCE } = WEBAPP3_BANDWIDTHS;

export default rule({
  id: 'webapp3-bandwidths',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: `The bandwidths of the webapp3 manifest are exactly ${COUNT} numbers that are not 0`,
  why: 'The web app offers four qualities and reads one bandwidth for each, in kbps. With more or fewer, or with one that is 0 or no number, it ignores the whole list and uses its own.',
  evidence: { kind: 'O', source: SOURCE.name },
  messages: {
    count: (expected: number, found: number) => `Expected ${expected} bandwidths, found ${found}.`,
    value: (found: string) => `Expected a number above 0 for a bandwidth, found ${found}.`,
  },
  check(json, { report }) {
    const list = at(json, 'applicationConfig', 'bandwidths');
    if (list?.type !== 'array') return;
    if (list.items.length !== COUNT)
      report('count', [COUNT, list.items.length], { location: nodeLocation(json, list) });
    for (const node of list.items)
      if (!isBandwidth(node)) report('value', [valueInWords(node)], { location: nodeLocation(json, node) });
  },
});

/** A number, or a text that is one. */
function isBandwidth(node: JsonNode): boolean {
  if (node.type !== 'number' && node.type !== 'string') return false;
  const value = node.type === 'number' ? node.value : Number(node.value.slice(0, 100));
  return Number.isFinite(value) && value > 0;
}
