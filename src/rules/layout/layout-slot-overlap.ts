import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { overlapsOf } from '../../reading/layout-geometry.ts';
import { modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

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
      for (const { slot, other, column, row } of overlapsOf(mode)) {
        const location = nodeLocation(json, slot.node);
        report('overlap', [slot.number, other.number, column, row], { location });
      }
    }
  },
});
