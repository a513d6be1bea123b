import type { Location } from '../format.ts';

/** Turns offsets into lines and columns: 1-based, in UTF-16 code units. With `endOffset`, `endLine` and `endColumn` too. */
export type Locate = (offset: number, endOffset?: number) => Location;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * A look-up of the positions in a text, whose lines end with `\n`, `\r\n` or `\r`. The line starts are gathered at the
 * first call, as most files have nothing to locate. Offsets outside of the text count as its nearest end.
 */
export function positions(text: string): Locate {
  let starts: number[] | undefined;
  const place = (offset: number): { line: number; column: number } => {
    starts ??= lineStarts(text);
    const inside = Math.min(Math.max(offset, 0), text.length);
    const index = lastNotAbove(starts, inside);
    return { line: index + 1, column: inside - (starts[index] ?? 0) + 1 };
  };
  return (offset, endOffset) => {
    const start = place(offset);
    if (endOffset === undefined) return start;
    const end = place(Math.max(endOffset, offset));
    return { ...start, endLine: end.line, endColumn: end.column };
  };
}

/** One line of a text (1-based), without its line break; '' where there is no such line. */
export function sourceLine(text: string, line: number): string {
  let start = 0;
  for (let current = 1; start <= text.length; current++) {
    const end = lineEnd(text, start);
    if (current === line) return text.slice(start, end);
    start = nextLine(text, end);
  }
  return '';
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
    offset = nextLine(text, offset) - 1;
    starts.push(offset + 1);
  }
  return starts;
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN)
    end++;
  return end;
}

/** The offset behind the line break at `end`, or one behind the text's end when there is none. */
function nextLine(text: string, end: number): number {
  const pair = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return end + (pair ? 2 : 1);
}

function lastNotAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
