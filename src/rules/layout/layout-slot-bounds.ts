import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { boundsFault } from '../../reading/layout-geometry.ts';
import { cellsInRow, modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

const SIDES = {
  right: 'on the right',
  bottom: 'at the bottom',
  both: 'on the right and at the bottom',
} as const;

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
    negative: (slot: number, key: string, found: number) =>
      `“${key}” of slot ${slot} must be 0 or more, not ${found}.`,
    end: (slot: number, width: number, cells: number, side: string) =>
      `Slot ${slot} is ${width} cells wide and high, so it leaves the ${cells}x${cells} grid ${side}.`,
  },
  check(json, { report }) {
    for (const { grid, slots } of modesOf(json)) {
      // Where the grid itself is wrong, only what fits on none is a fault of the slot.
      const cells = cellsInRow(grid) ?? Number.POSITIVE_INFINITY;
      for (const { number, place } of slots) {
        const found = place && boundsFault(place, cells);
        if (!found) continue;
        const where = { location: nodeLocation(json, found.node) };
        const { value } = found.node;
        if (found.fault === 'width') report('width', [number, value], where);
        else if (found.fault === 'end') report('end', [number, value, cells, SIDES[found.side]], where);
        else if (cells < Number.POSITIVE_INFINITY)
          report('start', [number, found.key, cells - 1, value], where);
        else report('negative', [number, found.key, value], where);
      }
    }
  },
});
