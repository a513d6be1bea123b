import type { Edit } from '../../formats/format.ts';
import { type JsonNode, nodeLocation } from '../../formats/json/json.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { type EndpointList, type EndpointName, endpointLists, namesIn } from './lists.ts';

export default rule({
  id: 'vendordata-duplicate',
  target: 'json',
  kinds: ['theme'],
  names: /^vendordata\.json$/,
  severity: 'warning',
  fix: 'safe',
  summary: 'No endpoint is named twice, in one list or in the lists of one and of two screens',
  why: 'A name in both lists says that an endpoint has one screen and that it has two; which one counts is not defined. Decide for one. A second entry in the same list does nothing and is removed.',
  evidence: { kind: 'H', source: 'Review of endpoint lists' },
  messages: {
    twice: (name: string, list: string) => `“${name}” is in the list “${list}” twice.`,
    both: (name: string) => `“${name}” is in both lists, “1” and “2”. An endpoint has one screen or two.`,
  },
  check(json, { report, asset, pkg }) {
    const lists = endpointLists(json, pkg);
    for (const list of lists) {
      for (const item of repeatedIn(list)) {
        const fix = () => [{ type: 'edit' as const, name: asset.name, edits: removal(list.node, item) }];
        report('twice', [shortened(item.value), list.key], { location: nodeLocation(json, item), fix });
      }
    }
    for (const item of inBoth(lists))
      report('both', [shortened(item.value)], { location: nodeLocation(json, item) });
  },
});

function repeatedIn(list: EndpointList): readonly EndpointName[] {
  const seen = new Set<string>();
  return namesIn(list).filter(({ value }) => seen.has(value) || !seen.add(value));
}

/** The first entry in the list of two screens of each name that the list of one has, too. */
function inBoth(lists: readonly EndpointList[]): readonly EndpointName[] {
  const [one, two] = ['1', '2'].map((key) => lists.find((list) => list.key === key));
  if (!one || !two) return [];
  const left = new Set(namesIn(one).map(({ value }) => value));
  return namesIn(two).filter(({ value }) => left.delete(value));
}

/** Takes an item out, with what separates it from the one before. */
function removal(list: JsonNode, item: JsonNode): Edit[] {
  const items = list.type === 'array' ? list.items : [];
  const before = items[items.indexOf(item) - 1];
  if (!before) return [];
  const offset = before.offset + before.length;
  return [{ unit: 'text', offset, length: item.offset + item.length - offset, insert: '' }];
}
