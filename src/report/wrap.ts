/** Colours, and links as terminals know them (OSC 8): they take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const ESCAPES = /\u001b\[[\d;]*m|\u001b\]8;;[^\u001b\u0007]*(?:\u001b\\|\u0007)/g;
/** A word, or what is quoted: a value, a path or a command, spaces in it included. */
const PIECES = / +|(?:“[^”]*”|[^ “]|“)+/g;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NARROWEST = 20;

/** A space at which no line is broken. No text that was made safe for a terminal holds this character. */
const KEPT_SPACE = '\u0001';

/** A path or a name that stays on one line when it is wrapped; `settled` makes its spaces spaces again. */
export const kept = (text: string): string => text.replaceAll(' ', KEPT_SPACE);
export const settled = (text: string): string => text.replaceAll(KEPT_SPACE, ' ');

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.replace(ESCAPES, ''))
    columns += /[\p{M}\u200b-\u200d]/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/**
 * Lines of a terminal that is so wide. A longer line goes on below its text, or two columns further in than it begins;
 * nothing is broken but spaces, and none within quotation marks as long as what they hold fits on a line.
 */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (columnsOf(line) > width ? wrapLine(line, Math.max(width, NARROWEST)) : line))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const hang = hangOf(line, width);
  const indent = ' '.repeat(hang);
  const lines: string[] = [];
  let open = '';
  let columns = 0;
  let gap = '';
  for (const piece of piecesOf(line, width - hang)) {
    if (piece.startsWith(' ')) {
      gap += piece;
      continue;
    }
    const size = columnsOf(piece);
    if (open.trim() !== '' && columns + gap.length + size > width) {
      lines.push(open);
      // A runner would take a line that begins so for a command.
      open = indent + (piece.startsWith('::') ? `\u200b${piece}` : piece);
      columns = hang + size;
    } else {
      open += gap + piece;
      columns += gap.length + size;
    }
    gap = '';
  }
  return [...lines, open].join('\n');
}

function piecesOf(line: string, room: number): string[] {
  return (line.match(PIECES) ?? []).flatMap((piece) =>
    columnsOf(piece) > room && piece.includes(' ') ? (piece.match(/ +|[^ ]+/g) ?? []) : [piece],
  );
}

/** Below the second column of a table, where there is one in the first half of the line. */
function hangOf(line: string, width: number): number {
  const bare = line.replace(ESCAPES, '');
  const indent = bare.length - bare.trimStart().length;
  const second = /^ *\S+(?: \S+)*? {2,}(?=\S)/.exec(bare)?.[0].length ?? 0;
  return second > 0 && second <= width / 2 ? second : Math.min(indent + 2, Math.floor(width / 2));
}
