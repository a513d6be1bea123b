import type { Decoded } from '../format.ts';
import { type Locate, positions } from '../text/position.ts';
import { straighten, type TypographicQuote } from '../text/quotes.ts';
import { type ReferenceKind, referenceKind } from '../text/references.ts';
import { cssTypographicQuotes } from './quotes.ts';
import { type CssReference, cssReferences } from './references.ts';
import { cssStructure, type Range, type RawDeclaration, type RawRule } from './structure.ts';
import { type CssSwallowed, swallowedIn } from './swallowed.ts';
import { type CssTokens, cssTokenizer, plainText, TOKEN, unescapeCss } from './tokens.ts';

/** A stylesheet. Offsets are UTF-16 code units of `text`; an `end` lies behind the last one. */
export interface Css {
  readonly text: string;
  /** Every rule in the order of the text, those within at-rules too. */
  readonly rules: readonly CssRule[];
  /** Every address that is asked for, wherever it stands. */
  readonly urls: readonly CssUrl[];
  /** Typographic quotes used as delimiters; the rest is read as if they were straight. */
  readonly typographicQuotes: readonly TypographicQuote[];
  readonly locate: Locate;
}
/** A block with declarations. */
export interface CssRule {
  /** Empty for an at-rule without selectors such as `@font-face`. */
  readonly selectors: readonly CssSelector[];
  /** The enclosing at-rules as written, outermost first: `@media print`. */
  readonly within: readonly string[];
  readonly declarations: readonly CssDeclaration[];
  readonly start: number;
}
export interface CssSelector {
  /** As written, without comments and with single spaces: `.brand-logo:before`. */
  readonly text: string;
  readonly classes: readonly CssClass[];
  readonly start: number;
  readonly end: number;
}
export interface CssClass {
  /** Without the dot, with escapes resolved. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}
/** What stands between two semicolons; browsers skip it when they don't know it. */
export interface CssDeclaration {
  /** In lower case except for custom properties (`--x`); prefixes such as `-webkit-`, `*` and `_` are kept. */
  readonly property: string;
  /** Without comments and `!important`, with single spaces outside of strings. */
  readonly value: string;
  readonly important: boolean;
  readonly urls: readonly CssUrl[];
  /** The declarations that it swallows, as the semicolon before them is missing; browsers skip them all. */
  readonly swallowed: readonly CssSwallowed[];
  readonly start: number;
  readonly end: number;
}
export interface CssUrl extends CssReference {
  readonly kind: ReferenceKind;
}

/**
 * Reads a stylesheet. As browsers skip a declaration that they don't understand, only faults of the structure fail
 * (`syntax`): blocks, brackets, strings and comments without an end, stray braces, text where a rule belongs.
 */
export async function decodeCss(text: string): Promise<Decoded<Css>> {
  const tokenize = await cssTokenizer();
  const quotes = cssTypographicQuotes(text, tokenize);
  if (quotes.length > 0) {
    const tokens = tokenize(straighten(text, quotes));
    const meant = cssStructure(tokens);
    if (meant.fault === undefined) return { ok: true, value: stylesheet(text, tokens, meant.rules, quotes) };
  }
  const tokens = tokenize(text);
  const { rules, fault } = cssStructure(tokens);
  if (fault === undefined) return { ok: true, value: stylesheet(text, tokens, rules, quotes) };
  const location = positions(text)(fault.offset);
  return { ok: false, reason: 'syntax', message: fault.message, location };
}

function stylesheet(
  text: string,
  tokens: CssTokens,
  rules: readonly RawRule[],
  typographicQuotes: readonly TypographicQuote[],
): Css {
  const urls = cssReferences(tokens).map((url) => ({ ...url, kind: referenceKind(url.value) }));
  // The at-rules within one rule share its selectors, which may be many.
  const known = new Map<Range, readonly CssSelector[]>();
  const selectorsOf = (prelude: Range): readonly CssSelector[] => {
    const found = known.get(prelude) ?? selectors(tokens, prelude);
    known.set(prelude, found);
    return found;
  };
  const build = (rule: RawRule): CssRule => ({
    selectors: rule.prelude === undefined ? [] : selectorsOf(rule.prelude),
    within: rule.within,
    declarations: rule.declarations.map((declaration) => buildDeclaration(tokens, declaration, urls)),
    start: tokens.start(rule.start),
  });
  return {
    text,
    rules: rules.map(build),
    urls,
    typographicQuotes,
    locate: positions(text),
  };
}

function buildDeclaration(tokens: CssTokens, raw: RawDeclaration, urls: readonly CssUrl[]): CssDeclaration {
  const name = plainText(tokens, raw.start, raw.colon);
  const value = plainText(tokens, raw.colon + 1, raw.end);
  const important = /!\s*important$/i.exec(value);
  const start = tokens.start(raw.start);
  const end =
    tokens.start(raw.colon) +
    tokens.text.slice(tokens.start(raw.colon), tokens.start(raw.end)).trimEnd().length;
  return {
    property: name.startsWith('--') ? name : unescapeCss(name).toLowerCase(),
    value: important === null ? value : value.slice(0, important.index).trimEnd(),
    important: important !== null,
    urls: between(urls, start, end),
    swallowed: swallowedIn(tokens, raw),
    start,
    end,
  };
}

/** The addresses within a range, found by halving as both lists are in the order of the text. */
function between(urls: readonly CssUrl[], start: number, end: number): CssUrl[] {
  let low = 0;
  let high = urls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((urls[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: CssUrl[] = [];
  for (let url = urls[low]; url !== undefined && url.start < end; url = urls[++low]) found.push(url);
  return found;
}

function selectors(tokens: CssTokens, prelude: Range): CssSelector[] {
  const found: CssSelector[] = [];
  let depth = 0;
  let from = prelude.start;
  for (let i = prelude.start; i <= prelude.end; i++) {
    const type = i === prelude.end ? TOKEN.comma : tokens.type(i);
    if (type === TOKEN.leftRound || type === TOKEN.function || type === TOKEN.leftSquare) depth++;
    else if (type === TOKEN.rightRound || type === TOKEN.rightSquare) depth--;
    else if (type === TOKEN.comma && (depth <= 0 || i === prelude.end)) {
      found.push(selector(tokens, from, i));
      from = i + 1;
    }
  }
  return found.filter(({ text }) => text !== '');
}

function selector(tokens: CssTokens, from: number, to: number): CssSelector {
  const isBlank = (index: number): boolean =>
    tokens.type(index) === TOKEN.whiteSpace || tokens.type(index) === TOKEN.comment;
  let first = from;
  while (first < to && isBlank(first)) first++;
  let last = to;
  while (last > first && isBlank(last - 1)) last--;
  const classes: CssClass[] = [];
  for (let i = first; i < last; i++) {
    if (tokens.type(i) !== TOKEN.delim || tokens.raw(i) !== '.' || tokens.type(i + 1) !== TOKEN.ident)
      continue;
    classes.push({
      name: unescapeCss(tokens.raw(i + 1)),
      start: tokens.start(i),
      end: tokens.start(i + 2),
    });
  }
  return {
    text: plainText(tokens, first, last),
    classes,
    start: tokens.start(first),
    end: tokens.start(last),
  };
}
