import type { Program } from 'acorn';
import type { Decoded, DecodeError } from '../format.ts';
import { type Locate, positions } from '../text/position.ts';
import { straighten, type TypographicQuote } from '../text/quotes.ts';
import { parseBounded } from './bounded-parser.ts';
import { javascriptTypographicQuotes } from './quotes.ts';

/** A plain script, parsed and never run. Offsets are UTF-16 code units of `text`; every node has `start` and `end`. */
export interface JavaScript {
  readonly text: string;
  /** ESTree as acorn makes it; see `walk`, `evaluate` and `globals` for reading it. */
  readonly program: Program;
  readonly comments: readonly JavaScriptComment[];
  readonly locate: Locate;
}
export interface JavaScriptComment {
  /** With its marks: `// …` or `/* … *\/`. */
  readonly start: number;
  readonly end: number;
}
/** Why a script can't be parsed; `typographicQuotes` is there when they are the cause. */
export interface JavaScriptError extends DecodeError {
  readonly typographicQuotes?: readonly TypographicQuote[];
}

type Acorn = typeof import('acorn');
interface ParseError {
  readonly message: string;
  readonly offset: number;
}
type Parsed = { readonly program: Program; readonly comments: JavaScriptComment[] } | ParseError;

/** What acorn says, as a designer understands it. The first pattern that fits speaks. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^Unterminated string/, 'The text that begins with a quote here has no closing quote on its line.'],
  [/^Unterminated comment/, 'The comment that begins here is not closed with “*/”.'],
  [/^Unterminated template/, 'The text that begins with “`” is not closed with another “`”.'],
  [/^Unterminated regular/, 'The regular expression that begins here is not closed with “/” on its line.'],
  [/^'import' and 'export'/, 'This is a module (“import”, “export”), but a plain script is expected.'],
  [/^Cannot use 'import/, 'This is a module (“import”), but a plain script is expected.'],
  [/^Cannot use keyword 'await'|^Unexpected token.*await/, '“await” stands outside of an async function.'],
  [/^'return' outside/, '“return” stands outside of a function.'],
  [/^Assigning to rvalue/, 'The left side of “=” is nothing that a value can be given to.'],
];

/** Parses a script of any edition of the language. Fails with `syntax`. */
export async function decodeJavaScript(
  text: string,
): Promise<Extract<Decoded<JavaScript>, { ok: true }> | JavaScriptError> {
  const acorn = await import('acorn');
  const parsed = parse(acorn, text);
  const locate = positions(text);
  if ('program' in parsed) return { ok: true, value: { text, ...parsed, locate } };
  const quotes = javascriptTypographicQuotes(text);
  const [first] = quotes;
  if (first !== undefined && 'program' in parse(acorn, straighten(text, quotes))) {
    const location = locate(first.offset, first.offset + 1);
    const message = quoteMessage(text, quotes, locate);
    return { ok: false, reason: 'syntax', message, location, typographicQuotes: quotes };
  }
  const { message, offset } = unclosed(acorn, text, parsed) ?? parsed;
  return { ok: false, reason: 'syntax', message, location: locate(offset) };
}

function parse(acorn: Acorn, text: string): Parsed {
  const comments: JavaScriptComment[] = [];
  try {
    const program = parseBounded(acorn, text, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      onComment: (_block, _text, start, end) => void comments.push({ start, end }),
    });
    return { program, comments };
  } catch (error) {
    return parseError(error, text);
  }
}

function parseError(error: unknown, text: string): ParseError {
  const { message = '', pos = 0 } = error as { message?: string; pos?: number };
  if (error instanceof RangeError || message.startsWith('Not enough stack space'))
    return { message: 'Brackets or expressions are nested too deeply to be read.', offset: pos };
  const plain = message.replace(/ \(\d+:\d+\)$/, '');
  const known = MESSAGES.find(([pattern]) => pattern.test(plain))?.[1];
  return { message: known ?? spoken(plain, text, pos), offset: pos };
}

function spoken(message: string, text: string, offset: number): string {
  const declared = /^Identifier '(.+)' has already been declared$/s.exec(message)?.[1];
  if (declared !== undefined) return `“${declared.slice(0, 80)}” is declared twice.`;
  const found = word(text, offset);
  if (found === '') return 'The script ends too early: something is missing at its end.';
  if (/^Unexpected (?:token|character|keyword)/.test(message))
    return `“${found}” is not expected here: look for a missing comma, quote or bracket before it.`;
  return `The script can't be read near “${found}” (${message}).`;
}

/** The word or the character at an offset. */
function word(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 40);
  return /^[\p{L}\p{N}_$]+/u.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0x20).trim();
}

/** When a script ends too early, the bracket that was opened last says more than the end of the file does. */
function unclosed(acorn: Acorn, text: string, error: ParseError): ParseError | undefined {
  if (error.offset < text.trimEnd().length) return undefined;
  const open: { readonly bracket: string; readonly offset: number }[] = [];
  try {
    for (const { type, start } of acorn.tokenizer(text, { ecmaVersion: 'latest', sourceType: 'script' })) {
      if (type.label === '{' || type.label === '(' || type.label === '[' || type.label === '${')
        open.push({ bracket: type.label, offset: start });
      else if (type.label === '}' || type.label === ')' || type.label === ']') open.pop();
    }
  } catch {
    return undefined;
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  return { message: `“${last.bracket}” is opened here and never closed.`, offset: last.offset };
}

function quoteMessage(text: string, quotes: readonly TypographicQuote[], locate: Locate): string {
  const marks = [...new Set(quotes.map(({ offset }) => text.charAt(offset)))].join(' ');
  const straight = [...new Set(quotes.map((quote) => quote.straight))].join(' or ');
  const lines = [...new Set(quotes.map(({ offset }) => locate(offset).line ?? 0))];
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, 5).join(', ')}`;
  const more = lines.length > 5 ? ' and more' : '';
  return `Typographic quotes (${marks}) stand where straight quotes (${straight}) belong, in ${where}${more}.`;
}
