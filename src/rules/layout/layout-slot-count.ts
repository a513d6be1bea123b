import { keyLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-slot-count',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'Every mode has as many slots as its `max_slots`',
  why: 'Slots fill up one by one, from the first to the last. The platform needs one for each participant that the mode is for, and no others. Add or remove slots, or change “max_slots”.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: layout modes' },
  messages: {
    count: (expected: number, found: number) =>
      `Expected ${expected} ${expected === 1 ? 'slot' : 'slots'}, as “max_slots” says, found ${found}.`,
  },
  check(json, { report }) {
    for (const { node, maximum, slotList } of modesOf(json)) {
      const member = node.members.findLast(({ key }) => key === 'slots');
      if (!maximum || !slotList || !member || slotList.items.length === maximum.value) continue;
      report('count', [maximum.value, slotList.items.length], { location: keyLocation(json, member) });
    }
  },
});
