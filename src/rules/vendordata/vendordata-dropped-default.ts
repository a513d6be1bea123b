import { nodeLocation } from '../../formats/json/json.ts';
import { rule } from '../rule.ts';
import { type EndpointList, endpointLists, namesIn } from './lists.ts';

const MOST_NAMED = 3;

export default rule({
  id: 'vendordata-dropped-default',
  target: 'json',
  kinds: ['theme'],
  names: /^vendordata\.json$/,
  severity: 'info',
  summary: 'A replaced list still has every name of the platform’s own list',
  why: 'A list replaces the platform’s as a whole, so endpoints that it leaves out are no longer known to have one screen. Copy the missing names, unless they are left out on purpose.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: vendordata.json' },
  messages: {
    dropped: (list: string, names: string) =>
      `The list “${list}” replaces the platform’s own and leaves out ${names}.`,
  },
  check(json, { report, pkg }) {
    const lists = endpointLists(json, pkg);
    for (const list of lists) {
      const dropped = list.node.type === 'array' ? droppedFrom(list, lists) : [];
      if (dropped.length > 0)
        report('dropped', [list.key, inWords(dropped)], { location: nodeLocation(json, list.node) });
    }
  },
});

/** The default names that no list speaks of; a name stands for everything that contains it. */
function droppedFrom({ defaults }: EndpointList, lists: readonly EndpointList[]): readonly string[] {
  const names = lists.filter(({ key }) => key !== 'built_in_denoising').flatMap(namesIn);
  const present = names.map(({ value }) => value).filter((value) => value !== '');
  return defaults.filter((name) => !present.some((value) => name.includes(value)));
}

function inWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length === 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
