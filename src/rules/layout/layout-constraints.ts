import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_LIMITS } from '../../pexip/custom-layouts.ts';
import { modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

const MOST = LAYOUT_LIMITS.slots;

export default rule({
  id: 'layout-constraints',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: '`min_slots` and `max_slots` are 1 to 16, and the first is not the greater one',
  why: 'A mode is used while the number of participants, with the presentation, is within these two. The platform shows at most 16 and refuses other numbers.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: layout modes' },
  messages: {
    range: (key: string, found: number) => `“${key}” must be 1 to ${MOST}, not ${found}.`,
    order: (minimum: number, maximum: number) =>
      `“min_slots” is ${minimum} and “max_slots” is ${maximum}. The first must not be greater.`,
  },
  check(json, { report }) {
    for (const { minimum, maximum } of modesOf(json)) {
      const limits = [
        ['min_slots', minimum],
        ['max_slots', maximum],
      ] as const;
      const wrong = limits.filter(([, node]) => node && (node.value < 1 || node.value > MOST));
      for (const [key, node] of wrong)
        if (node) report('range', [key, node.value], { location: nodeLocation(json, node) });
      if (wrong.length === 0 && minimum && maximum && minimum.value > maximum.value)
        report('order', [minimum.value, maximum.value], { location: nodeLocation(json, minimum) });
    }
  },
});
