/** Brackets and signs of a list within one another, by far more than a config has. */
const DEEPEST = 200;
const OPENING = '[{';
const CLOSING = ']}';
/** What begins a list or a key within a line. */
const BLOCK_SIGN = /(?<=^|\s)[-?](?=\s|$)/g;
const INDENT = /^[ \t]*/;

/**
 * Whether a YAML text may nest deeper than a config does. The parser goes down by itself, and near the end of the stack the
 * engine can end the whole process. Texts and comments are not told apart: nobody has so many open brackets there.
 */
export function isTooDeep(text: string): boolean {
  let open = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const indent = INDENT.exec(line)?.[0].length ?? 0;
    const signs = line.match(BLOCK_SIGN)?.length ?? 0;
    if (indent + signs > DEEPEST) return true;
    for (const sign of line) {
      if (OPENING.includes(sign)) open++;
      else if (CLOSING.includes(sign)) open = Math.max(0, open - 1);
      if (open > DEEPEST) return true;
    }
  }
  return false;
}
