/** The strip below a picture that is a file of its own: pictures are copied out of reports, and must say what they are. */

import { textWidth } from '../formats/text/font-metrics.ts';
import { type Picture, rectangleShape, type Shape } from './picture.ts';
import { listed } from './words.ts';

/** Shapes below the picture. */
export interface CaptionStrip {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const INK = '#1f2733';
const MUTED = '#52606f';
const PAPER = '#ffffff';
const FEWEST_NAMES_CUT = 8;
const MOST_LINES = 12;

/** Title, what it is, what is known, what is assumed. */
export function captionStrip(picture: Picture): CaptionStrip {
  const { width, height } = picture;
  const size = Math.max(13, Math.round(width / 56));
  const inset = size;
  const room = width - 2 * inset;
  const paragraphs = [
    { text: titleOf(picture), size: size * 1.15, weight: 700, fill: INK },
    ...(picture.about ? [{ text: capitalised(picture.about), size, weight: 400, fill: INK }] : []),
    ...picture.notes.map((text) => ({ text, size, weight: 400, fill: INK })),
    ...(picture.assumed ? [{ text: picture.assumed, size, weight: 400, fill: MUTED }] : []),
  ];
  const shapes: Shape[] = [];
  let y = height + inset * 0.6;
  for (const { text, size: fontSize, weight, fill } of paragraphs) {
    // Bold letters are wider than those that are measured.
    const lines = wrapped(text, fontSize * (weight > 400 ? 1.1 : 1.02), room);
    for (const line of lines.slice(0, MOST_LINES)) {
      y += fontSize * 1.4;
      shapes.push({ type: 'text', text: line, x: inset, y, size: fontSize, weight, paint: { fill } });
    }
  }
  const strip = y + inset - height;
  return {
    height: Math.ceil(strip),
    shapes: [
      rectangleShape({ x: 0, y: height, width, height: Math.ceil(strip) }, { fill: PAPER }),
      ...shapes,
    ],
  };
}

/** A sentence of its own. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function titleOf({ title, twins, package: name }: Picture): string {
  const names = [title, ...twins.map((twin) => twin.title)];
  const cut = names.length - FEWEST_NAMES_CUT;
  const shown = cut > 1 ? [...names.slice(0, FEWEST_NAMES_CUT), `${cut} more`] : names;
  return `${listed(shown)} · ${name}`;
}

/** Lines that fit, broken between words, and within words that are too long by themselves. */
function wrapped(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = brokenWord(word, size, room);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function brokenWord(word: string, size: number, room: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
