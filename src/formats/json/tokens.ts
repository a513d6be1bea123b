/**
 * Tokens of JSON as people write it: with comments and typographic quotes. Used only for texts that are no strict JSON,
 * to say why.
 */

/** A place in the text and what is wrong there. Offsets and lengths count UTF-16 code units. */
export interface Problem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}
/** A stretch of the text to be replaced by `insert`. */
export interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly insert: string;
}
export interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'word' | 'end';
  readonly offset: number;
  readonly end: number;
  /** What is wrong inside of a string. */
  readonly problem?: Problem | undefined;
  /** For a string with a typographic quote at one end or both: the whole of it in straight quotes. */
  readonly straight?: string | undefined;
}

const TYPOGRAPHIC = '“”„‟«»″＂‘’‚‛‹›′';
const SINGLE = '‘’‚‛‹›′';
/** Quotes of which a second one, inside of a text that began with one, opens a quotation. */
const OPENING = '“„«‘‚‹';
const PUNCTUATION = '{}[]:,';
const SPACE = /\s|[\u0085\u00ad\u180e\u200b-\u200d\u2060\ufeff]/;
const WORD_END = new RegExp(`[${TYPOGRAPHIC}"{}\\[\\]:,;=\\s]`);
const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** Reads one text from its beginning to its end, and keeps its comments. */
export class Tokens {
  readonly comments: Replacement[] = [];
  readonly #text: string;
  #offset = 0;
  /** The end of the line that was measured last. */
  #line = -1;
  /** Up to here a typographic quote ends its text where it can: looking for pairs has failed once on this line. */
  #unpairedUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next token, which is looked at as a key or as a value. After a problem or the `end` there is nothing to read. */
  next(role: 'key' | 'value'): Token | Problem {
    const problem = this.#skip();
    if (problem !== undefined) return problem;
    const offset = this.#offset;
    const first = this.#text[offset];
    if (first === undefined) return { kind: 'end', offset, end: offset };
    const token = PUNCTUATION.includes(first)
      ? { kind: first as '{', offset, end: offset + 1 }
      : first === '"'
        ? this.#straight(offset, role)
        : TYPOGRAPHIC.includes(first)
          ? this.#typographic(offset, role)
          : this.#word(offset);
    this.#offset = token.end;
    return token;
  }

  /** Passes white space and comments. */
  #skip(): Problem | undefined {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#offset);
      if (unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11 && unit !== 12)) this.#offset++;
      else if (unit === 47 && '/*'.includes(this.#text[this.#offset + 1] ?? ' ')) {
        const problem = this.#comment();
        if (problem !== undefined) return problem;
      } else if (unit < 32 || SPACE.test(this.#text[this.#offset] ?? 'a'))
        return spaceProblem(unit, this.#offset);
      else return undefined;
    }
  }

  #comment(): Problem | undefined {
    const offset = this.#offset;
    const block = this.#text[offset + 1] === '*';
    const close = block ? this.#text.indexOf('*/', offset + 2) : this.#lineEnd(offset);
    if (close === -1)
      return { offset, length: 2, message: 'This comment is never closed, and JSON has no comments.' };
    this.#offset = block ? close + 2 : close;
    this.comments.push({ offset, length: this.#offset - offset, insert: '' });
    return undefined;
  }

  /** Where the line of an offset ends. Offsets are asked for in the order of the text, so that a line is walked once. */
  #lineEnd(offset: number): number {
    if (offset <= this.#line) return this.#line;
    let end = offset;
    while (end < this.#text.length && this.#text[end] !== '\n' && this.#text[end] !== '\r') end++;
    this.#line = end;
    return end;
  }

  #word(offset: number): Token {
    const quote = this.#text[offset];
    let end = offset + 1;
    if (quote === "'" || quote === '`' || quote === '´') {
      const line = this.#lineEnd(offset);
      while (end < line && this.#text[end] !== quote) end += this.#text[end] === '\\' ? 2 : 1;
      if (end < line) return { kind: 'word', offset, end: end + 1 };
      end = offset + 1;
    }
    while (end < this.#text.length && !WORD_END.test(this.#text[end] ?? '"') && !this.#commentAt(end)) end++;
    return { kind: 'word', offset, end };
  }

  #commentAt(offset: number): boolean {
    return this.#text[offset] === '/' && '/*'.includes(this.#text[offset + 1] ?? ' ');
  }

  /** A string that begins with a straight quote, and ends with a typographic one only where nothing else makes sense. */
  #straight(offset: number, role: 'key' | 'value'): Token {
    let end = offset + 1;
    let typographic = -1;
    for (; end < this.#text.length; end++) {
      const character = this.#text[end] ?? '';
      if (character === '"' || character === '\n' || character === '\r') break;
      if (character === '\\' && '"\\'.includes(this.#text[end + 1] ?? ' ')) end++;
      else if (typographic === -1 && TYPOGRAPHIC.includes(character) && this.#mayEnd(end + 1, role))
        typographic = end;
    }
    const closed = this.#text[end] === '"';
    if (
      typographic !== -1 &&
      !(closed && (this.#mayEnd(end + 1, role) || (role === 'value' && this.#stringFollows(end + 1))))
    ) {
      return this.#string(offset, typographic, true);
    }
    if (closed) return this.#string(offset, end, false);
    return {
      kind: 'string',
      offset,
      end: Math.min(end, this.#text.length),
      problem: this.#unclosed(offset, end),
    };
  }

  /** A string that begins with a typographic quote. It ends on its line, with a quote behind which a string may end. */
  #typographic(offset: number, role: 'key' | 'value'): Token {
    const opener = this.#text[offset] ?? '';
    const line = this.#lineEnd(offset);
    let first = -1;
    let fallback = -1;
    let nested = 0;
    let straight = 0;
    for (let end = offset + 1; end < line; end++) {
      const character = this.#text[end] ?? '';
      if (character === '\\') end++;
      if (character !== '"' && !sameFamily(character, opener)) continue;
      if (character !== '"' && first === -1) first = end;
      if (this.#mayEnd(end + 1, role)) {
        const paired = character === '"' ? straight % 2 === 0 : nested === 0;
        if (paired || offset < this.#unpairedUntil) return this.#string(offset, end, true);
        if (fallback === -1) fallback = end;
      }
      if (character === '"') straight++;
      else if (character === opener && OPENING.includes(opener)) nested++;
      else if (nested > 0) nested--;
    }
    if (fallback !== -1) this.#unpairedUntil = line;
    const close = fallback === -1 ? first : fallback;
    if (close !== -1) return this.#string(offset, close, true);
    return { kind: 'string', offset, end: line, problem: this.#unclosed(offset, line) };
  }

  #string(offset: number, close: number, typographic: boolean): Token {
    const end = close + 1;
    const problem = this.#contentProblem(offset + 1, close);
    if (!typographic) return { kind: 'string', offset, end, problem };
    const content = this.#text
      .slice(offset + 1, close)
      .replace(/\\.|"/gs, (match) => (match === '"' ? '\\"' : match));
    return { kind: 'string', offset, end, problem, straight: `"${content}"` };
  }

  /** Whether what follows can stand behind a key or a value. */
  #mayEnd(offset: number, role: 'key' | 'value'): boolean {
    const past = this.#pastSpace(offset);
    const next = this.#text[past];
    if (this.#commentAt(past)) return true;
    return role === 'key' ? next === ':' : next === undefined || ',]}'.includes(next);
  }

  /** Whether another string follows behind some white space, so that a comma is missing. */
  #stringFollows(offset: number): boolean {
    const next = this.#pastSpace(offset);
    return next > offset && `"${TYPOGRAPHIC}`.includes(this.#text[next] ?? ' ');
  }

  #pastSpace(offset: number): number {
    let next = offset;
    while (' \t\r\n'.includes(this.#text[next] ?? 'x')) next++;
    return next;
  }

  #unclosed(offset: number, lineEnd: number): Problem {
    const quote = this.#text.indexOf('"', lineEnd);
    if (
      lineEnd < this.#text.length &&
      quote !== -1 &&
      ',}]'.includes(this.#text[this.#pastSpace(quote + 1)] ?? ' ')
    ) {
      return { offset: lineEnd, length: 0, message: 'A line break inside a text must be written as \\n.' };
    }
    return { offset, length: lineEnd - offset, message: 'This text has no closing quote.' };
  }

  /** The first control character or wrong escape between two offsets. */
  #contentProblem(start: number, end: number): Problem | undefined {
    for (let offset = start; offset < end; offset++) {
      const unit = this.#text.charCodeAt(offset);
      if (unit < 32) return { offset, length: 1, message: controlMessage(unit) };
      if (unit !== 92) continue;
      const known = ESCAPE.exec(this.#text.slice(offset, Math.min(offset + 6, end)));
      if (known === null) return this.#escapeProblem(offset);
      offset += known[0].length - 1;
    }
    return undefined;
  }

  #escapeProblem(offset: number): Problem {
    const unicode = this.#text[offset + 1] === 'u';
    const message = unicode
      ? 'Exactly four hexadecimal digits must follow “\\u”.'
      : 'A backslash inside a text must be written twice (\\\\), unless it begins one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u.';
    return { offset, length: 2, message };
  }
}

function sameFamily(character: string, opener: string): boolean {
  return TYPOGRAPHIC.includes(character) && SINGLE.includes(character) === SINGLE.includes(opener);
}

function codePoint(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
}

function controlMessage(unit: number): string {
  if (unit === 9) return 'A tab inside a text must be written as \\t.';
  const escaped = `\\u${unit.toString(16).padStart(4, '0')}`;
  return `The control character ${codePoint(unit)} inside a text must be removed or written as ${escaped}.`;
}

function spaceProblem(unit: number, offset: number): Problem {
  const name =
    unit === 0xa0 ? 'a no-break space' : unit === 0xfeff ? 'a byte order mark' : 'an invisible character';
  const message = `Here is ${name} (${codePoint(unit)}), which JSON does not allow between values: replace it by a plain space.`;
  return { offset, length: 1, message };
}
