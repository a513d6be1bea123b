import { parseCssColor } from '../../formats/css/color.ts';
import { contrast, luminance } from '../../formats/image/color.ts';
import { at, nodeLocation } from '../../formats/json/json.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { paletteOf } from './palette.ts';

export default rule({
  id: 'webapp3-contrast',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'The background stands out from the palette’s lightest or darkest colour',
  why: 'The web app writes on the background with the ends of the palette. People with weak sight, and everybody in bright light, need a contrast of at least 4.5 to 1 with one of them. Choose a lighter or a darker background, or stretch the palette.',
  evidence: { kind: 'H', source: 'WCAG 2.2, success criterion 1.4.3' },
  options: {
    minimum: option.number({
      default: 4.5,
      minimum: 1,
      maximum: 21,
      unit: 'contrast ratio',
      says: 'The least contrast between the background and one end of the palette',
    }),
  },
  messages: {
    low: (minimum: number, found: string, background: string, color: string) =>
      `Expected a contrast of at least ${minimum}:1 between the background and the palette’s lightest or darkest colour, found at most ${found}:1 (“${background}” and “${color}”).`,
  },
  check(json, { report, options }) {
    const node = at(json, 'backgroundColor');
    const background = node?.type === 'string' ? parseCssColor(node.value) : undefined;
    const palette = paletteOf(json) ?? [];
    const colors = palette.flatMap(({ color, text }) => (color ? [{ color, text }] : []));
    // Without one of its colours nobody knows the palette's ends.
    if (node?.type !== 'string' || !background || background.alpha < 1) return;
    if (colors.length < 2 || colors.length < palette.length) return;
    colors.sort((one, other) => luminance(other.color) - luminance(one.color));
    const ends = [colors[0], colors.at(-1)].filter((end) => end !== undefined);
    const [best] = ends
      .map(({ color, text }) => ({ ratio: contrast(color, background), text }))
      .sort((a, b) => b.ratio - a.ratio);
    if (!best || best.ratio >= options.minimum) return;
    // Rounded down, so that a contrast that just fails is not shown as one that passes.
    const found = (Math.floor(best.ratio * 100) / 100).toFixed(2);
    report('low', [options.minimum, found, shortened(node.value), best.text], {
      location: nodeLocation(json, node),
    });
  },
});
