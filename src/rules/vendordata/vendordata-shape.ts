import { at, nodeLocation } from '../../formats/json/json.ts';
import { rule } from '../rule.ts';
import { valueInWords } from '../words.ts';
import { endpointLists } from './lists.ts';

export default rule({
  id: 'vendordata-shape',
  target: 'json',
  kinds: ['theme'],
  names: /^vendordata\.json$/,
  severity: 'error',
  summary: '`endpoints_by_display_count` is an object of lists, and every list holds strings',
  why: 'The platform looks for each name in what an endpoint says about itself. It can read only lists of strings: ["Name", "Another name"]. Lists that a theme does not change can be left out.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: vendordata.json' },
  messages: {
    counts: (found: string) =>
      `“endpoints_by_display_count” must be an object with the keys “1” and “2”, not ${found}.`,
    list: (key: string, found: string) => `“${key}” must be a list of strings, not ${found}.`,
    name: (key: string, found: string) => `Everything in the list “${key}” must be a string, not ${found}.`,
  },
  check(json, { report, pkg }) {
    const counts = at(json, 'endpoints_by_display_count');
    if (counts && counts.type !== 'object')
      report('counts', [valueInWords(counts)], { location: nodeLocation(json, counts) });
    for (const { key, node } of endpointLists(json, pkg)) {
      if (node.type !== 'array')
        report('list', [key, valueInWords(node)], { location: nodeLocation(json, node) });
      for (const item of node.type === 'array' ? node.items : []) {
        if (item.type !== 'string')
          report('name', [key, valueInWords(item)], { location: nodeLocation(json, item) });
      }
    }
  },
});
