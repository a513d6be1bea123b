import { at, nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_LIMITS } from '../../pexip/custom-layouts.ts';
import { type JsonNumber, MODE_LISTS, type ModeReading, modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-mode-ranges',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'warning',
  summary: 'Of the modes of each list, each number of slots from 1 upwards has exactly one',
  why: 'The platform picks the mode whose “min_slots” and “max_slots” fit the number of participants. Where two fit, nobody knows which one comes; where none does, the layout has no picture. Let each mode begin where the one before it ends.',
  evidence: { kind: 'O', source: 'The Base theme’s custom layouts' },
  messages: {
    overlap: (list: string, range: string) => `Two modes of “${list}” are for ${range}. Only one should be.`,
    gap: (list: string, range: string) =>
      `No mode of “${list}” is for ${range}, but a later one is for more.`,
  },
  check(json, { report }) {
    for (const list of MODE_LISTS) {
      const modes = modesOf(json).filter((mode) => mode.list === list);
      const ranges = modes.flatMap(rangeOf).sort((one, other) => one.first.value - other.first.value);
      const items = at(json, list);
      // What is meant by a range that layout-shape or layout-constraints refuses is not known.
      if (items?.type !== 'array' || ranges.length < items.items.length) continue;
      let next = 1;
      for (const { first, last } of ranges) {
        const where = { location: nodeLocation(json, first) };
        const shared = Math.min(next - 1, last.value);
        if (first.value > next) report('gap', [list, slotsInWords(next, first.value - 1)], where);
        if (first.value < next) report('overlap', [list, slotsInWords(first.value, shared)], where);
        next = Math.max(next, last.value + 1);
      }
    }
  },
});

function rangeOf({
  minimum,
  maximum,
}: ModeReading): { readonly first: JsonNumber; readonly last: JsonNumber }[] {
  const fits = minimum && maximum && minimum.value >= 1 && maximum.value <= LAYOUT_LIMITS.slots;
  return fits && minimum.value <= maximum.value ? [{ first: minimum, last: maximum }] : [];
}

function slotsInWords(first: number, last: number): string {
  return first === last ? `${first} ${first === 1 ? 'slot' : 'slots'}` : `${first} to ${last} slots`;
}
