import { nodeLocation } from '../../formats/json/json.ts';
import { ELEMENT_TYPES } from '../../pexip/theme-elements.ts';
import { splashElements } from '../../reading/screens.ts';
import { excessesOf } from '../../reading/splash-geometry.ts';
import { rule } from '../rule.ts';

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
    for (const element of splashElements(json)) {
      if (!ELEMENT_TYPES.some((known) => known === element.type)) continue;
      for (const { key, limitInPixels, node } of excessesOf(element))
        report('outside', [key, limitInPixels, node.value], { location: nodeLocation(json, node) });
    }
  },
});
