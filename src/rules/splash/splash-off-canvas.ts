import { nodeLocation } from '../../formats/json/json.ts';
import { CANVAS, ELEMENT_TYPES } from '../../pexip/theme-screens.ts';
import { numberAt, splashElements } from '../../reading/screens.ts';
import { rule } from '../rule.ts';

const LIMITS = [
  ['offset_x', CANVAS.widthInPixels],
  ['width', CANVAS.widthInPixels],
  ['offset_y', CANVAS.heightInPixels],
  ['height', CANVAS.heightInPixels],
  ['font_size', CANVAS.heightInPixels],
] as const;

export default rule({
  id: 'splash-off-canvas',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'warning',
  summary: 'No offset or size is larger than the canvas of 1920x1080 pixels',
  why: 'Screens are composed on a canvas of 1920x1080 pixels, whatever the endpoint shows. An element that is moved or stretched by more than that lies outside of the picture.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements: background image and elements' },
  messages: {
    outside: (key: string, limit: number, found: number) =>
      `“${key}” is ${found} pixels, but the canvas has only ${limit} in that direction.`,
  },
  check(json, { report }) {
    for (const { type, node } of splashElements(json)) {
      if (!ELEMENT_TYPES.some((known) => known === type)) continue;
      for (const [key, limit] of LIMITS) {
        const number = numberAt(node, key);
        if (number && Math.abs(number.value) > limit)
          report('outside', [key, limit, number.value], { location: nodeLocation(json, number) });
      }
    }
  },
});
