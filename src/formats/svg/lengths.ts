import type { SvgLength, SvgViewBox } from './value.ts';

/** Longer attribute values are no number. */
const LONGEST_ATTRIBUTE = 100;

/** Reads `24`, `24px`, `50%`, `1.5em`; undefined for anything else. */
export function readLength(text: string | undefined): SvgLength | undefined {
  const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*|%)$/i.exec(plain(text));
  if (match?.[1] === undefined) return undefined;
  const value = Number(match[1]);
  return Number.isFinite(value) ? { value, unit: (match[2] ?? '').toLowerCase() } : undefined;
}

/** Reads `0 0 24 24`, with commas or blanks; undefined when it isn't four numbers with sizes that are not negative. */
export function readViewBox(text: string | undefined): SvgViewBox | undefined {
  const numbers = plain(text)
    .split(/\s*,\s*|\s+/)
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return width < 0 || height < 0 ? undefined : { x, y, width, height };
}

function plain(text: string | undefined): string {
  return text === undefined || text.length > LONGEST_ATTRIBUTE ? '' : text.trim();
}
