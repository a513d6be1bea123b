/** Slips of a known word as a pattern, for places that can only match: JSON Schemas. */

/** In shorter words any other letter makes another word. */
const SHORTEST_IN_CHARACTERS = 3;
/** From here on two slips are still no other word, one in each half. */
const SHORTEST_OF_TWO = 6;

/**
 * The source of a regular expression (no flags, fit for `u`) for what is a slip of the word: a letter too many, missing,
 * wrong or exchanged with its neighbour, in longer words one in each half; or the word with other case or separators.
 * Fits neither the word nor any of `others`. Undefined for words that are too short, or not of letters, digits, `_` and `-`.
 */
export function slipPattern(word: string, others: readonly string[] = []): string | undefined {
  if (word.length < SHORTEST_IN_CHARACTERS || !/^[A-Za-z0-9_-]+$/.test(word)) return undefined;
  const half = word.length < SHORTEST_OF_TWO ? word.length : Math.ceil(word.length / 2);
  const slips = [word.slice(0, half), word.slice(half)].map((part) => (part === '' ? '' : withOneSlip(part)));
  const form = `(?:${slips.join('')}|${loose(word)})$`;
  const near = new RegExp(`^${form}`, 'u');
  const known = [word, ...others.filter((other) => near.test(other))].map(escaped).join('|');
  return `^(?!(?:${known})$)${form}`;
}

/** The part itself, or with one slip: at each place either its letter and what follows, or a slip and the exact rest. */
function withOneSlip(part: string): string {
  let pattern = '.?';
  for (let index = part.length - 1; index >= 0; index--) {
    const letter = escaped(part[index] ?? '');
    const next = escaped(part[index + 1] ?? '');
    // Another letter before it, another one in its place, or none.
    const other = `(?:[^${letter}]${letter}?)?${escaped(part.slice(index + 1))}`;
    const swapped =
      next === '' || next === letter ? '' : `|${next}${letter}${escaped(part.slice(index + 2))}`;
    pattern = `(?:${letter}${pattern}|${other}${swapped})`;
  }
  return pattern;
}

/** Whatever the case, and with any separator or none between its words. */
function loose(word: string): string {
  const parts = word
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split(/[_-]/)
    .map((part) => [...part].map(bothCases).join(''));
  return parts.join('[-_ ]?');
}

function bothCases(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  return lower === upper ? escaped(letter) : `[${lower}${upper}]`;
}

/** A hyphen needs no escape outside of brackets, and in them it stands alone. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
