/** A typographic quote that stands where a straight one belongs. */
export interface TypographicQuote {
  /** In UTF-16 code units of the text; the quote is one code unit long. */
  readonly offset: number;
  /** What belongs there: `"` or `'`. */
  readonly straight: '"' | "'";
}

const DOUBLE = '“”„‟″＂';
const SINGLE = '‘’‚‛′＇';
const ANY = /[“”„‟″＂‘’‚‛′＇]/;
/** The straight quote that a typographic one stands for; undefined for any other character. */
export function straightQuote(character: string): '"' | "'" | undefined {
  if (character === '') return undefined;
  if (DOUBLE.includes(character)) return '"';
  return SINGLE.includes(character) ? "'" : undefined;
}

/** Whether a text holds any typographic quote. */
export function hasTypographicQuote(text: string): boolean {
  return ANY.test(text);
}

/** The text with straight quotes in place; as long as it was. */
export function straighten(text: string, quotes: readonly TypographicQuote[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const quote of quotes) {
    parts.push(text.slice(from, quote.offset), quote.straight);
    from = quote.offset + 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
