import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { rule } from '../rule.ts';
import { shapeFaults } from './shape.ts';

export default rule({
  id: 'layout-shape',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'A layout has all of its required keys, and every value has its type',
  why: 'The platform refuses a layout that lacks a key or has a value of another type, and the theme with it. Whole numbers, true and false stand without quotation marks; only “name” and “background_color” are texts.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: custom layouts' },
  messages: {
    missing: (what: string, key: string, expected: string) =>
      `The ${what} has no “${key}”, which must be ${expected}.`,
    value: (key: string, expected: string, found: string) => `“${key}” must be ${expected}, not ${found}.`,
    item: (key: string, expected: string, found: string) =>
      `Everything in “${key}” must be ${expected}, not ${found}.`,
    grid: () => '“grid_size” must be a list of two whole numbers, such as [4, 4].',
    empty: () => '“modes” is empty. A layout needs at least one mode.',
  },
  check(json, { report }) {
    for (const { type, node, what, key, expected, found } of shapeFaults(json)) {
      const where = { location: nodeLocation(json, node) };
      if (type === 'missing') report('missing', [what, key, expected], where);
      else if (type === 'value' || type === 'item') report(type, [key, expected, found], where);
      else report(type, [], where);
    }
  },
});
