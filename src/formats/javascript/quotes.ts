import { hasTypographicQuote, straightQuote, type TypographicQuote } from '../text/quotes.ts';

/** Quotes that are looked for; what has more is no script. */
const MOST_QUOTES = 10_000;

/**
 * The typographic quotes that stand where a script's strings begin or end, found without parsing as such a script
 * can't be parsed. It is a guess: it holds when the script parses with straight quotes in their place.
 */
export function javascriptTypographicQuotes(text: string): TypographicQuote[] {
  const found: TypographicQuote[] = [];
  if (!hasTypographicQuote(text)) return found;
  let index = 0;
  while (index < text.length && found.length < MOST_QUOTES) index = step(text, index, found);
  return found;
}

function step(text: string, index: number, found: TypographicQuote[]): number {
  const character = text.charAt(index);
  if (character === '/') return afterComment(text, index);
  if (character === '"' || character === "'") return afterString(text, index, character, found);
  if (character === '`') return afterTemplate(text, index);
  const straight = straightQuote(character);
  if (straight === undefined || isApostrophe(text, index)) return index + 1;
  return afterTypographic(text, index, straight, found);
}

function afterComment(text: string, index: number): number {
  if (text.startsWith('//', index)) return lineEnd(text, index);
  if (!text.startsWith('/*', index)) return index + 1;
  const end = text.indexOf('*/', index + 2);
  return end < 0 ? text.length : end + 2;
}

/** A string in straight quotes; one that does not end on its line may end with a typographic quote. */
function afterString(text: string, start: number, quote: '"' | "'", found: TypographicQuote[]): number {
  let index = start + 1;
  let typographic = -1;
  for (; index < text.length && !isLineBreak(text, index); index++) {
    const character = text.charAt(index);
    if (character === quote) return index + 1;
    if (character === '\\') index++;
    else if (straightQuote(character) === quote && !isApostrophe(text, index)) typographic = index;
  }
  if (typographic < 0) return start + 1;
  found.push({ offset: typographic, straight: quote });
  return typographic + 1;
}

function afterTemplate(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '`') return index + 1;
    if (character === '\\') index++;
  }
  return start + 1;
}

/** A string that begins with a typographic quote ends with the next one of its sort on the line, typographic or not. */
function afterTypographic(
  text: string,
  start: number,
  straight: '"' | "'",
  found: TypographicQuote[],
): number {
  found.push({ offset: start, straight });
  for (let index = start + 1; index < text.length && !isLineBreak(text, index); index++) {
    const character = text.charAt(index);
    if (character === straight) return index + 1;
    if (straightQuote(character) !== straight || isApostrophe(text, index)) continue;
    found.push({ offset: index, straight });
    return index + 1;
  }
  return start + 1;
}

/** Between two letters a typographic quote is an apostrophe. */
function isApostrophe(text: string, index: number): boolean {
  return isLetter(text.charAt(index - 1)) && isLetter(text.charAt(index + 1));
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isLineBreak(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
}

function lineEnd(text: string, start: number): number {
  let index = start;
  while (index < text.length && !isLineBreak(text, index)) index++;
  return index;
}
