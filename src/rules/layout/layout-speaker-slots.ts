import { nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE } from '../../pexip/custom-layouts.ts';
import { modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-speaker-slots',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: 'Speaker slots follow one another, from the first slot on',
  why: 'Who speaks is moved into the speaker slots, which the platform takes for the first ones of the list. In “pres_modes” the presentation has the first slot, so there they may begin with the second. Put the slots in another order, or mark others.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: layout modes' },
  messages: {
    start: (slot: number, allowed: string) =>
      `Slot ${slot} is the first speaker slot. Speaker slots must begin with ${allowed}.`,
    gap: (slot: number, before: number) =>
      `Slot ${slot} is a speaker slot and slot ${before} is not. Speaker slots must follow one another.`,
  },
  check(json, { report }) {
    for (const { list, slots } of modesOf(json)) {
      if (slots.some(({ hasOtherFlag }) => hasOtherFlag)) continue;
      const speakers = slots.filter(({ speaker }) => speaker?.value);
      const [first] = speakers;
      if (!first?.speaker) continue;
      if (first.number > (list === 'modes' ? 1 : 2)) {
        const allowed = list === 'modes' ? 'slot 1' : 'slot 1 or 2';
        report('start', [first.number, allowed], { location: nodeLocation(json, first.speaker.node) });
        continue;
      }
      const stray = speakers.find(({ number }, index) => number !== first.number + index);
      if (stray?.speaker) {
        const location = nodeLocation(json, stray.speaker.node);
        report('gap', [stray.number, stray.number - 1], { location });
      }
    }
  },
});
