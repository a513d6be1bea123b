/** How large the parts of a splash screen are and where they lie: one geometry for the rules and for the pictures. */

import { type Color, contrast, parseHexColor } from '../formats/image/color.ts';
import { type JsonNode, member } from '../formats/json/json.ts';
import { textWidth, WIDTH_TOLERANCE } from '../formats/text/font-metrics.ts';
import { CANVAS, DEFAULT_TEXT } from '../pexip/theme-screens.ts';
import { effectiveLabel, type Level } from './hierarchy.ts';
import { numberAt, type SplashElement, stringAt } from './screens.ts';

/** In pixels of the canvas, from its top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A number of an element that leaves the canvas whatever it is counted from. */
export interface Excess {
  readonly key: string;
  readonly limitInPixels: number;
  readonly node: JsonNode & { readonly value: number };
}

/** What the numbers of an element are measured against. */
const LIMITS = [
  ['offset_x', CANVAS.widthInPixels],
  ['width', CANVAS.widthInPixels],
  ['offset_y', CANVAS.heightInPixels],
  ['height', CANVAS.heightInPixels],
  ['font_size', CANVAS.heightInPixels],
] as const;

/** The numbers of an element that are larger than the canvas. */
export function excessesOf({ node }: Pick<SplashElement, 'node'>): readonly Excess[] {
  return LIMITS.flatMap(([key, limitInPixels]) => {
    const number = numberAt(node, key);
    return number && Math.abs(number.value) > limitInPixels ? [{ key, limitInPixels, node: number }] : [];
  });
}

/** The text of a label in the hierarchy, where it is known. */
export function textOf(themes: readonly Level[], label: string): string | undefined {
  const found = effectiveLabel(themes, label)?.value;
  if (typeof found === 'string' || found === undefined) return found;
  return found.type === 'string' ? found.value : undefined;
}

/** The font size of a text element in pixels; undefined when it is not known how large the text is in the end. */
export function fontSizeOf({ node }: Pick<SplashElement, 'node'>): number | undefined {
  if (member(node, 'scale')) return undefined;
  return member(node, 'font_size') ? numberAt(node, 'font_size')?.value : DEFAULT_TEXT.fontSizeInPixels;
}

/** The lines of a text: they end where the text says so, and nowhere else. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/);
}

/** How wide a line is in pixels, and between what bounds in whatever sans-serif font. What stands for a variable may be short. */
export function lineWidth(
  line: string,
  fontSizeInPixels: number,
): { readonly narrowest: number; readonly usual: number; readonly widest: number } {
  const usual = textWidth(line.replace(/\{[^{}]*\}/g, ''), fontSizeInPixels);
  return { narrowest: usual * (1 - WIDTH_TOLERANCE), usual, widest: usual * (1 + WIDTH_TOLERANCE) };
}

/** The widest line of a text that can't fit on the canvas, whatever the font, with its width in pixels. */
export function overflowOf(
  text: string,
  fontSizeInPixels: number,
): { readonly line: string; readonly widthInPixels: number } | undefined {
  let widest = { line: '', usual: 0, narrowest: 0 };
  for (const line of linesOf(text)) {
    const width = lineWidth(line, fontSizeInPixels);
    if (width.usual > widest.usual) widest = { line, ...width };
  }
  return widest.narrowest > CANVAS.widthInPixels
    ? { line: widest.line, widthInPixels: widest.usual }
    : undefined;
}

/** A colour with the text that says so. */
export interface WrittenColor {
  readonly value: Color;
  readonly written: string;
}

/** The colour of a background that is nothing but an opaque colour. */
export function groundColor(background: JsonNode): WrittenColor | undefined {
  const written = member(background, 'path') ? undefined : stringAt(background, 'color')?.value;
  const value = written === undefined ? undefined : parseHexColor(written);
  return value?.alpha === 1 && written !== undefined ? { value, written } : undefined;
}

/** The least contrast of large text, by WCAG 2.2. */
export const LEAST_CONTRAST = 3;

/** The contrast of a text's colour, as it is written, on a ground, rounded down to hundredths; undefined for no colour. */
export function textContrast(written: string, ground: Color): number | undefined {
  const ink = parseHexColor(written);
  return ink && Math.floor(contrast(ink, ground) * 100) / 100;
}
