import { member, nodeLocation } from '../../formats/json/json.ts';
import { LAYOUT_FILE, LAYOUT_LIMITS } from '../../pexip/custom-layouts.ts';
import { modesOf } from '../../reading/layout-modes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'layout-padding',
  target: 'json',
  kinds: ['theme'],
  names: LAYOUT_FILE.pattern,
  severity: 'error',
  summary: '`slot_padding` is 0 to 0.1',
  why: 'The space between slots is a part of the picture, not a number of pixels: 0.01 is a hundredth. Without the key it is 0.001. The platform refuses anything above 0.1.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: layout modes' },
  messages: {
    range: (found: number) => `“slot_padding” must be 0 to ${LAYOUT_LIMITS.padding}, not ${found}.`,
  },
  check(json, { report }) {
    for (const { node } of modesOf(json)) {
      const padding = member(node, 'slot_padding');
      if (padding?.type !== 'number' || (padding.value >= 0 && padding.value <= LAYOUT_LIMITS.padding))
        continue;
      report('range', [padding.value], { location: nodeLocation(json, padding) });
    }
  },
});
