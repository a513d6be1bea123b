import type { Location } from '../format.ts';

/** Turns offsets into lines and columns: 1-based, in UTF-16 code units. With `endOffset`, `endLine` and `endColumn` too. */
export type Locate = (offset: number, endOffset?: number) => Location;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Of so many code units one place is remembered. A text of line breaks would else take many times its own memory. */
const STRIDE = 256;

/**
 * A look-up of the positions in a text, whose lines end with `\n`, `\r\n` or `\r`. Lines are counted at the first call, as
 * most files have nothing to locate. Offsets outside of the text count as its nearest end.
 */
export function positions(text: string): Locate {
  let marks: Marks | undefined;
  const place = (offset: number): { line: number; column: number } => {
    marks ??= marksOf(text);
    const inside = Math.min(Math.max(offset, 0), text.length);
    const mark = Math.floor(inside / STRIDE);
    let line = marks.lines[mark] ?? 1;
    let start = marks.starts[mark] ?? 0;
    for (let at = mark * STRIDE + 1; at <= inside; at++) {
      if (!beginsLine(text, at)) continue;
      line++;
      start = at;
    }
    return { line, column: inside - start + 1 };
  };
  return (offset, endOffset) => {
    const start = place(offset);
    if (endOffset === undefined) return start;
    const end = place(Math.max(endOffset, offset));
    return { ...start, endLine: end.line, endColumn: end.column };
  };
}

/** One line of a text (1-based), without its line break; '' where there is no such line. */
export const sourceLine = (text: string, line: number): string => lineReader(text)(line);

/** Reads lines of a text as `sourceLine` does. It goes on where it was, so lines in their order cost one walk. */
export function lineReader(text: string): (line: number) => string {
  let current = 1;
  let start = 0;
  return (line) => {
    if (line < 1) return '';
    if (line < current) [current, start] = [1, 0];
    for (; current < line && start <= text.length; current++) start = nextLine(text, lineEnd(text, start));
    return text.slice(start, lineEnd(text, start));
  };
}

/** For each stretch of a text: the line at its beginning, and where this line begins. */
interface Marks {
  readonly lines: Uint32Array;
  readonly starts: Uint32Array;
}

function marksOf(text: string): Marks {
  const count = Math.floor(text.length / STRIDE) + 1;
  const marks = { lines: new Uint32Array(count), starts: new Uint32Array(count) };
  let line = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (beginsLine(text, at)) {
      line++;
      start = at;
    }
    if (at % STRIDE !== 0) continue;
    marks.lines[at / STRIDE] = line;
    marks.starts[at / STRIDE] = start;
  }
  return marks;
}

/** Whether a line break ends right before an offset. */
function beginsLine(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset - 1);
  return unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(offset) !== LINE_FEED);
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
