import { parseCssColor } from '../../formats/css/color.ts';
import type { CssRule } from '../../formats/css/css.ts';
import { type Color, contrast } from '../../formats/image/color.ts';
import { SHIPPED_COLORS } from '../../pexip/webapp1-styles.ts';
import { deciding } from '../../reading/brand-styles.ts';
import { option } from '../option.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'css-contrast',
  target: 'css',
  severity: 'warning',
  summary: 'Text and background colours of one rule are far enough apart to be read',
  why: 'People with weak sight, and everybody in bright light, need a contrast between text and background of at least 4.5 to 1. Make the darker colour darker or the lighter one lighter. The vendor’s own red, green and blue are let pass.',
  evidence: { kind: 'H', source: 'WCAG 2.2, success criterion 1.4.3' },
  options: {
    minimum: option.number({
      default: 4.5,
      minimum: 1,
      maximum: 21,
      unit: 'contrast ratio',
      says: 'The least contrast between text and background',
    }),
  },
  messages: {
    low: (found: string, minimum: number, color: string, background: string) =>
      `Expected a contrast of at least ${minimum}:1, found ${found}:1 (${color} on ${background}).`,
  },
  check(css, { report, options }) {
    for (const one of css.rules) {
      const color = deciding(one, 'color');
      const background = deciding(one, 'background', 'background-color');
      const [above, below] = [color && parseCssColor(color.value), background && backgroundOf(one)];
      if (!color || !background || !above || !below || above.alpha === 0 || below.alpha < 1) continue;
      const found = contrast(above, below);
      if (found >= options.minimum || isShipped(one, above, below)) continue;
      // Rounded down, so that a contrast that just fails is not shown as one that passes.
      const shown = (Math.floor(found * 100) / 100).toFixed(2);
      report('low', [shown, options.minimum, color.value, background.value], {
        location: css.locate(color.start, color.end),
      });
    }
  },
});

/** The colour behind the text; undefined where a picture or a gradient lies there. */
function backgroundOf(one: CssRule): Color | undefined {
  const image = deciding(one, 'background', 'background-image');
  const background = deciding(one, 'background', 'background-color');
  if (background === undefined || (image?.property === 'background-image' && image.value !== 'none'))
    return undefined;
  return parseCssColor(background.value);
}

/** Whether these are the colours that the vendor's stylesheet gives to the class. */
function isShipped({ selectors }: CssRule, color: Color, background: Color): boolean {
  return SHIPPED_COLORS.some(
    (row) =>
      selectors.every(({ classes }) => classes.some(({ name }) => name === row.className)) &&
      isSame(row.color, color) &&
      isSame(row.background, background),
  );
}

function isSame(text: string, { red, green, blue, alpha }: Color): boolean {
  const known = parseCssColor(text);
  return known?.red === red && known.green === green && known.blue === blue && known.alpha === alpha;
}
