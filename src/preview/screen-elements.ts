/** The elements of a splash screen as shapes, at both places that offsets may start from. */

import type { Color } from '../formats/image/color.ts';
import { PIN_DIGITS } from '../pexip/theme-screens.ts';
import type { ScreenElement } from '../reading/screen-contents.ts';
import {
  type Box,
  LEAST_CONTRAST,
  type OffsetStart,
  type Piece,
  placed,
  sideBeyond,
  textContrast,
} from '../reading/splash-geometry.ts';
import { mediaOf } from './media.ts';
import { group, type Media, type Paint, rectangleShape, type Shape } from './picture.ts';
import {
  ASSUMPTION,
  bracketShape,
  FAULT,
  overflows,
  type TextBlock,
  textBlock,
  textShapes,
} from './screen-text.ts';
import { written } from './words.ts';

/** Larger icons are drawn as large as this; more than that is off the canvas anyway. */
const LARGEST = 8000;
/** What stands for an icon whose file is not known, in pixels. */
const UNKNOWN_ICON = 160;
/** Between two PIN digits, in pixels; a guess. */
const DIGIT_GAP = 18;
/** So many digits are drawn as typed. */
const TYPED = 4;

/** An element with the room that it takes. */
interface Sized extends Piece {
  readonly element: ScreenElement;
  readonly media?: Media | undefined;
  readonly block?: TextBlock;
}

/** What elements come to. */
export interface DrawnElements {
  readonly shapes: readonly Shape[];
  readonly media: readonly Media[];
}

/** The elements; `isGhost` for those of the Base theme, of which only some things are known. */
export function elementShapes(
  elements: readonly ScreenElement[],
  isGhost: boolean,
  ground?: Color,
): DrawnElements {
  const sized = elements.flatMap(sizedElement);
  const media = sized.flatMap((one) => one.media ?? []);
  const [top, middle] = [atStart(sized, 'top', ground), atStart(sized, 'middle', ground)];
  const ghost = isGhost ? (['ghost'] as const) : [];
  const isSame = JSON.stringify(top) === JSON.stringify(middle);
  const shapes = isSame
    ? [group(['assumed', ...ghost], ...top)]
    : [
        group(['assumed', ...ghost, 'from-top'], ...top),
        group(['assumed', ...ghost, 'from-middle'], ...middle),
      ];
  return { shapes: sized.length === 0 ? [] : shapes, media };
}

/** The text that is drawn for an element, or what stands for it. */
function shownText({ text, label }: ScreenElement): string {
  return text ?? (label === undefined ? 'text without a label' : `“${label}”`);
}

function sizedElement(element: ScreenElement): Sized[] {
  const { offsetX, offsetY, scale } = element;
  const at = { element, offsetX: bounded(offsetX), offsetY: bounded(offsetY) };
  switch (element.type) {
    case 'icon': {
      const media = mediaOf(element.file);
      return [{ ...at, ...iconSize(element, media), media }];
    }
    case 'text': {
      const block = textBlock(shownText(element), element.fontSize * scale, element.variables);
      return [
        { ...at, block, width: Math.min(block.width, LARGEST), height: Math.min(block.height, LARGEST) },
      ];
    }
    case 'pin_digits':
      return [{ ...at, ...digitsSize(element), media: mediaOf(element.file) }];
    default:
      return [];
  }
}

/** As the element says, else the drawing's own size. */
function iconSize({ width, height, scale, fileSize }: ScreenElement, media: Media | undefined) {
  const own = media ?? fileSize ?? { width: UNKNOWN_ICON, height: UNKNOWN_ICON };
  const ratio = own.height / own.width;
  const across = width ?? (height === undefined ? own.width : height / ratio);
  const down = height ?? across * ratio;
  return { width: Math.min(across * scale, LARGEST), height: Math.min(down * scale, LARGEST) };
}

function digitSize({ width, height, scale }: ScreenElement) {
  const size = PIN_DIGITS.sizeInPixels;
  return {
    across: Math.min((width ?? size) * scale, LARGEST / 20),
    down: Math.min((height ?? size) * scale, LARGEST / 20),
  };
}

const DIGITS_IN_LINE = PIN_DIGITS.count / PIN_DIGITS.lines;

function digitsSize(element: ScreenElement) {
  const { across, down } = digitSize(element);
  return {
    width: DIGITS_IN_LINE * (across + DIGIT_GAP) - DIGIT_GAP,
    height: PIN_DIGITS.lines * (down + DIGIT_GAP) - DIGIT_GAP,
  };
}

function atStart(sized: readonly Sized[], start: OffsetStart, ground: Color | undefined): readonly Shape[] {
  const boxes = placed(sized, start);
  return sized.flatMap((one, index) => {
    const box = boxes[index];
    return box ? drawn(one, box, ground) : [];
  });
}

function drawn(one: Sized, box: Box, ground: Color | undefined): readonly Shape[] {
  const { element, media, block } = one;
  const beyond = sideBeyond(box);
  if (beyond) return [strayMark(element, beyond, box)];
  if (block) return [...textElement(element, block, box), ...faintMark(element, box, ground)];
  if (element.type === 'pin_digits') return pinDigits(element, media, box);
  const isSized = element.width !== undefined || element.height !== undefined;
  if (!media) return unknownIcon(element, box);
  return [
    { type: 'image', media: media.path, box, fit: 'contain' },
    ...(isSized ? [] : [group(['assumption'], rectangleShape(box, dashed()))]),
  ];
}

function textElement(element: ScreenElement, block: TextBlock, box: Box): readonly Shape[] {
  const shapes = textShapes(block, box, element.color);
  const isUnknown = element.text === undefined;
  const tooWide = element.sureFontSize !== undefined && overflows(block);
  return [
    ...(isUnknown ? [group(['ghost'], ...shapes)] : shapes),
    ...(isUnknown || (block.hasVariable && !tooWide) ? [] : [bracketShape(block, box, tooWide)]),
  ];
}

/** A red frame around a text that hardly stands out from a ground. */
function faintMark({ color }: ScreenElement, box: Box, ground: Color | undefined): readonly Shape[] {
  const ratio = ground && textContrast(color, ground);
  if (ratio === undefined || ratio >= LEAST_CONTRAST) return [];
  return [
    group(
      ['fault'],
      rectangleShape(grown(box, 14), { stroke: FAULT, strokeWidth: 4, dash: [16, 10], radius: 10 }),
    ),
  ];
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** An icon of the Base theme, or one that is nowhere: its name in a dashed box. */
function unknownIcon({ path }: ScreenElement, box: Box): readonly Shape[] {
  const name = path === undefined ? 'icon without a file' : written(path, 40);
  const size = Math.min(26, Math.max(14, box.width / 8));
  const paint = { fill: '#ffffff', opacity: 0.85 };
  return [
    group(['ghost'], rectangleShape(box, { fill: '#ffffff', fillOpacity: 0.08, ...dashed('#ffffff') }), {
      type: 'text',
      text: name,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + size / 3,
      size,
      anchor: 'middle',
      paint,
    }),
  ];
}

function pinDigits(element: ScreenElement, media: Media | undefined, box: Box): readonly Shape[] {
  const { across, down } = digitSize(element);
  const cells = Array.from({ length: PIN_DIGITS.count }, (_, index) => ({
    x: box.x + (index % DIGITS_IN_LINE) * (across + DIGIT_GAP),
    y: box.y + Math.floor(index / DIGITS_IN_LINE) * (down + DIGIT_GAP),
    width: across,
    height: down,
  }));
  return cells.flatMap((cell, index): Shape[] => {
    const opacity = index < TYPED ? 1 : 0.3;
    if (media) return [{ type: 'image', media: media.path, box: cell, fit: 'contain', opacity }];
    const radius = Math.min(across, down) / 2;
    const paint = { fill: '#ffffff', fillOpacity: opacity };
    return [{ type: 'circle', x: cell.x + across / 2, y: cell.y + down / 2, radius, paint }];
  });
}

/** An arrow at the edge of the canvas that an element lies beyond. */
function strayMark(
  element: ScreenElement,
  side: NonNullable<ReturnType<typeof sideBeyond>>,
  box: Box,
): Shape {
  const x =
    side === 'left' ? 70 : side === 'right' ? 1850 : Math.min(Math.max(box.x + box.width / 2, 200), 1720);
  const y =
    side === 'top' ? 60 : side === 'bottom' ? 1020 : Math.min(Math.max(box.y + box.height / 2, 120), 960);
  const turn = { top: [0, -1], bottom: [0, 1], left: [-1, 0], right: [1, 0] }[side];
  const [across = 0, down = 0] = turn;
  const tip = `${Math.round(x + across * 34)} ${Math.round(y + down * 34)}`;
  const side1 = `${Math.round(x + down * 30)} ${Math.round(y + across * 30)}`;
  const side2 = `${Math.round(x - down * 30)} ${Math.round(y - across * 30)}`;
  const what =
    element.type === 'text' ? written(shownText(element), 40) : written(element.path ?? 'PIN digits', 40);
  const textY = side === 'top' ? y + 42 : side === 'bottom' ? y - 16 : y - 24;
  const anchor = side === 'left' ? 'start' : side === 'right' ? 'end' : 'middle';
  return group(
    ['fault'],
    plate(x, y, anchor),
    { type: 'path', data: `M${tip}L${side1}L${side2}z`, paint: { fill: FAULT } },
    { type: 'text', text: what, x, y: textY, size: 30, weight: 700, anchor, paint: { fill: FAULT } },
  );
}

/** A dark ground, on which red is seen over every background. */
function plate(x: number, y: number, anchor: 'start' | 'middle' | 'end'): Shape {
  const width = 420;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x - 40 : x + 40 - width;
  return rectangleShape(
    { x: left, y: y - 54, width, height: 108 },
    { fill: '#000000', fillOpacity: 0.72, radius: 12 },
  );
}

function dashed(stroke = ASSUMPTION): Paint {
  return { stroke, strokeWidth: 2.5, dash: [10, 8], radius: 4 };
}

function bounded(offset: number | undefined): number | undefined {
  return offset === undefined ? undefined : Math.min(Math.max(offset, -LARGEST), LARGEST);
}
