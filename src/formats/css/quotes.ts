import { hasTypographicQuote, straighten, straightQuote, type TypographicQuote } from '../text/quotes.ts';
import { type CssTokens, TOKEN } from './tokens.ts';

/** Straightening one quote may bring another to light: an opening one that swallowed what came after. */
const MOST_PASSES = 4;
/** Quotes that are looked for; what has more is no stylesheet. */
const MOST_QUOTES = 10_000;

/**
 * The typographic quotes that a stylesheet uses as delimiters, in the order of the text. Those within strings and
 * comments, and apostrophes between letters, are text.
 */
export function cssTypographicQuotes(
  text: string,
  tokenize: (text: string) => CssTokens,
): TypographicQuote[] {
  if (!hasTypographicQuote(text)) return [];
  const found = new Map<number, TypographicQuote>();
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const more = delimiters(tokenize(current));
    if (more.length === 0) break;
    for (const quote of more) found.set(quote.offset, quote);
    current = straighten(current, more);
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

function delimiters(tokens: CssTokens): TypographicQuote[] {
  const found: TypographicQuote[] = [];
  for (let i = 0; i < tokens.count && found.length < MOST_QUOTES; i++) {
    const type = tokens.type(i);
    if (type === TOKEN.string || type === TOKEN.comment || type === TOKEN.whiteSpace) continue;
    const raw = tokens.raw(i);
    if (!hasTypographicQuote(raw)) continue;
    const start = tokens.start(i);
    if (type === TOKEN.url || type === TOKEN.badUrl) inUrl(raw, start, found);
    else if (type === TOKEN.badString) inOpenString(raw, start, found);
    else inName(tokens.text, start, start + raw.length, found);
  }
  return found;
}

/** `url(“logo.png”)`: the quotes are delimiters only as a pair around the address. */
function inUrl(raw: string, start: number, found: TypographicQuote[]): void {
  const open = raw.indexOf('(') + 1;
  const close = raw.endsWith(')') ? raw.length - 1 : raw.length;
  const inside = raw.slice(open, close);
  const first = open + (inside.length - inside.trimStart().length);
  const last = open + inside.trimEnd().length - 1;
  if (last <= first) return;
  const opening = straightQuote(raw.charAt(first));
  if (opening === undefined || straightQuote(raw.charAt(last)) !== opening) return;
  found.push({ offset: start + first, straight: opening }, { offset: start + last, straight: opening });
}

/** `"logo.png”;`: a string that began with a straight quote and ends with a typographic one on the same line. */
function inOpenString(raw: string, start: number, found: TypographicQuote[]): void {
  const opening = raw.charAt(0);
  for (let i = raw.length - 1; i > 0; i--) {
    if (straightQuote(raw.charAt(i)) === opening) {
      found.push({ offset: start + i, straight: opening as '"' | "'" });
      return;
    }
    if (!/[\s;,)}\]!a-z]/i.test(raw.charAt(i))) return;
  }
}

function inName(text: string, start: number, end: number, found: TypographicQuote[]): void {
  for (let offset = start; offset < end && found.length < MOST_QUOTES; offset++) {
    const straight = straightQuote(text.charAt(offset));
    if (straight === undefined) continue;
    const between = isWord(text.charAt(offset - 1)) && isWord(text.charAt(offset + 1));
    if (!between) found.push({ offset, straight });
  }
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
