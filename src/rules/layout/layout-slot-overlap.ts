import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import {
  cellsInRow,
  isOnGrid,
  type ModeReading,
  modesOf,
  type SlotPlace,
} from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

/** No mode has more than 16; what lies behind these is compared with no other. */
const MOST_COMPARED = 100;

export default rule({
  id: 'layout-slot-overlap',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'No two slots of a mode overlap',
  why: 'Where slots overlap, one participant would hide another; the platform refuses such a layout. A slot is as many cells high as it is wide: a wider one also reaches further down.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: designing the layout' },
  messages: {
    overlap: (slot: number, other: number, column: number, row: number) =>
      `Slot ${slot} overlaps slot ${other} in the cell at start_x ${column}, start_y ${row}.`,
  },
  check(json, { report }) {
    for (const mode of modesOf(json)) {
      const slots = placedSlots(mode).slice(0, MOST_COMPARED);
      for (const [index, { number, node, place }] of slots.entries()) {
        const other = slots.slice(0, index).find((earlier) => overlaps(earlier.place, place));
        if (!other) continue;
        const [column, row] = [
          Math.max(place.x.value, other.place.x.value),
          Math.max(place.y.value, other.place.y.value),
        ];
        report('overlap', [number, other.number, column, row], { location: nodeLocation(json, node) });
      }
    }
  },
});

/** The slots that layout-slot-bounds has nothing to say about. */
function placedSlots({ grid, slots }: ModeReading) {
  const cells = cellsInRow(grid) ?? Number.POSITIVE_INFINITY;
  return slots.flatMap(({ place, ...slot }) => (place && isOnGrid(place, cells) ? [{ ...slot, place }] : []));
}

function overlaps(one: SlotPlace, other: SlotPlace): boolean {
  const meets = (axis: 'x' | 'y') =>
    one[axis].value < other[axis].value + other.width.value &&
    other[axis].value < one[axis].value + one.width.value;
  return meets('x') && meets('y');
}
