import { parseCssColor } from '../../formats/css/color.ts';
import type { Css, CssRule } from '../../formats/css/css.ts';
import { STAGE } from '../../pexip/webapp1-styles.ts';
import { deciding, rulesOfClass } from '../../reading/brand-styles.ts';

/** How much of what lies behind a layer it hides. */
export interface Layer {
  /** 0 (nothing) to 1 (all). */
  readonly opacity: number;
  /** The declaration that says so; absent where the built-in stylesheet does. */
  readonly start?: number;
  readonly end?: number;
}

/** The layer over the background during a call; undefined when the stylesheet says it in a way that is not understood. */
export function stageLayer(css: Css): Layer | undefined {
  const rules = rulesOfClass(css, STAGE.className);
  // Rules for some screens only, or for states: what they say does not hold everywhere.
  if (rules.some(({ within }) => within.length > 0)) return undefined;
  let opacity: number = STAGE.defaultOpacity;
  let alpha = parseCssColor(STAGE.defaultColor)?.alpha ?? 1;
  let place: { readonly start: number; readonly end: number } | undefined;
  for (const rule of rules) {
    if (isHidden(rule)) return { opacity: 0 };
    const opacityText = deciding(rule, 'opacity');
    const backgroundText = deciding(rule, 'background', 'background-color');
    const ownOpacity = opacityText ? fraction(opacityText.value) : opacity;
    const ownAlpha = backgroundText ? colorAlpha(backgroundText.value) : alpha;
    if (ownOpacity === undefined || ownAlpha === undefined) return undefined;
    [opacity, alpha, place] = [ownOpacity, ownAlpha, opacityText ?? backgroundText ?? place];
  }
  return { opacity: opacity * alpha, ...(place ? { start: place.start, end: place.end } : {}) };
}

function isHidden(rule: CssRule): boolean {
  return (
    deciding(rule, 'display')?.value.toLowerCase() === 'none' ||
    deciding(rule, 'visibility')?.value.toLowerCase() === 'hidden'
  );
}

function colorAlpha(value: string): number | undefined {
  return value.toLowerCase() === 'none' ? 0 : parseCssColor(value)?.alpha;
}

function fraction(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(%?)$/.exec(text);
  if (match === null) return undefined;
  return Math.min(1, Number(match[1]) / (match[2] === '%' ? 100 : 1));
}
