import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-presentation-slot',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'In every mode of `pres_modes` the first slot, and no other, is the presentation slot',
  why: 'The platform shows the presentation in the first slot of the list. Give that slot "is_presentation_slot": true, in every mode of “pres_modes”, and leave the key out of the others.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: layout modes' },
  messages: {
    missing: () =>
      'The first slot of this presentation mode must have "is_presentation_slot": true, as the presentation is shown there.',
    moved: (slot: number) => `Slot ${slot} is the presentation slot. It must be the first slot of the mode.`,
    several: (slot: number) => `Slot ${slot} is a presentation slot, too. Only the first slot can be one.`,
  },
  check(json, { report }) {
    for (const { slots } of modesOf(json).filter(({ list }) => list === 'pres_modes')) {
      const [first, ...rest] = slots;
      if (!first || slots.some(({ hasOtherFlag }) => hasOtherFlag)) continue;
      const others = rest.flatMap(({ number, presentation }) =>
        presentation?.value ? [{ number, where: { location: nodeLocation(json, presentation.node) } }] : [],
      );
      const isFirst = first.presentation?.value === true;
      const moved = isFirst ? undefined : others.shift();
      const node = first.presentation?.node ?? first.node;
      if (moved) report('moved', [moved.number], moved.where);
      else if (!isFirst) report('missing', [], { location: nodeLocation(json, node) });
      for (const { number, where } of others) report('several', [number], where);
    }
  },
});
