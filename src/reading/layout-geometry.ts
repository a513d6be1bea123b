/** Where the slots of a layout lie, and which lie where they can't: one geometry for the rules and for the pictures. */

import {
  cellsInRow,
  isOnGrid,
  type JsonNumber,
  type ModeReading,
  type SlotPlace,
  type SlotReading,
} from './layout-modes.ts';

/** No mode has more than 16; what lies behind these is compared with no other. */
const MOST_COMPARED = 100;

/** Why a slot does not lie on its grid. */
export type BoundsFault =
  | { readonly fault: 'width'; readonly node: JsonNumber }
  | { readonly fault: 'start'; readonly key: 'start_x' | 'start_y'; readonly node: JsonNumber }
  | { readonly fault: 'end'; readonly side: 'right' | 'bottom' | 'both'; readonly node: JsonNumber };

/** What keeps a slot from lying on a grid of so many cells a row; undefined when nothing does. */
export function boundsFault(place: SlotPlace, cells: number): BoundsFault | undefined {
  if (isOnGrid(place, cells)) return undefined;
  const { x, y, width } = place;
  if (width.value < 1) return { fault: 'width', node: width };
  const isOutside = ({ value }: JsonNumber) => value < 0 || value >= cells;
  if (isOutside(x)) return { fault: 'start', key: 'start_x', node: x };
  if (isOutside(y)) return { fault: 'start', key: 'start_y', node: y };
  const [right, bottom] = [x, y].map((start) => start.value + width.value > cells);
  return { fault: 'end', side: right && bottom ? 'both' : right ? 'right' : 'bottom', node: width };
}

/** Two slots that share a cell; the first cell of those they share. */
export interface Overlap {
  readonly slot: SlotReading;
  readonly other: SlotReading;
  readonly column: number;
  readonly row: number;
}

/** Each slot that overlaps one before it, with the first such one. Slots that lie outside of the grid are not compared. */
export function overlapsOf(mode: ModeReading): readonly Overlap[] {
  const slots = placedSlots(mode).slice(0, MOST_COMPARED);
  return slots.flatMap(({ slot, place }, index) => {
    const other = slots.slice(0, index).find((earlier) => overlaps(earlier.place, place));
    if (!other) return [];
    const column = Math.max(place.x.value, other.place.x.value);
    const row = Math.max(place.y.value, other.place.y.value);
    return [{ slot, other: other.slot, column, row }];
  });
}

function placedSlots({ grid, slots }: ModeReading) {
  const cells = cellsInRow(grid) ?? Number.POSITIVE_INFINITY;
  return slots.flatMap((slot) =>
    slot.place && isOnGrid(slot.place, cells) ? [{ slot, place: slot.place }] : [],
  );
}

function overlaps(one: SlotPlace, other: SlotPlace): boolean {
  const meets = (axis: 'x' | 'y') =>
    one[axis].value < other[axis].value + other.width.value &&
    other[axis].value < one[axis].value + one.width.value;
  return meets('x') && meets('y');
}
