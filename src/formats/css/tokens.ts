/** The token types of css-tree that are looked at (CSS Syntax Level 3, section 4). */
export const TOKEN = {
  ident: 1,
  function: 2,
  atKeyword: 3,
  hash: 4,
  string: 5,
  badString: 6,
  url: 7,
  badUrl: 8,
  delim: 9,
  dimension: 12,
  whiteSpace: 13,
  cdo: 14,
  cdc: 15,
  colon: 16,
  semicolon: 17,
  comma: 18,
  leftSquare: 19,
  rightSquare: 20,
  leftRound: 21,
  rightRound: 22,
  leftCurly: 23,
  rightCurly: 24,
  comment: 25,
} as const;

/** The tokens of a stylesheet, as parallel lists: there may be millions. */
export interface CssTokens {
  readonly text: string;
  readonly count: number;
  /** By index, see `TOKEN`; 0 behind the last token. */
  type(index: number): number;
  /** Offset by index; the text's length behind the last token. */
  start(index: number): number;
  /** The token as it is written. */
  raw(index: number): string;
}

/** Loads the tokenizer. It never fails and takes time linear in the text's length. */
export async function cssTokenizer(): Promise<(text: string) => CssTokens> {
  const { tokenize } = await import('css-tree/tokenizer');
  return (text) => {
    const types: number[] = [];
    const starts: number[] = [];
    tokenize(text, (type, start) => {
      types.push(type);
      starts.push(start);
    });
    const start = (index: number): number => starts[index] ?? text.length;
    return {
      text,
      count: types.length,
      type: (index) => types[index] ?? 0,
      start,
      raw: (index) => text.slice(start(index), start(index + 1)),
    };
  };
}

/** The index of the first token from `index` on that is neither white space nor a comment. */
export function significant(tokens: CssTokens, index: number): number {
  let i = index;
  while (tokens.type(i) === TOKEN.whiteSpace || tokens.type(i) === TOKEN.comment) i++;
  return i;
}

/** Resolves the escapes of an identifier, a string's content or an address. */
export function unescapeCss(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\r\n\f])?|(\r\n|[\r\n\f])|([\s\S]))/gi,
    (_, code: string | undefined, lineBreak: string | undefined, character: string) => {
      if (code === undefined) return lineBreak === undefined ? character : '';
      const point = Number.parseInt(code, 16);
      const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
      return valid ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** The content of a string token. */
export function stringValue(raw: string): string {
  return unescapeCss(isClosed(raw, raw.charAt(0)) ? raw.slice(1, -1) : raw.slice(1));
}

/** The address in a `url(…)` token without quotes. */
export function urlValue(raw: string): string {
  const inside = raw.slice(raw.indexOf('(') + 1);
  return unescapeCss((isClosed(raw, ')') ? inside.slice(0, -1) : inside).trim());
}

/** Whether a token ends with its own closing character, not an escaped one: only the last token may not. */
export function isClosed(raw: string, closing: string): boolean {
  if (raw.length < 2 || !raw.endsWith(closing)) return false;
  let slashes = 0;
  while (raw.charAt(raw.length - 2 - slashes) === '\\') slashes++;
  return slashes % 2 === 0;
}

/** The text of tokens without comments and with single spaces. */
export function plainText(tokens: CssTokens, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const type = tokens.type(i);
    if (type === TOKEN.whiteSpace) text += ' ';
    else if (type !== TOKEN.comment) text += tokens.raw(i);
  }
  return text.trim();
}
