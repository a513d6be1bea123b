import { luminance } from '../../formats/image/color.ts';
import { at, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_LOADER } from '../../pexip/source.ts';
import { PALETTE_SHADES } from '../../pexip/webapp3-colors.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { paletteOf } from './palette.ts';

/** Less can't be seen, and hand-made palettes vary by it. */
const VISIBLE_LUMINANCE = 0.005;
const COUNT = PALETTE_SHADES.length;

export default rule({
  id: 'webapp3-palette',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: `The palette has exactly ${COUNT} hexadecimal colours, from light to dark`,
  why: 'Each colour of “colorPalette” is one shade that the web app paints with, from 50 (lightest) to 950 (darkest). With another number of them shades are missing, and in another order light and dark elements change places. Give 11 colours such as "#eef2f6", the lightest first.',
  evidence: { kind: 'O', source: WEBAPP3_LOADER.name },
  messages: {
    count: (expected: number, found: number) =>
      `Expected ${expected} colours in the palette, found ${found}.`,
    color: (found: string) => `Expected a colour such as “#eef2f6”, found “${found}”.`,
    reversed: () => 'Expected the palette to go from light to dark: it goes from dark to light.',
    order: (shade: number, color: string, previousShade: number, previous: string) =>
      `Expected shade ${shade} to be darker than shade ${previousShade}: “${color}” is lighter than “${previous}”.`,
  },
  check(json, { report }) {
    const list = at(json, 'colorPalette');
    const palette = paletteOf(json);
    if (!list || !palette) return;
    if (palette.length !== COUNT)
      report('count', [COUNT, palette.length], { location: nodeLocation(json, list) });
    for (const { node, text, color } of palette)
      if (!color) report('color', [shortened(text)], { location: nodeLocation(json, node) });
    if (palette.length !== COUNT || palette.some(({ color }) => !color)) return;
    const lights = palette.map(({ color }) => (color ? luminance(color) : 0));
    const rises = palette.flatMap((_, index) =>
      index > 0 && (lights[index] ?? 0) > (lights[index - 1] ?? 0) + VISIBLE_LUMINANCE ? [index] : [],
    );
    const isReversed = rises.length > COUNT / 2 && (lights.at(-1) ?? 0) > (lights[0] ?? 0);
    if (isReversed) return report('reversed', [], { location: nodeLocation(json, list) });
    for (const index of rises) {
      const [color, previous] = [palette[index], palette[index - 1]];
      if (!color || !previous) continue;
      const shades = [PALETTE_SHADES[index] ?? 0, PALETTE_SHADES[index - 1] ?? 0] as const;
      report('order', [shades[0], color.text, shades[1], previous.text], {
        location: nodeLocation(json, color.node),
      });
    }
  },
});
