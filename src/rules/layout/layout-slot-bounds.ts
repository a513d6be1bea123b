import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import {
  cellsInRow,
  isOnGrid,
  type JsonNumber,
  modesOf,
  type SlotPlace,
} from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-slot-bounds',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'Every slot lies on the grid and is at least one cell wide',
  why: 'Cells are counted from 0 at the top left, and a slot is as many cells high as it is wide. One that leaves the grid would be cut off by the edge of the picture.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: layout modes' },
  messages: {
    width: (slot: number, found: number) => `Slot ${slot} must be at least 1 cell wide, not ${found}.`,
    start: (slot: number, key: string, most: number, found: number) =>
      `“${key}” of slot ${slot} must be 0 to ${most} on this grid, not ${found}.`,
    end: (slot: number, width: number, cells: number, side: string) =>
      `Slot ${slot} is ${width} cells wide and high, so it leaves the ${cells}x${cells} grid ${side}.`,
  },
  check(json, { report }) {
    for (const { grid, slots } of modesOf(json)) {
      const cells = cellsInRow(grid);
      for (const { number, place } of slots) {
        if (cells === undefined || !place || isOnGrid(place, cells)) continue;
        const { width } = place;
        const where = (node: JsonNumber) => ({ location: nodeLocation(json, node) });
        const start = startOutside(place, cells);
        if (width.value < 1) report('width', [number, width.value], where(width));
        else if (start) report('start', [number, start[0], cells - 1, start[1].value], where(start[1]));
        else report('end', [number, width.value, cells, sideOf(place, cells)], where(width));
      }
    }
  },
});

function startOutside(
  { x, y }: SlotPlace,
  cells: number,
): readonly [key: string, node: JsonNumber] | undefined {
  const starts = [
    ['start_x', x],
    ['start_y', y],
  ] as const;
  return starts.find(([, { value }]) => value < 0 || value >= cells);
}

function sideOf({ x, y, width }: SlotPlace, cells: number): string {
  const [right, bottom] = [x, y].map((start) => start.value + width.value > cells);
  if (right && bottom) return 'on the right and at the bottom';
  return right ? 'on the right' : 'at the bottom';
}
