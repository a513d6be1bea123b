/** Texts on splash screens: lines, variables as chips, and the bracket that says how sure their width is. */

import { parseHexColor } from '../formats/image/color.ts';
import { textWidth } from '../formats/text/font-metrics.ts';
import { CANVAS, SPLASH_VARIABLES } from '../pexip/theme-screens.ts';
import { type Box, linesOf, lineWidth } from '../reading/splash-geometry.ts';
import { hex } from './colors.ts';
import { group, type Paint, rectangleShape, type Shape } from './picture.ts';
import { drawnText } from './words.ts';

const MOST_LINES = 20;
const LONGEST_LINE = 200;
/** Of the font size: from line to line, a guess, and from a line's top to its baseline. */
const LINE_HEIGHT = 1.2;
const BASELINE = 0.95;
/** No letter is drawn larger than this. */
const LARGEST_FONT = 2000;
const CHIP_FONT = 0.7;
const CHIP_PADDING = 0.25;
export const FAULT = '#ff3b30';
export const ASSUMPTION = '#ffd166';

/** A text with the room that it takes. */
export interface TextBlock {
  readonly lines: readonly (readonly Segment[])[];
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
  /** Whether some line holds a variable, so that nobody knows how wide it becomes. */
  readonly hasVariable: boolean;
  /** The widest line, between what bounds; without variables, as the rules measure it. */
  readonly bracket: { readonly narrowest: number; readonly usual: number; readonly widest: number };
}

/** A part of a line: its words, or the name of a variable. */
interface Segment {
  readonly text: string;
  readonly isVariable: boolean;
  readonly width: number;
}

/** Measures a text at a font size in pixels. */
export function textBlock(
  text: string,
  fontSizeInPixels: number,
  variables: readonly string[] = SPLASH_VARIABLES.map(({ name }) => name),
): TextBlock {
  const fontSize = Math.min(fontSizeInPixels, LARGEST_FONT);
  const raw = linesOf(text).slice(0, MOST_LINES);
  const lines = raw.map((line) => segmentsOf([...line].slice(0, LONGEST_LINE).join(''), fontSize, variables));
  const brackets = raw.map((line) => lineWidth(line, fontSize));
  const [widest] = brackets.sort((one, other) => other.usual - one.usual);
  return {
    lines,
    fontSize,
    hasVariable: lines.some((line) => line.some(({ isVariable }) => isVariable)),
    width: Math.max(...lines.map(widthOf), 0),
    height: lines.length * fontSize * LINE_HEIGHT,
    bracket: widest ?? { narrowest: 0, usual: 0, widest: 0 },
  };
}

/** The lines in their box, centred; the colour is `0xAARRGGBB` as themes write it. */
export function textShapes(block: TextBlock, box: Box, color: string): readonly Shape[] {
  const ink = parseHexColor(color) ?? { red: 255, green: 255, blue: 255, alpha: 1 };
  const paint: Paint = { fill: hex(ink), ...(ink.alpha < 1 ? { fillOpacity: ink.alpha } : {}) };
  return block.lines.flatMap((line, index) => {
    const y = box.y + (index * LINE_HEIGHT + BASELINE) * block.fontSize;
    return lineShapes(line, box.x + box.width / 2, y, block.fontSize, paint);
  });
}

/** How wide the widest line is at least and at most: a double-ended bracket below the text; red when it can't fit. */
export function bracketShape({ bracket, height }: TextBlock, box: Box, overflows: boolean): Shape {
  const middle = box.x + box.width / 2;
  const y = box.y + height + 8;
  const [near, far] = [bracket.narrowest / 2, bracket.widest / 2];
  const tick = (x: number, size: number) => `M${r(x)} ${r(y - size)}V${r(y + size)}`;
  const data = [
    `M${r(middle - far)} ${r(y)}H${r(middle + far)}`,
    tick(middle - far, 9),
    tick(middle + far, 9),
    tick(middle - near, 5),
    tick(middle + near, 5),
  ].join('');
  const stroke = overflows ? FAULT : ASSUMPTION;
  return group(['assumption'], {
    type: 'path',
    data,
    paint: { stroke, strokeWidth: overflows ? 5 : 2, opacity: 0.9 },
  });
}

/** Whether some line leaves the canvas in every font. */
export function overflows({ bracket }: TextBlock): boolean {
  return bracket.narrowest > CANVAS.widthInPixels;
}

function lineShapes(
  line: readonly Segment[],
  middle: number,
  y: number,
  fontSize: number,
  paint: Paint,
): Shape[] {
  const [only] = line;
  if (line.length === 1 && only && !only.isVariable)
    return [
      { type: 'text', text: drawnText(only.text), x: middle, y, size: fontSize, anchor: 'middle', paint },
    ];
  let x = middle - widthOf(line) / 2;
  return line.flatMap((segment) => {
    const left = x;
    x += segment.width;
    return segment.isVariable
      ? chip(segment, left, y, fontSize, paint)
      : piece(segment, left, y, fontSize, paint);
  });
}

function piece({ text, width }: Segment, x: number, y: number, size: number, paint: Paint): Shape[] {
  if (text.trim() === '') return [];
  return [
    { type: 'text', text: drawnText(text), x, y, size, ...(width > 0 ? { length: width } : {}), paint },
  ];
}

function chip({ text, width }: Segment, x: number, y: number, fontSize: number, paint: Paint): Shape[] {
  const box = { x, y: y - fontSize * 0.82, width, height: fontSize * 1.06 };
  const size = fontSize * CHIP_FONT;
  const inner = width - 2 * CHIP_PADDING * fontSize;
  return [
    rectangleShape(box, {
      ...paint,
      fillOpacity: 0.16,
      ...(paint.fill === undefined ? {} : { stroke: paint.fill }),
      strokeWidth: Math.max(1.5, fontSize / 33),
      radius: fontSize * 0.2,
    }),
    {
      type: 'text',
      text,
      x: x + width / 2,
      y: y - fontSize * 0.04,
      size,
      anchor: 'middle',
      length: inner,
      paint,
    },
  ];
}

/** Names in braces that the platform knows become chips; others are shown to participants as they are. */
function segmentsOf(line: string, fontSize: number, known: readonly string[]): readonly Segment[] {
  const parts = line.split(/(\{[^{}]*\})/);
  const segments = parts.flatMap((text): Segment[] => {
    const name = /^\{(.*)\}$/.exec(text)?.[1];
    if (name === undefined || !known.includes(name))
      return text === '' ? [] : [{ text, isVariable: false, width: textWidth(text, fontSize) }];
    const width = textWidth(name, fontSize * CHIP_FONT) + 2 * CHIP_PADDING * fontSize;
    return [{ text: name, isVariable: true, width }];
  });
  if (segments.some(({ isVariable }) => isVariable)) return segments;
  return [{ text: line, isVariable: false, width: textWidth(line, fontSize) }];
}

function widthOf(line: readonly Segment[]): number {
  return line.reduce((sum, { width }) => sum + width, 0);
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
