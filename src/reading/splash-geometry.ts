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

/** Something that takes room on a screen; an offset that is not given is undefined. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  readonly offsetX: number | undefined;
  readonly offsetY: number | undefined;
}

/** Two answers to where vertical offsets start, which nobody published: at the top edge, or at the middle. */
export type OffsetStart = 'top' | 'middle';

/** Between two elements of which the lower one has no offset, in pixels; a guess. */
const GAP = 30;

/**
 * Where the elements of a screen lie, by an assumption: centred across, `offset_x` aside. With an offset their top edge
 * lies so far below the canvas's (`top`), or their centre below its (`middle`); without one they follow the element
 * before them, and the first ones are centred together.
 */
export function placed(pieces: readonly Piece[], start: OffsetStart): readonly Box[] {
  const first = pieces.findIndex(({ offsetY }) => offsetY !== undefined);
  const leading = first < 0 ? pieces : pieces.slice(0, first);
  const height = leading.reduce((sum, piece) => sum + piece.height + GAP, -GAP);
  let next = (CANVAS.heightInPixels - Math.max(height, 0)) / 2;
  return pieces.map(({ width, height, offsetX = 0, offsetY }) => {
    const y = offsetY === undefined ? next : topOf(offsetY, height, start);
    next = y + height + GAP;
    return { x: CANVAS.widthInPixels / 2 + offsetX - width / 2, y, width, height };
  });
}

function topOf(offset: number, height: number, start: OffsetStart): number {
  return start === 'top' ? offset : CANVAS.heightInPixels / 2 + offset - height / 2;
}

/** The side of the canvas that a box lies beyond with all of it; undefined when some of it is seen. */
export function sideBeyond({ x, y, width, height }: Box): 'left' | 'right' | 'top' | 'bottom' | undefined {
  if (y >= CANVAS.heightInPixels) return 'bottom';
  if (y + height <= 0) return 'top';
  if (x >= CANVAS.widthInPixels) return 'right';
  return x + width <= 0 ? 'left' : undefined;
}
