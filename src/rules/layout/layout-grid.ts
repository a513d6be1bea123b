import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_LIMITS } from '../../pexip/custom-layouts.ts';
import { cellsInRow, modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-grid',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'Every grid has as many rows as columns, from 1 to 10',
  why: 'Cells have the shape of the screen, 16:9, only when there are as many rows as columns, and the platform allows at most 10 of each. It refuses other grids.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: designing the layout' },
  messages: {
    square: (columns: number, rows: number) =>
      `The grid has ${columns} columns and ${rows} rows. It must have as many rows as columns.`,
    size: (cells: number) =>
      `The grid is ${cells}x${cells} cells. It must be 1x1 to ${LAYOUT_LIMITS.gridSize}x${LAYOUT_LIMITS.gridSize}.`,
  },
  check(json, { report }) {
    for (const { grid } of modesOf(json)) {
      if (!grid || cellsInRow(grid) !== undefined) continue;
      const { columns, rows } = grid;
      const location = nodeLocation(json, grid.node);
      if (columns === rows) report('size', [columns], { location });
      else report('square', [columns, rows], { location });
    }
  },
});
