import { type CssTokens, isClosed, plainText, significant, TOKEN } from './tokens.ts';

/** Why a stylesheet does not parse; names and values that a browser does not know are none. */
export interface StructureFault {
  readonly message: string;
  /** Offset in UTF-16 code units. */
  readonly offset: number;
}

const NO_COMMENT = '“//” begins no comment in CSS: write “/* … */”.';

/** Comments, strings and addresses without their end. */
export function lexicalFault(tokens: CssTokens): StructureFault | undefined {
  for (let i = 0; i < tokens.count; i++) {
    const type = tokens.type(i);
    if (type === TOKEN.badString) return openString(tokens, i);
    if (type === TOKEN.badUrl && swallowsBlock(tokens.raw(i))) return openUrl(tokens, i);
  }
  const last = tokens.count - 1;
  const raw = tokens.raw(last);
  const type = tokens.type(last);
  if (type === TOKEN.comment && !(raw.length > 3 && raw.endsWith('*/')))
    return at(tokens, last, 'The comment that begins here is not closed with “*/”.');
  if (type === TOKEN.string && !isClosed(raw, raw.charAt(0))) return openString(tokens, last);
  if ((type === TOKEN.url || type === TOKEN.badUrl) && !isClosed(raw, ')')) return openUrl(tokens, last);
  return undefined;
}

/** What no selector can hold, so that browsers drop the whole rule. */
export function preludeFault(tokens: CssTokens, start: number, end: number): StructureFault | undefined {
  if (start === end) return at(tokens, end, 'A block “{…}” has no selector before it.');
  let depth = 0;
  for (let i = start; i < end; i++) {
    const type = tokens.type(i);
    if (type === TOKEN.leftRound || type === TOKEN.function || type === TOKEN.leftSquare) depth++;
    if ((type === TOKEN.rightRound || type === TOKEN.rightSquare) && depth-- === 0)
      return at(tokens, i, `A closing “${tokens.raw(i)}” in a selector has no opening bracket before it.`);
    if (type !== TOKEN.delim) continue;
    const raw = tokens.raw(i);
    if (raw === '<') return at(tokens, i, 'A “<” stands where a selector belongs: is this HTML?');
    if (raw === '/' && tokens.raw(i + 1) === '/')
      return at(tokens, i, `${NO_COMMENT} Browsers ignore the rule after it.`);
  }
  return undefined;
}

/** What stands in a block and is no declaration by its beginning. */
export function declarationFault(tokens: CssTokens, start: number, end: number): StructureFault | undefined {
  const text = short(plainText(tokens, start, end));
  if (tokens.type(start) === TOKEN.ident)
    return at(tokens, start, `“${text}” is no declaration: a colon is missing behind the property’s name.`);
  const isComment = tokens.raw(start) === '/' && tokens.raw(start + 1) === '/';
  if (!isComment || !goesOn(tokens, start, end)) return undefined;
  return at(tokens, start, `${NO_COMMENT} Browsers ignore the declaration after it.`);
}

/** Whether more follows on another line. */
function goesOn(tokens: CssTokens, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (tokens.type(i) === TOKEN.whiteSpace && /[\r\n\f]/.test(tokens.raw(i)))
      return significant(tokens, i) < end;
  return false;
}

/** Text outside of every block that is followed by no block of its own. */
export function outside(tokens: CssTokens, index: number, end: number): StructureFault {
  const text = short(plainText(tokens, index, end));
  if (tokens.type(end) === TOKEN.semicolon)
    return at(tokens, index, `“${text};” stands outside of every rule's braces.`);
  if (tokens.type(end) === TOKEN.rightCurly)
    return at(tokens, end, 'A closing brace “}” has no opening one before it.');
  return at(tokens, index, `“${text}” at the end of the file is no rule: braces “{…}” are missing.`);
}

/** Whether a `url(` that browsers refuse runs on into the next rules. */
function swallowsBlock(raw: string): boolean {
  return /[{}]/.test(raw) && !/^url\(\s*data:/i.test(raw);
}

function openString(tokens: CssTokens, index: number): StructureFault {
  return at(tokens, index, 'The text that begins with a quote here has no closing quote on its line.');
}

function openUrl(tokens: CssTokens, index: number): StructureFault {
  return at(tokens, index, 'The address that begins here is not closed with “)”.');
}

export function unclosed(tokens: CssTokens, index: number): StructureFault {
  const raw = tokens.raw(index);
  return at(tokens, index, `“${short(raw)}” is opened here and never closed.`);
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

export function at(tokens: CssTokens, index: number, message: string): StructureFault {
  return { message, offset: tokens.start(index) };
}
