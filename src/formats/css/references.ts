import { type CssTokens, significant, stringValue, TOKEN, unescapeCss, urlValue } from './tokens.ts';

/** One address that a stylesheet asks for. */
export interface CssReference {
  /** With escapes resolved. */
  readonly value: string;
  readonly form: 'url' | 'import';
  /** Offsets of the `url(…)` or the string in UTF-16 code units; `end` lies behind the last one. */
  readonly start: number;
  readonly end: number;
}

/** At-rules whose addresses are names or patterns, never asked for. */
const NAMING_RULES = new Set(['namespace', 'document', '-moz-document', 'charset']);
/** Functions whose plain strings are addresses. */
const STRING_FUNCTIONS = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set']);

/** Every `url()`, `image-set()` and `@import`, in the order of the text. What browsers refuse as a `url()` is left out. */
export function cssReferences(tokens: CssTokens): CssReference[] {
  const found: CssReference[] = [];
  const functions: string[] = [];
  let atRule = '';
  const add = (value: string, index: number, last: number): void => {
    if (NAMING_RULES.has(atRule)) return;
    const form = atRule === 'import' ? 'import' : 'url';
    found.push({ value, form, start: tokens.start(index), end: tokens.start(last + 1) });
  };
  for (let i = 0; i < tokens.count; i++) {
    const type = tokens.type(i);
    if (type === TOKEN.atKeyword) atRule = unescapeCss(tokens.raw(i).slice(1)).toLowerCase();
    else if (type === TOKEN.semicolon || type === TOKEN.leftCurly || type === TOKEN.rightCurly) atRule = '';
    else if (type === TOKEN.url) add(urlValue(tokens.raw(i)), i, i);
    else if (type === TOKEN.leftRound) functions.push('');
    else if (type === TOKEN.rightRound) functions.pop();
    else if (type === TOKEN.function) {
      functions.push(unescapeCss(tokens.raw(i).slice(0, -1)).toLowerCase());
      const hidden = functions.at(-1) === 'url' ? unquotedUrl(tokens, i) : undefined;
      if (hidden !== undefined) add(hidden, i, i);
    } else if (type === TOKEN.string) {
      const imported = atRule === 'import' && functions.length === 0 && opensRule(tokens, i);
      if (imported || STRING_FUNCTIONS.has(functions.at(-1) ?? '')) add(stringValue(tokens.raw(i)), i, i);
    }
  }
  return found;
}

/** Whether the token is the first after its at-keyword. */
function opensRule(tokens: CssTokens, index: number): boolean {
  let i = index - 1;
  while (tokens.type(i) === TOKEN.whiteSpace || tokens.type(i) === TOKEN.comment) i--;
  return tokens.type(i) === TOKEN.atKeyword;
}

/** The address in a `url(` that is written with escapes, which the tokenizer takes for any other function. */
function unquotedUrl(tokens: CssTokens, index: number): string | undefined {
  const first = significant(tokens, index + 1);
  if (tokens.type(first) === TOKEN.string) return undefined;
  const end = tokens.text.indexOf(')', tokens.start(first));
  return unescapeCss(tokens.text.slice(tokens.start(first), end < 0 ? undefined : end).trim());
}
