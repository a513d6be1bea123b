import { parseCssColor } from '../../formats/css/color.ts';
import { type Color, contrast, luminance } from '../../formats/image/color.ts';
import { at, nodeLocation } from '../../formats/json/json.ts';
import { WEBAPP3_COMPONENTS } from '../../pexip/source.ts';
import { COLOR_PAIRS, PALETTE_SHADES } from '../../pexip/webapp3-colors.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';
import { shortened } from '../words.ts';
import { type PaletteColor, paletteOf } from './palette.ts';

type Shade = Partial<PaletteColor> & { readonly color: Color; readonly words: string };
const WHITE: Shade = { color: { red: 255, green: 255, blue: 255, alpha: 1 }, words: 'white' };

export default rule({
  id: 'webapp3-contrast',
  target: 'json',
  kinds: ['webapp3'],
  names: /^manifest\.json$/,
  severity: 'warning',
  summary: 'Text stands out from the colours that the web app puts it on',
  why: 'The web app writes on buttons and on the background in shades of the palette or in white, and links in a shade on white. People with weak sight, and everybody in bright light, need a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). Make the shade that is named darker, or choose another background.',
  evidence: { kind: 'O', source: WEBAPP3_COMPONENTS.name },
  options: {
    minimum: option.number({
      default: 4.5,
      minimum: 1,
      maximum: 21,
      unit: 'contrast ratio',
      says: 'The least contrast between a text and what it stands on',
    }),
  },
  messages: {
    low: (minimum: number, found: string, background: string, color: string) =>
      `Expected a contrast of at least ${minimum}:1 between the background and the palette’s lightest or darkest colour, found at most ${found}:1 (“${background}” and “${color}”).`,
    pair: (minimum: number, found: string, text: string, ground: string, where: string) =>
      `Expected a contrast of at least ${minimum}:1 between ${text} and ${ground}, found ${found}:1 (${where}).`,
  },
  check(json, { report, options: { minimum } }) {
    const palette = paletteOf(json) ?? [];
    const shades = palette.flatMap((one, index): Shade[] => {
      const { color } = one;
      return color ? [{ ...one, color, words: `shade ${PALETTE_SHADES[index]} (“${one.text}”)` }] : [];
    });
    // Without one of its colours nobody knows the palette's shades.
    if (shades.length < 2 || shades.length < palette.length) return;
    const shadeOf = (name: number | 'white') =>
      name === 'white' ? WHITE : shades[PALETTE_SHADES.indexOf(name)];
    for (const pair of shades.length === PALETTE_SHADES.length ? COLOR_PAIRS : []) {
      const [text, ground] = [shadeOf(pair.text), shadeOf(pair.ground)];
      const node = ground?.node;
      const ratio = text && ground && contrast(text.color, ground.color);
      if (!text || !ground || !node || !ratio || ratio >= minimum) continue;
      const values = [minimum, rounded(ratio), text.words, ground.words, pair.where] as const;
      report('pair', [...values], { location: nodeLocation(json, node) });
    }
    const node = at(json, 'backgroundColor');
    const background = node?.type === 'string' ? parseCssColor(node.value) : undefined;
    if (node?.type !== 'string' || !background || background.alpha < 1) return;
    const sorted = shades.toSorted((one, other) => luminance(other.color) - luminance(one.color));
    const [best] = [sorted[0], sorted.at(-1)]
      .flatMap((end) => (end ? [{ ratio: contrast(end.color, background), text: end.text ?? '' }] : []))
      .sort((a, b) => b.ratio - a.ratio);
    if (!best || best.ratio >= minimum) return;
    const values = [minimum, rounded(best.ratio), shortened(node.value), best.text] as const;
    report('low', [...values], { location: nodeLocation(json, node) });
  },
});

/** Rounded down, so that a contrast that just fails is not shown as one that passes. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
